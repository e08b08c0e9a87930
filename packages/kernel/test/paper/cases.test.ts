import { expect, test } from "vitest";
import {
  type AnyDefinition,
  type Book,
  bookOf,
  checkDefinition,
  type DecisionData,
  type DefinitionData,
  type GeneratedCase,
  generateCases,
  judge,
  type KindData,
  type Node,
  type Outcome,
  prepare,
  type QuantityData,
} from "../../src/index.js";
import { lastDigit, miswrittenIn } from "../miswritten.js";
import { paperDefinitions } from "./all-definitions.js";
import { calendar2026 } from "./calendar-2026.js";

/** A book in which one definition is written otherwise. */
const withOther = (book: Book, other: DefinitionData): Book => ({
  definition: (id) => (id === other.id ? other : book.definition(id)),
  kind: (name) => book.kind(name),
  history: (id, region) => book.history(id, region),
  movedIn: (id) => book.movedIn(id),
  replacementsOf: (id) => book.replacementsOf(id),
  regionOf: (id) => book.regionOf(id),
});

const judged = (book: Book, { rule, facts, given, happened, judged: on, period, in: place }: GeneratedCase): Outcome =>
  judge(
    prepare(book, rule, facts, {
      given,
      calendar: calendar2026,
      ...(happened === undefined ? {} : { happened }),
      ...(on === undefined ? {} : { judged: on }),
      ...(period === undefined ? {} : { period }),
      ...(place === undefined ? {} : { in: place }),
    }),
  );

const said = ({ value, notApplicable, certain, possible, low, high }: Outcome): string =>
  JSON.stringify({ value, notApplicable, certain, possible, low, high });

/** The decimals of a fact, or of the number that it is compared with. */
function stepIn(kind: KindData | undefined): (beside: Node, limit: string) => string {
  return (beside, limit) => {
    const names = [...JSON.stringify(beside).matchAll(/"path":\["(\w+)"\]/g)].map((m) => m[1] as string);
    const decimals = names.flatMap((n) => {
      const field = kind?.fields[n];
      return field?.type === "number" ? [field.decimals] : [];
    });
    return decimals.length === 0 ? lastDigit(limit) : lastDigit((1).toFixed(Math.max(...decimals)));
  };
}

type Rule = DecisionData | QuantityData;

const definitions = paperDefinitions.filter(
  (d): d is AnyDefinition<Rule> =>
    (d.data.kind === "decision" || d.data.kind === "quantity") &&
    d.data.editions.some((e) => e.rows.some((row) => "when" in row)),
);

/** Cases put together from the facts of others: what would tell rules apart that the cases themselves do not. */
function crossed(cases: readonly GeneratedCase[], many: number): readonly GeneratedCase[] {
  let seed = 1;
  const any = <T>(of: readonly T[]): T => {
    seed = (seed * 48271) % 2147483647;
    return of[seed % of.length] as T;
  };
  const mixed = (part: "facts" | "given"): Record<string, unknown> => {
    const keys = [...new Set(cases.flatMap((c) => Object.keys(c[part])))];
    return Object.fromEntries(
      keys.map((key) => [key, any(cases.filter((c) => key in c[part]).map((c) => c[part][key]))] as const),
    );
  };
  return Array.from({ length: many }, () => ({ ...any(cases), facts: mixed("facts"), given: mixed("given") }));
}

test("every miswritten rule gives another outcome to a generated case, or it is said what cannot be told apart", () => {
  const missed: string[] = [];
  const tally = { definitions: 0, whole: 0, cases: 0, faults: 0, caught: 0, refused: 0, same: 0, left: 0 };
  for (const definition of definitions) {
    const { data } = definition;
    const book = bookOf(definition);
    const { cases, left } = generateCases(book, data.id);
    tally.definitions++;
    tally.cases += cases.length;
    if (left.length === 0) tally.whole++;
    const answers = cases.map((c) => said(judged(book, c)));
    const others = cases.length === 0 ? [] : crossed(cases, 60);
    const otherAnswers = others.map((c) => said(judged(book, c)));
    for (const { data: other, at, test } of miswrittenIn<Rule>(data, stepIn(book.kind(data.about.table)))) {
      const otherwise = withOther(book, other);
      tally.faults++;
      if (cases.some((c, i) => said(judged(otherwise, c)) !== answers[i])) tally.caught++;
      // Rows that would no longer be exactly one are not taken in at all.
      else if (checkDefinition(otherwise, data.id).some((f) => f.code.startsWith("rows-not-"))) tally.refused++;
      else if (left.length > 0) tally.left++;
      else {
        tally.same++;
        const differs = others.find((c, i) => said(judged(otherwise, c)) !== otherAnswers[i]);
        if (differs)
          missed.push(`${data.id} ${at} ${JSON.stringify({ test, facts: differs.facts, given: differs.given })}`);
      }
    }
  }
  expect(missed).toEqual([]);
  // Of the rest each is the same rule otherwise written, or of a definition whose own report says what it leaves out.
  expect(tally.caught + tally.refused).toBeGreaterThan(0.78 * tally.faults);
  expect(tally.same + tally.left).toBe(tally.faults - tally.caught - tally.refused);
  expect(tally.whole).toBeGreaterThan(0.65 * tally.definitions);
  expect(tally.cases).toBeGreaterThan(1000);
}, 120_000);
