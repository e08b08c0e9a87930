import { percent } from "@anwei/kernel";
import { describe, expect, test } from "vitest";
import {
  derivedTarget,
  lastYearsFor,
  noLaxerTarget,
  ownTarget,
  type TargetRounding,
  targetSum,
  yearOnYearTarget,
} from "../src/index.js";
import { cites, common, failures, judged } from "./patterns.js";

const roundings = ["down", "half-up", "up"] as const satisfies readonly TargetRounding[];
const yearOnYear = (base: number | string, aim: number | string, rounding: TargetRounding) =>
  yearOnYearTarget({
    ...common,
    id: "test/year-on-year",
    indicator: "deaths",
    decline: percent(base),
    aim: percent(aim),
    rounding,
    roundingCites: cites,
  });

describe("the worked examples hold whatever the numbers are", () => {
  test.each(["2005-01-01", "2009-07-15"])("from %s", (from) => {
    for (const made of [
      targetSum({ ...common, from, id: "test/sum", parents: ["city", "county"], children: ["county", "township"] }),
      targetSum({ ...common, from, id: "test/sum", parents: ["county"], children: ["grid"] }),
      noLaxerTarget({ ...common, from, id: "test/no-laxer" }),
      ownTarget({ ...common, from, id: "test/own" }),
    ])
      expect(failures(made.definitions)).toEqual([]);
  });
  test.each(roundings)("year on year, rounded %s", (rounding) => {
    for (const [base, aim] of [
      [3, 5],
      [4, 6],
      ["2.5", 10],
      [0, 0],
      [50, 100],
    ] as const)
      expect(failures(yearOnYear(base, aim, rounding).definitions)).toEqual([]);
  });
});

const year = { happenedOn: "2006-01-09", from: "2006-01-01", to: "2006-12-31" } as const;
const term = { ...year, indicator: "deaths" } as const;

describe("Zibo 2006: 542 from the province, 531 of its own", () => {
  const zibo = { id: "own", unit: "zibo", setBy: "zibo", value: 531, ...term };
  const province = { id: "set", unit: "zibo", setBy: "shandong", value: 542, ...term };

  test("both follow from 559 deaths alone, rounded down or half up; from 558 rounded up", () => {
    for (const rounding of ["down", "half-up"] as const) {
      expect(lastYearsFor(542, percent(3), rounding)).toEqual({ from: 559, to: 559 });
      expect(lastYearsFor(531, percent(5), rounding)).toEqual({ from: 559, to: 559 });
    }
    expect(lastYearsFor(542, percent(3), "up")).toEqual({ from: 558, to: 558 });
    expect(lastYearsFor(531, percent(5), "up")).toEqual({ from: 558, to: 558 });
  });

  test("figures beside them do not add up", () => {
    const { value, aim } = yearOnYear(3, 5, "down");
    const stated = (base: number, striven: number) => ({ ...province, value: base, aim: striven, lastYear: 559 });
    const told = (base: number, striven: number) => [value, aim].map((d) => judged(d, stated(base, striven), {}).value);
    expect(told(542, 531)).toEqual(["derived", "derived"]);
    expect(told(541, 530)).toEqual(["stricter", "stricter"]);
    expect(told(543, 532)).toEqual(["laxer", "laxer"]);
    expect(judged(yearOnYear(3, 5, "up").value, stated(542, 531), {}).value).toBe("stricter");
  });

  test("its own is as strict as the province's up to 542, no further", () => {
    const { standing } = ownTarget({ ...common, id: "test/own" });
    const of = (value: number) =>
      judged(standing, { ...zibo, value }, { targets: [{ ...zibo, value }, province] }).value;
    expect([of(531), of(542), of(543)]).toEqual(["as-strict", "as-strict", "laxer"]);
    expect(judged(standing, province, { targets: [zibo, province] }).notApplicable).toBe("yes");
  });

  test("counties held to 4 % under a city of 5 % are laxer, also in what they strive for, 6 % under 7 %", () => {
    const { value, aim } = noLaxerTarget({ ...common, id: "test/no-laxer" });
    const target = (unit: string, base: string, striven: string) => ({
      ...year,
      id: unit,
      unit,
      measure: "deaths-decline",
      side: "at-least",
      value: base,
      aim: striven,
    });
    const told = (base: string, striven: string) => {
      const county = target("county", base, striven);
      const records = {
        units: [{ id: "zibo" }, { id: "county", parent: "zibo" }],
        relativeTargets: [county, target("zibo", "0.05", "0.07")],
      };
      return [value, aim].map((d) => judged(d, county, records).value);
    };
    expect(told("0.04", "0.06")).toEqual(["laxer", "laxer"]);
    expect(told("0.05", "0.07")).toEqual(["as-strict", "as-strict"]);
  });
});

