import { describe, expect, test } from "vitest";
import {
  all,
  amount,
  any,
  atLeastOf,
  bookOf,
  choice,
  count,
  date,
  decide,
  decision,
  FactsError,
  grade,
  judgedOn,
  kind,
  label,
  not,
  ordered,
  record,
  recordIn,
  set,
  source,
  span,
  steps,
  text,
  unordered,
  yesNo,
} from "../src/index.js";

const title = text("题", "title");
const law = source({ id: "law", type: "law", title, from: "2000-01-01", verified: true });
const cites = law.article(1);
const levels = { low: title, mid: title, high: title };
const cases = kind("cases", title, {
  deaths: count(title),
  loss: amount(title, { min: 0 }),
  whole: count(title),
  part: count(title, { partOf: "whole" }),
  open: yesNo(title),
  sort: choice(title, { road: title, fire: title, mine: title }, { none: true }),
  other: choice(title, { road: title, fire: title, mine: title }),
  level: grade(title, levels),
  worst: grade(title, levels),
  powers: set(title, { fine: title, stop: title }),
  closed: date(title, { none: true }),
  listed: span(title),
  firm: label(title),
});
const rule = { id: "test/rule", title, cites, about: record(cases), law: "event", outcomes: ordered(levels) } as const;
const some = { atLeast: "low", atMost: "high" } as const;
const examples = [{ name: title, facts: {}, expect: some }];
const happenedOn = "2010-06-01";

describe("gravest", () => {
  const byDeaths = decision({
    ...rule,
    combine: "gravest",
    rows: (c) => [
      { when: c.loss.atLeast(100), then: "mid" },
      { when: c.deaths.atLeast(10), then: "high" },
      { when: c.deaths.atLeast(3), then: "mid" },
    ],
    examples,
  });

  test.each([
    [{ deaths: 2, loss: 99 }, "low"],
    [{ deaths: 3, loss: 0 }, "mid"],
    [{ deaths: 9, loss: 100 }, "mid"],
    [{ deaths: 10, loss: 0 }, "high"],
    [{ deaths: 10 }, "high"],
  ])("%j is %s", (facts, value) => {
    expect(decide(byDeaths, { happenedOn, ...facts })).toMatchObject({ value, missing: [] });
  });

  test("without the loss it has bounds, and names the loss only", () => {
    expect(decide(byDeaths, { happenedOn, deaths: 2 })).toMatchObject({
      value: null,
      atLeast: "low",
      atMost: "mid",
      possible: ["low", "mid"],
      missing: ["loss"],
    });
    expect(decide(byDeaths, { happenedOn, deaths: 3 })).toMatchObject({ value: "mid", missing: [] });
    expect(decide(byDeaths, { happenedOn, loss: 100 })).toMatchObject({
      atLeast: "mid",
      atMost: "high",
      missing: ["deaths"],
    });
  });

  test("nothing known leaves every outcome", () => {
    expect(decide(byDeaths, { happenedOn })).toMatchObject({
      atLeast: "low",
      atMost: "high",
      missing: ["deaths", "loss"],
    });
  });

  // Regression: an open row that is lighter than what is otherwise was taken not to matter.
  test("what is otherwise may be graver than a row that may hold", () => {
    const mined = decision({
      ...rule,
      combine: "gravest",
      rows: (c) => [{ when: c.open, then: "low" }, { otherwise: "mid" }],
      examples,
    });
    expect(decide(mined, { happenedOn })).toMatchObject({ value: null, possible: ["low", "mid"], missing: ["open"] });
    expect(decide(mined, { happenedOn, open: true }).value).toBe("low");
    expect(decide(mined, { happenedOn, open: false }).value).toBe("mid");
  });
});

