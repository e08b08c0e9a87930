import {
  type Bounds,
  Exact,
  formatPeriod,
  type Interpreter,
  liesWithin,
  type Outcome,
  outcomeOf,
  type Period,
  periodContaining,
  periodsBetween,
  type RecordRow,
  type Records,
  type Text,
  textOf,
} from "@anwei/kernel";
import type { AgreementView, Rulebook, TargetView, View } from "@anwei/plugin";

/** A number that is known, or its bounds; decimal text. */
export type Figure = string | Bounds;

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
  /** 1 for the unit that has used most of its target, among units of its kind; equal shares share a place. */
  readonly rank?: number;
  readonly points: readonly TargetPoint[];
}

export type ViewData =
  | {
      readonly view: "targets";
      readonly id: string;
      readonly title: Text;
      readonly year: string;
      readonly rows: readonly TargetRow[];
    }
  | {
      readonly view: "agreement";
      readonly id: string;
      readonly title: Text;
      readonly decision: string;
      readonly rows: readonly AgreementRow[];
    };

/** One record of which the official outcome is on record. */
export interface AgreementRow {
  readonly id: string;
  readonly title: string;
  readonly happenedOn: string | undefined;
  readonly official: string;
  readonly officialTitle: Text;
  readonly decided: Outcome;
  /** `equal`: the same, for certain. `within`: among those that the known facts allow. `differs`: neither. */
  readonly agreement: "equal" | "within" | "differs";
}

/** What a rulebook's views show of the records. */
export const showViews = (
  book: Rulebook,
  interpreter: Interpreter,
  records: Records,
  judgedOn: number,
): readonly ViewData[] =>
  book.views.map((view) => show(view, book, interpreter, records, judgedOn)).filter((v) => v.rows.length > 0);

const show = (view: View, book: Rulebook, interpreter: Interpreter, records: Records, judgedOn: number): ViewData =>
  view.view === "targets"
    ? showTargets(view, book, interpreter, records, judgedOn)
    : showAgreement(view, book, interpreter, records);

function showTargets(
  view: TargetView,
  book: Rulebook,
  interpreter: Interpreter,
  records: Records,
  judgedOn: number,
): ViewData {
  const year = periodContaining("year", judgedOn);
  const region = book.regionOf(view.actual);
  const rows = records.all(view.table).flatMap((target): TargetRow[] => {
    if (textOf(target, "indicator") !== view.indicator || !holds(target, judgedOn)) return [];
    const id = textOf(target, "unit");
    const unit = id === undefined ? undefined : records.byId("units", id, judgedOn);
    const value = exactOf(target, "value");
    if (id === undefined || !unit || !value) return [];
    const code = records.codeOf(id, judgedOn);
    if (region !== undefined && (code === undefined || !liesWithin(code, region))) return [];
    const points = periodsBetween("month", year.start, judgedOn).map((month) => ({
      period: formatPeriod(month),
      actual: figure(interpreter, book, view.actual, unit, month),
      allowed: value.times(Exact.fraction(BigInt(Number(formatPeriod(month).slice(5))), 12n)).toString(),
    }));
    const actual = points.at(-1)?.actual ?? "0";
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
  return { view: "targets", id: view.id, title: view.title, year: formatPeriod(year), rows: ranked(rows) };
}

/** Places among units of a kind, by the exact share of the target that is used, the greatest first. */
function ranked(rows: readonly TargetRow[]): readonly TargetRow[] {
  const shareOf = (row: TargetRow): Exact | undefined => {
    const [n, d = "1"] = row.share?.split("/") ?? [];
    return n === undefined ? undefined : Exact.of(n).dividedBy(Exact.of(d));
  };
  return rows.map((row) => {
    const own = shareOf(row);
    const fellows = rows.filter((r) => r.kind === row.kind);
    // A fellow whose share is open could stand anywhere, and with it everyone below.
    if (!own || fellows.some((r) => shareOf(r) === undefined)) return row;
    const ahead = fellows.filter((r) => (shareOf(r) as Exact).compare(own) > 0).length;
    return { ...row, rank: ahead + 1 };
  });
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

function figure(interpreter: Interpreter, book: Rulebook, id: string, subject: RecordRow, period: Period): Figure {
  const data = book.definition(id);
  if (!data || data.kind === "parameter") return { atLeast: null, atMost: null };
  const outcome = outcomeOf(data, interpreter.answer(id, subject, period));
  return outcome.value ?? { atLeast: outcome.atLeast ?? null, atMost: outcome.atMost ?? null };
}

function showAgreement(view: AgreementView, book: Rulebook, interpreter: Interpreter, records: Records): ViewData {
  const data = book.definition(view.decision);
  const rows =
    data?.kind !== "decision"
      ? []
      : records.all(data.about.table).flatMap((row): AgreementRow[] => {
          const official = textOf(row, view.official);
          if (official === undefined) return [];
          const decided = outcomeOf(data, interpreter.answer(view.decision, row));
          const agreement =
            decided.value === official ? "equal" : decided.possible?.includes(official) ? "within" : "differs";
          const happened = row.facts.happenedOn;
          return [
            {
              id: row.id,
              title: textOf(row, "name") ?? row.id,
              happenedOn:
                happened?.type === "number" && happened.is.lo.isFinite ? dayText(happened.is.lo.toNumber()) : undefined,
              official,
              officialTitle: data.outcomes.members[official] ?? { zh: official, en: official },
              decided,
              agreement,
            },
          ];
        });
  return { view: "agreement", id: view.id, title: view.title, decision: view.decision, rows };
}

const dayText = (day: number): string => formatPeriod(periodContaining("day", day));
