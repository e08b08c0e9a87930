import type { AnyDefinition } from "@anwei/kernel";

/** What national law says of responsibility letters: it does not ask for them, each government does. */
export const letterRules: readonly AnyDefinition[] = [];
