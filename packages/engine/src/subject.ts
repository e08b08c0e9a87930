import { type RecordRow, type Records, textOf } from "@anwei/kernel";
import type { SubjectRef } from "./finding.js";

/** An assumed fact by a name of its own over all subjects: a subject's own fact is named with it. */
export const assumedOf = (fact: string, subject: Pick<RecordRow, "table" | "id">): string =>
  /[/ ]/.test(fact) ? fact : `${subject.table}/${subject.id}.${fact}`;

/** Whom an answer is about, on a day, as people call it. */
export function subjectRef(row: RecordRow, records: Records, on: number): SubjectRef {
  const unit = row.table === "units" ? undefined : textOf(row, "unit");
  const unitRow = unit === undefined ? undefined : records.byId("units", unit, on);
  return {
    table: row.table,
    id: row.id,
    title: textOf(row, "name") ?? textOf(row, "title") ?? textOf(row, "person") ?? row.id,
    ...(unit === undefined ? {} : { unit }),
    ...(unitRow ? { unitTitle: textOf(unitRow, "name") ?? unitRow.id } : {}),
  };
}
