import type { Language } from "@anwei/kernel";
import ExcelJS from "exceljs";
import { describe, expect, test } from "vitest";
import type { Assessment } from "../src/assessment.js";
import { columns } from "../src/report/terminal/layout.js";
import { renderHtml, renderJson, renderTable, renderWorkbook } from "../src/report.js";
import type { NetworkData } from "../src/views.js";
import { idsOf, leaving, unbalanced, wantedIn } from "./html-page.js";
import { cityOf, networked } from "./network-data.js";

const languages: readonly Language[] = ["zh", "en"];

function networkIn({ views }: Assessment): NetworkData {
  const view = views.find((v) => v.view === "network");
  if (!view) throw new RangeError("no network");
  return view;
}

/** Two counties, one with a township that moved, a department, a grid, and enterprises. */
const small = {
  units: [
    { id: "c", name: "甲市", kind: "city" },
    { id: "x", name: "乙县", kind: "county", parent: "c" },
    { id: "y", name: "丙县", kind: "county", parent: "c" },
    { id: "d", name: "安监局", kind: "department", parent: "c", officers: 1 },
    { id: "t", name: "丁镇", kind: "township", parent: "x", officers: 2, from: "2010-01-01", to: "2015-03-31" },
    { id: "t", name: "丁镇", kind: "township", parent: "y", officers: 2, from: "2015-04-01", to: "none" },
    { id: "g", name: "丁镇一网格", kind: "grid", parent: "t" },
    { id: "e", name: "戊厂", kind: "enterprise", parent: "t" },
    { id: "f", name: "己厂", kind: "enterprise", parent: "x" },
  ],
  rounds: [
    { id: "1", unit: "t", happenedOn: "2015-02-01" },
    { id: "2", unit: "t", happenedOn: "2015-05-01" },
    { id: "3", unit: "x", happenedOn: "2015-04-01" },
    { id: "4", unit: "y", happenedOn: "2015-03-31" },
    { id: "5", unit: "e", happenedOn: "2015-06-30" },
  ],
  // Nobody reports for 乙县 and 己厂: what is not on record there may have happened.
  completeness: ["y", "t", "e"].map((unit) => ({
    id: `z${unit}`,
    unit,
    table: "rounds",
    from: "2015-01-01",
    to: "2015-06-30",
    own: true,
  })),
};

