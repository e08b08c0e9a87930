import {
  decision,
  judgedOn,
  onDate,
  ordered,
  Records,
  record,
  recordOf,
  type Strength,
  source,
  strengths,
  text,
  units,
} from "@anwei/kernel";
import { compose } from "@anwei/plugin";
import { definePlugin } from "@anwei/plugin/v1";
import ExcelJS from "exceljs";
import { expect, test } from "vitest";
import { assess } from "../src/assess.js";
import { renderHtml, renderTable, renderWorkbook } from "../src/report.js";

const plan = source({ id: "plan", type: "test", title: text("要点", "Plan"), from: "2009-01-01", verified: true });

const rule = (id: string, strength?: Strength) =>
  decision({
    id: `test/${id}`,
    title: text(`规则${id}`, `Rule ${id}`),
    cites: plan.whole(),
    about: record(units),
    law: "judged",
    outcomes: ordered({ done: text("已办", "done"), open: text("未办", "open") }),
    combine: "gravest",
    rows: () => [{ when: judgedOn.atLeast(onDate("2009-01-01")), then: "open" }, { otherwise: "done" }],
    consequences: { open: [{ id: "do", text: text("办理", "do it"), ...(strength ? { strength } : {}) }] },
    examples: [{ name: text("例", "example"), facts: { id: "u" }, judged: "2009-06-30", expect: "open" }],
  });

const book = compose([
  definePlugin({
    id: "test",
    title: text("试验", "Test"),
    version: "1.0.0",
    apiVersion: 1,
    documents: [plan],
    define: [rule("a-aim", "aim"), rule("b-should", "should"), rule("c-must", "must"), rule("d-unsaid")],
  }),
]);

const tables = { units: [{ id: "u", name: "甲县", kind: "county", from: "2000-01-01" }] };
const assessed = () =>
  assess(
    book,
    {
      records: new Records(new Map([["units", tables.units.map((facts) => recordOf(units.data, facts))]])),
      raw: tables,
      title: text("年度", "Year"),
      complete: {},
      assumed: [],
      known: "2009-06-30",
    },
    { judged: "2009-06-30" },
  );

test("what must be done comes before what should and what is aimed at, each under its strength", async () => {
  const of = await assessed();
  const order = (page: string) =>
    ["test/c-must", "test/d-unsaid", "test/b-should", "test/a-aim"].map((id) => page.indexOf(`>${id}<`));
  const page = await renderHtml(of, { language: "zh" });
  expect(order(page).every((at) => at > 0)).toBe(true);
  expect(order(page)).toEqual([...order(page)].sort((a, b) => a - b));
  for (const [rule, strength] of [
    ["规则a-aim", "aim"],
    ["规则b-should", "should"],
    ["规则c-must", "must"],
  ] as const)
    expect(page).toContain(`${rule} <span class="badge muted">${strengths[strength].zh}</span>`);
  expect(page).toContain("规则d-unsaid<span");
  const lines = renderTable(of, { language: "en" });
  expect(lines).toContain("Rule a-aim (aim)");
  expect(lines.indexOf("Rule b-should (as a rule)")).toBeLessThan(lines.indexOf("Rule a-aim (aim)"));
  expect(lines).not.toContain("Rule d-unsaid (");
});

test("the workbook says how each finding binds", async () => {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load((await renderWorkbook(await assessed(), { language: "en" })).buffer as ArrayBuffer);
  const sheet = workbook.getWorksheet("Findings");
  const rows = (sheet?.getRows(1, 6) ?? []).map((r) => r.values as readonly unknown[]);
  const [heads = []] = rows;
  const at = heads.indexOf("How it binds");
  expect(Object.fromEntries(rows.slice(1, 5).map((r) => [r[heads.indexOf("Rule")] ?? r[2], r[at]]))).toEqual({
    "Rule a-aim": "aim",
    "Rule b-should": "as a rule",
    "Rule c-must": "must",
    "Rule d-unsaid": undefined,
  });
});
