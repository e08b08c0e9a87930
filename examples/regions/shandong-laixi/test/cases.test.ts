import { fileURLToPath } from "node:url";
import { createEngine } from "@anwei/engine";
import { compose } from "@anwei/plugin";
import { describe, expect, test } from "vitest";
import laixi from "../src/index.js";

const engine = createEngine(compose([laixi]));
const place = { in: "370285" } as const;
const data = fileURLToPath(new URL("../data", import.meta.url));
const year = await engine.assess(data);

const plant = { id: "u", kind: "enterprise", safetyTrades: [], provincialTrades: [], safetyBody: false } as const;
/** What a rule says of a unit that employs so many. */
const employing = (rule: string, employees: number, judged: string, more: object = {}) => {
  const { value, notApplicable } = engine.decide(
    rule,
    { ...plant, employees, ...more },
    { ...place, judged, given: { "shandong/safety-director/serving": 0 }, records: { safetyStaff: [] } },
  );
  return notApplicable === "yes" ? "notApplicable" : value;
};

const told = (rule: string): readonly string[] =>
  year.findings
    .filter((f) => f.rule === `shandong-laixi/${rule}`)
    .map((f) => `${f.subject.unitTitle ?? f.subject.title} ${f.said.zh}`)
    .sort();
const standing = (rule: string) =>
  year.results.flatMap((r) => (r.rule === `shandong-laixi/${rule}` && r.outcome.value ? [r.outcome.value] : []));

describe("what a reader asks first", () => {
  test("laixi-021 a safety body from 300 employees on, 300 among them", () => {
    const body = (n: number) => employing("shandong-laixi/safety-body", n, "2005-06-30");
    expect([299, 300, 301].map(body)).toEqual(["notApplicable", "short", "short"]);
  });

  test("laixi-022 a mine of five needs one too, a smelter of five does not", () => {
    const of = (trade: string) => employing("shandong-laixi/safety-body", 5, "2005-06-30", { safetyTrades: [trade] });
    expect([of("other-mines"), of("smelting")]).toEqual(["short", "notApplicable"]);
  });

  test("laixi-083 two dead at once, not one; two accidents with one each are not two at once", () => {
    const after = (deaths: number) =>
      engine.decide(
        "shandong-laixi/self-examination",
        { id: "a", unit: "u", happenedOn: "2005-04-14", deaths, nature: "responsibility" },
        place,
      ).value;
    expect([0, 1, 2, 3].map(after)).toEqual(["none", "none", "examine", "examine"]);
  });

  test("laixi-018 all of 58 member units have a body of their own, 57 are not enough", () => {
    const of = (n: number) =>
      engine.decide(
        "shandong-laixi/member-bodies",
        { id: "370285", kind: "county" },
        {
          ...place,
          period: "2005",
          judged: "2006-01-01",
          given: { "shandong-laixi/member-bodies/about": 58, "shandong-laixi/member-bodies/meeting": n },
        },
      ).value;
    expect([57, 58].map(of)).toEqual(["missed", "met"]);
  });

  test("laixi-046 the 96th letter makes it complete", () => {
    const of = (n: number) =>
      engine.decide(
        "shandong-laixi/letters-signed",
        { id: "370285", kind: "county" },
        { ...place, period: "2005", judged: "2005-04-01", given: { "shandong-laixi/letters-signed/meeting": n } },
      ).value;
    expect([95, 96].map(of)).toEqual(["missed", "met"]);
  });
});

describe("which law decides is a matter of dates", () => {
  const staff = (n: number, day: string, more: object = {}) => employing("responsibility/staffing", n, day, more);
  const director = (n: number, day: string, more: object = {}) => employing("shandong/safety-director", n, day, more);

  test("250 employees with nobody full-time: enough in 2005 with a part-time manager, short since the law of 2014", () => {
    const partTime = (day: string) =>
      engine.decide(
        "responsibility/staffing",
        { ...plant, employees: 250 },
        {
          ...place,
          judged: day,
          records: {
            safetyStaff: [
              { id: "s", unit: "u", role: "safety-manager", engagement: "part-time", from: "2004-01-01", to: "none" },
            ],
          },
        },
      ).value;
    expect([partTime("2005-12-31"), partTime("2014-11-30"), partTime("2014-12-01")]).toEqual(["met", "met", "short"]);
    expect(staff(250, "2005-12-31")).toBe("short");
  });

  test("the province's regulation asks nothing of 2005, and of a plant with dust from 1 March 2022 on", () => {
    expect(director(300, "2005-12-31")).toBe("notApplicable");
    expect(director(300, "2022-02-28")).toBe("notApplicable");
    expect(director(300, "2022-03-01")).toBe("lacking");
    const dust = { provincialTrades: ["dust-explosion"] };
    expect([99, 100].map((n) => director(n, "2022-03-01", dust))).toEqual(["notApplicable", "lacking"]);
  });
});

describe("the year 2005 on record", () => {
  test("has the totals that the report states", () => {
    for (const rule of [
      "committee-members",
      "member-bodies",
      "letters-signed",
      "permits-in-time/mine",
      "permits-in-time/chemicals",
    ])
      expect(standing(rule), rule).toEqual(["met"]);
    expect(standing("figures-agree").filter((said) => said === "disagree")).toEqual([]);
    expect(standing("figures-agree")).toHaveLength(10);
  });

  test("has the findings that were made for it", () => {
    expect(told("self-examination")).toEqual(["样例矿7 向市政府作检查"]);
    expect(told("safety-body")).toEqual(["样例工厂13 未设立或者未配备"]);
    expect(told("self-check")).toHaveLength(3);
    expect(told("key-sites")).toEqual(["样例校车停车场 未排查"]);
    expect(told("four-parties")).toEqual(["样例集贸市场 缺：政府搞督查"]);
  });

  test("laixi-096, laixi-097, laixi-098 of 29 and 11 applicants 4 and 5 have their permits by the end of April", async () => {
    const april = await engine.assess(data, { judged: "2005-04-30" });
    const permits = april.views.find((v) => v.id === "shandong-laixi/permits");
    if (permits?.view !== "statistics") throw new RangeError("no view of permits");
    const city = permits.rows.find((row) => row.unit === "370285");
    const [mines, chemicals, issued, ...shares] = city?.cells ?? [];
    expect([mines?.figure, chemicals?.figure]).toEqual(["29", "11"]);
    expect(issued?.by).toEqual({ mine: "4", chemicals: "5" });
    expect(shares.map((cell) => cell?.figure)).toEqual(["4/29", "5/11"]);
  });
});
