import fc from "fast-check";
import { expect, test } from "vitest";
import type { FoldData, IndicatorData, WindowData } from "../src/define/definition.js";
import {
  amount,
  choice,
  completeness,
  Interpreter,
  kind,
  type Node,
  type Period,
  parsePeriod,
  type RecordRow,
  Records,
  recordOf,
  source,
  text,
  units,
} from "../src/index.js";
import type { TestNode } from "../src/language/node.js";
import { formatDay, parseDay } from "../src/time/calendar.js";
import { bookOfData, kindsOfWorld } from "./small-world.js";

// What is added up once is what a look at each record finds: the same value, and the same facts missed and assumed.

const same = (name: string) => text(name, name);
const visits = kind("visits", same("visits"), {
  sort: choice(same("sort"), { a: same("a"), b: same("b") }, { assume: { value: "a", because: same("usual") } }),
  hours: amount(same("hours"), { decimals: 1 }),
  more: amount(same("more"), { decimals: 2, none: true, max: 90_000_000_000_000 }),
});
const kinds = kindsOfWorld(units, visits, completeness);
const cites = [source({ id: "paper", type: "test", title: same("paper"), from: "2000-01-01", verified: true }).whole()];

const first = parseDay("2010-01-01") as number;
const day = fc.integer({ min: -20, max: 200 }).map((d) => formatDay(first + d));
const perhaps = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined, freq: 12 });
const names = ["a", "b", "c", "d", "e"] as const;
const name = fc.constantFrom(...names);

const visit = fc.record({
  id: fc.uuid(),
  unit: fc.option(name, { nil: undefined, freq: 40 }),
  happenedOn: fc.option(day, { nil: undefined, freq: 40 }),
  sort: perhaps(fc.constantFrom("a", "b")),
  hours: perhaps(fc.constantFrom(-1, 0, 1, 2.5, 7)),
  more: perhaps(fc.constantFrom("none", 0, 0.25, 3, 90_000_000_000_000)),
});
/** Units in a row of parents, some of which move once, or stand below each other. */
const tree = fc.array(
  fc.record({ id: name, parent: perhaps(name), moved: fc.option(fc.tuple(day, name), { nil: undefined, freq: 3 }) }),
  { minLength: 2, maxLength: 6 },
);
const report = fc.record({
  id: fc.uuid(),
  unit: name,
  from: fc.constantFrom("2009-01-01", "2010-01-01"),
  own: fc.boolean(),
});

const record = (field: string): Node => ({ op: "fact", who: "record", path: [field] });
const number = (value: string): Node => ({ op: "number", value });
const day0: Node = { op: "date", value: "2010-03-01" };
const asOf: Node = { op: "clock", which: "asOf" };

const folds: readonly FoldData[] = [
  { fold: "count" },
  { fold: "sum", of: record("hours") },
  { fold: "sum", of: { op: "plus", of: [record("hours"), record("more")] } },
  { fold: "sum", of: { op: "times", of: [record("hours"), number("0.01")] } },
  { fold: "sum", of: record("more") },
];
const filters: readonly TestNode[] = [
  { op: "oneOf", of: record("sort"), members: ["a"] },
  { op: "compare", is: "atLeast", left: record("hours"), right: number("1") },
  { op: "not", of: { op: "exists", of: record("more") } },
];
const windows: readonly WindowData[] = [
  { window: "period", toDate: true },
  { window: "period", unit: "year", toDate: true },
  { window: "period", toDate: false, periods: -1 },
  { window: "rolling", length: 6, unit: "month", to: asOf, firstDay: "counts" },
  { window: "span", from: day0, to: { op: "date", value: "2010-05-31" } },
  { window: "span", from: { op: "date", value: "2010-05-31" }, to: day0 },
];

const always: TestNode = { op: "compare", is: "equal", left: asOf, right: asOf };

const indicator = fc
  .record({
    link: fc.constantFrom("own", "children", "subtree" as const),
    window: fc.constantFrom(...windows),
    fold: fc.constantFrom(...folds),
    where: fc.option(fc.constantFrom(...filters), { nil: undefined }),
  })
  .map(
    ({ link, window, fold, where }): IndicatorData => ({
      kind: "indicator",
      id: "small/indicator",
      title: same("title"),
      about: { table: "units", period: "quarter" },
      law: "periodEnd",
      type: "number",
      unit: "",
      over: { table: "visits" },
      link: { unit: link },
      on: record("happenedOn"),
      window,
      fold,
      ...(where ? { where } : {}),
      inForce: {},
      cites,
      examples: [],
    }),
  );

const told = (interpreter: Interpreter, data: IndicatorData, row: RecordRow, period: Period) => {
  const { value, missing, assumed } = interpreter.answer(data.id, row, period);
  return { value, missing: [...missing].sort(), assumed: [...assumed.keys()].sort() };
};

test("sums and counts that are added up once are those of a look at each record", () => {
  let certain = 0;
  const world = fc.record({
    data: indicator,
    tree,
    visits: fc.array(visit, { maxLength: 25 }),
    reports: fc.array(report, { maxLength: 3 }),
    strict: fc.boolean(),
    circles: fc.boolean(),
  });
  fc.assert(
    fc.property(world, ({ data, tree, visits: made, reports, strict, circles }) => {
      // Reports are read only of a tree that was checked: there, parents come before those below them.
      const mayBeAbove = (parent: string | undefined, id: string): boolean =>
        parent !== undefined && (circles || parent < id);
      const rows = new Map<string, readonly RecordRow[]>(
        tree.map(({ id, parent, moved }) => {
          const above = mayBeAbove(parent, id) ? { parent } : {};
          if (!moved) return [id, [recordOf(units.data, { id, ...above })]] as const;
          const [on, to] = moved;
          const before = formatDay((parseDay(on) as number) - 1);
          return [
            id,
            [
              recordOf(units.data, { id, ...above, to: before }),
              recordOf(units.data, { id, ...(mayBeAbove(to, id) ? { parent: to } : {}), from: on }),
            ],
          ] as const;
        }),
      );
      const records = new Records(
        new Map([
          ["units", [...rows.values()].flat()],
          ["visits", made.map((raw) => recordOf(visits.data, raw))],
          [
            "completeness",
            (circles ? [] : reports).map((raw) =>
              recordOf(completeness.data, { ...raw, table: "visits", to: "2011-01-01" }),
            ),
          ],
        ]),
      );
      // The day of judging belongs to no record: asking for it leaves nothing to be added up once.
      const plain: IndicatorData = { ...data, where: data.where ? { op: "all", of: [data.where, always] } : always };
      const asking = (of: IndicatorData) =>
        new Interpreter({
          book: bookOfData(kinds, of),
          records,
          judgedOn: parseDay("2010-06-30") as number,
          strict,
        });
      const [quick, slow] = [asking(data), asking(plain)];
      for (const row of records.all("units")) {
        for (const quarter of ["2010-Q1", "2010-Q2"]) {
          const period = parsePeriod(quarter) as Period;
          const found = told(quick, data, row, period);
          expect(found).toEqual(told(slow, plain, row, period));
          if (found.missing.length === 0) certain++;
        }
      }
    }),
    { numRuns: Number(process.env.RUNS ?? 500) },
  );
  if (process.env.RUNS === undefined) expect(certain).toBeGreaterThan(200);
});
