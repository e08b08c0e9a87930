import { type KindData, text } from "@anwei/kernel";
import { checkRecords } from "./checks.js";
import type { Dataset } from "./dataset.js";
import { decode } from "./decode.js";
import { readArray, readCsvTable, readElements, readLines } from "./formats.js";
import { isObject, keysWritten, parseJson } from "./json.js";
import { type Manifest, manifestName, noManifest, readManifest } from "./manifest.js";
import { TableNames } from "./names.js";
import { didYouMean, listed, Problems } from "./problem.js";
import { type Table, TableReader } from "./table.js";

/** A file of a dataset: its name without a folder, and what is in it. */
export interface DatasetFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** How a dataset is read. */
export interface ReadOptions {
  /**
   * Columns that a table has to have by its name, because rules read them (see `columnsRead`), besides `id` and
   * `unit`. The manifest's `absent` excuses a table from a column, and so does a field's own assumption.
   */
  readonly needs?: ReadonlyMap<string, readonly string[]>;
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

  const reading = new Reading(names, manifest, options.needs ?? new Map(), problems);
  for (const file of inOrder) {
    if (file !== own && isDataFile(file.name) && !manifest.ignore.includes(file.name)) reading.file(file);
  }
  const { tables } = reading;
  if (tables.size === 0 && !problems.any) {
    problems.add({
      code: "no-table",
      file: ".",
      expected: listed(names.names.map((name) => `${name}.csv`)),
      found: "",
      todo: text("放入按表名命名的文件", "Put in files that are named for their tables."),
    });
  }
  checkRecords(tables, problems);
  problems.refuseAny([manifestName, ...inOrder.map((file) => file.name)]);
  const { title, judged, known, assume } = manifest;
  return {
    tables: new Map([...tables.values()].map(({ kind, rows }) => [kind.name, rows])),
    assume,
    ...(title === undefined ? {} : { title }),
    ...(judged === undefined ? {} : { judged }),
    ...(known === undefined ? {} : { known }),
  };
}

/** A dataset while its files are read one after another. */
class Reading {
  readonly tables = new Map<string, Table>();

  constructor(
    readonly names: TableNames,
    readonly manifest: Manifest,
    readonly needs: ReadonlyMap<string, readonly string[]>,
    readonly problems: Problems,
  ) {}

  file(file: DatasetFile): void {
    const { base, ending } = split(file.name);
    if (!formats.includes(ending)) {
      this.problems.add({
        code: "unsupported-format",
        file: file.name,
        expected: listed(formats.map((format) => `.${format}`)),
        found: `.${ending}`,
        todo: text(
          '另存为 CSV UTF-8，或在 dataset.json 的 "ignore" 中列出',
          'Save it as CSV UTF-8, or name it under "ignore" in dataset.json.',
        ),
      });
      return;
    }
    const kind = this.names.find(base);
    if (!kind && ending !== "json") {
      this.#unknownTable(file.name, base);
      return;
    }
    const content = contentOf(file, this.problems);
    if (!kind) {
      if (content !== undefined) this.#several(file.name, base, content);
      return;
    }
    this.#table(kind, file.name, (table) => {
      if (content === undefined) table.incomplete();
      else if (ending === "csv") return readCsvTable(content, table);
      else if (ending === "json") readArray(content, table);
      else readLines(content, table);
      return undefined;
    });
  }

  /** Reads one table, unless another file has brought it; `read` answers the row of its header, if it has one. */
  #table(kind: KindData, file: string, read: (table: TableReader) => number | undefined): void {
    const before = this.tables.get(kind.name)?.file;
    if (before !== undefined) {
      this.problems.add({
        code: "table-twice",
        file,
        expected: text(`${kind.title.zh}只有一个文件，已有 ${before}`, `one file for ${kind.name}; there is ${before}`),
        found: file,
        todo: text(
          '合并两个文件，或在 dataset.json 的 "ignore" 中列出一个',
          'Join the two, or name one of them under "ignore" in dataset.json.',
        ),
      });
      return;
    }
    const table = new TableReader(kind, file, this.names, this.problems);
    const header = read(table);
    const needs = (this.needs.get(kind.name) ?? []).filter((field) => kind.fields[field]?.assume === undefined);
    this.tables.set(kind.name, table.done(needs, this.manifest.absent.get(kind.name) ?? [], header));
  }

  /** A JSON file that holds tables by their names. */
  #several(file: string, base: string, content: string): void {
    const held = parseJson(content);
    const value = "value" in held ? held.value : undefined;
    const known = isObject(value) ? Object.keys(value).filter((key) => this.names.find(key)) : [];
    if (!isObject(value) || known.length === 0) {
      this.#unknownTable(file, base);
      return;
    }
    if (keysWritten(content, 0)[0] !== Object.keys(value).length) {
      this.problems.add({
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
      const kind = this.names.find(name);
      if (!kind) this.#unknownTable(file, name, name);
      else {
        this.#table(kind, `${file}#${name}`, (table) => {
          readElements(elements, keys, table);
          return undefined;
        });
      }
    }
  }

  #unknownTable(file: string, name: string, column?: string): void {
    this.problems.add({
      code: "unknown-table",
      file,
      ...(column === undefined ? {} : { column }),
      expected: listed(this.names.names),
      found: name,
      todo: didYouMean(
        this.names.nearest(name),
        text(
          '按表名改名，或在 dataset.json 的 "ignore" 中列出',
          'Name it for its table, or list the file under "ignore" in dataset.json.',
        ),
      ),
    });
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
