import { fileURLToPath } from "node:url";
import { createEngine } from "@anwei/engine";
import { text } from "@anwei/kernel";
import { compose } from "@anwei/plugin";
import { describe, expect, test } from "vitest";
import bazhong from "../src/index.js";

const engine = createEngine(compose([bazhong]));
const year = await engine.assess(fileURLToPath(new URL("../data", import.meta.url)));

const id = (rule: string): string => `sichuan-bazhong/${rule}`;
const listed = text("全部列出", "all are listed");
type Options = NonNullable<Parameters<typeof engine.decide>[2]>;

/** What a rule says of a subject in Bazhong. */
const said = (rule: string, facts: object, options: Options = {}) => {
  const { value, notApplicable, certain } = engine.decide(id(rule), facts as never, { in: "511900", ...options });
  return notApplicable === "yes" ? "notApplicable" : (certain ?? value);
};

/** What the year's findings say of a rule. */
const found = (rule: string) =>
  year.findings
    .filter((f) => f.rule === rule && f.status === "found")
    .map((f) => [f.subject.title, f.period].filter((part) => part !== undefined).join(" "))
    .sort();

describe("what a reader asks first", () => {
  test("bazhong-003, 004, 005 the changes as the report prints them", () => {
    const printed = (figure: string, now: number, before: number) =>
      engine.decide(
        id(`${figure}-to-date-change-share-printed`),
        { id: "c", kind: "city" },
        {
          in: "511900",
          period: "2009-11",
          judged: "2009-12-01",
          given: { [id(`${figure}-to-date`)]: now, [id(`${figure}-to-date-last-year`)]: before },
        },
      ).value;
    expect(printed("accidents", 69, 153)).toBe("-0.549");
    expect(printed("injuries", 136, 299)).toBe("-0.5452");
    // Of 96 deaths no whole number gives it; 93 of 169 does.
    expect([174, 175].map((before) => printed("deaths", 96, before))).toEqual(["-0.4483", "-0.4514"]);
    expect(printed("deaths", 93, 169)).toBe("-0.4497");
  });

  test("bazhong-006 120 deaths are within the target, 121 are not", () => {
    const kept = (n: number) =>
      said(
        "death-quota",
        { id: "c", kind: "city" },
        { period: "2009-12", judged: "2010-01-01", given: { [id("deaths-to-date")]: n } },
      );
    expect([119, 120, 121].map(kept)).toEqual(["within", "within", "over"]);
  });

  test("bazhong-047 of 80 a year 22 by the end of March report out, 21 do not", () => {
    const over = (deaths: number) =>
      said(
        "over-progress",
        { id: "t", unit: "u", indicator: "deaths", trade: "all", value: 80, from: "2009-01-01", to: "2009-12-31" },
        {
          period: "2009-Q1",
          judged: "2009-04-01",
          complete: { accidents: listed },
          records: {
            units: [{ id: "u", kind: "county" }],
            accidents: [{ id: "a", unit: "u", happenedOn: "2009-02-03", deaths, missing: 0 }],
          },
        },
      );
    expect([21, 22, 23].map(over)).toEqual(["within", "over", "over"]);
  });

  test("bazhong-048, 049 three larger accidents veto, two do not; one with ten dead does, one with nine does not", () => {
    const vetoed = (...deaths: readonly number[]) =>
      said(
        "annual-veto",
        { id: "u", kind: "county" },
        {
          period: "2009",
          judged: "2010-01-01",
          complete: { accidents: listed },
          records: {
            units: [{ id: "u", kind: "county" }],
            accidents: deaths.map((n, i) => ({
              id: `a${i}`,
              unit: "u",
              happenedOn: `2009-0${i + 1}-15`,
              deaths: n,
              missing: 0,
              seriousInjuries: 0,
              directLoss: 0,
            })),
          },
        },
      );
    expect([vetoed(3, 3), vetoed(3, 3, 3), vetoed(3, 3, 2), vetoed(9), vetoed(10)]).toEqual([
      "none",
      "veto",
      "none",
      "none",
      "veto",
    ]);
  });

  test("bazhong-056 two fifths of a bulletin, and a hundredth less", () => {
    const of = (exposing: number) =>
      said("exposure", { id: "b", unit: "u", happenedOn: "2009-03-06", room: 100, exposing });
    expect([39, 40, 41].map(of)).toEqual(["short", "met", "met"]);
  });

  test("bazhong-065 the danger that led to three deaths, and to two", () => {
    const danger = {
      ...{ id: "d", unit: "e", happenedOn: "2009-03-01", obvious: true, grade: "major", ofCityDepartment: true },
      ...{
        organisedOn: "2009-03-02",
        pressedOn: "2009-03-02",
        publicImpact: false,
        countyLeadersHeld: false,
        ledTo: "a",
      },
    };
    const grounds = (deaths: number) =>
      said("accountability/dangers", danger, {
        judged: "2009-06-01",
        given: { [id("danger")]: "overdue" },
        records: {
          accidents: [
            { id: "a", unit: "e", happenedOn: "2009-05-20", deaths, missing: 0, seriousInjuries: 0, directLoss: 0 },
          ],
        },
      });
    expect([grounds(2), grounds(3)]).toEqual([[], ["accident"]]);
  });

  test("bazhong-067, 068 held to account in April: no promotion in December, one in January of the next year", () => {
    const promoted = (what: string, happenedOn: string) =>
      said(
        "honours",
        { id: "h", unit: "u", person: "丙某", what, happenedOn },
        {
          complete: { accountabilities: listed },
          records: {
            accountabilities: [{ id: "a", unit: "u", person: "丙某", capacity: "deputy", happenedOn: "2009-04-15" }],
          },
        },
      );
    expect(promoted("promotion", "2009-12-31")).toBe("no-promotion");
    expect(promoted("award", "2009-12-31")).toBe("no-award");
    expect(promoted("promotion", "2010-01-01")).toBe("allowed");
    expect(promoted("award", "2009-04-14")).toBe("allowed");
  });

  test("bazhong-090 two officers are short of three, five are enough, six are more than the report says", () => {
    const officers = (rule: string, n: number) =>
      said(rule, { id: "v", kind: "village" }, { judged: "2009-06-30", given: { [id("village-officers/staff")]: n } });
    expect([2, 3, 5, 6].map((n) => officers("village-officers", n))).toEqual(["short", "enough", "enough", "enough"]);
    expect([5, 6].map((n) => officers("village-officers/over", n))).toEqual(["within", "over"]);
  });

  test("bazhong-119 a deadline of 10 June is re-inspected on that day; on the 11th it is overdue", () => {
    const standing = (judged: string) =>
      said(
        "six-musts/recheck",
        { id: "c", unit: "e", happenedOn: "2009-06-01", faultFound: true, majorDanger: true, rectifyBy: "2009-06-10" },
        {
          judged,
          records: {
            caseEvents: (["inspected", "recorded", "ordered"] as const).map((event) => ({
              id: event,
              unit: "e",
              case: "c",
              event,
              happenedOn: "2009-06-01",
            })),
          },
        },
      );
    expect([standing("2009-06-10"), standing("2009-06-11")]).toEqual(["awaited", "overdue"]);
  });
});

