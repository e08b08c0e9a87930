import {
  type AnyDefinition,
  addMonths,
  all,
  between,
  type Cites,
  type Consequence,
  count,
  counted,
  type Decision,
  decision,
  type Facts,
  formatDay,
  formatPeriod,
  indicator,
  inPeriod,
  judgedOn,
  moved,
  onDate,
  ordered,
  type PeriodUnit,
  parameter,
  parseDay,
  periodContaining,
  record,
  recordIn,
  shiftPeriod,
  type Terms,
  type Test,
  type Text,
  text,
  years,
} from "@anwei/kernel";
import { dayBefore } from "../pattern.js";
import { type drilledPlans, drills } from "../records/drills.js";
import type { UnitLike } from "./staffing-norm.js";

type Plan = keyof typeof drilledPlans;

interface Common<K extends UnitLike> {
  readonly id: string;
  readonly title: Text;
  readonly note?: Text;
  readonly of: K;
  readonly appliesTo: (unit: Terms<K>) => Test;
  /** Units to which it applies, and some to which it does not. */
  readonly examples: readonly [Facts<K>, ...Facts<K>[]];
  readonly elsewhere: readonly [Facts<K>, ...Facts<K>[]];
  /** The plans that are drilled; every one where left out. */
  readonly plans?: readonly [Plan, ...Plan[]];
  readonly times: number;
  readonly cites: Cites;
  readonly from: string;
  readonly consequence: Consequence;
}

/** A norm of drills by the calendar, and all that it is made of. */
export interface DrillNorm {
  readonly done: Decision<"units", "done" | "missed", true, "gravest">;
  readonly definitions: readonly AnyDefinition[];
}

/** A norm of drills by a cycle of years, and all that it is made of. */
export interface DrillCycleNorm {
  readonly done: Decision<"units", "done" | "not-yet-due" | "missed", true, "gravest">;
  readonly definitions: readonly AnyDefinition[];
}

const everyPlan: readonly Plan[] = ["comprehensive", "special", "site"];

interface Times {
  readonly id: string;
  readonly title: Text;
  readonly from: string;
  readonly times: number;
  readonly cites: Cites;
}

const timesOf = ({ id, title, from, times, cites }: Times) =>
  parameter({
    id: `${id}/times`,
    of: count(text(`${title.zh}：最少次数`, `${title.en}: how often at least`), { unit: "time" }),
    moves: { may: "tighten", stricter: "higher" },
    history: [{ from, value: times, cites }],
  });

/** Drills of a unit on some days, of a plan that counts and of one that does not. */
const heldOn = (plans: readonly Plan[], counting: readonly string[], not: readonly string[]) => {
  const other = everyPlan.find((p) => !plans.includes(p));
  const [first, ...rest] = plans as readonly [Plan, ...Plan[]];
  const row = (id: string, happenedOn: string, plan: Plan, unit = "u") => ({ id, unit, happenedOn, plan });
  const [day] = counting as readonly [string, ...string[]];
  return {
    drills: [
      ...counting.map((on, i) => row(`in-${i}`, on, first)),
      ...rest.map((plan) => row(`plan-${plan}`, day, plan)),
      ...not.map((on, i) => row(`out-${i}`, on, first)),
      ...(other === undefined ? [] : [row("other", day, other)]),
      row("elsewhere", day, first, "v"),
    ],
  };
};

/**
 * How often in each calendar period a unit drills its emergency plans at least (应急演练).
 *
 * @throws DefinitionError
 */
export function drillNorm<K extends UnitLike>(written: Common<K> & { readonly each: PeriodUnit }): DrillNorm {
  const { id, title, of, each, cites, from, times, consequence, plans = everyPlan } = written;
  const inForce = { cites, from, about: recordIn(of, each), law: "periodEnd" } as const;
  const least = timesOf(written);
  // The first period that ends on or after the norm's first day, and the one after it.
  const first = periodContaining(each, parseDay(from) as number);
  const next = shiftPeriod(first, 1);
  const period = formatPeriod(next);
  const [start, end] = [formatDay(next.start), formatDay(next.end)];
  const held = indicator<K, typeof drills>({
    ...inForce,
    id: `${id}/held`,
    title: text(`${title.zh}：演练次数`, `${title.en}: drills held`),
    over: drills,
    window: inPeriod(),
    ...(plans.length < everyPlan.length ? { where: (d: Terms<typeof drills>) => d.plan.oneOf(...plans) } : {}),
    fold: counted({ unit: "time" }),
    examples: [
      {
        name: text("期初和期末计入，只计应计的预案", "the first and the last day, the plans that count"),
        facts: { id: "u" } as never,
        period,
        records: heldOn(plans, [start, end], [dayBefore(start), moved(end, 1)]),
        expect: 1 + plans.length,
      },
    ],
  });
  const on = (facts: Facts<K>, n: number, at = period) => ({
    facts: { ...facts, id: "u" },
    period: at,
    given: { [held.id]: n },
  });
  const early = shiftPeriod(first, -1);
  const done = decision({
    ...inForce,
    id,
    title,
    ...(written.note ? { note: written.note } : {}),
    appliesWhen: written.appliesTo,
    outcomes: ordered({ done: text("已演练", "done"), missed: text("次数不足", "missed") }),
    combine: "gravest",
    consequences: { missed: [consequence] },
    rows: (u) => [{ when: held.of(u as never).below(least.value), then: "missed" }, { otherwise: "done" }],
    examples: [
      ...written.examples.flatMap((facts, i) => [
        { ...on(facts, times - 1), name: text(`少一次（${i + 1}）`, `once too few (${i + 1})`), expect: "missed" },
        { ...on(facts, times), name: text(`次数恰好（${i + 1}）`, `just often enough (${i + 1})`), expect: "done" },
      ]),
      ...written.elsewhere.map((facts, i) => ({
        ...on(facts, 0),
        name: text(`别的单位不适用（${i + 1}）`, `not to other units (${i + 1})`),
        expect: { notApplicable: true },
      })),
      {
        ...on(written.examples[0], times - 1, formatPeriod(first)),
        name: text("施行之日所在的一期适用", "it applies to the period that holds its first day"),
        expect: "missed",
      },
      {
        ...on(written.examples[0], 0, formatPeriod(early)),
        name: text("施行以前的各期不适用", "not to periods before it came into force"),
        expect: { notApplicable: true },
      },
    ] as never,
  });
  return { done: done as unknown as DrillNorm["done"], definitions: [least, held, done] };
}

