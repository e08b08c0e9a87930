import { describe, expect, test } from "vitest";
import {
  type Answer,
  amount,
  atAnyTime,
  between,
  bookOf,
  calendar,
  childrensRecords,
  choice,
  count,
  counted,
  countedDistinct,
  type DecideOptions,
  date,
  decide,
  decision,
  earlier,
  everyRecord,
  extend,
  fellowUnits,
  first,
  Interpreter,
  indicator,
  inPeriod,
  kind,
  label,
  largest,
  last,
  mostWithin,
  ordered,
  outcomeOf,
  type Period,
  parentOf,
  parseDay,
  parsePeriod,
  periodIndicator,
  quantity,
  Records,
  ranked,
  record,
  recordIn,
  recordOf,
  recordsBy,
  ref,
  rolling,
  sameAs,
  smallest,
  source,
  subtreeRecords,
  summed,
  text,
  toDate,
  unitIn,
  units,
  wholePeriod,
} from "../src/index.js";

const title = text("题", "title");
const cites = source({ id: "law", type: "law", title, from: "2000-01-01", verified: true }).article(1);
const sorts = { road: title, fire: title };
const cases = kind("cases", title, {
  deaths: count(title),
  sort: choice(title, sorts),
  firm: label(title),
  closed: date(title, { none: true }),
});
const hurt = kind("hurt", title, { case: ref(title, cases), diedOn: date(title, { none: true }) });
const unitExamples = [{ name: title, facts: {}, period: "2010", expect: 0 }];
const base = { id: "test/indicator", title, cites, over: cases } as const;
const perYear = { ...base, about: unitIn("year"), examples: unitExamples } as const;

type Row = Readonly<Record<string, unknown>>;
const complete = { cases: title, hurt: title };
const rows = (...of: (readonly [string, string, number?])[]): Row[] =>
  of.map(([unit, happenedOn, deaths], i) => ({
    id: `c${i}`,
    unit,
    happenedOn,
    ...(deaths === undefined ? {} : { deaths }),
  }));
const tree: Row[] = [
  { id: "city", kind: "city" },
  { id: "east", kind: "county", parent: "city" },
  { id: "west", kind: "county", parent: "city" },
];
/** What an indicator says of a unit in a year, with the records given. */
const ask = (
  definition: Parameters<typeof decide>[0],
  unit: string,
  cases: readonly Row[],
  options: DecideOptions = {},
  more: Readonly<Record<string, readonly Row[]>> = {},
): string => {
  const { value, notApplicable, atLeast, atMost } = decide(
    definition,
    (options.records?.units ?? tree).find((u) => u.id === unit) ?? { id: unit },
    { period: "2010", complete, records: { units: tree, cases, ...more }, ...options },
  );
  return notApplicable === "yes"
    ? "none"
    : value !== null
      ? value
      : `${atLeast ?? "…"}..${atMost ?? "…"}${notApplicable === "maybe" ? " or none" : ""}`;
};

