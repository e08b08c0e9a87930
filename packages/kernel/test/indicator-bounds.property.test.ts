import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { FoldData, IndicatorData, LinkData, WindowData } from "../src/define/definition.js";
import {
  amount,
  choice,
  completeness,
  date,
  extend,
  Interpreter,
  kind,
  label,
  type Node,
  type Period,
  parseDay,
  parsePeriod,
  type RecordRow,
  Records,
  recordOf,
  ref,
  source,
  text,
  units,
  type Value,
} from "../src/index.js";
import type { TestNode } from "../src/language/node.js";
import { isCertain } from "../src/meaning/value.js";
import { bookOfData, expectAllows, holdsFor, kindsOfWorld } from "./small-world.js";

const same = (name: string) => text(name, name);
const title = same("title");
const cites = [source({ id: "paper", type: "test", title, from: "2000-01-01", verified: true }).whole()];

const places = extend(units, { size: amount(same("size"), { min: 0, max: 3 }) });
const cases = kind("cases", same("cases"), { unit: ref(same("unit"), places), site: label(same("site")) });
const events = kind("events", same("events"), {
  unit: ref(same("unit"), places),
  about: ref(same("about"), cases, { none: true }),
  site: label(same("site")),
  x: amount(same("x"), { min: 0, max: 3 }),
  y: amount(same("y"), { min: -2, max: 2, none: true }),
  sort: choice(same("sort"), { a: same("a"), b: same("b") }, { none: true }),
  closed: date(same("closed"), { none: true }),
});
const kinds = kindsOfWorld(places, cases, events, completeness);

// A city with two counties; a township that passes from the one to the other in mid-year.
const merged = "2010-07-01";
const tree = [
  { id: "city", kind: "city", from: "2009-01-01", size: 3 },
  { id: "east", kind: "county", parent: "city", from: "2009-01-01", size: 1 },
  { id: "west", kind: "county", parent: "city", from: "2009-01-01", size: 2 },
  { id: "town", kind: "township", parent: "east", from: "2009-01-01", to: "2010-06-30", size: 1 },
  { id: "town", kind: "township", parent: "west", from: merged, size: 1 },
] as const;
const unitIds = ["city", "east", "west", "town"] as const;
const lineOn = (unit: string, on: string): readonly string[] =>
  unit === "city" ? ["city"] : unit !== "town" ? [unit, "city"] : ["town", on < merged ? "east" : "west", "city"];

type Raw = Readonly<Record<string, unknown>>;

const days = ["2009-12-31", "2010-02-28", "2010-06-30", "2010-07-01", "2010-12-31"] as const;
const domain: Readonly<Record<string, readonly unknown[]>> = {
  unit: unitIds,
  happenedOn: days,
  about: ["c1", "c2", "none"],
  site: ["s", "t"],
  x: [0, 1, 3],
  y: ["none", -2, 1],
  sort: ["none", "a", "b"],
  closed: ["none", "2010-01-01", "2010-07-01"],
};
const fields = Object.keys(domain);
const event: fc.Arbitrary<Raw> = fc.record(
  Object.fromEntries(fields.map((f) => [f, fc.constantFrom(...(domain[f] as readonly unknown[]))])),
);
/** Which facts of which record are unknown: `1.unit`. */
const holes = fc.uniqueArray(
  fc.tuple(fc.nat({ max: 2 }), fc.constantFrom(...fields)).map(([i, f]) => `${i}.${f}`),
  { maxLength: 3 },
);

const record = (name: string): Node => ({ op: "fact", who: "record", path: [name] });
const subject = (name: string): Node => ({ op: "fact", who: "subject", path: [name] });

const tests: fc.Arbitrary<TestNode> = fc.oneof(
  fc
    .constantFrom("atLeast", "below" as const)
    .map((is): TestNode => ({ op: "compare", is, left: record("x"), right: { op: "number", value: "1" } })),
  fc.constant<TestNode>({ op: "oneOf", of: record("sort"), members: ["a"] }),
  fc.constant<TestNode>({ op: "exists", of: record("closed") }),
  fc.constant<TestNode>({ op: "compare", is: "atLeast", left: record("x"), right: record("y") }),
  fc.constant<TestNode>({
    op: "compare",
    is: "atLeast",
    left: { op: "fact", who: "record", path: ["unit", "size"] },
    right: { op: "number", value: "2" },
  }),
);

const number = fc.constantFrom<Node>(
  record("x"),
  record("y"),
  { op: "plus", of: [record("x"), record("y")] },
  { op: "minus", of: [record("x"), { op: "number", value: "1" }] },
  { op: "divide", of: [record("x"), record("x")] },
);
const dated = fc.constantFrom<Node>(record("closed"), record("happenedOn"));