/**
 * How often within a cycle of years a unit drills its emergency plans at least (每两年一次). The cycle runs up to the
 * day of judgement and first ends so long after the norm came into force.
 *
 * @throws DefinitionError
 */
export function drillCycleNorm<K extends UnitLike>(written: Common<K> & { readonly cycle: number }): DrillCycleNorm {
  const { id, title, of, cites, from, times, consequence, plans = everyPlan } = written;
  const inForce = { cites, from, about: record(of), law: "judged" } as const;
  const least = timesOf(written);
  const cycle = parameter({
    id: `${id}/cycle`,
    of: count(text(`${title.zh}：周期`, `${title.en}: the cycle`), { unit: "year" }),
    moves: { may: "tighten", stricter: "lower" },
    history: [{ from, value: written.cycle, cites }],
  });
  const due = formatDay(addMonths(parseDay(from) as number, 12 * written.cycle));
  const after = moved(due, 1);
  const held = indicator<K, typeof drills>({
    ...inForce,
    id: `${id}/held`,
    title: text(`${title.zh}：演练次数`, `${title.en}: drills held`),
    over: drills,
    window: between(judgedOn.minus(years(cycle.value)), judgedOn),
    ...(plans.length < everyPlan.length ? { where: (d: Terms<typeof drills>) => d.plan.oneOf(...plans) } : {}),
    fold: counted({ unit: "time" }),
    examples: [
      {
        name: text("周期首日和末日计入", "the first and the last day of the cycle count"),
        facts: { id: "u" } as never,
        judged: due,
        records: heldOn(plans, [from, due], [dayBefore(from), after]),
        expect: 1 + plans.length,
      },
    ],
  });
  const on = (facts: Facts<K>, n: number, judged = after) => ({
    facts: { ...facts, id: "u" },
    judged,
    given: { [held.id]: n },
  });
  const done = decision({
    ...inForce,
    id,
    title,
    ...(written.note ? { note: written.note } : {}),
    appliesWhen: written.appliesTo,
    outcomes: ordered({
      done: text("已演练", "done"),
      "not-yet-due": text("未到期", "not yet due"),
      missed: text("次数不足", "missed"),
    }),
    combine: "gravest",
    consequences: { missed: [consequence] },
    rows: (u) => {
      const lacks = held.of(u as never).below(least.value);
      const end = onDate(from).plus(years(cycle.value));
      return [
        { when: all(lacks, judgedOn.moreThan(end)), then: "missed" },
        { when: all(lacks, judgedOn.atMost(end)), then: "not-yet-due" },
        { otherwise: "done" },
      ];
    },
    examples: [
      ...written.examples.flatMap((facts, i) => [
        { ...on(facts, times - 1), name: text(`少一次（${i + 1}）`, `once too few (${i + 1})`), expect: "missed" },
        { ...on(facts, times), name: text(`次数恰好（${i + 1}）`, `just often enough (${i + 1})`), expect: "done" },
      ]),
      ...written.elsewhere.map((facts, i) => ({
        ...on(facts, 0),
        name: text(`别的单位不适用（${i + 1}）`, `not to other units (${i + 1})`),
        expect: { notApplicable: true },
      })),
      {
        ...on(written.examples[0], times - 1, due),
        name: text("首个周期届满当日未到期", "on the last day of the first cycle it is not yet due"),
        expect: "not-yet-due",
      },
      {
        ...on(written.examples[0], times - 1, from),
        name: text("施行当日未到期", "on its first day it is not yet due"),
        expect: "not-yet-due",
      },
      {
        ...on(written.examples[0], times, due),
        name: text("首个周期内已演练", "done within the first cycle"),
        expect: "done",
      },
      {
        ...on(written.examples[0], 0, dayBefore(from)),
        name: text("施行前一日不适用", "not the day before it came into force"),
        expect: { notApplicable: true },
      },
    ] as never,
  });
  return { done: done as unknown as DrillCycleNorm["done"], definitions: [least, cycle, held, done] };
}
