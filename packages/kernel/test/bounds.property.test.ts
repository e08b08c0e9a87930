import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { DecisionData, ParameterData, QuantityData } from "../src/define/definition.js";
import {
  type AskableData,
  type DefinitionData,
  dayOf,
  Interpreter,
  type Node,
  outcomeOf,
  parseDay,
  problemsIn,
  Records,
  recordOf,
  source,
  text,
  type Value,
  workingCalendar,
} from "../src/index.js";
import type { TestNode } from "../src/language/node.js";
import { isCertain } from "../src/meaning/value.js";
import {
  bookOfData,
  completionsOf,
  expectAllows,
  type Facts,
  fullFacts,
  grades,
  holdsFor,
  kindsOfWorld,
  type Mentions,
  terms,
  things,
} from "./small-world.js";

const kinds = kindsOfWorld(things);
const title = text("试", "test");
const cites = [source({ id: "paper", type: "test", title, from: "2000-01-01", verified: true }).whole()];
const turn = "2010-01-01";
const eve = "2009-12-31";

const calendar = workingCalendar({
  years: Array.from({ length: 30 }, (_, i) => 1995 + i),
  off: new Set([dayOf(2010, 1, 1), dayOf(2009, 10, 1), dayOf(2009, 10, 2)]),
  worked: new Set([dayOf(2010, 1, 2)]),
});

const same = { zh: "p", en: "p" };
const parameter: ParameterData = {
  kind: "parameter",
  id: "small/limit",
  title,
  of: { type: "number", title, unit: "", decimals: 0 },
  moves: { may: "sealed" },
  history: [
    { from: turn, value: "2", cites },
    { from: "2000-01-01", to: eve, value: "1", cites },
  ],
};
const table: ParameterData = {
  ...parameter,
  id: "small/table",
  by: [{ title, members: { x: same, y: same, z: same } }],
  history: [
    { from: turn, values: { x: "0", y: "1.5", z: "3" }, cites },
    { from: "2000-01-01", to: eve, values: { x: "1", y: "1", z: "2" }, cites },
  ],
};

const examples = [{ name: title, facts: {}, expect: { notApplicable: true } as const }];
const common = { title, about: { table: "things" }, law: "event" as const, beforeEnd: "soFar" as const, examples };

type Rows<T> = readonly T[];
type Span = "always" | "turn" | "late";

/** One edition, two that join at the turn of the year, or one that begins only then. */
const editionsOf = <R>(span: Span, rows: Rows<R>, other: Rows<R>) =>
  span === "always"
    ? [{ from: "2000-01-01", cites, rows }]
    : span === "late"
      ? [{ from: turn, cites, rows }]
      : [
          { from: turn, cites, rows },
          { from: "2000-01-01", to: eve, cites, rows: other },
        ];

const law = fc.constantFrom("event", "event", "judged", "eventOrMilder" as const);
const span = fc.constantFrom<Span>("always", "always", "turn", "late");
const applies = (test: fc.Arbitrary<TestNode>) => fc.option(test, { freq: 4, nil: undefined });

/** Each row also excludes those before it, so that exactly one holds. */
const inSteps = (tests: readonly TestNode[]): TestNode[] =>
  tests.map((t, i) => ({ op: "all", of: [...tests.slice(0, i).map((of): TestNode => ({ op: "not", of })), t] }));

function decisions(id: string, mentions: Mentions): fc.Arbitrary<DecisionData> {
  const { test } = terms(mentions);
  const outcome = fc.constantFrom("low", "mid", "high");
  const rows = fc.array(fc.tuple(test, outcome), { minLength: 1, maxLength: 3 });
  return fc
    .record({
      combine: fc.constantFrom("gravest", "exactlyOne", "every" as const),
      rows,
      other: rows,
      otherwise: outcome,
      ends: fc.boolean(),
      span,
      applies: applies(test),
      law,
    })
    .map(({ combine, rows, other, otherwise, ends, span, applies, law }): DecisionData => {
      const made = (of: typeof rows) => {
        const tests = combine === "exactlyOne" ? inSteps(of.map(([t]) => t)) : of.map(([t]) => t);
        const written = of.map(([, then], i) => ({ when: tests[i] as TestNode, then }));
        return combine === "exactlyOne" || (combine === "gravest" && ends) ? [...written, { otherwise }] : written;
      };
      return {
        ...common,
        kind: "decision",
        id,
        law: combine === "every" && law === "eventOrMilder" ? "event" : law,
        outcomes: { ordered: true, members: grades },
        combine,
        ...(applies ? { appliesWhen: applies } : {}),
        editions: editionsOf(span, made(rows), made(other)),
      };
    });
}

