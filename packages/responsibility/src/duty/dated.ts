import {
  all,
  between,
  type DateTerm,
  type Day,
  days,
  decision,
  first,
  formatDay,
  formatPeriod,
  type Indicator,
  indicator,
  judgedOn,
  type Kind,
  min,
  months,
  onDate,
  ordered,
  periodContaining,
  periodEnd,
  periodStart,
  recordIn,
  shiftPeriod,
  text,
  type units,
} from "@anwei/kernel";
import type { activities } from "../records/activities.js";
import { type DutyAction, plainAction } from "./action.js";
import { plainBearer } from "./bearer.js";
import { dayOn } from "./cycle.js";
import type { Duty, DutyWritten } from "./recurring.js";
import { consequencesOf, type DueStanding, dueRows, dueStandings } from "./standing.js";

/** A day of every year, `06-30`, and from which day of the year on it counts as done: `01-01` unless said. */
export interface YearlyDay {
  readonly by: string;
  readonly since?: string;
}

export interface DatedDuty<U extends Kind<"units">, A extends Kind<"activities">>
  extends DutyWritten<U, DueStanding>,
    DutyAction<A> {
  /**
   * By one or more days of every year, in order, the day itself included; or once by one day, from another on. What is done
   * between the beginning of one stretch and that of the next counts for its day, late or not.
   */
  readonly by: readonly YearlyDay[] | { readonly once: string; readonly since: string };
}

/**
 * A duty to be done by a date: of each year, by several dates of each year, or by one date. Done after its day it is late;
 * where the day recurs, until the next stretch begins, which may lie in the next year: a report due on 15 December and
 * handed in on 10 January is late, if that of the next year counts from February on. Without complete records it is
 * undecided.
 *
 * @example
 * ```ts
 * datedDuty({ …, action: "report", by: [{ by: "06-15" }, { by: "12-15", since: "07-01" }], strength: "must" });
 * ```
 * @throws DefinitionError
 */
export function datedDuty<U extends Kind<"units"> = typeof units, A extends Kind<"activities"> = typeof activities>(
  duty: DatedDuty<U, A>,
): Duty<DueStanding> {
  const { id, title, note, cites, from, to } = duty;
  const inForce = { from, ...(to === undefined ? {} : { to }) };
  const bearer = plainBearer(duty.who);
  const action = plainAction(duty);
  const stretches = "once" in duty.by ? onceOf(duty.by) : yearlyOf(duty.by, from);
  const { year } = stretches;
  const period = formatPeriod(year);
  const about = recordIn(bearer.units, "year");
  const act = (id: string, day: Day, more: object = action.good) => ({
    id,
    unit: "u",
    happenedOn: formatDay(day),
    ...more,
  });
  const parts = stretches.parts.map((part) => {
    const end = part.last ?? part.shown.due + 9;
    const done: Indicator<"units", DateTerm> = indicator({
      id: `${id}/${part.name}`,
      title: text(`${title.zh}：${part.title}前完成日期`, `${title.en}: done for ${part.title} on`),
      cites,
      ...inForce,
      about,
      over: action.activities,
      window: between(part.since, part.until),
      where: action.is,
      fold: (a) => first(a.happenedOn),
      examples: [
        {
          name: text("起始日之前的不算，取最早的一次", "before its first day nothing counts; the earliest is taken"),
          facts: bearer.owing,
          period,
          judged: formatDay(end),
          records: {
            activities: [
              act("before", part.shown.since - 1),
              act("first", part.shown.since),
              act("later", part.shown.due),
            ],
          },
          expect: formatDay(part.shown.since),
        },
        {
          name: text("末日仍算", "its last day counts"),
          facts: bearer.owing,
          period,
          judged: formatDay(end),
          records: { activities: [act("last", end)] },
          expect: formatDay(end),
        },
        {
          name: text("末日之后的和判定日之后的不算", "after its last day, or after the day of judging, nothing counts"),
          facts: bearer.owing,
          period,
          judged: formatDay(end),
          records: { activities: [act("after", end + 1)] },
          expect: { notApplicable: true },
        },
        {
          name: text("有一处不同的不算", "one that differs in a single thing does not count"),
          facts: bearer.owing,
          period,
          judged: formatDay(end),
          records: {
            activities: [
              ...action.lacking.map((a, i) => act(`other${i}`, part.shown.since, a)),
              act("good", part.shown.since + 1),
            ],
          },
          expect: formatDay(part.shown.since + 1),
        },
      ],
    });
    return { ...part, done };
  });
  const inTime = Object.fromEntries(parts.map((p) => [p.done.id, formatDay(p.shown.due)]));
  const standing = decision({
    id,
    title,
    ...(note ? { note } : {}),
    cites,
    ...inForce,
    about,
    law: "periodEnd",
    beforeEnd: "soFar",
    appliesWhen: (u) => all(bearer.owes(u), ...stretches.applies),
    outcomes: ordered(dueStandings),
    combine: "gravest",
    rows: (u) => [...parts.flatMap((p) => dueRows(p.done.of(u), p.due)), { otherwise: "fulfilled" }],
    consequences: duty.consequences ?? consequencesOf(duty.strength, "late", "overdue"),
    examples: [
      ...parts.flatMap(({ done, title: name, shown: { due } }) =>
        dueCases(due).map(([on, judged, expect]) => {
          const said = on === undefined ? "none" : formatDay(on);
          return {
            name: text(
              `${name}：完成${said === "none" ? "无" : said}，${formatDay(judged)}判`,
              `${name}: done ${said}, judged on ${formatDay(judged)}`,
            ),
            facts: bearer.owing,
            period,
            judged: formatDay(judged),
            given: { ...inTime, [done.id]: said },
            expect,
          };
        }),
      ),
      {
        name: text("记录不全：未定", "without complete records it is undecided"),
        facts: bearer.owing,
        period,
        judged: formatDay((parts.at(-1)?.shown.due ?? 0) + 1),
        partial: true,
        records: { activities: [] },
        expect: { atLeast: "fulfilled", atMost: "overdue" },
      },
      ...bearer.alike.map((facts, i) => ({
        name: text(`同样承担的单位${i + 1}`, `another unit that owes it, ${i + 1}`),
        facts,
        period,
        judged: formatDay((parts.at(-1)?.shown.due ?? 0) + 1),
        given: Object.fromEntries(parts.map((p) => [p.done.id, "none"])),
        expect: "overdue" as const,
      })),
      ...bearer.others.map((facts, i) => ({
        name: text(`不承担此项职责的单位${i + 1}`, `a unit that does not owe it, ${i + 1}`),
        facts,
        period,
        judged: formatDay(year.end),
        given: inTime,
        expect: { notApplicable: true } as const,
      })),
      ...[...new Set([shiftPeriod(year, -1), ...stretches.outside(to)])].map((other) => ({
        name: text(`${formatPeriod(other)}不适用`, `it does not apply to ${formatPeriod(other)}`),
        facts: bearer.owing,
        period: formatPeriod(other),
        judged: formatDay(other.end),
        given: inTime,
        expect: { notApplicable: true } as const,
      })),
    ],
  });
  return { standing, definitions: [...parts.map((p) => p.done), standing] };
}

