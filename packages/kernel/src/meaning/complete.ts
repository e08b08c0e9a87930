import type { IndicatorData } from "../define/definition.js";
import { Exact, least } from "../exact/exact.js";
import type { Interval } from "../exact/interval.js";
import type { Text } from "../text.js";
import { type Day, formatDay } from "../time/calendar.js";
import type { Context, Evaluator } from "./context.js";
import type { RecordRow } from "./records.js";
import { related, unitsPerhaps } from "./related.js";
import { Reports } from "./reports.js";
import { textOf } from "./rows.js";

/** The first and last day of a window, each perhaps uncertain; an open side is infinite. */
export interface Window {
  readonly from: Interval;
  readonly to: Interval;
}

/**
 * Whether every record of a table that belongs to a subject in a window is on record. Zero reports (零报告) say so: of
 * each unit whose records count, or of a unit that stood above it, for every day of the window. Reports of the units
 * below do not speak for a unit's own records, unless it says itself that it had none besides theirs (own records
 * only). Or the table is assumed to be complete, by who asks or by its kind, which is then listed. Records
 * that name a subject are reported by its unit, and do not happen before it. The tree of units is complete by itself:
 * it is what is judged.
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
  const assumed = (because: Text): true => {
    interpreter.noteAssumed({ fact: `completeness ${table}`, value: "true", because });
    return true;
  };
  const [asked, usual] = world.strict ? [] : [world.complete?.[table], world.book.kind(table)?.complete];
  if (asked) return assumed(asked);
  const span = spanAsked(interpreter, data, context, window);
  if (span === "empty" || (span && reported(interpreter, data, table, context, span))) return true;
  if (usual) return assumed(usual);
  const unit = everywhere(data) ? undefined : unitOf(context.subject);
  const who = unit === undefined ? "" : ` ${unit}`;
  const when = span ? ` ${formatDay(span.first)}/${formatDay(span.last)}` : "";
  interpreter.noteMissing(`completeness ${table}${who}${when}`);
  return false;
}

const everywhere = ({ link }: IndicatorData): boolean => "every" in link || "same" in link;

const unitOf = (subject: RecordRow): string | undefined =>
  subject.table === "units" ? subject.id : textOf(subject, "unit");

interface Span {
  readonly first: Day;
  readonly last: Day;
}

/** The days that reports must leave no gap in; `undefined` where an end is not known. */
function spanAsked(
  interpreter: Evaluator,
  data: IndicatorData,
  context: Context,
  window: Window | undefined,
): Span | "empty" | undefined {
  if (window && window.from.lo.compare(window.to.hi) > 0) return "empty";
  // Reports speak of when records happened: by another date, records of any day may fall into the window.
  const byHappening = data.on.op === "fact" && data.on.path.length === 1 && data.on.path[0] === "happenedOn";
  const from = byHappening && window ? window.from.lo : beginningOf(interpreter, data, context);
  const to = byHappening && window ? window.to.hi : interpreter.asOf(undefined).hi;
  return from.isFinite && to.isFinite ? { first: from.toNumber(), last: to.toNumber() } : undefined;
}

/** The first day on which a record of a subject can have happened, where that is known. */
function beginningOf(interpreter: Evaluator, data: IndicatorData, { subject }: Context): Exact {
  const happened = subject.facts.happenedOn;
  if ("ref" in data.link && happened?.type === "number") return happened.is.lo;
  if (subject.table !== "units" || !("unit" in data.link)) return Exact.minusInfinity;
  const starts = interpreter.world.records.versions(subject.id).map((row) => row.facts.from);
  return starts
    .map((at) => (at?.type === "number" && at.absent === "no" ? at.is.lo : Exact.minusInfinity))
    .reduce(least, Exact.infinity);
}

/** Whether every unit whose records count, or one that stood above it, has reported for every day. */
function reported(interpreter: Evaluator, data: IndicatorData, table: string, context: Context, span: Span): boolean {
  const { records } = interpreter.world;
  const reports = Reports.of(records);
  if (everywhere(data)) return reports.everywhere(table, span.first, span.last);
  const unit = unitOf(context.subject);
  if (unit === undefined) return false;
  const link = "unit" in data.link ? data.link.unit : "own";
  if (link === "children" || link === "peers") {
    const others = unitsPerhaps(records, link, unit);
    return reports.leaveNoGap(table, span.first, span.last, {
      units: others,
      among: () => others,
      counts: (other, on) => related(records, link, other, unit, on) !== "false",
    });
  }
  const deep = link === "subtree";
  const among = (): readonly string[] => (deep ? records.subtreeEver(unit) : [unit]);
  return reports.leaveNoGap(table, span.first, span.last, { units: [unit], among, deep });
}
