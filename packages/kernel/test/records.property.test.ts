import fc from "fast-check";
import { expect, test } from "vitest";
import {
  completeness,
  Exact,
  kind,
  type RecordRow,
  Records,
  readFacts,
  text,
  units,
  type Value,
} from "../src/index.js";
import { Reports } from "../src/meaning/reports.js";
import { Rows } from "../src/meaning/rows.js";
import { formatDay, parseDay } from "../src/time/calendar.js";

// What is looked up by an index is what a look at every row finds.

const visits = kind("visits", text("检查", "Visits"), {});
const first = parseDay("2015-01-01") as number;
const days = 40;
const day = fc.integer({ min: 0, max: days }).map((d) => formatDay(first + d));
const perhaps = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined, freq: 5 });
const name = fc.constantFrom("a", "b", "c", "d", "e");

const rowOf = (of: { readonly data: Parameters<typeof readFacts>[0] }, raw: Record<string, unknown>): RecordRow => {
  const { facts, problems } = readFacts(of.data, raw);
  expect(problems).toEqual([]);
  return { table: of.data.name, id: String(raw.id), facts };
};

// Parents come before those below them, as in any dataset that was checked: there is no circle.
const unitRow = fc
  .record({
    id: name,
    parent: perhaps(name),
    kind: fc.constantFrom("county", "township"),
    from: perhaps(day),
    to: perhaps(day),
  })
  .map(({ parent, ...raw }) =>
    rowOf(units, { ...raw, ...(parent !== undefined && parent < raw.id ? { parent } : {}) }),
  );
const visitRow = fc
  .record({ id: fc.uuid(), unit: perhaps(name), happenedOn: perhaps(day) })
  .map((raw) => rowOf(visits, raw));
const reportRow = fc
  .record({
    id: fc.uuid(),
    unit: name,
    table: fc.constant("visits"),
    from: day,
    to: perhaps(day),
    own: perhaps(fc.boolean()),
  })
  .map((raw) => rowOf(completeness, raw));

const tables = fc.record({
  units: fc.array(unitRow, { minLength: 1, maxLength: 7 }),
  visits: fc.array(visitRow, { maxLength: 30 }),
  completeness: fc.array(reportRow, { maxLength: 8 }),
});
const recordsOf = (of: Readonly<Record<string, readonly RecordRow[]>>): Records =>
  new Records(new Map(Object.entries(of)));

const names = ["a", "b", "c", "d", "e"];
const dates = [undefined, first - 1, first + 7, first + 20, first + days + 1];

/** Everything that can be looked up. */
const lookedUp = (records: Records) => ({
  all: ["units", "visits", "completeness", "others"].map((table) => records.all(table)),
  byId: names.flatMap((id) => dates.map((on) => records.byId("units", id, on))),
  where: names.flatMap((id) => [records.where("visits", "unit", id), records.where("units", "parent", id)]),
  lines: names.flatMap((id) => dates.map((on) => records.lineOf(id, on))),
  below: names.map((id) => [records.childrenEver(id), records.subtreeEver(id)]),
  reports: dates.map((on) => Reports.of(records).everywhere("visits", on ?? first, first + 30)),
});

test("records with one row in place of another are those that have it from the beginning", () => {
  const change = fc.record({ tables, which: fc.nat(), row: unitRow, visit: visitRow, inUnits: fc.boolean() });
  fc.assert(
    fc.property(change, ({ tables: given, which, row, visit, inUnits }) => {
      const table = inUnits ? "units" : "visits";
      const of: readonly RecordRow[] = given[table];
      const old = of[which % Math.max(1, of.length)];
      if (!old) return;
      const { parent, ...facts } = (inUnits ? row : visit).facts;
      const id = old.facts.id as Value;
      // Under the id that it now has, too, a parent comes before those below it.
      const above = parent?.type === "choice" && (parent.possible?.[0] ?? "") < old.id ? { parent } : {};
      const changed: RecordRow = { ...old, facts: { ...facts, ...above, id } };
      const before = recordsOf(given);
      lookedUp(before);
      const after = before.replacing(old, changed);
      const anew = recordsOf({ ...given, [table]: of.map((r) => (r === old ? changed : r)) });
      expect(lookedUp(after)).toEqual(lookedUp(anew));
      // And the records that it was asked of stay as they were.
      expect(lookedUp(before)).toEqual(lookedUp(recordsOf(given)));
    }),
    { numRuns: 300 },
  );
});

test("rows of a stretch of time are all that may lie in it, in their order", () => {
  const stretch = fc.tuple(fc.array(visitRow, { maxLength: 60 }), fc.integer({ min: -2, max: days + 2 }), fc.nat(days));
  fc.assert(
    fc.property(stretch, ([rows, from, length]) => {
      const [low, high] = [first + from, first + from + length];
      const isOutside = ({ facts: { happenedOn } }: RecordRow): boolean =>
        happenedOn?.type === "number" && (happenedOn.is.lo.toNumber() < low || happenedOn.is.lo.toNumber() > high);
      const found = new Rows(rows).between("happenedOn", low, high);
      expect(found.filter((row) => !isOutside(row))).toEqual(rows.filter((row) => !isOutside(row)));
      // Few rows are given as they are: whoever asks looks at their dates.
      if (rows.length > 16) expect(found.filter(isOutside)).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test("zero reports leave no day out, for a unit with all below it", () => {
  fc.assert(
    fc.property(tables, fc.constantFrom(...names), fc.nat(days), fc.nat(12), (given, unit, from, length) => {
      const records = recordsOf(given);
      const [low, high] = [first + from, first + from + length];
      const spansOn = (of: string, on: number, own: boolean): boolean =>
        given.completeness.some(({ facts: f }) => {
          const isOwn = f.own?.type === "test" && f.own.truth === "true";
          const said = f.unit?.type === "choice" && f.unit.possible?.[0] === of && isOwn === own;
          const [a, b] = [f.from, f.to];
          return (
            said && a?.type === "number" && b?.type === "number" && a.is.hi.toNumber() <= on && on <= b.is.lo.toNumber()
          );
        });
      // A stretch in which the tree does not change, so that one day's tree is that of all.
      const still = records.daysThatMatter(records.subtreeEver(unit), { lo: Exact.of(low), hi: Exact.of(high) });
      fc.pre(still.length === 1);
      const on = still[0];
      const told = (of: string, d: number): boolean => records.lineOf(of, on).some((u) => spansOn(u, d, false));
      const range = Array.from({ length: length + 1 }, (_, i) => low + i);
      const covered = (of: string): boolean =>
        range.every((d) => told(of, d)) ||
        (range.every((d) => told(of, d) || spansOn(of, d, true)) &&
          records.childrenEver(of).every((below) => records.parentOf(below, on) !== of || covered(below)));
      const found = Reports.of(records).leaveNoGap("visits", low, high, {
        units: [unit],
        among: () => records.subtreeEver(unit),
        deep: true,
      });
      expect(found).toBe(covered(unit));
    }),
    { numRuns: 500 },
  );
});
