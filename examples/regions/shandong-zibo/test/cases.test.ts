import { fileURLToPath } from "node:url";
import { createEngine } from "@anwei/engine";
import { judge, type Outcome, prepare, text } from "@anwei/kernel";
import { compose } from "@anwei/plugin";
import { describe, expect, test } from "vitest";
import zibo from "../src/index.js";

const book = compose([zibo]);
const all = text("所列即全部", "what is listed is all");

interface Case {
  readonly judged?: string;
  readonly period?: string;
  readonly given?: Readonly<Record<string, unknown>>;
  readonly records?: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;
}

/** What a rule says of a subject in the city; of the tables that are given, what is listed is all. */
const ask = (rule: string, facts: Readonly<Record<string, unknown>>, { records = {}, ...more }: Case = {}): Outcome =>
  judge(
    prepare(
      book,
      `shandong-zibo/${rule}`,
      { id: "s", ...("kind" in facts ? {} : { unit: "u", happenedOn: "2006-06-30" }), ...facts },
      {
        in: "370300",
        records,
        complete: Object.fromEntries(Object.keys(records).map((table) => [table, all])),
        ...more,
      },
    ),
  );
const value = (...asked: Parameters<typeof ask>): unknown => ask(...asked).value;
const lacks = (...asked: Parameters<typeof ask>): unknown => ask(...asked).certain;

const year = {
  level: "city",
  trade: "all",
  accidents: 4900,
  accidentsLastYear: 5000,
  deaths: 531,
  deathsLastYear: 559,
};

describe("the targets of the year", () => {
  test("zibo-004 zibo-005 three per cent is asked, five is striven for", () => {
    const at = (accidents: number) => value("provincial-decline", { ...year, accidents });
    expect([4851, 4850, 4751, 4750].map(at)).toEqual(["missed", "target", "target", "aim"]);
  });

  test("zibo-006 zibo-008 zibo-009 531 of the city stands before 542 of the province", () => {
    const at = (deaths: number) => value("deaths", { ...year, deaths });
    expect([531, 532, 542, 543].map(at)).toEqual(["within", "over-city", "over-city", "over-province"]);
  });

  test("zibo-001 zibo-007 the first half, down 1 %, is short of the city's decline; its deaths are not", () => {
    const half = { ...year, accidents: 2438, accidentsLastYear: 2463, deaths: 210, deathsLastYear: 243 };
    expect(value("city-decline/accidents", half)).toBe("missed");
    expect(value("city-decline/deaths", half)).toBe("target");
  });

  test("zibo-147 a county that stays level misses 4 %", () => {
    const county = { ...year, level: "county", deaths: 100 };
    const at = (deathsLastYear: number) => value("county-decline/deaths", { ...county, deathsLastYear });
    expect([100, 104, 105, 107].map(at)).toEqual(["missed", "missed", "target", "aim"]);
  });
});

describe("what follows", () => {
  const county = { level: "county", trade: "all", accidents: 1, accidentsLastYear: 1, followUps: [] };

  test("zibo-161 zibo-162 as many deaths as last year is enough to analyse, one fewer is not", () => {
    const at = (deaths: number) => ask("deaths-not-fallen", { ...county, deaths, deathsLastYear: 17 });
    expect(at(17).certain).toEqual(["causes", "stricter"]);
    expect(at(16).notApplicable).toBe("yes");
  });

  test("zibo-031 one of the two conditions stops an enterprise", () => {
    const at = (dangers: boolean, lowered: boolean) => ask("stop", { trade: "mine", dangers, lowered, stopped: false });
    for (const said of [at(true, false), at(false, true), at(true, true)]) expect(said.value).toBe("to-stop");
    expect(at(false, false).notApplicable).toBe("yes");
  });

  test("zibo-081 a penalty not performed by its day goes to the court, not on that day", () => {
    const order = { happenedOn: "2005-03-10", due: "2006-03-25", performedOn: "none", transferredOn: "none" };
    expect(ask("transfer", order, { judged: "2006-03-25" }).notApplicable).toBe("yes");
    expect(value("transfer", order, { judged: "2006-03-26" })).toBe("to-transfer");
  });

  test("zibo-273 people out is as good as work stopped", () => {
    const mine = (workStopped: boolean, evacuated: boolean) =>
      lacks("unsafe-mine", { floodSafe: false, workStopped, evacuated });
    expect([mine(false, false), mine(true, false), mine(false, true)]).toEqual([["still"], [], []]);
  });
});

