import { formatDay, spanOf, text, textOf } from "@anwei/kernel";
import { type AdministrativeLevel, checkAdministrativeCode, checkCreditCode } from "@anwei/responsibility";
import { circles } from "./circles.js";
import type { DatasetRow } from "./dataset.js";
import { type Refuse, usedBefore } from "./refuse.js";
import type { Table } from "./table.js";

/** Checks the tree of units: codes, the spans of a unit's rows, parents that are there, and no circle on any day. */
export function checkUnits({ rows, whole }: Table, refuse: Refuse): void {
  const versions = Map.groupBy(
    rows.filter((row) => row.id !== ""),
    (row) => row.id,
  );
  for (const row of rows) {
    checkCode(row, versions.get(textOf(row, "parent") ?? "") ?? [], refuse);
    const credit = textOf(row, "creditCode");
    const wrong = credit === undefined ? undefined : checkCreditCode(credit);
    if (credit !== undefined && wrong) {
      refuse(row, "creditCode", {
        code: "bad-credit-code",
        expected: wrong.expected,
        found: credit,
        todo: text("照营业执照填写，不详则留空", "Copy it from the licence, or leave it empty when unknown."),
      });
    }
    const parent = textOf(row, "parent");
    if (parent !== undefined && whole && !versions.has(parent)) {
      refuse(row, "parent", {
        code: "unknown-parent",
        expected: text("本表中单位的编号", "the id of a unit of this table"),
        found: parent,
        todo: text("改正编号，或补上该单位；最高一级留空", "Mend the id, or add the unit; the topmost unit has none."),
      });
    }
  }
  for (const dated of versions.values()) if (dated.length > 1) checkVersions(dated, refuse);
  checkCircles(rows, versions, refuse);
}

/** The kinds of unit that have a code of their own; the others bear the code of the place where they are. */
const levels: ReadonlySet<string> = new Set<AdministrativeLevel>([
  "country",
  "province",
  "city",
  "county",
  "township",
  "village",
]);
const levelOf = (row: DatasetRow): AdministrativeLevel | undefined => {
  const kind = textOf(row, "kind");
  return kind !== undefined && levels.has(kind) ? (kind as AdministrativeLevel) : undefined;
};

/** A code has the level of its unit, and lies in the area of the parent that the unit has in that time. */
function checkCode(row: DatasetRow, parents: readonly DatasetRow[], refuse: Refuse): void {
  const code = textOf(row, "code");
  if (code === undefined) return;
  const level = levelOf(row);
  const { from, to } = spanOf(row);
  const around = parents
    .filter((parent) => spanOf(parent).from <= to && from <= spanOf(parent).to && levelOf(parent) !== undefined)
    .flatMap((parent) => textOf(parent, "code") ?? [])
    // A parent's wrong code is told where it stands.
    .filter((within) => checkAdministrativeCode(within) === undefined);
  const asked =
    level === undefined ? [{}] : around.length === 0 ? [{ level }] : around.map((within) => ({ level, within }));
  const problems = asked.map((ask) => checkAdministrativeCode(code, ask));
  const [wrong] = problems;
  // Of a parent whose own code changed in that time, one that fits is enough.
  if (wrong === undefined || problems.includes(undefined)) return;
  refuse(row, "code", {
    code: "bad-code",
    expected: wrong.expected,
    found: code,
    todo: text("填所在地的代码，不详则留空", "Give the code of the place, or leave it empty when unknown."),
  });
}

/** Several rows of one unit say what it was at different times. */
function checkVersions(versions: readonly DatasetRow[], refuse: Refuse): void {
  const inOrder = [...versions].sort((a, b) => spanOf(a).from - spanOf(b).from || a.origin.row - b.origin.row);
  for (const [i, row] of inOrder.entries()) {
    const before = inOrder[i - 1];
    if (!before) continue;
    const [earlier, later] = [spanOf(before), spanOf(row)];
    if (earlier.from === later.from) refuse(row, "id", usedBefore(row, before));
    else if (earlier.to >= later.from) {
      const end = formatDay(later.from - 1);
      refuse(before, "to", {
        code: "overlapping-spans",
        expected: text(
          `不晚于 ${end} 的止日（第 ${row.origin.row} 行接续）`,
          `an end not after ${end} (row ${row.origin.row} goes on from there)`,
        ),
        found: String(before.raw.to ?? ""),
        todo: text("同一单位的各行，起止日期不得重叠", "Rows of one unit cover different days: mend the dates."),
      });
    }
  }
}

/** Finds parents in a circle. A unit may stand under different ones in turn, so the tree is walked day by day. */
function checkCircles(
  rows: readonly DatasetRow[],
  versions: ReadonlyMap<string, readonly DatasetRow[]>,
  refuse: Refuse,
): void {
  const found = new Set<DatasetRow>();
  // All rows of a circle hold on the day when the last of them begins.
  for (const [day, beginning] of Map.groupBy(rows, (row) => spanOf(row).from)) {
    const parent = (row: DatasetRow): DatasetRow | undefined =>
      versions.get(textOf(row, "parent") ?? "")?.find((v) => spanOf(v).from <= day && day <= spanOf(v).to);
    for (const row of circles(beginning, parent)) found.add(row);
  }
  for (const row of found) {
    refuse(row, "parent", {
      code: "parent-cycle",
      expected: text("不在本单位之下的上级", "a parent that does not stand below the unit itself"),
      found: textOf(row, "parent") ?? "",
      todo: text("改正上级单位", "Mend the parent."),
    });
  }
}
