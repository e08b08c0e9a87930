import { describe, expect, test } from "vitest";
import {
  bookOf,
  count,
  decide,
  decision,
  kind,
  ordered,
  parameter,
  quantity,
  range,
  rangeQuantity,
  record,
  recordIn,
  source,
  text,
  withUses,
} from "../src/index.js";

const title = text("题", "title");
const law = source({ id: "law", type: "law", title, from: "2002-11-01", verified: true });
const repealed = source({ id: "repealed", type: "law", title, from: "2002-11-01", to: "2020-12-31", verified: true });
const cases = kind("cases", title, { staff: count(title) });
const line = parameter({
  id: "test/line",
  of: count(title),
  history: [
    { from: "2014-12-01", value: 100, cites: law.article(21) },
    { to: "2014-11-30", value: 300, cites: law.article(19) },
  ],
});
const levels = { none: title, some: title, all: title };
const rule = {
  id: "test/rule",
  title,
  cites: law.article(1),
  about: record(cases),
  outcomes: ordered(levels),
  combine: "gravest",
} as const;
const examples = [{ name: title, facts: {}, expect: { atLeast: "none", atMost: "all" } }] as const;
const bodyNeeded = (of: "event" | "judged" | "periodEnd") =>
  decision({ ...rule, law: of, rows: (c) => [{ when: c.staff.moreThan(line.value), then: "some" }], examples });

describe("a parameter has the value of the day", () => {
  test.each([
    ["2014-11-30", "none"],
    ["2014-12-01", "some"],
    ["2002-11-01", "none"],
  ])("%s", (happenedOn, value) => {
    expect(decide(bodyNeeded("event"), { happenedOn, staff: 101 }).value).toBe(value);
  });

  test("by the law of the event, or of the judged day", () => {
    const facts = { happenedOn: "2014-11-30", staff: 101 };
    expect(decide(bodyNeeded("event"), facts, { judged: "2015-01-01" }).value).toBe("none");
    expect(decide(bodyNeeded("judged"), facts, { judged: "2015-01-01" }).value).toBe("some");
    expect(decide(bodyNeeded("judged"), facts, { judged: "2014-11-30" }).value).toBe("none");
  });

  test("or of the period's end, up to the day of judging", () => {
    const inYear = decision({
      ...rule,
      about: recordIn(cases, "year"),
      law: "periodEnd",
      beforeEnd: "soFar",
      rows: (c) => [{ when: c.staff.moreThan(line.value), then: "some" }],
      examples: [{ name: title, facts: {}, period: "2014", expect: { atLeast: "none", atMost: "all" } }],
    });
    expect(decide(inYear, { staff: 101 }, { period: "2014" }).value).toBe("some");
    expect(decide(inYear, { staff: 101 }, { period: "2014", judged: "2014-11-30" }).value).toBe("none");
    expect(decide(inYear, { staff: 101 }, { period: "2013" }).value).toBe("none");
  });

  // Regression: without the date of the event the law of the judged day was taken.
  test("a record without a date is not judged by the day of judging", () => {
    const outcome = decide(bodyNeeded("periodEnd"), { staff: 101 }, { judged: "2010-01-01", strict: true });
    expect(outcome).toMatchObject({ value: null, notApplicable: "maybe", missing: ["happenedOn"] });
  });
});

describe("before a rule and after it", () => {
  const until = decision({
    ...rule,
    cites: repealed.article(1),
    law: "event",
    rows: (c) => [{ when: c.staff.moreThan(10), then: "some" }],
    examples,
  });

  test.each([
    ["2002-10-31", "yes"],
    ["2002-11-01", "no"],
    ["2020-12-31", "no"],
    ["2021-01-01", "yes"],
  ])("on %s it is not applicable: %s", (happenedOn, notApplicable) => {
    expect(decide(until, { happenedOn, staff: 11 }).notApplicable).toBe(notApplicable);
  });
});

describe("editions of a rule", () => {
  const edited = decision({
    ...rule,
    law: "event",
    from: "2010-01-01",
    rows: (c) => [{ when: c.staff.moreThan(10), then: "all" }],
    before: [{ cites: law.article(1), to: "2009-12-31", rows: (c) => [{ when: c.staff.moreThan(100), then: "some" }] }],
    examples,
  });

  test("each decides in its time", () => {
    expect(decide(edited, { happenedOn: "2010-01-01", staff: 11 }).value).toBe("all");
    expect(decide(edited, { happenedOn: "2009-12-31", staff: 11 }).value).toBe("none");
    expect(decide(edited, { happenedOn: "2009-12-31", staff: 101 }).value).toBe("some");
  });

  // Regression: the newer edition's outcome came first, so that the bounds stood the wrong way round.
  test("without a date each may, and the bounds are in order", () => {
    expect(decide(edited, { staff: 101 }, { strict: true })).toMatchObject({
      value: null,
      notApplicable: "maybe",
      atLeast: "some",
      atMost: "all",
      possible: ["some", "all"],
      missing: ["happenedOn"],
    });
  });

  test("where nothing is strict the newest is taken, and that is listed", () => {
    const outcome = decide(edited, { staff: 101 });
    expect(outcome.value).toBe("all");
    expect(outcome.assumed).toMatchObject([{ fact: "happenedOn", value: "newest" }]);
    expect(outcome.assumed[0]?.because.zh).not.toBe("");
    expect(decide(edited, { staff: 101 }, { happened: "2009-12-31" })).toMatchObject({ value: "some", assumed: [] });
  });
});

