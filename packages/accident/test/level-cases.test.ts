import {
  type Book,
  bookOf,
  checkDefinition,
  type DecisionData,
  type GeneratedCase,
  generateCases,
  judge,
  prepare,
} from "@anwei/kernel";
import { describe, expect, test } from "vitest";
import { accidentLevel } from "../src/index.js";

const book = bookOf(accidentLevel);
const { cases, left } = generateCases(book, "accident/level");

/** Lost, seriously injured, yuan lost: the thresholds of article 3, and the step of each. */
const thresholds = {
  lost: { at: [3, 10, 30], step: 1 },
  seriousInjuries: { at: [10, 50, 100], step: 1 },
  directLoss: { at: [10_000_000, 50_000_000, 100_000_000], step: 0.01 },
} as const;

const amountIn = (made: GeneratedCase, what: keyof typeof thresholds): number =>
  what === "lost" ? Number(made.facts.deaths) + Number(made.facts.missing) : Number(made.facts[what]);

const sides = Object.entries(thresholds).flatMap(([what, { at, step }]) =>
  at.flatMap((limit) => [limit - step, limit, limit + step].map((x) => [what as keyof typeof thresholds, x] as const)),
);

describe("the generated cases of the accident level", () => {
  test.each(sides)("%s: %d is among them, where it decides", (what, x) => {
    const there = cases.filter((c) => Math.abs(amountIn(c, what) - x) < 0.001);
    expect(there.length).toBeGreaterThan(0);
  });

  test("they are 25, the quiet one shared by three thresholds, each once and each certain, and nothing is left out", () => {
    expect(left).toEqual([]);
    expect(cases.length).toBe(25);
    expect(new Set(cases.map((c) => c.name.zh)).size).toBe(25);
    expect(cases.every((c) => c.outcome.value !== null)).toBe(true);
  });

  test("they read as a person confirms them", () => {
    const names = cases.map((c) => c.name.zh);
    expect(names).toContain("死亡人数9人、下落不明人数0人、重伤人数9人、直接经济损失999.999999万元：较大事故");
    expect(names).toContain("死亡人数30人、下落不明人数0人、重伤人数9人、直接经济损失999.999999万元：特别重大事故");
    expect(names).toContain("死亡人数2人、下落不明人数0人、重伤人数9人、直接经济损失1亿元：特别重大事故");
    expect(cases.map((c) => c.name.en)).toContain(
      "deaths 2 persons, missing persons 0 persons, serious injuries 50 persons, direct economic loss 9,999,999.99 yuan: major",
    );
  });

  test("they come in the same order every time", () => {
    expect(generateCases(book, "accident/level").cases.map((c) => c.name)).toEqual(cases.map((c) => c.name));
  });
});

type Json = { readonly [key: string]: Json } | readonly Json[] | string | number | boolean | null;

/** Every value that a JSON value becomes when one comparison, threshold or condition in it is written otherwise. */
function* otherwise(value: Json): Generator<Json> {
  if (Array.isArray(value)) {
    for (const [i, inner] of value.entries()) for (const other of otherwise(inner as Json)) yield value.with(i, other);
    return;
  }
  if (typeof value !== "object" || value === null) return;
  const node = value as { readonly [key: string]: Json };
  if (node.op === "compare") {
    yield { ...node, is: node.is === "atLeast" ? "moreThan" : "atLeast" };
    const limit = node.right as { readonly value: string };
    const step = JSON.stringify(node.left).includes("directLoss") ? 0.01 : 1;
    for (const by of [-step, step])
      yield { ...node, right: { ...limit, value: (Number(limit.value) + by).toFixed(2) } };
    return;
  }
  if (node.op === "any") {
    for (const i of (node.of as readonly Json[]).keys())
      yield { ...node, of: (node.of as readonly Json[]).toSpliced(i, 1) };
  }
  for (const [key, inner] of Object.entries(node))
    for (const other of otherwise(inner)) yield { ...node, [key]: other };
}

describe("a level that is miswritten", () => {
  const { data } = accidentLevel;
  const faults = [...otherwise(data.editions as unknown as Json)];
  const answer = (of: Book, c: GeneratedCase): string | null =>
    judge(prepare(of, c.rule, c.facts, { given: c.given, ...(c.happened ? { happened: c.happened } : {}) })).value;

  test("there are nine comparisons, eighteen moved thresholds and nine conditions left out", () => {
    expect(faults.length).toBe(36);
  });

  test.each(faults.map((fault, i) => [i + 1, fault] as const))(
    "fault %d gives another level to a generated case",
    (_, fault) => {
      const wrong = { ...data, editions: fault as unknown as DecisionData["editions"] };
      const otherBook: Book = { ...book, definition: (id) => (id === data.id ? wrong : book.definition(id)) };
      expect(cases.some((c) => answer(otherBook, c) !== c.outcome.value)).toBe(true);
    },
  );
});

test("the checks find nothing wrong with it", () => {
  expect(checkDefinition(book, "accident/level").filter((f) => f.status !== "note")).toEqual([]);
});
