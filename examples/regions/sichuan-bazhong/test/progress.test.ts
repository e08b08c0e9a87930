import {
  type Book,
  type DecisionData,
  type DefinitionData,
  type GeneratedCase,
  generateCases,
  judge,
  type Outcome,
  prepare,
  type QuantityData,
} from "@anwei/kernel";
import { compose } from "@anwei/plugin";
import { describe, expect, test } from "vitest";
import bazhong from "../src/index.js";

const book = compose([bazhong]);

// The nation's rules are held so where they are written, by the kit; here only the one that the region's rest on.
const those = ["over-progress", "report-out", "annual-veto", "targets-over-progress"].map(
  (id) => `sichuan-bazhong/${id}`,
);
const ids = book
  .ids()
  .filter((id) => id === "accident/level" || those.some((of) => id === of || id.startsWith(`${of}/`)));
const byRows = ids.flatMap((id): (DecisionData | QuantityData)[] => {
  const data = book.definition(id);
  if (data?.kind !== "decision" && data?.kind !== "quantity") return [];
  return data.editions.some((e) => e.rows.some((row) => "when" in row)) ? [data] : [];
});

const judged = (of: Book, { rule, facts, given, happened, judged: on, period, in: place }: GeneratedCase): Outcome =>
  judge(
    prepare(of, rule, facts, {
      given,
      ...(happened === undefined ? {} : { happened }),
      ...(on === undefined ? {} : { judged: on }),
      ...(period === undefined ? {} : { period }),
      ...(place === undefined ? {} : { in: place }),
    }),
  );

const said = ({ value, notApplicable, certain, possible, low, high }: Outcome): string =>
  JSON.stringify({ value, notApplicable, certain, possible, low, high });

const withOther = (other: DefinitionData): Book => ({
  definition: (id) => (id === other.id ? other : book.definition(id)),
  kind: (name) => book.kind(name),
  history: (id, region) => book.history(id, region),
  movedIn: (id) => book.movedIn(id),
  replacementsOf: (id) => book.replacementsOf(id),
  regionOf: (id) => book.regionOf(id),
});

type Json = { readonly [key: string]: Json } | readonly Json[] | string | number | boolean | null;

const twins: Readonly<Record<string, string>> = {
  atLeast: "moreThan",
  moreThan: "atLeast",
  atMost: "below",
  below: "atMost",
};

/** What a rule becomes when one of its comparisons, thresholds or conditions is written otherwise. */
function* otherwise(value: Json): Generator<Json> {
  if (Array.isArray(value)) {
    for (const [i, inner] of value.entries()) for (const other of otherwise(inner as Json)) yield value.with(i, other);
    return;
  }
  if (typeof value !== "object" || value === null) return;
  const node = value as { readonly [key: string]: Json };
  if (node.op === "compare") {
    const is = twins[String(node.is)];
    if (is) yield { ...node, is };
    const limit = node.right as { readonly op?: Json; readonly value?: Json };
    if (limit.op === "number" && Number.isInteger(Number(limit.value))) {
      for (const by of [-1, 1]) yield { ...node, right: { ...limit, value: String(Number(limit.value) + by) } };
    }
    return;
  }
  if ((node.op === "any" || node.op === "all") && Array.isArray(node.of) && node.of.length > 1) {
    for (const i of node.of.keys()) yield { ...node, of: (node.of as readonly Json[]).toSpliced(i, 1) };
  }
  for (const [key, inner] of Object.entries(node)) {
    if (key !== "cites") for (const other of otherwise(inner)) yield { ...node, [key]: other };
  }
}

/**
 * Faults that change nothing as long as “in succession” is read as within the year, and time progress as cumulative and by
 * months: they are in rows of the other readings, or leave out what such a row excludes.
 */
const ofTheOtherReading: Readonly<Record<string, number>> = {
  "sichuan-bazhong/annual-veto": 4,
  "sichuan-bazhong/over-progress/share": 38,
};
/** Compared with a product of facts: what cannot be told apart is said. */
const notWhole = ["sichuan-bazhong/over-progress"];

describe("the generated cases of the region's rules and of the level that they rest on", () => {
  test.each(byRows.map((data) => [data.id, data] as const))(
    "a miswritten %s gives one of them another answer",
    (id, data) => {
      const { cases, left } = generateCases(book, id);
      const answers = cases.map((c) => said(judged(book, c)));
      const survivors = [...otherwise(data.editions as unknown as Json)].filter((editions) => {
        const other = withOther({ ...data, editions } as unknown as DefinitionData);
        return cases.every((c, i) => said(judged(other, c)) === answers[i]);
      });
      if (left.length === 0) expect(survivors.length).toBe(ofTheOtherReading[id] ?? 0);
      else if (data.kind === "decision") expect(notWhole).toContain(id);
    },
  );

  test("they read as a person confirms them", () => {
    const names = generateCases(book, "sichuan-bazhong/annual-veto").cases.map((c) => c.name.zh);
    const three = names.filter((n) => n.includes("年内较大以上事故起数3起") && n.endsWith("：一票否决"));
    expect(three.length).toBeGreaterThan(0);
    expect(generateCases(book, "accident/level").cases.length).toBe(25);
  });
});
