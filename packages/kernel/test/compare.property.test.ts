import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type {
  DecisionData,
  DecisionEdition,
  DefinitionData,
  QuantityData,
  QuantityEdition,
} from "../src/define/definition.js";
import { type Book, compareDefinitions, type Difference, problemsIn } from "../src/index.js";
import type { Node, TestNode } from "../src/language/node.js";
import {
  allFacts,
  decisions,
  judgeOf,
  kindsOfCases,
  levels,
  limit,
  perChoice,
  quantities,
  type SmallRule,
  testOn,
} from "./small-rules.js";
import { bookOfData, holdsFor } from "./small-world.js";

const runs = Number(process.env.RUNS ?? 0);
const many = (usual: number): number => (runs > 0 ? runs : usual);

/** A rule, and the same rule as somebody changed it: a row, what it gives, when it applies, or a value it looks up. */
interface Pair {
  readonly rule: SmallRule;
  readonly changed: DecisionData | QuantityData;
  readonly values: { readonly limit: string; readonly q: string };
}

const changes = ({ names, together, data }: SmallRule) =>
  fc.record({
    row: fc.nat(),
    when: fc.option(testOn(names, together), { nil: undefined }),
    from: fc.nat(),
    applies: fc.option(testOn(names, together), { nil: undefined, freq: 5 }),
    dropped: fc.boolean(),
    limit: fc.constantFrom("2", "2", "3"),
    q: fc.constantFrom("2", "2", "3"),
    data: fc.constant(data),
  });

type Edition = DecisionEdition | QuantityEdition;

function changedBy(data: DecisionData | QuantityData, row: number, from: number, when: TestNode | undefined): Edition {
  const [edition] = data.editions as readonly [Edition];
  const rows = edition.rows as Edition["rows"];
  const at = row % rows.length;
  const [one, other] = [rows[at], rows[from % rows.length]] as [object, object];
  // It gives what another row gives, and holds when that is said.
  const gives = Object.entries(other).filter(([key]) => key === "then" || key === "is");
  const mended = "when" in one ? { ...one, ...Object.fromEntries(gives), ...(when ? { when } : {}) } : one;
  return { ...edition, rows: (rows as readonly object[]).with(at, mended) } as Edition;
}

const pairs = (rules: fc.Arbitrary<SmallRule>): fc.Arbitrary<Pair> =>
  rules.chain((rule) =>
    changes(rule).map(({ row, from, when, applies, dropped, limit, q, data }): Pair => {
      const { appliesWhen: _, ...rest } = data;
      const changed = {
        ...(dropped ? rest : data),
        ...(applies ? { appliesWhen: applies } : {}),
        editions: [changedBy(data, row, from, when)],
      } as DecisionData | QuantityData;
      return { rule, changed, values: { limit, q } };
    }),
  );

const bookWith = (data: readonly DefinitionData[], limits = "2", q = "2"): Book =>
  bookOfData(
    kindsOfCases,
    { ...limit, history: limit.history.map((v) => ({ ...v, value: limits })) },
    {
      ...perChoice,
      history: perChoice.history.map((v) => ({ ...v, values: { ...v.values, q } as Record<string, string> })),
    },
    ...data,
  );

interface Seen {
  equal: number;
  differs: number;
  notAnalysed: number;
}

/** What is proved equal is so for all facts, what is shown to differ does, and no kind of difference is left out. */
const sound =
  (seen: Seen) =>
  ({ rule, changed, values }: Pair): void => {
    const [left, right] = [bookWith([rule.data]), bookWith([changed], values.limit, values.q)];
    const found = compareDefinitions({ book: left, id: rule.data.id }, { book: right, id: changed.id });
    const [before, after] = [judgeOf(rule.data, left), judgeOf(changed, right)];
    const said = JSON.stringify({
      rule: rule.data.editions,
      applies: [rule.data.appliesWhen, changed.appliesWhen],
      changed: changed.editions,
      values,
      found,
    });
    const differing = [...allFacts(rule.names)].filter((facts) => before(facts).outcome !== after(facts).outcome);
    const statuses = new Set(found.map((d) => d.status));
    for (const status of statuses) seen[status]++;
    if (rule.together === "apart") expect(statuses, said).not.toContain("notAnalysed");
    expect(found.filter((d) => d.span.to === undefined).length, said).toBeGreaterThan(0);
    if (statuses.has("equal")) expect(differing, said).toEqual([]);
    const shown = found.filter((d): d is Difference & { status: "differs" } => d.status === "differs");
    for (const d of shown) {
      const facts = { happenedOn: "2010-06-01", ...d.case.facts };
      expect(before(facts).outcome, said).not.toBe(after(facts).outcome);
    }
    if (statuses.has("notAnalysed")) return;
    const kinds = (all: readonly (readonly [unknown, unknown])[]) =>
      [...new Set(all.map((x) => JSON.stringify(x)))].sort();
    const outcome = ({ outcome: { value, certain, notApplicable } }: (typeof shown)[number]["left"]) =>
      notApplicable === "yes" ? null : (certain?.join() ?? value);
    expect(kinds(shown.map((d) => [outcome(d.left), outcome(d.right)])), said).toEqual(
      kinds(differing.map((facts) => [before(facts).outcome ?? null, after(facts).outcome ?? null])),
    );
  };

