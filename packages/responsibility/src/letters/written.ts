import type { Amount, Cites, UnitKind } from "@anwei/kernel";
import type { DayOfYear, PatternWritten } from "../pattern.js";
import type { LetterLevel } from "../records/letters.js";

/** Levels at which every unit of the tree owes a letter. */
export type UnitLevel = Extract<LetterLevel, UnitKind>;

export interface LetterCascadeWritten extends PatternWritten {
  /** Who gives letters: all below them is looked at, level by level. */
  readonly givers: readonly [UnitKind, ...UnitKind[]];
  /** At which every unit owes one, from the top down. */
  readonly levels: readonly [UnitLevel, ...UnitLevel[]];
  /** At which those owe one that the register lists: workshops and workers, the departments of a city's own list. */
  readonly listed?: readonly LetterLevel[];
  /** The day of the year by which they are signed: `01-31`. */
  readonly by: DayOfYear;
  /** So many days later where the head changes, or a letter begins after that day. */
  readonly within: number;
  readonly withinCites: Cites;
  /** The share that is to be signed at each level: `percent(100)`. */
  readonly coverage: Amount;
}
