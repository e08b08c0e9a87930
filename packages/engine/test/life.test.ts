import type { Language } from "@anwei/kernel";
import ExcelJS from "exceljs";
import { beforeAll, describe, expect, test } from "vitest";
import type { Assessment } from "../src/assessment.js";
import type { Finding } from "../src/finding.js";
import { measuredShort } from "../src/report/figures.js";
import { columns } from "../src/report/terminal/layout.js";
import { renderHtml, renderJson, renderTable, renderWorkbook } from "../src/report.js";
import type { StatisticsData, TimelineData, TimelineRow } from "../src/views.js";
import { idsOf, leaving, unbalanced, wantedIn } from "./html-page.js";
import { lived, lives } from "./life-data.js";

const languages: readonly Language[] = ["zh", "en"];

function viewIn<V extends "timeline" | "statistics">(
  { views }: Assessment,
  which: V,
): V extends "timeline" ? TimelineData : StatisticsData {
  const view = views.find((v) => v.view === which);
  if (!view) throw new RangeError(`no ${which}`);
  return view as never;
}
const rowOf = (assessment: Assessment, id: string): TimelineRow => {
  const row = viewIn(assessment, "timeline").rows.find((r) => r.id === id);
  if (!row) throw new RangeError(`no ${id}`);
  return row;
};
const entriesOf = (row: TimelineRow) =>
  row.entries.map((e) => [e.kind, e.record ?? e.title.en, e.said.en, e.status ?? ""].join(" | "));
/** How what is due of an accident stands. */
const statusOf = (row: TimelineRow, title: string) => row.entries.find((e) => e.title.en === title)?.status;

let assessment: Assessment;
beforeAll(async () => {
  assessment = await lived(lives, "2015-03-31");
});

describe("a timeline", () => {
  test("has a row for each record, in the order of their dates", () => {
    expect(viewIn(assessment, "timeline").rows.map((r) => [r.happenedOn, r.id, r.unitTitle])).toEqual([
      ["2015-02-10", "x2", "乙县"],
      ["2015-03-05", "x1b", "甲县某厂"],
      ["2015-03-28", "x3", "乙县"],
    ]);
  });

  test("tells in order what happened, was recorded and corrected, and what is due by when", () => {
    expect(entriesOf(rowOf(assessment, "x1b"))).toEqual([
      "happened | occurred at | 2015-03-05 09:10 | ",
      "record | c1 | 2015-03-05 09:40 | ",
      "due | report due | 2015-03-05 10:10 | met",
      "record | s1 | 2015-03-08 | ",
      "corrected | x1b | 2015-03-10 12:00 | ",
      "record | s2 | 2015-03-20 | ",
      "due | the inquiry is to report | 2015-04-02 | pending",
      "record | s3 | 2015-06-20 | ",
    ]);
    expect(entriesOf(rowOf(assessment, "x2"))).toEqual([
      "happened | occurred at | 2015-02-10 20:00 | ",
      "due | report due | 2015-02-10 21:00 | late",
      "record | c2 | 2015-02-10 23:30 | ",
      "due | the inquiry is to report | 2015-03-13 | ",
    ]);
  });

  test("what is not known when stands last, with what it lacks", () => {
    const row = rowOf(assessment, "x3");
    expect(entriesOf(row).slice(1)).toEqual([
      "happened | occurred at | not known when | ",
      "due | report due | unknown | open",
    ]);
    expect(row.entries.at(-1)).toMatchObject({ from: null, to: null, missing: ["occurredAt"] });
    expect(row.head[0]).toMatchObject({
      said: { en: "ordinary to extraordinarily serious" },
      outcome: { missing: ["directLoss", "seriousInjuries"] },
    });
  });

  test("supplements say what is so after each of them", () => {
    const [, supplements] = rowOf(assessment, "x1b").related;
    // Two died by the correction, a third by the second supplement; the third supplement came too late to count.
    expect(supplements?.records.map((r) => [r.id, r.after.map((a) => a.outcome.value)])).toEqual([
      ["s1", ["ordinary"]],
      ["s2", ["larger"]],
      ["s3", ["larger"]],
    ]);
  });

  test("a correction is told with what it changed and what was so before, by what was known before", () => {
    expect(rowOf(assessment, "x1b").versions).toMatchObject([
      {
        id: "x1",
        until: { zh: "2015-03-10 12:00" },
        changed: [{ field: "deaths", was: { zh: "1人" }, now: { zh: "2人" } }],
        head: [{ rule: "accident/determined-level", said: { zh: "一般事故" } }, { rule: "life/timely" }],
      },
    ]);
  });

  test("before the correction was recorded there is none, and what names either record names what was known", async () => {
    const before = await lived(lives, "2015-03-09", "2015-03-09");
    const row = rowOf(before, "x1");
    expect(row.versions).toEqual([]);
    expect(row.related.map((r) => r.records.map(({ id }) => id))).toEqual([["c1"], ["s1"]]);
    expect(row.facts.find(({ field }) => field === "deaths")?.said.en).toBe("1 person");
  });

  test("whatever it assumed is among what was assumed, and every answer has its source and its name", () => {
    const view = viewIn(assessment, "timeline");
    const assumed = new Set(assessment.assumed.map((a) => a.fact));
    for (const row of view.rows) {
      expect(row.assumed.filter((fact) => !assumed.has(fact))).toEqual([]);
      for (const { rule, source } of [...row.head, ...row.sections.flatMap((s) => s.shows)]) {
        expect(view.sources[source]).toBeDefined();
        expect(assessment.names[rule]).toBeDefined();
      }
    }
    expect(rowOf(assessment, "x1b").assumed).toContain("accidents/x1b.missing");
  });
});

