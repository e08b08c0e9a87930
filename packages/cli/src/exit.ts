import * as Data from "effect/Data";

/** The exit statuses of the command. */
export const exit = { done: 0, badNews: 1, wrongInput: 2, unexpected: 70, interrupted: 130 } as const;

/** All went well, and the answer is bad: what was checked did not hold. */
export class BadNews extends Data.TaggedError("BadNews") {}