/** When it was done, when it is judged, and how it then stands, on either side of its day. */
export const dueCases = (due: Day): readonly (readonly [Day | undefined, Day, DueStanding])[] => [
  [due, due, "fulfilled"],
  [due, due + 1, "fulfilled"],
  [due + 1, due + 1, "late"],
  [undefined, due, "not-yet-due"],
  [undefined, due + 1, "overdue"],
];

interface Part {
  readonly name: string;
  readonly title: string;
  readonly due: DateTerm;
  readonly since: DateTerm;
  readonly until: DateTerm;
  /** The last day on which it can be done, late or not; none where it can be done ever after. */
  readonly last?: Day;
  readonly shown: { readonly due: Day; readonly since: Day };
}

function onceOf({ once, since }: { readonly once: string; readonly since: string }) {
  const year = periodContaining("year", dayOn(once));
  const part: Part = {
    name: "done-on",
    title: once,
    due: onDate(once),
    since: onDate(since),
    until: judgedOn,
    shown: { due: dayOn(once), since: dayOn(since) },
  };
  return {
    year,
    parts: [part],
    applies: [periodStart.atMost(once), periodEnd.atLeast(once)],
    outside: () => [shiftPeriod(year, 1)],
  };
}

function yearlyOf(by: readonly YearlyDay[], from: string) {
  const year = periodContaining("year", dayOn(from));
  const of = (written: string): Day => dayOn(`${formatDay(year.start).slice(0, 4)}-${written}`);
  const term = (written: string, later = 0): DateTerm => {
    const [month = 0, day = 0] = written.split("-").map(Number);
    return periodStart.plus(months(later + month - 1)).plus(days(day - 1));
  };
  // The last day of a year can be met, late, until the first stretch of the next year begins.
  const again = by[0]?.since ?? "01-01";
  const lastDay = again === "01-01" ? periodEnd : term(again, 12).minus(days(1));
  const nextYear = formatDay(shiftPeriod(year, 1).start).slice(0, 4);
  const parts = by.map(({ by: due, since = "01-01" }, i): Part => {
    const next = by[i + 1]?.since;
    if (due === "02-29" || of(due) < of(since) || (i > 0 && of(since) <= of(by[i - 1]?.by ?? "12-31")))
      throw new RangeError(
        "the days of a duty follow one another, each on or after the day since which it can be done",
      );
    return {
      name: `done-for-${due}`,
      title: due,
      due: term(due),
      since: term(since),
      until: min(next ? term(next).minus(days(1)) : lastDay, judgedOn),
      last: (next ? of(next) : dayOn(`${nextYear}-${again}`)) - 1,
      shown: { due: of(due), since: of(since) },
    };
  });
  return {
    year,
    parts,
    applies: [],
    outside: (to: string | undefined) => (to === undefined ? [] : [periodContaining("year", dayOn(to) + 1)]),
  };
}
