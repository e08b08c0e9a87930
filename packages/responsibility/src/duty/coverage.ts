import {
  all,
  atAnyTime,
  childrensRecords,
  count,
  counted,
  type Decision,
  decision,
  formatDay,
  indicator,
  type Kind,
  type NumberTerm,
  not,
  ordered,
  parameter,
  type Quantity,
  quantity,
  recordIn,
  recordsBy,
  subtreeRecords,
  text,
  type UnitKind,
  type units,
} from "@anwei/kernel";
import type { activities } from "../records/activities.js";
import { type DutyAction, plainAction } from "./action.js";
import { plainBearer } from "./bearer.js";
import { type DutyCycle, plainCycle } from "./cycle.js";
import { type Duty, type DutyWritten, edgeExamples, withinExamples } from "./recurring.js";
import { consequencesOf, type TimesStanding, timesStandings } from "./standing.js";

export interface CoverageDuty<U extends Kind<"units">, A extends Kind<"activities">>
  extends DutyWritten<U, TimesStanding>,
    DutyAction<A> {
  /** Units of these kinds, directly below the bearer or anywhere below it, are each to be the target. */
  readonly covers: { readonly kinds: readonly UnitKind[]; readonly below: "directly" | "anywhere" };
  /** At least so many times each. */
  readonly atLeast: number;
  /** In every period of this length, or in each stretch that the document dates. */
  readonly each: DutyCycle;
}

/** A duty to cover units, with the share of them that is covered. */
export interface Coverage extends Duty<TimesStanding> {
  readonly share: Quantity<"units", NumberTerm>;
}

/**
 * A duty to cover every unit below (全覆盖): each of a kind is the target of at least so many activities of a unit of the
 * bearer's kind, in every period or dated stretch. `short`: some are covered; `overdue`: none is. It does not apply where
 * there is no such unit below.
 *
 * @example
 * ```ts
 * coverageDuty({
 *   …, who: { kinds: ["county"] }, covers: { kinds: ["township", "department"], below: "directly" },
 *   action: "tour", atLeast: 1, each: spansOfYears(5, 2021, 3), strength: "must",
 * });
 * ```
 * @throws DefinitionError
 */
