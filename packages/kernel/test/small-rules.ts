import fc from "fast-check";
import type { DecisionData, DefinitionData, ParameterData, QuantityData } from "../src/define/definition.js";
import {
  amount,
  type Book,
  choice,
  grade,
  Interpreter,
  type Kind,
  kind,
  type RecordRow,
  Records,
  recordOf,
  source,
  text,
  yesNo,
} from "../src/index.js";
import type { FactNode, Node, TestNode } from "../src/language/node.js";
import { bookOfData, kindsOfWorld } from "./small-world.js";

// Small rules over facts of which every value can be tried, and what trying them all says of the rules.

const same = (name: string) => text(name, name);
const three = { p: same("p"), q: same("q"), r: same("r") };
export const levels = { low: same("low"), mid: same("mid"), high: same("high"), top: same("top") };

export const cases: Kind = kind("cases", text("案件", "Cases"), {
  x: amount(same("x"), { min: 0, max: 6 }),
  y: amount(same("y"), { min: 0, max: 3 }),
  z: amount(same("z"), { min: 0, max: 3, none: true }),
  half: amount(same("half"), { min: 0, max: "1.5", decimals: 1 }),
  t: yesNo(same("t")),
  u: yesNo(same("u")),
  c: choice(same("c"), three),
  o: choice(same("o"), three, { none: true }),
  g: grade(same("g"), { one: same("one"), two: same("two"), three: same("three") }),
});

type Name = "x" | "y" | "z" | "half" | "t" | "u" | "c" | "o" | "g";

export type SmallFacts = Readonly<Record<string, unknown>>;

const whole = (to: number): number[] => Array.from({ length: to + 1 }, (_, i) => i);

/** Every value of each fact. */
export const values: Readonly<Record<Name, readonly unknown[]>> = {
  x: whole(6),
  y: whole(3),
  z: ["none", ...whole(3)],
  half: whole(15).map((i) => `${Math.floor(i / 10)}.${i % 10}`),
  t: [false, true],
  u: [false, true],
  c: Object.keys(three),
  o: ["none", ...Object.keys(three)],
  g: ["one", "two", "three"],
};

const numbers: readonly string[] = ["x", "y", "z", "half"];
export const happenedOn = "2010-06-01";
const cites = [source({ id: "paper", type: "test", title: same("test"), from: "2000-01-01", verified: true }).whole()];
const title = text("试", "test");

export const limit: ParameterData = {
  kind: "parameter",
  id: "small/limit",
  title,
  of: { type: "number", title, unit: "", decimals: 0 },
  moves: { may: "free" },
  history: [{ from: "2000-01-01", value: "2", cites }],
};

/** A value for each member of `c`. */
export const perChoice: ParameterData = {
  ...limit,
  id: "small/per-choice",
  by: [{ title, members: three }],
  history: [{ from: "2000-01-01", values: { p: "1", q: "2", r: "4" }, cites }],
};

export const definitions: readonly DefinitionData[] = [limit, perChoice];

const fact = (name: string): FactNode => ({ op: "fact", who: "subject", path: [name] });
const number = (value: string): Node => ({ op: "number", value });
const comparison = fc.constantFrom("atLeast", "moreThan", "atMost", "below", "equal" as const);
const limits: Readonly<Record<string, readonly string[]>> = {
  x: ["0", "1", "2", "3", "4", "5", "6", "7", "2.5"],
  y: ["0", "1", "2", "3", "4"],
  z: ["0", "1", "2", "3"],
  half: ["0", "0.5", "1", "1.2", "0.25"],
};

/** How the tests of a rule look at its facts: each by itself, or several together. */
export type Together = "apart" | "together";

