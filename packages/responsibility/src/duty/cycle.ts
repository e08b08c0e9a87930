import {
  type AnyDefinition,
  all,
  asOf,
  between,
  type Cites,
  type DateTerm,
  type Day,
  dateQuantity,
  formatDay,
  formatPeriod,
  inPeriod,
  judgedOn,
  min,
  onDate,
  type Period,
  type PeriodUnit,
  parseDay,
  periodContaining,
  periodEnd,
  periodStart,
  type Quantity,
  recordIn,
  shiftPeriod,
  type Terms,
  type Test,
  type Text,
  text,
  type units,
  type Window,
} from "@anwei/kernel";

/** A stretch of time with its first and last day: a term of office, a school term, five years. */
export interface DutySpan {
  readonly from: string;
  readonly to: string;
}

/** In every calendar period of a length, or in each of the stretches that a document dates, in order. */
export type DutyCycle = PeriodUnit | readonly DutySpan[];

/**
 * Stretches of so many whole years from a stated one: `spansOfYears(5, 2021, 3)` are 2021–2025, 2026–2030, 2031–2035.
 */
export const spansOfYears = (years: number, first: number, times: number): readonly DutySpan[] =>
  Array.from({ length: times }, (_, i) => ({
    from: `${first + i * years}-01-01`,
    to: `${first + (i + 1) * years - 1}-12-31`,
  }));

interface CycleWritten {
  readonly id: string;
  readonly title: Text;
  readonly cites: Cites;
  readonly from: string;
  readonly to?: string | undefined;
  readonly units: typeof units;
  readonly each: DutyCycle;
}

/** A cycle as the patterns use it. Answers are given per `each`. */
export interface PlainCycle {
  readonly each: PeriodUnit;
  readonly definitions: readonly AnyDefinition[];
  readonly window: Window | ((unit: Terms<typeof units>) => Window);
  /** The time for it has ended. */
  readonly over: (unit: Terms<typeof units>) => Test;
  readonly applies: (unit: Terms<typeof units>) => readonly Test[];
  /** A period in which it can be seen whether the duty was met, with the first and the last day for it. */
  readonly shown: { readonly period: string; readonly first: Day; readonly last: Day; readonly end: Day };
  /** Periods on either side of what bounds it, with what is taken as given there, and whether the duty applies to them. */
  readonly edges: readonly {
    readonly period: Period;
    readonly applies: boolean;
    readonly given?: Readonly<Record<string, string>>;
  }[];
  /** A period in which its time does not end, the day on which it does, and what is taken as given for that. */
  readonly within?: { readonly period: Period; readonly last: Day; readonly given: Readonly<Record<string, string>> };
}

export const dayOn = (date: string): Day => {
  const parsed = parseDay(date);
  if (parsed === undefined) throw new RangeError(`${date} is no date`);
  return parsed;
};

export function plainCycle(written: CycleWritten): PlainCycle {
  const { each, from, to } = written;
  if (typeof each !== "string") return datedCycle(written, each);
  const holding = periodContaining(each, dayOn(from));
  const shown = to === undefined || holding.end <= dayOn(to) ? holding : undefined;
  if (!shown) throw new RangeError(`${written.id} is in force at the end of no ${each}`);
  return {
    each,
    definitions: [],
    window: inPeriod(),
    over: () => judgedOn.moreThan(periodEnd),
    applies: () => [],
    shown: { period: formatPeriod(shown), first: shown.start, last: shown.end, end: shown.end },
    edges: inForceEdges(each, from, to).filter((edge) => edge.period.start !== holding.start),
  };
}

/** The last periods out of force and the first and last ones in force. */
function inForceEdges(each: PeriodUnit, from: string, to: string | undefined) {
  const begins = periodContaining(each, dayOn(from));
  const ends = to === undefined ? undefined : periodContaining(each, dayOn(to) + 1);
  return [
    { period: shiftPeriod(begins, -1), applies: false },
    { period: begins, applies: true },
    ...(ends
      ? [
          { period: shiftPeriod(ends, -1), applies: true },
          { period: ends, applies: false },
        ]
      : []),
  ];
}

/** The longest period of which none sees two of the stretches end. */
function coarsest(spans: readonly DutySpan[]): PeriodUnit {
  const ends = spans.map((s) => dayOn(s.to));
  const found = (["year", "halfYear", "quarter", "month"] as const).find(
    (unit) => new Set(ends.map((end) => periodContaining(unit, end).start)).size === ends.length,
  );
  if (!found) throw new RangeError("two stretches of a duty end in one month");
  return found;
}

