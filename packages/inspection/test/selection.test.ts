import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { commit, DrawError, type DrawInputs, draw, type PublishedDraw, verifyDraw } from "../src/index.js";

const seedOf = (n: number): string => n.toString(16).padStart(64, "0");
const named = (prefix: string, many: number) => Array.from({ length: many }, (_, i) => ({ id: `${prefix}${i}` }));
const inputs = (n: number, more: Partial<DrawInputs> = {}): DrawInputs => ({
  units: named("u", 10),
  inspectors: named("i", 5),
  wanted: { count: 3 },
  seed: seedOf(n),
  commitment: commit(seedOf(n)),
  ...more,
});

/** Sum of squared deviations from the same number each, by that number. */
const chiSquare = (counts: readonly number[]): number => {
  const mean = counts.reduce((a, b) => a + b, 0) / counts.length;
  return counts.reduce((sum, n) => sum + (n - mean) ** 2 / mean, 0);
};

describe("every unit and every inspector is as likely", () => {
  const draws = Array.from({ length: 3000 }, (_, n) => draw(inputs(n)));
  const times = <T>(of: readonly T[], all: readonly T[]) => all.map((x) => of.filter((y) => y === x).length);

  test("units: 9 degrees of freedom, 0.1 % beyond 27.9", () => {
    const drawn = draws.flatMap((d) => d.drawn.map((u) => u.unit));
    const ids = named("u", 10).map(({ id }) => id);
    expect(chiSquare(times(drawn, ids))).toBeLessThan(27.9);
  });
  test("inspectors: 4 degrees of freedom, 0.1 % beyond 18.5", () => {
    const sent = draws.flatMap((d) => d.drawn.flatMap((u) => u.inspectors));
    const ids = named("i", 5).map(({ id }) => id);
    expect(chiSquare(times(sent, ids))).toBeLessThan(18.5);
  });
  test("pairs of units: 44 degrees of freedom, 0.1 % beyond 78.8", () => {
    const two = Array.from({ length: 3000 }, (_, n) => draw(inputs(n, { wanted: { count: 2 } })));
    const pairs = two.map((d) => d.drawn.map((u) => u.unit).join("+"));
    expect(new Set(pairs).size).toBe(45);
    expect(chiSquare(times(pairs, [...new Set(pairs)]))).toBeLessThan(78.8);
  });
});

test("the method does not change under the same name", () => {
  // Drawn by another program, written in another language from the README.
  expect(draw(inputs(1)).inputs).toBe("7ac984fbc23a3153864cbe701fcb956859cb777bca3fb4df2077b3fa7983e15a");
  expect(draw(inputs(1)).drawn).toEqual([
    { unit: "u2", stratum: "", inspectors: ["i3", "i4"] },
    { unit: "u6", stratum: "", inspectors: ["i3", "i2"] },
    { unit: "u8", stratum: "", inspectors: ["i1", "i0"] },
  ]);
});

const someInputs = fc
  .record({
    seed: fc.integer({ min: 0, max: 1e9 }),
    strata: fc.array(fc.constantFrom("red", "blue", ""), { minLength: 1, maxLength: 20 }),
    share: fc.constantFrom("0", "0.05", "0.3", "1"),
    recused: fc.array(fc.tuple(fc.nat(19), fc.nat(6)), { maxLength: 3 }),
    publicValue: fc.option(fc.string(), { nil: undefined }),
  })
  .map(({ seed, strata, share, recused, publicValue }) =>
    inputs(seed, {
      units: strata.map((stratum, i) => ({ id: `u${i}`, ...(stratum === "" ? {} : { stratum }) })),
      inspectors: named("i", 7),
      wanted: { share },
      exclusions: recused
        .filter(([u]) => u < strata.length)
        .map(([u, i]) => ({ unit: `u${u}`, inspector: `i${i}`, reason: "回避" })),
      ...(publicValue === undefined ? {} : { publicValue }),
    }),
  );

