import type { Text } from "../text.js";

/** Everything that can be wrong with a definition. Codes are permanent; a retired one is never reused. */
export type ProblemCode =
  | "bad-id"
  | "missing-title"
  | "missing-citation"
  | "missing-in-force"
  | "missing-example"
  | "bad-example"
  | "bad-date"
  | "history-overlap"
  | "history-hole"
  | "empty-history"
  | "empty-rows"
  | "otherwise-not-last"
  | "otherwise-in-every"
  | "gravest-needs-order"
  | "rows-not-disjoint"
  | "rows-not-complete"
  | "rows-not-analysed"
  | "unknown-kind"
  | "unknown-fact"
  | "unknown-member"
  | "unknown-definition"
  | "unknown-unit"
  | "unit-mismatch"
  | "type-mismatch"
  | "wrong-subject"
  | "no-period"
  | "missing-key"
  | "bad-value"
  | "cycle"
  | "duplicate-id"
  | "milder-needs-order"
  | "reserved-name";

/** What can be wrong with the JSON of a definition that comes from outside, before its rules are looked at. Permanent too. */
export type FormCode =
  | "not-json"
  | "duplicate-key"
  | "too-large"
  | "too-deep"
  | "bad-text"
  | "bad-name"
  | "inexact-number"
  | "language-unknown"
  | "language-too-new"
  | "unknown-key"
  | "missing-part"
  | "wrong-type"
  | "duplicate-member"
  | "more-problems";

/** One thing that is wrong, said so that its author can mend it. */
export interface Problem {
  readonly code: ProblemCode | FormCode;
  /** The definition. */
  readonly rule: string;
  /** Where in it: `rows[2].when`. */
  readonly part: string;
  readonly expected: Text;
  readonly found: Text;
  readonly todo: Text;
}

export const problemText = (p: Problem, language: keyof Text): string =>
  language === "zh"
    ? `[${p.code}] ${p.rule} ${p.part}：应为${p.expected.zh}，实为${p.found.zh}。${p.todo.zh}`
    : `[${p.code}] ${p.rule} ${p.part}: expected ${p.expected.en}, found ${p.found.en}. ${p.todo.en}`;

/** Thrown when a definition is wrong; it lists every problem, not the first. */
export class DefinitionError extends Error {
  readonly code = "definition-refused";

  constructor(
    readonly rule: string,
    readonly problems: readonly Problem[],
  ) {
    super(problems.map((p) => `${problemText(p, "zh")}\n${problemText(p, "en")}`).join("\n"));
    this.name = "DefinitionError";
  }
}
