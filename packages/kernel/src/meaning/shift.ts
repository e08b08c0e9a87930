import { Exact } from "../exact/exact.js";
import * as interval from "../exact/interval.js";
import { exactly, type Interval } from "../exact/interval.js";
import type { Node } from "../language/node.js";
import { typeOf } from "../language/typing.js";
import { addMonths, secondsPerDay } from "../time/calendar.js";
import { addWorkingDays, type DayBounds, orNextWorkingDay } from "../time/working-days.js";
import type { Context, Evaluator } from "./context.js";
import { scopeOf } from "./scope.js";
import { joinAbsent, type Value, within } from "./value.js";

type Dated = Value & { readonly type: "number" };

const truncated = (x: Exact): Exact => (x.sign < 0 ? x.round("up") : x.round("down"));

/** A date or instant moved by an amount of time. */
export function shift(
  evaluator: Evaluator,
  node: Node & { op: "shift" },
  of: Dated,
  by: Dated,
  context: Context,
): Value {
  const sign = node.direction === "later" ? 1n : -1n;
  const amount: Interval = sign === 1n ? by.is : interval.negate(by.is);
  const absent = joinAbsent(of.absent, by.absent);
  const instants = typeOf(node.of, scopeOf(evaluator.world, context.data), () => {})?.type === "instant";
  if (node.unit === "hour" || (node.unit === "day" && instants)) {
    const scale = Exact.of(node.unit === "hour" ? 3600 : secondsPerDay);
    return within(interval.plus(of.is, interval.times(amount, exactly(scale))), absent);
  }
  // A date moves by whole days, months and years; what is left of a number moves nothing.
  const whole = { lo: truncated(amount.lo), hi: truncated(amount.hi) };
  if (node.unit === "day") return within(interval.plus(of.is, whole), absent);
  const moved = (at: Exact, count: Exact, which: "earliest" | "latest"): Exact => {
    if (!at.isFinite) return at;
    if (!count.isFinite) return count;
    const by = count.toNumber();
    if (node.unit === "workingDay")
      return bounded(evaluator, addWorkingDays(at.toNumber(), by, evaluator.world.calendar))[which];
    return Exact.of(addMonths(at.toNumber(), node.unit === "year" ? by * 12 : by));
  };
  return within({ lo: moved(of.is.lo, whole.lo, "earliest"), hi: moved(of.is.hi, whole.hi, "latest") }, absent);
}

/** A day that beyond the known years of the working calendar has only bounds. */
function bounded(
  evaluator: Evaluator,
  { earliest, latest }: DayBounds,
): { readonly earliest: Exact; readonly latest: Exact } {
  if (earliest !== latest) evaluator.noteMissing("calendar");
  return { earliest: Exact.of(earliest), latest: Exact.of(latest) };
}

/** A day itself where it is worked, and the next that is where not. */
export function nextWorkingDay(evaluator: Evaluator, { is, absent }: Dated): Value {
  const at = (end: Exact, which: "earliest" | "latest"): Exact =>
    end.isFinite ? bounded(evaluator, orNextWorkingDay(end.toNumber(), evaluator.world.calendar))[which] : end;
  return within({ lo: at(is.lo, "earliest"), hi: at(is.hi, "latest") }, absent);
}
