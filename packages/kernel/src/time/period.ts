import { addMonths, civil, type Day, dayOf, formatDay, parseDay } from "./calendar.js";

/** Calendar periods by which rules count and judge. */
export const periodUnits = ["day", "week", "month", "twoMonths", "quarter", "halfYear", "year"] as const;
export type PeriodUnit = (typeof periodUnits)[number];

/** A calendar period; both ends belong to it. */
export interface Period {
  readonly unit: PeriodUnit;
  readonly start: Day;
  readonly end: Day;
}

const monthsOf: Partial<Record<PeriodUnit, number>> = { month: 1, twoMonths: 2, quarter: 3, halfYear: 6, year: 12 };

/** The period of that unit that holds the day; weeks begin on Monday. */
export function periodContaining(unit: PeriodUnit, day: Day): Period {
  if (unit === "day") return { unit, start: day, end: day };
  if (unit === "week") {
    // 1970-01-01 was a Thursday.
    const start = day - ((((day + 3) % 7) + 7) % 7);
    return { unit, start, end: start + 6 };
  }
  const length = monthsOf[unit] ?? 1;
  const { year, month } = civil(day);
  const start = dayOf(year, month - ((month - 1) % length), 1);
  return { unit, start, end: addMonths(start, length) - 1 };
}

/** The period `count` periods later (earlier when negative). */
export function shiftPeriod(period: Period, count: number): Period {
  if (period.unit === "day" || period.unit === "week") {
    const length = period.end - period.start + 1;
    return periodContaining(period.unit, period.start + count * length);
  }
  return periodContaining(period.unit, addMonths(period.start, count * (monthsOf[period.unit] ?? 1)));
}

/** The same period so many years earlier (negative) or later. */
export function shiftYears(period: Period, years: number): Period {
  return periodContaining(period.unit, addMonths(period.start, 12 * years));
}

/** Every period of that unit that meets the span of days, in order. */
export function periodsBetween(unit: PeriodUnit, from: Day, to: Day): Period[] {
  const periods: Period[] = [];
  if (from > to) return periods;
  for (let period = periodContaining(unit, from); period.start <= to; period = shiftPeriod(period, 1)) {
    periods.push(period);
  }
  return periods;
}

/** `2009`, `2009-H1`, `2009-Q1`, `2009-B1` (two months), `2009-01`, `W2009-01-05` (its Monday) or `2009-01-05`. */
export function formatPeriod(period: Period): string {
  const { year, month } = civil(period.start);
  switch (period.unit) {
    case "day":
      return formatDay(period.start);
    case "week":
      return `W${formatDay(period.start)}`;
    case "month":
      return formatDay(period.start).slice(0, 7);
    case "twoMonths":
      return `${year}-B${(month + 1) / 2}`;
    case "quarter":
      return `${year}-Q${(month + 2) / 3}`;
    case "halfYear":
      return `${year}-H${month === 1 ? 1 : 2}`;
    case "year":
      return `${year}`;
  }
}

/** Reads what `formatPeriod` writes. */
export function parsePeriod(written: string): Period | undefined {
  const year = /^(\d{4})$/.exec(written);
  if (year) return periodContaining("year", dayOf(Number(year[1]), 1, 1));
  const part = /^(\d{4})-([HQB])(\d)$/.exec(written);
  if (part) {
    const unit = ({ H: "halfYear", Q: "quarter", B: "twoMonths" } as const)[part[2] as "H" | "Q" | "B"];
    const month = (Number(part[3]) - 1) * (monthsOf[unit] ?? 1) + 1;
    return month >= 1 && month <= 12 ? periodContaining(unit, dayOf(Number(part[1]), month, 1)) : undefined;
  }
  if (/^\d{4}-\d{2}$/.test(written)) {
    const day = parseDay(`${written}-01`);
    return day === undefined ? undefined : periodContaining("month", day);
  }
  const day = parseDay(written.replace(/^W/, ""));
  return day === undefined ? undefined : periodContaining(written.startsWith("W") ? "week" : "day", day);
}
