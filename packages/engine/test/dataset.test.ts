import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { accidentLevel, accidents } from "@anwei/accident";
import {
  amount,
  completeness,
  count,
  type KindData,
  kind,
  label,
  ref,
  set,
  span,
  text,
  textOf,
  units,
  yesNo,
} from "@anwei/kernel";
import { describe, expect, test } from "vitest";
import type { Dataset } from "../src/dataset/dataset.js";
import { readDataset } from "../src/dataset/folder.js";
import { recordsAt } from "../src/dataset/known.js";
import { columnsRead } from "../src/dataset/needs.js";
import { DatasetError, type DatasetProblem } from "../src/dataset/problem.js";
import { readTables } from "../src/dataset/tables.js";

const inspections = kind("inspections", text("检查", "Inspections"), {
  accident: ref(text("事故", "accident"), accidents),
  share: amount(text("比重", "share"), { decimals: 4 }),
  lasted: amount(text("用时", "time spent"), { unit: "hour", decimals: 2 }),
  rate: amount(text("万吨死亡率", "deaths per tonne"), { unit: "person/tonne", decimals: 6 }),
  found: count(text("隐患数", "dangers found"), { unit: "item" }),
  passed: yesNo(text("合格", "passed")),
  topics: set(text("内容", "topics"), { fire: text("消防", "fire"), power: text("用电", "power") }),
  period: span(text("期间", "period")),
  remark: label(text("备注", "remark")),
});

const kinds = new Map<string, KindData>(
  [units, accidents, completeness, inspections].map((k): [string, KindData] => [k.name, k.data]),
);

type Files = Readonly<Record<string, string | Uint8Array>>;
const bytes = (content: string | Uint8Array): Uint8Array =>
  typeof content === "string" ? new TextEncoder().encode(content) : content;

const read = (files: Files, needs?: ReadonlyMap<string, readonly string[]>): Dataset =>
  readTables(
    Object.entries(files).map(([name, content]) => ({ name, bytes: bytes(content) })),
    kinds,
    needs ? { needs } : {},
  );

function refused(files: Files, needs?: ReadonlyMap<string, readonly string[]>): DatasetError {
  try {
    read(files, needs);
  } catch (error) {
    if (error instanceof DatasetError) return error;
    throw error;
  }
  throw new Error("not refused");
}

const problemsIn = (files: Files): readonly DatasetProblem[] => refused(files).problems;
const places = (files: Files): unknown[][] => problemsIn(files).map((p) => [p.code, p.row, p.column, p.found]);
/** What was refused, compared as far as the expectation goes. */
const expectPlaces = (files: Files, expected: readonly (readonly unknown[])[]): void =>
  expect(places(files).map((p, i) => p.slice(0, expected[i]?.length))).toEqual(expected);
const rawOf = (dataset: Dataset, table: string): unknown[] => dataset.tables.get(table)?.map((row) => row.raw) ?? [];

const unitRows = "id,name,kind\n1,甲县,county\n";

