import {
  addMonths,
  amount,
  between,
  type Cites,
  type DateField,
  type DateTerm,
  type Day,
  dateQuantity,
  days,
  decision,
  type Facts,
  first,
  formatDay,
  indicator,
  judgedOn,
  type Kind,
  months,
  type NumberTerm,
  ordered,
  parameter,
  record,
  type Strength,
  sameAs,
  type Terms,
  type Test,
  type Text,
  text,
  workingDays,
} from "@anwei/kernel";
import type { activities } from "../records/activities.js";
import { type DutyAction, plainAction } from "./action.js";
import { dayOn } from "./cycle.js";
import { dueCases } from "./dated.js";
import type { Duty } from "./recurring.js";
import { consequencesOf, type DueStanding, type DutyConsequences, dueRows, dueStandings } from "./standing.js";

/** So many natural days (日), working days (工作日) or months after the day of the event, which itself does not count. */
export type DutyTerm = { readonly days: number } | { readonly workingDays: number } | { readonly months: number };

/** The fields of a kind that are dates. */
type DateFields<E extends Kind> = {
  [F in keyof E["shape"]]: E["shape"][F] extends DateField ? F : never;
}[keyof E["shape"]] &
  string;

export interface EventDuty<E extends Kind, A extends Kind<"activities">> extends DutyAction<A> {
  readonly id: string;
  readonly title: Text;
  readonly note?: Text;
  readonly cites: Cites;
  readonly from: string;
  readonly to?: string;
  readonly strength: Strength;
  /** What the document says follows; by its strength unless said. */
  readonly consequences?: DutyConsequences<DueStanding>;
  /** The record that calls for it: an accident, an order, a finding. The activity names its id as the `occasion`. */
  readonly event: E;
  /** The day from which the time runs; when the event happened unless said. */
  readonly since?: DateFields<E>;
  /** Which of these records call for it, with the facts of one that does and of some that do not. */
  readonly only?: {
    readonly where: (event: Terms<E>) => Test;
    readonly owing: Facts<E>;
    readonly others: readonly Facts<E>[];
  };
  readonly within: DutyTerm;
  /** A last day off is moved on to the next working day (节假日顺延), where the document says so. */
  readonly orNextWorkingDay?: true;
}

/**
 * A duty that an event calls for: within so many days, working days or months of it. How long is a parameter that a region
 * may shorten. The last day belongs to it; where working days of unknown years count, the last day has bounds. An activity
 * that does not say its occasion may or may not count.
 *
 * @example
 * ```ts
 * eventDuty({
 *   …, event: orders, action: "rectification", within: { workingDays: 15 }, strength: "must",
 * });
 * ```
 * @throws DefinitionError
 */
