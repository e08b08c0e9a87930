import { isKnown } from "../exact/interval.js";
import type { KnownFacts } from "../facts/read.js";

/** One record of a table, its facts read. */
export interface RecordRow {
  readonly table: string;
  readonly id: string;
  readonly facts: KnownFacts;
}

/** The text of a fact when it is known. */
export function textOf(row: RecordRow, field: string): string | undefined {
  const value = row.facts[field];
  return value?.type === "choice" && value.absent === "no" && value.possible?.length === 1
    ? value.possible[0]
    : undefined;
}

/** The day or second of a date or instant that is known; `none` where it is known that there is none. */
export function timeOf(row: RecordRow, field: string): number | "none" | undefined {
  const value = row.facts[field];
  if (value?.type !== "number") return undefined;
  if (value.absent === "yes") return "none";
  return value.absent === "no" && isKnown(value.is) ? value.is.lo.toNumber() : undefined;
}

/** Rows whose time is known, from the earliest to the latest, by their places; and the places of those that may be at any. */
export interface Dated {
  readonly times: Float64Array;
  readonly places: Uint32Array;
  readonly undated: readonly number[];
}

/** So few rows are looked through as they are. */
const few = 16;

/** Rows of a table in its order. Those of a stretch of time are found without a look at the others. */
export class Rows {
  readonly #dated = new Map<string, Dated>();

  constructor(readonly all: readonly RecordRow[]) {}

  /** The rows of which a date or instant may lie between two times, both included, in their order. */
  between(field: string, first: number, last: number): readonly RecordRow[] {
    if (this.all.length <= few) return this.all;
    const { times, places, undated } = this.datedBy(field);
    const [from, to] = [placeFrom(times, first), placeFrom(times, last, true)];
    if (to - from + undated.length === this.all.length) return this.all;
    const found = [...places.subarray(from, to), ...undated].sort((a, b) => a - b);
    return found.map((place) => this.all[place] as RecordRow);
  }

  /** The rows in the order of a date or instant. */
  datedBy(field: string): Dated {
    const known = this.#dated.get(field);
    if (known) return known;
    const found: { readonly time: number; readonly place: number }[] = [];
    const undated: number[] = [];
    for (const [place, row] of this.all.entries()) {
      const time = timeOf(row, field);
      if (time === undefined) undated.push(place);
      else if (time !== "none") found.push({ time, place });
    }
    if (found.some(({ time }, i) => time < (found[i - 1]?.time ?? time))) found.sort((a, b) => a.time - b.time);
    const dated: Dated = {
      times: Float64Array.from(found, (f) => f.time),
      places: Uint32Array.from(found, (f) => f.place),
      undated,
    };
    this.#dated.set(field, dated);
    return dated;
  }
}

/** The place of the first time that is not before one, or that is after it. */
export function placeFrom(times: Float64Array, time: number, after = false): number {
  let [low, high] = [0, times.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const at = times[middle] as number;
    if (at < time || (after && at === time)) low = middle + 1;
    else high = middle;
  }
  return low;
}
