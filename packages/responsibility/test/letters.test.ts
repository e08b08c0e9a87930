import { percent } from "@anwei/kernel";
import { describe, expect, test } from "vitest";
import { type LetterCascadeWritten, letterCascade } from "../src/index.js";
import { cites, common, failures, judged } from "./patterns.js";

const cascade = (more: Partial<LetterCascadeWritten> = {}) =>
  letterCascade({
    ...common,
    id: "test/letters",
    givers: ["city"],
    levels: ["county", "township", "village", "enterprise"],
    listed: ["workshop", "worker"],
    by: "01-31",
    within: 30,
    withinCites: cites,
    coverage: percent(100),
    ...more,
  });

test.each<[string, Partial<LetterCascadeWritten>]>([
  ["the whole cascade", {}],
  ["one level, nothing listed", { levels: ["township"], listed: [] }],
  ["a leap day", { by: "02-29", from: "2008-01-01" }],
  ["in mid-year, 15 days", { by: "06-30", from: "2009-05-01", within: 15 }],
  ["from the autumn on, by January", { from: "2009-09-10" }],
  ["on the last day of the year", { by: "12-31" }],
  ["95 %", { coverage: percent(95) }],
  ["at once", { within: 0 }],
])("the worked examples hold: %s", (_, more) => {
  expect(failures(cascade(more).definitions)).toEqual([]);
});

describe("Laixi 2005: 96 letters of the city with its towns, zones and units", () => {
  const { signed, covered, definitions } = cascade({
    givers: ["county"],
    levels: ["township", "zone"],
    listed: ["department"],
  });
  const kinds = [...Array(14).fill("township"), ...Array(2).fill("zone"), ...Array(80).fill("department")] as string[];
  const units = [{ id: "laixi", kind: "county" }, ...kinds.map((kind, i) => ({ id: `u${i}`, kind, parent: "laixi" }))];
  const letters = (unsigned: readonly number[]) =>
    kinds.map((level, i) => ({
      id: `l${i}`,
      unit: `u${i}`,
      giver: "laixi",
      level,
      happenedOn: "2005-01-01",
      signedOn: unsigned.includes(i) ? "none" : "2005-01-31",
    }));
  const told = (unsigned: readonly number[], day = "2005-02-01", partial: readonly string[] = []) => {
    const records = { units, letters: letters(unsigned) };
    const when = { period: "2005", judged: day, partial };
    return {
      covered: judged(covered, { id: "laixi", kind: "county" }, records, when),
      unsigned: records.letters.filter((l) => judged(signed, l, records, when).value === "unsigned").map((l) => l.unit),
      share: (level: string) => {
        const share = definitions.find((d) => d.id === `test/letters/coverage/${level}`);
        return share && judged(share, { id: "laixi", kind: "county" }, records, when);
      },
    };
  };

  test("96 of 96", () => {
    const { covered, unsigned } = told([]);
    expect([covered.value, unsigned]).toEqual(["covered", []]);
  });
  test("95 of 96: who lacks one, and 79 of 80 of its level", () => {
    const { covered, unsigned, share } = told([40]);
    expect([covered.value, unsigned]).toEqual(["short", ["u40"]]);
    expect(share("department")?.value).toBe("0.9875");
    expect(share("township")?.value).toBe("1");
  });
  test("a third is exact", () => {
    expect(told([0, 1, 2, 3, 4, 5, 6]).share("township")?.value).toBe("0.5");
    expect(told([0, 1]).share("township")?.value).toBe("6/7");
  });
  test("on the last day nobody is late yet", () => {
    const { covered, unsigned } = told([40], "2005-01-31");
    expect([covered.value, unsigned]).toEqual(["not-yet-due", []]);
  });
  test("a list that may go on is not covered for sure", () => {
    expect(told([], "2005-02-01", ["letters"]).covered.value).toBeNull();
  });
});

test("a unit that is not on the register lacks its letter, and lowers the share", () => {
  const { registered, covered } = cascade({ levels: ["county"], listed: [] });
  const units = [
    { id: "city", kind: "city" },
    { id: "a", kind: "county", parent: "city" },
    { id: "b", kind: "county", parent: "city" },
  ];
  const letters = [{ id: "l", unit: "a", level: "county", happenedOn: "2005-01-01", signedOn: "2005-01-05" }];
  const when = { period: "2005", judged: "2005-02-01" };
  expect(judged(registered, { id: "a", kind: "county" }, { units, letters }, when).value).toBe("registered");
  expect(judged(registered, { id: "b", kind: "county" }, { units, letters }, when).value).toBe("missing");
  expect(judged(covered, { id: "city", kind: "city" }, { units, letters }, when).value).toBe("short");
});

test("a new head signs anew within 30 days; what the former head signed does not count", () => {
  const { renewed } = cascade();
  const units = [{ id: "a", kind: "county" }];
  const change = { id: "h", unit: "a", happenedOn: "2005-06-01", head: "乙" };
  const letter = (signedBy: string, signedOn: string, happenedOn = "2005-06-01") => ({
    id: signedBy + signedOn,
    unit: "a",
    level: "county",
    happenedOn,
    signedOn,
    signedBy,
  });
  const told = (day: string, ...letters: object[]) =>
    judged(renewed, change, { units, letters: letters as never }, { judged: day }).value;
  expect(told("2005-07-01", letter("甲", "2005-01-05", "2005-01-01"))).toBe("not-yet-due");
  expect(told("2005-07-02", letter("甲", "2005-01-05", "2005-01-01"))).toBe("unsigned");
  expect(told("2005-07-02", letter("乙", "2005-07-01"))).toBe("signed");
  expect(told("2005-07-02", letter("乙", "2005-07-02"))).toBe("late");
});
