import { type KindData, spanOf, text, textOf, unitTitle } from "@anwei/kernel";
import { circles } from "./circles.js";
import type { DatasetRow } from "./dataset.js";
import type { Problems } from "./problem.js";
import { type Refuse, refuser, usedBefore } from "./refuse.js";
import type { Table } from "./table.js";
import { checkUnits } from "./units.js";

/** Holds the records against each other: ids, references, corrections, the tree of units. */
export function checkRecords(tables: ReadonlyMap<string, Table>, problems: Problems): void {
  const ids = new Map<string, ReadonlySet<string>>();
  for (const { kind, rows, whole } of tables.values())
    if (whole) ids.set(kind.name, new Set(rows.map((row) => row.id)));
  for (const table of tables.values()) {
    const refuse = refuser(table, problems);
    checkReferences(table, ids, tables, refuse);
    checkParts(table, refuse);
    if (table.kind.name === "units") checkUnits(table, refuse);
    else {
      checkIds(table.rows, refuse);
      checkCorrections(table, refuse);
    }
    if (Object.hasOwn(table.kind.fields, "from") && Object.hasOwn(table.kind.fields, "to")) checkSpans(table, refuse);
  }
}

const referencesOf = (kind: KindData): readonly { readonly field: string; readonly to: string }[] =>
  Object.entries(kind.fields).flatMap(([field, of]) => (of.type === "ref" ? [{ field, to: of.to }] : []));

function checkReferences(
  { kind, rows }: Table,
  ids: ReadonlyMap<string, ReadonlySet<string>>,
  tables: ReadonlyMap<string, Table>,
  refuse: Refuse,
): void {
  for (const { field, to } of referencesOf(kind)) {
    const known = ids.get(to);
    const file = tables.get(to)?.file;
    if (!known) continue;
    for (const row of rows) {
      const id = textOf(row, field);
      if (id === undefined || known.has(id)) continue;
      refuse(row, field, {
        code: to === "units" ? "unknown-unit" : "unknown-reference",
        expected: text(`${file} 中的编号`, `an id of ${file}`),
        found: id,
        todo: text(`改正编号，或在 ${file} 中补上`, `Mend the id, or add it to ${file}.`),
      });
    }
  }
}

/**
 * A number that is part of another is not greater; what is not known of either is not held against it. A record that
 * another supersedes may have been corrected for just that, and is left as it was.
 */
function checkParts({ kind, rows, headers }: Table, refuse: Refuse): void {
  const corrected = new Set(rows.map((row) => textOf(row, "supersedes")));
  for (const [field, of] of Object.entries(kind.fields)) {
    if (of.type !== "number" || of.partOf === undefined) continue;
    const { partOf } = of;
    const whole = kind.fields[partOf]?.title ?? text(partOf, partOf);
    const header = headers.get(partOf) ?? partOf;
    const unit = (language: "zh" | "en") => (of.unit === "" ? "" : ` ${unitTitle(of.unit, language)}`);
    for (const row of rows) {
      if (corrected.has(row.id)) continue;
      const [part, all] = [row.facts[field], row.facts[partOf]];
      if (part?.type !== "number" || all?.type !== "number" || part.is.lo.compare(all.is.hi) <= 0) continue;
      const most = `${row.raw[partOf]}`;
      refuse(row, field, {
        code: "part-exceeds-whole",
        expected: text(
          `${of.title.zh}不超过${whole.zh}：列“${header}”为 ${most}${unit("zh")}`,
          `${of.title.en} of at most the ${whole.en}: column "${header}" has ${most}${unit("en")}`,
        ),
        found: `${row.raw[field]}`,
        todo: text("核对两个数，改正其中错误的", "Compare the two numbers and mend the wrong one."),
      });
    }
  }
}

function checkIds(rows: readonly DatasetRow[], refuse: Refuse): void {
  const first = new Map<string, DatasetRow>();
  for (const row of rows) {
    if (row.id === "") continue;
    const before = first.get(row.id);
    if (before) refuse(row, "id", usedBefore(row, before));
    else first.set(row.id, row);
  }
}

function checkCorrections({ rows, whole }: Table, refuse: Refuse): void {
  const byId = new Map<string, DatasetRow>(rows.map((row) => [row.id, row]));
  const correctedBy = new Map<string, DatasetRow>();
  for (const row of rows) {
    const old = textOf(row, "supersedes");
    if (old === undefined) continue;
    const before = correctedBy.get(old);
    if (!byId.has(old)) {
      if (!whole) continue;
      refuse(row, "supersedes", {
        code: "unknown-superseded",
        expected: text("本表中另一条记录的编号", "the id of another record of this table"),
        found: old,
        todo: text("改正编号；不更正任何记录则留空", "Mend the id; leave it empty when nothing is superseded."),
      });
    } else if (before) {
      refuse(row, "supersedes", {
        code: "superseded-twice",
        expected: text(
          `未被更正的记录（第 ${before.origin.row} 行已更正它）`,
          `a record that no other supersedes (row ${before.origin.row} does)`,
        ),
        found: old,
        todo: text(`再次更正时，更正 ${before.id}`, `To correct it again, supersede ${before.id}.`),
      });
    } else correctedBy.set(old, row);
  }
  const corrected = (row: DatasetRow): DatasetRow | undefined => {
    const old = textOf(row, "supersedes");
    return old === undefined ? undefined : byId.get(old);
  };
  for (const row of circles(rows, corrected)) {
    refuse(row, "supersedes", {
      code: "supersedes-cycle",
      expected: text("更正不成环", "corrections that do not run in a circle"),
      found: textOf(row, "supersedes") ?? "",
      todo: text("只让后录入的记录更正先录入的", "Let the later record supersede the earlier one."),
    });
  }
}

function checkSpans({ rows }: Table, refuse: Refuse): void {
  for (const row of rows) {
    const { from, to } = spanOf(row);
    if (from <= to) continue;
    refuse(row, "to", {
      code: "ends-before-start",
      expected: text(`不早于 ${row.raw.from} 的日期`, `a date not before ${row.raw.from}`),
      found: String(row.raw.to),
      todo: text("改正起止日期", "Mend the dates."),
    });
  }
}