describe("files and tables", () => {
  test("tables are found by name or title, in CSV, NDJSON, JSON, and JSON that holds several", () => {
    const expected = [{ id: "a", unit: "1", deaths: 2 }];
    const rows = JSON.stringify(expected);
    for (const files of [
      { "accidents.json": rows },
      { "事故.json": rows },
      { "Accidents.NDJSON": `\n${JSON.stringify(expected[0])}\n` },
      { "accidents.jsonl": JSON.stringify(expected[0]) },
      { "all.json": `{"事故": ${rows}, "completeness": []}` },
    ]) {
      expect(rawOf(read(files), "accidents")).toEqual(expected);
    }
    expect(rawOf(read({ "事故.csv": "编号,单位,死亡人数\na,1,2\n" }), "accidents")).toEqual([
      { ...expected[0], deaths: "2" },
    ]);
  });

  test("a file that is no table is a problem unless the manifest ignores it; other files are left alone", () => {
    const files = { "units.csv": unitRows, "accident.csv": "x\n1\n", "README.md": "#", ".hidden.csv": "?" };
    expectPlaces(files, [["unknown-table", undefined, undefined, "accident"]]);
    expect(problemsIn(files)[0]?.todo.en).toBe("Did you mean accidents?");
    expect(read({ ...files, "dataset.json": '{"ignore": ["accident.csv"]}' }).tables.size).toBe(1);
  });

  test("a table in two files, a format that is not read, a folder without tables", () => {
    expectPlaces({ "units.csv": unitRows, "单位.csv": unitRows }, [["table-twice"]]);
    expectPlaces({ "units.xlsx": "PK" }, [["unsupported-format", undefined, undefined, ".xlsx"]]);
    expectPlaces({ "README.md": "" }, [["no-table"]]);
  });

  test("a table may have a header alone, but not nothing", () => {
    expect(read({ "units.csv": "id,name,kind\n" }).tables.get("units")).toEqual([]);
    expectPlaces({ "units.csv": "\n \n" }, [["empty-file"]]);
    expectPlaces({ "units.ndjson": "" }, [["empty-file"]]);
    expect(read({ "units.json": "[]" }).tables.get("units")).toEqual([]);
  });

  test("a folder is read from disk, and one that is not there is said", async () => {
    const folder = await mkdtemp(join(tmpdir(), "anwei-"));
    try {
      await writeFile(join(folder, "units.csv"), unitRows);
      expect((await readDataset(folder, kinds)).tables.get("units")?.length).toBe(1);
      await expect(readDataset(join(folder, "nowhere"), kinds)).rejects.toMatchObject({
        code: "dataset-refused",
        problems: [{ code: "no-folder", found: "ENOENT" }],
      });
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

describe("a number that is part of another", () => {
  const header = "编号,单位,受伤人数,重伤人数,更正";

  test("is refused beyond the whole, row by row, with both numbers", () => {
    const files = {
      "units.csv": unitRows,
      "事故.csv": [header, "a,1,3,4,", "b,1,3,3,", "c,1,2,5,", ""].join("\n"),
    };
    expectPlaces(files, [
      ["part-exceeds-whole", 2, "重伤人数", "4"],
      ["part-exceeds-whole", 4, "重伤人数", "5"],
    ]);
    expect(problemsIn(files)[0]?.expected).toEqual({
      zh: "重伤人数不超过受伤人数：列“受伤人数”为 3 人",
      en: 'serious injuries of at most the injuries: column "受伤人数" has 3 persons',
    });
  });

  test("is not held against what is not known, nor told of a record that was corrected", () => {
    expect(
      read({ "units.csv": unitRows, "事故.csv": `${header}\na,1,,4,\nb,1,3,,\n` }).tables.get("accidents"),
    ).toHaveLength(2);
    expect(
      read({ "units.csv": unitRows, "事故.csv": `${header}\na,1,3,4,\nb,1,4,4,a\n` }).tables.get("accidents"),
    ).toHaveLength(2);
  });
});

describe("the manifest", () => {
  test("it says what the dataset is, and may call tables by their titles", () => {
    const dataset = read({
      "units.csv": unitRows,
      "dataset.json": JSON.stringify({
        title: { zh: "例", en: "example" },
        judged: "2009-11-30",
        known: "2009-04-06T12:00",
        assumeComplete: { 事故: { zh: "因为", en: "because" } },
      }),
    });
    expect(dataset).toMatchObject({
      title: { zh: "例", en: "example" },
      judged: "2009-11-30",
      known: "2009-04-06T12:00",
      assume: { accidents: { zh: "因为", en: "because" } },
    });
  });

  test("every wrong entry is said with its place", () => {
    const dataset = {
      titel: 1,
      judged: "2009-11-31",
      assumeComplete: { accident: { zh: "因为", en: "because" }, accidents: { zh: "因为" } },
      absent: { accidents: ["untis"] },
      ignore: "x.csv",
    };
    expectPlaces({ "units.csv": unitRows, "dataset.json": JSON.stringify(dataset) }, [
      ["bad-manifest", undefined, "titel", "titel"],
      ["bad-manifest", undefined, "judged", "2009-11-31"],
      ["bad-manifest", undefined, "assumeComplete.accidents.en", "undefined"],
      ["bad-manifest", undefined, "ignore", "x.csv"],
      ["bad-manifest", undefined, "absent.accidents", "untis"],
    ]);
    const unknown = { assumeComplete: { accident: { zh: "因为", en: "because" } } };
    expectPlaces({ "units.csv": unitRows, "dataset.json": JSON.stringify(unknown) }, [
      ["unknown-table", undefined, "assumeComplete.accident", "accident"],
    ]);
    expectPlaces({ "units.csv": unitRows, "dataset.json": "[" }, [["bad-manifest"]]);
  });
});

describe("encodings", () => {
  const gb = Uint8Array.from([...bytes("id,name,kind\n1,"), 0xbc, 0xd7, 0xcf, 0xd8, ...bytes(",county\n")]);

  test("UTF-8 and GB18030, with a byte order mark or without", () => {
    const marked = Uint8Array.from([0x84, 0x31, 0x95, 0x33, ...gb]);
    for (const units of [unitRows, `\uFEFF${unitRows}`, gb, marked]) {
      expect(rawOf(read({ "units.csv": units }), "units")).toEqual([{ id: "1", name: "甲县", kind: "county" }]);
    }
  });

  test("a broken character in UTF-8 is not read as GB18030", () => {
    const whole = bytes("id,name,kind\n1,巴州区通江县南江县平昌县,county\n");
    const broken = whole.filter((_, i) => i !== whole.length - 9);
    expectPlaces({ "units.csv": broken }, [["wrong-encoding", 2]]);
  });

  test("a character cut off at the end, a NUL, a workbook", () => {
    expectPlaces({ "units.csv": gb.subarray(0, 16) }, [["wrong-encoding", 2, undefined, "0xBC @ 15"]]);
    expectPlaces({ "units.csv": "id\0" }, [["wrong-encoding", 1, undefined, "0x00 @ 2"]]);
    expectPlaces({ "units.csv": Uint8Array.of(0x50, 0x4b, 3, 4) }, [["wrong-encoding"]]);
  });
});

describe("CSV", () => {
  test("quotes, line ends of all systems, blank rows; rows are counted in lines of the file", () => {
    const csv = 'id,unit,name\r\n"a","1","巴,""州\r\n区"\r\n\r\n,,\r\nb,1,x\rc,1,deaths\nd,1\n';
    const [problem] = problemsIn({ "accidents.csv": csv });
    expect(problem).toMatchObject({ code: "wrong-cell-count", row: 8, found: "2" });
    const rows = read({ "accidents.csv": csv.replace("d,1\n", "") }).tables.get("accidents");
    expect(rows?.map((row) => [row.id, row.origin.row])).toEqual([
      ["a", 2],
      ["b", 6],
      ["c", 7],
    ]);
    expect(rows?.[0]?.raw).toEqual({ id: "a", unit: "1", name: '巴,"州\n区' });
  });

  test("quotes that do not match, and separators that are no commas", () => {
    expectPlaces({ "units.csv": 'id,name,kind\n1,"甲,county\n2,乙,county\n' }, [["bad-csv", 2]]);
    expectPlaces({ "units.csv": 'id,name,kind\n1,x"甲",county\n' }, [["bad-csv", 2]]);
    expectPlaces({ "units.csv": "id;name;kind\n1;2;3\n" }, [["wrong-separator", 1, undefined, ";"]]);
    expectPlaces({ "units.csv": "id\tname\n1\t2\n" }, [["wrong-separator", 1, undefined, "TAB"]]);
  });
});

describe("JSON", () => {
  test("every wrong line is said, and what is right around it is still checked", () => {
    const lines = ['{"id":"a","unit":"1"}', "{", "[1]", "", '{"id":"b","unit":"1","deaths":-1}'];
    expectPlaces({ "accidents.ndjson": lines.join("\n") }, [
      ["bad-json", 2],
      ["bad-json", 3],
      ["below-minimum", 5, "deaths", "-1"],
    ]);
  });

  test("elements are counted from one", () => {
    expectPlaces({ "accidents.json": '[{"id":"a","unit":"1"},{"id":"b","unit":"1","deaths":1.5}]' }, [
      ["too-many-decimals", 2, "deaths", "1.5"],
    ]);
    expectPlaces({ "accidents.json": "{}" }, [["bad-json"]]);
    expectPlaces({ "accidents.json": "[1" }, [["bad-json"]]);
  });

  test("a key that stands twice is seen, in whatever form", () => {
    const twice = '{"id":"a","unit":"1","name":"{\\"x\\":1,","deaths":1,"deaths":2}';
    expectPlaces({ "accidents.ndjson": twice }, [["duplicate-column", 1]]);
    expectPlaces({ "accidents.json": `[{"id":"z","unit":"1"},${twice}]` }, [["duplicate-column", 2]]);
    expectPlaces({ "all.json": `{"completeness": [], "accidents":[${twice}]}` }, [["duplicate-column", 1]]);
    expectPlaces({ "all.json": '{"units": [], "units": []}' }, [["duplicate-column"]]);
    expectPlaces({ "accidents.ndjson": '{"id":"a","unit":"1","deaths":1,"死亡人数":1}' }, [
      ["duplicate-column", 1, "死亡人数"],
    ]);
  });

  test("numbers that a double cannot tell apart are exact as they are written, in quotes or not", () => {
    const loss = (written: string): Files => ({ "accidents.ndjson": `{"id":"a","unit":"1","directLoss":${written}}` });
    expect(rawOf(read(loss("9007199254740993")), "accidents")).toMatchObject([{ directLoss: "9007199254740993" }]);
    expect(rawOf(read(loss("90071992547409.93")), "accidents")).toMatchObject([{ directLoss: "90071992547409.93" }]);
    expectPlaces(loss("1e999"), [["inexact-number", 1, "directLoss"]]);
    expect(rawOf(read(loss('"9007199254740993.25"')), "accidents")).toMatchObject([
      { directLoss: "9007199254740993.25" },
    ]);
    expect(rawOf(read(loss("9007199254740991")), "accidents")).toMatchObject([{ directLoss: "9007199254740991" }]);
    expect(rawOf(read(loss("0.1")), "accidents")).toMatchObject([{ directLoss: 0.1 }]);
    expect(rawOf(read({ "accidents.ndjson": '{"id":9007199254740993,"unit":"1"}' }), "accidents")).toMatchObject([
      { id: "9007199254740993" },
    ]);
  });

  test("structures that a field cannot mean are refused, however deep and whatever they hold", () => {
    const line = (field: string, json: string): Files => ({
      "inspections.ndjson": `{"id":"i","unit":"1","${field}":${json}}`,
    });
    const deep = `${"[".repeat(100_000)}${"]".repeat(100_000)}`;
    for (const json of ['{"toString":1}', '[{"toString":1}]', '{"value":{}}', deep]) {
      for (const field of [
        "share",
        "lasted(分钟)",
        "passed",
        "topics",
        "period",
        "remark",
        "happenedOn",
        "recordedAt",
        "accident",
      ]) {
        expectPlaces(line(field, json), [[expect.stringMatching(/^not-/), 1, field]]);
      }
    }
    expectPlaces({ "inspections.ndjson": deep }, [["bad-json", 1, undefined, "[…]"]]);
    const well = read(
      line("topics", '["fire","用电"],"period":{"from":"2009-01-01","to":null},"share":{"value":"0.5","unit":""}'),
    );
    expect(Object.keys(well.tables.get("inspections")?.[0]?.facts ?? {})).toEqual([
      "id",
      "unit",
      "topics",
      "period",
      "share",
    ]);
  });

  test("__proto__ is a misspelt key like any other", () => {
    expectPlaces({ "accidents.ndjson": '{"id":"a","unit":"1","__proto__":{"deaths":1}}' }, [
      ["unknown-header", 1, "__proto__", "__proto__"],
    ]);
    expectPlaces({ "accidents.csv": "id,unit,__proto__\na,1,2\n" }, [["unknown-header", 1, "__proto__"]]);
    expectPlaces({ "__proto__.csv": "id\n1\n" }, [["unknown-table"]]);
  });
});

describe("headers", () => {
  const one = (header: string, cell: string): Files => ({ "inspections.csv": `id,unit,${header}\ni,1,${cell}\n` });
  const rawIn = (header: string, cell: string): unknown => rawOf(read(one(header, cell)), "inspections")[0];

  test("units convert exactly", () => {
    expect(rawIn("比重(%)", "97.82")).toMatchObject({ share: "0.9782" });
    expect(rawIn("用时（分钟）", "75")).toMatchObject({ lasted: "1.25" });
    expect(rawIn("lasted (h)", "1.25")).toMatchObject({ lasted: "1.25" });
    expect(rawIn("隐患数(单位:处)", "3")).toMatchObject({ found: "3" });
    expect(rawIn("rate(每吨人)", "0.5")).toMatchObject({ rate: "0.5" });
    const loss = read({ "accidents.csv": 'id,unit,"Direct economic loss (10,000 yuan)"\na,1,998.60\nb,1,\n' });
    expect(rawOf(loss, "accidents")).toEqual([
      { id: "a", unit: "1", directLoss: "9986000" },
      { id: "b", unit: "1" },
    ]);
    expect(
      rawOf(read({ "accidents.ndjson": '{"id":"a","unit":"1","直接经济损失(亿元)":1.6383}' }), "accidents"),
    ).toEqual([{ id: "a", unit: "1", directLoss: "163830000" }]);
  });

  test("what does not convert exactly, or has another dimension, is refused", () => {
    expectPlaces(one("用时(分钟)", "10"), [["too-many-decimals", 2, "用时(分钟)", "10"]]);
    expectPlaces(one("比重(%)", "97.825"), [["too-many-decimals", 2, "比重(%)", "97.825"]]);
    const [finer] = problemsIn({ "accidents.csv": "id,unit,directLoss(万元)\na,1,1.1234567\n" });
    expect(finer).toMatchObject({ code: "too-many-decimals", expected: { zh: "至多 6 位小数的数（万元）" } });
    expectPlaces(one("用时(元)", "1"), [["unknown-header-unit", 1, "用时(元)", "元"]]);
    expectPlaces(one("备注(元)", "1"), [["unknown-header-unit", 1, "备注(元)", "元"]]);
    expectPlaces(one("rate(吨)", "1"), [["unknown-header-unit", 1, "rate(吨)", "吨"]]);
    expectPlaces(one("隐患数(个)", "三"), [["not-a-number", 2, "隐患数(个)", "三"]]);
    expectPlaces({ "accidents.csv": "id,unit,directLoss(万元)\na,1,-1\n" }, [
      ["below-minimum", 2, "directLoss(万元)", "-1"],
    ]);
  });

  test("columns that a table has to have, unless the manifest says that it lacks them", () => {
    expectPlaces({ "accidents.csv": "deaths,seriousInjuries\n1,0\n" }, [
      ["missing-column", 1, "id"],
      ["missing-column", 1, "unit"],
    ]);
    const stated = {
      "accidents.ndjson": '{"id":"a","deaths":1}',
      "dataset.json": '{"absent":{"accidents":["unit"]}}',
    };
    expect(rawOf(read(stated), "accidents")).toEqual([{ id: "a", deaths: 1 }]);
    expectPlaces({ "accidents.ndjson": '{"unit":"1"}', "dataset.json": '{"absent":{"accidents":["id"]}}' }, [
      ["missing-column", undefined, "id"],
    ]);
    expectPlaces({ "units.csv": "id\n1\n" }, [
      ["missing-column", 1, "name"],
      ["missing-column", 1, "kind"],
    ]);
  });

  test("columns that rules read are not demanded: what a table lacks is told, unless it is stated or assumed", () => {
    const needs = columnsRead([accidentLevel.data], kinds);
    expect(needs.get("accidents")).toEqual(expect.arrayContaining(["happenedOn", "deaths", "missing", "directLoss"]));
    const csv = { "accidents.csv": "id,unit,deaths,seriousInjuries\na,1,1,0\n" };
    const { lacks, tables } = read(csv, needs);
    // Missing persons are assumed to be none, which is listed where it is used.
    expect([...(lacks?.accidents ?? [])].sort()).toEqual(["directLoss", "happenedOn"]);
    expect(tables.get("accidents")?.[0]?.facts.directLoss).toBeUndefined();
    const stated = { ...csv, "dataset.json": '{"absent":{"accidents":["directLoss"]}}' };
    expect(read(stated, needs).lacks).toEqual({ accidents: ["happenedOn"] });
    expect(read({ "accidents.csv": "id,unit,happenedOn,deaths,seriousInjuries,directLoss\n" }, needs).lacks).toEqual(
      {},
    );
  });
});

describe("cells", () => {
  const problem = (header: string, cell: string): DatasetProblem | undefined =>
    problemsIn({ "accidents.csv": `id,unit,${header}\na,1,${cell}\n` })[0];

  test("common slips are named", () => {
    expect(problem("deaths", '"1,234"')?.todo.en).toBe("Write it without separators: 1234");
    expect(problem("deaths", "１２")?.todo.en).toBe("Write half-width digits: 12");
    expect(problem("directLoss", "23.5万元")?.todo.zh).toBe("只填数字，单位写在表头的括号里");
    expect(problem("directLoss(万元)", '"1,234"')?.todo.en).toBe("Write it without separators: 1234");
    expect(problem("happenedOn", "2009/3/1")?.todo.zh).toBe("写作 2009-03-01");
    expect(problem("happenedOn", "2009年3月1日")?.todo.zh).toBe("写作 2009-03-01");
    expect(problem("happenedOn", "20090301")?.todo.zh).toBe("写作 2009-03-01");
    expect(problem("happenedOn", "2009/2/30")?.todo.zh).toBe("改为存在的日期");
    expect(problem("recordedAt", "2009/3/1 8:05")?.todo.zh).toBe("写作 2009-03-01T08:05");
    expect(problem("sector", "coall")?.todo.en).toBe("Did you mean coal?");
  });

  test("white space around a cell is none of it, and an empty cell is unknown", () => {
    const csv = "id,unit, deaths ,sector\n a ,\u30001,　2 , 煤矿\nb,1, ,\n";
    expect(rawOf(read({ "accidents.csv": csv }), "accidents")).toEqual([
      { id: "a", unit: "1", deaths: "2", sector: "煤矿" },
      { id: "b", unit: "1" },
    ]);
  });

  test("long cells are cut in a report, and cost no time", () => {
    const long = "9".repeat(1_000_000);
    for (const header of ["deaths", "directLoss(万元)", "sector", "happenedOn", "kind"]) {
      expect(problem(header, long)?.found.length).toBeLessThan(100);
    }
  });

  test("an id and a unit are never empty", () => {
    expectPlaces({ "accidents.csv": "id,unit,deaths\n,1,2\na,,2\n" }, [
      ["missing-value", 2, "id", ""],
      ["missing-value", 3, "unit", ""],
    ]);
    expectPlaces({ "accidents.ndjson": '{"id":"a","unit":"1"}\n{"id":"b"}' }, [["missing-value", 2, "unit", ""]]);
  });

  test("a zero report may call its table by the title", () => {
    const rows = (name: string): Files => ({ "零报告.csv": `id,unit,表,from,to\nz,1,${name},2009-01-01,2009-11-30\n` });
    const [row] = read(rows("事故")).tables.get("completeness") ?? [];
    expect(row && textOf(row, "table")).toBe("accidents");
    expectPlaces(rows("accident"), [["unknown-table", 2, "表", "accident"]]);
  });
});

describe("records against each other", () => {
  const unitTable = (rows: string): Files => ({ "units.csv": `id,name,kind,parent,from,to,code\n${rows}` });

  test("ids, units and references", () => {
    const files = {
      "units.csv": unitRows,
      "accidents.csv": "id,unit\na,1\na,1\nb,2\n",
      "inspections.csv": "id,unit,accident\ni,1,a\nj,1,c\n",
    };
    expectPlaces(files, [
      ["duplicate-id", 3, "id", "a"],
      ["unknown-unit", 4, "unit", "2"],
      ["unknown-reference", 3, "accident", "c"],
    ]);
    expect(read({ "inspections.csv": "id,unit,accident\nj,9,c\n" }).tables.size).toBe(1);
  });

  test("a table that could not be read makes no reference wrong", () => {
    const files = { "units.csv": "id,name,kind\n1,甲\n2,乙,county\n", "accidents.csv": "id,unit\na,1\n" };
    expectPlaces(files, [["wrong-cell-count", 2]]);
  });

  test("corrections form chains", () => {
    const rows = (...supersedes: string[]): Files => ({
      "accidents.csv": `id,unit,更正\n${supersedes.map((s, i) => `${"abcde"[i]},1,${s}\n`).join("")}`,
    });
    expect(read(rows("", "a", "b")).tables.size).toBe(1);
    expectPlaces(rows("x"), [["unknown-superseded", 2, "更正", "x"]]);
    expectPlaces(rows("", "a", "a"), [["superseded-twice", 4, "更正", "a"]]);
    expectPlaces(rows("c", "a", "b"), [["supersedes-cycle", 2, "更正", "c"]]);
    expectPlaces(rows("a"), [["supersedes-cycle", 2, "更正", "a"]]);
  });

  test("the tree of units", () => {
    expectPlaces(unitTable("1,甲,county,9,,,\n"), [["unknown-parent", 2, "parent", "9"]]);
    expectPlaces(unitTable("1,甲,county,2,,,\n2,乙,county,1,,,\n"), [["parent-cycle", 2, "parent", "2"]]);
    expectPlaces(unitTable("1,甲,county,1,,,\n"), [["parent-cycle", 2, "parent", "1"]]);
    expectPlaces(unitTable("1,甲,county,,,,51190\n"), [["bad-code", 2, "code", "51190"]]);
    expect(read(unitTable("1,甲,county,,,none,511902\n2,乙,village,1,,,511902100201\n")).tables.size).toBe(1);
  });

  test("two units may take turns above each other, but not on one day", () => {
    const turns = (end: string): Files =>
      unitTable(
        `1,甲,county,2,2000-01-01,2009-12-31,\n1,甲,county,,2010-01-01,,\n2,乙,county,,2000-01-01,${end},\n2,乙,county,1,2010-01-01,,\n`,
      );
    expect(read(turns("2009-12-31")).tables.size).toBe(1);
    const overlap = unitTable(
      "1,甲,county,2,2000-01-01,,\n2,乙,county,,2000-01-01,2009-12-31,\n2,乙,county,1,2010-01-01,,\n",
    );
    expectPlaces(overlap, [["parent-cycle"]]);
  });

  test("rows of one unit follow each other", () => {
    const rows = (end: string, next: string): Files =>
      unitTable(`1,甲,county,,2008-01-01,${end},\n1,甲区,county,,${next},,\n`);
    expect(read(rows("2012-12-31", "2013-01-01")).tables.size).toBe(1);
    expectPlaces(rows("2013-01-01", "2013-01-01"), [["overlapping-spans", 2, "to", "2013-01-01"]]);
    expectPlaces(rows("", "2013-01-01"), [["overlapping-spans", 2, "to", ""]]);
    expectPlaces(rows("2012-12-31", "2008-01-01"), [["duplicate-id", 3, "id", "1"]]);
    expectPlaces(rows("2007-12-31", "2013-01-01"), [["ends-before-start", 2, "to", "2007-12-31"]]);
  });
});

test("of a hundred thousand bad rows the first thousand are told and all are counted", () => {
  const rows = Array.from({ length: 100_000 }, (_, i) => `a-${i},9,2011-02-30,三${i},煤${i}\n`);
  const started = performance.now();
  const { problems, total, message } = refused({
    "units.csv": unitRows,
    "accidents.csv": `id,unit,happenedOn,deaths,sector\n${rows.join("")}`,
  });
  expect(total).toBe(400_000);
  expect(problems.length).toBe(1000);
  expect(problems[0]).toMatchObject({ file: "accidents.csv", row: 2, column: "happenedOn" });
  expect(message.split("\n").length).toBe(41);
  expect(performance.now() - started).toBeLessThan(20_000);
}, 30_000);

describe("records as they were known", () => {
  const dataset = read({
    "accidents.csv": [
      "id,unit,recordedAt,supersedes",
      "a,1,2009-03-19T10:00,",
      "b,1,2009-04-07T09:00,a",
      "c,1,2009-04-10T09:00,b",
      "d,1,,",
      "e,1,2009-04-08,",
    ].join("\n"),
  });
  const at = (known?: string): { ids: string[]; assumed: number } => {
    const { records, assumed } = recordsAt(dataset, known);
    return { ids: records.all("accidents").map((row) => row.id), assumed: assumed.length };
  };

  test("a date counts to its end, a correction replaces what it supersedes", () => {
    expect(at("2009-03-18")).toEqual({ ids: ["d"], assumed: 1 });
    expect(at("2009-04-06").ids).toEqual(["a", "d"]);
    expect(at("2009-04-07")).toEqual({ ids: ["b", "d"], assumed: 1 });
    expect(recordsAt(dataset, "2009-04-07").assumed[0]?.because.en).toMatch(/^1 /);
    expect(at("2009-04-07T08:59").ids).toEqual(["a", "d"]);
    expect(at("2009-04-08").ids).toEqual(["b", "d", "e"]);
    expect(at("2009-12-31").ids).toEqual(["c", "d", "e"]);
  });

  test("without a date all is known, and nothing is assumed", () => {
    expect(at()).toEqual({ ids: ["c", "d", "e"], assumed: 0 });
  });

  test("what is taken for granted is listed with its number", () => {
    expect(recordsAt(dataset, "2009-04-06").assumed).toEqual([
      expect.objectContaining({
        fact: "recordedAt accidents",
        because: expect.objectContaining({ en: expect.stringMatching(/^1 /) }),
      }),
    ]);
    // On the very day, whether it was before noon is not said.
    expect(recordsAt(dataset, "2009-04-08T12:00").assumed[0]?.because.en).toMatch(/^2 /);
    expect(at("2009-04-08T12:00").ids).toContain("e");
  });

  test("a correction of a correction replaces both, whatever became known first", () => {
    const odd = read({
      "accidents.csv": "id,unit,recordedAt,supersedes\na,1,2009-01-01,\nb,1,2009-03-01,a\nc,1,2009-02-01,b\n",
    });
    expect(
      recordsAt(odd, "2009-02-15")
        .records.all("accidents")
        .map((row) => row.id),
    ).toEqual(["c"]);
  });

  test("what names a corrected record names its correction, as far as that was known", () => {
    const inspected = read({
      "accidents.csv": "id,unit,recordedAt,supersedes\na,1,2009-03-01,\nb,1,2009-04-01,a\nc,1,2009-05-01,b\n",
      "inspections.csv": "id,unit,accident\n1,1,a\n2,1,b\n3,1,c\n4,1,\n",
    });
    const named = (known?: string) => {
      const { records, superseded } = recordsAt(inspected, known, kinds);
      return {
        named: records.all("inspections").map((row) => textOf(row, "accident")),
        superseded: (superseded.get("accidents") ?? []).map((row) => row.id),
      };
    };
    expect(named("2009-03-31")).toEqual({ named: ["a", "b", "c", undefined], superseded: [] });
    expect(named("2009-04-30")).toEqual({ named: ["b", "b", "c", undefined], superseded: ["a"] });
    expect(named()).toEqual({ named: ["c", "c", "c", undefined], superseded: ["a", "b"] });
    expect(inspected.tables.get("inspections")?.map((row) => row.raw.accident)).toEqual(["a", "b", "c", undefined]);
  });

  test("a date that is none is refused", () => {
    expect(() => recordsAt(dataset, "2009-02-30")).toThrow(RangeError);
  });
});