const rule: Node = { op: "definition", id: "small/rule", of: { who: "subject" } };

/** A test of what the rule says, by the kind of rule. */
const asks = (data: DecisionData | QuantityData): fc.Arbitrary<TestNode> =>
  data.kind === "quantity"
    ? fc
        .tuple(fc.constantFrom("atLeast", "below", "equal" as const), fc.constantFrom("0", "1", "2", "5"))
        .map(([is, value]) => ({ op: "compare", is, left: rule, right: { op: "number", value } }))
    : data.combine === "every"
      ? fc
          .constantFrom(...Object.keys(levels))
          .map((value) => ({ op: "includes", set: rule, member: { op: "choice", value } }))
      : fc
          .tuple(fc.constantFrom("atLeast", "atMost", "equal" as const), fc.constantFrom(...Object.keys(levels)))
          .map(([is, value]) => ({
            op: "grade",
            is,
            left: rule,
            right: { op: "choice", value },
            order: Object.keys(levels),
          }));

/** A decision that asks the rule, and looks at facts of its own. */
const asking = ({ names, together, data }: SmallRule): fc.Arbitrary<DecisionData> =>
  fc.tuple(asks(data), asks(data), testOn(names, together)).map(
    ([one, other, own]): DecisionData => ({
      kind: "decision",
      id: "small/asking",
      title: data.title,
      about: data.about,
      law: "event",
      beforeEnd: "soFar",
      outcomes: { ordered: true, members: levels },
      combine: "gravest",
      editions: [
        {
          from: "2000-01-01",
          cites: data.editions[0]?.cites ?? [],
          rows: [
            { when: { op: "all", of: [one, own] }, then: "top" },
            { when: { op: "not", of: other }, then: "mid" },
          ],
        },
      ],
      examples: data.examples,
    }),
  );

/** What is looked through is so end to end: nothing is taken as given. */
const soundThrough =
  (seen: Seen) =>
  ([{ rule, changed, values }, asking]: readonly [Pair, DecisionData]): void => {
    const [left, right] = [bookWith([rule.data, asking]), bookWith([changed, asking], values.limit, values.q)];
    const found = compareDefinitions(
      { book: left, id: asking.id },
      { book: right, id: asking.id },
      { through: [rule.data.id] },
    );
    const [before, after] = [judgeOf(asking, left), judgeOf(asking, right)];
    const said = JSON.stringify({ rule: rule.data, changed, asking: asking.editions, values, found });
    const differing = [...allFacts(rule.names)].filter((facts) => before(facts).outcome !== after(facts).outcome);
    const statuses = new Set(found.map((d) => d.status));
    for (const status of statuses) seen[status]++;
    if (rule.together === "apart") expect(statuses, said).not.toContain("notAnalysed");
    if (statuses.has("equal")) expect(differing, said).toEqual([]);
    else if (!statuses.has("notAnalysed")) expect(differing.length, said).toBeGreaterThan(0);
    for (const d of found) {
      if (d.status !== "differs") continue;
      expect(d.case.given, said).toEqual({});
      const facts = { happenedOn: "2010-06-01", ...d.case.facts };
      expect(before(facts).outcome, said).not.toBe(after(facts).outcome);
    }
  };

const region = "990100";