function quantities(id: string, type: "number" | "range" | "date", mentions: Mentions): fc.Arbitrary<QuantityData> {
  const tied = terms(mentions);
  const { test } = tied;
  const value: fc.Arbitrary<Node> = tied[type];
  const rows = fc.array(fc.tuple(test, value), { minLength: 1, maxLength: 3 });
  return fc
    .record({
      combine: fc.constantFrom(
        "exactlyOne",
        "greatest",
        "least",
        ...((type === "date" ? [] : (["sum"] as const)) as "sum"[]),
      ),
      rows,
      other: rows,
      otherwise: value,
      ends: fc.boolean(),
      span,
      applies: applies(test),
      law,
    })
    .map(({ combine, rows, other, otherwise, ends, span, applies, law }): QuantityData => {
      const made = (of: typeof rows) => {
        const tests = combine === "exactlyOne" ? inSteps(of.map(([t]) => t)) : of.map(([t]) => t);
        const written = of.map(([, is], i) => ({ when: tests[i] as TestNode, is }));
        return combine === "exactlyOne" || ends ? [...written, { otherwise }] : written;
      };
      return {
        ...common,
        kind: "quantity",
        id,
        law: type === "date" && law === "eventOrMilder" ? "event" : law,
        type,
        unit: "",
        combine,
        ...(applies ? { appliesWhen: applies } : {}),
        editions: editionsOf(span, made(rows), made(other)),
      };
    });
}

const parameters = { parameters: [parameter.id], tables: [table.id] };
const base: Mentions = parameters;
const deeper: Mentions = {
  ...parameters,
  numbers: ["small/number"],
  ranges: ["small/range"],
  dates: ["small/date"],
  grades: ["small/grade"],
  sets: ["small/set"],
};

const isEvery = (d: DecisionData): boolean => d.combine === "every";

/** What a rule may mention: a decision of each type of answer, and a quantity of each. */
const mentioned = fc.record({
  number: quantities("small/number", "number", base),
  range: quantities("small/range", "range", base),
  date: quantities("small/date", "date", base),
  grade: decisions("small/grade", base).map((d): DecisionData => (isEvery(d) ? { ...d, combine: "gravest" } : d)),
  set: decisions("small/set", base).map(
    (d): DecisionData => ({
      ...d,
      combine: "every",
      law: "event",
      editions: d.editions.map((e) => ({ ...e, rows: e.rows.filter((r) => "when" in r) })),
    }),
  ),
});

const rule: fc.Arbitrary<AskableData> = fc.oneof(
  decisions("small/rule", deeper),
  quantities("small/rule", "number", deeper),
  quantities("small/rule", "range", deeper),
  quantities("small/rule", "date", deeper),
);

const nobody = recordOf(things.data, {});
const judgedOn = parseDay("2010-06-30") as number;

function answered(
  definitions: readonly DefinitionData[],
  id: string,
  facts: Facts,
  withCalendar: boolean,
  judged: number | "unknown" = judgedOn,
) {
  const subject = recordOf(things.data, facts);
  const interpreter = new Interpreter({
    book: bookOfData(kinds, parameter, table, ...definitions),
    records: new Records(new Map([["things", [subject]]])),
    ...(judged === "unknown" ? {} : { judgedOn: judged }),
    strict: true,
    ...(withCalendar ? { calendar } : {}),
  });
  return interpreter.answer(id, subject);
}

const without = (facts: Facts, unknown: readonly string[]): Facts =>
  Object.fromEntries(Object.entries(facts).filter(([f]) => !unknown.includes(f)));

