import { describe, expect, test } from "vitest";
import {
  amount,
  choice,
  count,
  date,
  dateQuantity,
  days,
  daysBetween,
  decide,
  decision,
  elapsed,
  hours,
  instant,
  instantQuantity,
  judgedAt,
  judgedOn,
  kind,
  max,
  min,
  months,
  type NumberTerm,
  onDate,
  ordered,
  parameterTable,
  parseDay,
  percent,
  quantity,
  range,
  rangeQuantity,
  ratio,
  record,
  recordIn,
  source,
  text,
  workingCalendar,
  workingDays,
  years,
  yesNo,
} from "../src/index.js";

const title = text("题", "title");
const cites = source({ id: "law", type: "law", title, from: "2000-01-01", verified: true }).article(1);
const sorts = { road: title, fire: title };
const cases = kind("cases", title, {
  a: amount(title, { min: 0, decimals: 1 }),
  b: amount(title, { min: 0 }),
  c: amount(title),
  p: yesNo(title),
  q: yesNo(title),
  sort: choice(title, sorts, { none: true }),
  served: date(title),
  closed: date(title, { none: true }),
  told: instant(title),
});
const happenedOn = "2010-06-01";
const open = { atLeast: null, atMost: null };
const rule = {
  id: "test/rule",
  title,
  cites,
  about: record(cases),
  law: "event",
  examples: [{ name: title, facts: {}, expect: open }],
} as const;
type C = Parameters<Extract<Parameters<typeof quantity<typeof cases>>[0], { is: unknown }>["is"]>[0];
const of = (is: (c: C) => NumberTerm, unit = "") => quantity({ ...rule, unit, is });
const found = (
  definition: Parameters<typeof decide>[0],
  facts: Record<string, unknown>,
  options: Parameters<typeof decide>[2] = {},
) => {
  const { value, notApplicable, atLeast, atMost } = decide(definition, { happenedOn, ...facts }, options);
  return notApplicable === "yes"
    ? "none"
    : value !== null
      ? value
      : `${atLeast ?? "…"}..${atMost ?? "…"}${notApplicable === "maybe" ? " or none" : ""}`;
};

describe("numbers", () => {
  test.each<[string, (c: C) => NumberTerm, Record<string, unknown>, string]>([
    ["exact sums", (c) => c.a.plus("0.1"), { a: "0.7" }, "0.8"],
    ["differences", (c) => c.b.minus(c.a), { a: 0.1, b: 1 }, "0.9"],
    ["percent", (c) => c.b.times(percent(110)), { b: 20 }, "22"],
    ["ratios", (c) => ratio(c.b, 177), { b: 85 }, "85/177"],
    ["rounded ratios", (c) => ratio(c.b, 2794).times(100).rounded("halfUp", 2), { b: 2733 }, "97.82"],
    ["over zero", (c) => ratio(c.b, c.a), { a: 0, b: 1 }, "∞"],
    ["zero over zero", (c) => ratio(c.b, c.a), { a: 0, b: 0 }, "none"],
    ["an unknown over zero", (c) => ratio(c.b, c.a), { a: 0 }, "0..… or none"],
    ["over an unknown", (c) => ratio(c.b, c.a), { b: 1 }, "0..…"],
    ["least", (c) => min(c.a, c.b, 3), { a: 5 }, "0..3"],
    ["greatest", (c) => max(0, c.c), {}, "0..…"],
    ["greatest of known", (c) => max(0, c.c.minus(5)), { c: 3 }, "0"],
    ["products of unknowns", (c) => c.a.times(c.b), {}, "0..…"],
    ["days between", (c) => daysBetween(c.served, "2010-06-13"), { served: "2010-06-10" }, "3"],
    ["days the other way", (c) => daysBetween("2010-06-13", c.served), { served: "2010-06-10" }, "-3"],
    [
      "days to what has not come",
      (c) => daysBetween(c.served, c.closed),
      { served: "2010-06-10", closed: "none" },
      "none",
    ],
  ])("%s", (name, is, facts, expected) => {
    expect(found(of(is, name.startsWith("days") ? "day" : ""), facts)).toBe(expected);
  });

  test("a ratio over zero exceeds every limit, and nothing compares with zero over zero", () => {
    const over = decision({
      ...rule,
      outcomes: ordered({ no: title, yes: title }),
      combine: "gravest",
      rows: (c) => [{ when: ratio(c.b, c.a).atLeast(1_000_000), then: "yes" }],
      examples: [{ name: title, facts: {}, expect: { atLeast: "no", atMost: "yes" } }],
    });
    expect(decide(over, { happenedOn, a: 0, b: 1 }).value).toBe("yes");
    expect(decide(over, { happenedOn, a: 0, b: 0 }).value).toBe("no");
    expect(decide(over, { happenedOn, a: 0 }).value).toBeNull();
  });

  test("the elapsed share of the year, by units whose last day has come", () => {
    const share = (by: "day" | "month" | "quarter") =>
      quantity({
        ...rule,
        about: recordIn(cases, "day"),
        examples: [{ name: title, facts: {}, period: "2010-08-31", expect: open }],
        is: () => elapsed(by),
      });
    const on = (by: "day" | "month" | "quarter", period: string) => found(share(by), {}, { period });
    expect(on("month", "2010-08-31")).toBe("2/3");
    expect(on("month", "2010-08-30")).toBe("7/12");
    expect(on("quarter", "2010-03-30")).toBe("0");
    expect(on("quarter", "2010-03-31")).toBe("0.25");
    expect(on("day", "2010-12-31")).toBe("1");
    expect(on("day", "2012-02-29")).toBe("10/61");
    expect(found(quantity({ ...rule, is: () => elapsed("month") }), {})).toBe("0..1");
  });
});

