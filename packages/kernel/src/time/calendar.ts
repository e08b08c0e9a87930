/**
 * Calendar dates in China's time, as a count of days since 1970-01-01. No clock and no time zone database:
 * a date is what the paper says.
 */
export type Day = number;

/** Seconds since 1970-01-01T00:00:00 on a clock in China (UTC+8). */
export type Instant = number;

export const secondsPerDay = 86_400;
const chinaOffset = 8 * 3600;

/** The day of a year, month (1 to 12) and day of month, by the proleptic Gregorian calendar. */
export function dayOf(year: number, month: number, dayOfMonth: number): Day {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + dayOfMonth - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export function civil(day: Day): CivilDate {
  const z = day + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted + (shifted < 10 ? 3 : -9);
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
  };
}

export function daysInMonth(year: number, month: number): number {
  return dayOf(month === 12 ? year + 1 : year, month === 12 ? 1 : month + 1, 1) - dayOf(year, month, 1);
}

/** Reads `2011-02-28`; `undefined` for a date that no calendar has, such as `2011-02-30`. */
export function parseDay(written: string): Day | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(written);
  if (!match) return undefined;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  return dayOf(year, month, day);
}

const pad = (value: number, width: number): string => String(value).padStart(width, "0");

export function formatDay(day: Day): string {
  const { year, month, day: dayOfMonth } = civil(day);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(dayOfMonth, 2)}`;
}

/** A date as it is written, so many days later, or earlier. */
export const moved = (date: string, by: number): string => formatDay((parseDay(date) ?? Number.NaN) + by);

/**
 * Moves by calendar months; a day that the target month lacks becomes its last day (31 January plus one
 * month is the last of February).
 */
export function addMonths(day: Day, months: number): Day {
  const { year, month, day: dayOfMonth } = civil(day);
  const index = year * 12 + (month - 1) + months;
  const targetYear = Math.floor(index / 12);
  const targetMonth = index - targetYear * 12 + 1;
  return dayOf(targetYear, targetMonth, Math.min(dayOfMonth, daysInMonth(targetYear, targetMonth)));
}

/** Reads `2026-03-10T23:40` with or without seconds and offset; without an offset it is China's time. */
export function parseInstant(written: string): Instant | undefined {
  const match = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(Z|[+-]\d{2}:\d{2})?$/.exec(written);
  if (!match) return undefined;
  const day = parseDay(match[1] ?? "");
  const [hour, minute, second] = [match[2], match[3], match[4] ?? "0"].map(Number) as [number, number, number];
  if (day === undefined || hour > 23 || minute > 59 || second > 59) return undefined;
  const zone = match[5];
  if (zone !== undefined && zone !== "Z" && (Number(zone.slice(1, 3)) > 23 || Number(zone.slice(4)) > 59))
    return undefined;
  const offset =
    zone === undefined
      ? chinaOffset
      : zone === "Z"
        ? 0
        : (zone.startsWith("-") ? -1 : 1) * (Number(zone.slice(1, 3)) * 3600 + Number(zone.slice(4)) * 60);
  return day * secondsPerDay + hour * 3600 + minute * 60 + second + (chinaOffset - offset);
}

export function formatInstant(instant: Instant): string {
  const day = Math.floor(instant / secondsPerDay);
  const rest = instant - day * secondsPerDay;
  const clock = `${pad(Math.floor(rest / 3600), 2)}:${pad(Math.floor(rest / 60) % 60, 2)}`;
  return `${formatDay(day)}T${clock}${rest % 60 === 0 ? "" : `:${pad(rest % 60, 2)}`}`;
}

/** The day that an instant falls on. */
export const dayOfInstant = (instant: Instant): Day => Math.floor(instant / secondsPerDay);
