import {
  all,
  type Cites,
  counted,
  type DateTerm,
  type Decision,
  decision,
  type Example,
  first,
  formatDay,
  type Indicator,
  indicator,
  inPeriod,
  judgedOn,
  type Kind,
  type NumberTerm,
  not,
  ordered,
  ownRecords,
  type PeriodUnit,
  parseDay,
  parsePeriod,
  periodEnd,
  recordIn,
  type Terms,
  type Test,
  type Text,
  text,
} from "../../src/index.js";
import { activities, bodies, deliverableKinds, deliverables } from "./statement-kinds-b.js";

/** How a recurring duty stands. `short`: done, but too seldom; `missed`: not done at all when its period was over. */
const standings = {
  fulfilled: text("已履行", "fulfilled"),
  notYetDue: text("未到期", "not yet due"),
  short: text("次数不足", "short"),
  missed: text("未履行", "missed"),
} as const;
export type Standing = keyof typeof standings;

type Standings =
  | { readonly atLeast: Standing; readonly atMost: Standing }
  | { readonly possible: readonly (Standing | "notApplicable")[] }
  | { readonly notApplicable: true };

interface Recurring<K extends Kind> {
  readonly id: string;
  readonly title: Text;
  readonly note?: Text;
  readonly cites: Cites;
  readonly of: K;
  readonly each: PeriodUnit;
  readonly atLeast: number;
  readonly link?: typeof ownRecords;
  readonly on?: (activity: Terms<typeof activities>) => DateTerm;
  readonly where: (activity: Terms<typeof activities>, subject: Terms<K>) => Test;
  readonly appliesWhen?: (subject: Terms<K>) => Test;
  /** How many of the first example's records count. */
  readonly counts: number;
  readonly examples: readonly [Example<K, Standing | Standings>, ...Example<K, Standing | Standings>[]];
}

/** At least so many activities in every period of a kind: the duty, and the number it goes by. */
export function recurring<K extends Kind>(
  duty: Recurring<K>,
): {
  readonly done: Indicator<K["name"], NumberTerm>;
  readonly stands: Decision<K["name"], Standing, true, "gravest">;
} {
  const { id, title, cites, note, link, on, examples, counts } = duty;
  const done = indicator<K, typeof activities>({
    id: `${id}-count`,
    title: text(`${title.zh}：次数`, `${title.en}: times`),
    cites,
    about: recordIn(duty.of, duty.each),
    over: activities,
    link: link ?? ownRecords,
    window: inPeriod(),
    ...(on ? { on } : {}),
    where: duty.where,
    fold: counted({ unit: "time" }),
    examples: [{ ...examples[0], expect: counts }],
  });
  const stands = decision({
    id,
    title,
    ...(note ? { note } : {}),
    cites,
    about: recordIn(duty.of, duty.each),
    law: "periodEnd",
    beforeEnd: "soFar",
    ...(duty.appliesWhen ? { appliesWhen: duty.appliesWhen } : {}),
    outcomes: ordered(standings),
    combine: "gravest",
    rows: (subject) => {
      const times = done.of(subject);
      const over = judgedOn.moreThan(periodEnd);
      return [
        { when: all(times.below(duty.atLeast), not(over)), then: "notYetDue" },
        ...(duty.atLeast > 1 ? [{ when: all(times.below(duty.atLeast), over), then: "short" as const }] : []),
        { when: all(times.below(1), over), then: "missed" },
      ];
    },
    examples: [...examples, ...bothSides(duty)],
  });
  return { done, stands };
}

/** Every number around the one that is asked for, on the period's last day and on the day after. */
function bothSides<K extends Kind>({
  id,
  atLeast,
  examples: [{ facts, period = "" }],
}: Recurring<K>): Example<K, Standing | Standings>[] {
  const end = parsePeriod(period)?.end ?? 0;
  return [0, 1, atLeast - 1, atLeast, atLeast + 1].flatMap((times) =>
    [end, end + 1].map((day) => ({
      name: text(`${times}次，${formatDay(day)}判`, `${times} times, judged on ${formatDay(day)}`),
      facts,
      period,
      judged: formatDay(day),
      given: { [`${id}-count`]: times },
      expect: times >= atLeast ? "fulfilled" : day <= end ? "notYetDue" : times === 0 ? "missed" : "short",
    })),
  );
}

/** How a thing due once stands. */
export const deliveries = {
  inTime: text("按期完成", "in time"),
  notYetDue: text("未到期", "not yet due"),
  late: text("逾期完成", "late"),
  overdue: text("逾期未完成", "overdue"),
} as const;
export type Delivery = keyof typeof deliveries;

/** The rows of a thing due once: done by its date, running, done after it, or still open after it. */
export const deliveryRows = (done: DateTerm, due: DateTerm) => {
  const yet = done.atMost(judgedOn);
  return [
    { when: all(not(yet), judgedOn.atMost(due)), then: "notYetDue" },
    { when: all(yet, done.moreThan(due)), then: "late" },
    { when: all(not(yet), judgedOn.moreThan(due)), then: "overdue" },
  ] as const;
};

/** A thing due once on either side of its day, done and judged. */
export function dueExamples<K extends Kind>(
  facts: Example<K>["facts"],
  period: string,
  due: string,
): readonly Example<K, Delivery>[] {
  const day = parseDay(due) as number;
  const cases: readonly (readonly [done: number | undefined, judged: number, expect: Delivery])[] = [
    [day - 1, day - 1, "inTime"],
    [day, day, "inTime"],
    [day, day - 1, "notYetDue"],
    [day, day + 9, "inTime"],
    [day + 1, day, "notYetDue"],
    [day + 1, day + 1, "late"],
    [day + 2, day + 1, "overdue"],
    [undefined, day, "notYetDue"],
    [undefined, day + 1, "overdue"],
  ];
  return cases.map(([done, judged, expect]) => {
    const on = done === undefined ? "none" : formatDay(done);
    return {
      name: text(`完成${on}，${formatDay(judged)}判`, `done ${on}, judged on ${formatDay(judged)}`),
      facts,
      period,
      judged: formatDay(judged),
      given: { "statements-b/done-on": on },
      expect,
    };
  });
}

/** The day on which each thing that is due once was done, in the subject's year. */
export const doneOn = indicator<typeof bodies, typeof deliverables, DateTerm, keyof typeof deliverableKinds>({
  id: "statements-b/done-on",
  title: text("完成日期", "Done on"),
  cites: { unsourced: text("台账字段", "a field of the ledger") },
  from: "2000-01-01",
  about: recordIn(bodies, "year"),
  over: deliverables,
  window: inPeriod(),
  on: (d) => d.doneOn,
  by: { of: (d) => d.kind, members: deliverableKinds },
  fold: (d) => first(d.doneOn),
  examples: [
    {
      name: text("较早的一个日期", "the earlier of two"),
      facts: { id: "u", kind: "county" },
      period: "2023",
      records: {
        deliverables: [
          { id: "1", unit: "u", kind: "survey", doneOn: "2023-07-01" },
          { id: "2", unit: "u", kind: "survey", doneOn: "2023-06-30" },
        ],
      },
      expect: "2023-06-30",
    },
  ],
});
