import {
  addMonths,
  between,
  type Cites,
  type Day,
  days,
  inPeriod,
  months,
  type Period,
  type PeriodUnit,
  periodNames,
  rolling,
  type Text,
  text,
  type Window,
  type WindowUnit,
  yearStart,
} from "@anwei/kernel";
import type { DayOfYear } from "@anwei/responsibility";
import type { Stretch } from "./measured.js";

/**
 * In which time what counts must have happened: in the period that is judged (年内); within so long up to its end or the
 * day of judging (一年内累计), whichever year that reaches back to; within any so long of the period (年内连续), whose year
 * it does not leave; in an assessment year that began on a day of the year before (考核年度).
 */
export type GroundWindow =
  | { readonly in: "period" }
  | { readonly rolling: number; readonly unit: WindowUnit }
  | { readonly succession: number; readonly unit: WindowUnit }
  | { readonly assessmentYearFrom: DayOfYear };

/** Words that leave open which time is meant: each reading a window, the one that is taken a parameter's value. */
export interface WindowReadings {
  /** The last part of the parameter's id. */
  readonly id: string;
  readonly title: Text;
  readonly cites: Cites;
  readonly readings: Readonly<Record<string, { readonly title: Text; readonly window: GroundWindow }>>;
  readonly taken: string;
}

/** A window as an indicator takes it. */
export interface PlainWindow {
  /** The last part of the id of what is counted in it: `in-year`. */
  readonly name: string;
  /** 年内; in the year. */
  readonly said: Text;
  readonly window: Window;
  readonly most?: Stretch;
  /** The first and the last day of it where a period is judged after its end. */
  readonly first: (period: Period) => Day;
  readonly last: (period: Period) => Day;
}

const lengths: Readonly<Record<WindowUnit, Text>> = {
  day: text("日", "days"),
  month: text("个月", "months"),
  year: text("年", "years"),
};

/** 6个月; 6 months. */
export const spanText = ({ length, unit }: Stretch): Text =>
  text(`${length}${lengths[unit].zh}`, length === 1 ? `1 ${unit}` : `${length} ${lengths[unit].en}`);

/** A day so long after another, or before it. */
export const stretched = (day: Day, length: number, unit: WindowUnit): Day =>
  unit === "day" ? day + length : addMonths(day, unit === "year" ? length * 12 : length);

export function plainWindow(window: GroundWindow, each: PeriodUnit): PlainWindow {
  const period = { first: (p: Period): Day => p.start, last: (p: Period): Day => p.end };
  if ("in" in window) {
    const { zh, en } = periodNames[each];
    const kebab = each.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`);
    return { name: `in-${kebab}`, said: text(`${zh}内`, `in the ${en}`), window: inPeriod(), ...period };
  }
  if ("rolling" in window) {
    const { rolling: length, unit } = window;
    const said = spanText({ length, unit });
    return {
      name: `in-${length}-${unit}${length === 1 ? "" : "s"}`,
      said: text(`${said.zh}内`, `within ${said.en}`),
      window: rolling(length, unit),
      first: (p) => stretched(p.end, -length, unit) + 1,
      last: period.last,
    };
  }
  if ("succession" in window) {
    const { succession: length, unit } = window;
    const said = spanText({ length, unit });
    return {
      name: "in-succession",
      said: text(`任意${said.zh}内`, `within any ${said.en}`),
      window: inPeriod(),
      most: { length, unit },
      ...period,
    };
  }
  const [month = 1, day = 1] = window.assessmentYearFrom.split("-").map(Number);
  const begins = yearStart.minus(months(13 - month)).plus(days(day - 1));
  const ended = yearStart.plus(months(month - 1));
  const first = (start: Day): Day => addMonths(start, month - 13) + day - 1;
  return {
    name: "in-assessment-year",
    said: text("考核年度内", "in the assessment year"),
    window: between(begins, day === 1 ? ended.minus(days(1)) : ended.plus(days(day - 2))),
    first: (p) => first(p.start),
    last: (p) => addMonths(p.start, month - 1) + day - 2,
  };
}

/**
 * The two readings of “so many in succession within the period” (年内连续发生三起): so many in all of it, or within a
 * stretch of so many months of it.
 *
 * @example
 * ```ts
 * { id: "larger", of: accidentsCounted({ level: "larger" }), atLeast: 3, within: inSuccession({ months: 6, taken: "inYear", cites }) }
 * ```
 */
export const inSuccession = ({
  months: length,
  taken,
  cites,
}: {
  readonly months: number;
  readonly taken: "inYear" | "inSuccession";
  readonly cites: Cites;
}): WindowReadings => ({
  id: "succession",
  title: text("“连续”的读法", "how “in succession” is read"),
  cites,
  readings: {
    inYear: { title: text("期内累计", "counted over the period"), window: { in: "period" } },
    inSuccession: {
      title: text(`任意${length}个月内`, `within any ${length} months`),
      window: { succession: length, unit: "month" },
    },
  },
  taken,
});
