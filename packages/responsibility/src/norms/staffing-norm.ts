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
  type Field,
  indicator,
  type Kind,
  type Members,
  type Moves,
  type NumberField,
  type NumberTerm,
  ordered,
  parameter,
  parameterTable,
  record,
  type Terms,
  type Test,
  type Text,
  text,
  type UnitsShape,
} from "@anwei/kernel";
import { type Dated, spanOf } from "../dated.js";
import { dayBefore } from "../pattern.js";
import { safetyStaff } from "../records/safety-staff.js";
import { aroundDay, serving } from "./serving.js";

/** A kind of unit, as a region may extend it. */
export type UnitLike = Kind<"units", UnitsShape>;

interface StaffingVersion<C extends string> extends Dated {
  /** How many at least, by class; under `every` where units are not told apart. */
  readonly least: Readonly<Record<C, number>>;
  /** How many at most, where the document says so (3—5 名): in every version or in none. */
  readonly most?: Readonly<Record<C, number>>;
  readonly cites: Cites;
}

export interface StaffingNormWritten<K extends UnitLike, C extends string = "every"> {
  readonly id: string;
  readonly title: Text;
  readonly note?: Text;
  readonly of: K;
  readonly appliesTo: (unit: Terms<K>) => Test;
  /** A unit to which it applies, and one to which it does not. */
  readonly example: Facts<K>;
  readonly elsewhere: Facts<K>;
  /** The classes of units that differ (任务较重、较大、一般), and the fact that tells them apart. */
  readonly classes?: {
    readonly title: Text;
    readonly members: Members<C>;
    readonly of: (unit: Terms<K>) => ChoiceTerm<C>;
    readonly field: string;
  };
  /** Whom it counts, besides that they are in post. */
  readonly who: (person: Terms<typeof safetyStaff>) => Test;
  /** A person that counts, more that count as well, and some that do not. */
  readonly person: Facts<typeof safetyStaff>;
  readonly alike?: readonly Facts<typeof safetyStaff>[];
  readonly others: readonly Facts<typeof safetyStaff>[];
  /** Newest first. */
  readonly history: readonly [StaffingVersion<C>, ...StaffingVersion<C>[]];
  readonly consequence: Consequence;
}

interface Limit<K extends UnitLike> {
  readonly definition: AnyDefinition;
  readonly of: (unit: Terms<K>) => NumberTerm;
}

/** A norm of staff, and all that it is made of. */
export interface StaffingNorm {
  readonly enough: Decision<"units", "enough" | "short", true, "gravest">;
  /** Where the document says how many at most. */
  readonly over?: Decision<"units", "within" | "over", true, "gravest">;
  readonly definitions: readonly AnyDefinition[];
}

/**
 * How many people of a kind a unit must have (人员配备), by its class. Where the class is unknown the answer
 * is what every class agrees on.
 *
 * @throws DefinitionError
 */
