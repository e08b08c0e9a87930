import { fileURLToPath } from "node:url";
import { createEngine, type NetworkRow, readDataset, recordsAt, type ViewData } from "@anwei/engine";
import { textOf } from "@anwei/kernel";
import { compose } from "@anwei/plugin";
import { answersOf, nationalReading } from "@anwei/responsibility";
import { describe, expect, test } from "vitest";
import madeCounty from "../src/index.js";

const folder = fileURLToPath(new URL("../data", import.meta.url));
const book = compose([madeCounty]);
const year = await createEngine(book).assess(folder);

const view = <V extends ViewData["view"]>(kind: V, id: string): Extract<ViewData, { view: V }> => {
  const found = year.views.find((v): v is Extract<ViewData, { view: V }> => v.view === kind && v.id === id);
  if (!found) throw new RangeError(`no view ${id}`);
  return found;
};
const told = (rule: string): readonly string[] =>
  year.findings
    .filter((f) => f.rule === rule)
    .map((f) => `${f.subject.unitTitle ?? f.subject.title} ${f.said.zh}`)
    .sort();

describe("the network of the made county", () => {
  const network = view("network", "national/network");
  const unit = (id: string): NetworkRow => {
    const row = network.rows.find((r) => r.unit === id);
    if (!row) throw new RangeError(`no unit ${id}`);
    return row;
  };

  test("is one tree of national law and the county's own rules", () => {
    expect(network.rows[0]).toMatchObject({ unit: "990100", depth: 0 });
    expect(network.rows.filter(({ parent }) => parent === undefined)).toHaveLength(1);
    const rules = network.states.map(({ rule }) => rule);
    expect(rules).toContain("responsibility/liability-insurance");
    expect(rules).toContain("made-county/letters");
    expect(year.views.filter((v) => v.view === "network")).toHaveLength(1);
  });

  test("has the villages of a township that was merged below the one it was merged into", () => {
    expect(network.rows.map((r) => r.unit)).not.toContain("990104003");
    expect([unit("v-3201").parent, unit("v-3202").parent]).toEqual(["990104002", "990104002"]);
  });

  test("is well where nothing is amiss, undecided where a fact is not known, silent on grids", () => {
    expect(unit("d-yj").standing).toBe("well");
    expect(unit("e18").standing).toBe("undecided");
    expect(unit("g-1201-1").standing).toBe("none");
  });
});

describe("what the year shows", () => {
  test("a township is asked up to its merger, and not after it", () => {
    const asked = (rule: string) =>
      year.results.flatMap((r) => (r.rule === rule && r.subject.id === "990104003" ? [r.period] : []));
    expect(asked("responsibility/prevention-meeting")).toEqual(["2026-Q1", "2026-Q2"]);
    expect(asked("responsibility/local-body")).toEqual([]);
    expect(asked("responsibility/government-drill")).toEqual([]);
  });

  test("gaps and conflicts of supervision are those that the mandates make", async () => {
    const { records } = recordsAt(await readDataset(folder, book.kinds));
    const made = ["2026-03-31", "2026-09-30"].flatMap((on) => answersOf(records, on, nationalReading));
    const recorded = records.all("answers").map((row) => ({
      id: row.id,
      unit: textOf(row, "unit"),
      authority: textOf(row, "authority") ?? "none",
      rivals: textOf(row, "rivals") ?? "none",
      principle: textOf(row, "principle") ?? "none",
    }));
    expect(recorded).toEqual(
      made.map(({ id, unit, authority, rivals, principle }) => ({ id, unit, authority, rivals, principle })),
    );
    expect(told("responsibility/supervision")).toEqual([
      "一马路社区 监管盲区",
      "一马路社区 监管盲区",
      "下河村 监管盲区",
      "青石经济开发区 职责交叉",
      "青石经济开发区 职责交叉",
    ]);
  });

  test("overdue and late duties", () => {
    expect(told("made-county/principal-study")).toEqual(["青石县 逾期未履行"]);
    expect(told("made-county/risk-reports")).toEqual([
      "县交通运输局 逾期履行",
      "县文化和旅游局 逾期未履行",
      "县综合行政执法局 逾期未履行",
    ]);
    expect(told("made-county/new-head-training")).toEqual(["北湖镇 逾期未履行", "开发区铸造厂 逾期未履行"]);
  });

  test("letters: late, unsigned, missing, and a new head who has not signed", () => {
    expect(told("made-county/letters")).toEqual([
      "县文化和旅游局 到期未签",
      "开发区家具厂 到期未签",
      "石桥村 到期未签",
      "苇塘村 逾期签订",
      "西坪镇 逾期签订",
    ]);
    expect(told("made-county/letters/registered")).toEqual([
      "北湖渔业公司 无责任书",
      "湖西农家乐 无责任书",
      "湖西村 无责任书",
    ]);
    expect(told("made-county/letters/new-head")).toEqual(["北湖镇 到期未签"]);
    expect(told("made-county/letters/coverage")).toEqual(["青石县 未达到"]);
  });

  test("tasks that nobody or two lead, targets that add up to more than the county's", () => {
    expect(told("made-county/task-lead")).toEqual(["青石县 多头牵头", "青石县 无单位牵头或负责"]);
    expect(told("made-county/target-sum")).toEqual(["青石县 超过上级"]);
    expect(told("made-county/target-sum/handed-down")).toEqual(["青石县 未全部分解"]);
  });

  test("norms of national law and of the county that are not met", () => {
    expect(told("made-county/township-officers")).toEqual(["西坪镇 不足"]);
    expect(told("responsibility/staffing")).toEqual([
      "下河造纸厂 已按规定配备或未按规定配备",
      "北湖渔业公司 未按规定配备",
      "开发区液氨库 未按规定配备",
      "开发区铸造厂 未按规定配备",
      "湖西农家乐 未按规定配备",
    ]);
    expect(told("responsibility/liability-insurance")).toHaveLength(4);
    expect(told("responsibility/three-level-training")).toEqual(["开发区铸造厂 缺级"]);
    expect(told("responsibility/special-operation-certificate")).toEqual(["青石一矿 已过有效期"]);
  });
});