const unknownFacts = fc.uniqueArray(
  fc.constantFrom("a", "b", "c", "n", "part", "t", "u", "k", "j", "g", "h", "s", "d", "e", "i", "w", "happenedOn"),
  { minLength: 1, maxLength: 3 },
);

/** The rule and those it mentions, as a failure shows them. */
function used(data: DefinitionData, all: readonly DefinitionData[]): readonly unknown[] {
  const written = JSON.stringify(data);
  const found = all.filter((d) => written.includes(`"${d.id}"`));
  const shown = ({
    title: _t,
    about: _a,
    examples: _e,
    beforeEnd: _b,
    law: _l,
    ...rest
  }: DefinitionData & Record<string, unknown>) => rest;
  return JSON.parse(
    JSON.stringify(
      [data, ...found].map((d) => shown(d as never)),
      (key, v) => (key === "cites" || key === "who" ? undefined : v),
    ),
  ) as unknown[];
}

/** The public outcome's bounds, as positions in the order or numbers, hold the outcome of complete facts. */
function expectBounds(data: AskableData, wide: Value, full: Value): void {
  const answer = (value: Value) => outcomeOf(data, { value, missing: new Set(), assumed: new Map(), subject: nobody });
  const [bounds, exact] = [answer(wide), answer(full)];
  if (bounds.value !== null) expect(exact.value).toBe(bounds.value);
  if (data.kind !== "decision" || data.combine === "every" || exact.value === null) return;
  const place = (m: string | null | undefined): number => Object.keys(grades).indexOf(m ?? "");
  if (bounds.atLeast !== undefined) {
    expect(place(bounds.atLeast)).toBeLessThanOrEqual(place(exact.value));
    expect(place(bounds.atMost)).toBeGreaterThanOrEqual(place(exact.value));
  }
}

describe("whatever a rule says", () => {
  test("every completion of the facts lies within the answer to partial facts, and more facts never widen it", () => {
    let certain = 0;
    let cases = 0;
    let completions = 0;
    holdsFor(
      fc.property(
        mentioned,
        rule,
        fullFacts,
        unknownFacts,
        fc.boolean(),
        (mentions, data, facts, unknown, withCalendar) => {
          const definitions = [...Object.values(mentions), data];
          const partial = answered(definitions, data.id, without(facts, unknown), withCalendar);
          cases++;
          const said = { facts, unknown, rules: used(data, Object.values(mentions)) };
          if (isCertain(partial.value)) certain++;
          else if (partial.missing.size === 0 && !JSON.stringify(said.rules).includes("divide"))
            expect.fail(`nothing is missing: ${JSON.stringify(said)}`);
          const unjudged = answered(definitions, data.id, without(facts, unknown), withCalendar, "unknown");
          expectAllows(unjudged.value, partial.value, { judged: "unknown", ...said });
          // One fact more.
          for (const learnt of unknown) {
            const more = answered(
              definitions,
              data.id,
              without(
                facts,
                unknown.filter((f) => f !== learnt),
              ),
              withCalendar,
            );
            expectAllows(partial.value, more.value, { learnt, ...said });
          }
          for (const completion of completionsOf(without(facts, unknown), unknown)) {
            const full = answered(definitions, data.id, completion, withCalendar);
            expectAllows(partial.value, full.value, { completion, ...said });
            expectBounds(data, partial.value, full.value);
            completions++;
          }
        },
      ),
      Number(process.env.RUNS ?? 7000),
    );
    if (process.env.RUNS === undefined) expect(completions).toBeGreaterThan(100_000);
    // The property would hold for an interpreter that never says anything.
    expect(certain / cases).toBeGreaterThan(0.2);
  }, 240_000);

  test("rules made for this are well typed", () => {
    holdsFor(
      fc.property(mentioned, rule, (mentions, data) => {
        const all = new Map([parameter, table, ...Object.values(mentions), data].map((d) => [d.id, d]));
        for (const d of all.values()) {
          const problems = problemsIn(d, kinds, all).filter((p) => p.code !== "rows-not-analysed");
          expect(problems.filter((p) => p.code !== "unit-mismatch" || p.expected.en === "x")).toEqual([]);
        }
      }),
      150,
    );
  });
});

