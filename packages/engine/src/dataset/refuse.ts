import { text } from "@anwei/kernel";
import type { DatasetRow } from "./dataset.js";
import type { Complaint, Problems } from "./problem.js";
import type { Table } from "./table.js";

/** Says what is wrong in a field of a row. */
export type Refuse = (row: DatasetRow, field: string, problem: Complaint) => void;

/** Places what is wrong in a table's rows. */
export const refuser =
  (table: Table, problems: Problems): Refuse =>
  (row, field, problem) => {
    problems.add({ ...problem, file: table.file, row: row.origin.row, column: table.headers.get(field) ?? field });
  };

/** The problem of an id that an earlier row has. */
export const usedBefore = (row: DatasetRow, before: DatasetRow): Complaint => ({
  code: "duplicate-id",
  expected: text(
    `未用过的编号（第 ${before.origin.row} 行已用）`,
    `an id not used before (first in row ${before.origin.row})`,
  ),
  found: row.id,
  todo: text(
    "改编号；更正记录另用新编号，并填所更正的编号",
    "Give it an id of its own; a correction has a new id and names the old one as superseded.",
  ),
});