/** A random test on some facts. */
export function testOn(names: readonly Name[], together: Together): fc.Arbitrary<TestNode> {
  const atoms: fc.Arbitrary<TestNode>[] = [];
  const nums = names.filter((n) => numbers.includes(n));
  for (const n of nums) {
    const threshold = fc.constantFrom(...(limits[n] as string[])).map(number);
    atoms.push(
      fc.tuple(comparison, threshold).map(([is, right]): TestNode => ({ op: "compare", is, left: fact(n), right })),
      fc.tuple(comparison, threshold).map(([is, left]): TestNode => ({ op: "compare", is, left, right: fact(n) })),
    );
    if (n === "z") atoms.push(fc.constant<TestNode>({ op: "exists", of: fact(n) }));
    if (n === "x")
      atoms.push(
        comparison.map(
          (is): TestNode => ({ op: "compare", is, left: fact(n), right: { op: "parameter", id: limit.id } }),
        ),
        fc.tuple(comparison, fc.constantFrom("1", "5", "13")).map(
          ([is, to]): TestNode => ({
            op: "compare",
            is,
            left: { op: "plus", of: [{ op: "times", of: [fact(n), number("2")] }, number("1")] },
            right: number(to),
          }),
        ),
      );
  }
  const [first, second] = nums;
  if (first && second && together === "together") {
    atoms.push(
      comparison.map((is): TestNode => ({ op: "compare", is, left: fact(first), right: fact(second) })),
      fc
        .tuple(
          comparison,
          fc.constantFrom("plus", "minus", "times", "divide", "max" as const),
          fc.constantFrom("1", "2", "5"),
        )
        .map(
          ([is, op, to]): TestNode => ({
            op: "compare",
            is,
            left: { op, of: [fact(first), fact(second)] },
            right: number(to),
          }),
        ),
    );
  }
  if (first && second && together === "together") {
    // Of a range without one of its ends there is not the other either.
    atoms.push(
      fc.tuple(comparison, fc.constantFrom("low", "high" as const), fc.constantFrom("1", "2")).map(
        ([is, end, to]): TestNode => ({
          op: "compare",
          is,
          left: { op: "rangeEnd", end, of: { op: "range", low: fact(first), high: fact(second) } },
          right: number(to),
        }),
      ),
    );
  }
  for (const n of names.filter((n) => n === "t" || n === "u")) atoms.push(fc.constant(fact(n)));
  for (const n of names.filter((n) => n === "c" || n === "o")) {
    atoms.push(fc.subarray(Object.keys(three)).map((members): TestNode => ({ op: "oneOf", of: fact(n), members })));
    if (n === "o") atoms.push(fc.constant({ op: "exists", of: fact(n) }));
  }
  if (together === "together" && names.includes("c")) {
    if (names.includes("o")) atoms.push(fc.constant({ op: "same", left: fact("c"), right: fact("o") }));
    if (names.includes("x"))
      atoms.push(
        comparison.map(
          (is): TestNode => ({
            op: "compare",
            is,
            left: fact("x"),
            right: { op: "parameter", id: perChoice.id, at: [fact("c")] },
          }),
        ),
      );
  }
  if (names.includes("g"))
    atoms.push(
      fc.tuple(comparison, fc.constantFrom("one", "two", "three")).map(
        ([is, value]): TestNode => ({
          op: "grade",
          is,
          left: fact("g"),
          right: { op: "choice", value },
          order: ["one", "two", "three"],
        }),
      ),
    );
  return fc.letrec<{ t: TestNode }>((tie) => ({
    t: fc.oneof(
      { maxDepth: 2, withCrossShrink: true },
      { weight: 4, arbitrary: fc.oneof(...(atoms as [fc.Arbitrary<TestNode>])) },
      { weight: 1, arbitrary: tie("t").map((of): TestNode => ({ op: "not", of })) },
      {
        weight: 3,
        arbitrary: fc
          .tuple(fc.constantFrom("all", "any" as const), fc.array(tie("t"), { minLength: 1, maxLength: 3 }))
          .map(([op, of]): TestNode => ({ op, of })),
      },
      {
        weight: 1,
        arbitrary: fc.tuple(tie("t"), tie("t"), tie("t")).map((of): TestNode => ({ op: "atLeastOf", count: 2, of })),
      },
    ),
  })).t;
}

/** Facts few enough that all their combinations are tried. */
const most = 90;
const names: fc.Arbitrary<readonly Name[]> = fc
  .uniqueArray(fc.constantFrom<Name>("x", "y", "z", "half", "t", "u", "c", "o", "g"), { minLength: 1, maxLength: 3 })
  .map((of) => {
    const kept: Name[] = [];
    let size = 1;
    for (const n of of) {
      if (size * values[n].length > most) continue;
      size *= values[n].length;
      kept.push(n);
    }
    return kept;
  });

/** A rule and the facts it looks at. */
export interface SmallRule<D = DecisionData | QuantityData> {
  readonly names: readonly Name[];
  readonly together: Together;
  readonly data: D;
}

const common = { title, about: { table: "cases" }, law: "event" as const, beforeEnd: "soFar" as const };
const examples = [{ name: title, facts: {}, expect: { notApplicable: true } as const }];
const steps = (tests: readonly TestNode[]): TestNode[] =>
  tests.map((t, i) => ({ op: "all", of: [...tests.slice(0, i).map((of): TestNode => ({ op: "not", of })), t] }));

interface Shape {
  readonly names: readonly Name[];
  readonly together: Together;
  readonly tests: readonly TestNode[];
  readonly applies: TestNode | undefined;
  readonly ends: boolean;
}

