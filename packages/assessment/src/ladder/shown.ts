import {
  type Day,
  formatDay,
  formatPeriod,
  type Period,
  type PeriodUnit,
  parseDay,
  periodContaining,
  shiftPeriod,
} from "@anwei/kernel";

/** The first whole period since several days, for worked examples: all of it lies after each of them. */
export function firstWholePeriod(each: PeriodUnit, since: readonly string[]): Period {
  const latest = Math.max(...since.map((day) => parseDay(day) as Day));
  const period = periodContaining(each, latest);
  return period.start === latest ? period : shiftPeriod(period, 1);
}

/** A period and a day of judging on which it is over. */
export const over = (period: Period): { readonly period: string; readonly judged: string } => ({
  period: formatPeriod(period),
  judged: formatDay(period.end + 1),
});