export function staffingNorm<K extends UnitLike, const C extends string = "every">(
  written: StaffingNormWritten<K, C>,
): StaffingNorm {
  const { id, title, of, example, elsewhere, classes, who, person, alike = [], others, history, consequence } = written;
  const newest = history[0];
  const first = history.at(-1) as StaffingVersion<C>;
  const members = Object.keys(newest.least) as C[];
  const inForce = { cites: newest.cites, from: first.from, law: "judged" } as const;
  const limit = (
    name: string,
    of: Field,
    moves: Moves,
    value: (version: StaffingVersion<C>) => Readonly<Record<C, number>>,
  ): Limit<K> => {
    const common = { id: `${id}/${name}`, of: of as NumberField, moves };
    const history = written.history.map((v) => ({ ...spanOf(v), values: value(v), cites: v.cites }));
    if (!classes) {
      const one = parameter({
        ...common,
        history: history.map(({ values, ...v }) => ({ ...v, value: values[members[0] as C] })),
      });
      return { definition: one, of: () => one.value };
    }
    const table = parameterTable({ ...common, by: [{ title: classes.title, members: classes.members }], history });
    return { definition: table, of: (u) => table.at(classes.of(u)) };
  };
  const least = limit(
    "least",
    count(text(`${title.zh}：最低人数`, `${title.en}: the least number`)),
    { may: "tighten", stricter: "higher" },
    (v) => v.least,
  );
  const most = history.every((v) => v.most !== undefined)
    ? limit(
        "most",
        count(text(`${title.zh}：最高人数`, `${title.en}: the greatest number`)),
        { may: "sealed" },
        (v) => v.most as Readonly<Record<C, number>>,
      )
    : undefined;
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
            ...[...alike, ...others].map((more, i) => ({
              ...person,
              from: newest.from,
              to: "none",
              ...more,
              id: `more-${i}`,
              unit: "u",
            })),
          ],
        },
        expect: 2 + alike.length,
      },
    ],
  });
  const ofClass = (c: C, n: number, judged: string) => ({
    name: classes
      ? text(`${classes.members[c].zh}，${n}人，${judged}`, `${classes.members[c].en}, ${n}, on ${judged}`)
      : text(`${n}人，${judged}`, `${n} people, on ${judged}`),
    facts: classes ? { ...unit, [classes.field]: c } : unit,
    given: { [staff.id]: n },
    judged,
  });
  /** So many people of each class on the first and the last day of each version, and where it does not apply. */
  const examplesOf = (line: (version: StaffingVersion<C>, c: C) => readonly (readonly [number, string])[]) =>
    [
      ...history.flatMap((version) =>
        [version.from, ...(version.to === undefined ? [] : [version.to])].flatMap((day) =>
          members.flatMap((c) => line(version, c).map(([n, expect]) => ({ ...ofClass(c, n, day), expect }))),
        ),
      ),
      {
        ...ofClass(members[0] as C, 1000, dayBefore(first.from)),
        name: text("施行前一日不适用", "not the day before it came into force"),
        expect: { notApplicable: true },
      },
      ...history.map(({ from }) => ({
        name: text(`别的单位不适用，${from}`, `not to other units, on ${from}`),
        facts: { ...(classes ? { [classes.field]: members[0] } : {}), ...elsewhere, id: "u" },
        given: { [staff.id]: 1000 },
        judged: from,
        expect: { notApplicable: true },
      })),
    ] as never;
  const common = {
    ...inForce,
    ...(written.note ? { note: written.note } : {}),
    about,
    appliesWhen: written.appliesTo,
    combine: "gravest",
  } as const;
  const enough = decision({
    ...common,
    id,
    title,
    outcomes: ordered({ enough: text("符合", "enough"), short: text("不足", "short") }),
    consequences: { short: [consequence] },
    rows: (u) => [{ when: staff.of(u as never).below(least.of(u)), then: "short" }, { otherwise: "enough" }],
    examples: examplesOf(({ least }, c) => [
      [least[c] - 1, "short"],
      [least[c], "enough"],
    ]),
  }) as unknown as StaffingNorm["enough"];
  if (!most) return { enough, definitions: [least.definition, staff, enough] };
  const over = decision({
    ...common,
    id: `${id}/over`,
    title: text(`${title.zh}：是否超过`, `${title.en}: whether too many`),
    outcomes: ordered({ within: text("未超过", "within"), over: text("超过", "over") }),
    consequences: { over: [consequence] },
    rows: (u) => [{ when: staff.of(u as never).moreThan(most.of(u)), then: "over" }, { otherwise: "within" }],
    examples: examplesOf(({ most = newest.least }, c) => [
      [most[c], "within"],
      [most[c] + 1, "over"],
    ]),
  }) as unknown as NonNullable<StaffingNorm["over"]>;
  return { enough, over, definitions: [least.definition, most.definition, staff, enough, over] };
}