describe("folds", () => {
  const fold = (of: Parameters<typeof indicator<typeof units, typeof cases>>[0]["fold"]) =>
    indicator({ ...perYear, window: inPeriod(), fold: of });
  const list = rows(
    ["east", "2010-02-01", 3],
    ["east", "2010-06-01", 5],
    ["east", "2009-06-01", 9],
    ["west", "2010-06-01", 9],
  );

  test("count, sum, least and greatest", () => {
    expect(ask(fold(counted()), "east", list)).toBe("2");
    expect(
      ask(
        fold((c) => summed(c.deaths)),
        "east",
        list,
      ),
    ).toBe("8");
    expect(
      ask(
        fold((c) => smallest(c.deaths)),
        "east",
        list,
      ),
    ).toBe("3");
    expect(
      ask(
        fold((c) => largest(c.deaths)),
        "east",
        list,
      ),
    ).toBe("5");
  });

  test("of no record: zero, zero, and no least one", () => {
    expect(ask(fold(counted()), "city", list)).toBe("0");
    expect(
      ask(
        fold((c) => summed(c.deaths)),
        "city",
        list,
      ),
    ).toBe("0");
    expect(
      ask(
        fold((c) => smallest(c.deaths)),
        "city",
        list,
      ),
    ).toBe("none");
  });

  test("an unknown fact makes an interval", () => {
    const open = [...list, { id: "x", unit: "east", happenedOn: "2010-07-01" }];
    expect(
      ask(
        fold((c) => summed(c.deaths)),
        "east",
        open,
      ),
    ).toBe("8..…");
    expect(
      ask(
        fold((c) => smallest(c.deaths)),
        "east",
        open,
      ),
    ).toBe("0..3");
    expect(
      ask(
        fold((c) => largest(c.deaths)),
        "east",
        open,
      ),
    ).toBe("5..…");
    expect(ask(fold(counted()), "east", [...list, { id: "x", unit: "east" }])).toBe("2..3");
    expect(ask(fold(counted()), "east", [...list, { id: "x", happenedOn: "2010-07-01" }])).toBe("2..3");
  });

  test("dates: first and last, of those that have come", () => {
    const dated = [
      { ...list[0], closed: "2010-03-01" },
      { ...list[1], closed: "none" },
    ];
    const of = (which: typeof first) =>
      indicator({
        ...perYear,
        examples: [{ name: title, facts: {}, period: "2010", expect: { notApplicable: true } }],
        window: inPeriod(),
        fold: (c) => which(c.closed),
      });
    expect(ask(of(first), "east", dated)).toBe("2010-03-01");
    expect(
      ask(of(last), "east", [...dated, { id: "y", unit: "east", happenedOn: "2010-03-01", closed: "2010-05-01" }]),
    ).toBe("2010-05-01");
    expect(ask(of(last), "east", [dated[1] as Row])).toBe("none");
    expect(ask(of(last), "east", [{ id: "y", unit: "east", happenedOn: "2010-03-01" }])).toBe("…..… or none");
  });

  test("different values, of which one that does not exist is none", () => {
    const of = fold((c) => countedDistinct(c.firm));
    const firms = ["x", "y", "x", undefined].map((firm, i) => ({
      id: `${i}`,
      unit: "east",
      happenedOn: "2010-03-01",
      ...(firm ? { firm } : {}),
    }));
    expect(ask(of, "east", firms.slice(0, 3))).toBe("2");
    expect(ask(of, "east", firms)).toBe("2..3");
    const closings = indicator({ ...perYear, window: inPeriod(), fold: (c) => countedDistinct(c.closed) });
    expect(ask(closings, "east", [{ id: "1", unit: "east", happenedOn: "2010-03-01", closed: "none" }])).toBe("0");
    // Regression: a value that may not exist was counted for sure.
    expect(ask(closings, "east", [{ id: "1", unit: "east", happenedOn: "2010-03-01" }])).toBe("0..1");
  });

  test("most within a stretch: the first day of exactly that length ago lies outside", () => {
    const within = (length: number, unit: "day" | "month") => fold(mostWithin(length, unit));
    const three = rows(["east", "2010-01-31"], ["east", "2010-02-28"], ["east", "2010-07-30"], ["east", "2010-07-31"]);
    expect(ask(within(1, "month"), "east", three)).toBe("2");
    expect(ask(within(28, "day"), "east", three)).toBe("2");
    expect(ask(within(29, "day"), "east", rows(["east", "2010-01-31"], ["east", "2010-02-28"]))).toBe("2");
    expect(ask(within(28, "day"), "east", rows(["east", "2010-01-31"], ["east", "2010-02-28"]))).toBe("1");
    expect(ask(within(6, "month"), "east", [...three, { id: "x", unit: "east" }])).toBe("3..4");
    expect(ask(within(1, "day"), "east", [])).toBe("0");
  });

  test("per value of a choice", () => {
    const bySort = indicator({
      ...perYear,
      window: inPeriod(),
      fold: counted(),
      by: { of: (c) => c.sort, members: sorts },
    });
    const asked = quantity({
      id: "test/roads",
      title,
      cites,
      about: unitIn("year"),
      law: "periodEnd",
      unit: "case",
      is: (u) => bySort.of(u, "road"),
      examples: unitExamples,
    });
    const list = ["road", "fire", "road"].map((sort, i) => ({
      id: `${i}`,
      unit: "east",
      happenedOn: "2010-03-01",
      sort,
    }));
    expect(ask(asked, "east", list)).toBe("2");
    expect(ask(asked, "east", [...list, { id: "x", unit: "east", happenedOn: "2010-03-01" }])).toBe("2..3");
    expect(ask(bySort, "east", list)).toBe("3");
  });

  test("a filter sees the record and the subject", () => {
    const grave = indicator({ ...perYear, window: inPeriod(), where: (c) => c.deaths.atLeast(5), fold: counted() });
    expect(ask(grave, "east", list)).toBe("1");
    expect(ask(grave, "east", [...list, { id: "x", unit: "east", happenedOn: "2010-03-01" }])).toBe("1..2");
  });

  test("ranks", () => {
    const deaths = indicator({ ...perYear, window: inPeriod(), fold: (c) => summed(c.deaths) });
    const rank = indicator({
      id: "test/rank",
      title,
      cites,
      about: unitIn("year"),
      over: units,
      link: fellowUnits,
      window: atAnyTime(),
      fold: (u) => ranked(deaths.of(u), "greatest"),
      examples: [{ name: title, facts: {}, period: "2010", expect: 1 }],
    });
    expect(ask(rank, "east", list)).toBe("2");
    expect(ask(rank, "west", list)).toBe("1");
    expect(ask(rank, "east", rows(["east", "2010-02-01", 3], ["west", "2010-02-01", 3]))).toBe("1");
    expect(ask(rank, "east", rows(["east", "2010-02-01", 3], ["west", "2010-02-01"]))).toBe("1..2");
  });
});

