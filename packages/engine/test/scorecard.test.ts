import type { Language } from "@anwei/kernel";
import ExcelJS from "exceljs";
import { describe, expect, test } from "vitest";
import type { Assessment } from "../src/assessment.js";
import { renderHtml, renderJson, renderTable, renderWorkbook } from "../src/report.js";
import type { ScorecardData } from "../src/views.js";
import { idsOf, leaving, unbalanced, wantedIn } from "./html-page.js";
import { counties, scored } from "./scorecard-data.js";

function cardIn({ views }: Assessment): ScorecardData {
  const view = views.find((v) => v.view === "scorecard");
  if (!view) throw new RangeError("no scorecard");
  return view;
}

describe("the card", () => {
  test("has every county by its score, with its grade, rank and lists", async () => {
    const card = cardIn(await scored());
    expect(card.period).toBe("2013");
    expect(
      card.rows.map((r) => [r.unit, r.score, r.grade?.outcome, r.rank, ...r.standing.map((s) => s.outcome)]),
    ).toEqual([
      ["x", "100", "excellent", "1", "listed", "unlisted"],
      ["z", { atLeast: "91", atMost: "95" }, "excellent", "2", "unlisted", "unlisted"],
      ["y", "52.5", "fail", "3", "unlisted", "listed"],
    ]);
  });

  test("tells each point that was lost, with the events", async () => {
    const assessment = await scored();
    const card = cardIn(assessment);
    const [, , y] = card.rows;
    const at = card.items.findIndex((i) => i.id === "fires");
    expect(y?.cells[at]).toMatchObject({ points: "47.5", score: "12.5" });
    expect(y?.cells[at]?.why.map((g) => [g.rule, g.points, g.records])).toEqual([
      ["card/annual/fires/each", "40", ["fires/1", "fires/2"]],
      ["card/annual/fires/deaths", "7.5", ["fires/1", "fires/2"]],
    ]);
    expect(y?.besides.map((note) => note.en)).toEqual(["a deadly fire"]);
    expect(assessment.names["fires/1"]?.zh).toBe("商场火灾");
  });

  test("shows points at discretion between their ends until they are entered, and asks for them", async () => {
    const assessment = await scored(counties, "2013-12-31");
    const z = cardIn(assessment).rows[1];
    const at = cardIn(assessment).items.findIndex((i) => i.id === "equipment");
    expect(z?.cells[at]).toMatchObject({
      points: { atLeast: "2", atMost: "6" },
      score: { atLeast: "24", atMost: "28" },
    });
    const awaited = assessment.findings.filter((f) => f.rule === "card/annual/equipment/below/awaited");
    expect(awaited.map((f) => f.subject.id)).toEqual(["z"]);
  });

  test("takes an entry that holds, and refuses one out of range", async () => {
    const entry = (points: number) => ({
      ...counties,
      scoreEntries: [
        {
          id: "e",
          unit: "z",
          happenedOn: "2014-02-01",
          periodEnd: "2013-12-31",
          ground: "card-annual-equipment-below",
          points,
          reason: "缺水带",
          by: "考核组",
        },
      ],
    });
    const told = async (points: number) => {
      const assessment = await scored(entry(points));
      return [
        cardIn(assessment).rows.find((r) => r.unit === "z")?.score,
        assessment.findings.map((f) => f.rule).filter((r) => r === "card/annual/entries").length,
      ];
    };
    expect(await told(5)).toEqual(["92", 0]);
    expect(await told(7)).toEqual([{ atLeast: "91", atMost: "95" }, 1]);
  });

  test("tells whose points a late record changed, even where the grade stays", async () => {
    const early = (rows: readonly object[], recordedAt = "2014-01-01T08:00") =>
      rows.map((row) => ({ ...row, recordedAt }));
    const { completeness, fires, tours, ...rest } = counties;
    const since = { since: "2014-01-31", known: "2014-02-28" };
    const more = { id: "late", unit: "y", name: "仓库火灾", happenedOn: "2013-07-01", deaths: 2 };
    const data = (...late: readonly object[]) => ({
      ...rest,
      completeness: early(completeness),
      tours: early(tours),
      fires: [...early(fires), ...early(late, "2014-02-10T08:00")],
    });
    const changed = ({ superseded = [] }: Assessment) =>
      superseded
        .filter(({ rule }) => rule === "card/annual")
        .map((s) => [
          s.subject.id,
          s.period,
          s.before?.outcome.value,
          s.after?.outcome.value,
          s.because.map((b) => b.id),
        ]);
    const assessment = await scored(data(more), "2014-03-01", since);
    expect(changed(assessment)).toEqual([["y", "2013", "52.5", "40", ["late"]]]);
    expect(renderTable(assessment, { language: "zh", width: 100 })).toContain("52.5分 → 40分");
    expect(changed(await scored(data(), "2014-03-01", since))).toEqual([]);
  });

  test("shows the last year that has ended, or the one so far before any has", async () => {
    expect(cardIn(await scored(counties, "2013-12-31"))).toMatchObject({ period: "2013" });
    const soFar = cardIn(await scored(counties, "2013-07-01"));
    expect(soFar).toMatchObject({ period: "2013", soFar: true });
    expect(soFar.rows.every((r) => r.grade === undefined)).toBe(true);
  });
});

describe.each<Language>(["zh", "en"])("on paper, in %s", (language) => {
  test("the page is whole", async () => {
    const page = await renderHtml(await scored(), { language });
    expect(unbalanced(page)).toBeUndefined();
    expect(leaving(page)).toEqual([]);
    const ids = idsOf(page);
    expect(wantedIn(page).filter((id) => !ids.includes(id))).toEqual([]);
    expect(page).toContain(language === "zh" ? "商场火灾、宾馆火灾" : "商场火灾, 宾馆火灾");
    expect(page).toContain("24–28");
  });

  test("the terminal names the grounds of each county", async () => {
    const told = renderTable(await scored(), { language, width: 100 });
    expect(told).toContain("−47.5");
    expect(told).toContain(language === "zh" ? "−2至−6" : "−2 to −6");
    expect(told).toContain("+3");
  });
});

test("JSON holds the same card, and the workbook a row for each item", async () => {
  const assessment = await scored();
  const json = JSON.parse(await renderJson(assessment)) as Assessment;
  expect(cardIn(json)).toEqual(JSON.parse(JSON.stringify(cardIn(assessment))));
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load((await renderWorkbook(assessment, { language: "zh" })) as never);
  const sheet = workbook.getWorksheet("考核评分");
  const rows = (sheet?.getSheetValues() ?? []).slice(2) as readonly (readonly unknown[])[];
  const fires = rows.find((r) => r[3] === "丙县" && r[4] === "亡人火灾");
  expect(fires?.slice(5, 10)).toEqual([60, -47.5, -47.5, 12.5, 12.5]);
});
