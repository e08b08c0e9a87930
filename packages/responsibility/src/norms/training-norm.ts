import {
  type AnyDefinition,
  addMonths,
  all,
  amount,
  between,
  type Cites,
  type Consequence,
  count,
  counted,
  type Decision,
  decision,
  type Facts,
  formatDay,
  indicator,
  judgedOn,
  max,
  moved,
  onDate,
  ordered,
  parameter,
  parseDay,
  record,
  recordsBy,
  summed,
  type Terms,
  type Test,
  type Text,
  text,
  years,
} from "@anwei/kernel";
import { dayBefore } from "../pattern.js";
import { safetyStaff } from "../records/safety-staff.js";
import { trainings, type trainingTypes } from "../records/trainings.js";
import { type PersonShare, personShare } from "./person-share.js";
import { serving } from "./serving.js";

type TrainingType = keyof typeof trainingTypes;

export interface TrainingNormWritten {
  readonly id: string;
  /** Of the person: trained within the cycle. */
  readonly title: Text;
  /** Of the unit: so many of its people are. */
  readonly shareTitle: Text;
  readonly type: TrainingType;
  readonly other: TrainingType;
  /** How many hours, or how many times, within the cycle. */
  readonly measure: "hours" | "times";
  readonly least: number;
  /** The cycle in years; it runs up to the day of judgement and first ends so long after the norm or the post began. */
  readonly cycle: number;
  readonly who: (person: Terms<typeof safetyStaff>) => Test;
  /** A person of whom it is asked, and some of whom it is not. */
  readonly person: Facts<typeof safetyStaff>;
  readonly others: readonly Facts<typeof safetyStaff>[];
  readonly share: string;
  readonly cites: Cites;
  readonly from: string;
  readonly consequence: Consequence;
}

/** A norm of training, and all that it is made of. */
export interface TrainingNorm {
  readonly trained: Decision<"safetyStaff", "trained" | "not-yet-due" | "short", true, "gravest">;
  readonly share: PersonShare["met"];
  readonly definitions: readonly AnyDefinition[];
}

/**
 * Who must be trained, how much within a cycle of years (轮训), and of a unit's people how many. Training on the same
 * day of the year so many years ago still counts; who has been in post for less than a cycle is not yet due.
 *
 * @throws DefinitionError
 */
