import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  gradeHazard,
  type HazardClassCode,
  type HazardGrade,
  type HeldSubstance,
  hazardClasses,
  hazardGrades,
  type NamedSubstance,
  namedSubstances,
} from "../src/index.js";

const named: readonly NamedSubstance[] = Object.values(namedSubstances);
const classes = Object.values(hazardClasses);
const grades = Object.keys(hazardGrades) as HazardGrade[];

describe("the law sheet's worked cases", () => {
  test("10 t of ammonia and 5 t of chlorine, nobody near", () => {
    const graded = gradeHazard({
      substances: [
        { name: "氨", tonnes: 10 },
        { cas: "7782-50-5", tonnes: 5 },
      ],
      peopleWithin500m: 0,
    });
    expect(graded.S.value).toBe("2");
    expect(graded.R.value).toBe("3");
    expect(graded.major.value).toBe("installation");
    expect(graded.grade.value).toBe("four");
  });

  test("the exam's three gases, 102 people", () => {
    const { R, grade } = gradeHazard({
      substances: [
        { name: "硫化氢", tonnes: 2 },
        { name: "磷化氢", tonnes: 2 },
        { name: "氯", tonnes: 1 },
      ],
      peopleWithin500m: 102,
    });
    expect(R.value).toBe("85.6");
    expect(grade.value).toBe("two");
  });

  test("the day it is of may be said as for other rules: before the standard of 2018 nothing is decided", () => {
    const ammonia = { substances: [{ name: "氨", tonnes: 10 }], peopleWithin500m: 0 };
    expect(gradeHazard(ammonia, { happened: "2019-03-01" }).major.value).toBe("installation");
    expect(gradeHazard(ammonia, { happened: "2019-02-28" }).major).toMatchObject({
      notApplicable: "yes",
      notInForce: [{ from: "2019-03-01" }],
    });
    expect(gradeHazard(ammonia, { happened: "2019-02-28", judged: "2026-01-01" }).major.value).toBe("installation");
  });

  test("9.99 t of ammonia alone", () => {
    const { major, grade } = gradeHazard({ substances: [{ name: "氨", tonnes: "9.99" }], peopleWithin500m: 0 });
    expect(major.value).toBe("none");
    expect(grade.notApplicable).toBe("yes");
  });
});

/** The least amount that is recorded below so many tonnes. */
const justBelow = (tonnes: number | string): string => (Number(tonnes) - 0.000001).toFixed(6);
const majorBy = (substance: HeldSubstance) => gradeHazard({ substances: [substance] }).major.value;

test.each(named.map(({ title, tonnes }) => [title.zh, tonnes] as const))(
  "%s: %s t, and a gram less",
  (name, tonnes) => {
    expect(majorBy({ name, tonnes })).toBe("installation");
    expect(majorBy({ name, tonnes: justBelow(tonnes) })).toBe("none");
  },
);

test.each(classes.map(({ code, tonnes }) => [code, tonnes] as const))(
  "class %s: %d t, and a gram less",
  (code, tonnes) => {
    expect(majorBy({ class: code, tonnes })).toBe("installation");
    expect(majorBy({ class: code, tonnes: justBelow(tonnes) })).toBe("none");
  },
);

test("of several classes the lowest threshold counts, whatever their order", () => {
  for (const several of [
    ["W5.3", "J5"],
    ["J5", "W5.3"],
  ] as const) {
    expect(majorBy({ class: several, tonnes: 500 })).toBe("installation");
    expect(majorBy({ class: several, tonnes: "499.999999" })).toBe("none");
  }
});

test("Table 1 goes before Table 2, also where its threshold is higher", () => {
  expect(majorBy({ name: "苯", class: "W5.1", tonnes: 49 })).toBe("none");
  expect(majorBy({ name: "某物质", class: "W5.1", tonnes: 49 })).toBe("installation");
});