export function eventDuty<E extends Kind, A extends Kind<"activities"> = typeof activities>(
  duty: EventDuty<E, A>,
): Duty<DueStanding, E["name"]> {
  const { id, title, note, cites, from, to, only, within } = duty;
  const inForce = { from, ...(to === undefined ? {} : { to }) };
  const action = plainAction(duty);
  const event = duty.event as unknown as typeof activities;
  const field = (duty.since ?? "happenedOn") as "happenedOn";
  const owes = only?.where as ((e: Terms<typeof activities>) => Test) | undefined;
  const term = termOf(within);
  const time = parameter({
    id: `${id}/within`,
    of: amount(text(`${title.zh}：期限`, `${title.en}: time allowed`), { unit: term.unit, min: 0 }),
    moves: { may: "tighten", stricter: "lower" },
    history: [{ ...inForce, value: term.of, cites }],
  });
  // Beyond every known calendar, so that an example means the same with and without one.
  const far = to === undefined ? dayOn("2099-03-02") : dayOn(from);
  const called = (day: Day, more?: Facts<E>): Facts<typeof activities> => ({
    ...(only?.owing as Facts<typeof activities>),
    ...(more as Facts<typeof activities>),
    id: "e",
    unit: "u",
    happenedOn: formatDay(day),
    ...{ [field as string]: formatDay(day) },
  });
  const bounds = term.after(far);
  const [low, high] = duty.orNextWorkingDay ? [bounds[0], bounds[1] + longestRest] : bounds;
  const due = dateQuantity({
    id: `${id}/due`,
    title: text(`${title.zh}：截止日`, `${title.en}: due`),
    cites,
    ...inForce,
    about: record(event),
    law: "event",
    ...(owes ? { appliesWhen: owes } : {}),
    is: (e) => {
      const last = term.shift(e[field], time.value);
      return duty.orNextWorkingDay ? last.orNextWorkingDay() : last;
    },
    examples: [
      {
        name: text("当日不计，自次日起算", "counted from the next day"),
        facts: called(far),
        expect: low === high ? formatDay(low) : { atLeast: formatDay(low), atMost: formatDay(high) },
      },
      ...(only?.others ?? []).map((facts, i) => ({
        name: text(`没有此项职责的${i + 1}`, `one that does not call for it, ${i + 1}`),
        facts: called(far, facts),
        expect: { notApplicable: true } as const,
      })),
    ],
  });
  const act = (id: string, day: Day, more: object) => ({ id, unit: "u", happenedOn: formatDay(day), ...more });
  const good = { ...action.good, occasion: "e" };
  const done = indicator({
    id: `${id}/done-on`,
    title: text(`${title.zh}：完成日期`, `${title.en}: done on`),
    cites,
    ...inForce,
    about: record(event),
    law: "event",
    over: action.activities,
    link: sameAs({ record: "occasion", subject: "id" }),
    window: (e) => between(e[field], judgedOn),
    where: action.is,
    fold: (a) => first(a.happenedOn),
    examples: [
      {
        name: text("之前的不算，取最早的一次", "what was before does not count; the earliest is taken"),
        facts: called(far),
        judged: formatDay(far + 9),
        records: { activities: [act("before", far - 1, good), act("same", far, good), act("later", far + 1, good)] },
        expect: formatDay(far),
      },
      {
        name: text("判定日之后的不算", "after the day of judging nothing counts"),
        facts: called(far),
        judged: formatDay(far + 9),
        records: { activities: [act("after", far + 10, good)] },
        expect: { notApplicable: true },
      },
      {
        name: text(
          "为别的事做的，或有一处不同的，不算",
          "what was for another, or differs in a single thing, does not count",
        ),
        facts: called(far),
        judged: formatDay(far + 9),
        records: {
          activities: [
            act("another", far, { ...good, occasion: "e2" }),
            ...action.lacking.map((a, i) => act(`other${i}`, far, { ...a, occasion: "e" })),
            act("good", far + 9, good),
          ],
        },
        expect: formatDay(far + 9),
      },
    ],
  });
  const shownDue = dayOn(from) + 30;
  const happened = (day: Day, judged: Day, on: Day | undefined, facts = called(day)) => ({
    facts,
    judged: formatDay(judged),
    given: { [due.id]: formatDay(shownDue), [done.id]: on === undefined ? "none" : formatDay(on) },
  });
  const standing = decision({
    id,
    title,
    ...(note ? { note } : {}),
    cites,
    ...inForce,
    about: record(event),
    law: "event",
    appliesWhen: (e) => due.of(e).exists,
    outcomes: ordered(dueStandings),
    combine: "gravest",
    rows: (e) => [...dueRows(done.of(e), due.of(e)), { otherwise: "fulfilled" }],
    consequences: duty.consequences ?? consequencesOf(duty.strength, "late", "overdue"),
    examples: [
      ...dueCases(shownDue).map(([on, judged, expect]) => ({
        name: text(
          `完成${on === undefined ? "无" : formatDay(on)}，${formatDay(judged)}判`,
          `done ${on === undefined ? "none" : formatDay(on)}, judged on ${formatDay(judged)}`,
        ),
        ...happened(dayOn(from), judged, on),
        expect,
      })),
      {
        name: text("记录不全：未定", "without complete records it is undecided"),
        facts: called(dayOn(from)),
        judged: formatDay(shownDue + 1),
        given: { [due.id]: formatDay(shownDue) },
        partial: true,
        records: { activities: [] },
        expect: { atLeast: "fulfilled", atMost: "overdue" },
      },
      {
        name: text("没有此项职责的不适用", "it does not apply to what does not call for it"),
        ...happened(dayOn(from), shownDue + 1, undefined),
        given: { [due.id]: "none", [done.id]: "none" },
        expect: { notApplicable: true },
      },
      {
        name: text("施行前一日的不适用", "it does not apply to one on the day before it came into force"),
        ...happened(dayOn(from) - 1, shownDue + 1, undefined),
        expect: { notApplicable: true },
      },
      ...(to === undefined
        ? []
        : [
            {
              name: text("末日仍适用", "it applies on its last day"),
              ...happened(dayOn(to), shownDue + 1, undefined),
              expect: "overdue" as const,
            },
            {
              name: text("失效次日不适用", "it does not apply on the day after its last"),
              ...happened(dayOn(to) + 1, shownDue + 1, undefined),
              expect: { notApplicable: true } as const,
            },
          ]),
    ],
  });
  return {
    standing: standing as unknown as Duty<DueStanding, E["name"]>["standing"],
    definitions: [time, due, done, standing],
  };
}

// How far a deadline may lie off where no calendar is known: the kernel's bounds.
const longestRest = 12;

interface Term {
  readonly unit: "day" | "workday" | "month";
  readonly of: number;
  readonly shift: (from: DateTerm, by: NumberTerm) => DateTerm;
  /** The earliest and the latest day on which it can end where no calendar is known. */
  readonly after: (day: Day) => readonly [Day, Day];
}

function termOf(within: DutyTerm): Term {
  if ("days" in within) {
    const { days: of } = within;
    return { unit: "day", of, shift: (from, by) => from.plus(days(by)), after: (day) => [day + of, day + of] };
  }
  if ("months" in within) {
    const { months: of } = within;
    const after = (day: Day) => [addMonths(day, of), addMonths(day, of)] as const;
    return { unit: "month", of, shift: (from, by) => from.plus(months(by)), after };
  }
  const { workingDays: of } = within;
  return {
    unit: "workday",
    of,
    shift: (from, by) => from.plus(workingDays(by)),
    after: (day) => [day + of, day + Math.ceil((of * 7) / 4) + longestRest],
  };
}
