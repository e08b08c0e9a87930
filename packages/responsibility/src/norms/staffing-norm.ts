import {
  type AnyDefinition,
  all,
  atAnyTime,
  type ChoiceTerm,
  type Cites,
  type Consequence,
  count,
  counted,
  type Decision,
  decision,
  type Facts,
  indicator,
  type Kind,
  type Members,
  ordered,
  parameterTable,
  record,
  type Terms,
  type Test,
  type Text,
  text,
  type UnitsShape,
} from "@anwei/kernel";
import { type Dated, dayBefore, spanOf } from "../days.js";
import { safetyStaff } from "../records/safety-staff.js";
import { aroundDay, serving } from "./serving.js";

/** A kind of unit, as a region may extend it. */
export type UnitLike = Kind<"units", UnitsShape>;

interface StaffingVersion<C extends string> extends Dated {
  /** How many at least: of every unit, or by class. */
  readonly least: Readonly<Record<C, number>>;
  readonly cites: Cites;
}

export interface StaffingNormWritten<K extends UnitLike, C extends string> {
  readonly id: string;
  readonly title: Text;
  readonly note?: Text;
  readonly of: K;
  readonly appliesTo: (unit: Terms<K>) => Test;
  /** A unit to which it applies, and one to which it does not. */
  readonly example: Facts<K>;
  readonly elsewhere: Facts<K>;
  /** The classes of units that differ (任务较重、较大、一般), and the fact that tells them apart. */
  readonly classes: {
    readonly title: Text;
    readonly members: Members<C>;
    readonly of: (unit: Terms<K>) => ChoiceTerm<C>;
    readonly field: string;
  };
  /** Whom it counts, besides that they are in post. */
  readonly who: (person: Terms<typeof safetyStaff>) => Test;
  /** A person that counts, and some that do not. */
  readonly person: Facts<typeof safetyStaff>;
  readonly others: readonly Facts<typeof safetyStaff>[];
  /** Newest first. */
  readonly history: readonly [StaffingVersion<C>, ...StaffingVersion<C>[]];
  readonly consequence: Consequence;
}

/** A norm of staff, and all that it is made of. */
export interface StaffingNorm {
  readonly enough: Decision<"units", "enough" | "short", true, "gravest">;
  readonly definitions: readonly AnyDefinition[];
}

/**
 * How many people of a kind a unit must have at least (人员配备), by its class. Where the class is unknown the answer
 * is what every class agrees on.
 *
 * @throws DefinitionError
 */
export function staffingNorm<K extends UnitLike, const C extends string>(
  written: StaffingNormWritten<K, C>,
): StaffingNorm {
  const { id, title, of, example, elsewhere, classes, who, person, others, history, consequence } = written;
  const newest = history[0];
  const first = history.at(-1) as StaffingVersion<C>;
  const members = Object.keys(classes.members) as C[];
  const inForce = { cites: newest.cites, from: first.from, law: "judged" } as const;
  const least = parameterTable({
    id: `${id}/least`,
    of: count(text(`${title.zh}：最低人数`, `${title.en}: the least number`)),
    by: [{ title: classes.title, members: classes.members }],
    moves: { may: "tighten", stricter: "higher" },
    history: history.map(({ least, cites, ...span }) => ({ ...spanOf(span), values: least, cites })),
  });
  const about = record(of);
  const unit = { ...example, id: "u" } as Facts<K>;
  const staff = indicator<K, typeof safetyStaff>({
    ...inForce,
    id: `${id}/staff`,
    title: text(`${title.zh}：在岗人数`, `${title.en}: people in post`),
    about,
    over: safetyStaff,
    window: atAnyTime(),
    where: (s) => all(serving(s), who(s)),
    fold: counted({ unit: "person" }),
    examples: [
      {
        name: text("在岗的符合条件的人", "those in post who count"),
        facts: unit as never,
        judged: newest.from,
        records: {
          safetyStaff: [
            ...aroundDay("u", newest.from, person),
            ...others.map((o, i) => ({ ...person, from: newest.from, to: "none", ...o, id: `other-${i}`, unit: "u" })),
          ],
        },
        expect: 2,
      },
    ],
  });
  const ofClass = (c: C, n: number, judged: string, expect: "enough" | "short") => ({
    name: text(`${classes.members[c].zh}，${n}人，${judged}`, `${classes.members[c].en}, ${n}, on ${judged}`),
    facts: { ...unit, [classes.field]: c },
    given: { [staff.id]: n },
    judged,
    expect,
  });
  const enough = decision({
    ...inForce,
    id,
    title,
    ...(written.note ? { note: written.note } : {}),
    about,
    appliesWhen: written.appliesTo,
    outcomes: ordered({ enough: text("符合", "enough"), short: text("不足", "short") }),
    combine: "gravest",
    consequences: { short: [consequence] },
    rows: (u) => [
      { when: staff.of(u as never).below(least.at(classes.of(u))), then: "short" },
      { otherwise: "enough" },
    ],
    examples: [
      ...history.flatMap(({ least, from, to }) =>
        members.flatMap((c) => [
          ofClass(c, least[c] - 1, from, "short"),
          ofClass(c, least[c], from, "enough"),
          ...(to === undefined ? [] : [ofClass(c, least[c] - 1, to, "short"), ofClass(c, least[c], to, "enough")]),
        ]),
      ),
      {
        name: text("施行前一日不适用", "not the day before it came into force"),
        facts: { ...unit, [classes.field]: members[0] },
        given: { [staff.id]: 0 },
        judged: dayBefore(first.from),
        expect: { notApplicable: true },
      },
      {
        name: text("别的单位不适用", "not to other units"),
        facts: { ...elsewhere, id: "u" },
        given: { [staff.id]: 0 },
        judged: newest.from,
        expect: { notApplicable: true },
      },
    ] as never,
  });
  return { enough: enough as unknown as StaffingNorm["enough"], definitions: [least, staff, enough] };
}