const shape: fc.Arbitrary<Shape> = fc
  .tuple(names, fc.constantFrom<Together>("apart", "apart", "together"))
  .chain(([of, together]) =>
    fc.record({
      names: fc.constant(of),
      together: fc.constant(together),
      tests: fc.array(testOn(of, together), { minLength: 1, maxLength: 4 }),
      applies: fc.option(testOn(of, together), { nil: undefined, freq: 4 }),
      ends: fc.boolean(),
    }),
  );

const outcome = fc.constantFrom("low", "mid", "high", "top");

/** Random decisions. */
export const decisions = (combine: DecisionData["combine"]): fc.Arbitrary<SmallRule<DecisionData>> =>
  fc.tuple(shape, fc.array(outcome, { minLength: 5, maxLength: 5 }), fc.boolean()).map(([s, outcomes, inSteps]) => {
    const tests = combine === "exactlyOne" && inSteps ? steps(s.tests) : s.tests;
    const rows = tests.map((when, i) => ({ when, then: outcomes[i] as string }));
    return {
      names: s.names,
      together: s.together,
      data: {
        ...common,
        kind: "decision",
        id: "small/rule",
        outcomes: { ordered: true, members: levels },
        combine,
        ...(s.applies ? { appliesWhen: s.applies } : {}),
        editions: [
          {
            from: "2000-01-01",
            cites,
            rows: s.ends && combine !== "every" ? [...rows, { otherwise: outcomes[4] as string }] : rows,
          },
        ],
        examples,
      },
    };
  });

/** Random quantities whose rows are constants. */
export const quantities: fc.Arbitrary<SmallRule<QuantityData>> = fc
  .tuple(
    shape,
    fc.array(fc.constantFrom("0", "1", "2", "5"), { minLength: 5, maxLength: 5 }),
    fc.constantFrom("greatest", "least" as const),
  )
  .map(([s, is, combine]) => {
    const rows = s.tests.map((when, i) => ({ when, is: number(is[i] as string) }));
    return {
      names: s.names,
      together: s.together,
      data: {
        ...common,
        kind: "quantity",
        id: "small/rule",
        type: "number",
        unit: "",
        combine,
        ...(s.applies ? { appliesWhen: s.applies } : {}),
        editions: [
          { from: "2000-01-01", cites, rows: s.ends ? [...rows, { otherwise: number(is[4] as string) }] : rows },
        ],
        examples,
      },
    };
  });

export const kindsOfCases = kindsOfWorld(cases);

export const bookOfRule = (...data: readonly DefinitionData[]) => {
  const book = bookOfData(kindsOfCases, ...definitions, ...data);
  return { ...book, ids: () => [...definitions, ...data].map((d) => d.id) };
};

/** Every combination of the facts. */
export function* allFacts(of: readonly Name[], done: SmallFacts = { happenedOn }): Generator<SmallFacts> {
  const [first, ...rest] = of;
  if (first === undefined) {
    yield done;
    return;
  }
  for (const value of values[first]) yield* allFacts(rest, { ...done, [first]: value });
}

/** What the interpreter says of one combination of facts. */
export interface Tried {
  readonly facts: SmallFacts;
  readonly applies: boolean;
  /** The rows that hold. */
  readonly held: readonly number[];
  /** The outcome; `undefined` where there is none. */
  readonly outcome: string | undefined;
}

/** A judge of facts by a rule: it says which rows hold, and the outcome. */
export function judgeOf(
  data: DecisionData | QuantityData,
  book: Book = bookOfRule(data),
  region?: string,
): (facts: SmallFacts) => Tried {
  const there = region === undefined ? {} : { region };
  const interpreter = new Interpreter({ book, records: new Records(new Map()), strict: true, ...there });
  const rows = data.editions[0]?.rows ?? [];
  return (facts) => {
    const subject: RecordRow = recordOf(cases.data, facts);
    const context = interpreter.contextOf(data, subject, undefined);
    const { value } = interpreter.answer(data.id, subject);
    const outcome =
      "absent" in value && value.absent === "yes"
        ? undefined
        : value.type === "choice"
          ? value.possible?.join()
          : value.type === "set"
            ? value.certain.join()
            : value.type === "number"
              ? value.is.lo.toString()
              : undefined;
    return {
      facts,
      applies: !data.appliesWhen || interpreter.truth(data.appliesWhen, context) === "true",
      held: rows.flatMap((row, i) => ("when" in row && interpreter.truth(row.when, context) === "true" ? [i] : [])),
      outcome,
    };
  };
}