describe("risk", () => {
  test("the survey goes from what was identified to what was kept, each figure the sum of those below", () => {
    const survey = view("statistics", "national/hazard-survey");
    const of = (id: string, rule: string) => {
      const at = survey.measures.findIndex(({ definition }) => definition === rule);
      return survey.rows.find(({ unit }) => unit === id)?.cells[at]?.figure;
    };
    const parts = ["990104001", "990104002", "990104004", "990104005", "zone"];
    const sum = (rule: string) => parts.reduce((n, id) => n + Number(of(id, rule)), 0);
    for (const rule of ["candidates", "checked", "kept", "filed", "monitored"])
      expect(of("990104", `risk/survey-${rule}`)).toBe(String(sum(`risk/survey-${rule}`)));
    expect([of("990104", "risk/survey-candidates"), of("990104", "risk/survey-kept")]).toEqual(["3782", "287"]);
    expect(of("990104", "risk/survey-kept-share")).toBe("287/3782");
    expect(told("risk/survey-faults")).toEqual([]);
  });

  test("what is amiss is a finding that says what follows, by when where the register says so, and shows in the network", () => {
    const amiss = year.findings
      .filter((f) => f.rule.startsWith("risk/") && f.status === "found")
      .map((f) => [f.rule, f.subject.unitTitle, f.said.zh, f.consequences[0]?.id, f.consequences[0]?.due?.value]);
    expect(amiss).toEqual([
      ["risk/entry-gaps", "青石化工厂", "责任人", "complete-entry", undefined],
      ["risk/entry-gaps", "开发区铸造厂", "管控措施", "complete-entry", undefined],
      ["risk/filed-grade", "青石化工厂", "备案偏低", "refile", undefined],
      ["risk/owner-level", "西坪采石场", "不足", "raise-owner", undefined],
      ["risk/reassessment", "开发区液氨库", "应当重新评估", "reassess", undefined],
      ["risk/review", "西坪采石场", "逾期", "review", "2026-10-31"],
      ["risk/site-plan-drill", "开发区液氨库", "未演练", "drill", undefined],
      ["risk/stated-colour", "西坪采石场", "登记偏轻", "recolour", undefined],
    ]);
    const { states, rows } = view("network", "national/network");
    const standing = (id: string, rule: string) =>
      rows.find((r) => r.unit === id)?.answers[states.findIndex((s) => s.rule === rule)]?.standing;
    expect(standing("e02", "risk/review")).toBe("found");
    expect(standing("e10", "risk/owner-level")).toBe("undecided");
    expect(standing("e03", "risk/filing")).toBe("well");
    expect(standing("e15", "risk/review")).toBeUndefined();
  });

  test("the register counts points by colour, with bounds where a score is missing", () => {
    const register = view("statistics", "national/risk-register");
    const at = register.measures.findIndex(({ definition }) => definition === "risk/points-by-colour");
    const county = register.rows.find(({ unit }) => unit === "990104")?.cells[at];
    expect(county?.figure).toBe("12");
    expect(county?.by).toEqual({
      blue: { atLeast: "1", atMost: "2" },
      yellow: { atLeast: "4", atMost: "5" },
      orange: { atLeast: "2", atMost: "3" },
      red: { atLeast: "4", atMost: "5" },
    });
  });

  test("each major hazard has a page with S, R, its grade and how it is filed", () => {
    const hazards = view("timeline", "national/major-hazards");
    expect(hazards.rows.map((r) => [r.title, ...r.head.map((h) => h.said.zh)])).toEqual([
      ["液氨储罐", "6", "14.4", "三级", "按期备案", "应当重新评估"],
      ["氯化装置", "4.4", "33.6", "三级", "逾期备案", "评估有效"],
      ["埋地油罐", "0.3", "0.45"],
      ["原料罐区", "至少1.8", "至少3.6", "四级至一级", "未到期", "评估有效"],
    ]);
  });
});