function datedCycle(
  { id, title, cites, from, to, units }: CycleWritten,
  spans: readonly [DutySpan, ...DutySpan[]] | readonly DutySpan[],
): PlainCycle {
  const [first] = spans;
  const last = spans.at(-1);
  if (first === undefined || last === undefined) throw new RangeError(`${id} has no stretch of time`);
  for (const [i, span] of spans.entries()) {
    const before = spans[i - 1];
    if (dayOn(span.from) > dayOn(span.to) || (before && dayOn(span.from) <= dayOn(before.to)))
      throw new RangeError(`the stretches of ${id} follow one another, each from its first to its last day`);
  }
  const each = coarsest(spans);
  const inForce = { from, ...(to === undefined ? {} : { to }) };
  const seen = spans.map((span) => ({ span, period: periodContaining(each, dayOn(span.to)) }));
  const running = spans.flatMap((span) => {
    const period = periodContaining(each, Math.max(dayOn(from), dayOn(span.from)));
    const ends = seen.some((s) => s.period.start === period.start);
    return period.end >= dayOn(from) && period.end < dayOn(span.to) && !ends ? [{ span, period }] : [];
  });
  const outside = [
    shiftPeriod(periodContaining(each, Math.max(dayOn(from), dayOn(first.from))), -1),
    shiftPeriod(periodContaining(each, dayOn(last.to)), 1),
  ];
  const facts = { id: "u", kind: "county" } as const;
  const endOf = (which: "from" | "to", name: Text, part: string): Quantity<"units", DateTerm> =>
    dateQuantity({
      id: `${id}/${part}`,
      title: text(`${title.zh}：${name.zh}`, `${title.en}: ${name.en}`),
      cites,
      ...inForce,
      about: recordIn(units, each),
      law: "periodEnd",
      beforeEnd: "soFar",
      combine: "least",
      // Where one stretch ends and the next begins in the same period, the period is that of the one that ends.
      rows: () =>
        spans.map((span) => ({
          when: all(onDate(span.from).atMost(periodEnd), onDate(span.to).atLeast(periodStart)),
          is: span[which],
        })),
      examples: [
        ...[...seen, ...running].map(({ span, period }) => ({
          name: text(
            `${formatPeriod(period)}属${span.from}至${span.to}`,
            `${formatPeriod(period)} is in ${span.from} to ${span.to}`,
          ),
          facts,
          period: formatPeriod(period),
          judged: formatDay(period.end),
          expect: span[which],
        })),
        ...outside.map((period) => ({
          name: text(`${formatPeriod(period)}不在其内`, `${formatPeriod(period)} is in none`),
          facts,
          period: formatPeriod(period),
          judged: formatDay(period.end),
          expect: { notApplicable: true } as const,
        })),
      ],
    });
  const firstDay = endOf("from", text("起始日", "first day"), "first-day");
  const lastDay = endOf("to", text("截止日", "last day"), "last-day");
  const begins = periodContaining(each, dayOn(from));
  const until = (period: Period, last: Day) => ({
    [firstDay.id]: formatDay(period.start),
    [lastDay.id]: formatDay(last),
  });
  const [ending] = seen;
  if (!ending) throw new RangeError(`${id} has no stretch of time`);
  return {
    each,
    definitions: [firstDay, lastDay],
    window: (u) => between(firstDay.of(u), min(lastDay.of(u), asOf)),
    over: (u) => all(lastDay.of(u).atMost(periodEnd), judgedOn.moreThan(lastDay.of(u))),
    applies: (u) => [lastDay.of(u).exists],
    shown: {
      period: formatPeriod(ending.period),
      first: dayOn(ending.span.from),
      last: dayOn(ending.span.to),
      end: ending.period.end,
    },
    edges: [
      ...outside.map((period) => ({ period, applies: false })),
      { period: begins, applies: false, given: { [firstDay.id]: "none", [lastDay.id]: "none" } },
      // Here nothing but the time in force decides whether the duty applies.
      ...inForceEdges(each, from, to).map((edge) => ({ ...edge, given: until(edge.period, edge.period.end) })),
    ],
    within: { period: begins, last: begins.end + 1, given: until(begins, begins.end + 1) },
  };
}
