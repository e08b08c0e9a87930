import { Exact } from "../exact/exact.js";
import { type Day, dayOfInstant } from "../time/calendar.js";
import type { Records } from "./records.js";
import { type RecordRow, textOf } from "./rows.js";

/** Days from one to another, both included. */
interface Days {
  readonly from: Day;
  readonly to: Day;
}

/** Whose reports are asked for. */
interface Asked {
  readonly units: readonly string[];
  /** Units of which the places in the tree matter. */
  readonly among: () => readonly string[];
  /** Whether a unit's records count on a day; always unless said. */
  readonly counts?: (unit: string, on: Day | undefined) => boolean;
  /** With the records of all below. */
  readonly deep?: boolean;
}

/** The zero reports (零报告) of some records, by unit and table. */
export class Reports {
  static readonly #known = new WeakMap<object, Reports>();

  static of(records: Records): Reports {
    const known = Reports.#known.get(records.reporting) ?? new Reports(records);
    Reports.#known.set(records.reporting, known);
    return known;
  }

  /** Days by unit, and table with whether they speak of the unit's own records only; in order and apart. */
  readonly #spans = new Map<string, Map<string, readonly Days[]>>();
  readonly #lines = new Map<string, Map<string, readonly (readonly Days[])[]>>();
  readonly #everywhere = new Map<string, boolean>();

  private constructor(private readonly records: Records) {
    const rows = Map.groupBy(records.all("completeness"), (row) => textOf(row, "unit"));
    for (const [unit, own] of rows) {
      if (unit === undefined) continue;
      const byTable = Map.groupBy(own, (row) => keyOf(textOf(row, "table") ?? "", isOwn(row)));
      this.#spans.set(unit, new Map([...byTable].map(([key, of]) => [key, joined(of.flatMap((row) => daysOf(row)))])));
    }
  }

  /** Whether reports of all units leave no day out. */
  everywhere(table: string, first: Day, last: Day): boolean {
    const key = `${first}/${last}/${table}`;
    const known = this.#everywhere.get(key);
    if (known !== undefined) return known;
    const units = [...new Set(this.records.all("units").map((u) => u.id))];
    const counts = (unit: string, on: Day | undefined): boolean => this.records.lineOf(unit, on).length === 1;
    const found =
      units.length > 0 && this.leaveNoGap(table, first, last, { units, among: () => units, counts, deep: true });
    this.#everywhere.set(key, found);
    return found;
  }

  /** Whether the reports of every unit that counts, or of one that stood above it, leave no day out. */
  leaveNoGap(table: string, first: Day, last: Day, { units, among, counts, deep = false }: Asked): boolean {
    // Where all that stands above never moves, its reports speak for every day at once.
    if (!counts && units.every((unit) => this.records.fixedLine(unit) && cover(this.#above(table, unit), first, last)))
      return true;
    const days = { lo: Exact.of(first), hi: Exact.of(last) };
    const starts = this.records.daysThatMatter(among(), days);
    return starts.every((on, i) => {
      const until = (starts[i + 1] ?? last + 1) - 1;
      const from = on ?? first;
      return units.every((unit) => (counts && !counts(unit, on)) || this.#covered(table, unit, on, from, until, deep));
    });
  }

  /** Whether reports speak for a unit, and where `deep` for all below it, on every day from one to another. */
  #covered(table: string, unit: string, on: Day | undefined, from: Day, until: Day, deep: boolean): boolean {
    const { records } = this;
    const line = records.lineOf(unit, on).map((u) => this.#of(u, table, false));
    if (cover(line, from, until)) return true;
    if (!cover([...line, this.#of(unit, table, true)], from, until)) return false;
    if (!deep) return true;
    const below = records.childrenEver(unit).filter((u) => records.parentOf(u, on) === unit);
    return below.every((u) => this.#covered(table, u, on, from, until, true));
  }

  /** The days that reports of a unit that never moves and of those above it speak of, with all below them. */
  #above(table: string, unit: string): readonly (readonly Days[])[] {
    let byUnit = this.#lines.get(table);
    if (!byUnit) {
      byUnit = new Map();
      this.#lines.set(table, byUnit);
    }
    let spans = byUnit.get(unit);
    if (!spans) {
      spans = this.records
        .lineOf(unit, undefined)
        .map((u) => this.#of(u, table, false))
        .filter((of) => of.length > 0);
      byUnit.set(unit, spans);
    }
    return spans;
  }

  /** The days that the reports of a unit speak of: for it with all below it, or for its own records only. */
  #of(unit: string, table: string, own: boolean): readonly Days[] {
    return this.#spans.get(unit)?.get(keyOf(table, own)) ?? [];
  }
}

const keyOf = (table: string, own: boolean): string => (own ? `${table} own` : table);

const isOwn = ({ facts: { own } }: RecordRow): boolean => own?.type === "test" && own.truth !== "false";

/** The days that a report surely speaks of: none after the one on which it was recorded. */
function daysOf({ facts: { from, to, recordedAt } }: RecordRow): readonly Days[] {
  if (from?.type !== "number" || to?.type !== "number") return [];
  const made = recordedAt?.type === "number" ? dayOfInstant(recordedAt.is.hi.toNumber()) : Number.POSITIVE_INFINITY;
  return [{ from: from.is.hi.toNumber(), to: Math.min(to.is.lo.toNumber(), made) }];
}

/** The same days in order, what touches being one. */
function joined(spans: readonly Days[]): readonly Days[] {
  const found: Days[] = [];
  for (const span of [...spans].sort((a, b) => a.from - b.from)) {
    if (span.to < span.from) continue;
    const before = found.at(-1);
    if (before && span.from <= before.to + 1)
      found[found.length - 1] = { from: before.from, to: Math.max(before.to, span.to) };
    else found.push(span);
  }
  return found;
}

/** Whether spans, each list in order and apart, together leave no day out. */
function cover(lists: readonly (readonly Days[])[], first: Day, last: Day): boolean {
  let reached = first - 1;
  for (let again = true; again && reached < last; ) {
    again = false;
    for (const spans of lists) {
      const span = spans.find(({ to }) => to > reached);
      if (span === undefined || span.from > reached + 1) continue;
      reached = span.to;
      again = true;
    }
  }
  return reached >= last;
}