test("the order in which things are listed does not matter", () => {
  fc.assert(
    fc.property(someInputs, fc.infiniteStream(fc.integer()), (given, keys) => {
      const shuffled = <T>(of: readonly T[]): readonly T[] =>
        of
          .map((x) => [keys.next().value as number, x] as const)
          .sort(([a], [b]) => a - b)
          .map(([, x]) => x);
      const again = draw({
        ...given,
        units: shuffled(given.units),
        inspectors: shuffled(given.inspectors),
        exclusions: shuffled(given.exclusions ?? []),
      });
      expect(again).toEqual(draw(given));
    }),
  );
});

test("what is drawn is what was asked for, without those left out", () => {
  fc.assert(
    fc.property(someInputs, (given) => {
      const { drawn } = draw(given);
      const share = Number((given.wanted as { share: string }).share);
      for (const stratum of new Set(given.units.map((u) => u.stratum ?? ""))) {
        const of = given.units.filter((u) => (u.stratum ?? "") === stratum).length;
        const taken = drawn.filter((d) => d.stratum === stratum);
        expect(taken).toHaveLength(Math.max(0, Math.ceil(share * of - 1e-9)));
        expect(new Set(taken.map((d) => d.unit)).size).toBe(taken.length);
      }
      for (const { unit, inspectors } of drawn) {
        expect(new Set(inspectors).size).toBe(2);
        for (const e of given.exclusions ?? [])
          expect(e.unit === unit && inspectors.includes(e.inspector ?? "")).toBe(false);
      }
    }),
  );
});

describe("what was tampered with is found", () => {
  const published = draw(inputs(7, { publicValue: "3D-2026-061: 4 1 9" }));
  test("nothing was", () => {
    expect(verifyDraw(published)).toEqual({ ok: true });
    expect(verifyDraw(JSON.parse(JSON.stringify(published)), { commitment: published.commitment })).toEqual({
      ok: true,
    });
  });
  const [first, ...others] = published.drawn as [PublishedDraw["drawn"][number], ...PublishedDraw["drawn"]];
  const free = published.units.find((u) => !published.drawn.some((d) => d.unit === u.id)) as { readonly id: string };
  test.each<[string, Partial<PublishedDraw>, string]>([
    ["another unit", { drawn: [{ ...first, unit: free.id }, ...others] }, "drawn[0]"],
    [
      "another inspector",
      { drawn: [{ ...first, inspectors: [...first.inspectors].reverse() }, ...others] },
      "drawn[0]",
    ],
    ["one unit fewer", { drawn: published.drawn.slice(0, -1) }, `drawn[${published.drawn.length - 1}]`],
    ["a unit taken from the list", { units: published.units.filter((u) => u.id !== free.id) }, "inputs"],
    ["another public value", { publicValue: "3D-2026-061: 4 1 8" }, "inputs"],
    ["another seed", { seed: seedOf(8) }, "commitment"],
    ["another method", { method: "anwei-draw/2" }, "method"],
  ])("%s", (_, change, where) => {
    const verdict = verifyDraw({ ...published, ...change });
    expect(verdict.ok).toBe(false);
    expect(verdict.ok ? [] : verdict.differences.map((d) => d.where)).toContain(where);
  });
  test("a seed and a commitment that were changed together", () => {
    const other = draw(inputs(8, { publicValue: "3D-2026-061: 4 1 9" }));
    expect(verifyDraw(other).ok).toBe(true);
    expect(verifyDraw(other, { commitment: published.commitment }).ok).toBe(false);
  });
});

test("every problem is told at once", () => {
  const refused = () =>
    draw(
      inputs(1, {
        units: [{ id: "a" }, { id: "a" }],
        seed: "short",
        wanted: { count: 3 },
        inspectorsPerUnit: 0,
        exclusions: [{ unit: "z", reason: " " }],
      }),
    );
  expect(refused).toThrow(DrawError);
  try {
    refused();
  } catch (error) {
    expect((error as DrawError).problems.map((p) => p.code).sort()).toEqual(
      ["duplicate-id", "inspectors-per-unit", "missing-reason", "seed-form", "unknown-id", "wanted"].sort(),
    );
  }
});

test("too few inspectors who may go", () => {
  const exclusions = named("i", 4).map(({ id }) => ({ inspector: id, reason: "请假" }));
  expect(() => draw(inputs(1, { exclusions }))).toThrow("too-few-inspectors");
});