test("whole figures of last year are exactly those from which a target follows", () => {
  for (const rounding of roundings)
    for (const decline of ["0.03", "0.05", "0.125", "0.9"].map((value) => ({ value, unit: "" })))
      for (let target = 0; target < 60; target++) {
        const all = Array.from({ length: 700 }, (_, last) => last).filter(
          (last) => derivedTarget(last, decline, rounding) === target,
        );
        const [from, to] = [all[0], all.at(-1)];
        expect(lastYearsFor(target, decline, rounding)).toEqual(from === undefined ? undefined : { from, to });
      }
});

/** Whole numbers in a fixed order that looks random. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

test("random trees, some targets unknown or lacking: told as by hand", () => {
  const { value, aim, handedDown } = targetSum({
    ...common,
    id: "test/sum",
    parents: ["city", "county"],
    children: ["county", "township"],
  });
  const seen = new Set<string>();
  for (let seed = 1; seed <= 60; seed++) {
    const any = numbers(seed);
    const units: { id: string; kind: string; parent?: string }[] = [{ id: "city", kind: "city" }];
    for (let c = 0; c < 1 + any(3); c++) {
      units.push({ id: `c${c}`, kind: "county", parent: "city" });
      for (let t = 0; t < any(4); t++) units.push({ id: `c${c}t${t}`, kind: "township", parent: `c${c}` });
    }
    const targets = units.flatMap(({ id, parent = "province" }) => {
      if (any(8) === 0) return [];
      const base = any(10) === 0 ? null : any(id === "city" ? 14 : id.includes("t") ? 4 : 7);
      const striven = any(3) === 0 ? "none" : any(id === "city" ? 10 : 4);
      return [{ id: `t-${id}`, unit: id, setBy: parent, value: base, aim: striven, ...term }];
    });
    for (const target of targets.filter((t) => !t.unit.includes("t"))) {
      const below = units.filter((u) => u.parent === target.unit);
      const set = targets.filter((t) => below.some((u) => u.id === t.unit));
      const known = (n: number | string | null): n is number => typeof n === "number";
      const told = (limit: number | null, sums: readonly (number | null)[]) => {
        const least = sums.filter(known).reduce((a, b) => a + b, 0);
        if (limit !== null && least > limit) return "over";
        // Nothing is more than zero or more for sure, and an unknown limit allows any sum that is not zero.
        if (sums.includes(null) || (limit === null && least > 0)) return null;
        return "within";
      };
      const records = { units, targets };
      const at = (definition: typeof value | typeof aim | typeof handedDown) =>
        judged(definition, target, records).value;
      expect(at(value)).toBe(
        told(
          target.value,
          set.map((t) => t.value),
        ),
      );
      expect(at(handedDown)).toBe(set.length < below.length ? "lacking" : "handed-down");
      const striving = set.map((t) => (t.aim === "none" ? t.value : (t.aim as number)));
      if (target.aim === "none") expect(judged(aim, target, records).notApplicable).toBe("yes");
      else expect(at(aim)).toBe(told(target.aim as number, striving));
      seen.add(`${at(value)} ${at(aim)} ${at(handedDown)}`);
    }
  }
  expect(seen.size).toBeGreaterThan(9);
});
