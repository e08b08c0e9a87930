import {
  Exact,
  formatPeriod,
  type Interval,
  liesWithin,
  type Period,
  periodContaining,
  periodsBetween,
  type RecordRow,
  type Text,
  textOf,
} from "@anwei/kernel";
import type { TargetView } from "@anwei/plugin";
import { type Figure, figureOf, isCounted, measureIn } from "./figure.js";
import type { Viewing } from "./viewing.js";

/** One month of a unit: what happened from New Year to its end. */
export interface TargetPoint {
  readonly period: string;
  readonly actual: Figure;
  /** What time progress allows by then: the target times the share of the year elapsed, by whole months. */
  readonly allowed: string;
}

export interface TargetRow {
  readonly unit: string;
  readonly title: string;
  readonly kind: string;
  readonly target: string;
  readonly actual: Figure;
  /** Actual over target, exact (`11/40`); absent when the target is zero or the actual is not known. */
  readonly share?: string;
  /**
   * 1 for the unit that has used most of its target, among units of its kind; equal shares share a place. Two numbers
   * where open figures leave it open: the best and the worst place it can have. Absent when the target is zero, and
   * for the only unit of its kind.
   */
  readonly rank?: number | readonly [best: number, worst: number];
  readonly points: readonly TargetPoint[];
}

export interface TargetsData {
  readonly view: "targets";
  readonly id: string;
  readonly title: Text;
  readonly year: string;
  /** The unit that targets and actual figures are counted in: `person`. */
  readonly measure: string;
  readonly rows: readonly TargetRow[];
}

export function showTargets(view: TargetView, viewing: Viewing): TargetsData {
  const { book, records, judgedOn } = viewing;
  const year = periodContaining("year", judgedOn);
  const region = book.regionOf(view.actual);
  // A region that draws a board of these targets speaks for its units.
  const others = book.views.flatMap((v) =>
    v.view === "targets" && v.table === view.table && v.indicator === view.indicator && v.trade === view.trade
      ? (book.regionOf(v.actual) ?? [])
      : [],
  );
  const targets = isCounted(viewing, view.actual) ? records.all(view.table) : [];
  const rows = targets.flatMap((target): TargetRow[] => {
    if (textOf(target, "indicator") !== view.indicator || tradeOf(target) !== view.trade) return [];
    if (!holds(target, judgedOn)) return [];
    const id = textOf(target, "unit");
    const unit = id === undefined ? undefined : records.byId("units", id, judgedOn);
    const value = exactOf(target, "value");
    if (id === undefined || !unit || !value) return [];
    const code = records.codeOf(id, judgedOn);
    const within = (place: string): boolean => code !== undefined && liesWithin(code, place);
    if (region === undefined ? others.some(within) : !within(region)) return [];
    const points = periodsBetween("month", year.start, judgedOn).map((month) => ({
      period: formatPeriod(month),
      actual: actualOf(viewing, view.actual, unit, month),
      allowed: value.times(Exact.fraction(BigInt(Number(formatPeriod(month).slice(5))), 12n)).toString(),
    }));
    const actual = points.at(-1)?.actual ?? unknown;
    const known = typeof actual === "string" && value.sign > 0 ? Exact.of(actual).dividedBy(value) : undefined;
    return [
      {
        unit: id,
        title: textOf(unit, "name") ?? id,
        kind: textOf(unit, "kind") ?? "",
        target: value.toString(),
        actual,
        ...(known ? { share: known.toString() } : {}),
        points,
      },
    ];
  });
  return {
    view: "targets",
    id: view.id,
    title: view.title,
    year: formatPeriod(year),
    measure: measureIn(viewing, view.actual).unit,
    rows: ranked(rows),
  };
}

/** The one trade that a target is for. */
function tradeOf(target: RecordRow): string | undefined {
  const trade = textOf(target, "trade");
  return trade === "all" ? undefined : trade;
}

const unknown: Figure = { atLeast: null, atMost: null };

const actualOf = (viewing: Viewing, id: string, unit: RecordRow, month: Period): Figure =>
  figureOf(viewing, id, unit, month)?.figure ?? unknown;

/** Places among units of a kind, by the exact share of the target that is used, the greatest first. */
function ranked(rows: readonly TargetRow[]): readonly TargetRow[] {
  const shares = new Map(rows.map((row) => [row, shareOf(row)]));
  return rows.map((row) => {
    const own = shares.get(row);
    if (!own) return row;
    const fellows = rows.filter((r) => r !== row && r.kind === row.kind).flatMap((r) => shares.get(r) ?? []);
    if (fellows.length === 0) return row;
    const best = 1 + fellows.filter((f) => f.lo.compare(own.hi) > 0).length;
    const worst = 1 + fellows.filter((f) => f.hi.compare(own.lo) > 0).length;
    return { ...row, rank: best === worst ? best : [best, worst] };
  });
}

/** The share of its target that a unit has used, as far as that is known. */
function shareOf({ target, actual }: TargetRow): Interval | undefined {
  const limit = Exact.of(target);
  if (limit.sign <= 0) return undefined;
  const [lo, hi] = typeof actual === "string" ? [actual, actual] : [actual.atLeast, actual.atMost];
  return {
    lo: lo === null ? Exact.zero : Exact.of(lo).dividedBy(limit),
    hi: hi === null ? Exact.infinity : Exact.of(hi).dividedBy(limit),
  };
}

function holds(target: RecordRow, on: number): boolean {
  const end = (field: string, which: "lo" | "hi"): number | undefined => {
    const value = target.facts[field];
    return value?.type === "number" && value.absent === "no" && value.is[which].isFinite
      ? value.is[which].toNumber()
      : undefined;
  };
  return (end("from", "lo") ?? on) <= on && on <= (end("to", "hi") ?? on);
}

function exactOf(row: RecordRow, field: string): Exact | undefined {
  const value = row.facts[field];
  return value?.type === "number" && value.absent === "no" && value.is.lo.equals(value.is.hi) ? value.is.lo : undefined;
}