const folds: fc.Arbitrary<FoldData> = fc.oneof(
  fc.constant<FoldData>({ fold: "count" }),
  fc
    .constantFrom<Node>(record("site"), record("sort"), record("closed"), record("unit"))
    .map((of): FoldData => ({ fold: "countDistinct", of })),
  number.map((of): FoldData => ({ fold: "sum", of })),
  fc
    .tuple(fc.constantFrom("min", "max" as const), fc.oneof(number, dated))
    .map(([fold, of]): FoldData => ({ fold, of })),
  fc.tuple(fc.constantFrom("first", "last" as const), dated).map(([fold, of]): FoldData => ({ fold, of })),
  fc
    .constantFrom([6, "month"], [1, "day"], [200, "day"], [1, "year"] as const)
    .map(([length, unit]): FoldData => ({ fold: "mostWithin", length, unit })),
);

const ownWindows: readonly WindowData[] = [
  { window: "any" },
  { window: "rolling", length: 6, unit: "month", to: { op: "clock", which: "asOf" }, firstDay: "counts" },
  { window: "rolling", length: 1, unit: "year", to: { op: "date", value: "2010-12-31" }, firstDay: "excluded" },
  { window: "span", from: { op: "date", value: "2010-01-01" }, to: { op: "date", value: "2010-06-30" } },
  { window: "calendar", unit: "halfYear", containing: { op: "date", value: "2010-08-01" } },
];
const unitWindows: readonly WindowData[] = [
  ...ownWindows,
  { window: "period", toDate: true },
  { window: "period", toDate: true, years: -1 },
  { window: "period", unit: "year", toDate: true },
  { window: "period", unit: "year", toDate: false },
  { window: "period", toDate: true, periods: -1 },
];
const caseWindows: readonly WindowData[] = [
  ...ownWindows,
  { window: "rolling", length: 6, unit: "month", to: subject("happenedOn"), firstDay: "excluded" },
  { window: "calendar", unit: "year", containing: subject("happenedOn") },
  { window: "span", from: subject("happenedOn"), to: { op: "date", value: "2010-12-31" } },
];

const common = {
  kind: "indicator" as const,
  id: "small/indicator",
  title,
  law: "periodEnd" as const,
  unit: "case",
  over: { table: "events" },
  inForce: { from: "2000-01-01" },
  cites,
  examples: [{ name: title, facts: {}, expect: 0 }],
};
const typeOf = (fold: FoldData): IndicatorData["type"] =>
  "of" in fold &&
  fold.of.op === "fact" &&
  ["closed", "happenedOn"].includes(fold.of.path[0]) &&
  fold.fold !== "countDistinct"
    ? "date"
    : "number";

interface Asked {
  readonly data: IndicatorData;
  /** Whom it is asked about: a unit in a period, or a case. */
  readonly of: Raw;
  readonly table: "units" | "cases";
  readonly period?: Period;
  readonly at?: string;
}

const made = (
  about: IndicatorData["about"],
  link: LinkData,
  window: WindowData,
  more: { fold: FoldData; where: TestNode | undefined; on: Node; by: boolean },
): IndicatorData => ({
  ...common,
  about,
  link,
  window,
  type: typeOf(more.fold),
  fold: more.fold,
  on: more.on,
  ...(more.where ? { where: more.where } : {}),
  ...(more.by ? { by: { of: record("sort"), members: { a: same("a"), b: same("b") } } } : {}),
});
const more = fc.record({
  fold: folds,
  where: fc.option(tests, { nil: undefined }),
  on: fc.oneof({ arbitrary: fc.constant<Node>(record("happenedOn")), weight: 4 }, fc.constant<Node>(record("closed"))),
  by: fc.boolean(),
});

const askedOfUnit: fc.Arbitrary<Asked> = fc
  .record({
    unit: fc.constantFrom(...unitIds),
    period: fc.constantFrom("2010-H1", "2010-H2"),
    link: fc.constantFrom<LinkData>(
      { unit: "own" },
      { unit: "children" },
      { unit: "subtree" },
      { unit: "peers" },
      { every: true },
    ),
    window: fc.constantFrom(...unitWindows),
    more,
  })
  .map(
    ({ unit, period, link, window, more }): Asked => ({
      data: made({ table: "units", period: "halfYear" }, link, window, more),
      of: { id: unit },
      table: "units",
      period: parsePeriod(period) as Period,
      ...(more.by ? { at: "a" } : {}),
    }),
  );