describe("exactlyOne", () => {
  const bySort = decision({
    ...rule,
    outcomes: unordered(levels),
    combine: "exactlyOne",
    rows: (c) =>
      steps([{ when: c.open, then: "low" }, { when: c.deaths.atLeast(3), then: "high" }, { otherwise: "mid" }]),
    examples: [{ name: title, facts: {}, expect: { possible: ["low", "mid", "high"] } }],
  });

  test("the row that holds decides", () => {
    expect(decide(bySort, { happenedOn, open: true, deaths: 3 }).value).toBe("low");
    expect(decide(bySort, { happenedOn, open: false, deaths: 3 }).value).toBe("high");
    expect(decide(bySort, { happenedOn, open: false, deaths: 2 }).value).toBe("mid");
  });

  test("unordered outcomes are possible, without bounds", () => {
    const byDeaths = decision({
      ...rule,
      outcomes: unordered(levels),
      combine: "exactlyOne",
      rows: (c) => [
        { when: all(c.deaths.below(3), c.open), then: "low" },
        { when: all(c.deaths.below(3), not(c.open)), then: "mid" },
        { when: c.deaths.atLeast(3), then: "high" },
      ],
      examples: [{ name: title, facts: {}, expect: { possible: ["low", "mid", "high"] } }],
    });
    const outcome = decide(byDeaths, { happenedOn, deaths: 2 });
    expect(outcome).toMatchObject({ value: null, possible: ["low", "mid"], missing: ["open"] });
    expect(outcome).not.toHaveProperty("atLeast");
    expect(decide(byDeaths, { happenedOn, open: true }).possible).toEqual(["low", "high"]);
  });
});

describe("every", () => {
  const powers = decision({
    ...rule,
    outcomes: unordered(levels),
    combine: "every",
    rows: (c) => [
      { when: c.open, then: "low" },
      { when: c.deaths.atLeast(3), then: "high" },
      { when: c.deaths.atLeast(1), then: "low" },
    ],
    examples: [{ name: title, facts: {}, expect: { certain: [], possible: ["low", "high"] } }],
  });

  test("each outcome of which a row holds", () => {
    expect(decide(powers, { happenedOn, open: true, deaths: 3 })).toMatchObject({
      certain: ["low", "high"],
      possible: ["low", "high"],
      missing: [],
    });
    expect(decide(powers, { happenedOn, open: false, deaths: 0 })).toMatchObject({
      certain: [],
      possible: [],
      missing: [],
    });
  });

  test("what is certain and what is possible", () => {
    expect(decide(powers, { happenedOn, deaths: 1 })).toMatchObject({
      certain: ["low"],
      possible: ["low"],
      missing: [],
    });
    expect(decide(powers, { happenedOn, open: true })).toMatchObject({
      certain: ["low"],
      possible: ["low", "high"],
      missing: ["deaths"],
    });
  });
});

