import { accidentsCounted, controlIndicators, ladder, progressTrigger } from "@anwei/assessment";
import { type Language, percent, Records, recordOf, source, text } from "@anwei/kernel";
import { compose } from "@anwei/plugin";
import { definePlugin, type Plugin } from "@anwei/plugin/v1";
import { targets } from "@anwei/responsibility";
import { describe, expect, test } from "vitest";
import { assess } from "../src/assess.js";
import type { Assessment } from "../src/assessment.js";
import { renderHtml, renderTable } from "../src/report.js";
import type { BoardAnswer, BoardData } from "../src/views.js";
import { idsOf, leaving, unbalanced, wantedIn } from "./html-page.js";
import { nationOfStatistics } from "./nation.js";

const notice = source({
  id: "board-notice",
  type: "test",
  title: text("通知", "Notice"),
  from: "2009-01-01",
  verified: false,
});
const id = "board-city";
const from = "2009-01-01";
const cites = notice.section("一");
const control = controlIndicators({
  id,
  cites,
  from,
  each: "month",
  figures: ["deaths", "accidents"],
  spans: ["to-date"],
  lastYear: { decimals: 4 },
});
const quarter = progressTrigger({
  id,
  from,
  each: "quarter",
  figures: ["deaths"],
  appliesTo: ["county"],
  overBy: { share: percent(10) },
  readings: { measure: "relative", boundary: "included", basis: "cumulative", by: "month", cites },
  cites,
  consequences: [{ id: "report-out", text: text("述职", "report out") }],
});
const cards = ladder({
  id: `${id}/cards`,
  title: text("黄牌与否决", "Card and veto"),
  cites,
  from,
  each: "year",
  appliesTo: ["county"],
  outcomes: { none: text("无", "none"), card: text("黄牌", "yellow card"), veto: text("否决", "vetoed") },
  grounds: {
    card: [{ id: "first", of: accidentsCounted({ level: "larger" }), atLeast: 1, within: { in: "period" } }],
    veto: [{ id: "third", of: accidentsCounted({ level: "larger" }), atLeast: 3, within: { in: "period" } }],
  },
  consequences: {
    card: [{ id: "card", text: text("黄牌警告", "a yellow card") }],
    veto: [{ id: "veto", text: text("一票否决", "vetoed") }],
  },
});
const { deaths, accidents } = control.of.all;
const deathsTarget = { table: targets.name, indicator: "deaths" };

const views = {
  board: {
    view: "board",
    id: `${id}/board`,
    title: text("季度指标执行情况", "The quarter board"),
    progress: "month",
    measures: [
      {
        title: text("死亡人数", "Deaths"),
        actual: deaths["to-date"].now.id,
        lastYear: deaths["to-date"].compared?.lastYear.id ?? "",
        target: deathsTarget,
      },
      { title: text("事故", "Accidents"), actual: accidents["to-date"].now.id },
    ],
    triggers: [{ decision: quarter.reportOut.id, by: quarter.overProgress.id }, { decision: cards.measure.id }],
  },
} as const satisfies Record<string, Plugin["views"][number]>;

const known = { missing: 0, seriousInjuries: 0, directLoss: 0 };
const year = (n: number) => ({ from: `${n}-01-01`, to: `${n}-12-31` });
const happened = (unit: string, happenedOn: string, deaths: number, more: object = {}) => ({
  id: `${unit}-${happenedOn}`,
  unit,
  happenedOn,
  deaths,
  ...known,
  ...more,
});

