import type { Text } from "@anwei/kernel";

/** Everything that can be wrong with a scorecard besides what is wrong with a definition. Codes are permanent. */
export type ScorecardCode =
  | "bad-date"
  | "bad-points"
  | "bad-number"
  | "bad-weight"
  | "duplicate-part"
  | "empty-part"
  | "unknown-kind-of-unit"
  | "points-do-not-add-up"
  | "weights-do-not-add-up"
  | "cap-above-points"
  | "policy-missing"
  | "entries-missing"
  | "unknown-veto-target"
  | "unknown-grade"
  | "unknown-outcome"
  | "nothing-asked"
  | "bad-steps"
  | "band-bounds"
  | "band-without-bound"
  | "band-gap"
  | "band-overlap";

/** One thing that is wrong, said so that its author can mend it. */
export interface ScorecardProblem {
  readonly code: ScorecardCode;
  /** Where in the card: `result/accidents.atMost`. */
  readonly part: string;
  readonly expected: Text;
  readonly found: Text;
  readonly todo: Text;
}

export const scorecardProblemText = (p: ScorecardProblem, language: keyof Text): string =>
  language === "zh"
    ? `[${p.code}] ${p.part}：应为${p.expected.zh}，实为${p.found.zh}。${p.todo.zh}`
    : `[${p.code}] ${p.part}: expected ${p.expected.en}, found ${p.found.en}. ${p.todo.en}`;

/** Thrown when a scorecard is wrong; it lists every problem, not the first. */
export class ScorecardError extends Error {
  readonly code = "scorecard-refused";

  constructor(
    readonly card: string,
    readonly problems: readonly ScorecardProblem[],
  ) {
    super(
      problems
        .map((p) => `${card} ${scorecardProblemText(p, "zh")}\n${card} ${scorecardProblemText(p, "en")}`)
        .join("\n"),
    );
    this.name = "ScorecardError";
  }
}