export function coverageDuty<U extends Kind<"units"> = typeof units, A extends Kind<"activities"> = typeof activities>(
  duty: CoverageDuty<U, A>,
): Coverage {
  const { id, title, note, cites, from, to, atLeast, covers } = duty;
  const inForce = { from, ...(to === undefined ? {} : { to }) };
  const bearer = plainBearer(duty.who);
  const action = plainAction(duty);
  const cycle = plainCycle({ id, title, cites, from, to, units: bearer.units, each: duty.each });
  const { period, first, last, end } = cycle.shown;
  const about = recordIn(bearer.units, cycle.each);
  const [covered] = covers.kinds;
  const doer = bearer.owing.kind;
  if (covered === undefined) throw new RangeError("a duty of coverage covers at least one kind of unit");
  const times = parameter({
    id: `${id}/times`,
    of: count(text(`${title.zh}：每个对象次数下限`, `${title.en}: least number of times each`), { unit: "time" }),
    moves: { may: "tighten", stricter: "higher" },
    history: [{ ...inForce, value: atLeast, cites }],
  });
  const below = (...ids: readonly string[]) => [
    { ...bearer.owing },
    ...ids.map((unit) => ({ id: unit, kind: covered, parent: "u" })),
  ];
  const done = (target: string, n: number, day = first, more: object = action.good) =>
    Array.from({ length: n }, (_, i) => ({
      id: `${target}-${formatDay(day)}-${i}`,
      unit: "u",
      happenedOn: formatDay(day),
      target,
      ...more,
    }));
  const received = indicator({
    id: `${id}/received`,
    title: text(`${title.zh}：作为对象的次数`, `${title.en}: times as the target`),
    cites,
    ...inForce,
    about,
    over: action.activities,
    link: recordsBy("target"),
    window: cycle.window,
    where: (a) => all(a.unit.kind.oneOf(...duty.who.kinds), action.is(a)),
    fold: counted({ unit: "time" }),
    examples: [
      {
        name: text(
          "期内的算数，期外的、别人的、对象不同的不算",
          "what is in time counts; not before or after, by others, or of another target",
        ),
        facts: { id: "t1", kind: covered },
        period,
        judged: formatDay(end + 1),
        records: {
          units: [...below("t1", "t2"), { id: "other", kind: bearer.others[0]?.kind ?? "grid" }],
          activities: [
            ...[...new Set([first - 1, first, last, last + 1])].flatMap((day) => done("t1", 1, day)),
            ...done("t2", 1),
            ...done("t1", 1).map((a) => ({ ...a, id: "by-another", unit: "other" })),
            ...action.lacking.flatMap((a, i) => done("t1", 1, first, a).map((b) => ({ ...b, id: `other${i}` }))),
          ],
        },
        expect: first === last ? 1 : 2,
      },
    ],
  });
  const link = covers.below === "directly" ? childrensRecords : subtreeRecords;
  const some = { unit: "unit" } as const;
  const counts = {
    cites,
    ...inForce,
    about,
    over: bearer.units,
    link,
    window: atAnyTime(),
    fold: counted(some),
  } as const;
  const targets = indicator({
    ...counts,
    id: `${id}/targets`,
    title: text(`${title.zh}：应覆盖数`, `${title.en}: units to cover`),
    where: (u) => u.kind.oneOf(...covers.kinds),
    examples: [
      {
        name: text("只数这类下级", "only those of the kind below"),
        facts: bearer.owing,
        period,
        judged: formatDay(end),
        records: {
          units: [
            ...below("t1", "t2"),
            { id: "x", kind: covers.kinds.includes("grid") ? "village" : "grid", parent: "u" },
            { id: "t3", kind: covered, parent: "elsewhere" },
            { id: "elsewhere", kind: doer ?? "county" },
            { id: "t4", kind: covered, parent: "x" },
          ],
        },
        expect: covers.below === "directly" ? 2 : 3,
      },
    ],
  });
  const reached = indicator({
    ...counts,
    id: `${id}/reached`,
    title: text(`${title.zh}：已覆盖数`, `${title.en}: units covered`),
    where: (u) => all(u.kind.oneOf(...covers.kinds), received.of(u).atLeast(times.value)),
    examples: [
      {
        name: text("次数够的才算", "only those covered often enough"),
        facts: bearer.owing,
        period,
        judged: formatDay(end),
        records: {
          units: [
            ...below("t1", "t2", "t3"),
            { id: "x", kind: covers.kinds.includes("grid") ? "village" : "grid", parent: "u" },
          ],
          activities: [
            ...done("t1", atLeast - 1),
            ...done("t2", atLeast),
            ...done("t3", atLeast + 1),
            ...done("x", atLeast),
          ],
        },
        expect: 2,
      },
    ],
  });
  const share = quantity({
    id: `${id}/share`,
    title: text(`${title.zh}：覆盖率`, `${title.en}: share covered`),
    cites,
    ...inForce,
    about,
    law: "periodEnd",
    beforeEnd: "soFar",
    appliesWhen: (u) => targets.of(u).atLeast(1),
    is: (u) => reached.of(u).dividedBy(targets.of(u)),
    examples: [
      {
        name: text("四个覆盖了三个", "three of four"),
        facts: bearer.owing,
        period,
        judged: formatDay(end),
        given: { [targets.id]: 4, [reached.id]: 3 },
        expect: "0.75",
      },
      {
        name: text("只有一个", "the only one"),
        facts: bearer.owing,
        period,
        judged: formatDay(end),
        given: { [targets.id]: 1, [reached.id]: 1 },
        expect: 1,
      },
      {
        name: text("没有应覆盖的", "nothing to cover"),
        facts: bearer.owing,
        period,
        judged: formatDay(end),
        given: { [targets.id]: 0, [reached.id]: 0 },
        expect: { notApplicable: true },
      },
    ],
  });
  const given = (n: number, of: number) => ({ [targets.id]: of, [reached.id]: n });
  const standing: Decision<"units", TimesStanding, true, "gravest"> = decision({
    id,
    title,
    ...(note ? { note } : {}),
    cites,
    ...inForce,
    about,
    law: "periodEnd",
    beforeEnd: "soFar",
    appliesWhen: (u) => all(bearer.owes(u), ...cycle.applies(u), targets.of(u).atLeast(1)),
    outcomes: ordered(timesStandings),
    combine: "gravest",
    rows: (u) => {
      const lacking = reached.of(u).below(targets.of(u));
      const over = cycle.over(u);
      return [
        { when: all(lacking, not(over)), then: "not-yet-due" },
        { when: all(lacking, over, reached.of(u).atLeast(1)), then: "short" },
        { when: all(lacking, over, reached.of(u).below(1)), then: "overdue" },
        { otherwise: "fulfilled" },
      ];
    },
    consequences: duty.consequences ?? consequencesOf(duty.strength, "short", "overdue"),
    examples: [
      ...(
        [
          [3, last, "fulfilled"],
          [3, last + 1, "fulfilled"],
          [2, last, "not-yet-due"],
          [2, last + 1, "short"],
          [1, last + 1, "short"],
          [0, last, "not-yet-due"],
          [0, last + 1, "overdue"],
        ] as const
      ).map(([n, day, expect]) => ({
        name: text(`三个覆盖${n}个，${formatDay(day)}判`, `${n} of three, judged on ${formatDay(day)}`),
        facts: bearer.owing,
        period,
        judged: formatDay(day),
        given: given(n, 3),
        expect,
      })),
      {
        name: text("只有一个，未覆盖", "the only one is not covered"),
        facts: bearer.owing,
        period,
        judged: formatDay(last + 1),
        given: given(0, 1),
        expect: "overdue",
      },
      {
        name: text("没有应覆盖的", "nothing to cover"),
        facts: bearer.owing,
        period,
        judged: formatDay(last + 1),
        given: given(0, 0),
        expect: { notApplicable: true },
      },
      ...withinExamples(cycle, bearer, [given(0, 3), given(2, 3)]),
      {
        name: text("记录不全：未定", "without complete records it is undecided"),
        facts: bearer.owing,
        period,
        judged: formatDay(last + 1),
        given: { [targets.id]: 1 },
        partial: true,
        records: { units: below("t1"), activities: [] },
        expect: { atLeast: "fulfilled", atMost: "overdue" },
      },
      ...bearer.alike.map((facts, i) => ({
        name: text(`同样承担的单位${i + 1}`, `another unit that owes it, ${i + 1}`),
        facts,
        period,
        judged: formatDay(last + 1),
        given: given(0, 3),
        expect: "overdue" as const,
      })),
      ...bearer.others.map((facts, i) => ({
        name: text(`不承担此项职责的单位${i + 1}`, `a unit that does not owe it, ${i + 1}`),
        facts,
        period,
        judged: formatDay(last + 1),
        given: given(0, 3),
        expect: { notApplicable: true } as const,
      })),
      ...edgeExamples(cycle, bearer, given(0, 3)),
    ],
  });
  return { standing, share, definitions: [times, ...cycle.definitions, received, targets, reached, share, standing] };
}