describe("what is due, against what was done and the day of judging", () => {
  const accident = { id: "x", unit: "b", happenedOn: "2015-02-10", occurredAt: "2015-02-10T20:00", sector: "road" };
  const on = async (judged: string, madeAt?: string): Promise<TimelineRow> => {
    const calls = madeAt === undefined ? [] : [{ id: "c", unit: "b", accident: "x", happenedOn: "2015-02-10", madeAt }];
    return rowOf(await lived({ accidents: [accident], calls }, judged), "x");
  };

  test.each([
    ["2015-02-10T21:00", "met"],
    ["2015-02-10T21:01", "late"],
    // On the day, but nobody says at which hour.
    ["2015-02-10", "open"],
    ["2015-02-11", "late"],
  ])("reported at %s: %s", async (madeAt, status) => {
    expect(statusOf(await on("2015-02-28", madeAt), "report due")).toBe(status);
  });

  test.each([
    // The hour of judging is not known, so on the day itself nothing is overdue.
    ["2015-02-10", "pending"],
    ["2015-02-11", "overdue"],
  ])("not reported, judged on %s: %s", async (judged, status) => {
    expect(statusOf(await on(judged), "report due")).toBe(status);
  });

  test.each([
    ["2015-03-13", "pending"],
    ["2015-03-14", undefined],
  ])("nothing says that the inquiry reported, judged on %s: %s", async (judged, status) => {
    expect(statusOf(await on(judged, "2015-02-10T20:30"), "the inquiry is to report")).toBe(status);
  });

  test("working days that no calendar knows leave a span, and no verdict within it", async () => {
    const late = { ...accident, happenedOn: "2026-12-20", occurredAt: "2026-12-20T08:00" };
    const at = async (judged: string) => {
      const row = rowOf(await lived({ accidents: [late] }, judged), "x");
      return row.entries.find((e) => e.title.en === "the inquiry is to report");
    };
    const entry = await at("2027-01-01");
    expect(entry).toMatchObject({ missing: ["calendar"] });
    expect(entry?.from && entry.to && entry.from < entry.to).toBe(true);
    expect((await at(entry?.from ?? ""))?.status).toBe("pending");
    expect((await at(entry?.to ?? ""))?.status).toBe("open");
    expect(entry?.said.en).toBe(`${entry?.from} to ${entry?.to}`);
  });
});

