import type { IndicatorData } from "../define/definition.js";
import type { Interval } from "../exact/interval.js";
import type { Day } from "../time/calendar.js";
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
  const complete = reported(interpreter, data, table, context, window);
  if (!complete) interpreter.noteMissing(`completeness ${table}`);
  return complete;
}

function reported(
  interpreter: Evaluator,
  data: IndicatorData,
  table: string,
  context: Context,
  window: Window | undefined,
): boolean {
  const { records } = interpreter.world;
  const asOf = interpreter.asOf(context.period);
  const happened = context.subject.facts.happenedOn;
  // Records of any date belong, so the reports must reach from the subject's beginning to the as-of date.
  const from = window?.from.lo ?? (happened?.type === "number" ? happened.is.lo : asOf.lo);
  const to = window?.to.hi ?? asOf.hi;
  if (!from.isFinite || !to.isFinite) return false;
  const [first, last] = [from.toNumber(), to.toNumber()];
  if (first > last) return true;
  const covered = (unit: string, deep: boolean): boolean => {
    const line = records.lineOf(unit, last);
    if (
      covers(
        line.flatMap((u) => reportsOf(interpreter, u, table)),
        first,
        last,
      )
    )
      return true;
    const below = deep ? records.childrenEver(unit).filter((u) => records.parentOf(u, last) === unit) : [];
    return below.length > 0 && below.every((u) => covered(u, true));
  };
  const everywhere = "every" in data.link || "same" in data.link;
  if (everywhere) {
    const roots = records.all("units").filter((u) => textOf(u, "parent") === undefined);
    return roots.length > 0 && roots.every((u) => covered(u.id, true));
  }
  const unit = context.subject.table === "units" ? context.subject.id : textOf(context.subject, "unit");
  return unit !== undefined && covered(unit, true);
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
