import type { IndicatorData } from "../define/definition.js";
import type { Interval } from "../exact/interval.js";
import { type Day, formatDay } from "../time/calendar.js";
import type { Context, Evaluator } from "./context.js";
import { type RecordRow, textOf } from "./records.js";

/** The first and last day of a window, each perhaps uncertain; an open side is infinite. */
export interface Window {
  readonly from: Interval;
  readonly to: Interval;
}

/**
 * Whether every record of a table that belongs to a subject in a window is on record: a zero report (零报告) of
 * the unit says so, or of a unit above it, or of all units directly below it; or the table is assumed to be
 * complete, which is then listed. The tree of units is complete by itself: it is what is judged.
 */
export function completeFor(
  interpreter: Evaluator,
  data: IndicatorData,
  table: string,
  context: Context,
  window: Window | undefined,
): boolean {
  const { world } = interpreter;
  if (table === "units") return true;
  const assumed = world.complete?.[table];
  if (assumed && !world.strict) {
    interpreter.noteAssumed({ fact: `completeness ${table}`, value: "true", because: assumed });
    return true;
  }
  const span = spanAsked(interpreter, context, window);
  const unit = context.subject.table === "units" ? context.subject.id : textOf(context.subject, "unit");
  const everywhere = "every" in data.link || "same" in data.link;
  const complete =
    span !== undefined &&
    (span.first > span.last ||
      (everywhere
        ? allRoots(interpreter, table, span)
        : unit !== undefined && reported(interpreter, unit, table, span)));
  if (!complete) {
    const who = everywhere || unit === undefined ? "" : ` ${unit}`;
    const when = span ? ` ${formatDay(span.first)}/${formatDay(span.last)}` : "";
    interpreter.noteMissing(`completeness ${table}${who}${when}`);
  }
  return complete;
}

interface Span {
  readonly first: Day;
  readonly last: Day;
}

/** The days that reports must leave no gap in; `undefined` where an end is not known. */
function spanAsked(interpreter: Evaluator, context: Context, window: Window | undefined): Span | undefined {
  const asOf = interpreter.asOf(context.period);
  const happened = context.subject.facts.happenedOn;
  // Records of any date belong, so the reports must reach from the subject's beginning to the as-of date.
  const from = window?.from.lo ?? (happened?.type === "number" ? happened.is.lo : asOf.lo);
  const to = window?.to.hi ?? asOf.hi;
  return from.isFinite && to.isFinite ? { first: from.toNumber(), last: to.toNumber() } : undefined;
}

function allRoots(interpreter: Evaluator, table: string, span: Span): boolean {
  const roots = interpreter.world.records.all("units").filter((u) => textOf(u, "parent") === undefined);
  return roots.length > 0 && roots.every((u) => reported(interpreter, u.id, table, span));
}

/** Whether the unit, one above it, or all directly below it have reported for every day. */
function reported(interpreter: Evaluator, unit: string, table: string, span: Span): boolean {
  const { records } = interpreter.world;
  const reports = records.lineOf(unit, span.last).flatMap((u) => reportsOf(interpreter, u, table));
  if (covers(reports, span.first, span.last)) return true;
  const below = records.childrenEver(unit).filter((u) => records.parentOf(u, span.last) === unit);
  return below.length > 0 && below.every((u) => reported(interpreter, u, table, span));
}

const reportsOf = (interpreter: Evaluator, unit: string, table: string): readonly RecordRow[] =>
  interpreter.world.records
    .where("completeness", "unit", unit)
    .filter((r) => textOf(r, "unit") === unit && textOf(r, "table") === table);

/** Whether the reports together leave no day out. */
function covers(reports: readonly RecordRow[], first: Day, last: Day): boolean {
  const spans = reports
    .flatMap((r) => {
      const [from, to] = [r.facts.from, r.facts.to];
      return from?.type === "number" && to?.type === "number"
        ? [{ from: from.is.hi.toNumber(), to: to.is.lo.toNumber() }]
        : [];
    })
    .sort((a, b) => a.from - b.from);
  let reached = first - 1;
  for (const span of spans) if (span.from <= reached + 1) reached = Math.max(reached, span.to);
  return reached >= last;
}
