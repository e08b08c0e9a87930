import { type Text, text } from "@anwei/kernel";

/** Everything that can be wrong with a calendar of working days. Codes are permanent. */
export type CalendarProblemCode =
  /** What was given is no calendar, or could not be had. */
  | "bad-calendar"
  | "bad-year"
  | "unreadable-file"
  | "unreadable-year"
  /** Which years are known. */
  | "no-year"
  | "year-missing"
  /** The days of a year. */
  | "not-a-date"
  | "day-outside-year"
  | "weekday-worked"
  | "off-and-worked"
  | "holiday-missing";

/** One thing that is wrong with a calendar. */
export interface CalendarProblem {
  readonly code: CalendarProblemCode;
  /** The year whose notice it is about. */
  readonly year?: number;
  readonly expected: Text;
  readonly found: string;
  readonly todo: Text;
}

/** A problem as one line in Chinese or English. */
export function calendarProblemText(
  { code, year, expected, found, todo }: CalendarProblem,
  language: keyof Text,
): string {
  return language === "zh"
    ? `[${code}] ${year === undefined ? "" : `${year} 年：`}应为${expected.zh}，实为“${found}”。${todo.zh}`
    : `[${code}] ${year === undefined ? "" : `${year}: `}expected ${expected.en}, found "${found}". ${todo.en}`;
}

const inMessage = 20;

/** Thrown when a calendar is refused: it lists everything that is wrong, and no day of it is used. */
export class CalendarError extends Error {
  readonly code = "calendar-refused";

  constructor(
    /** In order of years. */
    readonly problems: readonly CalendarProblem[],
    options?: ErrorOptions,
  ) {
    const rest = problems.length - inMessage;
    super(
      [
        ...problems.slice(0, inMessage).flatMap((p) => [calendarProblemText(p, "zh"), calendarProblemText(p, "en")]),
        ...(rest > 0 ? [`还有 ${rest} 处问题 / and ${rest} more`] : []),
      ].join("\n"),
      options,
    );
    this.name = "CalendarError";
  }
}

/** The year of a notice that is none. */
export const badYear = (found: string): CalendarProblem => ({
  code: "bad-year",
  expected: text("形如 2024 的年份", "a year such as 2024"),
  found,
  todo: text("每年一项，键为年份", "Give each year an entry of its own, named for the year."),
});
