import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type {
  DecisionData,
  DecisionEdition,
  DefinitionData,
  QuantityData,
  QuantityEdition,
} from "../src/define/definition.js";
import { type Book, compareDefinitions, type Difference } from "../src/index.js";
import type { TestNode } from "../src/language/node.js";
import {
  allFacts,
  decisions,
  judgeOf,
  kindsOfCases,
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

const bookWith = (data: DefinitionData, limits = "2", q = "2"): Book =>
  bookOfData(
    kindsOfCases,
    { ...limit, history: limit.history.map((v) => ({ ...v, value: limits })) },
    {
      ...perChoice,
      history: perChoice.history.map((v) => ({ ...v, values: { ...v.values, q } as Record<string, string> })),
    },
    data,
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
    const [left, right] = [bookWith(rule.data), bookWith(changed, values.limit, values.q)];
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

describe("comparisons against every combination of facts", () => {
  test.each([
    ["decisions of which the gravest row decides", decisions("gravest"), 2500],
    ["decisions of which every row counts", decisions("every"), 800],
    ["quantities that are the greatest or least of their rows", quantities, 1500],
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
});
