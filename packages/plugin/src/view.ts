import type { Text } from "@anwei/kernel";

/** What a report shows beyond findings, as data: which definitions it puts side by side. */
export type View = TargetView | AgreementView;

/**
 * A board of units against their control targets: the value to date by month, the share of the target that time
 * progress allows, and the units ranked by how much of the target they have used.
 */
export interface TargetView {
  readonly view: "targets";
  readonly id: string;
  readonly title: Text;
  /** An indicator about a unit in a month: deaths this year to date. */
  readonly actual: string;
  /** The table of targets, with `unit`, `indicator`, `value`, `from` and `to`. */
  readonly table: string;
  /** Which targets: the member of their `indicator`. */
  readonly indicator: string;
}

/** A decision held against what was officially decided, which a field of the same record states. */
export interface AgreementView {
  readonly view: "agreement";
  readonly id: string;
  readonly title: Text;
  readonly decision: string;
  /** A choice of the same record: what was officially decided. */
  readonly official: string;
  /** A text of the same record: where the official outcome was read. */
  readonly source?: string;
}
