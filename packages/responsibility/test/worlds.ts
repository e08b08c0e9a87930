import { type Kind, Records, recordOf, units } from "@anwei/kernel";
import { answers, mandates, subjectsOfSupervision } from "../src/index.js";

export type Row = Readonly<Record<string, unknown>>;
export type Tables = Readonly<Record<string, readonly Row[]>>;

const kinds: Readonly<Record<string, Kind>> = { units, mandates, subjectsOfSupervision, answers };

/** Records of raw rows, as a dataset has them; kinds of a region stand in the place of the usual ones. */
export const recordsOf = (tables: Tables, own: Readonly<Record<string, Kind>> = {}): Records =>
  new Records(
    new Map(
      Object.entries(tables).map(([table, rows]) => {
        const kind = own[table] ?? kinds[table];
        if (!kind) throw new RangeError(table);
        return [table, rows.map((row) => recordOf(kind.data, row))];
      }),
    ),
  );

/** Whole numbers below a bound, the same on every run. */
export function drawn(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
