import {
  type Assumed,
  type Instant,
  type KindData,
  parseDay,
  parseInstant,
  Records,
  text,
  textOf,
  type Value,
} from "@anwei/kernel";
import type { Dataset, DatasetRow } from "./dataset.js";

/** The records of a dataset as they were known, and what had to be taken for granted for it. */
export interface RecordsAt {
  readonly records: Records;
  /** Rows that were known and that others replace, by table: how matters stood before a correction. */
  readonly superseded: ReadonlyMap<string, readonly DatasetRow[]>;
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
 * @param kinds the kinds of the records: what names a record that was corrected then names its correction
 * @throws RangeError when `known` is neither a date nor an instant.
 */
export function recordsAt(
  dataset: Dataset,
  known?: string,
  kinds: ReadonlyMap<string, KindData> = new Map(),
): RecordsAt {
  const by = known === undefined ? undefined : lastSecond(known);
  const assumed: Assumed[] = [];
  const tables = new Map<string, readonly DatasetRow[]>();
  const superseded = new Map<string, readonly DatasetRow[]>();
  for (const [table, rows] of dataset.tables) {
    let unsure = 0;
    const seen = rows.filter((row) => {
      const was = by === undefined || table === "units" ? "known" : wasKnown(row, by);
      if (was === "unsure") unsure++;
      return was !== "later";
    });
    const last = current(rows, seen);
    tables.set(table, last);
    if (last.length < seen.length) {
      const kept = new Set(last);
      superseded.set(
        table,
        seen.filter((row) => !kept.has(row)),
      );
    }
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
  return { records: new Records(following(tables, dataset, kinds)), superseded, assumed };
}

/** A record that was not known before, and those known then that it replaces. */
export interface RowChange {
  readonly table: string;
  readonly row: DatasetRow;
  readonly recordedAt: Instant;
  readonly replaces: readonly DatasetRow[];
}

/**
 * What was recorded after the one time and by the other; without `known`, ever since.
 *
 * @throws RangeError when one of them is neither a date nor an instant.
 */
export function recordedSince(dataset: Dataset, since: string, known?: string): readonly RowChange[] {
  const [from, by] = [lastSecond(since), known === undefined ? undefined : lastSecond(known)];
  return [...dataset.tables].flatMap(([table, rows]) => {
    if (table === "units") return [];
    const byId = new Map(rows.map((row) => [row.id, row]));
    const seen = rows.filter((row) => by === undefined || wasKnown(row, by) !== "later");
    // Of several corrections made since, the last is what is known.
    return current(rows, seen).flatMap((row): readonly RowChange[] => {
      if (wasKnown(row, from) !== "later") return [];
      const old = [...before(row, byId)].flatMap((id) => byId.get(id) ?? []);
      const recordedAt = (row.facts.recordedAt as Value & { type: "number" }).is.lo.toNumber();
      return [{ table, row, recordedAt, replaces: old.filter((o) => wasKnown(o, from) !== "later") }];
    });
  });
}

/** The tables with every reference to a corrected record leading to its latest correction. */
function following(
  tables: ReadonlyMap<string, readonly DatasetRow[]>,
  dataset: Dataset,
  kinds: ReadonlyMap<string, KindData>,
): ReadonlyMap<string, readonly DatasetRow[]> {
  const latest = new Map<string, ReadonlyMap<string, string>>();
  for (const [table, rows] of tables) {
    const corrections = rows.filter((row) => textOf(row, "supersedes") !== undefined);
    if (corrections.length === 0) continue;
    const byId = new Map(dataset.tables.get(table)?.map((row) => [row.id, row]));
    const now = new Map<string, string>();
    for (const row of corrections) for (const old of before(row, byId)) now.set(old, row.id);
    latest.set(table, now);
  }
  if (latest.size === 0) return tables;
  const followed = [...tables].map(([table, rows]): readonly [string, readonly DatasetRow[]] => {
    const references = Object.entries(kinds.get(table)?.fields ?? {}).flatMap(([field, of]) => {
      const now = of.type === "ref" ? latest.get(of.to) : undefined;
      return now ? [{ field, now }] : [];
    });
    if (references.length === 0) return [table, rows];
    return [
      table,
      rows.map((row) => {
        const moved = references.flatMap(({ field, now }) => {
          const id = now.get(textOf(row, field) ?? "");
          return id === undefined ? [] : [[field, { type: "choice", possible: [id], absent: "no" }] as const];
        });
        return moved.length === 0 ? row : { ...row, facts: { ...row.facts, ...Object.fromEntries(moved) } };
      }),
    ];
  });
  return new Map(followed);
}

/** The ids that a row replaces, directly or through others. */
function before(row: DatasetRow, byId: ReadonlyMap<string, DatasetRow>): ReadonlySet<string> {
  const found = new Set<string>();
  let old = textOf(row, "supersedes");
  while (old !== undefined && !found.has(old)) {
    found.add(old);
    const at = byId.get(old);
    old = at && textOf(at, "supersedes");
  }
  return found;
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
  const superseded = new Set(known.flatMap((row) => [...before(row, byId)]));
  return known.filter((row) => !superseded.has(row.id));
}