describe("rows", () => {
  const rows = (c: C) => [
    { when: c.p, is: c.a },
    { when: c.q, is: c.b },
  ];
  const by = (combine: "greatest" | "least" | "sum", otherwise?: number) =>
    quantity({ ...rule, combine, rows: (c) => [...rows(c), ...(otherwise === undefined ? [] : [{ otherwise }])] });

  test.each([
    ["greatest", { p: true, q: true, a: 2, b: 3 }, "3"],
    ["least", { p: true, q: true, a: 2, b: 3 }, "2"],
    ["sum", { p: true, q: true, a: 2, b: 3 }, "5"],
    ["greatest", { p: false, q: false, a: 2, b: 3 }, "none"],
    ["sum", { p: false, q: false, a: 2, b: 3 }, "0"],
    ["greatest", { p: true, a: 2, b: 3 }, "2..3"],
    ["least", { p: true, a: 2, b: 3 }, "2"],
    ["sum", { p: true, a: 2, b: 3 }, "2..5"],
    ["greatest", { p: true, q: true, a: 2 }, "2..…"],
    ["least", { p: true, q: true, a: 2 }, "0..2"],
    ["greatest", { p: false, b: 3 }, "3..3 or none"],
    ["sum", { p: false, b: 3 }, "0..3"],
  ] as const)("%s of %j", (combine, facts, expected) => {
    expect(found(by(combine), facts)).toBe(expected);
  });

  test("what is otherwise counts where no row holds", () => {
    expect(found(by("greatest", 1), { p: false, q: false })).toBe("1");
    expect(found(by("greatest", 9), { p: true, q: false, a: 2 })).toBe("2");
    expect(found(by("greatest", 9), { p: false, b: 3 })).toBe("3..9");
  });

  // Regression: a row whose value may not exist was taken to have one.
  test("a row without a value adds nothing; where all that hold are without one, so is the whole", () => {
    const q = (combine: "greatest" | "sum") =>
      quantity({
        ...rule,
        combine,
        rows: (c) => [
          { when: c.p, is: ratio(c.b, c.a) },
          { when: c.q, is: c.b },
        ],
      });
    expect(found(q("greatest"), { p: true, q: true, a: 0, b: 0 })).toBe("0");
    expect(found(q("greatest"), { p: true, q: false, a: 0, b: 0 })).toBe("none");
    expect(found(q("sum"), { p: true, q: false, a: 0, b: 0 })).toBe("none");
    expect(found(q("greatest"), { p: true, q: false, b: 0 })).toBe("0..0 or none");
    expect(found(q("greatest"), { p: true, q: false, b: 1 })).toBe("0..…");
    expect(found(q("greatest"), { p: true, a: 0, b: 0 })).toBe("0..0 or none");
  });

  // Regression: among the ways in which rows can hold together was one without the row that holds for sure.
  test("a row that holds for sure holds however the others turn out", () => {
    const least = quantity({
      ...rule,
      combine: "least",
      rows: (c) => [
        { when: c.served.atLeast(onDate("2009-12-31").orNextWorkingDay()), is: 1 },
        { when: onDate("2010-01-01").atLeast(c.closed), is: 2 },
      ],
    });
    expect(found(least, { served: "2009-12-31", closed: "2009-12-31" })).toBe("1..2");
  });

  test("a range takes each end by itself", () => {
    const fine = rangeQuantity({
      ...rule,
      unit: "",
      combine: "greatest",
      rows: (c) => [{ when: c.p, is: range(10, 100) }, { when: c.q, is: range(20, 50) }, { otherwise: range(0, 1) }],
      examples: [
        {
          name: title,
          facts: {},
          expect: { low: { atLeast: "0", atMost: "20" }, high: { atLeast: "1", atMost: "100" } },
        },
      ],
    });
    expect(decide(fine, { happenedOn, p: true, q: true })).toMatchObject({ low: "20", high: "100", missing: [] });
    expect(decide(fine, { happenedOn, p: true })).toMatchObject({
      low: { atLeast: "10", atMost: "20" },
      high: "100",
      missing: ["q"],
    });
    const lawful = decision({
      ...rule,
      id: "test/lawful",
      outcomes: ordered({ within: title, outside: title }),
      combine: "exactlyOne",
      rows: (c) => [{ when: c.b.within(fine.of(c)), then: "within" }, { otherwise: "outside" }],
      examples: [{ name: title, facts: {}, expect: { atLeast: "within", atMost: "outside" } }],
    });
    const at = (b: number, facts: object) => decide(lawful, { happenedOn, b, ...facts }).value;
    expect([
      at(9, { p: true, q: false }),
      at(10, { p: true, q: false }),
      at(100, { p: true, q: false }),
      at(101, { p: true, q: false }),
    ]).toEqual(["outside", "within", "within", "outside"]);
    expect([at(15, { p: true }), at(30, { p: true }), at(101, {})]).toEqual([null, "within", "outside"]);
  });
});