describe("windows", () => {
  const on = (window: ReturnType<typeof inPeriod>, days: readonly string[], options: DecideOptions = {}) =>
    ask(
      indicator({ ...perYear, window, fold: counted() }),
      "east",
      rows(...days.map((d) => ["east", d] as const)),
      options,
    );

  test("the period, up to the day of judging", () => {
    const days = ["2009-12-31", "2010-01-01", "2010-06-30", "2010-07-01", "2010-12-31", "2011-01-01"];
    expect(on(inPeriod(), days)).toBe("4");
    expect(on(inPeriod(), days, { judged: "2010-06-30" })).toBe("2");
    expect(on(wholePeriod("year"), days, { judged: "2010-06-30" })).toBe("4");
    expect(on(inPeriod({ periods: -1 }), days)).toBe("1");
  });

  test("the same period last year, to the same day", () => {
    const days = ["2009-01-01", "2009-06-30", "2009-07-01"];
    expect(on(inPeriod({ years: -1 }), days, { judged: "2010-06-30" })).toBe("2");
    expect(on(inPeriod({ years: -1 }), days)).toBe("3");
    expect(on(wholePeriod("year", { years: -1 }), days, { judged: "2010-06-30" })).toBe("3");
  });

  // Regression: of a whole February, the 29th of the leap year before it was left out.
  test("a whole period is compared with a whole one", () => {
    const monthly = indicator({
      ...base,
      about: unitIn("month"),
      window: inPeriod({ years: -1 }),
      fold: counted(),
      examples: [{ name: title, facts: {}, period: "2009-02", expect: 0 }],
    });
    const in2008 = rows(["east", "2008-02-29"]);
    expect(ask(monthly, "east", in2008, { period: "2009-02" })).toBe("1");
    expect(ask(monthly, "east", in2008, { period: "2009-02", judged: "2009-02-27" })).toBe("0");
  });

  test("to date from the beginning of a longer period", () => {
    const quarterly = indicator({
      ...base,
      about: unitIn("quarter"),
      window: toDate("year"),
      fold: counted(),
      examples: [{ name: title, facts: {}, period: "2010-Q2", expect: 0 }],
    });
    const list = rows(["east", "2010-01-01"], ["east", "2010-06-30"], ["east", "2010-07-01"]);
    expect(ask(quarterly, "east", list, { period: "2010-Q2" })).toBe("2");
    expect(ask(quarterly, "east", list, { period: "2010-Q3" })).toBe("3");
  });

  test("rolling: the first day of exactly that length ago counts only where that is said", () => {
    const days = ["2010-06-30", "2010-07-01", "2010-12-31"];
    expect(on(rolling(6, "month"), days)).toBe("2");
    expect(on(rolling(6, "month", { firstDay: "counts" }), days)).toBe("3");
    expect(on(rolling(184, "day"), days)).toBe("2");
  });
});