describe("tests", () => {
  type C = Parameters<Parameters<typeof decision<typeof cases, "low" | "mid" | "high", true, "gravest">>[0]["rows"]>[0];
  const holds = (test: (c: C) => ReturnType<typeof not>, facts: Record<string, unknown>): boolean | "unknown" => {
    const asked = decision({ ...rule, combine: "gravest", rows: (c) => [{ when: test(c), then: "high" }], examples });
    const { value } = decide(asked, { happenedOn, ...facts }, { judged: "2010-12-31" });
    return value === null ? "unknown" : value === "high";
  };

  test.each<[string, (c: C) => ReturnType<typeof not>, Record<string, unknown>, boolean | "unknown"]>([
    ["以上 includes its number", (c) => c.deaths.atLeast(3), { deaths: 3 }, true],
    ["超过 excludes it", (c) => c.deaths.moreThan(3), { deaths: 3 }, false],
    ["不超过 includes it", (c) => c.deaths.atMost(3), { deaths: 3 }, true],
    ["不满 excludes it", (c) => c.deaths.below(3), { deaths: 3 }, false],
    ["equals", (c) => c.deaths.equals("3.0"), { deaths: 3 }, true],
    ["between includes both ends", (c) => c.deaths.between(3, 9), { deaths: 9 }, true],
    ["between ends", (c) => c.deaths.between(3, 9), { deaths: 10 }, false],
    ["nobody is below zero, whatever is unknown", (c) => c.deaths.below(0), {}, false],
    ["a part is no greater than its whole", (c) => c.part.atMost(4), { whole: 4 }, true],
    ["a part may be less than its whole", (c) => c.part.atMost(3), { whole: 4 }, "unknown"],
    ["a choice that is none is no member", (c) => c.sort.oneOf("road", "fire", "mine"), { sort: "none" }, false],
    ["its opposite holds", (c) => not(c.sort.is("road")), { sort: "none" }, true],
    ["a choice of all members holds, when it exists", (c) => c.sort.oneOf("road", "fire", "mine"), {}, "unknown"],
    ["a choice that always exists is one of all", (c) => c.other.oneOf("road", "fire", "mine"), {}, true],
    ["the same choice", (c) => c.sort.sameAs(c.other), { sort: "road", other: "road" }, true],
    ["another choice", (c) => c.sort.sameAs(c.other), { sort: "road", other: "fire" }, false],
    ["an unknown choice may be the same", (c) => c.sort.sameAs(c.other), { other: "fire" }, "unknown"],
    ["a grade takes in what is graver", (c) => c.level.atLeast("mid"), { level: "high" }, true],
    ["is does not", (c) => c.level.is("mid"), { level: "high" }, false],
    ["grades compare with each other", (c) => c.level.moreThan(c.worst), { level: "mid", worst: "low" }, true],
    ["the gravest is not below", (c) => c.level.below(c.worst), { level: "high" }, false],
    ["a set includes", (c) => c.powers.includes("fine"), { powers: ["fine"] }, true],
    ["an empty set is known", (c) => c.powers.includes("fine"), { powers: [] }, false],
    ["an unknown set is not", (c) => c.powers.includes("fine"), {}, "unknown"],
    ["a span covers its last day", (c) => c.listed.covers("2010-03-31"), { listed: "2010-03-01/2010-03-31" }, true],
    ["and not the next", (c) => c.listed.covers("2010-04-01"), { listed: "2010-03-01/2010-03-31" }, false],
    [
      "one that still runs covers",
      (c) => c.listed.covers("2050-01-01"),
      { listed: { from: "2010-03-01", to: null } },
      true,
    ],
    ["what has not come is by no date", (c) => c.closed.by("2050-01-01"), { closed: "none" }, false],
    ["nor after one", (c) => c.closed.moreThan("2000-01-01"), { closed: "none" }, false],
    ["it does not exist", (c) => c.closed.exists, { closed: "none" }, false],
    ["unknown, it may", (c) => c.closed.exists, {}, "unknown"],
    ["by the day itself", (c) => c.closed.by(judgedOn), { closed: "2010-12-31" }, true],
    ["any: one that holds is enough", (c) => any(c.open, c.deaths.atLeast(1)), { deaths: 1 }, true],
    ["all: one that fails is enough", (c) => all(c.open, c.deaths.atLeast(1)), { deaths: 0 }, false],
    ["all of nothing holds", () => all(), {}, true],
    ["any of nothing fails", () => any(), {}, false],
    [
      "at least two: two hold",
      (c) => atLeastOf(2, c.open, c.deaths.atLeast(1), c.loss.atLeast(1)),
      { open: true, loss: 1 },
      true,
    ],
    [
      "at least two: one may still",
      (c) => atLeastOf(2, c.open, c.deaths.atLeast(1), c.loss.atLeast(1)),
      { open: true, loss: 0 },
      "unknown",
    ],
    [
      "at least two: no more can",
      (c) => atLeastOf(2, c.open, c.deaths.atLeast(1), c.loss.atLeast(1)),
      { open: false, loss: 0 },
      false,
    ],
    ["texts", (c) => c.firm.sameAs(c.firm), { firm: "x" }, true],
  ])("%s", (_, test, facts, expected) => {
    expect(holds(test, facts)).toBe(expected);
  });
});

describe("where a rule does not apply", () => {
  const onlyOpen = decision({
    ...rule,
    combine: "gravest",
    appliesWhen: (c) => c.open,
    rows: (c) => [{ when: c.deaths.atLeast(3), then: "high" }],
    examples,
  });

  test("it is outside the order", () => {
    expect(decide(onlyOpen, { happenedOn, open: false, deaths: 3 })).toMatchObject({
      value: null,
      notApplicable: "yes",
      missing: [],
    });
    expect(decide(onlyOpen, { happenedOn, open: true, deaths: 3 })).toMatchObject({
      value: "high",
      notApplicable: "no",
    });
  });

  test("where that is undecided, it stays among the possible answers", () => {
    expect(decide(onlyOpen, { happenedOn, deaths: 3 })).toMatchObject({
      value: null,
      notApplicable: "maybe",
      possible: ["high"],
      missing: ["open"],
    });
  });

  test("what it says holds for no test of another rule, and exists for none", () => {
    const asked = decision({
      ...rule,
      id: "test/other",
      combine: "gravest",
      rows: (c) => [
        { when: onlyOpen.of(c).atLeast("low"), then: "high" },
        { when: not(onlyOpen.of(c).exists), then: "mid" },
      ],
      examples,
    });
    expect(decide(asked, { happenedOn, open: false, deaths: 3 }).value).toBe("mid");
    expect(decide(asked, { happenedOn, open: true, deaths: 0 }).value).toBe("high");
    const undecided = decide(asked, { happenedOn, deaths: 0 });
    expect(undecided.possible).toEqual(expect.arrayContaining(["mid", "high"]));
    expect(undecided.missing).toEqual(["open"]);
  });
});

