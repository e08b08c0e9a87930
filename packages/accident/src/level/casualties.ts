import { any, type NumberTerm, type Row, type Test, yuan } from "@anwei/kernel";
import type { AccidentLevel } from "./outcomes.js";

/**
 * The three scales that most regimes share: people lost, people seriously injured, and loss in yuan, each alone enough.
 * What is lost (the dead, or the dead and the missing) and which loss counts is the regime's own.
 */
export const casualtyRows = (
  lost: NumberTerm,
  seriousInjuries: NumberTerm,
  loss: NumberTerm,
): readonly Row<AccidentLevel>[] => [
  { when: any(lost.atLeast(30), seriousInjuries.atLeast(100), loss.atLeast(yuan(100_000_000))), then: "extraordinary" },
  { when: any(lost.atLeast(10), seriousInjuries.atLeast(50), loss.atLeast(yuan(50_000_000))), then: "major" },
  { when: any(lost.atLeast(3), seriousInjuries.atLeast(10), loss.atLeast(yuan(10_000_000))), then: "larger" },
];

/** As grave as any of these, for the levels that are named. */
export const asGraveAs = <const L extends AccidentLevel>(
  levels: readonly L[],
  ...of: readonly { atLeast(level: NoInfer<L>): Test }[]
): readonly Row<NoInfer<L>>[] =>
  levels.map((level) => ({ when: any(...of.map((o) => o.atLeast(level))), then: level }));