describe("statistics", () => {
  test("count units in the judged period, by the values of a choice, beside the periods before", () => {
    const view = viewIn(assessment, "statistics");
    expect([view.period, view.soFar, view.periods]).toEqual(["2015-03", undefined, ["2015-01", "2015-02", "2015-03"]]);
    const counted = Object.fromEntries(
      view.rows.map(({ title, cells }) => [title, cells.map((c) => [c?.figure, c?.series])]),
    );
    expect(counted).toEqual({
      试验市: [
        ["2", ["0", "1", "2"]],
        ["3", ["0", "3", "3"]],
      ],
      甲县: [
        ["1", ["0", "0", "1"]],
        ["2", ["0", "0", "2"]],
      ],
      乙县: [
        ["1", ["0", "1", "1"]],
        ["1", ["0", "3", "1"]],
      ],
    });
    expect(view.rows[0]?.cells[0]?.by).toMatchObject({ road: "1", construction: "1", coal: "0" });
    expect(view.measures.map(({ measure }) => measure)).toEqual(["case", "person"]);
  });

  test("are so far where the period has not ended, and leave out units of other kinds", async () => {
    const early = viewIn(await lived(lives, "2015-03-06"), "statistics");
    expect(early).toMatchObject({ soFar: true, period: "2015-03" });
    expect(early.rows.map(({ unit }) => unit)).toEqual(["city", "a", "b"]);
    // The accident of the 28th has not happened by then.
    expect(early.rows.find((r) => r.unit === "b")?.cells.map((c) => c?.figure)).toEqual(["0", "0"]);
  });

  test("are not shown where the table that they count is not there", async () => {
    const { views } = await lived({}, "2015-03-31");
    expect(views.filter((v) => v.view === "statistics")).toEqual([]);
    const empty = await lived({ accidents: [] }, "2015-03-31");
    expect(viewIn(empty, "statistics").rows.map(({ cells }) => cells[0]?.figure)).toEqual(["0", "0", "0"]);
  });
});

test("a figure for a column: shares in per cent, what does not end with four decimals, bounds as they are", () => {
  const said = (figure: Parameters<typeof measuredShort>[0]) => [
    measuredShort(figure, {}),
    measuredShort(figure, { share: true }),
  ];
  expect(said("1/3")).toEqual(["0.3333", "33.3%"]);
  expect(said("12")).toEqual(["12", "1200.0%"]);
  expect(said({ atLeast: "2/3", atMost: null })).toEqual(["≥0.6667", "≥66.7%"]);
  expect(said({ atLeast: "0", atMost: "0.5" })).toEqual(["0–0.5", "0.0%–50.0%"]);
});

