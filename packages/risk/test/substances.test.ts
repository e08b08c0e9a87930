import { readFact } from "@anwei/kernel";
import { describe, expect, test } from "vitest";
import { findSubstances, heldSubstances, type NamedSubstance, namedSubstances } from "../src/index.js";

const rows: readonly (readonly [string, NamedSubstance])[] = Object.entries(namedSubstances);
const fieldOf = (name: "substance" | "classes") => {
  const field = heldSubstances.data.fields[name];
  if (!field) throw new Error(`no field ${name}`);
  return field;
};

test("the table has its 85 rows in order", () => {
  expect(rows.map(([, { no }]) => no)).toEqual(Array.from({ length: 85 }, (_, i) => i + 1));
});

test("titles are told apart in both languages", () => {
  expect(new Set(rows.map(([, { title }]) => title.zh)).size).toBe(85);
  expect(new Set(rows.map(([, { title }]) => title.en)).size).toBe(85);
});

/** Whether the last digit of a CAS number is the sum of the others, each times its place from the right, modulo 10. */
function hasCheckDigit(cas: string): boolean {
  const [check, ...digits] = [...cas.replaceAll("-", "")].map(Number).reverse();
  return digits.reduce((sum, digit, i) => sum + digit * (i + 1), 0) % 10 === check;
}

test("a wrong check digit is told", () => {
  expect(hasCheckDigit("7732-18-5")).toBe(true);
  expect(hasCheckDigit("7732-18-6")).toBe(false);
  expect(hasCheckDigit("7723-18-5")).toBe(false);
});

test.each(rows.flatMap(([name, { cas = [] }]) => cas.map((number) => [name, number] as const)))(
  "%s: %s has its check digit and finds its row",
  (name, number) => {
    expect(number).toMatch(/^\d{2,7}-\d\d-\d$/);
    expect(hasCheckDigit(number)).toBe(true);
    expect(findSubstances(number).map((s) => s.name)).toContain(name);
  },
);

test.each(rows)("%s is found by its titles and its other names", (name, { title, also = [] }) => {
  for (const written of [title.zh, title.en]) {
    expect(findSubstances(written).map((s) => s.name)).toEqual([name]);
  }
  for (const written of [name, ...also]) expect(findSubstances(written).map((s) => s.name)).toContain(name);
});

describe("how people write", () => {
  test.each([
    ["液氨", "ammonia"],
    [" 氨 气 ", "ammonia"],
    ["７６６４－４１－７", "ammonia"],
    ["7664–41–7", "ammonia"],
    ["光气", "phosgene"],
    ["甲醛", "formaldehyde"],
    ["甲醛(含量>90%)", "formaldehyde"],
    ["1，3-丁二烯", "butadiene"],
    ["１，３－丁二烯", "butadiene"],
    ["TNT", "trinitrotoluene"],
    ["Toluene Diisocyanate", "toluene-diisocyanate"],
    ["106-97-8", "liquefied-petroleum-gas"],
    ["天然气", "methane"],
    ["gasoline", "petrol"],
    ["ＮＨ３", "ammonia"],
    ["NH₃", "ammonia"],
    ["Sulfur Dioxide", "sulphur-dioxide"],
    ["3-氯-1,2-环氧丙烷", "epichlorohydrin"],
  ])("%s is %s", (written, name) => {
    expect(findSubstances(written).map((s) => s.name)).toEqual([name]);
  });

  test.each([
    ["9004-70-0", [37, 38, 39, 40, 41, 42]],
    ["硝化纤维素", [37, 38, 39, 40, 41]],
    ["硝酸铵", [43, 44]],
    ["水", []],
    ["H2O", []],
    ["环氧丙烷", [63]],
    ["", []],
  ])("%s is %j", (written, numbers) => {
    expect(findSubstances(written).map((s) => s.no)).toEqual(numbers);
  });
});

describe("a column of a dataset", () => {
  test("takes ids, titles, other names, registry numbers and the standard's own symbols", () => {
    for (const written of ["phosgene", "碳酰氯", "光气", "75-44-5", "ＣＯＣＬ２"]) {
      expect(readFact("substance", fieldOf("substance"), written)).toMatchObject({ value: { possible: ["phosgene"] } });
    }
    expect(readFact("substance", fieldOf("substance"), "none")).toMatchObject({ value: { absent: "yes" } });
    for (const written of ["w5-3、j5", "W5.3、J5"]) {
      expect(readFact("classes", fieldOf("classes"), written)).toMatchObject({ value: { certain: ["w5-3", "j5"] } });
    }
  });

  test("refuses what several rows share, and what no row is called", () => {
    for (const written of ["9004-70-0", "硝化纤维素", "光汽"]) {
      expect(readFact("substance", fieldOf("substance"), written)).toMatchObject({ problem: { code: "not-a-member" } });
    }
  });
});