export function trainingNorm(written: TrainingNormWritten): TrainingNorm {
  const { id, title, type, other, measure, who, person, others, cites, from, consequence } = written;
  const inForce = { cites, from, about: record(safetyStaff), law: "judged" } as const;
  const leastTitle = text(`${title.zh}：最低要求`, `${title.en}: how much at least`);
  const least = parameter({
    id: `${id}/least`,
    of: measure === "hours" ? amount(leastTitle, { unit: "hour", min: 0 }) : count(leastTitle, { unit: "time" }),
    moves: { may: "tighten", stricter: "higher" },
    history: [{ from, value: written.least, cites }],
  });
  const cycle = parameter({
    id: `${id}/cycle`,
    of: count(text(`${title.zh}：周期`, `${title.en}: the cycle`), { unit: "year" }),
    moves: { may: "tighten", stricter: "lower" },
    history: [{ from, value: written.cycle, cites }],
  });
  // The first day on which a cycle from the norm's own first day is over.
  const due = formatDay(addMonths(parseDay(from) as number, 12 * written.cycle));
  const posted = { ...person, id: "p", unit: "u", from, to: "none" } as const;
  const had = (id: string, happenedOn: string, more: Facts<typeof trainings> = {}) =>
    ({ id, trainee: "p", type, happenedOn, hours: 1, ...more }) as const;
  const done = indicator({
    ...inForce,
    id: `${id}/done`,
    title: text(`${title.zh}：周期内完成`, `${title.en}: done within the cycle`),
    over: trainings,
    link: recordsBy("trainee"),
    window: between(judgedOn.minus(years(cycle.value)), judgedOn),
    where: (t) => t.type.is(type),
    fold: (t) => (measure === "hours" ? summed(t.hours) : counted({ unit: "time" })),
    examples: [
      {
        name: text("周期首日和末日计入", "the first and the last day of the cycle count"),
        facts: posted,
        judged: due,
        records: {
          trainings: [
            had("first-day", from),
            had("last-day", due),
            had("before", dayBefore(from)),
            had("after", moved(due, 1)),
            had("other", due, { type: other }),
            had("of-another", due, { trainee: "q" }),
          ],
        },
        expect: 2,
      },
    ],
  });
  const after = moved(due, 1);
  const on = (judged: string, n: number) => ({ facts: posted, judged, given: { [done.id]: n } });
  const trained = decision({
    ...inForce,
    id: `${id}/trained`,
    title,
    appliesWhen: (s) => all(serving(s), who(s)),
    outcomes: ordered({
      trained: text("已完成", "trained"),
      "not-yet-due": text("未到期", "not yet due"),
      short: text("未完成", "short"),
    }),
    combine: "gravest",
    consequences: { short: [consequence] },
    rows: (s) => {
      const lacks = done.of(s).below(least.value);
      const begun = max(s.from, onDate(from));
      return [
        { when: all(lacks, judgedOn.moreThan(begun.plus(years(cycle.value)))), then: "short" },
        { when: all(lacks, judgedOn.atMost(begun.plus(years(cycle.value)))), then: "not-yet-due" },
        { otherwise: "trained" },
      ];
    },
    examples: [
      {
        ...on(due, written.least - 1),
        name: text("周期届满当日未到期", "on the last day of the cycle"),
        expect: "not-yet-due",
      },
      {
        ...on(after, written.least - 1),
        name: text("次日差一点即未完成", "the day after, a little short"),
        expect: "short",
      },
      { ...on(after, written.least), name: text("恰好完成", "just enough"), expect: "trained" },
      { ...on(due, written.least), name: text("提前完成", "enough before it is due"), expect: "trained" },
      {
        ...on(after, written.least - 1),
        facts: { ...posted, from: dayBefore(from) },
        name: text("施行前上岗的，自施行之日起计", "in post before the norm: the cycle begins with the norm"),
        expect: "short",
      },
      {
        ...on(due, written.least - 1),
        facts: { ...posted, from: dayBefore(from) },
        name: text("施行前上岗的，届满当日未到期", "in post before the norm, on the last day of its cycle"),
        expect: "not-yet-due",
      },
      {
        ...on(after, written.least - 1),
        facts: { ...posted, from: moved(from, 1) },
        name: text("晚一日上岗，晚一日到期", "a day later in post, a day later due"),
        expect: "not-yet-due",
      },
      {
        ...on(after, 0),
        facts: { ...posted, to: due },
        name: text("离岗次日不适用", "not the day after leaving"),
        expect: { notApplicable: true },
      },
      {
        ...on(after, written.least),
        facts: { ...posted, to: after },
        name: text("离岗当日仍适用", "on the last day in post"),
        expect: "trained",
      },
      {
        ...on(after, 0),
        facts: { ...posted, from: moved(after, 1) },
        name: text("上岗前一日不适用", "not the day before taking up the post"),
        expect: { notApplicable: true },
      },
      {
        ...on(from, written.least - 1),
        name: text("施行当日未到期", "on its first day it is not yet due"),
        expect: "not-yet-due",
      },
      ...others.map((o, i) => ({
        ...on(after, 0),
        facts: { ...posted, ...o },
        name: text(`不在其列的人员不适用（${i + 1}）`, `not to others (${i + 1})`),
        expect: { notApplicable: true as const },
      })),
      {
        ...on(dayBefore(from), 0),
        facts: { ...posted, from: dayBefore(from) },
        name: text("施行前一日不适用", "not the day before it came into force"),
        expect: { notApplicable: true },
      },
    ],
  });
  const share = personShare({
    id,
    title: written.shareTitle,
    cites,
    from,
    share: written.share,
    who,
    person,
    others,
    holds: (s) => trained.of(s).atMost("not-yet-due"),
    evidence: (persons) => ({
      trainings: persons.flatMap((trainee) =>
        measure === "hours"
          ? [had(`of-${trainee}`, due, { trainee, hours: written.least })]
          : Array.from({ length: written.least }, (_, i) => had(`of-${trainee}-${i}`, due, { trainee })),
      ),
    }),
    on: after,
    newcomers: true,
    consequence,
  });
  return { trained, share: share.met, definitions: [least, cycle, done, trained, ...share.definitions] };
}