describe("records that belong to a record", () => {
  const around = (
    window: Parameters<typeof indicator<typeof cases, typeof cases>>[0]["window"],
    link = sameAs("firm"),
  ) =>
    indicator({
      ...base,
      about: record(cases),
      link,
      window,
      fold: counted(),
      examples: [{ name: title, facts: {}, expect: 0 }],
    });
  const said = (
    definition: Parameters<typeof decide>[0],
    facts: Row,
    others: readonly Row[],
    more: Readonly<Record<string, readonly Row[]>> = {},
  ): string => {
    const { value, atLeast, atMost } = decide(definition, facts, {
      complete,
      records: { cases: others, ...more },
      judged: "2010-12-31",
    });
    return value ?? `${atLeast ?? "…"}..${atMost ?? "…"}`;
  };
  const me = { id: "me", firm: "x", happenedOn: "2010-06-01" };
  const other = (happenedOn: string, firm?: string): Row => ({ id: happenedOn, happenedOn, ...(firm ? { firm } : {}) });

  test("of the same firm in the year before it, itself included", () => {
    const before = around((c) => rolling(1, "year", { to: c.happenedOn }));
    expect(
      said(before, me, [
        other("2009-06-02", "x"),
        other("2009-06-01", "x"),
        other("2010-01-01", "y"),
        other("2010-07-01", "x"),
      ]),
    ).toBe("2");
    expect(said(before, me, [other("2009-07-01")])).toBe("1..2");
    expect(said(before, { ...me, firm: null }, [other("2009-07-01", "x")])).toBe("0..2");
  });

  test("in the calendar year that holds its date, or between two dates", () => {
    const list = [other("2010-01-01", "x"), other("2010-12-31", "x"), other("2009-12-31", "x")];
    expect(
      said(
        around((c) => calendar("year", c.happenedOn)),
        me,
        list,
      ),
    ).toBe("3");
    expect(
      said(
        around((c) => between(c.happenedOn, c.closed)),
        { ...me, closed: "2010-12-30" },
        list,
      ),
    ).toBe("1");
    expect(
      said(
        around((c) => between(c.happenedOn, c.closed)),
        { ...me, closed: "none" },
        list,
      ),
    ).toBe("2");
    expect(
      said(
        around((c) => between(c.happenedOn, c.closed)),
        me,
        list,
      ),
    ).toBe("0..2");
    expect(
      said(
        around((c) => calendar("year", c.closed)),
        { ...me, closed: "none" },
        list,
      ),
    ).toBe("0");
  });

  test("that name it", () => {
    const dead = indicator({
      ...base,
      over: hurt,
      about: record(cases),
      link: recordsBy("case"),
      window: atAnyTime(),
      where: (h, c) => h.diedOn.by(c.happenedOn),
      fold: counted(),
      examples: [{ name: title, facts: {}, expect: 0 }],
    });
    const list = [
      { id: "1", case: "me", diedOn: "2010-06-01" },
      { id: "2", case: "me", diedOn: "2010-06-02" },
      { id: "3", case: "other", diedOn: "2010-06-01" },
      { id: "4", case: "me", diedOn: "none" },
    ];
    expect(said(dead, { ...me, deaths: 1 }, [], { hurt: list })).toBe("1");
    expect(said(dead, { ...me, deaths: 1 }, [], { hurt: [...list, { id: "5", case: "me" }] })).toBe("1..2");
    expect(said(dead, { ...me, deaths: 1 }, [], { hurt: [...list, { id: "5", diedOn: "2010-06-01" }] })).toBe("1..2");
  });

  test("every record", () => {
    expect(said(around(atAnyTime(), everyRecord as never), me, [other("2009-06-02", "y")])).toBe("2");
  });
});

