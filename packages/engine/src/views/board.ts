import {
  type DecisionData,
  Exact,
  formatPeriod,
  type Interval,
  liesWithin,
  type Outcome,
  outcomeOf,
  type Period,
  periodContaining,
  periodsBetween,
  type RecordRow,
  saidOf,
  scopeOf,
  type Text,
  textOf,
} from "@anwei/kernel";
import type { BoardMeasure, BoardTarget, BoardTrigger, BoardView } from "@anwei/plugin";
import { periodsAsked } from "../asked.js";
import { consequencesOf } from "../follows.js";
import { unitHolds } from "../unit-holds.js";
import { type Distance, distancesOf } from "./distance.js";
import { type Figure, figureOf, isCounted, measureIn } from "./figure.js";
import type { Viewing } from "./viewing.js";

/** A control indicator of the board. */
export interface BoardMeasureShown {
  readonly rule: string;
  readonly title: Text;
  /** The unit that targets and figures are counted in: `person`. */
  readonly measure: string;
}

/** One month of a unit: what happened from New Year to its end. */
export interface BoardPoint {
  readonly period: string;
  readonly actual: Figure;
  /** The same time last year, where it is asked for and there is a figure. */
  readonly lastYear?: Figure;
  /** The share of the year that has passed by then, as the board counts it. */
  readonly elapsed: string;
  /** What time progress allows by then, of a target for the calendar year: the target times that share. */
  readonly allowed?: string;
}

/** A control indicator of one unit. */
export interface BoardCell {
  readonly actual: Figure;
  readonly lastYear?: Figure;
  readonly target?: string;
  /** Actual over target, exact (`11/40`); absent when the target is zero or the actual is not known. */
  readonly share?: string;
  /**
   * 1 for the unit that has used most of its target, among units of its kind; equal shares share a place. Two numbers
   * where open figures leave it open: the best and the worst place it can have. Absent when the target is zero, and
   * for the only unit of its kind.
   */
  readonly rank?: number | readonly [best: number, worst: number];
  readonly points: readonly BoardPoint[];
}

/** What a trigger says of a unit in one period of the year. */
export interface BoardAnswer {
  readonly period: string;
  /** The period has not ended: judged on what is there so far. */
  readonly soFar?: true;
  /** Whether something follows, may follow, or nothing does. */
  readonly standing: "found" | "undecided" | "well";
  /** What was assumed for it is among what was assumed for the unit. */
  readonly outcome: Omit<Outcome, "assumed">;
  readonly said: Text;
  /** By how little it was missed or avoided, the nearest first. */
  readonly distances: readonly Distance[];
}

export interface BoardRow {
  readonly unit: string;
  readonly title: string;
  readonly kind: string;
  /** One for each of the view's `measures`; `null` where it does not apply. */
  readonly cells: readonly (BoardCell | null)[];
  /** One for each of the view's `triggers`: its periods in which it applies. */
  readonly answers: readonly (readonly BoardAnswer[])[];
}

export interface BoardData {
  readonly view: "board";
  readonly id: string;
  readonly title: Text;
  readonly year: string;
  /** How time progress counts: by months that have ended, or by days. */
  readonly progress: "month" | "day";
  readonly measures: readonly BoardMeasureShown[];
  /** The triggers that apply to any unit shown. */
  readonly triggers: readonly { readonly rule: string; readonly title: Text }[];
  /** Those without fellows of their kind first, then by the share of the first target that is used, the greatest first. */
  readonly rows: readonly BoardRow[];
}

/**
 * @param others the boards of the rulebook: a region that draws one of these targets speaks for its units.
 */
