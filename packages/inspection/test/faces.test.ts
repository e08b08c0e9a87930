import { readFile } from "node:fs/promises";
import {
  ChecklistError,
  type ChecklistProblem,
  checklistFrom,
  checklistProblemText,
  pinOf,
  readChecklist,
  readCondition,
  writeCondition,
} from "@anwei/inspection";
import { readChecklistWorkbook, writeChecklistWorkbook } from "@anwei/inspection/workbook";
import { readChecklistYaml, writeChecklistYaml } from "@anwei/inspection/yaml";
import ExcelJS from "exceljs";
import fc from "fast-check";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { dustChecklist } from "./dust.js";
import { type FilledSheets, filled, filledDust } from "./filled-workbook.js";
import { randomChecklists, randomConditions } from "./random-checklist.js";

const dust = dustChecklist.data;
const dustYaml = () => readFile(new URL("dust.yaml", import.meta.url), "utf8");

const refused = async (run: () => unknown) => {
  try {
    await run();
  } catch (error) {
    if (error instanceof ChecklistError) return error.problems;
    throw error;
  }
  throw new Error("nothing was refused");
};

describe("one checklist in three faces", () => {
  it("is the same in YAML", async () => {
    expect(readChecklistYaml(await dustYaml())).toEqual(dust);
  });

  it("is the same in a workbook that an official filled in", async () => {
    const data = await readChecklistWorkbook(await filled(filledDust));
    expect(data).toEqual(dust);
    expect(pinOf(data)).toEqual(dustChecklist.pin);
  });

  it("comes back from what is written", async () => {
    expect(readChecklistYaml(writeChecklistYaml(dust))).toEqual(dust);
    expect(readChecklist(JSON.stringify(dust))).toEqual(dust);
    for (const language of ["zh", "en"] as const) {
      expect(await readChecklistWorkbook(await writeChecklistWorkbook(dust, { language }))).toEqual(dust);
    }
  });

  it("is the same workbook, byte for byte, in another year", async () => {
    onTestFinished(() => {
      vi.useRealTimers();
    });
    const written: Uint8Array[] = [];
    for (const now of ["2026-03-31", "2031-07-01"]) {
      vi.setSystemTime(now);
      written.push(await writeChecklistWorkbook(dust));
    }
    expect(Buffer.from(written[0] as Uint8Array).equals(written[1] as Uint8Array)).toBe(true);
  });
});

describe("any checklist", () => {
  it("comes back from YAML", () => {
    fc.assert(
      fc.property(randomChecklists, (data) => {
        expect(readChecklistYaml(writeChecklistYaml(data))).toEqual(data);
      }),
      { numRuns: 150 },
    );
  });

  it("comes back from a workbook", async () => {
    await fc.assert(
      fc.asyncProperty(randomChecklists, fc.constantFrom("zh" as const, "en" as const), async (data, language) => {
        expect(await readChecklistWorkbook(await writeChecklistWorkbook(data, { language }))).toEqual(data);
      }),
      { numRuns: 25 },
    );
  });

  it("has conditions that come back from their text", () => {
    fc.assert(
      fc.property(randomConditions, fc.constantFrom("zh" as const, "en" as const), (condition, language) => {
        expect(readCondition(writeCondition(condition, language))).toEqual({ value: condition });
      }),
    );
  });
});

describe("a condition", () => {
  it("may be written in full width, with Chinese words", () => {
    expect(readCondition(`\${a}＝“不符合” 且（\${n}≥3 或 非（\${d} < ‘2026-01-01’））`)).toEqual(
      readCondition(`\${a} = 'fail' and (\${n} >= 3 or not(\${d} < '2026-01-01'))`),
    );
  });

  it.each([
    [`\${a} = fail`, 8, "“fail”"],
    [`\${a} = 不符合`, 8, "“不符合”"],
    [`\${a} = 'fail' adn \${b} = 'pass'`, 15, "“adn”"],
    [`\${a} 'fail'`, 6, "“'fail'”"],
    [`(\${a} = 'fail'`, 15, "the end"],
    [`\${a} >= 'fail'`, 9, "“'fail'”"],
    [`not \${a} = 'fail'`, 5, `“\${a}”`],
    ["", 1, "the end"],
    [`\${a} = 'x' \${b} = 'y'`, 12, `“\${b}”`],
  ])("%j is refused at its character", (written, at, found) => {
    expect(readCondition(written)).toMatchObject({ flaw: { at, found: { en: found } } });
  });
});