describe("units with dated parents", () => {
  const merged: Row[] = [
    ...tree,
    { id: "town", kind: "township", parent: "east", to: "2010-06-30" },
    { id: "town", kind: "township", parent: "west", from: "2010-07-01" },
  ];
  const under = indicator({ ...perYear, link: subtreeRecords, window: inPeriod(), fold: counted() });
  const below = indicator({ ...perYear, link: childrensRecords, window: inPeriod(), fold: counted() });
  const list = rows(["town", "2010-06-30"], ["town", "2010-07-01"], ["east", "2010-07-01"]);

  test("a record counts where its unit stood on its day", () => {
    const options = { records: { units: merged, cases: list } };
    expect(["east", "west", "city"].map((u) => ask(under, u, [], options))).toEqual(["2", "1", "3"]);
    expect(["east", "west", "city"].map((u) => ask(below, u, [], options))).toEqual(["1", "1", "1"]);
  });

  test("one without a date may count in either", () => {
    const options = { records: { units: merged, cases: [{ id: "x", unit: "town" }] } };
    expect(["east", "west"].map((u) => ask(under, u, [], options))).toEqual(["0..1", "0..1"]);
  });

  // Regression: only the unit's own moves were looked at, not those of the units above it.
  test("a county that moved takes its township along", () => {
    const moved: Row[] = [
      { id: "here", kind: "city" },
      { id: "there", kind: "city" },
      { id: "east", kind: "county", parent: "here", to: "2010-06-30" },
      { id: "east", kind: "county", parent: "there", from: "2010-07-01" },
      { id: "town", kind: "township", parent: "east" },
    ];
    const at = (unit: string, cases: readonly Row[]) => ask(under, unit, [], { records: { units: moved, cases } });
    expect(["here", "there"].map((u) => at(u, rows(["town", "2010-07-01"])))).toEqual(["0", "1"]);
    expect(["here", "there"].map((u) => at(u, [{ id: "x", unit: "town" }]))).toEqual(["0..1", "0..1"]);
  });
});

describe("zero reports", () => {
  const own = indicator({ ...perYear, window: inPeriod(), fold: counted() });
  const under = indicator({ ...perYear, id: "test/under", link: subtreeRecords, window: inPeriod(), fold: counted() });
  const below = indicator({
    ...perYear,
    id: "test/below",
    link: childrensRecords,
    window: inPeriod(),
    fold: counted(),
  });
  const year = { from: "2010-01-01", to: "2010-12-31" };
  const report = (unit: string, span: Row = year): Row => ({ unit, table: "cases", ...span });
  const at = (
    definition: Parameters<typeof decide>[0],
    unit: string,
    reports: readonly Row[],
    units: readonly Row[] = tree,
  ) =>
    ask(definition, unit, rows(["east", "2010-02-01"]), {
      complete: {},
      records: {
        units,
        cases: rows(["east", "2010-02-01"]),
        completeness: reports.map((r, i) => ({ id: `r${i}`, ...r })),
      },
    });

  test("without one, what is on record is a lower bound", () => {
    expect(at(own, "east", [])).toBe("1..…");
    expect(decide(own, { id: "east" }, { period: "2010", records: { units: tree } }).missing).toEqual([
      "completeness cases east 2010-01-01/2010-12-31",
    ]);
  });

  test("a report of the unit, or of one above it, makes the count certain", () => {
    expect(at(own, "east", [report("east")])).toBe("1");
    expect(at(own, "east", [report("city")])).toBe("1");
    expect(at(own, "east", [report("west")])).toBe("1..…");
    expect(at(own, "east", [{ ...report("east"), table: "hurt" }])).toBe("1..…");
  });

  test("reports join, and a day left out leaves the count open", () => {
    const [a, b] = [
      report("east", { from: "2010-01-01", to: "2010-06-30" }),
      report("city", { from: "2010-07-01", to: "2010-12-31" }),
    ];
    expect(at(own, "east", [b, a])).toBe("1");
    expect(at(own, "east", [a, { ...b, from: "2010-07-02" }])).toBe("1..…");
  });

  // Regression: a unit all of whose children had reported was taken to have none of its own records left out.
  test("reports of the units below speak for their own records only", () => {
    const both = [report("east"), report("west")];
    expect(at(below, "city", both)).toBe("1");
    expect(at(below, "city", [report("east")])).toBe("1..…");
    expect(at(under, "city", both)).toBe("1..…");
    expect(at(own, "city", both)).toBe("0..…");
    expect(at(under, "city", [report("city")])).toBe("1");
  });

  // Regression: only the tree of the last day was looked at.
  test("a unit that moved away has to have reported for the time it was there", () => {
    const moved: Row[] = [
      ...tree,
      { id: "town", parent: "east", to: "2010-06-30" },
      { id: "town", parent: "west", from: "2010-07-01" },
    ];
    expect(at(below, "east", [], moved)).toBe("0..…");
    expect(at(below, "east", [report("town", { from: "2010-01-01", to: "2010-06-30" })], moved)).toBe("0");
    expect(at(below, "east", [report("west")], moved)).toBe("0..…");
  });

  // Regression: a report of the judged day alone was taken to speak for all time.
  test("records of any date need reports from the unit's beginning", () => {
    const ever = indicator({ ...perYear, window: atAnyTime(), fold: counted() });
    const begun = tree.map((u) => ({ ...u, from: "2009-01-01" }));
    const asked = (units: readonly Row[], from: string) =>
      ask(ever, "east", [], {
        judged: "2010-12-31",
        complete: {},
        records: { units, completeness: [{ id: "r", ...report("east", { from, to: "2010-12-31" }) }] },
      });
    expect(asked(tree, "2000-01-01")).toBe("0..…");
    expect(asked(begun, "2010-12-31")).toBe("0..…");
    expect(asked(begun, "2009-01-01")).toBe("0");
  });

  test("a table that is taken to be complete is listed, and refused in strict mode", () => {
    const options = { period: "2010", complete: { cases: title }, records: { units: tree } };
    expect(decide(own, { id: "east" }, options)).toMatchObject({
      value: "0",
      assumed: [{ fact: "completeness cases", value: "true" }],
    });
    expect(decide(own, { id: "east" }, { ...options, strict: true })).toMatchObject({
      value: null,
      atLeast: "0",
      atMost: null,
    });
  });

  test("a kind may say that what is not on record did not happen: listed, refused in strict mode, moot with reports", () => {
    const because = text("没有记录的，按未发生计", "what is not on record did not happen");
    const visits = kind("visits", title, { firm: label(title) }, { complete: because });
    const made = indicator({ ...perYear, over: visits, fold: counted(), window: inPeriod() });
    const told = extend(visits, { more: count(title) }).data.complete;
    const asked = (options: DecideOptions = {}) =>
      decide(made, { id: "east" }, { period: "2010", records: { units: tree }, ...options });
    expect(told).toEqual(because);
    expect(asked()).toMatchObject({
      value: "0",
      assumed: [{ fact: "completeness visits", value: "true", because }],
    });
    expect(asked({ strict: true })).toMatchObject({ value: null, atLeast: "0", atMost: null });
    const reported = { id: "r", unit: "east", table: "visits", from: "2010-01-01", to: "2010-12-31" };
    const reports = asked({ records: { units: tree, completeness: [reported] } });
    expect(reports).toMatchObject({ value: "0", assumed: [] });
  });

  test("an unknown fact that could be negative leaves an incomplete sum open below", () => {
    const things = kind("things", title, {
      plus: amount(title, { min: 0 }),
      both: amount(title, { assume: { value: 0, because: title } }),
    });
    const sums = (field: "plus" | "both") =>
      indicator({ ...perYear, over: things, window: inPeriod(), fold: (t) => summed(t[field]) });
    const list = [{ id: "1", unit: "east", happenedOn: "2010-01-01", plus: 3, both: 3 }];
    const at = (field: "plus" | "both") =>
      ask(sums(field), "east", [], { complete: {}, records: { units: tree, things: list } });
    expect(at("plus")).toBe("3..…");
    // Regression: what is assumed of a fact was taken for the least that it can be.
    expect(at("both")).toBe("…..…");
  });
});

