import { type Day, dayOf } from "./calendar.js";

/**
 * The working days of the years that are known. The State Council announces each year's holidays and make-up
 * working days late in the year before; outside the known years nothing is guessed.
 */
export interface WorkingCalendar {
  /** First and last day for which `isWorkingDay` is sure. */
  readonly knownFrom: Day;
  readonly knownTo: Day;
  isWorkingDay(day: Day): boolean;
}

/** What a calendar is made of: whole known years, the weekdays off and the weekend days worked. */
export interface WorkingCalendarData {
  readonly years: readonly number[];
  /** Weekdays that are holidays, as days. */
  readonly off: ReadonlySet<Day>;
  /** Saturdays and Sundays worked in exchange (调休上班), as days. */
  readonly worked: ReadonlySet<Day>;
}

/** A calendar of consecutive known years. @throws RangeError when the years have a gap or are none. */
export function workingCalendar({ years, off, worked }: WorkingCalendarData): WorkingCalendar {
  const sorted = [...years].sort((a, b) => a - b);
  const first = sorted[0];
  const last = sorted.at(-1);
  if (first === undefined || last === undefined || last - first + 1 !== sorted.length) {
    throw new RangeError(`a working calendar's years are consecutive, not ${years.join(", ")}`);
  }
  return {
    knownFrom: dayOf(first, 1, 1),
    knownTo: dayOf(last, 12, 31),
    isWorkingDay: (day) => (isWeekend(day) ? worked.has(day) : !off.has(day)),
  };
}

/** Whether a day is a Saturday or a Sunday, worked or not. */
// 1970-01-01 was a Thursday.
export const isWeekend = (day: Day): boolean => (((day + 3) % 7) + 7) % 7 >= 5;

/** A day that is known to lie between two others. */
export interface DayBounds {
  readonly earliest: Day;
  readonly latest: Day;
}

// A public holiday with its adjoining weekends has never kept more than this many days in a row off.
const longestRest = 12;

/**
 * The day that is `count` working days after `day` (before it when negative), not counting `day` itself.
 * Where the way leads outside the known years the answer is bounded: at the earliest every unknown day is
 * worked, at the latest every seven unknown days have four working days and a long holiday falls in between.
 */
export function addWorkingDays(day: Day, count: number, calendar: WorkingCalendar | undefined): DayBounds {
  const step = count < 0 ? -1 : 1;
  let left = Math.abs(count);
  let at = day;
  while (left > 0) {
    const next = at + step;
    if (!isKnownDay(next, calendar)) {
      const far = Math.ceil((left * 7) / 4) + longestRest;
      const [near, distant] = [at + step * left, at + step * far];
      // Who sets out before the known years is there no later than who sets out at their beginning.
      const edge = calendar && (step > 0 ? calendar.knownFrom - 1 : calendar.knownTo + 1);
      const outside = edge !== undefined && (step > 0 ? at < edge : at > edge);
      const atEdge = outside ? addWorkingDays(edge, count, calendar) : undefined;
      return step > 0
        ? { earliest: near, latest: Math.min(distant, atEdge?.latest ?? distant) }
        : { earliest: Math.max(distant, atEdge?.earliest ?? distant), latest: near };
    }
    at = next;
    if (calendar?.isWorkingDay(at)) left--;
  }
  return { earliest: at, latest: at };
}

/** The day itself when it is a working day, else the next one (顺延). */
export function orNextWorkingDay(day: Day, calendar: WorkingCalendar | undefined): DayBounds {
  let at = day;
  for (; isKnownDay(at, calendar); at++) {
    if (calendar?.isWorkingDay(at)) return { earliest: at, latest: at };
  }
  const latest = at + longestRest;
  if (calendar === undefined || at >= calendar.knownFrom) return { earliest: at, latest };
  return { earliest: at, latest: Math.min(latest, orNextWorkingDay(calendar.knownFrom, calendar).latest) };
}

const isKnownDay = (day: Day, calendar: WorkingCalendar | undefined): boolean =>
  calendar !== undefined && day >= calendar.knownFrom && day <= calendar.knownTo;