export function showBoard(view: BoardView, others: readonly BoardView[], viewing: Viewing): BoardData {
  const { book, records, judgedOn } = viewing;
  const year = periodContaining("year", judgedOn);
  const { progress = "month" } = view;
  const measures = view.measures.filter(({ actual }) => isCounted(viewing, actual));
  const triggers = view.triggers.flatMap((trigger) => {
    const data = book.definition(trigger.decision);
    return data?.kind === "decision" && isCounted(viewing, data.id) ? [{ trigger, data }] : [];
  });
  const speaks = speakingIn(view, others, viewing);
  const shown = records.all("units").flatMap((unit): BoardRow[] => {
    const kind = textOf(unit, "kind") ?? "";
    if (!unitHolds(unit, records, judgedOn) || (view.units && !view.units.includes(kind)) || !speaks(unit.id))
      return [];
    const targets = measures.map(({ target }) => target && targetOf(target, unit.id, year, viewing));
    const answers = triggers.map(({ trigger, data }) => answersOf(trigger, data, unit, viewing));
    const named = view.units !== undefined && measures.length > 0;
    if (!named && targets.every((t) => t === undefined) && answers.every((of) => of.length === 0)) return [];
    return [
      {
        unit: unit.id,
        title: textOf(unit, "name") ?? unit.id,
        kind,
        cells: measures.map((measure, i) => cellOf(measure, targets[i], unit, progress, viewing)),
        answers,
      },
    ];
  });
  const told = triggers.map((_, i) => shown.some(({ answers }) => (answers[i] ?? []).length > 0));
  const rows = shown.map((row) => ({ ...row, answers: row.answers.filter((_, i) => told[i]) }));
  return {
    view: "board",
    id: view.id,
    title: view.title,
    year: formatPeriod(year),
    progress,
    measures: measures.map(({ actual, title }) => ({
      rule: actual,
      title: title ?? book.definition(actual)?.title ?? { zh: actual, en: actual },
      measure: measureIn(viewing, actual).unit,
    })),
    triggers: triggers.flatMap(({ data: { id, title } }, i) => (told[i] ? [{ rule: id, title }] : [])),
    rows: inOrder(ranked(rows, measures.length)),
  };
}

/** Whether a board speaks for a unit: a region for its own, the others for those of no region that has a board of it. */
function speakingIn(view: BoardView, others: readonly BoardView[], { book, records, judgedOn }: Viewing) {
  const regionOf = ({ measures, triggers }: BoardView): string | undefined => {
    const first = measures[0]?.actual ?? triggers[0]?.decision;
    return first === undefined ? undefined : book.regionOf(first);
  };
  const about = ({ measures }: BoardView): string => JSON.stringify(measures[0]?.target ?? null);
  const region = regionOf(view);
  const regions = others.flatMap((other) => (about(other) === about(view) ? (regionOf(other) ?? []) : []));
  return (unit: string): boolean => {
    const code = records.codeOf(unit, judgedOn);
    const within = (place: string): boolean => code !== undefined && liesWithin(code, place);
    return region === undefined ? !regions.some(within) : within(region);
  };
}

interface Target {
  readonly value: Exact;
  /** Its term is the calendar year, so that it has the year's time progress. */
  readonly forYear: boolean;
}

/** A unit's own target of the day. */
function targetOf(
  { table, indicator, trade }: BoardTarget,
  unit: string,
  year: Period,
  { records, judgedOn }: Viewing,
): Target | undefined {
  const own = records.where(table, "unit", unit).find((target) => {
    const one = textOf(target, "trade");
    return (
      textOf(target, "indicator") === indicator &&
      (one === "all" ? undefined : one) === trade &&
      holds(target, judgedOn)
    );
  });
  const value = own && exactOf(own, "value");
  if (!own || !value) return undefined;
  const ends = [exactOf(own, "from"), exactOf(own, "to")].map((x) => x?.toNumber());
  return { value, forYear: ends[0] === year.start && ends[1] === year.end };
}

/** The share of its year that has passed on a day. */
function elapsedOn(day: number, by: BoardData["progress"]): Exact {
  const year = periodContaining("year", day);
  if (by === "day") return Exact.fraction(BigInt(day - year.start + 1), BigInt(year.end - year.start + 1));
  return Exact.fraction(BigInt(periodsBetween("month", year.start, day).filter(({ end }) => end <= day).length), 12n);
}

function cellOf(
  { actual, lastYear }: BoardMeasure,
  target: Target | undefined,
  unit: RecordRow,
  progress: BoardData["progress"],
  viewing: Viewing,
): BoardCell | null {
  const { judgedOn } = viewing;
  const year = periodContaining("year", judgedOn);
  const points = periodsBetween("month", year.start, judgedOn).flatMap((month): BoardPoint[] => {
    const period = formatPeriod(month);
    const now = figureOf(viewing, actual, unit, month);
    const before = lastYear === undefined ? undefined : figureOf(viewing, lastYear, unit, month);
    if (!now && !target) return [];
    const elapsed = elapsedOn(Math.min(month.end, judgedOn), progress);
    return [
      {
        period,
        actual: now?.figure ?? unknown,
        ...(before ? { lastYear: before.figure } : {}),
        elapsed: elapsed.toString(),
        ...(target?.forYear ? { allowed: target.value.times(elapsed).toString() } : {}),
      },
    ];
  });
  const last = points.at(-1);
  if (!last) return null;
  const share =
    target && target.value.sign > 0 && typeof last.actual === "string"
      ? Exact.of(last.actual).dividedBy(target.value)
      : undefined;
  return {
    actual: last.actual,
    ...(last.lastYear === undefined ? {} : { lastYear: last.lastYear }),
    ...(target ? { target: target.value.toString() } : {}),
    ...(share ? { share: share.toString() } : {}),
    points,
  };
}