describe("the year", () => {
  test("bazhong-002 the province named the city from February to July", () => {
    const months = found("sichuan/circular").map((told) => told.split(" ")[1]);
    expect(months).toEqual(["02", "03", "04", "05", "06", "07"].map((month) => `2009-${month}`));
  });

  test("bazhong-044, 055 a month without a circular, two weeks without a bulletin", () => {
    expect(found(id("monthly-circular"))).toEqual(["巴中市 2009-08"]);
    expect(found(id("weekly-bulletin")).length).toBe(2);
  });

  test("bazhong-029, 030, 031 two festivals with a principal, one without", () => {
    expect(found(id("festival-inspections"))).toEqual(["red-leaf"]);
  });

  test("bazhong-073, 105 to 108, 111, 131, 132 the records bear the report's figures out", () => {
    const told = year.results.filter((r) => r.rule.startsWith(id("reported/")) && r.outcome.value !== null);
    const figures = told.filter((r) => r.outcome.value === "agrees" || r.outcome.value === "differs");
    expect(figures.length).toBe(9);
    expect(figures.map((r) => r.outcome.value)).toEqual(figures.map(() => "agrees"));
  });

  test("every chapter of the report has something that was not done, and little is left open", () => {
    const rules = new Set(year.findings.filter((f) => f.status === "found").map((f) => f.rule));
    for (const rule of [
      "safety-budget",
      "four-regimes",
      "areas",
      "honours",
      "delegations",
      "one-to-one",
      "case-steps",
      "workers",
    ]) {
      expect(rules).toContain(id(rule));
    }
    const open = year.findings.filter((f) => f.status === "undecided" && f.rule.startsWith(id("")));
    expect(open.map((f) => f.rule.slice(id("").length)).sort()).toEqual([
      "annual-veto",
      "annual-veto",
      "committee-adjustment",
      "death-quota",
    ]);
  });
});
