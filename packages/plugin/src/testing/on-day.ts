import {
  type AskableData,
  type Book,
  type Day,
  type ExampleData,
  formatDay,
  formatPeriod,
  parseDay,
  parsePeriod,
  periodContaining,
  shiftPeriod,
} from "@anwei/kernel";

/** A day, or the end of a period, as the law's day of a case. */
export interface About {
  /** The last day of the law before, the first of the law from a date on, and the next. */
  readonly days: readonly [before: string, on: string, after: string];
  /** The date itself, if it were so much earlier or later that a case of the first day, or of the second, shows it. */
  readonly earlier: string;
  readonly later: string;
}

/** The days on which cases show that a date is where it should be: days beside it, or the ends of periods. */
export function daysAbout({ about }: AskableData, date: string): About {
  const day = parseDay(date) as Day;
  if (!about.period) {
    const [before, on, after] = [day - 1, day, day + 1].map(formatDay) as [string, string, string];
    return { days: [before, on, after], earlier: before, later: after };
  }
  const period = periodContaining(about.period, day);
  const [before, on, after] = [-1, 0, 1].map((by) => shiftPeriod(period, by).end) as [Day, Day, Day];
  return {
    days: [formatDay(before), formatDay(on), formatDay(after)],
    earlier: formatDay(before),
    later: formatDay(on + 1),
  };
}

/**
 * An example moved in time so that the law of that day decides it: all its dates move together, so that what lies
 * between them stays.
 */
export function onDay(book: Book, data: AskableData, example: ExampleData, day: string): ExampleData {
  const { happened: _, ...rest } = example;
  const to = parseDay(day) as Day;
  if (data.about.period) {
    const period = periodContaining(data.about.period, to);
    const from = example.period === undefined ? undefined : parsePeriod(example.period)?.end;
    return { ...moved(rest, to - (from ?? to)), period: formatPeriod(period), judged: day };
  }
  const happened = example.facts.happenedOn ?? example.happened;
  const dated = book.kind(data.about.table)?.fields.happenedOn !== undefined;
  if (data.law === "judged" || !dated) {
    const from = parseDay((example.judged ?? day).slice(0, 10));
    return { ...moved(rest, to - (from ?? to)), judged: day };
  }
  const from = typeof happened === "string" ? parseDay(happened) : undefined;
  const placed = moved(rest, to - (from ?? to));
  const judged = data.law === "eventOrMilder" ? day : placed.judged;
  return { ...placed, facts: { ...placed.facts, happenedOn: day }, ...(judged === undefined ? {} : { judged }) };
}

const dateAt = /^\d{4}-\d{2}-\d{2}(?=$|[T ])/;

/** A value with every date in it so many days later. */
function moved<T>(value: T, by: number): T {
  if (by === 0) return value;
  if (typeof value === "string") {
    return value.replace(dateAt, (written) => {
      const day = parseDay(written);
      return day === undefined ? written : formatDay(day + by);
    }) as T;
  }
  if (Array.isArray(value)) return value.map((inner) => moved(inner, by)) as T;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, moved(inner, by)])) as T;
}
