import {
  type AnyDefinition,
  all,
  type Cites,
  count,
  counted,
  type Decision,
  decision,
  formatDay,
  formatPeriod,
  indicator,
  type Kind,
  not,
  ordered,
  parameter,
  recordIn,
  type Strength,
  type Text,
  text,
  type units,
} from "@anwei/kernel";
import type { activities } from "../records/activities.js";
import { type DutyAction, plainAction } from "./action.js";
import { type DutyBearer, type PlainBearer, plainBearer } from "./bearer.js";
import { type DutyCycle, type PlainCycle, plainCycle } from "./cycle.js";
import {
  consequencesOf,
  type DutyConsequences,
  type Standing,
  type TimesStanding,
  timesStandings,
} from "./standing.js";

/** What every duty says: who owes it, how strongly, by which document, and since when. */
export interface DutyWritten<U extends Kind<"units">, S extends Standing> {
  readonly id: string;
  readonly title: Text;
  readonly note?: Text;
  readonly cites: Cites;
  readonly from: string;
  readonly to?: string;
  readonly who: DutyBearer<U>;
  readonly strength: Strength;
  /** What the document says follows; by its strength unless said. */
  readonly consequences?: DutyConsequences<S>;
}

export interface RecurringDuty<U extends Kind<"units">, A extends Kind<"activities">>
  extends DutyWritten<U, TimesStanding>,
    DutyAction<A> {
  /** At least so many times. */
  readonly atLeast: number;
  /** In every period of this length, or in each stretch that the document dates. */
  readonly each: DutyCycle;
}

/** A duty and all that it is made of. */
export interface Duty<S extends Standing = Standing, Of extends string = "units"> {
  readonly standing: Decision<Of, S, true, "gravest">;
  readonly definitions: readonly AnyDefinition[];
}

/**
 * A duty that recurs: at least so many times in every day, week, month, two months, quarter, half-year or year, or in each
 * dated stretch (five years, a school term). How often is a parameter that a region may tighten. A period in which the duty
 * comes into force counts whole. Without zero reports of `activities` it is undecided once its time is over, never overdue
 * for want of records.
 *
 * @example
 * ```ts
 * recurringDuty({
 *   id: "province-city/principal-study", title: text("政府主要负责人研究安全生产", "The head of government studies safety"),
 *   who: { kinds: ["county"] }, action: "study", ledBy: ["government-principal"], evidence: ["minutes"],
 *   atLeast: 1, each: "quarter", strength: "must", cites: plan.section("二"), from: "2024-01-01",
 * });
 * ```
 * @throws DefinitionError
 */
