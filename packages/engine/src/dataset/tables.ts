import { type KindData, text } from "@anwei/kernel";
import type { Dataset } from "./dataset.js";
import { decode } from "./decode.js";
import { readArray, readCsvTable, readElements, readLines } from "./formats.js";
import { isObject, keysWritten, parseJson } from "./json.js";
import { manifestName, noManifest, readManifest } from "./manifest.js";
import { TableNames } from "./names.js";
import { listed, Problems } from "./problem.js";
import { type Origin, Reading, type ReadOptions } from "./reading.js";
import type { TableReader } from "./table.js";

/** A file of a dataset: its name without a folder, and what is in it. */
export interface DatasetFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const formats = ["csv", "ndjson", "jsonl", "json"];
const otherData = ["xlsx", "xls", "ods", "tsv", "parquet"];
// JavaScript holds no text longer than half a gigabyte.
const largest = 400_000_000;

/** Whether a file's name says that it may be a table, so that a dataset looks at it. */
export const isDataFile = (name: string): boolean =>
  !/^[.~]/.test(name) && [...formats, ...otherData].includes(split(name).ending);

const split = (name: string): { readonly base: string; readonly ending: string } => {
  const dot = name.lastIndexOf(".");
  return dot < 0 ? { base: name, ending: "" } : { base: name.slice(0, dot), ending: name.slice(dot + 1).toLowerCase() };
};

/**
 * Reads the files of a dataset: every CSV, NDJSON and JSON that is named for a kind of record or its title, JSON that
 * holds several tables by name, and the manifest `dataset.json`. Needs neither disk nor network.
 *
 * - Text is UTF-8 or GB18030. A header is a field's name, its title or another of its names, in either case of letters;
 *   a unit in brackets after it converts exactly or is refused.
 * - An empty cell, `null` and an absent key are unknown. White space around a cell is no part of it, and a row of empty
 *   cells is no record. Nothing else is read into a cell: separators of thousands, full-width digits and dates such as
 *   2009/3/1 are refused with the form to write.
 * - Every record has an id of its own and a unit; a row that corrects another names it under `supersedes`.
 *
 * @throws DatasetError with everything that is wrong; then nothing of the dataset is given.
 */
export function readTables(
  files: readonly DatasetFile[],
  kinds: ReadonlyMap<string, KindData>,
  options: ReadOptions = {},
): Dataset {
  const problems = new Problems();
  const names = new TableNames(kinds);
  const inOrder = [...files].sort((a, b) => (a.name < b.name ? -1 : 1));
  const own = inOrder.find((file) => file.name === manifestName);
  const json = own && contentOf(own, problems);
  const manifest = json === undefined ? noManifest : readManifest(json, names, problems);
  const reading = new Reading(folder, names, manifest, problems, options);
  for (const file of inOrder) {
    if (file !== own && isDataFile(file.name) && !manifest.ignore.includes(file.name)) readFile(file, reading);
  }
  if (reading.isEmpty && !problems.any) {
    problems.add({
      code: "no-table",
      file: ".",
      expected: listed(names.names.map((name) => `${name}.csv`)),
      found: "",
      todo: text("放入按表名命名的文件", "Put in files that are named for their tables."),
    });
  }
  return reading.dataset(inOrder.map((file) => file.name));
}

const folder: Origin = {
  manifest: manifestName,
  holder: text("文件", "file"),
  leaveOut: text(`在 ${manifestName} 的 "ignore" 中列出`, `list the file under "ignore" in ${manifestName}`),
};

function readFile(file: DatasetFile, reading: Reading): void {
  const { base, ending } = split(file.name);
  if (!formats.includes(ending)) {
    reading.problems.add({
      code: "unsupported-format",
      file: file.name,
      expected: listed(formats.map((format) => `.${format}`)),
      found: `.${ending}`,
      todo: text(`另存为 CSV UTF-8，或${folder.leaveOut.zh}`, `Save it as CSV UTF-8, or ${folder.leaveOut.en}.`),
    });
    return;
  }
  const kind = reading.names.find(base);
  if (!kind && ending !== "json") {
    reading.unknownTable(file.name, base);
    return;
  }
  const content = contentOf(file, reading.problems);
  if (!kind) {
    if (content !== undefined) readSeveral(file.name, base, content, reading);
    return;
  }
  readTable(reading, kind, file.name, (table) => {
    if (content === undefined) table.incomplete();
    else if (ending === "csv") return readCsvTable(content, table);
    else if (ending === "json") readArray(content, table);
    else readLines(content, table);
    return undefined;
  });
}

/** Reads one table, unless another file has brought it; `read` answers the row of its header, if it has one. */
function readTable(
  reading: Reading,
  kind: KindData,
  file: string,
  read: (table: TableReader) => number | undefined,
): void {
  const table = reading.open(kind, file);
  if (table) reading.close(table, read(table));
}

/** A JSON file that holds tables by their names. */
function readSeveral(file: string, base: string, content: string, reading: Reading): void {
  const held = parseJson(content);
  const value = "value" in held ? held.value : undefined;
  const known = isObject(value) ? Object.keys(value).filter((key) => reading.names.find(key)) : [];
  if (!isObject(value) || known.length === 0) {
    reading.unknownTable(file, base);
    return;
  }
  if (keysWritten(content, 0)[0] !== Object.keys(value).length) {
    reading.problems.add({
      code: "duplicate-column",
      file,
      expected: text("每个表一次", "each table once"),
      found: listed(Object.keys(value)).en,
      todo: text("合并同名的表", "Join the tables of one name."),
    });
    return;
  }
  const keys = keysWritten(content, 2).values();
  for (const [name, elements] of Object.entries(value)) {
    const kind = reading.names.find(name);
    if (!kind) reading.unknownTable(file, name, name);
    else {
      readTable(reading, kind, `${file}#${name}`, (table) => {
        readElements(elements, keys, table);
        return undefined;
      });
    }
  }
}

/** The text of a file; `undefined` after saying why there is none. */
function contentOf({ name, bytes }: DatasetFile, problems: Problems): string | undefined {
  if (bytes.length > largest) {
    problems.add({
      code: "file-too-large",
      file: name,
      expected: text(`至多 ${largest} 字节`, `at most ${largest} bytes`),
      found: `${bytes.length}`,
      todo: text("分为较小的数据集，或在数据库中判定", "Split the dataset, or judge it in a database."),
    });
    return undefined;
  }
  const content = decode(bytes);
  if (typeof content !== "string") {
    problems.add({
      code: "wrong-encoding",
      file: name,
      expected: text("UTF-8 或 GB18030", "UTF-8 or GB18030"),
      ...content,
    });
    return undefined;
  }
  if (content.trim() !== "") return content;
  problems.add({
    code: "empty-file",
    file: name,
    expected: text("表头和记录", "a header and records"),
    found: "",
    todo: text("放入数据；没有记录的表只留表头", "Put the data in; a table without records has its header alone."),
  });
  return undefined;
}