describe("mistakes in YAML", () => {
  const told = async (change: (yaml: string) => string) => {
    const yaml = change(await dustYaml());
    const problems = await refused(() => readChecklistYaml(yaml, { file: "dust.yaml" }));
    return problems.map(({ code, place, todo }) => [
      code,
      place.file,
      yaml.split("\n")[(place.line ?? 0) - 1]?.trim(),
      todo.en,
    ]);
  };

  it("are told together, each with its line and the nearest right word", async () => {
    const problems = await told((yaml) =>
      yaml
        .replace("denominator: applicable", "denominator: aplicable")
        .replace("kind: repeat", "kind: repaet")
        .replace("points: 30", "pionts: 30")
        .replace(`when: \${dust-kind} = 'wood'`, `when: \${dust-kind} = wood`),
    );
    expect(problems).toEqual([
      ["bad-value", "dust.yaml", expect.stringContaining("kind: repaet"), "Did you mean repeat?"],
      ["condition-syntax", "dust.yaml", `when: \${dust-kind} = wood`, `Write an item as \${wood}, a member as 'wood'.`],
      ["unknown-key", "dust.yaml", "pionts: 30", "Did you mean points?"],
      ["bad-value", "dust.yaml", "denominator: aplicable", "Did you mean applicable?"],
    ]);
  });

  it("that only the linter finds are told at their lines as well, with the answers that show them", async () => {
    const yaml = (await dustYaml()).replace(
      `when: \${dust-kind} = 'wood'`,
      `when: \${dust-kind} = 'wood' and not(\${dust-kind} = 'wood')`,
    );
    const line = yaml.split("\n").findIndex((written) => written.includes("and not(")) + 1;
    const [problem] = await refused(() => checklistFrom(readChecklistYaml(yaml, { file: "dust.yaml" })));
    expect(problem).toMatchObject({ code: "contradictory-condition", place: { file: "dust.yaml", line } });
    expect(problem?.todo.en).toMatch(/Answers that show it: dust-kind = \w+\.$/);
  });

  it.each([
    [`'木粉尘'`, "wood"],
    [`'wod'`, "wood"],
  ])("in a member, written %s, name the right one", async (written, right) => {
    const yaml = (await dustYaml()).replace(`when: \${dust-kind} = 'wood'`, `when: \${dust-kind} = ${written}`);
    const [problem] = await refused(() => checklistFrom(readChecklistYaml(yaml)));
    expect(problem).toMatchObject({ code: "wrong-answer", todo: { en: `Did you mean ${right}?` } });
  });

  it("in what is no checklist at all are told as such", async () => {
    for (const yaml of ["", "检查表", "- kind: verdict"]) {
      const [problem] = await refused(() => readChecklistYaml(yaml));
      expect(problem).toMatchObject({ code: "unreadable", place: { line: 1 } });
    }
  });

  it("that break the YAML itself are told too", async () => {
    expect((await told((yaml) => yaml.replace("version: 2026-1", "version: 2026-1\nversion: 2026-2")))[0]).toEqual([
      "duplicate-key",
      "dust.yaml",
      "version: 2026-2",
      "Remove the one that is not meant.",
    ]);
    expect((await told((yaml) => yaml.replace("items:\n", "items: [\n")))[0]?.[0]).toBe("unreadable");
    expect((await told(() => "[".repeat(100_000)))[0]?.[0]).toBe("unreadable");
    const bomb = [
      "a: &a [1, 1, 1, 1, 1, 1, 1, 1, 1]",
      "b: &b [*a, *a, *a, *a, *a, *a, *a]",
      "c: &c [*b, *b, *b, *b, *b, *b, *b]",
      "d: [*c, *c, *c, *c, *c, *c, *c]",
    ];
    expect((await told(() => bomb.join("\n")))[0]?.[0]).toBe("unreadable");
  });
});

