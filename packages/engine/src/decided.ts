import type { Citation, Explanation, Outcome, Text, Unsourced } from "@anwei/kernel";

/** One case judged by one definition. */
export interface Decided extends Outcome {
  readonly rule: string;
  readonly title: Text;
  /** The outcome as people say it. */
  readonly said: Text;
  /** Where all that decided stands: the rule, and what it rests on for this case; found when it is read. */
  readonly cites: readonly Citation[] | Unsourced;
  readonly rulebook: string;
  readonly explanation?: Explanation;
}
