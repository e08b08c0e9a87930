import {
  type AnyDefinition,
  type Book,
  bookOf,
  bookWith,
  FactsError,
  judge,
  prepare,
  type RawValue,
} from "@anwei/kernel";
import { describe, expect, test } from "vitest";
import { type LecLevel, type LsLevel, lec, lecLevel, ls, type RiskColour, riskColour } from "../src/index.js";

// The tables once more, by hand: scores are in twentieths, so that every product is a whole number of 8000ths.
const L = [10, 6, 3, 1, 0.5, 0.2, 0.1];
const E = [10, 6, 3, 2, 1, 0.5];
const C = [100, 40, 15, 7, 3, 1];
const whole = (score: number): number => Math.round(score * 20);
const product = (l: number, e: number, c: number): number => whole(l) * whole(e) * whole(c);
const unit = 8000;

const bands: readonly (readonly [from: number, level: LecLevel, colour: RiskColour])[] = [
  [320, "extreme", "red"],
  [160, "high", "orange"],
  [70, "significant", "yellow"],
  [20, "possible", "blue"],
  [0, "slight", "blue"],
];
const bandOf = (d: number, endPointIs: "upper" | "lower" = "upper") =>
  bands.find(([from]) =>
    endPointIs === "upper" || from === 0 ? d >= from * unit : d > from * unit,
  ) as (typeof bands)[0];

const all = L.flatMap((l) => E.flatMap((e) => C.map((c) => ({ L: l, E: e, C: c, d: product(l, e, c) }))));

/** A book in which a parameter has another value, as a region would move it. */
const moved = (
  of: AnyDefinition,
  id: string,
  other: { value: RawValue } | { values: Record<string, RawValue> },
): Book => {
  const book = bookOf(of);
  return bookWith(book, {
    history: (asked, region) =>
      asked === id
        ? book.history(asked, region).map((v) => {
            const values = "values" in other ? { values: { ...v.values, ...other.values } } : other;
            return { ...v, ...values };
          })
        : book.history(asked, region),
  });
};

describe("LEC", () => {
  test("all 252 products, their bands and colours are those worked out by hand", () => {
    expect(all.length).toBe(252);
    for (const { d, ...scores } of all) {
      const { danger, level, colour } = lec(scores);
      const [, levelByHand, colourByHand] = bandOf(d);
      expect(Number(danger.value) * unit, JSON.stringify(scores)).toBeCloseTo(d, 6);
      expect([level.value, colour.value], JSON.stringify(scores)).toEqual([levelByHand, colourByHand]);
    }
  });

  test("products are exact where doubles are not", () => {
    expect(0.1 * 3 * 3).not.toBe(0.9);
    expect(lec({ L: 0.1, E: 3, C: 3 }).danger.value).toBe("0.9");
    expect(lec({ L: 0.1, E: 0.5, C: 1 }).danger.value).toBe("0.05");
    expect(lec({ L: 10, E: 10, C: 100 }).danger.value).toBe("10000");
  });

  test.each([
    [320, 300, 360],
    [160, 150, 180],
  ])(
    "no product is %d: the nearest are %d and %d, so that the reading of that end decides nothing",
    (end, below, above) => {
      const products = all.map(({ d }) => d / unit);
      expect(products).not.toContain(end);
      expect(Math.max(...products.filter((d) => d < end))).toBe(below);
      expect(Math.min(...products.filter((d) => d > end))).toBe(above);
    },
  );

  const atAnEnd = all.filter(({ d }) => d === 70 * unit || d === 20 * unit);

  test("where the lower band has the end points, just the products of 70 and 20 fall a band", () => {
    const lower = moved(lecLevel, "risk/lec-end-point", { value: "lower" });
    const fell = all.filter(({ L: l, E: e, C: c, d }) => {
      const facts = { method: "lec" } as const;
      const given = { "risk/lec-danger": String(d / unit) };
      const { value } = judge(prepare(lower, "risk/lec-level", facts, { given }));
      expect(value, `${l}×${e}×${c}`).toBe(bandOf(d, "lower")[1]);
      return value !== lec({ L: l, E: e, C: c }).level.value;
    });
    expect(fell).toEqual(atAnEnd);
    expect(atAnEnd.length).toBeGreaterThan(0);
  });

  test.each([
    ["upper", "319.999", "high"],
    ["upper", "320", "extreme"],
    ["lower", "320", "high"],
    ["lower", "320.001", "extreme"],
    ["upper", "159.999", "significant"],
    ["upper", "160", "high"],
    ["lower", "160", "significant"],
    ["lower", "160.001", "high"],
    ["upper", "69.999", "possible"],
    ["upper", "70", "significant"],
    ["lower", "70", "possible"],
    ["lower", "70.001", "significant"],
    ["upper", "19.999", "slight"],
    ["upper", "20", "possible"],
    ["lower", "20", "slight"],
    ["lower", "20.001", "possible"],
  ])("an end point belongs to the %s band: D of %s is %s", (reading, d, level) => {
    const book = moved(lecLevel, "risk/lec-end-point", { value: reading });
    const asked = prepare(book, "risk/lec-level", { method: "lec" }, { given: { "risk/lec-danger": d } });
    expect(judge(asked).value).toBe(level);
  });

  test("a factor that is left out leaves every level between the least and the greatest of its scores", () => {
    for (const e of E) {
      for (const c of C) {
        const { danger, level } = lec({ E: e, C: c });
        const [low, high] = [bandOf(product(0.1, e, c)), bandOf(product(10, e, c))];
        expect([danger.atLeast, danger.atMost].map((x) => Number(x) * unit)).toEqual([
          product(0.1, e, c),
          product(10, e, c),
        ]);
        expect([level.value ?? level.atLeast, level.value ?? level.atMost]).toEqual([low[1], high[1]]);
      }
    }
    expect(lec({ E: 6, C: 15 }).level.missing).toEqual(["likelihood"]);
  });

  test("a score that the tables do not have is refused, and the message names those that they have", () => {
    for (const scores of [{ L: 2, E: 6, C: 15 }, { L: 6, E: 4, C: 15 }, { L: 6, E: 6, C: 50 }, { L: 0 }, { C: -1 }]) {
      expect(() => lec(scores), JSON.stringify(scores)).toThrow(FactsError);
    }
    expect(() => lec({ L: 2 })).toThrow("10、6、3、1、0.5、0.2、0.1之一");
  });

  test("strict judgement does not take it that there is no major hidden danger", () => {
    const scores = { L: 1, E: 1, C: 1 };
    expect(lec(scores).colour.assumed.map((a) => a.fact)).toContain("majorHiddenDanger");
    expect(lec(scores, { strict: true }).colour).toMatchObject({ value: null, atLeast: "blue", atMost: "red" });
  });
});

