import type { Citation, Explanation, Outcome, Text, Unsourced } from "@anwei/kernel";

/** One case judged by one definition. */
export interface Decided extends Outcome {
  readonly rule: string;
  readonly title: Text;
  /** The outcome as people say it. */
  readonly said: Text;
  /** Where the rule that decided stands. */
  readonly cites: readonly Citation[] | Unsourced;
  readonly rulebook: string;
  readonly explanation?: Explanation;
}
