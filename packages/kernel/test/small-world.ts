import fc from "fast-check";
import { expect } from "vitest";
import type { DefinitionData, Interpreter, Node, Value } from "../src/index.js";
import {
  amount,
  choice,
  date,
  type Exact,
  grade,
  instant,
  type Kind,
  kind,
  set,
  span,
  text,
  yesNo,
} from "../src/index.js";
import type { FactNode, TestNode } from "../src/language/node.js";

// A kind with small domains, random terms over it, and what it means that one answer lies within another.

const same = (name: string) => text(name, name);
const three = { x: same("x"), y: same("y"), z: same("z") };
export const grades = { low: same("low"), mid: same("mid"), high: same("high") };

export const things = kind("things", text("事物", "Things"), {
  a: amount(same("a"), { min: 0, max: 3 }),
  b: amount(same("b"), { min: 0, max: 3, decimals: 1 }),
  c: amount(same("c"), { min: -2, max: 2 }),
  n: amount(same("n"), { min: 0, max: 3, none: true }),
  part: amount(same("part"), { min: 0, max: 3, partOf: "a" }),
  t: yesNo(same("t")),
  u: yesNo(same("u")),
  k: choice(same("k"), three),
  j: choice(same("j"), three, { none: true }),
  g: grade(same("g"), grades),
  h: grade(same("h"), grades, { none: true }),
  s: set(same("s"), { p: same("p"), q: same("q") }),
  d: date(same("d")),
  e: date(same("e"), { none: true }),
  i: instant(same("i")),
  w: span(same("w")),
});

type Raw = unknown;

/** What each fact is tried with when it is unknown: its whole domain, or where that is endless, days that matter. */
export const domains: Readonly<Record<string, readonly Raw[]>> = {
  a: [0, 1, 2, 3],
  b: ["0", "0.5", "1", "2.5", "3"],
  c: [-2, -1, 0, 1, 2],
  n: ["none", 0, 1, 2, 3],
  part: [0, 1, 2, 3],
  t: [true, false],
  u: [true, false],
  k: ["x", "y", "z"],
  j: ["none", "x", "y", "z"],
  g: ["low", "mid", "high"],
  h: ["none", "low", "mid", "high"],
  s: [[], ["p"], ["q"], ["p", "q"]],
  d: ["2009-12-30", "2009-12-31", "2010-01-01", "2010-01-31"],
  e: ["none", "2009-12-31", "2010-01-02"],
  i: ["2009-12-31T23:30", "2009-12-31", "2010-01-01T00:00"],
  w: [
    { from: "2009-12-31", to: "2010-01-01" },
    { from: "2009-12-31", to: null },
    { from: "2010-01-01", to: "2010-01-01" },
  ],
  happenedOn: ["2009-12-31", "2010-01-01"],
};

export type Facts = Readonly<Record<string, Raw>>;

/** Facts that contradict each other, which no record holds: a part greater than its whole. */
export const consistent = (facts: Facts): boolean =>
  facts.part === undefined || facts.a === undefined || (facts.part as number) <= (facts.a as number);

/** Complete facts. */
export const fullFacts: fc.Arbitrary<Facts> = fc
  .record(Object.fromEntries(Object.entries(domains).map(([f, values]) => [f, fc.constantFrom(...values)])))
  .map((facts) => (consistent(facts) ? facts : { ...facts, part: 0 }));

/** Every way of filling in the unknown facts. */
export function* completionsOf(facts: Facts, unknown: readonly string[]): Generator<Facts> {
  const [field, ...rest] = unknown;
  if (field === undefined) {
    if (consistent(facts)) yield facts;
    return;
  }
  for (const value of domains[field] as readonly Raw[]) yield* completionsOf({ ...facts, [field]: value }, rest);
}

const fact = (name: string): FactNode => ({ op: "fact", who: "subject", path: [name] });
const facts = (...names: string[]) => fc.constantFrom(...names).map(fact);
const definition = (id: string): Node => ({ op: "definition", id, of: { who: "subject" } });
const comparison = fc.constantFrom("atLeast", "moreThan", "atMost", "below", "equal" as const);

/** Definitions that random terms may mention besides facts. */
export interface Mentions {
  readonly numbers?: readonly string[];
  readonly ranges?: readonly string[];
  readonly dates?: readonly string[];
  readonly grades?: readonly string[];
  readonly sets?: readonly string[];
  readonly parameters?: readonly string[];
  /** Tables keyed by `k` or `j`. */
  readonly tables?: readonly string[];
}

export type Terms = {
  readonly number: Node;
  readonly date: Node;
  readonly instant: Node;
  readonly range: Node;
  readonly test: TestNode;
};