describe("LS", () => {
  const byHand = (r: number): readonly [LsLevel, RiskColour] =>
    r >= 20
      ? ["extreme", "red"]
      : r >= 15
        ? ["high", "orange"]
        : r >= 9
          ? ["significant", "yellow"]
          : r >= 4
            ? ["slight", "blue"]
            : ["minimal", "blue"];
  const scores = [1, 2, 3, 4, 5];
  const pairs = scores.flatMap((l) => scores.map((s) => [l, s] as const));

  test("all 25 products, their levels and colours are those worked out by hand", () => {
    for (const [l, s] of pairs) {
      const { risk, level, colour } = ls({ L: l, S: s });
      expect([risk.value, level.value, colour.value]).toEqual([String(l * s), ...byHand(l * s)]);
    }
  });

  test("there are fourteen products, and none lies between two bands", () => {
    const products = [...new Set(pairs.map(([l, s]) => l * s))].sort((a, b) => a - b);
    expect(products).toEqual([1, 2, 3, 4, 5, 6, 8, 9, 10, 12, 15, 16, 20, 25]);
    const stated = [
      [1, 3],
      [4, 8],
      [9, 12],
      [15, 16],
      [20, 25],
    ] as const;
    for (const r of products) expect(stated.filter(([low, high]) => r >= low && r <= high).length).toBe(1);
  });

  test("a factor that is left out leaves every level between those of 1 and of 5", () => {
    for (const l of scores) {
      const { level } = ls({ L: l });
      expect([level.value ?? level.atLeast, level.value ?? level.atMost]).toEqual([byHand(l)[0], byHand(5 * l)[0]]);
    }
  });

  test.each([
    { L: 0, S: 3 },
    { L: 6, S: 3 },
    { L: 2.5, S: 3 },
    { L: 3, S: 6 },
  ])("%o is refused", (wrong) => {
    expect(() => ls(wrong)).toThrow(FactsError);
  });
});

describe("the colour", () => {
  test("a region may give a level another colour", () => {
    const book = moved(riskColour, "risk/lec-colours", { values: { high: "red", possible: "yellow" } });
    const facts = { method: "lec", majorHiddenDanger: false } as const;
    const of = (level: LecLevel) =>
      judge(prepare(book, "risk/colour", facts, { given: { "risk/lec-level": level } })).value;
    expect((["slight", "possible", "significant", "high", "extreme"] as const).map(of)).toEqual([
      "blue",
      "yellow",
      "yellow",
      "red",
      "red",
    ]);
  });
});
