import type { Cites, Consequence, Text } from "@anwei/kernel";

/** What every pattern about what follows from an act is given. */
export interface SanctionWritten {
  /** The id of its main rule, and the prefix of the ids of the others. */
  readonly id: string;
  readonly title: Text;
  readonly note?: Text;
  readonly cites: Cites;
  readonly from: string;
  /** What follows where it was not done. */
  readonly consequence: Consequence;
}
