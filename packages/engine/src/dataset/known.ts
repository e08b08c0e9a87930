import { type Assumed, type Instant, parseDay, parseInstant, Records, text, textOf } from "@anwei/kernel";
import type { Dataset, DatasetRow } from "./dataset.js";

/** The records of a dataset as they were known, and what had to be taken for granted for it. */
export interface RecordsAt {
  readonly records: Records;
  readonly assumed: readonly Assumed[];
}

const secondsPerDay = 86_400;

/** The last second that counts as known by a date or an instant. @throws RangeError when it is neither. */
function lastSecond(known: string): Instant {
  const day = parseDay(known);
  const at = day === undefined ? parseInstant(known) : (day + 1) * secondsPerDay - 1;
  if (at === undefined) throw new RangeError(`neither a date nor an instant: ${known}`);
  return at;
}

/**
 * The records as they were known by the end of a date, or at an instant: rows recorded later are left out, and so is
 * every row that a known one supersedes, directly or through others. Without `known` every row is known. A row
 * whose time of recording is not stated, or stated too roughly to tell, counts as known; that is listed.
 *
 * @throws RangeError when `known` is neither a date nor an instant.
 */
export function recordsAt(dataset: Dataset, known?: string): RecordsAt {
  const by = known === undefined ? undefined : lastSecond(known);
  const assumed: Assumed[] = [];
  const tables = new Map<string, readonly DatasetRow[]>();
  for (const [table, rows] of dataset.tables) {
    let unsure = 0;
    const seen = rows.filter((row) => {
      const was = by === undefined || table === "units" ? "known" : wasKnown(row, by);
      if (was === "unsure") unsure++;
      return was !== "later";
    });
    tables.set(table, current(rows, seen));
    if (unsure > 0) {
      assumed.push({
        fact: `recordedAt ${table}`,
        value: `≤ ${known}`,
        because: text(
          `${unsure} 条记录没有写明录入时间，按 ${known} 时已录入计`,
          `${unsure} records do not say when they were recorded; they are taken to be known by ${known}`,
        ),
      });
    }
  }
  return { records: new Records(tables), assumed };
}

function wasKnown(row: DatasetRow, by: Instant): "known" | "later" | "unsure" {
  const recorded = row.facts.recordedAt;
  if (recorded?.type !== "number" || recorded.absent !== "no") return "unsure";
  if (recorded.is.hi.isFinite && recorded.is.hi.toNumber() <= by) return "known";
  return recorded.is.lo.isFinite && recorded.is.lo.toNumber() > by ? "later" : "unsure";
}

/** Known rows that no known row supersedes. A correction of a correction replaces both, known or not. */
function current(rows: readonly DatasetRow[], known: readonly DatasetRow[]): readonly DatasetRow[] {
  if (known.every((row) => textOf(row, "supersedes") === undefined)) return known;
  const byId = new Map(rows.map((row) => [row.id, row]));
  const superseded = new Set<string>();
  for (const row of known) {
    let old = textOf(row, "supersedes");
    while (old !== undefined && !superseded.has(old)) {
      superseded.add(old);
      const at = byId.get(old);
      old = at && textOf(at, "supersedes");
    }
  }
  return known.filter((row) => !superseded.has(row.id));
}
