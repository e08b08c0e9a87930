import { text } from "@anwei/kernel";
import { CsvError, type Info, parse } from "csv-parse/sync";
import type { DatasetProblem } from "./problem.js";

/**
 * Reads comma-separated rows, calling back with the line on which each begins (blank lines are counted, but are no
 * rows). Line ends of every system are read alike. Where the quotes do not match, the rest cannot be read.
 */
export function readCsv(
  csv: string,
  onRow: (cells: readonly string[], line: number) => void,
): Omit<DatasetProblem, "file"> | undefined {
  let ended = 0;
  try {
    parse(csv.replaceAll(/\r\n?/g, "\n"), {
      record_delimiter: "\n",
      relax_column_count: true,
      skip_empty_lines: true,
      on_record: (cells: string[], { lines }: Info) => {
        onRow(cells, lines - linesWithin(cells));
        ended = lines;
        return null;
      },
    });
    return undefined;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    // A quote that stays open is noticed at the end of the file only; it stands in the row after the last good one.
    const at: unknown = error.code === "CSV_QUOTE_NOT_CLOSED" ? undefined : error.lines;
    return {
      code: "bad-csv",
      row: typeof at === "number" ? at : ended + 1,
      expected: text("引号成对的 CSV", "CSV whose quotes match"),
      found: error.code,
      todo: text(
        "含引号的单元格整体加引号，其中的引号写两遍；此行以后的内容未检查",
        "Put a cell that holds quotes in quotes, and double those inside. What follows this row was not checked.",
      ),
    };
  }
}

const linesWithin = (cells: readonly string[]): number => {
  let lines = 0;
  for (const cell of cells) for (let at = cell.indexOf("\n"); at >= 0; at = cell.indexOf("\n", at + 1)) lines++;
  return lines;
};
