import { describe, expect, test } from "vitest";
import {
  type Book,
  bookOf,
  count,
  decision,
  Interpreter,
  kind,
  liesWithin,
  ordered,
  outcomeOf,
  parameter,
  parseDay,
  Records,
  record,
  recordOf,
  source,
  text,
  units,
} from "../src/index.js";

const title = text("题", "title");
const law = source({ id: "law", type: "law", title, from: "2000-01-01", verified: true });
const cases = kind("cases", title, { deaths: count(title) });
const limit = parameter({ id: "test/limit", of: count(title), history: [{ value: 3, cites: law.article(1) }] });
const rule = decision({
  id: "test/rule",
  title,
  cites: law.article(1),
  about: record(cases),
  law: "event",
  outcomes: ordered({ low: title, high: title }),
  combine: "gravest",
  rows: (c) => [{ when: c.deaths.atLeast(limit.value), then: "high" }],
  examples: [{ name: title, facts: {}, expect: { atLeast: "low", atMost: "high" } }],
});

test.each([
  ["511902", "511900", true],
  ["511902", "510000", true],
  ["511902", "511902", true],
  ["511902", "511903", false],
  ["511902", "520000", false],
  ["511002", "511000", true],
  ["510100", "511000", false],
  ["511902101", "511902", true],
  ["511902105", "511902100", false],
  ["511902100", "511902100", true],
  ["511902100001", "511902100000", true],
  ["511902101001", "511902100000", false],
])("%s lies within %s: %s", (code, region, expected) => {
  expect(liesWithin(code, region)).toBe(expected);
});

/** The rule as one city has it: its own limit, or the rule for it alone. */
function said(
  facts: Readonly<Record<string, unknown>>,
  book: Partial<Book>,
  tree: readonly Readonly<Record<string, unknown>>[],
  region?: string,
) {
  const subject = recordOf(cases.data, facts);
  const interpreter = new Interpreter({
    book: { ...bookOf(rule), ...book },
    records: new Records(
      new Map([
        ["units", tree.map((u) => recordOf(units.data, u))],
        ["cases", [subject]],
      ]),
    ),
    judgedOn: parseDay("2010-12-31") as number,
    strict: true,
    ...(region === undefined ? {} : { region }),
  });
  const { value, notApplicable, missing } = outcomeOf(rule.data, interpreter.answer(rule.id, subject));
  return notApplicable === "no" ? value : `${notApplicable}${missing.length > 0 ? ` ${missing}` : ""}`;
}

const tree = [
  { id: "city", code: "511900" },
  { id: "county", parent: "city", code: "511902" },
  { id: "firm", parent: "county" },
  { id: "away", code: "520000" },
];
const happenedOn = "2010-06-01";

describe("a rule for one region", () => {
  const local: Partial<Book> = { regionOf: () => "511900" };

  test("applies to units within it, by their own code or that of a unit above", () => {
    expect(said({ unit: "county", happenedOn, deaths: 3 }, local, tree)).toBe("high");
    expect(said({ unit: "firm", happenedOn, deaths: 3 }, local, tree)).toBe("high");
    expect(said({ unit: "away", happenedOn, deaths: 3 }, local, tree)).toBe("yes");
    expect(said({ unit: "511921", happenedOn, deaths: 3 }, local, [])).toBe("high");
  });

  test("where the unit does not say, the case's region does; else it is undecided", () => {
    expect(said({ happenedOn, deaths: 3 }, local, tree, "511902")).toBe("high");
    expect(said({ happenedOn, deaths: 3 }, local, tree, "520000")).toBe("yes");
    expect(said({ happenedOn, deaths: 3 }, local, tree)).toBe("maybe region");
  });

  test("a unit that passes from one region to another is judged where it stood", () => {
    const moved = [
      { id: "here", code: "511900" },
      { id: "there", code: "520000" },
      { id: "town", parent: "here", to: "2010-06-30" },
      { id: "town", parent: "there", from: "2010-07-01" },
    ];
    expect(said({ unit: "town", happenedOn: "2010-06-30", deaths: 3 }, local, moved)).toBe("high");
    expect(said({ unit: "town", happenedOn: "2010-07-01", deaths: 3 }, local, moved)).toBe("yes");
    expect(said({ unit: "town", deaths: 3 }, local, moved)).toMatch(/^maybe/);
  });
});

test("a parameter has the value of the subject's region", () => {
  const lower: Partial<Book> = {
    history: (_, region) => [
      { from: "2000-01-01", value: region && liesWithin(region, "511900") ? "2" : "3", cites: [law.article(1)] },
    ],
  };
  expect(said({ unit: "county", happenedOn, deaths: 2 }, lower, tree)).toBe("high");
  expect(said({ unit: "away", happenedOn, deaths: 2 }, lower, tree)).toBe("low");
});

describe("where the region is not known, every region's value of a parameter may be the one", () => {
  const moved: Partial<Book> = {
    history: (_, region) => [
      { from: "2000-01-01", value: region && liesWithin(region, "511900") ? "2" : "3", cites: [law.article(1)] },
    ],
    movedIn: () => ["511900"],
  };

  test("for a unit without a code, and for a case without a unit", () => {
    expect(said({ unit: "lost", happenedOn, deaths: 2 }, moved, [{ id: "lost" }])).toBe(null);
    expect(said({ happenedOn, deaths: 2 }, moved, [])).toBe(null);
    expect(said({ happenedOn, deaths: 3 }, moved, [])).toBe("high");
    expect(said({ happenedOn, deaths: 1 }, moved, [])).toBe("low");
    expect(said({ happenedOn, deaths: 2 }, moved, [], "520000")).toBe("low");
  });

  test("for a unit that moved, on a day that is not known", () => {
    const passed = [
      { id: "town", code: "511902", to: "2009-12-31" },
      { id: "town", code: "520000", from: "2010-01-01" },
    ];
    expect(said({ unit: "town", happenedOn: "2009-12-31", deaths: 2 }, moved, passed)).toBe("high");
    expect(said({ unit: "town", happenedOn: "2010-01-01", deaths: 2 }, moved, passed)).toBe("low");
    expect(said({ unit: "town", deaths: 2 }, moved, passed)).toBe("maybe happenedOn,region");
  });
});
