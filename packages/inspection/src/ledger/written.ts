import type { Cites, Consequence, Text } from "@anwei/kernel";

/** What every pattern about the ledger is given. */
export interface LedgerWritten {
  /** The id of its main rule, and the prefix of the ids of the others: `province-city/danger`. */
  readonly id: string;
  readonly title: Text;
  readonly cites: Cites;
  readonly from: string;
}

/** What every pattern that finds something is given besides. */
export interface FindingWritten extends LedgerWritten {
  /** What follows from what it finds. */
  readonly consequence: Consequence;
}