describe("mistakes in a workbook", () => {
  const told = async (change: (sheets: FilledSheets) => void) => {
    const sheets = structuredClone(filledDust) as FilledSheets;
    change(sheets);
    const bytes = await filled(sheets);
    const problems = await refused(() => readChecklistWorkbook(bytes, { file: "检查表.xlsx" }));
    return problems.map(({ code, place, todo }) => [code, place.sheet, place.row, place.column, todo.zh]);
  };
  const cell = (sheets: FilledSheets, row: number, header: string, value: string | number) => {
    const [heads, ...rows] = sheets.检查项 as [string[], ...(string | number | undefined)[][]];
    (rows[row - 2] as (string | number | undefined)[])[heads.indexOf(header)] = value;
  };

  it("are told together, each with its sheet, row and column and the nearest right word", async () => {
    const problems = await told((sheets) => {
      cell(sheets, 3, "类型", "数植");
      cell(sheets, 4, "类型", "单选");
      cell(sheets, 9, "分值", "十分");
      cell(sheets, 14, "隐患等级", "特别重大");
      cell(sheets, 15, "显示条件", `\${dust-kind} = 'wood' 并 \${a} = 1`);
      cell(sheets, 17, "判定条目", "dust-not-cleaned");
    });
    expect(problems).toEqual([
      ["bad-cell", "检查项", 3, "A（类型）", "是否为 数值？"],
      ["bad-cell", "检查项", 4, "A（类型）", "写上选项表"],
      ["bad-cell", "检查项", 9, "I（分值）", "只填数字"],
      ["bad-cell", "检查项", 14, "L（隐患等级）", "改为所列之一，或删去"],
      ["condition-syntax", "检查项", 15, "F（显示条件）", "是否为 并且？"],
      ["bad-cell", "检查项", 17, "P（判定条目）", "补上另一部分"],
    ]);
  });

  it("that only the linter finds are told at their cells as well", async () => {
    const sheets = structuredClone(filledDust) as FilledSheets;
    cell(sheets, 15, "显示条件", `\${dust-kynd} = 'wood'`);
    cell(sheets, 14, "依据", "mem-order-11");
    const bytes = await filled(sheets);
    const data = await readChecklistWorkbook(bytes, { file: "检查表.xlsx" });
    const problems = await refused(() => checklistFrom(data));
    expect(problems.map(({ code, place: { part: _, ...place } }) => [code, place])).toEqual([
      [
        "unknown-source",
        { file: "检查表.xlsx", sheet: "检查项", row: 14, column: expect.stringMatching(/^[A-Z]（依据）$/) },
      ],
      ["unknown-reference", { file: "检查表.xlsx", sheet: "检查项", row: 15, column: "F（显示条件）" }],
    ]);
    expect(checklistProblemText(problems[1] as ChecklistProblem, "zh")).toContain("第 15 行 F 列（显示条件）");
  });

  it("in headers and sheets are told at their column and sheet", async () => {
    const problems = await told((sheets) => {
      (sheets.检查项?.[0] as string[])[8] = "分植";
      (sheets.等次?.[0] as string[])[0] = "标识";
      sheets.选向 = sheets.选项 as never;
      delete sheets.选项;
    });
    expect(problems).toEqual([
      ["unknown-column", "检查项", 1, "I", "是否为 分值？"],
      ["unknown-column", "等次", 1, "A", expect.any(String)],
      ["missing-column", "等次", 1, undefined, "补上这一列"],
      ["unknown-sheet", "选向", undefined, undefined, "是否为 选项？"],
    ]);
  });

  it("in groups are told at the row that begins or ends wrongly", async () => {
    const open = await told((sheets) => sheets.检查项?.splice(15, 1));
    expect(open).toEqual([["unclosed-group", "检查项", 13, undefined, "补上结束行"]]);
    const crossed = await told((sheets) => cell(sheets, 7, "类型", "重复结束"));
    expect(crossed[0]?.slice(0, 3)).toEqual(["unclosed-group", "检查项", 7]);
  });

  it("what an item cannot have is told at its cell", async () => {
    expect(await told((sheets) => cell(sheets, 9, "最多失分", 3))).toEqual([
      ["unknown-key", "检查项", 9, expect.stringContaining("最多失分"), expect.any(String)],
    ]);
    expect(await told((sheets) => cell(sheets, 8, "隐患等级", "重大"))).toEqual([
      ["unknown-key", "检查项", 8, "L（隐患等级）", expect.any(String)],
    ]);
    expect(await told((sheets) => cell(sheets, 11, "分值", 3))).toEqual([
      ["bad-cell", "检查项", 11, "I（分值）", "移到开始行或者项目行"],
    ]);
  });

  it("what is no workbook is refused", async () => {
    expect((await refused(() => readChecklistWorkbook(new Uint8Array([1, 2, 3]))))[0]?.code).toBe("unreadable");
  });
});

describe("a workbook", () => {
  it("opens with a frozen header, widths, and words to choose from; nothing in it is a formula", async () => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load((await writeChecklistWorkbook(dust)) as never);
    expect(book.worksheets.map(({ name }) => name)).toEqual([
      "检查项",
      "选项",
      "设置",
      "等次",
      "依据",
      "文件",
      "填写说明",
    ]);
    const [survey] = book.worksheets as [ExcelJS.Worksheet];
    expect(survey.views[0]).toMatchObject({ state: "frozen", ySplit: 1, xSplit: 3 });
    const grade = survey.getRow(1).values as readonly string[];
    const at = grade.indexOf("隐患等级");
    expect(survey.getCell(60, at).dataValidation.formulae).toEqual(['"一般,重大"']);
    expect(survey.columns.every(({ width }) => (width ?? 0) >= 8)).toBe(true);
    for (const sheet of book.worksheets) {
      sheet.eachRow((row) => row.eachCell((cell) => expect(cell.type).not.toBe(ExcelJS.ValueType.Formula)));
    }
  });

  it("takes dates, rich texts and numbers as officials enter them", async () => {
    const sheets = structuredClone(filledDust) as FilledSheets;
    const book = new ExcelJS.Workbook();
    await book.xlsx.load((await filled(sheets)) as never);
    const documents = book.getWorksheet("文件") as ExcelJS.Worksheet;
    const heads = documents.getRow(1).values as readonly string[];
    documents.getCell(2, heads.indexOf("施行日期")).value = new Date("2021-09-01T00:00:00Z");
    const survey = book.getWorksheet("检查项") as ExcelJS.Worksheet;
    survey.getCell(3, 3).value = { richText: [{ text: "粉尘" }, { text: "作业人数", font: { bold: true } }] };
    survey.getCell(9, 9).value = "10";
    expect(await readChecklistWorkbook(new Uint8Array(await book.xlsx.writeBuffer()))).toEqual(dust);
  });
});
