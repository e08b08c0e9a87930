import type { Language } from "@anwei/kernel";
import ExcelJS from "exceljs";
import { beforeAll, describe, expect, test } from "vitest";
import type { Assessment } from "../src/assessment.js";
import { renderWorkbook } from "../src/report.js";
import { assessed, hostile } from "./report-data.js";

let assessment: Assessment;
beforeAll(async () => {
  assessment = await assessed();
});

async function read(language: Language): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  const bytes = await renderWorkbook(assessment, { language });
  await workbook.xlsx.load(bytes.buffer as ArrayBuffer);
  return workbook;
}

const rowsOf = (workbook: ExcelJS.Workbook, name: string): readonly (readonly ExcelJS.CellValue[])[] => {
  const rows: ExcelJS.CellValue[][] = [];
  workbook.getWorksheet(name)?.eachRow((row) => {
    rows.push((row.values as ExcelJS.CellValue[]).slice(1));
  });
  return rows;
};

describe("the workbook", () => {
  test.each([
    ["zh", ["认定", "判定结果", "控制指标", "逐月", "触发情况", "对照", "采用的假定"], "规则编号"],
    [
      "en",
      ["Findings", "Results", "Targets", "Months", "What is triggered", "Agreement", "Assumptions made"],
      "Rule id",
    ],
  ] as const)("in %s has its sheets, a frozen head and widths", async (language, names, first) => {
    const workbook = await read(language);
    expect(workbook.worksheets.map((s) => s.name)).toEqual(names);
    for (const sheet of workbook.worksheets) {
      expect(sheet.views[0]).toMatchObject({ state: "frozen", ySplit: 1 });
      expect(sheet.getColumn(1).width).toBeGreaterThan(5);
    }
    expect(workbook.worksheets[0]?.getCell("A1").value).toBe(first);
    expect(workbook.worksheets[0]?.rowCount).toBe(assessment.findings.length + 1);
    expect(workbook.worksheets[1]?.rowCount).toBe(assessment.results.length + 1);
  });

  test("numbers, shares and days are real cells, bounds two of them", async () => {
    const workbook = await read("en");
    const [, , hostileRow, second, zero] = rowsOf(workbook, "Targets");
    expect(hostileRow?.slice(3, 10)).toEqual([40, 12, 15, 0.3, 0.375, 0.5, 1]);
    // No upper bound is no number.
    expect(second?.slice(3, 7)).toEqual([30, 6, undefined, 0.2]);
    expect(zero?.slice(3, 7)).toEqual([0, 1, 1, undefined]);
    const [, january] = rowsOf(workbook, "Months");
    expect(january?.[3]).toEqual(new Date("2009-01-01"));
    const [, first] = rowsOf(workbook, "Agreement");
    expect(first?.[2]).toEqual(new Date("2009-02-03"));
  });

  test("a trigger has a row for each of its periods, with how near it was", async () => {
    const rows = rowsOf(await read("zh"), "触发情况").filter(
      (row) => row[1] === "丙县" && row[2] === "test-city/report-out",
    );
    expect(rows.map((row) => row.slice(4, 7))).toEqual([
      ["2009年一季度", "述职", "少1人则“未超进度”（指标期内至期末死亡人数）"],
      ["2009年二季度", "述职", "少1人则“未超进度”（指标期内至期末死亡人数）"],
    ]);
  });

  test("no text is ever a formula", async () => {
    const workbook = await read("zh");
    let seen = 0;
    for (const sheet of workbook.worksheets) {
      sheet.eachRow((row) => {
        row.eachCell((cell) => {
          expect(cell.type).not.toBe(ExcelJS.ValueType.Formula);
          if (typeof cell.value === "string" && /^[=+\-@]/.test(cell.value)) {
            expect(cell.numFmt).toBe("@");
            seen++;
          }
        });
      });
    }
    expect(seen).toBeGreaterThan(0);
    expect(rowsOf(workbook, "对照").map((r) => r[1])).toContain(hostile.accident);
  });
});