/** Random well-typed terms. */
export function terms(mentions: Mentions = {}): { readonly [K in keyof Terms]: fc.Arbitrary<Terms[K]> } {
  const mention = (ids: readonly string[] | undefined): fc.Arbitrary<Node>[] =>
    ids && ids.length > 0 ? [fc.constantFrom(...ids).map(definition)] : [];
  const parameter = (ids: readonly string[] | undefined): fc.Arbitrary<Node>[] =>
    ids && ids.length > 0 ? [fc.constantFrom(...ids).map((id): Node => ({ op: "parameter", id }))] : [];
  const table = (ids: readonly string[] | undefined): fc.Arbitrary<Node>[] =>
    ids && ids.length > 0
      ? [
          fc
            .tuple(fc.constantFrom(...ids), facts("k", "j"))
            .map(([id, key]): Node => ({ op: "parameter", id, at: [key] })),
        ]
      : [];
  const literal = fc.constantFrom("0", "1", "2", "3", "0.5", "-1").map((value): Node => ({ op: "number", value }));
  const day = fc.constantFrom("2009-12-31", "2010-01-01", "2010-01-02").map((value): Node => ({ op: "date", value }));
  const choiceTerm = fc.oneof(
    facts("k", "j"),
    fc.constantFrom("x", "y").map((value): Node => ({ op: "choice", value })),
  );
  const gradeTerm = fc.oneof(
    facts("g", "h"),
    fc.constantFrom("low", "mid", "high").map((value): Node => ({ op: "choice", value })),
    ...mention(mentions.grades),
  );
  return fc.letrec<Terms>((tie) => ({
    number: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      facts("a", "b", "c", "n", "part"),
      literal,
      ...mention(mentions.numbers),
      ...parameter(mentions.parameters),
      ...table(mentions.tables),
      fc
        .tuple(fc.constantFrom("plus", "minus", "times", "divide", "min", "max" as const), tie("number"), tie("number"))
        .map(([op, x, y]): Node => ({ op, of: [x, y] })),
      fc
        .tuple(fc.constantFrom("halfUp", "up", "down" as const), fc.nat({ max: 1 }), tie("number"))
        .map(([mode, decimals, of]): Node => ({ op: "round", mode, decimals, of })),
      fc.tuple(tie("date"), tie("date")).map(([from, to]): Node => ({ op: "daysBetween", from, to })),
      fc
        .tuple(fc.constantFrom("low", "high" as const), tie("range"))
        .map(([end, of]): Node => ({ op: "rangeEnd", end, of })),
    ),
    range: fc.oneof(
      { maxDepth: 3 },
      fc.tuple(literal, literal).map(([low, high]): Node => ({ op: "range", low, high })),
      ...mention(mentions.ranges),
      fc.tuple(tie("number"), tie("number")).map(([low, high]): Node => ({ op: "range", low, high })),
    ),
    date: fc.oneof(
      { maxDepth: 3 },
      facts("d", "e"),
      day,
      ...mention(mentions.dates),
      fc
        .tuple(
          tie("date"),
          tie("number"),
          fc.constantFrom("day", "month", "year", "workingDay" as const),
          fc.constantFrom("later", "earlier" as const),
        )
        .map(([of, by, unit, direction]): Node => ({ op: "shift", of, by, unit, direction })),
      fc
        .tuple(fc.constantFrom("min", "max" as const), tie("date"), tie("date"))
        .map(([op, x, y]): Node => ({ op, of: [x, y] })),
      tie("date").map((of): Node => ({ op: "nextWorkingDay", of })),
      fc
        .tuple(tie("date"), fc.constantFrom("month", "quarter", "year" as const))
        .map(([of, unit]): Node => ({ op: "endOf", unit, of })),
      tie("instant").map((of): Node => ({ op: "dayOf", of })),
    ),
    instant: fc.oneof(
      { maxDepth: 3 },
      facts("i"),
      fc.constant<Node>({ op: "instant", value: "2010-01-01T00:00" }),
      tie("date").map((of): Node => ({ op: "startOfDay", of })),
      fc
        .tuple(
          tie("instant"),
          tie("number"),
          fc.constantFrom("hour", "day" as const),
          fc.constantFrom("later", "earlier" as const),
        )
        .map(([of, by, unit, direction]): Node => ({ op: "shift", of, by, unit, direction })),
    ),
    test: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      facts("t", "u"),
      fc.boolean().map((value): TestNode => ({ op: "always", value })),
      fc
        .tuple(comparison, tie("number"), tie("number"))
        .map(([is, left, right]): TestNode => ({ op: "compare", is, left, right })),
      fc
        .tuple(comparison, tie("date"), tie("date"))
        .map(([is, left, right]): TestNode => ({ op: "compare", is, left, right })),
      fc
        .tuple(comparison, tie("instant"), tie("instant"))
        .map(([is, left, right]): TestNode => ({ op: "compare", is, left, right })),
      fc
        .tuple(comparison, gradeTerm, gradeTerm)
        .map(([is, left, right]): TestNode => ({ op: "grade", is, left, right, order: Object.keys(grades) })),
      fc
        .tuple(facts("k", "j"), fc.subarray(["x", "y", "z"]))
        .map(([of, members]): TestNode => ({ op: "oneOf", of, members })),
      fc
        .tuple(fc.oneof(facts("g", "h"), ...mention(mentions.grades)), fc.subarray(["low", "mid", "high"]))
        .map(([of, members]): TestNode => ({ op: "oneOf", of, members })),
      fc.tuple(choiceTerm, choiceTerm).map(([left, right]): TestNode => ({ op: "same", left, right })),
      fc
        .constantFrom("p", "q")
        .map((value): TestNode => ({ op: "includes", set: fact("s"), member: { op: "choice", value } })),
      ...(mentions.sets && mentions.sets.length > 0
        ? [
            fc
              .tuple(fc.constantFrom(...mentions.sets), gradeTerm)
              .map(([id, member]): TestNode => ({ op: "includes", set: definition(id), member })),
          ]
        : []),
      fc.tuple(tie("number"), tie("range")).map(([number, range]): TestNode => ({ op: "within", number, range })),
      tie("date").map((on): TestNode => ({ op: "covers", span: fact("w"), date: on })),
      fc
        .oneof(facts("n", "j", "h", "e"), tie("number"), tie("date"), gradeTerm)
        .map((of): TestNode => ({ op: "exists", of })),
      tie("test").map((of): TestNode => ({ op: "not", of })),
      fc
        .tuple(fc.constantFrom("all", "any" as const), fc.array(tie("test"), { maxLength: 3 }))
        .map(([op, of]): TestNode => ({ op, of })),
      fc
        .tuple(fc.nat({ max: 3 }), fc.array(tie("test"), { minLength: 1, maxLength: 3 }))
        .map(([count, of]): TestNode => ({ op: "atLeastOf", count, of })),
    ),
  }));
}