describe("tables", () => {
  const table = parameterTable({
    id: "test/table",
    of: count(title, { unit: "day" }),
    by: [{ title, members: sorts }],
    history: [
      { from: "2010-01-01", values: { road: 7, fire: 30 }, cites },
      { from: "2000-01-01", to: "2009-12-31", values: { road: 5, fire: 30 }, cites },
    ],
  });
  const asked = quantity({ ...rule, unit: "day", is: (c) => table.at(c.sort) });

  test("are looked up by a key, in the law of the day", () => {
    expect(found(asked, { sort: "road" })).toBe("7");
    expect(found(asked, { sort: "road", happenedOn: "2009-12-31" })).toBe("5");
  });

  test("an unknown key leaves each of its values, one that is none has no value", () => {
    expect(found(asked, {})).toBe("7..30 or none");
    expect(found(asked, { sort: "none" })).toBe("none");
  });

  test("a number of days may be looked up", () => {
    const due = dateQuantity({ ...rule, is: (c) => c.served.plus(days(table.at(c.sort))) });
    expect(found(due, { served: "2010-06-10", sort: "road" })).toBe("2010-06-17");
    expect(found(due, { served: "2010-06-10" })).toBe("2010-06-17..2010-07-10 or none");
  });
});

describe("dates and instants", () => {
  const calendar = workingCalendar({
    years: [2010],
    off: new Set(["2010-06-14", "2010-06-15", "2010-06-16"].map((d) => parseDay(d) as number)),
    worked: new Set(["2010-06-12", "2010-06-13"].map((d) => parseDay(d) as number)),
  });
  type When = Parameters<Extract<Parameters<typeof dateQuantity<typeof cases>>[0], { is: unknown }>["is"]>[0];
  const due = (is: (c: When) => ReturnType<When["served"]["plus"]>, facts: object, options = {}) =>
    found(dateQuantity({ ...rule, is }), { served: "2010-06-11", ...facts }, { calendar, ...options });

  test.each<[string, (c: When) => ReturnType<When["served"]["plus"]>, string]>([
    ["natural days", (c) => c.served.plus(days(15)), "2010-06-26"],
    ["days back", (c) => c.served.minus(days(11)), "2010-05-31"],
    ["months", (c) => c.served.plus(months(8)), "2011-02-11"],
    ["years", (c) => c.served.plus(years(3)), "2013-06-11"],
    ["working days over make-up days and a holiday", (c) => c.served.plus(workingDays(3)), "2010-06-17"],
    ["working days back", (c) => c.served.minus(workingDays(1)), "2010-06-10"],
    ["moved on", (c) => c.served.plus(days(3)).orNextWorkingDay(), "2010-06-17"],
    ["not moved on", (c) => c.served.plus(days(1)).orNextWorkingDay(), "2010-06-12"],
    ["the later of two", (c) => max(c.served, c.served.plus(days(1))), "2010-06-12"],
    ["a part of a day moves nothing", (c) => c.served.plus(days("1.5")), "2010-06-12"],
  ])("%s", (_, is, expected) => {
    expect(due(is, {})).toBe(expected);
  });

  test("beyond the known calendar a deadline is bounded, and the calendar is what is missing", () => {
    const after = dateQuantity({ ...rule, is: (c) => c.served.plus(workingDays(2)) });
    const outcome = decide(after, { happenedOn, served: "2010-12-30" }, { calendar });
    expect(outcome).toMatchObject({ value: null, atLeast: "2011-01-01", atMost: "2011-01-14", missing: ["calendar"] });
    expect(decide(after, { happenedOn, served: "2010-06-11" }).missing).toEqual(["calendar"]);
  });

  test("an hour after 23:40 is on the next day; a day alone leaves the hour open", () => {
    const report = instantQuantity({ ...rule, is: (c) => c.told.plus(hours(1)) });
    expect(found(report, { told: "2026-03-10T23:40" })).toBe("2026-03-11T00:40");
    expect(found(report, { told: "2026-03-10" })).toBe("2026-03-10T01:00..2026-03-11T00:59:59");
    const late = decision({
      ...rule,
      id: "test/late",
      outcomes: ordered({ inTime: title, late: title }),
      combine: "gravest",
      rows: (c) => [{ when: judgedAt.moreThan(report.of(c)), then: "late" }],
      examples: [{ name: title, facts: {}, expect: { atLeast: "inTime", atMost: "late" } }],
    });
    const at = (told: string, judged: string) => decide(late, { happenedOn, told }, { judged }).value;
    expect([
      at("2026-03-10T23:40", "2026-03-11T00:40"),
      at("2026-03-10T23:40", "2026-03-11T00:41"),
      at("2026-03-10", "2026-03-11T00:30"),
      at("2026-03-10", "2026-03-12T00:00"),
    ]).toEqual(["inTime", "late", null, "late"]);
  });

  test("without a day of judging, terms about it are unknown", () => {
    const waited = of((c) => daysBetween(c.served, judgedOn), "day");
    expect(decide(waited, { happenedOn, served: "2010-06-11" })).toMatchObject({ value: null, missing: ["judged"] });
    expect(found(waited, { served: "2010-06-11" }, { judged: "2010-06-21" })).toBe("10");
  });

  test("the day of an instant, and the midnight of a day", () => {
    expect(found(dateQuantity({ ...rule, is: (c) => c.told.day }), { told: "2010-06-11T23:59" })).toBe("2010-06-11");
    expect(found(instantQuantity({ ...rule, is: (c) => c.served.start }), { served: "2010-06-11" })).toBe(
      "2010-06-11T00:00",
    );
  });
});