describe("by which day", () => {
  const city = { id: "370300", kind: "city" } as const;
  const entered = (item: string, happenedOn: string) => ({ id: happenedOn, unit: "370300", item, happenedOn });
  const on = (rule: string, item: string, ...days: readonly string[]) =>
    lacks(rule, city, { judged: "2007-01-01", records: { works: days.map((day) => entered(item, day)) } });

  test("zibo-034 a notice in February, not on 1 March", () => {
    expect(on("closure-notice", "closure-notice", "2006-02-28")).toEqual([]);
    expect(on("closure-notice", "closure-notice", "2006-03-01")).toEqual(["closure-notice"]);
  });

  test("zibo-035 two meetings, not one", () => {
    expect(on("closure-meetings", "closure-dispatch", "2006-03-10")).toEqual(["closure-dispatch"]);
    expect(on("closure-meetings", "closure-dispatch", "2006-03-10", "2006-04-20")).toEqual([]);
  });

  test("zibo-107 zibo-195 of 96 towns 77 are 80 %, and 96 are all", () => {
    const at = (rule: string, n: number) =>
      value(`towns-online/${rule}`, city, {
        period: "2006",
        judged: "2007-01-01",
        given: { [`shandong-zibo/towns-online/${rule}/meeting`]: n, [`shandong-zibo/towns-online/${rule}/about`]: 96 },
      });
    expect([76, 77].map((n) => at("most", n))).toEqual(["missed", "met"]);
    expect([95, 96].map((n) => at("all", n))).toEqual(["missed", "met"]);
  });
});

const assessed = await createEngine(book).assess(fileURLToPath(new URL("../data", import.meta.url)));
const told = (rule: string): readonly string[] =>
  assessed.findings
    .filter((f) => f.rule === `shandong-zibo/${rule}`)
    .map((f) => `${f.subject.unitTitle ?? f.subject.title} ${f.said.zh}`)
    .sort();

describe("the year 2006 on record", () => {
  test("zibo-148 zibo-149 two counties stay level, one rises", () => {
    const counts = assessed.views.find((v) => v.id === "shandong-zibo/counts");
    if (counts?.view !== "statistics") throw new RangeError("no view of counts");
    const [flat, rising] = counts.rows.find((row) => row.unit === "370300")?.cells ?? [];
    expect([flat?.figure, rising?.figure]).toEqual(["2", "1"]);
    expect(told("county-decline/accidents")).toEqual(["张店区 未达到降幅"]);
    expect(told("county-decline/deaths")).toEqual(["周村区 未达到降幅", "高青县 未达到降幅"]);
  });

  test("has the totals of the speech: targets of the half-year are met, 1000 sources online are not yet due", () => {
    const standing = (rule: string) =>
      assessed.results.flatMap((r) => (r.rule === `shandong-zibo/${rule}` && r.outcome.value ? [r.outcome.value] : []));
    for (const rule of [
      "strong-towns-online",
      "towns-connected",
      "points-installed",
      "closed/chemicals",
      "closed/mine",
    ])
      expect(standing(rule), rule).toEqual(["met"]);
    expect(standing("sources-online")).toEqual(["not-yet-due"]);
  });

  test("has the findings that were made for it", () => {
    expect(told("dispatch-meeting")).toEqual(["淄博市 逾期未履行"]);
    expect(told("letters")).toEqual(["市安监局 逾期签订"]);
    expect(told("stop")).toEqual(["样例矿业1 应停未停"]);
    expect(told("transfer")).toEqual(["样例矿业2 应移交未移交"]);
    expect(told("unsafe-mine")).toEqual(["样例矿业8 没有停止作业，也没有撤人"]);
  });
});