describe("the proof that exactly one row holds", () => {
  /** Facts whose every value is tried: few, so that all their combinations are. */
  const fields = ["a", "b", "c", "n", "t", "k", "j", "h", "s"] as const;
  const three = fc.uniqueArray(fc.constantFrom(...fields), { minLength: 2, maxLength: 3 });
  const literal = fc.constantFrom("0", "1", "2", "3", "0.5", "1.5");
  const comparison = fc.constantFrom("atLeast", "moreThan", "atMost", "below", "equal" as const);
  const fact = (name: string) => ({ op: "fact", who: "subject", path: [name] }) as const;

  /** Tests on the chosen facts, of the kinds that a proof looks into. */
  const testsOn = (names: readonly string[]): fc.Arbitrary<TestNode> => {
    const numbers = names.filter((f) => ["a", "b", "c", "n"].includes(f));
    const atoms: fc.Arbitrary<TestNode>[] = [];
    if (numbers.length > 0) {
      const plain = fc.constantFrom(...numbers).map((f): Node => fact(f));
      const value = (v: string): Node => ({ op: "number", value: v });
      const number = fc.oneof(
        plain,
        fc
          .tuple(
            fc.constantFrom("plus", "minus", "divide", "times" as const),
            plain,
            fc.oneof(plain, literal.map(value)),
          )
          .map(([op, x, y]): Node => ({ op, of: [x, y] })),
        fc.constant<Node>({ op: "parameter", id: parameter.id }),
      );
      atoms.push(
        fc
          .tuple(comparison, number, fc.oneof(literal.map(value), number))
          .map(([is, left, right]): TestNode => ({ op: "compare", is, left, right })),
        fc
          .tuple(comparison, literal.map(value), plain)
          .map(([is, left, right]): TestNode => ({ op: "compare", is, left, right })),
        number.map((of): TestNode => ({ op: "exists", of })),
      );
    }
    if (names.includes("t")) atoms.push(fc.constant(fact("t")));
    if (names.includes("s"))
      atoms.push(fc.constant({ op: "includes", set: fact("s"), member: { op: "choice", value: "p" } }));
    for (const f of names.filter((f) => f === "k" || f === "j"))
      atoms.push(
        fc.subarray(["x", "y", "z"]).map((members): TestNode => ({ op: "oneOf", of: fact(f), members })),
        fc.constant({ op: "exists", of: fact(f) }),
      );
    if (names.includes("k") && names.includes("j"))
      atoms.push(fc.constant({ op: "same", left: fact("k"), right: fact("j") }));
    if (names.includes("h"))
      atoms.push(
        fc.tuple(comparison, fc.constantFrom("low", "mid", "high")).map(
          ([is, value]): TestNode => ({
            op: "grade",
            is,
            left: fact("h"),
            right: { op: "choice", value },
            order: Object.keys(grades),
          }),
        ),
      );
    return fc.letrec<{ t: TestNode }>((tie) => ({
      t: fc.oneof(
        { maxDepth: 2 },
        ...(atoms as [fc.Arbitrary<TestNode>]),
        tie("t").map((of): TestNode => ({ op: "not", of })),
        fc
          .tuple(fc.constantFrom("all", "any" as const), fc.array(tie("t"), { minLength: 1, maxLength: 2 }))
          .map(([op, of]): TestNode => ({ op, of })),
        fc.tuple(tie("t"), tie("t"), tie("t")).map((of): TestNode => ({ op: "atLeastOf", count: 2, of })),
      ),
    })).t;
  };

  /** Rows that often are a partition: below, between and above limits, or a test and its opposite. */
  const rowsOn = (names: readonly string[]): fc.Arbitrary<readonly TestNode[]> => {
    const test = testsOn(names);
    const opposite = test.map((of): TestNode[] => [of, { op: "not", of }]);
    const numbers = names.filter((f) => ["a", "b", "c", "n"].includes(f));
    const atLimits =
      numbers.length === 0
        ? opposite
        : fc
            .tuple(
              fc.constantFrom(...numbers),
              literal,
              literal,
              fc.constantFrom("", "0.5", "1"),
              fc.constantFrom("below", "atMost" as const),
              fc.constantFrom("atLeast", "moreThan" as const),
            )
            .map(([f, low, high, added, under, over]): TestNode[] => {
              const left: Node = added === "" ? fact(f) : { op: "plus", of: [fact(f), { op: "number", value: added }] };
              const cut = (is: "below" | "atMost" | "atLeast" | "moreThan", value: string): TestNode => ({
                op: "compare",
                is,
                left,
                right: { op: "number", value },
              });
              const [a, b] = [cut(under, low), cut(over, high)];
              return [
                a,
                b,
                {
                  op: "all",
                  of: [
                    cut(under === "below" ? "atLeast" : "moreThan", low),
                    cut(over === "atLeast" ? "below" : "atMost", high),
                  ],
                },
              ];
            });
    return fc.oneof(
      opposite,
      atLimits,
      fc.tuple(opposite, fc.array(test, { maxLength: 1 })).map(([x, y]) => [...x, ...y]),
      fc.tuple(atLimits, fc.integer({ min: 0, max: 2 })).map(([rows, left]) => rows.filter((_, i) => i !== left)),
      fc.array(test, { minLength: 1, maxLength: 3 }),
      fc.array(test, { minLength: 1, maxLength: 3 }).map(inSteps),
    );
  };

  const cases = three.chain((names) =>
    fc.record({ names: fc.constant(names), rows: rowsOn(names), ends: fc.boolean() }),
  );

  test("it accepts no rows for which some facts make two hold, or none", () => {
    let accepted = 0;
    holdsFor(
      fc.property(cases, ({ names, rows, ends }) => {
        const data: DecisionData = {
          ...common,
          kind: "decision",
          id: "small/one",
          outcomes: { ordered: true, members: grades },
          combine: "exactlyOne",
          editions: [
            {
              from: "2000-01-01",
              cites,
              rows: [...rows.map((when) => ({ when, then: "low" })), ...(ends ? [{ otherwise: "mid" }] : [])],
            },
          ],
        };
        const problems = problemsIn(data, kinds, new Map([parameter, table, data].map((d) => [d.id, d])));
        expect(problems.filter((p) => !p.code.startsWith("rows-not-"))).toEqual([]);
        if (problems.length > 0) return;
        accepted++;
        const book = bookOfData(kinds, parameter, table, data);
        for (const happenedOn of [eve, turn]) {
          for (const facts of completionsOf({ happenedOn }, names)) {
            const subject = recordOf(things.data, facts);
            const interpreter = new Interpreter({ book, records: new Records(new Map()), strict: true });
            const context = interpreter.contextOf(data, subject, undefined);
            const held = rows.filter((row) => interpreter.truth(row, context) === "true").length;
            if (held !== 1 && !(ends && held === 0)) expect.fail(`${held} hold: ${JSON.stringify({ facts, rows })}`);
          }
        }
      }),
      Number(process.env.RUNS ?? 1500),
    );
    expect(accepted).toBeGreaterThan(300);
  }, 60_000);
});

describe("order", () => {
  test("the order of rows does not matter where the gravest decides", () => {
    const gravest = decisions("small/rule", base).map(
      (d): DecisionData => ({
        ...d,
        combine: "gravest",
        editions: d.editions.map((e) => ({ ...e, rows: e.rows.filter((r) => "when" in r) })),
      }),
    );
    const turned = (d: DecisionData): DecisionData => ({
      ...d,
      editions: d.editions.map((e) => ({ ...e, rows: [...e.rows].reverse() })),
    });
    holdsFor(
      fc.property(gravest, fullFacts, unknownFacts, (data, facts, unknown) => {
        const partial = without(facts, unknown);
        const [one, other] = [data, turned(data)].map((d) => answered([d], d.id, partial, true));
        expect(one?.value).toEqual(other?.value);
        expect(new Set(one?.missing)).toEqual(new Set(other?.missing));
      }),
      400,
    );
  });
});