/** The kinds of a small world by name. */
export const kindsOfWorld = (...kinds: readonly Kind[]) => new Map(kinds.map((k) => [k.name, k.data]));

const inside = (inner: Exact, outer: Exact, end: "lo" | "hi"): boolean =>
  end === "lo" ? outer.compare(inner) <= 0 : inner.compare(outer) <= 0;

/** Whether all that one value allows is allowed by another, which knows less. */
export function allows(wider: Value, narrower: Value): boolean {
  if (wider.type !== narrower.type) return false;
  if (wider.type === "test")
    return narrower.type === "test" && (wider.truth === "unknown" || wider.truth === narrower.truth);
  if (wider.type === "span" || narrower.type === "span" || narrower.type === "test")
    throw new TypeError("no answer is a span");
  if (wider.absent !== "maybe" && wider.absent !== narrower.absent) return false;
  if (narrower.absent === "yes") return true;
  const within = (w: { lo: Exact; hi: Exact }, n: { lo: Exact; hi: Exact }): boolean =>
    inside(n.lo, w.lo, "lo") && inside(n.hi, w.hi, "hi");
  if (wider.type === "number" && narrower.type === "number") return within(wider.is, narrower.is);
  if (wider.type === "range" && narrower.type === "range")
    return within(wider.low, narrower.low) && within(wider.high, narrower.high);
  if (wider.type === "choice" && narrower.type === "choice")
    return wider.possible === undefined || (narrower.possible ?? []).every((m) => wider.possible?.includes(m));
  if (wider.type === "set" && narrower.type === "set")
    return (
      wider.certain.every((m) => narrower.certain.includes(m)) &&
      narrower.possible.every((m) => wider.possible.includes(m))
    );
  return false;
}

/** As `fc.assert`, but a failure is told by what was expected, with the seed, not by all that was made up. */
export function holdsFor<T>(property: fc.IProperty<T>, runs: number): void {
  const { failed, errorInstance, seed, counterexamplePath } = fc.check(property, {
    numRuns: runs,
  });
  if (!failed) return;
  const said = errorInstance instanceof Error ? errorInstance.message : String(errorInstance);
  throw new Error(`{ seed: ${seed}, path: "${counterexamplePath}" } ${said}`, { cause: errorInstance });
}

const replacer = (_: string, v: unknown): unknown => (typeof v === "bigint" ? `${v}` : v);

export function expectAllows(wider: Value, narrower: Value, said: unknown): void {
  if (allows(wider, narrower)) return;
  const shown = (v: Value): string =>
    v.type === "number" ? `${v.is.lo}..${v.is.hi} absent ${v.absent}` : JSON.stringify(v, replacer);
  expect.fail(`${shown(narrower)} lies outside ${shown(wider)}: ${JSON.stringify(said, replacer)}`);
}

/** A book of hand-made data. */
export function bookOfData(
  kinds: ReturnType<typeof kindsOfWorld>,
  ...definitions: readonly DefinitionData[]
): Interpreter["book"] {
  const byId = new Map(definitions.map((d) => [d.id, d]));
  return {
    definition: (id) => byId.get(id),
    kind: (name) => kinds.get(name),
    history: (id) => {
      const data = byId.get(id);
      return data?.kind === "parameter" ? data.history : [];
    },
    movedIn: () => [],
    replacementsOf: () => [],
    regionOf: () => undefined,
  };
}
