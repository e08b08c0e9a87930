import type { Text } from "@anwei/kernel";

/** What can be wrong with what a draw is given. Codes are permanent; a retired one is never reused. */
export type DrawCode =
  | "seed-form"
  | "seed-not-committed"
  | "duplicate-id"
  | "unknown-id"
  | "wanted"
  | "missing-stratum"
  | "inspectors-per-unit"
  | "missing-reason"
  | "too-few-inspectors";

/** One thing that is wrong, said so that who draws can mend it. */
export interface DrawProblem {
  readonly code: DrawCode;
  /** Where in what was given: `units[3].id`. */
  readonly where: string;
  readonly expected: Text;
  readonly found: Text;
  readonly todo: Text;
}

const problemText = ({ code, where, expected, found, todo }: DrawProblem): string =>
  [
    `[${code}] ${where}：应为${expected.zh}，实为${found.zh}。${todo.zh}`,
    `[${code}] ${where}: expected ${expected.en}, found ${found.en}. ${todo.en}`,
  ].join("\n");

/** Thrown when nothing can be drawn from what was given; it lists every problem, not the first. */
export class DrawError extends Error {
  readonly code = "draw-refused";

  constructor(readonly problems: readonly DrawProblem[]) {
    super(problems.map(problemText).join("\n"));
    this.name = "DrawError";
  }
}