describe("what is unknown gives bounds", () => {
  test("a quantity: no upper end", () => {
    const { S, R, major, grade } = gradeHazard({
      substances: [{ name: "氨" }, { name: "氯", tonnes: 50 }],
      peopleWithin500m: 100,
    });
    expect(S).toMatchObject({ value: null, atLeast: "10", atMost: null });
    expect(R).toMatchObject({ value: null, atLeast: "80", atMost: null });
    expect(major.value).toBe("installation");
    expect(grade).toMatchObject({ value: null, atLeast: "two", atMost: "one" });
  });

  test("the population: the factors' ends", () => {
    const { S, R } = gradeHazard({ substances: [{ name: "氯", tonnes: 50 }] });
    expect(S.value).toBe("10");
    expect(R).toMatchObject({ atLeast: "20", atMost: "80" });
  });

  test("the classes of what Table 3 does not name: β from 1 to 4", () => {
    const { S, R } = gradeHazard({ substances: [{ name: "甲醇", tonnes: 5000 }], peopleWithin500m: 1 });
    expect(S.value).toBe("10");
    expect(R).toMatchObject({ atLeast: "10", atMost: "40" });
    expect(
      gradeHazard({ substances: [{ name: "甲醇", class: "W5.3", tonnes: 5000 }], peopleWithin500m: 1 }).R.value,
    ).toBe("10");
  });

  test("that the inventory is whole is listed as taken from the caller, and refused in strict mode", () => {
    const held = { substances: [{ name: "氨", tonnes: 1 }], peopleWithin500m: 0 };
    expect(gradeHazard(held).major.assumed).toContainEqual(
      expect.objectContaining({ fact: "completeness heldSubstances" }),
    );
    expect(gradeHazard(held, { strict: true, judged: "2026-01-01" }).major).toMatchObject({
      atLeast: "none",
      atMost: "installation",
    });
  });
});

test("nothing is decided before the edition of 2018 came into force", () => {
  const held = { substances: [{ name: "氨", tonnes: 100 }], peopleWithin500m: 0 };
  expect(gradeHazard(held, { judged: "2019-02-28" }).major.notApplicable).toBe("yes");
  expect(gradeHazard(held, { judged: "2019-03-01" }).major.value).toBe("installation");
});

describe("what cannot be looked up is refused", () => {
  test.each<readonly [HeldSubstance, RegExp]>([
    [{ name: "二硫化炭", tonnes: 1 }, /二硫化碳/],
    [{ name: "gasolin", tonnes: 1 }, /未列“gasolin”.*“gasoline”.* did you mean "gasoline"/],
    [{ cas: "9004-70-0", tonnes: 1 }, /37 硝化纤维素.*、42 .*37 nitrocellulose.*; 42 /],
    [{ tonnes: 1 }, /品名、CAS号或者类别之一.*name, a CAS number or a class/],
    [{ class: "W12" as HazardClassCode, tonnes: 1 }, /没有符号“W12”.*no symbol "W12"/],
    [{ name: "氨", tonnes: -1 }, /tonnes/],
  ])("%j", (substance, message) => {
    expect(() => gradeHazard({ substances: [substance] })).toThrow(message);
  });
});

test("what is near no name of the table is suggested none", () => {
  expect(() => gradeHazard({ substances: [{ name: "水", tonnes: 1 }] })).toThrow(
    'GB 18218 表1未列“水”，请给出类别 / Table 1 does not name "水": give its class',
  );
});

/** A fraction of whole numbers. */
type Fraction = readonly [over: bigint, under: bigint];

const plus = ([a, b]: Fraction, [c, d]: Fraction): Fraction => [a * d + c * b, b * d];
const times = ([a, b]: Fraction, [c, d]: Fraction): Fraction => [a * c, b * d];
const reaches = ([a, b]: Fraction, n: bigint): boolean => a >= n * b;

/** A number as it is printed, with decimals or as a quotient. */
function read(written: number | string): Fraction {
  const [over = "", under = "1"] = String(written).split("/");
  const [whole = "", decimals = ""] = over.split(".");
  return [BigInt(whole + decimals), 10n ** BigInt(decimals.length) * BigInt(under)];
}

