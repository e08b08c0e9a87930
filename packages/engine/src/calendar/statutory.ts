import type { WorkingCalendar } from "@anwei/kernel";
import days from "chinese-days/dist/chinese-days.json" with { type: "json" };
import { type CalendarYears, calendarOf } from "./years.js";

// The package also has 2004 and 2005, but not that 31 December 2005 was worked.
const firstYear = 2006;

/**
 * The days off and the weekend days worked as the State Council announced them, from 2006 to the last year that the
 * package `chinese-days` holds. Its days are held against the notices themselves in a test.
 *
 * @example
 * ```ts
 * const calendar = calendarOf({ ...statutoryYears, 2027: { off: […], worked: […] } });
 * ```
 */
export const statutoryYears: CalendarYears = byYear(Object.keys(days.holidays), Object.keys(days.workdays));

/**
 * The working days of the country, from 2006 to the last year that is known here.
 *
 * @example
 * ```ts
 * const engine = createEngine(rulebook, { calendar: statutoryCalendar });
 * ```
 */
export const statutoryCalendar: WorkingCalendar = calendarOf(statutoryYears);

function byYear(off: readonly string[], worked: readonly string[]): CalendarYears {
  const of = (days: readonly string[]) => Map.groupBy(days, (day) => day.slice(0, 4));
  const [allOff, allWorked] = [of(off), of(worked)];
  return Object.fromEntries(
    [...allOff]
      .filter(([year]) => Number(year) >= firstYear)
      .map(([year, days]) => [year, { off: days, worked: allWorked.get(year) ?? [] }]),
  );
}
