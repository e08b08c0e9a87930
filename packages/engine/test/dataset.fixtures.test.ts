import { readFileSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { accidentLevel, accidents } from "@anwei/accident";
import { type KindData, textOf, units } from "@anwei/kernel";
import { describe, expect, test } from "vitest";
import type { Dataset } from "../src/dataset/dataset.js";
import { readDataset } from "../src/dataset/folder.js";
import { columnsRead } from "../src/dataset/needs.js";
import {
  DatasetError,
  type DatasetProblem,
  type DatasetProblemCode,
  datasetProblemText,
} from "../src/dataset/problem.js";

const fixtures = fileURLToPath(new URL("fixtures/", import.meta.url));
const kinds = new Map<string, KindData>([units, accidents].map((kind) => [kind.name, kind.data]));
const needs = columnsRead([accidentLevel.data], kinds);
const read = (folder: string): Promise<Dataset> => readDataset(`${fixtures}${folder}`, kinds, { needs });

async function problemsOf(folder: string): Promise<readonly DatasetProblem[]> {
  const error = await read(folder).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(DatasetError);
  const { problems, total } = error as DatasetError;
  expect(total).toBe(problems.length);
  return problems;
}

interface Expected {
  readonly case: string;
  readonly file: string;
  readonly problem: string;
  readonly line: number | null;
  readonly column: string | null;
  readonly found: string | null;
}

// The fixtures name the kind of fault in words of their own.
const codes: Readonly<Record<string, DatasetProblemCode>> = {
  "not-a-whole-number": "too-many-decimals",
  "unknown-record": "unknown-superseded",
  "wrong-member": "not-a-member",
};

describe("malformed datasets", async () => {
  const all: readonly Expected[] = JSON.parse(readFileSync(`${fixtures}malformed/expected.json`, "utf8"));
  const cases = Map.groupBy(all, (e) => e.case);

  test("every folder has its expectation", async () => {
    const folders = (await readdir(`${fixtures}malformed`, { withFileTypes: true })).filter((entry) =>
      entry.isDirectory(),
    );
    expect(folders.map((f) => f.name).sort()).toEqual([...cases.keys()].sort());
  });

  test.each([...cases])("%s", async (name, expected) => {
    const problems = await problemsOf(`malformed/${name}`);
    expect(problems.map((p) => [p.file, p.code, p.row ?? null, p.column ?? null])).toEqual(
      expected.map((e) => [e.file, codes[e.problem] ?? e.problem, e.line, e.column]),
    );
    for (const [i, { found }] of expected.entries()) expect(problems[i]?.found).toContain(found ?? "");
    for (const problem of problems) {
      expect(datasetProblemText(problem, "zh")).toMatch(/^\[[a-z-]+\] accidents\.csv.*应为.+实为“.*”。.+/);
      expect(datasetProblemText(problem, "en")).toMatch(/^\[[a-z-]+\] accidents\.csv.*expected .+ found ".*"\. .+/);
    }
  });

  test("a misspelt header suggests the right one", async () => {
    const [english] = await problemsOf("malformed/near-miss-header");
    expect(english?.todo.en).toBe("Did you mean deaths?");
    const [chinese] = await problemsOf("malformed/near-miss-header-zh");
    expect(chinese?.todo.zh).toBe("是否为 死亡人数？");
  });

  test("a unit that cannot be converted names those that can", async () => {
    const [problem] = await problemsOf("malformed/unknown-unit-in-header");
    expect(problem?.expected.zh).toBe("元、分、万元、亿元");
  });

  test("a byte that is no text is named with its offset", async () => {
    const bytes = readFileSync(`${fixtures}malformed/wrong-encoding/accidents.csv`);
    const [problem] = await problemsOf("malformed/wrong-encoding");
    expect(problem?.found).toBe(`0xFF @ ${bytes.indexOf(0xff)}`);
  });
});

describe("the same records in three guises", () => {
  const meaning = (dataset: Dataset): unknown =>
    dataset.tables.get("accidents")?.map(({ table, id, facts }) => ({ table, id, facts }));

  test.each(["good-chinese-headers", "good-gb18030"])("%s", async (folder) => {
    const english = await read("good-english-headers");
    expect(meaning(await read(folder))).toEqual(meaning(english));
  });

  test("an amount in 万元 becomes yuan exactly, and says where it stood", async () => {
    const rows = (await read("good-chinese-headers")).tables.get("accidents") ?? [];
    expect(rows.map((row) => row.raw.directLoss)).toEqual(["235000", "1860000.5", undefined]);
    expect(rows.map((row) => row.origin)).toEqual([2, 3, 4].map((row) => ({ file: "accidents.csv", row })));
  });

  test("a four-byte character of GB18030 is read as what it is", async () => {
    const township = (await read("good-gb18030")).tables.get("units")?.find((row) => row.id === "511902100");
    expect(township && textOf(township, "name")).toBe("㐂州镇");
  });
});
