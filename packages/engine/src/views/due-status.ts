import { Exact } from "@anwei/kernel";
import { isOpen, type Moment, secondsPerDay } from "./moment.js";

/**
 * How what is due stands on the day of judging. `met`: done in time. `late`: done after it was due. `overdue`: it is not
 * done, and was due. `passed`: it was due, and what is known does not say whether it is done. `pending`: it is not due
 * yet. `open`: what is known does not tell. None where it was due and nothing is named that would meet it.
 */
export type DueStatus = "met" | "late" | "overdue" | "passed" | "pending" | "open";

/** How what is due stands against what was done (`no`: it is stated not to be done) and the day of judging. */
export function statusOf(
  due: Moment,
  met: { readonly moment: Moment } | "no" | undefined,
  judgedOn: number,
): { readonly status?: DueStatus } {
  // What is due on a day may be done until its end.
  const first =
    due.type === "date" && due.is.lo.isFinite ? Exact.of(due.is.lo.toNumber() + secondsPerDay - 1) : due.is.lo;
  const last = due.is.hi;
  const today = Exact.of(judgedOn * secondsPerDay);
  const isPast = last.compare(today) < 0;
  const isAhead = first.compare(today) >= 0;
  const undone = (past: DueStatus): { readonly status: DueStatus } => ({
    status: isPast ? past : isAhead ? "pending" : "open",
  });
  if (met === undefined) return isPast ? {} : undone("passed");
  if (met === "no") return undone("overdue");
  const done = met.moment.is;
  if (isOpen(met.moment)) return undone("passed");
  // What is done only after the day of judging is not done yet.
  if (done.lo.compare(Exact.of((judgedOn + 1) * secondsPerDay)) >= 0) return undone("overdue");
  return { status: done.hi.compare(first) <= 0 ? "met" : done.lo.compare(last) > 0 ? "late" : "open" };
}