describe("从旧兼从轻：the law of the event, unless the law at judging is milder", () => {
  const milder = decision({
    ...rule,
    law: "eventOrMilder",
    from: "2010-01-01",
    rows: (c) => [
      { when: c.staff.moreThan(10), then: "some" },
      { when: c.staff.moreThan(1000), then: "all" },
    ],
    before: [{ cites: law.article(1), to: "2009-12-31", rows: (c) => [{ when: c.staff.moreThan(100), then: "all" }] }],
    examples,
  });
  const at = (happenedOn: string, judged: string, staff: number) =>
    decide(milder, { happenedOn, staff }, { judged }).value;

  test("a milder new law reaches back, a graver one does not", () => {
    expect(at("2009-06-01", "2009-12-31", 101)).toBe("all");
    expect(at("2009-06-01", "2010-01-01", 101)).toBe("some");
    expect(at("2009-06-01", "2010-01-01", 11)).toBe("none");
    expect(at("2010-06-01", "2010-06-01", 11)).toBe("some");
  });

  // Regression: without a day of judging the law of the event was taken for certain.
  test("without a day of judging, the newest law is taken as the other one and listed; strictly, both remain", () => {
    expect(decide(milder, { happenedOn: "2009-06-01", staff: 101 })).toMatchObject({
      value: "some",
      assumed: [{ fact: "judged", value: "newest" }],
    });
    expect(decide(milder, { happenedOn: "2009-06-01", staff: 101 }, { strict: true })).toMatchObject({
      value: null,
      possible: ["some", "all"],
      missing: ["judged"],
    });
  });

  test("numbers take the lesser, ranges the lower high end, then the lower low end", () => {
    const fine = (now: readonly [number, number], then: readonly [number, number]) =>
      rangeQuantity({
        id: "test/fine",
        title,
        cites: law.article(1),
        about: record(cases),
        law: "eventOrMilder",
        from: "2010-01-01",
        is: () => range(...now),
        before: [{ cites: law.article(1), to: "2009-12-31", is: () => range(...then) }],
        examples: [{ name: title, facts: {}, expect: { low: 0, high: 0 } }],
      });
    const of = (now: readonly [number, number], then: readonly [number, number]) => {
      const { low, high } = decide(fine(now, then), { happenedOn: "2009-06-01" }, { judged: "2010-06-01" });
      return [low, high];
    };
    expect(of([10, 20], [5, 30])).toEqual(["10", "20"]);
    expect(of([10, 30], [5, 20])).toEqual(["5", "20"]);
    expect(of([5, 20], [10, 20])).toEqual(["5", "20"]);
    const days = quantity({
      id: "test/days",
      title,
      cites: law.article(1),
      about: record(cases),
      law: "eventOrMilder",
      from: "2010-01-01",
      is: () => 15,
      before: [{ cites: law.article(1), to: "2009-12-31", is: () => 10 }],
      examples: [{ name: title, facts: {}, expect: 10 }],
    });
    expect(decide(days, { happenedOn: "2009-06-01" }, { judged: "2010-06-01" }).value).toBe("10");
  });
});

test("a book answers with the history it has", () => {
  const book = bookOf(bodyNeeded("event"));
  expect(book.history("test/line", undefined).map((v) => v.value)).toEqual(["100", "300"]);
  expect(book.history("test/rule", undefined)).toEqual([]);
  expect(withUses([bodyNeeded("event")]).map((d) => d.id)).toEqual(["test/rule", "test/line"]);
});

test("the newest law of a rule that has ended takes its parameters from its last day", () => {
  const moving = parameter({
    id: "test/moving",
    of: count(title),
    history: [
      { from: "2013-01-01", value: 20, cites: law.article(1) },
      { from: "2000-01-01", to: "2012-12-31", value: 10, cites: law.article(1) },
    ],
  });
  const ended = decision({
    id: "test/ended",
    title,
    cites: law.article(1),
    from: "2000-01-01",
    to: "2012-12-31",
    about: record(cases),
    law: "event",
    outcomes: ordered({ low: title, mid: title, high: title }),
    combine: "gravest",
    rows: (c) => [
      { when: c.staff.atLeast(moving.value), then: "high" },
      { when: c.staff.atLeast(15), then: "mid" },
    ],
    examples: [{ name: title, facts: {}, expect: { atLeast: "low", atMost: "high" } }],
  });
  expect(decide(ended, { staff: 17 }).value).toBe("high");
  expect(decide(ended, {}).possible).toEqual(["low", "high"]);
  // A parameter has a history, which a given value would pass by in silence.
  expect(() => decide(ended, {}, { given: { "test/moving": "5" } })).toThrow(/no decision, quantity/);
});
