import { bookOf, explain, type Facts, FactsError, type Outcome, prepare, runExamples, yuan } from "@anwei/kernel";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type AccidentLevel, accidentLevel, accidentLevels, type accidents, classify } from "../src/index.js";

const levels = Object.keys(accidentLevels) as AccidentLevel[];
const none = {
  happenedOn: "2015-06-01",
  deaths: 0,
  missing: 0,
  injuries: 1000,
  seriousInjuries: 0,
  directLoss: 0,
} as const;

test("the worked examples hold", () => {
  expect(runExamples(bookOf(accidentLevel), accidentLevel.data)).toEqual([]);
});

describe("both sides of every threshold of article 3", () => {
  test.each<readonly [keyof typeof none, number | string, AccidentLevel]>([
    ["deaths", 2, "ordinary"],
    ["deaths", 3, "larger"],
    ["deaths", 9, "larger"],
    ["deaths", 10, "major"],
    ["deaths", 29, "major"],
    ["deaths", 30, "extraordinary"],
    ["missing", 2, "ordinary"],
    ["missing", 3, "larger"],
    ["missing", 29, "major"],
    ["missing", 30, "extraordinary"],
    ["seriousInjuries", 9, "ordinary"],
    ["seriousInjuries", 10, "larger"],
    ["seriousInjuries", 49, "larger"],
    ["seriousInjuries", 50, "major"],
    ["seriousInjuries", 99, "major"],
    ["seriousInjuries", 100, "extraordinary"],
    ["directLoss", "9999999.99", "ordinary"],
    ["directLoss", "10000000", "larger"],
    ["directLoss", "49999999.99", "larger"],
    ["directLoss", 50_000_000, "major"],
    ["directLoss", 99_999_999.99, "major"],
    ["directLoss", 100_000_000, "extraordinary"],
  ])("%s %s: %s", (fact, value, level) => {
    expect(classify({ ...none, [fact]: value }).value).toBe(level);
  });
});

/** Article 3 once more, by hand: what the rule is held against. */
function byHand(deaths: number, missing: number, serious: number, lossInFen: number): AccidentLevel {
  const lost = deaths + missing;
  if (lost >= 30 || serious >= 100 || lossInFen >= 10_000_000_000) return "extraordinary";
  if (lost >= 10 || serious >= 50 || lossInFen >= 5_000_000_000) return "major";
  if (lost >= 3 || serious >= 10 || lossInFen >= 1_000_000_000) return "larger";
  return "ordinary";
}

const near = (...thresholds: readonly number[]): fc.Arbitrary<number> =>
  fc.oneof(
    fc.nat({ max: Math.max(...thresholds) * 2 }),
    fc.tuple(fc.constantFrom(...thresholds), fc.integer({ min: -1, max: 1 })).map(([t, d]) => Math.max(0, t + d)),
  );
const complete = fc.record({
  deaths: near(3, 10, 30),
  missing: near(1, 3),
  seriousInjuries: near(10, 50, 100),
  fen: near(1_000_000_000, 5_000_000_000, 10_000_000_000),
});
type Complete = { deaths: number; missing: number; seriousInjuries: number; fen: number };
const factsOf = ({ fen, ...rest }: Complete): Facts<typeof accidents> => ({
  happenedOn: "2015-06-01",
  ...rest,
  directLoss: `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, "0")}`,
});

test("known facts give what article 3 says", () => {
  fc.assert(
    fc.property(complete, (facts) => {
      expect(classify(factsOf(facts)).value).toBe(
        byHand(facts.deaths, facts.missing, facts.seriousInjuries, facts.fen),
      );
    }),
    { numRuns: 2000 },
  );
});

const place = (level: string | null | undefined): number => levels.indexOf(level as AccidentLevel);
const bounds = (o: Outcome): readonly [number, number] =>
  o.value === null ? [place(o.atLeast), place(o.atMost)] : [place(o.value), place(o.value)];