const askedOfCase: fc.Arbitrary<Asked> = fc
  .record({
    of: fc.record({
      unit: fc.constantFrom(...unitIds),
      happenedOn: fc.constantFrom(...days),
      site: fc.constantFrom("s", "t"),
    }),
    link: fc.constantFrom<LinkData>(
      { ref: "about" },
      { same: [[["site"], ["site"]]] },
      {
        same: [
          [["site"], ["site"]],
          [["unit"], ["unit"]],
        ],
      },
      { unit: "own" },
      { unit: "subtree" },
      { every: true },
    ),
    window: fc.constantFrom(...caseWindows),
    more,
  })
  .map(
    ({ of, link, window, more }): Asked => ({
      data: made({ table: "cases" }, link, window, more),
      of: { id: "c1", ...of },
      table: "cases",
      ...(more.by ? { at: "a" } : {}),
    }),
  );

const report = fc
  .tuple(
    fc.constantFrom(...unitIds),
    fc.constantFrom("2009-01-01", "2010-01-01", "2010-07-01"),
    fc.constantFrom("2010-06-30", "2010-12-31"),
  )
  .map(([unit, from, to]) => ({ unit, table: "events", from, to }));

const judged = "2010-12-31";

function answered(
  { data, of, table, period, at }: Asked,
  rows: readonly Raw[],
  reports: readonly Raw[],
  complete: boolean,
) {
  const read = (
    k: typeof places | typeof cases | typeof events | typeof completeness,
    list: readonly Raw[],
  ): RecordRow[] => list.map((r, i) => recordOf(k.data, { id: `${k.name}-${i}`, ...r }));
  const unitRows = tree.map((u) => recordOf(places.data, u));
  const case1 = recordOf(cases.data, of);
  const tables = new Map<string, readonly RecordRow[]>([
    ["units", unitRows],
    ["cases", table === "cases" ? [case1] : []],
    ["events", read(events, rows)],
    ["completeness", read(completeness, reports)],
  ]);
  const interpreter = new Interpreter({
    book: bookOfData(kinds, data),
    records: new Records(tables),
    judgedOn: parseDay(judged) as number,
    ...(complete ? { complete: { events: title } } : {}),
  });
  const row =
    table === "cases"
      ? case1
      : (unitRows.find(
          (u) =>
            u.id === of.id &&
            !(
              of.id === "town" &&
              period?.start !== undefined &&
              u === unitRows[3] &&
              period.start > (parseDay(merged) as number) - 1
            ),
        ) as RecordRow);
  return interpreter.answer(data.id, row, period, at);
}

const without = (rows: readonly Raw[], unknown: readonly string[]): readonly Raw[] =>
  rows.map((r, i) => Object.fromEntries(Object.entries(r).filter(([f]) => !unknown.includes(`${i}.${f}`))));

function* completions(rows: readonly Raw[], unknown: readonly string[]): Generator<readonly Raw[]> {
  const [hole, ...rest] = unknown;
  if (hole === undefined) {
    yield rows;
    return;
  }
  const [at, field] = hole.split(".") as [string, string];
  for (const value of domain[field] as readonly unknown[])
    yield* completions(
      rows.map((r, i) => (i === Number(at) ? { ...r, [field]: value } : r)),
      rest,
    );
}

/** Whether a further record can exist although these zero reports were made. */
function possible(extra: Raw, reports: readonly Raw[], { data, of }: Asked): boolean {
  const on = extra.happenedOn as string;
  // What names a case is reported by its unit and does not happen before it.
  if ("ref" in data.link && (extra.unit !== of.unit || on < (of.happenedOn as string))) return false;
  const line = lineOn(extra.unit as string, on);
  return !reports.some((r) => line.includes(r.unit as string) && (r.from as string) <= on && on <= (r.to as string));
}

const asked = fc.oneof(askedOfUnit, askedOfCase);
const rowsOf = fc.array(event, { maxLength: 3 });
const runs = (usual: number): number => Number(process.env.RUNS ?? usual);
const said = (a: Asked, rest: object) => ({
  ...rest,
  of: a.of,
  period: a.period,
  at: a.at,
  link: a.data.link,
  window: a.data.window,
  on: a.data.on,
  where: a.data.where,
  by: a.data.by?.of,
  fold: a.data.fold,
});

