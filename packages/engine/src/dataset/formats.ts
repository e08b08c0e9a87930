import { text } from "@anwei/kernel";
import { readCsv } from "./csv.js";
import { isObject, keysWritten, linesOf, parseJson } from "./json.js";
import { shown } from "./problem.js";
import type { TableReader } from "./table.js";

/** Reads a CSV whose first row is the header; answers the row of the header, when there is one. */
export function readCsvTable(csv: string, table: TableReader): number | undefined {
  let header: number | undefined;
  let separated = true;
  const problem = readCsv(csv, (cells, row) => {
    if (header !== undefined) {
      if (separated) table.cells(cells, row);
      return;
    }
    header = row;
    const [only = ""] = cells;
    const separator = cells.length === 1 ? /[;\t|\uFF0C\uFF1B]/.exec(only)?.[0] : undefined;
    if (separator === undefined) table.header(cells, row);
    else {
      separated = false;
      table.refuse({
        code: "wrong-separator",
        row,
        expected: text("逗号分隔的表头", "headers separated by commas"),
        found: separator === "\t" ? "TAB" : separator,
        todo: text("另存为逗号分隔的 CSV UTF-8", "Save it as CSV UTF-8, separated by commas."),
      });
    }
  });
  if (problem) table.refuse(problem);
  if (problem || !separated) table.incomplete();
  return separated ? header : undefined;
}

/** Reads one object a line. */
export function readLines(ndjson: string, table: TableReader): void {
  for (const { line, row } of linesOf(ndjson)) {
    const held = parseJson(line);
    if ("value" in held) readElement(held.value, keysWritten(line, 0).values(), row, table);
    else refuseJson(table, held.error, row);
  }
}

/** Reads a JSON array of objects. */
export function readArray(json: string, table: TableReader): void {
  const held = parseJson(json);
  if ("value" in held) readElements(held.value, keysWritten(json, 1).values(), table);
  else refuseJson(table, held.error);
}

/** Reads the array of a table; `keys` says of each object in turn how many keys are written in it. */
export function readElements(elements: unknown, keys: Iterator<number>, table: TableReader): void {
  if (Array.isArray(elements)) {
    for (const [i, element] of elements.entries()) readElement(element, keys, i + 1, table);
    return;
  }
  table.incomplete();
  table.refuse({
    code: "bad-json",
    expected: text("对象的数组", "an array of objects"),
    found: shown(elements),
    todo: text("改为数组，每条记录一个对象", "Write an array with an object for each record."),
  });
}

function readElement(element: unknown, keys: Iterator<number>, row: number, table: TableReader): void {
  if (!isObject(element)) {
    table.incomplete();
    table.refuse({
      code: "bad-json",
      row,
      expected: text("一个对象", "an object"),
      found: shown(element),
      todo: text("改为对象，键为字段名", "Write an object whose keys are the fields."),
    });
    return;
  }
  // JSON itself keeps the last of two equal keys and says nothing.
  if (keys.next().value !== Object.keys(element).length) {
    table.refuse({
      code: "duplicate-column",
      row,
      expected: text("每个键一次", "each key once"),
      found: shown(element),
      todo: text("删去重复的键", "Remove the key that stands twice."),
    });
  }
  table.record(element, row);
}

function refuseJson(table: TableReader, error: string, row?: number): void {
  table.incomplete();
  table.refuse({
    code: "bad-json",
    ...(row === undefined ? {} : { row }),
    expected: row === undefined ? text("JSON", "JSON") : text("每行一个 JSON 对象", "a JSON object on each line"),
    found: error,
    todo: text("改正 JSON", "Mend the JSON."),
  });
}
