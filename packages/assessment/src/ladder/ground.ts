import {
  type AnyDefinition,
  all,
  any,
  type Cites,
  choice,
  type ExampleData,
  earlier,
  type PeriodUnit,
  parameter,
  periodNames,
  type Subject,
  type Terms,
  type Test,
  type Text,
  text,
  type UnitKind,
  type units,
} from "@anwei/kernel";
import { limitOf } from "./limit.js";
import type { Measured } from "./measured.js";
import { countIn } from "./unit-count.js";
import { type GroundWindow, plainWindow, type WindowReadings } from "./window.js";

interface GroundBase {
  /** The last part of the ids of what it is made of, permanent like them: `larger`. */
  readonly id: string;
  /** Only for units of these kinds: 县区一起, 部门两起. */
  readonly kinds?: readonly [UnitKind, ...UnitKind[]];
}

/** So many of something, in some time: two larger accidents in the year, three deaths within twelve months. */
export interface CountGround extends GroundBase {
  readonly of: Measured;
  readonly atLeast: number;
  readonly within: GroundWindow | WindowReadings;
  /** Where it stands, if elsewhere than the rule. */
  readonly cites?: Cites;
}

/** What other rules say: another assessment's grade, a target that is exceeded. */
export interface AnswerGround extends GroundBase {
  readonly title: Text;
  readonly when: (unit: Terms<typeof units>) => Test;
  /** Answers of those rules with which it holds, and with which it does not: for the worked examples. */
  readonly met: NonNullable<ExampleData["given"]>;
  readonly unmet: NonNullable<ExampleData["given"]>;
}

/**
 * What other rules say in so many periods in succession, the judged one the last of them: over progress in two quarters
 * running, failed in two consecutive years. They may lie on either side of New Year.
 */
export interface RunningGround extends Omit<AnswerGround, "when"> {
  readonly running: number;
  /** What holds of the unit in each of the periods. */
  readonly holds: (unit: Subject<"units">) => Test;
}

/** A ground of a measure against a unit. */
export type Ground = CountGround | AnswerGround | RunningGround;

/** Answers that put a ground into a state: met, just not met, open. */
export type Given = NonNullable<ExampleData["given"]>;

/** A ground as rows of a decision and their worked examples take it. */
export interface PlainGround {
  readonly title: Text;
  readonly kinds?: readonly UnitKind[];
  readonly test: (unit: Terms<typeof units>) => Test;
  readonly met: Given;
  readonly unmet: Given;
  readonly open?: Given;
  /** Met by a reading that is not taken, and so not met. */
  readonly otherwiseRead?: Given;
  readonly definitions: readonly AnyDefinition[];
}

/** What the grounds of one rule have in common. */
export interface GroundsOf {
  readonly id: string;
  readonly cites: Cites;
  readonly from: string;
  readonly each: PeriodUnit;
  readonly appliesTo: readonly [UnitKind, ...UnitKind[]];
  /** The measure that it is a ground of. */
  readonly measure: Text;
}

export function plainGround(ground: Ground, rule: GroundsOf): PlainGround {
  const { kinds } = ground;
  const limited = (test: Test, unit: Terms<typeof units>): Test =>
    kinds ? all(unit.kind.oneOf(...kinds), test) : test;
  const plain =
    "of" in ground
      ? countGround(ground, rule)
      : "running" in ground
        ? runningGround(ground, rule)
        : { ...ground, test: ground.when, definitions: [] };
  return { ...plain, test: (unit) => limited(plain.test(unit), unit), ...(kinds ? { kinds } : {}) };
}

function runningGround({ running, title, holds, met, unmet }: RunningGround, { each }: GroundsOf): PlainGround {
  const { zh, en } = periodNames[each];
  const before = Array.from({ length: running - 1 }, (_, i) => i + 1);
  return {
    title: text(
      `连续${running}${each === "year" ? "" : "个"}${zh}${title.zh}`,
      `${title.en} in ${running} ${en}s running`,
    ),
    test: (unit) => all(holds(unit), ...before.map((periods) => holds(earlier(unit, { periods })))),
    met,
    unmet,
    definitions: [],
  };
}

function countGround(ground: CountGround, rule: GroundsOf): PlainGround {
  const { of, atLeast, within } = ground;
  const { id, from, each, measure } = rule;
  const cites = ground.cites ?? rule.cites;
  const kinds = ground.kinds ?? rule.appliesTo;
  const limit = limitOf({ id: `${id}/${ground.id}`, of, measure, value: atLeast, from, cites });
  const counting = (window: GroundWindow) => {
    const plain = plainWindow(window, each);
    return countIn({
      id: `${id}/${ground.id}-${plain.name}`,
      of,
      cites,
      from,
      each,
      kind: kinds[0],
      window: plain,
    });
  };
  const given = (value: number | null, ...ids: readonly { readonly id: string }[]): Given =>
    Object.fromEntries(ids.map((i) => [i.id, value]));
  if (!("readings" in within)) {
    const made = counting(within);
    const { title } = made.data;
    return {
      title: text(`${title.zh}达到${atLeast}`, `${title.en}: ${atLeast}`),
      test: (unit) => made.of(unit).atLeast(limit.value),
      met: given(atLeast, made),
      unmet: given(atLeast - 1, made),
      open: given(null, made),
      definitions: [limit, made],
    };
  }
  const members = Object.fromEntries(Object.entries(within.readings).map(([name, { title }]) => [name, title]));
  const reading = parameter({
    id: `${id}/${within.id}`,
    of: choice(within.title, members),
    history: [{ from, value: within.taken, cites: within.cites }],
  });
  const made = Object.entries(within.readings).map(([name, { window }]) => ({ name, by: counting(window) }));
  const taken = made.find((m) => m.name === within.taken)?.by as (typeof made)[number]["by"];
  const others = made.filter((m) => m.name !== within.taken).map((m) => m.by);
  const { title } = taken.data;
  return {
    title: text(`${title.zh}达到${atLeast}`, `${title.en}: ${atLeast}`),
    test: (unit) => any(...made.map(({ name, by }) => all(reading.value.is(name), by.of(unit).atLeast(limit.value)))),
    met: { ...given(atLeast, taken), ...given(0, ...others) },
    unmet: given(atLeast - 1, taken, ...others),
    open: { ...given(null, taken), ...given(0, ...others) },
    // What happened within a stretch happened in the period, not the other way round.
    ...("succession" in (within.readings[within.taken]?.window ?? {})
      ? { otherwiseRead: { ...given(atLeast - 1, taken), ...given(atLeast, ...others) } }
      : {}),
    definitions: [limit, reading, ...made.map((m) => m.by)],
  };
}