test("every completion of partial facts falls inside the bounds, both ends are reached, and more facts never widen them", () => {
  const unknown = fc.subarray(["deaths", "missing", "seriousInjuries", "directLoss"] as const, { minLength: 1 });
  fc.assert(
    fc.property(complete, unknown, fc.array(complete, { minLength: 1, maxLength: 5 }), (known, hidden, fillers) => {
      const facts: Record<string, unknown> = { ...factsOf(known) };
      for (const fact of hidden) facts[fact] = null;
      const [low, high] = bounds(classify(facts, { strict: true }));
      for (const filler of [
        ...fillers,
        { deaths: 0, missing: 0, seriousInjuries: 0, fen: 0 },
        { deaths: 99, missing: 99, seriousInjuries: 999, fen: 99_000_000_000 },
      ]) {
        const filled: Record<string, unknown> = { ...facts };
        const from = factsOf(filler) as Record<string, unknown>;
        for (const fact of hidden) {
          const before = bounds(classify(filled, { strict: true }));
          filled[fact] = from[fact];
          const after = bounds(classify(filled, { strict: true }));
          expect(after[0]).toBeGreaterThanOrEqual(before[0]);
          expect(after[1]).toBeLessThanOrEqual(before[1]);
        }
        const [level] = bounds(classify(filled, { strict: true }));
        expect(level).toBeGreaterThanOrEqual(low);
        expect(level).toBeLessThanOrEqual(high);
        if (filler.deaths === 0 && filler.fen === 0 && filler.seriousInjuries === 0 && filler.missing === 0)
          expect(level).toBe(low);
        if (filler.deaths === 99) expect(level).toBe(high);
      }
    }),
    { numRuns: 300 },
  );
});

test("one line for a host, with bounds where the loss is unknown", () => {
  expect(classify({ deaths: 29, seriousInjuries: 42, directLoss: yuan(38_318_200) }).value).toBe("major");
  const open = classify({ happenedOn: "2015-06-01", deaths: 29, missing: 0, seriousInjuries: 42 });
  expect(open).toMatchObject({
    value: null,
    atLeast: "major",
    atMost: "extraordinary",
    missing: ["directLoss"],
    assumed: [],
  });
  expect(classify({ happenedOn: "2015-06-01", deaths: 30 })).toMatchObject({ value: "extraordinary", missing: [] });
});

test("serious injuries are part of the injuries, and so bounded by them", () => {
  const facts = { happenedOn: "2015-06-01", deaths: 3, missing: 0, directLoss: 0 } as const;
  expect(classify({ ...facts, injuries: 49 }).value).toBe("larger");
  expect(classify({ ...facts, injuries: 50 })).toMatchObject({ value: null, atLeast: "larger", atMost: "major" });
});

test("no report of missing persons is taken as none, listed, and refused when strict", () => {
  const facts = { ...none, deaths: 2, missing: null };
  expect(classify(facts)).toMatchObject({ value: "ordinary", assumed: [{ fact: "missing", value: "0" }] });
  expect(classify(facts, { strict: true })).toMatchObject({
    value: null,
    atLeast: "ordinary",
    atMost: "extraordinary",
    missing: ["missing"],
  });
});

test("facts that cannot be read are refused, all of them", () => {
  const bad = { deaths: -1, missing: 0.5, seriousInjuries: "many", directLoss: "1.005", deahts: 3 };
  expect(() => classify(bad as never)).toThrow(FactsError);
  try {
    classify(bad as never);
  } catch (error) {
    expect((error as FactsError).problems.map((p) => [p.field, p.code])).toEqual([
      ["deaths", "below-minimum"],
      ["missing", "too-many-decimals"],
      ["seriousInjuries", "not-a-number"],
      ["directLoss", "too-many-decimals"],
      ["deahts", "unknown-field"],
    ]);
  }
});

test("the explanation shows both sides of each test", () => {
  const because = explain(prepare(bookOf(accidentLevel), "accident/level", { ...none, deaths: 12, missing: 1 }));
  expect(because.said.zh).toBe("重大事故");
  expect(because.rows.map((r) => r.held)).toEqual(["false", "true", "true", "false"]);
  const lost = because.rows[0]?.test?.parts[0];
  expect(lost?.text.zh).toBe("死亡人数与下落不明人数之和在30人以上");
  expect(lost?.parts[0]?.value.zh).toBe("13人");
});