describe.each(languages)("the page in %s", (language) => {
  let page = "";
  beforeAll(async () => {
    page = await renderHtml(assessment, { language });
  });

  test("needs nothing else, its tags are balanced, its references lead somewhere, no text is missing", () => {
    expect(leaving(page)).toEqual([]);
    expect(unbalanced(page)).toBeUndefined();
    const ids = idsOf(page);
    expect(new Set(ids).size).toBe(ids.length);
    expect(wantedIn(page).filter((id) => !ids.includes(id))).toEqual([]);
    expect(page).not.toMatch(/undefined|\[object|NaN|>null</);
    expect(page).not.toContain("<b>“");
    expect(page).toContain("&lt;b&gt;“3·5”事故&lt;/b&gt;");
  });

  test("has a page for each record, with its picture, its list and what rules say", () => {
    const pages = page.match(/<article class="life"[\s\S]*?<\/article>/g) ?? [];
    expect(pages).toHaveLength(3);
    const [late = "", grown = "", little = ""] = pages;
    // A mark for each entry that has a date.
    expect(pages.map((p) => (p.match(/<(?:circle|rect) /g) ?? []).length)).toEqual([4, 8, 1]);
    expect(late).toContain(`<span class="found">${language === "zh" ? "逾期完成" : "done late"}</span>`);
    // It is told why it is late: there is a finding on the page.
    expect(late.match(/href="#f1"/g)).toHaveLength(2);
    expect(grown).toContain(language === "zh" ? "死亡人数：1人 → 2人" : "deaths: 1 person → 2 persons");
    expect(little).toContain(language === "zh" ? "缺少：发生时间" : "Missing: occurred at");
    for (const at of [1, 2, 3]) expect(page).toContain(`<a href="#lives1-${at}">`);
  });
});

test("on a terminal each record is a line, with what needs looking at below it", () => {
  for (const language of languages) {
    for (const width of [60, 100]) {
      const lines = renderTable(assessment, { language, width }).split("\n");
      expect(Math.max(...lines.map(columns))).toBeLessThanOrEqual(width);
    }
  }
  const page = renderTable(assessment, { language: "zh", width: 100 });
  expect(page).toContain("  ! 单位报告期限：2015-02-10 21:00，逾期完成，完成于2015-02-10 23:30");
  expect(page).toContain("  · 应提交调查报告：2015-04-02，未到期");
  expect(page).toMatch(/指标 +试验市 +甲县 +乙县\n事故起数（起） +2 +1 +1\n/);
});

test("a workbook has the entries, the answers and the figures on sheets of their own", async () => {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load((await renderWorkbook(assessment, { language: "en" })).buffer as ArrayBuffer);
  const rows = (name: string) => {
    const found: ExcelJS.CellValue[][] = [];
    workbook.getWorksheet(name)?.eachRow((row) => {
      found.push((row.values as ExcelJS.CellValue[]).slice(1));
    });
    return found;
  };
  const entries = viewIn(assessment, "timeline").rows.flatMap((r) => r.entries);
  expect(rows("Timeline")).toHaveLength(entries.length + 1);
  expect(
    rows("Timeline")
      .find((r) => r[6] === "the inquiry is to report")
      ?.slice(7, 10),
  ).toEqual([new Date("2015-03-13"), new Date("2015-03-13"), undefined]);
  expect(rows("Timeline answers").some((r) => r[4] === "Before corrections x1" && r[7] === "ordinary")).toBe(true);
  expect(rows("Statistics").filter((r) => r[1] === "试验市" && r[3] === "deaths")).toEqual(
    [
      ["January 2015", 0],
      ["February 2015", 3],
      ["March 2015", 3],
    ].map(([period, n]) => [...["The month's accidents", "试验市", period, "deaths"], ...[undefined, n, n]]),
  );
});

test("JSON is the same value, with each answer and each life on a line", () => {
  const written = renderJson(assessment);
  expect(JSON.parse(written)).toEqual(JSON.parse(JSON.stringify(assessment)));
  const lines = written.split("\n").map((line) => line.trim());
  expect(lines.filter((line) => line.startsWith('{"rule":'))).toHaveLength(
    assessment.results.length + assessment.findings.length,
  );
  expect(lines.filter((line) => line.startsWith('{"id":"x'))).toHaveLength(3);
});

describe("where rules and findings are many", () => {
  const finding = (): Finding => {
    const [first] = assessment.findings;
    if (!first) throw new RangeError("no finding");
    return first;
  };

  test("the first findings of a rule stand on the page and the terminal, and it is said how many there are", async () => {
    const many = { ...assessment, findings: Array.from({ length: 501 }, () => ({ ...finding() })) };
    const page = await renderHtml(many, { language: "en" });
    expect(page).toContain("the first 500 of 501");
    expect(page.match(/<article id="f\d+"/g)).toHaveLength(500);
    expect(renderTable(many, { language: "en" })).toContain("the first 100 of 501");
  });

  test("rules are listed instead of standing against units", async () => {
    const findings = Array.from({ length: 9 }, (_, i) => ({ ...finding(), rule: `life/rule-${i}` }));
    const page = await renderHtml({ ...assessment, findings }, { language: "en" });
    expect(page.match(/<a href="#g\d">/g)).toHaveLength(9);
    expect(wantedIn(page).filter((id) => !idsOf(page).includes(id))).toEqual([]);
    expect(page).not.toContain(`<a class="found"`);
  });

  test("of many different outcomes those that are not certain are counted together", () => {
    const first = assessment.results.find(({ rule }) => rule === "accident/level");
    if (!first) throw new RangeError("no result");
    const open = { ...first.outcome, value: null, possible: ["ordinary", "larger"] };
    const results = [
      ...["a", "b", "a"].map((s) => ({ ...first, said: { zh: s, en: s } })),
      ...["c", "d", "e", "f", "g"].map((s) => ({ ...first, outcome: open, said: { zh: s, en: s } })),
    ];
    const said = (of: typeof results) => renderTable({ ...assessment, results: of }, { language: "en", width: 100 });
    expect(said(results)).toContain("a 2 · b 1 · undecided 5\n");
    expect(said(results.slice(0, -1))).toContain("a 2 · b 1 · c 1 · d 1 · e 1 · f 1\n");
  });

  test("answers are grouped by what they are about", async () => {
    expect(await renderHtml(assessment, { language: "en" })).toMatch(/<h3>Accidents<span class="id">\d+ rules<\/span>/);
  });

  test("columns that rules read and a table lacks are told", async () => {
    const accidents = [{ id: "x", unit: "b", happenedOn: "2015-02-10", deaths: 1 }];
    const lacking = await lived({ accidents }, "2015-03-31");
    expect(lacking.lacks.accidents).toEqual(expect.arrayContaining(["seriousInjuries", "directLoss", "occurredAt"]));
    for (const said of [
      renderTable(lacking, { language: "en", width: 100 }),
      await renderHtml(lacking, { language: "en" }),
    ]) {
      expect(said).toMatch(/Columns that are not there[\s\S]*Accidents: [\s\S]*direct economic loss/);
    }
  });
});