describe("the network", () => {
  test("has every unit below the one it answers to on the day, departments first, each as its gravest answer", async () => {
    const { rows } = networkIn(await networked(small));
    expect(rows.map((r) => `${" ".repeat(r.depth)}${r.unit} ${r.standing}`)).toEqual([
      "c none",
      " d found",
      " x undecided",
      "  f undecided",
      " y found",
      "  t well",
      "   g undecided",
      "   e found",
    ]);
    expect(rows.find((r) => r.unit === "c")?.below).toEqual({ found: 3, undecided: 3, well: 1, none: 0 });
    expect(rows.find((r) => r.unit === "y")?.below).toEqual({ found: 1, undecided: 1, well: 1, none: 0 });
    expect(rows.find((r) => r.unit === "e")?.below).toBeUndefined();
  });

  test("shows no unit as well of which something is found, by whichever rule and in whichever period", async () => {
    const posters = [{ id: "p", unit: "t", happenedOn: "2015-02-02", legible: false }];
    const assessment = await networked({ ...small, posters }, { states: ["network/checked"] });
    const { rows } = networkIn(assessment);
    const found = assessment.findings.map(({ subject }) => (subject.table === "units" ? subject.id : subject.unit));
    expect(rows.filter(({ unit, standing }) => standing === "well" && found.includes(unit))).toEqual([]);
    // 戊厂 checked in the second quarter and not in the first; 丁镇 has a faded poster, which the network does not ask for.
    const of = (unit: string) => rows.find((row) => row.unit === unit);
    expect(of("e")).toMatchObject({
      standing: "found",
      answers: [{ standing: "well", period: "2015-Q2" }],
      also: [{ rule: "network/checked", standing: "found", period: "2015-Q1" }],
    });
    expect(of("t")).toMatchObject({
      standing: "found",
      answers: [{ standing: "well" }],
      also: [{ rule: "network/readable", standing: "found", records: [{ said: { zh: "褪色" }, ids: ["p"] }] }],
    });
    expect(of("y")?.also?.map(({ period }) => period)).toBeUndefined();
    expect(renderTable(assessment, { language: "zh" })).toContain("标识牌：褪色");
    const page = await renderHtml(assessment, { language: "en" });
    expect(page).toContain("Posters: faded</a>");
    expect(wantedIn(page).filter((id) => !idsOf(page).includes(id))).toEqual([]);
  });

  test("stood otherwise before: another parent, and the last quarter that applies", async () => {
    const before = networkIn(await networked(small, {}, "2015-03-31"));
    expect(before.rows.find((r) => r.unit === "t")).toMatchObject({ parent: "x", depth: 2, standing: "well" });
    // In the first quarter 丙县 did check and 戊厂 did not.
    expect(before.rows.find((r) => r.unit === "y")).toMatchObject({ standing: "well" });
    expect(before.rows.find((r) => r.unit === "e")).toMatchObject({ standing: "found" });
    // A quarter that has not ended is not judged yet: the last one that has speaks.
    const during = networkIn(await networked(small, {}, "2015-06-29"));
    const answer = during.rows.find((r) => r.unit === "y")?.answers[0];
    expect(answer).toMatchObject({ period: "2015-Q1", standing: "well" });
  });

  test("of some kinds only, a unit stands below the next one above that is shown", async () => {
    const { rows } = networkIn(await networked(small, { kinds: ["city", "township", "enterprise"] }));
    expect(rows.map((r) => [r.unit, r.parent, r.depth])).toEqual([
      ["c", undefined, 0],
      ["t", "c", 1],
      ["e", "t", 2],
      ["f", "c", 1],
    ]);
  });

  test("says of a unit the gravest that is said of its own records, and how many stand so", async () => {
    const poster = (id: string, unit: string, legible: boolean | null) => ({
      id,
      unit,
      happenedOn: "2015-02-02",
      legible,
    });
    const posters = [
      poster("1", "t", true),
      poster("2", "t", false),
      poster("3", "t", false),
      poster("4", "t", null),
      poster("5", "e", null),
      poster("6", "f", true),
    ];
    const added = {
      view: "networkStates",
      id: "network/more",
      network: "network/all",
      states: ["network/readable"],
    } as const;
    const assessment = await networked({ ...small, posters }, { states: ["network/manned"] }, "2015-06-30", [added]);
    const view = networkIn(assessment);
    expect(view.states.map(({ rule }) => rule)).toEqual(["network/manned", "network/readable"]);
    const of = (unit: string) => view.rows.find((r) => r.unit === unit);
    expect(of("t")?.answers[1]).toMatchObject({
      standing: "found",
      records: [{ said: { zh: "褪色" }, ids: ["2", "3"] }],
    });
    expect(of("e")?.answers[1]).toMatchObject({ standing: "undecided" });
    expect(of("f")?.answers[1]).toMatchObject({ standing: "well" });
    // Those of the units below it are not the county's own.
    expect(of("y")?.answers).toEqual([null, null]);
    expect(renderTable(assessment, { language: "zh" })).toContain("标识牌：褪色 ×2");
    const page = await renderHtml(assessment, { language: "en" });
    expect(page).toContain("Posters: faded ×2</a>");
    expect(wantedIn(page).filter((id) => !idsOf(page).includes(id))).toEqual([]);
  });

  test("is silent on rules that ask for tables that are not there, and is left out where none is left", async () => {
    const { rows, states } = networkIn(
      await networked({ units: small.units }, { states: ["network/manned", "network/readable"] }),
    );
    expect(states.map(({ rule }) => rule)).toEqual(["network/manned"]);
    expect(rows.find((r) => r.unit === "d")).toMatchObject({ standing: "found", answers: [{ standing: "found" }] });
    expect((await networked({ units: small.units }, { states: ["network/readable"] })).views).toEqual([]);
  });

  test("tells what was missed until the next period has ended, but what is not yet due first where nothing was", async () => {
    const grid = (rounds: readonly object[], judged: string) =>
      networked(
        {
          units: small.units,
          rounds,
          completeness: [{ id: "z", unit: "g", table: "rounds", from: "2015-01-01", to: "2015-06-30", own: true }],
        },
        { states: ["network/yearly"] },
        judged,
      ).then((a) => networkIn(a).rows.find((r) => r.unit === "g")?.answers[0]);
    const done = { id: "1", unit: "g", happenedOn: "2015-01-31" };
    expect(await grid([], "2015-01-31")).toMatchObject({ period: "2015-01", standing: "well" });
    expect(await grid([], "2015-02-01")).toMatchObject({ period: "2015-01", standing: "found" });
    expect(await grid([], "2015-02-27")).toMatchObject({ period: "2015-01", standing: "found" });
    expect(await grid([done], "2015-02-27")).toMatchObject({ period: "2015-01", standing: "well" });
    expect(await grid([done], "2015-03-01")).toMatchObject({ period: "2015-02", standing: "found" });
  });

  test("has no unit that is gone or that is not there yet, and nobody asks about it", async () => {
    const merged = {
      id: "m",
      name: "并入镇",
      kind: "township",
      parent: "x",
      officers: 1,
      from: "2010-01-01",
      to: "2015-05-31",
    };
    const later = { ...merged, id: "n", from: "2015-06-01", to: "none" };
    const on = async (judged: string) => {
      const assessment = await networked({ ...small, units: [...small.units, merged, later] }, {}, judged);
      return [
        networkIn(assessment).rows.flatMap((r) => (["m", "n"].includes(r.unit) ? [r.unit] : [])),
        assessment.findings.flatMap((f) => (f.rule === "network/manned" ? [f.subject.id] : [])),
      ];
    };
    expect(await on("2015-05-31")).toEqual([["m"], ["d", "m"]]);
    expect(await on("2015-06-01")).toEqual([["n"], ["d", "n"]]);
  });

  test("is data: JSON, a sheet of the workbook with a row for each unit", async () => {
    const assessment = await networked(small);
    expect(JSON.parse(renderJson(assessment)).views[0].rows).toHaveLength(8);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load((await renderWorkbook(assessment, { language: "zh" })).buffer as ArrayBuffer);
    const sheet = workbook.getWorksheet("责任网络");
    expect(sheet?.rowCount).toBe(9);
    expect(((sheet?.getRow(6).values ?? []) as unknown[]).slice(2, 10)).toEqual([
      "y",
      "丙县",
      "县（市、区）",
      "甲市",
      2,
      "认定",
      "每季度检查：未检查（2015年二季度）",
      1,
    ]);
  });

  test("on a terminal is what is not well and what stands above it", async () => {
    const lines = renderTable(await networked(small), { language: "zh" }).split("\n");
    const at = lines.findIndex((l) => l.startsWith("谁对谁负责"));
    expect(lines.slice(at + 2, at + 11)).toEqual([
      "● 认定 3  ○ 未定 3  ✓ 正常 1  · 无适用规则 1",
      "· 甲市 · 市  下属 ●3 ○3 ✓1",
      "  ● 安监局 · 部门",
      "    安全员配备：不足",
      "  ○ 乙县 · 县（市、区）  下属 ○1",
      "    每季度检查：未定：已检查或未检查（2015年一季度）",
      "    ○ 己厂 · 企业",
      "      每季度检查：未定：已检查或未检查（2015年二季度）",
      "  ● 丙县 · 县（市、区）  下属 ●1 ○1 ✓1",
    ]);
  });
});

