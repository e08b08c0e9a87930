import {
  addMonths,
  type Cites,
  type Consequence,
  type DateTerm,
  type Day,
  days,
  formatDay,
  formatPeriod,
  months,
  type Period,
  parseDay,
  periodContaining,
  shiftPeriod,
  yearStart,
} from "@anwei/kernel";

/** What every pattern of a region is given. */
export interface PatternWritten {
  /** The id of its main rule, and the prefix of the ids of the others: `province-city/target-sum`. */
  readonly id: string;
  readonly cites: Cites;
  readonly from: string;
  /** What follows from what it finds. */
  readonly consequence: Consequence;
}

interface NamedYear {
  readonly name: string;
  readonly start: Day;
  readonly end: Day;
}

/** The years in which the worked examples of a rule lie. */
export interface ExampleYear extends NamedYear {
  /** The year in which the rule came into force: the same one, unless its day of the year was over by then. */
  readonly first: NamedYear;
  readonly before: NamedYear;
}

/** The first year under a rule that asks for something by a day of the year. */
export function exampleYear(from: string, by?: DayOfYear): ExampleYear {
  const day = parseDay(from) ?? 0;
  const containing = periodContaining("year", day);
  const named = (period: Period): NamedYear => ({ ...period, name: formatPeriod(period) });
  const over = by !== undefined && inExampleYear(containing, by) < day;
  return {
    ...named(over ? shiftPeriod(containing, 1) : containing),
    first: named(containing),
    before: named(shiftPeriod(containing, -1)),
  };
}

/** The day before a date. */
export const dayBefore = (date: string): string => formatDay((parseDay(date) ?? 0) - 1);

/** A day that comes every year: `01-31`. */
export type DayOfYear = `${number}-${number}`;

/** The day of the year of a judgement that such a day is. */
export function inYear(day: DayOfYear): DateTerm {
  const [month = 1, dayOfMonth = 1] = day.split("-").map(Number);
  return yearStart.plus(months(month - 1)).plus(days(dayOfMonth - 1));
}

/** The same in a year of examples. */
export function inExampleYear(year: { readonly start: Day }, day: DayOfYear): Day {
  const [month = 1, dayOfMonth = 1] = day.split("-").map(Number);
  return addMonths(year.start, month - 1) + dayOfMonth - 1;
}