export function recurringDuty<U extends Kind<"units"> = typeof units, A extends Kind<"activities"> = typeof activities>(
  duty: RecurringDuty<U, A>,
): Duty<TimesStanding> {
  const { id, title, note, cites, from, to, atLeast } = duty;
  const inForce = { from, ...(to === undefined ? {} : { to }) };
  const bearer = plainBearer(duty.who);
  const action = plainAction(duty);
  const cycle = plainCycle({ id, title, cites, from, to, units: bearer.units, each: duty.each });
  const { period, first, last, end } = cycle.shown;
  const times = parameter({
    id: `${id}/times`,
    of: count(text(`${title.zh}：次数下限`, `${title.en}: least number of times`), { unit: "time" }),
    moves: { may: "tighten", stricter: "higher" },
    history: [{ ...inForce, value: atLeast, cites }],
  });
  const did = (n: number, more: object = {}) =>
    Array.from({ length: n }, (_, i) => ({
      id: `a${i}`,
      unit: "u",
      happenedOn: formatDay(first),
      ...action.good,
      ...more,
    }));
  const on = (id: string, day: number, more: object = action.good) => ({
    id,
    unit: "u",
    happenedOn: formatDay(day),
    ...more,
  });
  const done = indicator({
    id: `${id}/done`,
    title: text(`${title.zh}：次数`, `${title.en}: times done`),
    cites,
    ...inForce,
    about: recordIn(bearer.units, cycle.each),
    over: action.activities,
    window: cycle.window,
    where: action.is,
    fold: counted({ unit: "time" }),
    examples: [
      {
        name: text(
          "首日和末日的算数，前一日和次日的不算",
          "the first and the last day count, those before and after do not",
        ),
        facts: bearer.owing,
        period,
        judged: formatDay(end + 1),
        records: { activities: [first - 1, first, last, last + 1].map((d) => on(formatDay(d), d)).filter(unlike) },
        expect: first === last ? 1 : 2,
      },
      {
        name: text("有一处不同的不算", "one that differs in a single thing does not count"),
        facts: bearer.owing,
        period,
        judged: formatDay(end),
        records: {
          activities: [
            on("good", last),
            ...action.ledByOthers.map((a, i) => on(`led${i}`, last, a)),
            ...action.lacking.map((a, i) => on(`other${i}`, last, a)),
          ],
        },
        expect: 1 + action.ledByOthers.length,
      },
      {
        name: text("没有记明的可能算", "one that leaves a thing unsaid may count"),
        facts: bearer.owing,
        period,
        judged: formatDay(end),
        records: { activities: [on("good", last), on("unsaid", last, action.unsaid)] },
        expect: { atLeast: 1, atMost: 2 },
      },
    ],
  });
  const standing = decision({
    id,
    title,
    ...(note ? { note } : {}),
    cites,
    ...inForce,
    about: recordIn(bearer.units, cycle.each),
    law: "periodEnd",
    beforeEnd: "soFar",
    appliesWhen: (u) => all(bearer.owes(u), ...cycle.applies(u)),
    outcomes: ordered(timesStandings),
    combine: "gravest",
    rows: (u) => {
      const lacking = done.of(u).below(times.value);
      const over = cycle.over(u);
      return [
        { when: all(lacking, not(over)), then: "not-yet-due" },
        { when: all(lacking, over, done.of(u).atLeast(1)), then: "short" },
        { when: all(lacking, over, done.of(u).below(1)), then: "overdue" },
        { otherwise: "fulfilled" },
      ];
    },
    consequences: duty.consequences ?? consequencesOf(duty.strength, "short", "overdue"),
    examples: [
      ...[...new Set([0, 1, atLeast - 1, atLeast])].flatMap((n) =>
        [last, last + 1].map((day) => ({
          name: text(`${n}次，${formatDay(day)}判`, `${n} times, judged on ${formatDay(day)}`),
          facts: bearer.owing,
          period,
          judged: formatDay(day),
          records: { activities: did(n) },
          expect: stands(n, atLeast, day > last),
        })),
      ),
      ...withinExamples(
        cycle,
        bearer,
        [...new Set([0, atLeast - 1])].map((n) => ({ [done.id]: n })),
      ),
      {
        name: text("记录不全：未定", "without complete records it is undecided"),
        facts: bearer.owing,
        period,
        judged: formatDay(last + 1),
        partial: true,
        records: { activities: did(atLeast - 1) },
        expect: { atLeast: "fulfilled", atMost: atLeast === 1 ? "overdue" : "short" },
      },
      ...bearer.alike.map((facts, i) => ({
        name: text(`同样承担的单位${i + 1}`, `another unit that owes it, ${i + 1}`),
        facts,
        period,
        judged: formatDay(last + 1),
        records: { activities: [] },
        expect: "overdue" as const,
      })),
      ...bearer.others.map((facts, i) => ({
        name: text(`不承担此项职责的单位${i + 1}`, `a unit that does not owe it, ${i + 1}`),
        facts,
        period,
        judged: formatDay(last + 1),
        records: { activities: [] },
        expect: { notApplicable: true } as const,
      })),
      ...edgeExamples(cycle, bearer, { [done.id]: 0 }),
    ],
  });
  return { standing, definitions: [times, ...cycle.definitions, done, standing] };
}

/** That a duty is not yet due in a period in which its time does not end, whenever it is judged. */
export const withinExamples = (
  { within }: PlainCycle,
  { owing }: PlainBearer,
  lacking: readonly Readonly<Record<string, unknown>>[],
) =>
  within === undefined
    ? []
    : lacking.map((given, i) => ({
        name: text(`时限不在其内届满的期间${i + 1}`, `a period in which its time does not end, ${i + 1}`),
        facts: owing,
        period: formatPeriod(within.period),
        judged: formatDay(within.last + 1),
        given: { ...within.given, ...given },
        expect: "not-yet-due" as const,
      }));

/** Which periods a duty applies to, on either side of what bounds it: with nothing done, and none to do later. */
export const edgeExamples = (cycle: PlainCycle, { owing }: PlainBearer, given: Readonly<Record<string, unknown>>) =>
  cycle.edges.map((edge) => ({
    name: text(
      `${formatPeriod(edge.period)}${edge.applies ? "" : "不"}适用${edge.given ? `（截止日${Object.values(edge.given)[1]}）` : ""}`,
      `it ${edge.applies ? "applies" : "does not apply"} to ${formatPeriod(edge.period)}${edge.given ? ` with ${Object.values(edge.given)[1]} as its last day` : ""}`,
    ),
    facts: owing,
    period: formatPeriod(edge.period),
    judged: formatDay(edge.period.end + 1),
    given: { ...edge.given, ...given },
    expect: edge.applies ? ("overdue" as const) : ({ notApplicable: true } as const),
  }));

const unlike = <T extends { readonly id: string }>(a: T, i: number, all: readonly T[]): boolean =>
  all.findIndex((b) => b.id === a.id) === i;

/** How so many times stand. */
export const stands = (n: number, atLeast: number, over: boolean): TimesStanding =>
  n >= atLeast ? "fulfilled" : !over ? "not-yet-due" : n === 0 ? "overdue" : "short";
