import { text, type WorkingCalendar } from "@anwei/kernel";
import { CalendarError, type CalendarProblem } from "./problem.js";
import { calendarOf, type YearDays } from "./years.js";

/** Asks the host for the notice of one year; `undefined` while it is not announced. */
export type YearLoader = (year: number) => YearDays | undefined | Promise<YearDays | undefined>;

/** The years to ask for, both included. */
export interface YearSpan {
  readonly from: number;
  readonly to: number;
}

/**
 * Loads a calendar year by year from wherever the host keeps it. Years that are not announced stay unknown.
 *
 * @example
 * ```ts
 * const calendar = await loadCalendar((year) => holidays.find(year), { from: 2020, to: 2027 });
 * const engine = createEngine(rulebook, { calendar });
 * ```
 * @throws CalendarError with everything that is wrong, years that could not be loaded included.
 */
export async function loadCalendar(load: YearLoader, span: YearSpan): Promise<WorkingCalendar> {
  const loaded: LoadedYear[] = [];
  for (const year of yearsOf(span)) {
    try {
      loaded.push({ year, days: await load(year) });
    } catch (cause) {
      loaded.push({ year, cause });
    }
  }
  return calendarLoaded(loaded);
}

/** A year as it was loaded, or why it could not be. */
export type LoadedYear =
  | { readonly year: number; readonly days: YearDays | undefined }
  | { readonly year: number; readonly cause: unknown };

/** The years of a span, in order. */
export const yearsOf = ({ from, to }: YearSpan): readonly number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);

/** The calendar of years that were loaded. @throws CalendarError */
export function calendarLoaded(loaded: readonly LoadedYear[]): WorkingCalendar {
  const failed = loaded.filter((of) => "cause" in of);
  const known = loaded.flatMap((of) => ("days" in of && of.days !== undefined ? [[of.year, of.days]] : []));
  if (failed.length > 0) {
    throw new CalendarError(
      failed.map(({ year, cause }) => unreadable(year, cause)),
      { cause: failed[0]?.cause },
    );
  }
  return calendarOf(Object.fromEntries(known));
}

const unreadable = (year: number, cause: unknown): CalendarProblem => ({
  code: "unreadable-year",
  year,
  expected: text("该年的放假安排", "the notice of the year"),
  found: cause instanceof Error ? cause.message : String(cause),
  todo: text(
    "检查日历的来源；尚未公布的年份返回 undefined",
    "Check where the calendar comes from; give undefined for a year that is not announced.",
  ),
});