describe("periods of the subject", () => {
  const daily = decision({
    id: "test/day",
    title,
    cites,
    about: recordIn(cases, "day"),
    law: "periodEnd",
    outcomes: ordered({ enough: title, short: title }),
    combine: "gravest",
    rows: (c) => [{ when: c.deaths.atLeast(1), then: "short" }],
    examples: [{ name: title, facts: {}, period: "2010-01-01", expect: { atLeast: "enough", atMost: "short" } }],
  });
  const short = (each: "day" | "month") =>
    periodIndicator({
      id: "test/short",
      title,
      cites,
      about: record(cases),
      each,
      first: (c) => c.happenedOn,
      last: (c) => c.closed,
      where: (c) => (each === "day" ? daily.of(c).is("short") : c.deaths.atLeast(1)),
      examples: [{ name: title, facts: {}, expect: { atLeast: 0, atMost: null } }],
    });
  const days = (facts: Row, each: "day" | "month" = "day") => {
    const { value, atLeast, atMost } = decide(short(each), { id: "me", deaths: 1, ...facts }, { judged: "2010-12-31" });
    return value ?? `${atLeast ?? "…"}..${atMost ?? "…"}`;
  };

  test("days between two dates by a decision's outcome", () => {
    expect(days({ happenedOn: "2010-01-01", closed: "2010-01-03" })).toBe("3");
    expect(days({ happenedOn: "2010-01-01", closed: "2010-01-03", deaths: 0 })).toBe("0");
    expect(days({ happenedOn: "2010-01-01", closed: "2010-01-03", deaths: null })).toBe("0..3");
    expect(days({ happenedOn: "2010-01-03", closed: "2010-01-01" })).toBe("0");
    expect(days({ happenedOn: "2010-01-01", closed: "none" })).toBe("0");
    expect(days({ happenedOn: "2010-01-01" })).toBe("0..…");
  });

  // Regression: dates in the wrong order still met the month that holds both.
  test("no period lies between dates in the wrong order", () => {
    expect(days({ happenedOn: "2010-01-20", closed: "2010-01-10" }, "month")).toBe("0");
    expect(days({ happenedOn: "2010-01-20", closed: "2010-02-10" }, "month")).toBe("2");
  });
});

