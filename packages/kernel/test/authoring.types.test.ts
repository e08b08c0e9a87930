import { expect, test } from "vitest";
import {
  atAnyTime,
  choice,
  count,
  counted,
  type Decision,
  date,
  decide,
  decision,
  type GradeTerm,
  grade,
  indicator,
  instant,
  kind,
  months,
  type NumberTerm,
  ordered,
  parameterTable,
  quantity,
  record,
  recordsBy,
  ref,
  type SetTerm,
  source,
  summed,
  termsOf,
  text,
  unitIn,
  unordered,
  yesNo,
} from "../src/index.js";

// Every line under `@ts-expect-error` is a mistake that an author makes; the compiler has to refuse each of them.

const title = text("题", "title");
const cites = source({ id: "law", type: "law", title, from: "2010-01-01", verified: true }).article(1);
const sorts = { road: title, fire: title };
const levels = { low: title, mid: title, high: title };
const cases = kind("cases", title, {
  deaths: count(title),
  sort: choice(title, sorts),
  level: grade(title, levels),
  closed: date(title, { none: true }),
  reported: instant(title),
  open: yesNo(title),
});
const fines = kind("fines", title, { case: ref(title, cases), amount: count(title, { unit: "yuan" }) });
const rule = {
  id: "test/rule",
  title,
  cites,
  about: record(cases),
  law: "event",
  outcomes: ordered(levels),
  combine: "gravest",
} as const;
const example = { name: title, facts: {}, expect: { atLeast: "low", atMost: "high" } } as const;
const sound = decision({
  ...rule,
  rows: (c) => [{ when: c.deaths.atLeast(3), then: "high" }],
  examples: [{ name: title, facts: { deaths: 3 }, expect: "high" }],
});

/** Written to be compiled, never run. */
const mistakes = (): void => {
  decision({
    ...rule,
    rows: (c) => [
      // @ts-expect-error an unknown fact
      { when: c.deths.atLeast(3), then: "high" },
      // @ts-expect-error an unknown member
      { when: c.sort.is("flood"), then: "high" },
      // @ts-expect-error an unknown grade
      { when: c.level.atLeast("higher"), then: "high" },
      // @ts-expect-error an unordered choice has no "at least"
      { when: c.sort.atLeast("road"), then: "high" },
      // @ts-expect-error a number is not compared with a choice
      { when: c.deaths.atLeast(c.sort), then: "high" },
      // @ts-expect-error a date is not compared with a number
      { when: c.closed.atMost(c.deaths), then: "high" },
      // @ts-expect-error months move dates, not instants
      { when: c.reported.plus(months(1)).atLeast(c.reported), then: "high" },
      // @ts-expect-error a number is no test
      { when: c.deaths, then: "high" },
      // @ts-expect-error an unknown outcome
      { when: c.open, then: "highest" },
    ],
    examples: [example],
  });

  decision({
    ...rule,
    rows: () => [{ otherwise: "low" }],
    examples: [
      // @ts-expect-error an unknown fact
      { name: title, facts: { deths: 1 }, expect: "low" },
      // @ts-expect-error a member that the choice does not have
      { name: title, facts: { sort: "flood" }, expect: "low" },
      // @ts-expect-error a text where a yes or no belongs
      { name: title, facts: { open: "perhaps" }, expect: "low" },
      // @ts-expect-error an outcome that the decision does not have
      { name: title, facts: {}, expect: "lower" },
      // @ts-expect-error a bound that is no outcome
      { name: title, facts: {}, expect: { atLeast: "low", atMost: "highest" } },
    ],
  });

  decision({
    ...rule,
    combine: "every",
    rows: (c) => [{ when: c.open, then: "low" }],
    // @ts-expect-error where every row counts, the answer is a set
    examples: [{ name: title, facts: {}, expect: "low" }],
  });

  decision({
    ...rule,
    about: record(fines),
    rows: (f) => [
      { when: sound.of(f.case).atLeast("high"), then: "high" },
      // @ts-expect-error a decision about cases is not asked about a fine
      { when: sound.of(f).atLeast("high"), then: "high" },
      // @ts-expect-error its outcome is compared with its own members
      { when: sound.of(f.case).is("worst"), then: "high" },
      // @ts-expect-error a reference leads one step only
      { when: f.case.unit.name.sameAs(f.id), then: "high" },
    ],
    examples: [example],
  });

  // @ts-expect-error a quantity of numbers is no test
  quantity({ ...rule, combine: "greatest", is: (c) => c.open, examples: [{ name: title, facts: {}, expect: 1 }] });

  const table = parameterTable({
    id: "test/table",
    of: count(title),
    by: [{ title, members: sorts }],
    history: [{ values: { road: 7, fire: 7 }, cites }],
  });
  termsOf(cases).deaths.atLeast(table.at("road"));
  // @ts-expect-error a key that the table does not have
  table.at("flood");

  const total = indicator({
    id: "test/total",
    title,
    cites,
    about: record(cases),
    over: fines,
    link: recordsBy("case"),
    window: atAnyTime(),
    by: { of: (f) => f.case.sort, members: sorts },
    fold: (f) => summed(f.amount),
    examples: [{ name: title, facts: {}, expect: 0 }],
  });
  total.of(termsOf(cases), "road");
  // @ts-expect-error a value that its choice does not have
  total.of(termsOf(cases), "flood");
  // @ts-expect-error an indicator of cases is not asked about a fine
  total.of(termsOf(fines), "road");

  // @ts-expect-error a choice is not summed
  summed(termsOf(cases).sort);
  // @ts-expect-error a law of no name
  decision({ ...rule, law: "yesterday", rows: () => [{ otherwise: "low" }], examples: [example] });
};

test("mistakes are errors of the compiler", () => {
  expect(mistakes).toBeTypeOf("function");
});

test("a decision's outcome has the type of term that its combination gives it", () => {
  const every = decision({
    ...rule,
    combine: "every",
    rows: (c) => [{ when: c.open, then: "low" }],
    examples: [{ name: title, facts: {}, expect: { certain: [], possible: ["low"] } }],
  });
  const set: SetTerm<"low" | "mid" | "high"> = every.of(termsOf(cases));
  const graded: GradeTerm<"low" | "mid" | "high"> = sound.of(termsOf(cases));
  const plain: Decision<"cases", "low" | "mid" | "high", false, "exactlyOne"> = decision({
    ...rule,
    outcomes: unordered(levels),
    combine: "exactlyOne",
    rows: () => [{ otherwise: "low" }],
    examples: [{ name: title, facts: {}, expect: "low" }],
  });
  const counting: NumberTerm = indicator({
    id: "test/count",
    title,
    cites,
    about: unitIn("year"),
    over: cases,
    window: atAnyTime(),
    fold: counted(),
    examples: [{ name: title, facts: {}, period: "2010", expect: 0 }],
  }).of(termsOf(cases).unit);
  expect([set.node.op, graded.node.op, plain.of(termsOf(cases)).node.op, counting.node.op]).toEqual(
    Array(4).fill("definition"),
  );
  expect(decide(sound, { deaths: 3 }).value).toBe("high");
});
