import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { DecisionData, QuantityData } from "../src/define/definition.js";
import { type CellFacts, type CheckFinding, checkDefinition, problemsIn } from "../src/index.js";
import { corpus } from "./corpus.js";
import {
  allFacts,
  bookOfRule,
  decisions,
  definitions,
  judgeOf,
  kindsOfCases,
  levels,
  quantities,
  type SmallRule,
  type Tried,
} from "./small-rules.js";
import { holdsFor } from "./small-world.js";

const runs = Number(process.env.RUNS ?? 0);
const many = (usual: number): number => (runs > 0 ? runs : usual);

const rowsOf = (data: DecisionData | QuantityData) => data.editions[0]?.rows ?? [];

/** What a row gives, as the outcome that is tried says it. */
const givenBy = (data: DecisionData | QuantityData, i: number): string => {
  const row = rowsOf(data)[i];
  if (!row) throw new RangeError(`no row ${i}`);
  if ("then" in row) return row.then;
  const value = ("is" in row ? row.is : row.otherwise) as string | { readonly value: string };
  return typeof value === "string" ? value : value.value;
};

const gravity = (data: DecisionData | QuantityData, outcome: string): number =>
  data.kind === "decision" ? Object.keys(levels).indexOf(outcome) : Number(outcome);

/** The outcome of the rows that hold but do not give this one. */
function without(data: DecisionData | QuantityData, held: readonly number[], outcome: string): string | undefined {
  const others = held.map((i) => givenBy(data, i)).filter((o) => o !== outcome);
  const rank = data.combine === "least" ? -1 : 1;
  if (others.length > 0) return others.reduce((a, b) => ((gravity(data, b) - gravity(data, a)) * rank > 0 ? b : a));
  const last = rowsOf(data).at(-1);
  if (last && "otherwise" in last) return givenBy(data, rowsOf(data).length - 1);
  return data.kind === "decision" ? Object.keys(levels)[0] : undefined;
}

const ordered = ["x", "y", "z", "half", "g"];

/** Whether the outcome both rises and falls as one number grows, all else being equal. */
function bothWays(data: DecisionData | QuantityData, names: readonly string[], tried: readonly Tried[]): boolean {
  return names
    .filter((n) => ordered.includes(n))
    .some((n) => {
      const lines = new Map<string, Tried[]>();
      for (const t of tried) {
        if (t.facts[n] === "none") continue;
        const key = JSON.stringify({ ...t.facts, [n]: "" });
        lines.set(key, [...(lines.get(key) ?? []), t]);
      }
      const signs = new Set<number>();
      for (const line of lines.values()) {
        const graded = line.filter((t) => t.applies && t.outcome !== undefined);
        for (const [i, t] of graded.entries()) {
          const before = graded[i - 1];
          if (before)
            signs.add(Math.sign(gravity(data, t.outcome as string) - gravity(data, before.outcome as string)));
        }
      }
      return signs.has(1) && signs.has(-1);
    });
}

const factsOf = (example: CellFacts) => ({ happenedOn: example.happened, ...example.facts });