describe.each([10, 100, 1000])("a city of %i units", (size) => {
  test("has every unit by name on a page that needs nothing else, and few lines open at first", async () => {
    const assessment = await networked(cityOf(size));
    const { rows } = networkIn(assessment);
    expect(rows).toHaveLength(size);
    for (const language of languages) {
      const page = await renderHtml(assessment, { language });
      expect(leaving(page)).toEqual([]);
      expect(unbalanced(page)).toBeUndefined();
      const ids = idsOf(page);
      expect(new Set(ids).size).toBe(ids.length);
      expect(wantedIn(page).filter((id) => !ids.includes(id))).toEqual([]);
      const [, tree = ""] = /<section id="network">([\s\S]*?)<\/section>/.exec(page) ?? [];
      expect(rows.filter(({ title }) => !tree.includes(title))).toEqual([]);
      expect(linesOpen(tree)).toBeLessThanOrEqual(150);
    }
    for (const language of languages) {
      const lines = renderTable(assessment, { language, width: 70 }).split("\n");
      expect(lines.filter((line) => columns(line) > 70)).toEqual([]);
    }
  });
});

/** How many units of a tree show before anything is opened. */
function linesOpen(tree: string): number {
  let [closed, lines] = [0, 0];
  for (const [tag] of tree.matchAll(/<details( open)?>|<\/details>|<li>/g)) {
    if (tag === "<li>") lines += closed === 0 ? 1 : 0;
    else if (tag === "</details>") closed -= closed > 0 ? 1 : 0;
    else if (closed > 0 || tag === "<details>") closed++;
  }
  return lines;
}