/** Three counties: one over in the first quarter, one just within, one whose reports of June are missing. */
const tables: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>> = {
  units: [
    { id: "a", name: "甲县", kind: "county", code: "511901", parent: "city", from: "2008-01-01" },
    { id: "b", name: "乙县", kind: "county", code: "511902", parent: "city", from: "2008-01-01" },
    { id: "c", name: "丙县", kind: "county", code: "511903", parent: "city", from: "2008-01-01" },
    { id: "city", name: "本市", kind: "city", code: "511900", from: "2008-01-01" },
    { id: "office", name: "市局", kind: "department", code: "511900", parent: "city", from: "2008-01-01" },
  ],
  targets: [
    { id: "t-city", unit: "city", indicator: "deaths", value: 120, ...year(2009) },
    // One for a trade, and last year's, are others.
    { id: "t-a-road", unit: "a", indicator: "deaths", trade: "road", value: 5, ...year(2009) },
    { id: "t-a-2008", unit: "a", indicator: "deaths", value: 99, ...year(2008) },
    { id: "t-a", unit: "a", indicator: "deaths", value: 40, ...year(2009) },
    { id: "t-b", unit: "b", indicator: "deaths", value: 40, ...year(2009) },
    { id: "t-c", unit: "c", indicator: "deaths", value: 40, ...year(2009) },
  ],
  completeness: [
    { id: "z-city", unit: "city", table: "accidents", from: "2008-01-01", to: "2009-06-30", own: true },
    { id: "z-office", unit: "office", table: "accidents", from: "2008-01-01", to: "2009-06-30" },
    { id: "z-a", unit: "a", table: "accidents", from: "2008-01-01", to: "2009-06-30" },
    { id: "z-b", unit: "b", table: "accidents", from: "2008-01-01", to: "2009-06-30" },
    { id: "z-c", unit: "c", table: "accidents", from: "2009-01-01", to: "2009-05-31" },
  ],
  accidents: [
    happened("a", "2008-03-01", 2),
    happened("a", "2008-09-01", 2),
    happened("a", "2009-01-05", 7),
    happened("a", "2009-03-31", 5),
    happened("b", "2008-06-30", 9),
    happened("b", "2009-02-05", 2),
    happened("b", "2009-03-05", 8, { directLoss: null }),
    happened("c", "2009-05-05", 1),
  ],
};

async function assessed(shown: Plugin["views"], given = tables): Promise<Assessment> {
  const book = compose([
    definePlugin({
      id,
      title: text("试验市", "Test city"),
      region: "511900",
      version: "0.1.0",
      apiVersion: 1,
      extends: [nationOfStatistics],
      documents: [notice],
      define: [...control.definitions, ...quarter.definitions, ...cards.definitions],
      views: shown,
    }),
  ]);
  const records = new Records(
    new Map(
      Object.entries(given).map(([table, rows]) => {
        const kind = book.kind(table);
        if (!kind) throw new RangeError(`no kind ${table}`);
        return [table, rows.map((row) => recordOf(kind, row))];
      }),
    ),
  );
  const complete = { targets: text("指标全部列入", "every target is listed") };
  return await assess(book, { records, raw: given, complete, assumed: [] }, { judged: "2009-06-30" });
}

function boardIn({ views }: Assessment): BoardData {
  const view = views.find((v) => v.view === "board");
  if (!view) throw new RangeError("no board");
  return view;
}

const board = async (given = tables): Promise<BoardData> => boardIn(await assessed([views.board], given));
const rowOf = ({ rows }: BoardData, unit: string) => {
  const row = rows.find((r) => r.unit === unit);
  if (!row) throw new RangeError(`no ${unit}`);
  return row;
};
const near = (answer: BoardAnswer | undefined) =>
  answer?.distances.map(({ rule, more, outcome, open }) => [rule.replace(`${id}/`, ""), more, outcome, open ?? false]);

