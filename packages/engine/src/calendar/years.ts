import {
  type Day,
  dayOf,
  isWeekend,
  parseDay,
  type Text,
  text,
  type WorkingCalendar,
  workingCalendar,
} from "@anwei/kernel";
import { z } from "zod";
import { shown } from "../dataset/problem.js";
import { badYear, CalendarError, type CalendarProblem } from "./problem.js";

/** What the State Council's notice for one year says, each day as `2024-10-01`. */
export interface YearDays {
  /** The days off. Saturdays and Sundays among them may be left out. */
  readonly off: readonly string[];
  /** The Saturdays and Sundays that are worked in exchange (调休上班). */
  readonly worked: readonly string[];
}

/** The notices that are known, by year. A notice may also move days of the December before its year. */
export type CalendarYears = Readonly<Record<string, YearDays>>;

const shape = z.strictObject({ off: z.array(z.string()), worked: z.array(z.string()) });

/**
 * Makes a calendar of the notices of consecutive years. Its last week of December is left open, because the next
 * year's notice may still move it (that for 2019 had 29 December 2018 worked, and 31 December off): there, as beyond
 * the known years, deadlines have bounds.
 *
 * @example
 * ```ts
 * const calendar = calendarOf({ 2024: { off: ["2024-01-01", …], worked: ["2024-02-04", …] } });
 * ```
 * @throws CalendarError with everything that is wrong.
 */
export function calendarOf(years: CalendarYears): WorkingCalendar {
  const problems: CalendarProblem[] = [];
  const known: number[] = [];
  const off = new Set<Day>();
  const worked = new Set<Day>();
  for (const [name, days] of Object.entries(years)) {
    const year = /^\d{4}$/.test(name) ? Number(name) : undefined;
    if (year === undefined) {
      problems.push(badYear(name));
      continue;
    }
    known.push(year);
    const notice = new Notice(year, problems);
    notice.read(days);
    for (const day of notice.off) off.add(day);
    for (const day of notice.worked) worked.add(day);
  }
  const [first, last] = [Math.min(...known), Math.max(...known)];
  for (let year = first; year < last; year++) if (!known.includes(year)) problems.push(missingYear(year));
  if (known.length === 0 && problems.length === 0) problems.push(noYear);
  if (problems.length > 0) throw new CalendarError(problems.sort((a, b) => (a.year ?? 0) - (b.year ?? 0)));
  return { ...workingCalendar({ years: known, off, worked }), knownTo: dayOf(last, 12, 24) };
}

const noYear: CalendarProblem = {
  code: "no-year",
  expected: text("至少一年的放假安排", "the notice of one year at least"),
  found: "",
  todo: text(
    "加入已公布的年份；没有日历时，期限只有上下限",
    "Add a year that is announced; without a calendar deadlines have bounds.",
  ),
};

const missingYear = (year: number): CalendarProblem => ({
  code: "year-missing",
  year,
  expected: text("连续的年份", "years without a gap"),
  found: "",
  todo: text("补上该年，或删去其前或其后的年份", "Add the year, or leave out those before or after it."),
});

// By law in every year; the third day of October since 1999.
const holidays = ["01-01", "05-01", "10-01", "10-02", "10-03"];
const allSince = 2000;

/** The days of one year's notice while they are read. */
class Notice {
  readonly off = new Set<Day>();
  readonly worked = new Set<Day>();

  constructor(
    private readonly year: number,
    private readonly problems: CalendarProblem[],
  ) {}

  read(given: unknown): void {
    const read = shape.safeParse(given);
    if (!read.success) {
      this.#refuse(
        "bad-calendar",
        text(
          '形如 {"off": ["2024-10-01"], "worked": ["2024-10-12"]} 的放假安排',
          'days such as {"off": ["2024-10-01"], "worked": ["2024-10-12"]}',
        ),
        shown(given),
        text("改正此年", "Mend this year."),
      );
      return;
    }
    const before = this.problems.length;
    for (const written of read.data.off) this.#day(written, (day) => this.off.add(day));
    for (const written of read.data.worked) {
      this.#day(written, (day) => {
        if (!isWeekend(day)) {
          this.#refuse(
            "weekday-worked",
            text("周六或周日", "a Saturday or a Sunday"),
            written,
            text("工作日不必列出；改正日期", "A weekday is worked as it is: mend the date."),
          );
        } else if (this.off.has(day)) {
          this.#refuse(
            "off-and-worked",
            text("放假或上班之一", "a day off or a day worked, not both"),
            written,
            text("从其中一项删去", "Remove it from one of the two."),
          );
        } else this.worked.add(day);
      });
    }
    if (this.problems.length === before) this.#checkHolidays();
  }

  #day(written: string, take: (day: Day) => void): void {
    const day = parseDay(written);
    if (day === undefined) {
      this.#refuse(
        "not-a-date",
        text("形如 2024-10-01 的日期", "a date such as 2024-10-01"),
        written,
        text("改为存在的日期", "Write a date that exists."),
      );
    } else if (day < dayOf(this.year - 1, 12, 1) || day > dayOf(this.year, 12, 31)) {
      this.#refuse(
        "day-outside-year",
        text(`${this.year} 年或上年 12 月的日期`, `a day of ${this.year} or of the December before it`),
        written,
        text("移到其所属年份", "Move it to the year whose notice names it."),
      );
    } else take(day);
  }

  /** A notice that leaves out a holiday is not whole: its other days cannot be trusted either. */
  #checkHolidays(): void {
    if (this.year < allSince) return;
    for (const date of holidays) {
      const written = `${this.year}-${date}`;
      const day = parseDay(written);
      if (day === undefined || isWeekend(day) || this.off.has(day)) continue;
      this.#refuse(
        "holiday-missing",
        text(`包含 ${written} 的放假安排`, `days off with ${written} among them`),
        "",
        text("补全该年；尚未公布的年份不列", "Give the whole notice; leave out a year that is not announced."),
      );
    }
  }

  #refuse(code: CalendarProblem["code"], expected: Text, found: string, todo: Text): void {
    this.problems.push({ code, year: this.year, expected, found, todo });
  }
}