/** What counts in a region is what its own decision and the one above say together. */
const soundInRegion =
  (seen: Seen, exempt: boolean) =>
  ({ rule, changed, values }: Pair): void => {
    const own = { ...changed, id: "small/own" };
    const [left, small] = [bookWith([rule.data]), bookWith([rule.data, own], values.limit, values.q)];
    const right: Book = {
      ...small,
      regionOf: (id) => (id === own.id ? region : undefined),
      movedIn: (id) => (id === rule.data.id ? [region] : []),
      replacementsOf: (id) => (id === rule.data.id ? [{ by: own.id, ...(exempt ? { exempt } : {}) }] : []),
    };
    const { id } = rule.data;
    const found = compareDefinitions({ book: left, id }, { book: right, id, region });
    const [before, after] = [judgeOf(rule.data, left), judgeOf(rule.data, right, region)];
    const said = JSON.stringify({ rule: rule.data, own, values, exempt, found });
    const differing = [...allFacts(rule.names)].filter((facts) => before(facts).outcome !== after(facts).outcome);
    const statuses = new Set(found.map((d) => d.status));
    for (const status of statuses) seen[status]++;
    if (rule.together === "apart") expect(statuses, said).not.toContain("notAnalysed");
    if (statuses.has("equal")) expect(differing, said).toEqual([]);
    else if (!statuses.has("notAnalysed")) expect(differing.length, said).toBeGreaterThan(0);
    for (const d of found) {
      if (d.status !== "differs") continue;
      const facts = { happenedOn: "2010-06-01", ...d.case.facts };
      expect(before(facts).outcome, said).not.toBe(after(facts).outcome);
      // Where the one above applies, nothing in its place is milder.
      if (!exempt && values.limit === "2" && values.q === "2") expect(d.way, said).not.toBe("laxer");
    }
  };

describe("comparisons against every combination of facts", () => {
  test.each([
    ["decisions of which the gravest row decides", decisions("gravest"), 1500],
    ["decisions of which every row counts", decisions("every"), 500],
    ["quantities that are the greatest or least of their rows", quantities, 800],
  ] as const)(
    "%s",
    (_, rules, usual) => {
      const seen: Seen = { equal: 0, differs: 0, notAnalysed: 0 };
      holdsFor(fc.property(pairs(rules as fc.Arbitrary<SmallRule>), sound(seen)), many(usual));
      expect(seen.equal).toBeGreaterThan(many(usual) / 20);
      expect(seen.differs).toBeGreaterThan(many(usual) / 20);
    },
    120_000,
  );

  test("decisions of which exactly one row holds", () => {
    const proved = (data: DecisionData | QuantityData, book: readonly DefinitionData[]): boolean =>
      problemsIn(data, kindsOfCases, new Map([...book, data].map((d) => [d.id, d]))).length === 0;
    const seen: Seen = { equal: 0, differs: 0, notAnalysed: 0 };
    const check = sound(seen);
    holdsFor(
      fc.property(pairs(decisions("exactlyOne") as fc.Arbitrary<SmallRule>), (pair) => {
        const here = [limit, perChoice];
        if (!proved(pair.rule.data, here) || !proved(pair.changed, here)) return;
        check({ ...pair, values: { limit: "2", q: "2" } });
      }),
      many(2000),
    );
    expect(seen.equal).toBeGreaterThan(many(2000) / 40);
    expect(seen.differs).toBeGreaterThan(many(2000) / 40);
  }, 120_000);

  test.each([
    ["a decision", decisions("gravest"), 600],
    ["a set of outcomes", decisions("every"), 300],
  ] as const)(
    "%s that another one asks is looked through",
    (_, rules, usual) => {
      const seen: Seen = { equal: 0, differs: 0, notAnalysed: 0 };
      const asked = pairs(rules as fc.Arbitrary<SmallRule>).chain((pair) =>
        asking(pair.rule).map((by) => [pair, by] as const),
      );
      holdsFor(fc.property(asked, soundThrough(seen)), many(usual));
      expect(seen.equal).toBeGreaterThan(many(usual) / 20);
      expect(seen.differs).toBeGreaterThan(many(usual) / 20);
    },
    120_000,
  );

  test.each([
    ["a decision", decisions("gravest"), false, 600],
    ["a decision, by a law that exempts it", decisions("gravest"), true, 300],
    ["a set of outcomes", decisions("every"), false, 300],
  ] as const)(
    "%s that a region puts in the place of another",
    (_, rules, exempt, usual) => {
      const seen: Seen = { equal: 0, differs: 0, notAnalysed: 0 };
      holdsFor(fc.property(pairs(rules as fc.Arbitrary<SmallRule>), soundInRegion(seen, exempt)), many(usual));
      expect(seen.equal).toBeGreaterThan(many(usual) / 20);
      expect(seen.differs).toBeGreaterThan(many(usual) / 20);
    },
    120_000,
  );
});
