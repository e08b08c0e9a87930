import {
  type AnyDefinition,
  addMonths,
  type Cites,
  type Consequence,
  type DateTerm,
  type Decision,
  dateQuantity,
  days,
  decision,
  formatDay,
  judgedOn,
  months,
  ordered,
  parseDay,
  type Quantity,
  record,
  steps,
  type Text,
  termsOf,
  text,
  years,
} from "@anwei/kernel";
import { type Measured, measured, type Stretch } from "../ladder/measured.js";
import { stretched } from "../ladder/window.js";
import { Refusals } from "../refused.js";
import { type MeasureKind, measureKinds, measuresTaken } from "./records.js";

/** How a measure stands on the day of judging. */
export const measureStandings = {
  lifted: text("已解除", "lifted"),
  lapsed: text("期满", "lapsed"),
  stands: text("有效", "stands"),
} as const;

export type MeasureStanding = keyof typeof measureStandings;

export interface StandingMeasureWritten {
  /** The id of its rule, and the prefix of the ids of what it is made of: `province-city/yellow-card`. */
  readonly id: string;
  readonly title: Text;
  readonly cites: Cites;
  readonly from: string;
  readonly measure: MeasureKind;
  /** How long it stands, the day of the decision not counted; without it, until it is lifted. */
  readonly lasts?: Stretch;
  /** What a standing measure means for the unit. Its end need not be said again. */
  readonly consequences: readonly Omit<Consequence, "until" | "endsWhen">[];
}

/** How measures stand, and all that this is made of. */
export interface StandingMeasure {
  readonly standing: Decision<"measures", MeasureStanding, true, "gravest">;
  readonly definitions: readonly AnyDefinition[];
}

const later = (on: DateTerm, { length, unit }: Stretch): DateTerm =>
  on.plus({ day: days, month: months, year: years }[unit](length));

/**
 * A measure that stands from the day of its decision (黄牌、挂牌督办): until it is lifted, or until its time is over. On its
 * last day it stands; on the day on which it is lifted it does not stand any more.
 *
 * @example
 * ```ts
 * standingMeasure({
 *   id: "province-city/yellow-card", title: text("黄牌是否有效", "Whether a yellow card stands"), cites, from,
 *   measure: "yellow-card", lasts: { length: 6, unit: "month" },
 *   consequences: [{ id: "no-award", text: text("不得评先", "no award") }],
 * })
 * ```
 * @throws DefinitionError
 */
export function standingMeasure(written: StandingMeasureWritten): StandingMeasure {
  const { id, title, cites, from, measure, lasts, consequences } = written;
  const refusals = new Refusals(id);
  refusals.date(from, "from");
  if (lasts) refusals.whole(lasts.length, 1, "lasts.length");
  refusals.raise();
  const start = parseDay(from) ?? 0;
  const end = lasts ? stretched(start, lasts.length, lasts.unit) : undefined;
  const own = { happenedOn: from, measure } as const;
  const other = (Object.keys(measureKinds) as MeasureKind[]).find((kind) => kind !== measure) as MeasureKind;
  const common = { cites, from, about: record(measuresTaken) } as const;
  const last: Quantity<"measures", DateTerm> | undefined =
    lasts &&
    dateQuantity({
      ...common,
      id: `${id}/last-day`,
      title: text(`${measureKinds[measure].zh}期满日`, `last day of the ${measureKinds[measure].en}`),
      law: "event",
      appliesWhen: (m) => m.measure.is(measure),
      is: (m) => later(m.happenedOn, lasts),
      examples: [
        {
          name: text("自决定次日起算", "counted from the day after the decision"),
          facts: own,
          expect: formatDay(end ?? 0),
        },
        {
          name: text("其他措施不适用", "another measure"),
          facts: { ...own, measure: other },
          expect: { notApplicable: true },
        },
        {
          name: text("施行前一日不适用", "the day before it came into force it does not apply"),
          facts: { ...own, happenedOn: formatDay(start - 1) },
          expect: { notApplicable: true },
        },
      ],
    });
  const subject = termsOf(measuresTaken);
  const judged = (facts: object, on: number) => ({ facts: { ...own, ...facts }, judged: formatDay(on) });
  const on = addMonths(start, 1);
  const standing = decision({
    ...common,
    id,
    title,
    law: "event",
    appliesWhen: (m) => m.measure.is(measure),
    outcomes: ordered(measureStandings),
    combine: "gravest",
    consequences: {
      stands: consequences.map((c) => ({
        ...c,
        ...(last ? { until: last.of(subject) } : {}),
        endsWhen: subject.liftedOn.by(judgedOn),
      })),
    },
    rows: (m) =>
      steps([
        { when: m.liftedOn.by(judgedOn), then: "lifted" },
        ...(last ? [{ when: judgedOn.moreThan(last.of(m)), then: "lapsed" } as const] : []),
        { otherwise: "stands" },
      ]),
    examples: [
      {
        ...judged({ liftedOn: "none" }, start),
        name: text("决定当日即有效", "it stands on the day of the decision"),
        expect: "stands",
      },
      {
        ...judged({ liftedOn: formatDay(on) }, on - 1),
        name: text("解除前一日有效", "the day before it is lifted it stands"),
        expect: "stands",
      },
      {
        ...judged({ liftedOn: formatDay(on) }, on),
        name: text("解除当日", "on the day it is lifted"),
        expect: "lifted",
      },
      {
        ...judged({ liftedOn: null }, start + 1),
        name: text("不知是否解除", "whether it was lifted is not known"),
        expect: { atLeast: "lifted", atMost: "stands" },
      },
      ...(end === undefined
        ? []
        : [
            {
              ...judged({ liftedOn: "none" }, end),
              name: text("期满当日仍有效", "on its last day it stands"),
              expect: "stands" as const,
            },
            {
              ...judged({ liftedOn: formatDay(end + 1) }, end + 1),
              name: text("期满后又解除", "lifted after it had lapsed"),
              expect: "lifted" as const,
            },
            {
              ...judged({ liftedOn: "none" }, end + 1),
              name: text("期满次日", "the day after"),
              expect: "lapsed" as const,
            },
          ]),
      {
        ...judged({ liftedOn: "none", measure: other }, start),
        name: text("其他措施不适用", "it does not apply to another measure"),
        expect: { notApplicable: true },
      },
      {
        ...judged({ liftedOn: "none", happenedOn: formatDay(start - 1) }, start),
        name: text("施行前一日决定的不适用", "it does not apply to one decided the day before it came into force"),
        expect: { notApplicable: true },
      },
    ],
  });
  return { standing, definitions: [...(last ? [last] : []), standing] };
}

/** So many measures of a kind against a unit and those below it: two interviews bring a yellow card. */
export const measuresCounted = (measure: MeasureKind): Measured => {
  const { zh, en } = measureKinds[measure];
  const other = (Object.keys(measureKinds) as MeasureKind[]).find((kind) => kind !== measure);
  return measured({
    over: measuresTaken,
    title: text(zh, `decisions: ${en}`),
    number: text("次数", "number"),
    unit: "time",
    where: (m) => m.measure.is(measure),
    examples: {
      some: (n) => Array.from({ length: n }, () => ({ measure })),
      none: other ? [{ measure: other }] : [],
      open: { measure: null },
    },
  });
};