describe("judged in a period", () => {
  const monthly = decision({
    ...rule,
    about: recordIn(cases, "month"),
    combine: "gravest",
    rows: (c) => [{ when: c.deaths.atLeast(3), then: "high" }],
    examples: [{ name: title, facts: {}, period: "2010-06", expect: some }],
  });
  const soFar = decision({
    ...rule,
    about: recordIn(cases, "month"),
    beforeEnd: "soFar",
    combine: "gravest",
    rows: (c) => [{ when: c.deaths.atLeast(3), then: "high" }],
    examples: [{ name: title, facts: {}, period: "2010-06", expect: some }],
  });

  test("before its end a decision is not yet due, unless it is taken so far", () => {
    const at = (judged: string) => ({ period: "2010-06", judged });
    expect(decide(monthly, { deaths: 3 }, at("2010-06-29")).notApplicable).toBe("yes");
    expect(decide(monthly, { deaths: 3 }, at("2010-06-30")).value).toBe("high");
    expect(decide(soFar, { deaths: 3 }, at("2010-06-29")).value).toBe("high");
  });

  test.each([[undefined], ["2010-Q2"], ["2010"]])("a rule for months is not asked for %s", (period) => {
    expect(() => decide(monthly, { deaths: 3 }, period === undefined ? {} : { period })).toThrow(RangeError);
  });
});

test("options that cannot be read are refused", () => {
  const plain = decision({
    ...rule,
    combine: "gravest",
    rows: (c) => [{ when: c.deaths.atLeast(3), then: "high" }],
    examples,
  });
  expect(() => decide(plain, { deaths: 3 }, { judged: "2010-02-30" })).toThrow(RangeError);
  expect(() => decide(plain, { deaths: 3 }, { judged: "2010-02-20T25:00" })).toThrow(RangeError);
  expect(() => decide(plain, { deaths: 3 }, { period: "2010-Q9" })).toThrow(RangeError);
  expect(() => decide(plain, { deaths: 3 }, { records: { nothing: [] } })).toThrow(RangeError);
  expect(() => decide(plain, { deaths: -3 })).toThrow(FactsError);
});

// Regression: the day of judging was read from the text, before its offset.
test("the moment of judging is converted to China's time before its day is taken", () => {
  const late = decision({
    ...rule,
    combine: "gravest",
    rows: () => [{ when: judgedOn.atLeast("2010-04-01"), then: "high" }],
    examples,
  });
  expect(decide(late, { happenedOn }, { judged: "2010-03-31T20:00Z" }).value).toBe("high");
  expect(decide(late, { happenedOn }, { judged: "2010-03-31T20:00" }).value).toBe("low");
});

describe("given answers", () => {
  const base = decision({
    ...rule,
    outcomes: ordered({ none: title, some: title }),
    combine: "gravest",
    rows: (c) => [{ when: c.deaths.atLeast(3), then: "some" }],
    examples: [{ name: title, facts: {}, expect: { atLeast: "none", atMost: "some" } }],
  });
  const asked = decision({
    ...rule,
    id: "test/other",
    combine: "gravest",
    rows: (c) => [
      { when: base.of(c).is("none"), then: "high" },
      { when: not(base.of(c).exists), then: "mid" },
    ],
    examples,
  });

  test("take the place of what a definition says", () => {
    expect(decide(asked, { happenedOn, deaths: 3 }, { given: { "test/rule": "none" } }).value).toBe("high");
    expect(decide(asked, { happenedOn, deaths: 0 }, { given: { "test/rule": { notApplicable: true } } }).value).toBe(
      "mid",
    );
    expect(decide(asked, { happenedOn, deaths: 0 }, { given: { "test/rule": null } })).toMatchObject({
      value: null,
      missing: ["test/rule"],
    });
  });

  test("one that is no outcome is refused", () => {
    expect(() => decide(asked, { happenedOn }, { given: { "test/rule": "most" } })).toThrow(RangeError);
  });
});

test("the book of a rule holds what it mentions, once", () => {
  const base = decision({ ...rule, combine: "gravest", rows: (c) => [{ when: c.open, then: "high" }], examples });
  const asked = decision({
    ...rule,
    id: "test/other",
    combine: "gravest",
    rows: (c) => [{ when: any(base.of(c).is("high"), base.of(c).is("mid")), then: "high" }],
    examples,
  });
  expect([...bookOf(asked, base).definitions.keys()]).toEqual(["test/other", "test/rule"]);
});