/** Everything that the checks say of a rule is so, and nothing that is so is left unsaid. */
function expectSound({ names, together, data }: SmallRule): void {
  const judged = judgeOf(data);
  const tried = [...allFacts(names)].map(judged);
  const applying = tried.filter((t) => t.applies);
  const findings = checkDefinition(bookOfRule(data), data.id).filter((f) => f.code !== "outcome-without-row");
  const said = JSON.stringify({
    data: { ...data, examples: undefined },
    findings: findings.map((f) => [f.code, f.part, f.status, f.found.en]),
  });
  const analysed = findings.every((f) => f.status !== "notAnalysed");
  if (together === "apart") expect(analysed, said).toBe(true);
  const found = (code: CheckFinding["code"], part?: string): CheckFinding | undefined =>
    findings.find((f) => f.code === code && f.status !== "notAnalysed" && (part === undefined || f.part === part));
  /** What is found is so; where all was analysed, what is so is found. */
  const agree = (so: boolean, code: CheckFinding["code"], part?: string): void => {
    const finding = found(code, part);
    if (finding) expect(so, `${code} ${part ?? ""} is said but not so: ${said}`).toBe(true);
    else if (analysed) expect(so, `${code} ${part ?? ""} is so but not said: ${said}`).toBe(false);
  };

  if (applying.length === 0) {
    agree(true, "never-applies");
    return;
  }
  agree(false, "never-applies");
  const ranked = data.combine === "gravest" || data.kind === "quantity";
  for (const [i, row] of rowsOf(data).entries()) {
    if (!("when" in row)) continue;
    const part = `rows[${i}]`;
    const holding = applying.filter((t) => t.held.includes(i));
    agree(holding.length === 0, "row-never-holds", part);
    if (holding.length === 0 || !ranked) continue;
    const gives = givenBy(data, i);
    const decides = holding.some((t) => t.outcome === gives && without(data, t.held, gives) !== gives);
    if (!found("overlap", part)) agree(!decides, "row-never-decides", part);
    else expect(decides, said).toBe(false);
  }
  if (ranked) {
    const twinsAmong = (counts: (weaker: number) => boolean): boolean =>
      rowsOf(data).some((one, i) =>
        rowsOf(data).some((other, j) => {
          if (j <= i || !("when" in one) || !("when" in other) || givenBy(data, i) === givenBy(data, j)) return false;
          const [a, b] = [i, j].map((k) => applying.map((t) => t.held.includes(k)).join());
          if (a !== b || !applying.some((t) => t.held.includes(i))) return false;
          const rank = data.combine === "least" ? -1 : 1;
          return counts((gravity(data, givenBy(data, i)) - gravity(data, givenBy(data, j))) * rank > 0 ? j : i);
        }),
      );
    // That a row never decides can be proved where it is open in which cells it holds: its twin is then told so.
    if (found("overlap"))
      expect(
        twinsAmong(() => true),
        said,
      ).toBe(true);
    else if (analysed)
      expect(
        twinsAmong((k) => !found("row-never-decides", `rows[${k}]`)),
        said,
      ).toBe(false);
  }
  if (data.kind === "quantity") {
    agree(
      applying.some((t) => t.outcome === undefined),
      "gap",
    );
    const gap = findings.find((f) => f.code === "gap");
    if (gap?.example) expect(judged(factsOf(gap.example)), said).toMatchObject({ applies: true, outcome: undefined });
  }
  if (data.combine !== "every") agree(bothWays(data, names, tried), "not-monotone");
  for (const { ways, example } of findings) {
    if (!ways) continue;
    expect(example, said).toBeDefined();
    for (const [way, sign] of [
      [ways.rises, 1],
      [ways.falls, -1],
    ] as const) {
      const [before, after] = [way.before, way.after].map((side) => {
        expect(side.example, said).toBeDefined();
        const t = judged(factsOf(side.example as CellFacts));
        const title = data.kind === "decision" ? t.outcome : side.outcome.en;
        expect(title, said).toBe(data.kind === "decision" ? side.outcome.en : title);
        return gravity(data, t.outcome as string);
      }) as [number, number];
      expect(Math.sign(after - before), said).toBe(sign);
    }
  }
}

/** The proof accepts rows exactly when, whatever the facts, one of them holds. */
function expectProved({ names, together, data }: SmallRule): "accepted" | "refused" {
  const judged = judgeOf(data);
  const ends = "otherwise" in (rowsOf(data).at(-1) ?? {});
  const wrong = [...allFacts(names)]
    .map(judged)
    .find((t) => t.applies && t.held.length !== 1 && !(ends && t.held.length === 0));
  const problems = problemsIn(data, kindsOfCases, new Map([...definitions, data].map((d) => [d.id, d])));
  const said = JSON.stringify({
    rows: rowsOf(data),
    applies: data.appliesWhen,
    wrong,
    problems: problems.map((p) => [p.code, p.found.en]),
  });
  expect(
    problems.filter((p) => !p.code.startsWith("rows-not-")),
    said,
  ).toEqual([]);
  if (problems.length === 0) expect(wrong, said).toBeUndefined();
  else if (problems[0]?.code !== "rows-not-analysed") expect(wrong, said).toBeDefined();
  if (together === "apart") {
    expect(problems.map((p) => p.code)).not.toContain("rows-not-analysed");
    if (!wrong) expect(problems, said).toEqual([]);
  }
  return problems.length === 0 ? "accepted" : "refused";
}

describe("rules that once were judged wrongly", () => {
  test.each(corpus.checks.map((c) => [c.name, c] as const))("%s", (_, { names, together, data }) => {
    const rule = { names, together, data } as SmallRule;
    if (data.combine === "exactlyOne") expectProved(rule);
    else expectSound(rule);
  });
});

describe("the checks against every combination of facts", () => {
  test("decisions of which the gravest row decides", () => {
    holdsFor(fc.property(decisions("gravest"), expectSound), many(9000));
  }, 120_000);

  test("decisions of which every row counts", () => {
    holdsFor(fc.property(decisions("every"), expectSound), many(2000));
  }, 120_000);

  test("quantities that are the greatest or least of their rows", () => {
    holdsFor(fc.property(quantities, expectSound), many(4000));
  }, 120_000);

  test("the proof that exactly one row holds", () => {
    const said = { accepted: 0, refused: 0 };
    holdsFor(
      fc.property(decisions("exactlyOne"), (rule) => {
        said[expectProved(rule)]++;
      }),
      many(6000),
    );
    expect(said.accepted).toBeGreaterThan(many(6000) / 10);
    expect(said.refused).toBeGreaterThan(many(6000) / 10);
  }, 120_000);
});