const unknown: Figure = { atLeast: null, atMost: null };

/** What a trigger says of a unit in the periods that are asked about: at the start of a year the last one of the year before too. */
function answersOf(
  trigger: BoardTrigger,
  data: DecisionData,
  unit: RecordRow,
  viewing: Viewing,
): readonly BoardAnswer[] {
  const { book, interpreter, judgedOn, records, names, assume, isLacked } = viewing;
  const { period: each } = data.about;
  if (each === undefined) return [];
  const by = trigger.by === undefined ? undefined : book.definition(trigger.by);
  return periodsAsked(each, judgedOn).flatMap((period): BoardAnswer[] => {
    if (!unitHolds(unit, records, Math.min(period.end, judgedOn))) return [];
    const answer = interpreter.answer(data.id, unit, period);
    const outcome = outcomeOf(data, answer);
    if (outcome.notApplicable === "yes") return [];
    const standing = consequencesOf(interpreter, data, unit, period, outcome)?.status ?? "well";
    if (standing !== "found" && isLacked("units", outcome)) return [];
    for (const fact of outcome.missing) names.fact(fact, "units");
    assume(outcome.assumed, unit);
    const { assumed: _, ...told } = outcome;
    return [
      {
        period: formatPeriod(period),
        ...(period.end > judgedOn ? { soFar: true as const } : {}),
        standing,
        outcome: told,
        said: saidOf(data, answer.value, scopeOf(interpreter, data)),
        distances:
          by?.kind === "decision"
            ? records.where(by.about.table, "unit", unit.id).flatMap((of) => distancesOf(by, of, period, viewing))
            : distancesOf(data, unit, period, viewing),
      },
    ];
  });
}

/** Places among units of a kind, by the exact share of the target that is used, the greatest first. */
function ranked(rows: readonly BoardRow[], measures: number): readonly BoardRow[] {
  const placed = Array.from({ length: measures }, (_, at) => {
    const shares = new Map(rows.map((row) => [row, shareOf(row.cells[at])]));
    return (row: BoardRow): BoardCell["rank"] => {
      const own = shares.get(row);
      if (!own) return undefined;
      const fellows = rows.filter((r) => r !== row && r.kind === row.kind).flatMap((r) => shares.get(r) ?? []);
      if (fellows.length === 0) return undefined;
      const best = 1 + fellows.filter((f) => f.lo.compare(own.hi) > 0).length;
      const worst = 1 + fellows.filter((f) => f.hi.compare(own.lo) > 0).length;
      return best === worst ? best : [best, worst];
    };
  });
  return rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell, at) => {
      const rank = placed[at]?.(row);
      return cell && rank !== undefined ? { ...cell, rank } : cell;
    }),
  }));
}

/** Wholes before their parts, and of the parts the one that has used most first. */
function inOrder(rows: readonly BoardRow[]): readonly BoardRow[] {
  const used = new Map(rows.map((row) => [row, shareOf(row.cells[0])?.lo ?? Exact.minusInfinity]));
  const fellows = Map.groupBy(rows, ({ kind }) => kind);
  const alone = ({ kind }: BoardRow): number => Number((fellows.get(kind)?.length ?? 0) > 1);
  const most = (row: BoardRow): Exact => used.get(row) ?? Exact.minusInfinity;
  return [...rows].sort((a, b) => alone(a) - alone(b) || most(b).compare(most(a)));
}

/** The share of its target that a unit has used, as far as that is known. */
function shareOf(cell: BoardCell | null | undefined): Interval | undefined {
  if (!cell || cell.target === undefined) return undefined;
  const limit = Exact.of(cell.target);
  if (limit.sign <= 0) return undefined;
  const { actual } = cell;
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