/** The standard once more, by hand: S, R and the grade of an inventory in grams. */
function byHand(inventory: readonly Item[], people: number) {
  let [S, weighted]: [Fraction, Fraction] = [
    [0n, 1n],
    [0n, 1n],
  ];
  for (const { row, several, grams } of inventory) {
    const lowest = several.toSorted((a, b) => a.tonnes - b.tonnes)[0];
    const [q, Q] = [[BigInt(grams), 1_000_000n] as const, read(row?.tonnes ?? lowest?.tonnes ?? 0)];
    const quotient = times(q, [Q[1], Q[0]]);
    const beta = row?.beta ?? Math.max(...several.map((c) => Number(c.beta)));
    S = plus(S, quotient);
    weighted = plus(weighted, times(read(beta), quotient));
  }
  const alpha = people >= 100 ? 2 : people >= 50 ? 1.5 : people >= 30 ? 1.2 : people >= 1 ? 1 : 0.5;
  const R = times(read(alpha), weighted);
  const grade = reaches(R, 100n) ? "one" : reaches(R, 50n) ? "two" : reaches(R, 10n) ? "three" : "four";
  return { S, R, grade: reaches(S, 1n) ? grade : null };
}

interface Item {
  readonly row: NamedSubstance | undefined;
  readonly several: readonly (typeof classes)[number][];
  readonly grams: number;
}

const items: fc.Arbitrary<readonly Item[]> = fc.array(
  fc.record({
    row: fc.option(fc.constantFrom(...named), { nil: undefined }),
    several: fc.uniqueArray(fc.constantFrom(...classes), { minLength: 1, maxLength: 3 }),
    grams: fc.oneof(
      fc.integer({ min: 0, max: 2_000_000_000 }),
      fc
        .constantFrom(1_000_000, 5_000_000, 10_000_000, 250_000_000)
        .chain((g) => fc.integer({ min: g - 1, max: g + 1 })),
    ),
  }),
  { maxLength: 5 },
);
const population = fc.oneof(fc.constantFrom(0, 1, 29, 30, 49, 50, 99, 100), fc.nat({ max: 300 }));

const tonnes = (grams: number): string => (grams / 1_000_000).toFixed(6);
const written = ({ row, several, grams }: Item): HeldSubstance => ({
  ...(row ? { name: row.title.zh } : {}),
  class: several.map((c) => c.code),
  tonnes: tonnes(grams),
});

const same = (a: Fraction, b: Fraction): boolean => a[0] * b[1] === b[0] * a[1];

test("S, R and grade are those of exact fractions by hand", () => {
  fc.assert(
    fc.property(items, population, (inventory, people) => {
      const hand = byHand(inventory, people);
      const { S, R, major, grade } = gradeHazard({ substances: inventory.map(written), peopleWithin500m: people });
      expect(same(read(S.value ?? ""), hand.S)).toBe(true);
      expect(same(read(R.value ?? ""), hand.R)).toBe(true);
      expect(major.value).toBe(hand.grade === null ? "none" : "installation");
      expect(grade.value).toBe(hand.grade);
    }),
    { numRuns: 200 },
  );
});

test("whatever is left out, the answer stays within the bounds", () => {
  const forgets = fc.array(fc.record({ tonnes: fc.boolean(), class: fc.boolean() }), { minLength: 5, maxLength: 5 });
  fc.assert(
    fc.property(items, population, forgets, fc.boolean(), (inventory, people, forgotten, alone) => {
      const hand = byHand(inventory, people);
      const bounds = gradeHazard({
        substances: inventory.map((item, i) => {
          const { tonnes, class: several, ...rest } = written(item);
          return {
            ...rest,
            ...(forgotten[i]?.class && item.row ? {} : { class: several ?? [] }),
            ...(forgotten[i]?.tonnes ? {} : { tonnes: tonnes ?? null }),
          };
        }),
        ...(alone ? {} : { peopleWithin500m: people }),
      });
      for (const [is, { value, atLeast, atMost }] of [
        [hand.S, bounds.S],
        [hand.R, bounds.R],
      ] as const) {
        const [low, high] = [value ?? atLeast, value ?? atMost];
        if (low != null) expect(is[0] * read(low)[1] >= read(low)[0] * is[1]).toBe(true);
        if (high != null) expect(is[0] * read(high)[1] <= read(high)[0] * is[1]).toBe(true);
      }
      const { grade } = bounds;
      if (hand.grade === null) expect(grade.notApplicable).not.toBe("no");
      else {
        expect(grade.notApplicable).not.toBe("yes");
        const possible = grades.slice(
          grades.indexOf(grade.value ?? grade.atLeast ?? "four"),
          grades.indexOf(grade.value ?? grade.atMost ?? "one") + 1,
        );
        expect(grade.value === null ? (grade.possible ?? possible) : possible).toContain(hand.grade);
      }
    }),
    { numRuns: 200 },
  );
});