describe("the board", () => {
  test("has the whole first, then the units by what they used, and none that it says nothing of", async () => {
    expect((await board()).rows.map((r) => [r.unit, r.cells[0]?.share, r.cells[0]?.rank])).toEqual([
      ["city", undefined, undefined],
      // What c has not reported for June may put it first.
      ["a", "0.3", [1, 2]],
      ["b", "0.25", [2, 3]],
      ["c", undefined, [1, 3]],
    ]);
  });

  test("holds each figure against its own target of the year, time progress and last year", async () => {
    const { cells } = rowOf(await board(), "a");
    expect(cells[0]).toMatchObject({ actual: "12", lastYear: "2", target: "40" });
    expect(
      cells[0]?.points.map((p) => [p.period, p.actual, p.lastYear, p.allowed]).filter((_, i) => i % 2 === 0),
    ).toEqual([
      ["2009-01", "7", "0", "10/3"],
      ["2009-03", "12", "2", "10"],
      ["2009-05", "12", "2", "50/3"],
    ]);
    expect(cells[1]).toMatchObject({ actual: "2" });
    expect(cells[1]?.target).toBeUndefined();
  });

  test("tells in deaths how nearly a quarter was over progress, in either direction", async () => {
    const all = await board();
    const quarters = (unit: string) => rowOf(all, unit).answers[0]?.map((a) => [a.period, a.outcome.value, near(a)]);
    const figure = "over-progress/deaths-to-date";
    // The lines are 11 and 22.
    expect(quarters("a")).toEqual([
      ["2009-Q1", "report", [[figure, "-2", "within", false]]],
      ["2009-Q2", "none", [[figure, "10", "over", false]]],
    ]);
    expect(quarters("b")).toEqual([
      ["2009-Q1", "none", [[figure, "1", "over", false]]],
      ["2009-Q2", "none", [[figure, "12", "over", false]]],
    ]);
    expect(rowOf(all, "city").answers).toEqual([[], []]);
  });

  test("where records are missing reckons from what is certain, and says so", async () => {
    const [, open] = rowOf(await board(), "c").answers[0] ?? [];
    expect(open).toMatchObject({ standing: "undecided" });
    expect(near(open)).toEqual([["over-progress/deaths-to-date", "21", "over", true]]);
  });

  test("tells both steps of a ladder, from a card to none and to the veto", async () => {
    const all = await board();
    const counted = ["cards/first-in-year", "cards/third-in-year"];
    const card = rowOf(all, "a").answers[1]?.[0];
    expect(card).toMatchObject({ period: "2009", soFar: true, standing: "found", outcome: { value: "card" } });
    expect(new Set(near(card)?.map(([rule]) => rule))).toEqual(new Set(counted));
    expect(near(card)?.map(([, more, outcome]) => [more, outcome])).toEqual([
      ["1", "veto"],
      ["-2", "none"],
    ]);
  });
});

describe.each<Language>(["zh", "en"])("on paper, in %s", (language) => {
  test("the page is whole, and tells last year where it is known", async () => {
    const page = await renderHtml(await assessed([views.board]), { language });
    expect(unbalanced(page)).toBeUndefined();
    expect(leaving(page)).toEqual([]);
    const ids = idsOf(page);
    expect(wantedIn(page).filter((of) => !ids.includes(of))).toEqual([]);
    expect(page).not.toMatch(/undefined|\[object|NaN|>null</);
    expect(page).toContain(language === "zh" ? "同比 +10" : "Beside last year +10");
    expect(page).toContain(language === "zh" ? "同比 +1<" : "Beside last year +1<");
    expect(page).toContain(language === "zh" ? "少2人则“未超进度”" : "2 persons fewer: “within progress”");
    expect(page).toContain(language === "zh" ? "至多再增21人即“超进度”" : "at most 21 persons more: “over progress”");
    expect(page).toContain('class="before"');
  });

  test("nothing of last year on record is said once, and is no comparison with none", async () => {
    const since = (rows: readonly Readonly<Record<string, unknown>>[] = []) =>
      rows.filter((row) => !String(row.happenedOn).startsWith("2008"));
    const young = {
      ...tables,
      accidents: since(tables.accidents),
      completeness: (tables.completeness ?? []).map((row) => ({ ...row, from: "2009-01-01" })),
    };
    const assessment = await assessed([views.board], young);
    const page = await renderHtml(assessment, { language });
    expect(page).not.toContain('class="before"');
    const told = language === "zh" ? "没有上年同期的记录" : "Nothing is on record of last year";
    expect(page.split(told)).toHaveLength(2);
    expect(renderTable(assessment, { language })).toContain(told);
  });

  test("the terminal has the quarters and how near they were", async () => {
    const told = renderTable(await assessed([views.board]), { language, width: 100 });
    expect(told).toMatch(/甲县 +12 +12 +2 +\+10 +40 +30\.0% +1–2 /);
    expect(told).toContain(language === "zh" ? "再增1人即“超进度”" : "1 person more: “over progress”");
  });
});