describe("asked by other rules", () => {
  const deaths = indicator({ ...perYear, window: inPeriod(), fold: (c) => summed(c.deaths) });
  const list = rows(["east", "2010-02-01", 3], ["east", "2009-02-01", 5], ["city", "2010-02-01", 7]);
  const of = (
    is: Parameters<typeof quantity<typeof units>>[0] extends infer Q ? (Q extends { is: infer F } ? F : never) : never,
  ) =>
    quantity({
      id: "test/asked",
      title,
      cites,
      about: unitIn("year"),
      law: "periodEnd",
      unit: "person",
      is,
      examples: [{ name: title, facts: {}, period: "2010", expect: { atLeast: null, atMost: null } }],
    });

  test("the year before, and the unit above", () => {
    expect(
      ask(
        of((u) => deaths.of(u).minus(deaths.of(earlier(u, { years: 1 })))),
        "east",
        list,
      ),
    ).toBe("-2");
    expect(
      ask(
        of((u) => deaths.of(earlier(u, { periods: 1 }))),
        "east",
        list,
      ),
    ).toBe("5");
    expect(
      ask(
        of((u) => deaths.of(parentOf(u))),
        "east",
        list,
      ),
    ).toBe("7");
    expect(
      ask(
        of((u) => deaths.of(parentOf(u))),
        "city",
        list,
      ),
    ).toBe("…..… or none");
  });

  // Regression: the unit's value was taken for the period of the judged date, not of the record.
  test("a record asks its unit for the period in which it happened", () => {
    const sum = quantity({
      id: "test/of-unit",
      title,
      cites,
      about: record(cases),
      law: "event",
      unit: "person",
      is: (c) => deaths.of(c.unit),
      examples: [{ name: title, facts: {}, expect: { atLeast: null, atMost: null } }],
    });
    const at = (facts: Row) =>
      decide(
        sum,
        { id: "me", unit: "east", ...facts },
        { judged: "2011-12-31", complete, records: { units: tree, cases: list } },
      );
    expect(at({ happenedOn: "2009-05-01", deaths: 0 }).value).toBe("5");
    expect(at({ happenedOn: "2010-05-01", deaths: 0 }).value).toBe("3");
    expect(at({}).missing).toContain("happenedOn");
  });
});

test("an answer is asked for once, and a rule that asks for itself is refused", () => {
  const own = indicator({ ...perYear, window: inPeriod(), fold: counted() });
  const book = bookOf(own);
  const unit = recordOf(units.data, { id: "east" });
  const interpreter = new Interpreter({
    book,
    records: new Records(new Map()),
    judgedOn: parseDay("2010-12-31") as number,
  });
  const answer = (): Answer => interpreter.answer(own.id, unit, parsePeriod("2010") as Period);
  expect(answer()).toBe(answer());
  expect(outcomeOf(own.data, answer()).atLeast).toBe("0");
  expect(() => interpreter.answer("test/none", unit)).toThrow(RangeError);
  expect(() => interpreter.answer(own.id, unit)).toThrow(RangeError);
  const looping = {
    ...own.data,
    where: {
      op: "compare",
      is: "atLeast",
      left: { op: "definition", id: own.id, of: { who: "subject" } },
      right: { op: "number", value: "1" },
    },
  } as never;
  const again = new Interpreter({
    book: { ...book, definition: () => looping },
    records: new Records(
      new Map([["cases", [recordOf(cases.data, { id: "c", unit: "east", happenedOn: "2010-01-01" })]]]),
    ),
  });
  expect(() => again.answer(own.id, unit, parsePeriod("2010") as Period)).toThrow(/depends on itself/);
});
