import { Exact } from "../exact/exact.js";
import * as interval from "../exact/interval.js";
import { exactly } from "../exact/interval.js";
import type { Node } from "../language/node.js";
import { addMonths, civil, dayOf, secondsPerDay } from "../time/calendar.js";
import { periodContaining } from "../time/period.js";
import type { Context, Evaluator } from "./context.js";
import { type Value, within } from "./value.js";

const day = (d: number): Value => within(exactly(Exact.of(d)));

/** A date or instant of the judging itself. */
export function clock(evaluator: Evaluator, which: (Node & { op: "clock" })["which"], context: Context): Value {
  const { judgedOn, judgedAt } = evaluator.world;
  const asOf = evaluator.asOf(context.period);
  const year = asOf.lo.isFinite ? periodContaining("year", asOf.lo.toNumber()) : undefined;
  const missing = (): Value => {
    evaluator.noteMissing("judged");
    return within(interval.anything);
  };
  switch (which) {
    case "judgedOn":
      return judgedOn === undefined ? missing() : day(judgedOn);
    case "judgedAt":
      if (judgedAt !== undefined) return day(judgedAt);
      if (judgedOn === undefined) return missing();
      // Judged on a day, at no stated hour: within that day.
      evaluator.noteMissing("judgedAt");
      return within({ lo: Exact.of(judgedOn * secondsPerDay), hi: Exact.of((judgedOn + 1) * secondsPerDay - 1) });
    case "asOf":
      return asOf.lo.isFinite ? within(asOf) : missing();
    case "periodStart":
      return context.period ? day(context.period.start) : missing();
    case "periodEnd":
      return context.period ? day(context.period.end) : missing();
    case "yearStart":
      return year ? day(year.start) : missing();
    case "yearEnd":
      return year ? day(year.end) : missing();
  }
}

/** How much of the year has passed up to the as-of date: in days, or in months or quarters that have ended. */
export function elapsed(evaluator: Evaluator, by: "day" | "month" | "quarter", context: Context): Value {
  const asOf = evaluator.asOf(context.period);
  if (!asOf.lo.isFinite) {
    evaluator.noteMissing("judged");
    return within({ lo: Exact.zero, hi: Exact.one });
  }
  const on = asOf.lo.toNumber();
  const year = periodContaining("year", on);
  if (by === "day")
    return within(exactly(Exact.fraction(BigInt(on - year.start + 1), BigInt(year.end - year.start + 1))));
  const length = by === "month" ? 1 : 3;
  const { year: y } = civil(on);
  let ended = 0;
  for (let m = length; m <= 12; m += length) if (addMonths(dayOf(y, 1, 1), m) - 1 <= on) ended++;
  return within(exactly(Exact.fraction(BigInt(ended), BigInt(12 / length))));
}