describe("an indicator over records of which facts are unknown", () => {
  test("holds every completion, and learning a fact never widens it", () => {
    let certain = 0;
    let all = 0;
    holdsFor(
      fc.property(asked, rowsOf, holes, (a, rows, unknown) => {
        const open = unknown.filter((h) => Number(h.split(".")[0]) < rows.length);
        const partial = answered(a, without(rows, open), [], true);
        all++;
        if (isCertain(partial.value)) certain++;
        for (const learnt of open) {
          const more = answered(
            a,
            without(
              rows,
              open.filter((h) => h !== learnt),
            ),
            [],
            true,
          );
          expectAllows(partial.value, more.value, said(a, { learnt, rows, open }));
        }
        for (const full of completions(without(rows, open), open)) {
          const answer = answered(a, full, [], true);
          expectAllows(partial.value, answer.value, said(a, { full, open }));
          if (!isCertain(answer.value) && a.data.law !== "event")
            expect.fail(`not certain: ${JSON.stringify(said(a, { full }))}`);
        }
        if (!isCertain(partial.value) && partial.missing.size === 0)
          expect.fail(`nothing is missing: ${JSON.stringify(said(a, { rows, open }))}`);
      }),
      runs(1500),
    );
    expect(certain / all).toBeGreaterThan(0.2);
  }, 60_000);

  test("holds every further record that the zero reports leave possible", () => {
    let certain = 0;
    let all = 0;
    holdsFor(
      fc.property(
        asked,
        fc.array(event, { maxLength: 2 }),
        fc.array(report, { maxLength: 4 }),
        fc.array(event, { minLength: 1, maxLength: 2 }),
        holes,
        (a, rows, reports, extras, unknown) => {
          const open = unknown.filter((h) => Number(h.split(".")[0]) < rows.length).slice(0, 2);
          const partial = answered(a, without(rows, open), reports, false);
          all++;
          if (isCertain(partial.value)) certain++;
          const added = extras.filter((e) => possible(e, reports, a));
          for (const full of completions(without(rows, open), open)) {
            for (const more of [added, added.slice(1)]) {
              const answer = answered(a, [...full, ...more], [], true);
              expectAllows(partial.value, answer.value, said(a, { rows, open, reports, full, more }));
            }
          }
        },
      ),
      runs(2500),
    );
    expect(certain / all).toBeGreaterThan(0.02);
  }, 60_000);
});

describe("ranks", () => {
  type Peer = { readonly size: number | undefined; readonly kind: string | undefined };
  const peers = fc.array(
    fc.record({ size: fc.constantFrom(0, 1, 2, 3, undefined), kind: fc.constantFrom("county", "city", undefined) }),
    { minLength: 1, maxLength: 4 },
  );
  const rank = (first: "greatest" | "least", link: LinkData): IndicatorData => ({
    ...common,
    about: { table: "units", period: "halfYear" },
    type: "number",
    unit: "",
    over: { table: "units" },
    link,
    on: { op: "clock", which: "periodEnd" },
    window: { window: "any" },
    fold: { fold: "rank", of: record("size"), first },
  });
  const ranked = (data: IndicatorData, list: readonly Peer[]): Value => {
    const rows = list.map((u, i) => recordOf(places.data, { id: `u${i}`, parent: "top", ...u }));
    const interpreter = new Interpreter({
      book: bookOfData(kinds, data),
      records: new Records(new Map([["units", rows]])),
    });
    return interpreter.answer(data.id, rows[0] as RecordRow, parsePeriod("2010-H1") as Period).value;
  };

  test("a rank holds every completion", () => {
    holdsFor(
      fc.property(
        peers,
        fc.constantFrom("greatest", "least" as const),
        fc.constantFrom<LinkData>({ unit: "peers" }, { every: true }),
        (list, first, link) => {
          const data = rank(first, link);
          const partial = ranked(data, list);
          const fill = (i: number, done: readonly Peer[]): void => {
            const u = list[i];
            if (!u) {
              expectAllows(partial, ranked(data, done), { list, done, first, link });
              return;
            }
            for (const size of u.size === undefined ? [0, 2, 3] : [u.size])
              for (const kind of u.kind === undefined ? ["county", "city"] : [u.kind])
                fill(i + 1, [...done, { size, kind }]);
          };
          fill(0, []);
        },
      ),
      runs(300),
    );
  });

  test("equal values share the better place", () => {
    const list = [2, 3, 2, 1].map((size) => ({ size, kind: "county" }));
    const value = ranked(rank("greatest", { unit: "peers" }), list);
    expect(value.type === "number" && value.is.lo.toString()).toBe("2");
    const last = ranked(rank("least", { unit: "peers" }), list);
    expect(last.type === "number" && last.is.hi.toString()).toBe("2");
  });
});
