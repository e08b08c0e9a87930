import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { DecisionData, QuantityData } from "../src/define/definition.js";
import { type GeneratedCase, generateCases } from "../src/index.js";
import type { Node, TestNode } from "../src/language/node.js";
import { corpus } from "./corpus.js";
import { miswrittenIn } from "./miswritten.js";
import { allFacts, bookOfRule, decisions, judgeOf, quantities, type SmallRule, values } from "./small-rules.js";
import { holdsFor } from "./small-world.js";

const runs = Number(process.env.RUNS ?? 0);
const many = (usual: number): number => (runs > 0 ? runs : usual);

const rowsOf = (data: DecisionData | QuantityData) => data.editions[0]?.rows ?? [];

/** The step of a fact's decimals; other numbers of these rules are whole. */
const stepOf = (beside: Node): string => (JSON.stringify(beside).includes('"half"') ? "0.1" : "1");

const factsOf = (made: GeneratedCase) => ({ happenedOn: made.happened, ...made.facts });

const outcomeOf = ({ outcome }: GeneratedCase): string | undefined =>
  outcome.notApplicable === "yes" ? undefined : (outcome.value ?? outcome.certain?.join());

/** Every fault is caught by a generated case, unless no facts tell it apart or it is said that it could not be. */
function expectCaught({ names, together, data }: SmallRule): void {
  const { cases, left } = generateCases(bookOfRule(data), data.id);
  const judged = judgeOf(data);
  const said = (what: unknown) => JSON.stringify({ data: { ...data, examples: undefined }, left, what });
  for (const made of cases) expect(judged(factsOf(made)).outcome, said(made)).toBe(outcomeOf(made));
  expect(new Set(cases.map((c) => c.name.zh)).size, said(cases.map((c) => c.name.zh))).toBe(cases.length);
  if (together === "apart") expect(left, said(left)).toEqual([]);
  for (const mutant of miswrittenIn(data, stepOf)) {
    const other = judgeOf(mutant.data);
    if (cases.some((made) => other(factsOf(made)).outcome !== outcomeOf(made))) continue;
    const differs = [...allFacts(names)].find((facts) => other(facts).outcome !== judged(facts).outcome);
    if (differs && left.length === 0) expect.fail(said({ differs, at: mutant.at, test: mutant.test }));
  }
}

/** Each threshold of a plain fact is there, and a step on either side of it. */
function expectBoundaries({ data }: SmallRule): void {
  const { cases } = generateCases(bookOfRule(data), data.id);
  const visit = (test: TestNode): void => {
    if (test.op === "not") visit(test.of);
    if (test.op === "all" || test.op === "any" || test.op === "atLeastOf") test.of.forEach(visit);
    if (test.op !== "compare" || test.left.op !== "fact" || test.right.op !== "number") return;
    const name = test.left.path[0] as keyof typeof values;
    const step = name === "half" ? 0.1 : 1;
    for (const x of [-step, 0, step].map((by) => Number(test.right.op === "number" && test.right.value) + by)) {
      const known = values[name].find((v) => v !== "none" && Math.abs(Number(v) - x) < 0.01);
      if (known === undefined) continue;
      const there = cases.some((c) => Number(c.facts[name]) === Number(known));
      expect(there, JSON.stringify({ name, x, rows: rowsOf(data), cases: cases.map((c) => c.facts) })).toBe(true);
    }
  };
  for (const row of rowsOf(data)) if ("when" in row) visit(row.when);
}

describe("rules whose cases once were too few", () => {
  test.each(corpus.cases.map((c) => [c.name, c] as const))("%s", (_, rule) => {
    expectCaught(rule);
  });
});

describe("generated cases", () => {
  test("a fault in a decision's rows gives another outcome to one of them", () => {
    holdsFor(fc.property(fc.oneof(decisions("gravest"), decisions("every")), expectCaught), many(600));
  }, 120_000);

  test("a fault in a quantity's rows does", () => {
    holdsFor(fc.property(quantities, expectCaught), many(300));
  }, 120_000);

  test("each threshold is there, with a step on either side", () => {
    holdsFor(
      fc.property(
        decisions("gravest").filter((r) => r.together === "apart"),
        expectBoundaries,
      ),
      many(300),
    );
  }, 120_000);
});
