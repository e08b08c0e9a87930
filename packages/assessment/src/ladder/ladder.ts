import {
  type AnyDefinition,
  type BeforeEnd,
  type Cites,
  type Consequence,
  type Decision,
  decision,
  type ExampleData,
  formatDay,
  type Members,
  ordered,
  type PeriodUnit,
  parseDay,
  periodContaining,
  type Row,
  shiftPeriod,
  type Text,
  text,
  type UnitKind,
  unitIn,
} from "@anwei/kernel";
import { Refusals } from "../refused.js";
import { groundsOf, windowIn } from "./check.js";
import { type Given, type Ground, type PlainGround, plainGround } from "./ground.js";
import { firstWholePeriod, over } from "./shown.js";

export interface LadderWritten<M extends string> {
  /** The id of its rule, and the prefix of the ids of what it is made of: `province-city/annual-veto`. */
  readonly id: string;
  readonly title: Text;
  readonly note?: Text;
  readonly cites: Cites;
  readonly from: string;
  /** How often units are judged by it. */
  readonly each: PeriodUnit;
  readonly appliesTo: readonly [UnitKind, ...UnitKind[]];
  /** What there is without any ground first, then the measures from the mildest to the gravest. */
  readonly outcomes: Members<M>;
  /** The grounds of each measure; one is enough. */
  readonly grounds: { readonly [Measure in NoInfer<M>]?: readonly [Ground, ...Ground[]] };
  readonly consequences?: { readonly [Measure in NoInfer<M>]?: readonly Consequence[] };
  /** Grounds only add up, so that a measure that is due is due before the period's end, unless said otherwise. */
  readonly beforeEnd?: BeforeEnd;
}

/** The rule and all that it is made of. */
export interface Ladder<M extends string> {
  readonly measure: Decision<"units", M, true, "gravest">;
  readonly definitions: readonly AnyDefinition[];
}

/**
 * An ordered ladder of measures against units, each with its grounds: 约谈、通报、黄牌、预否决、一票否决; red list, neither,
 * black list. The gravest measure of which a ground is met is due. Accidents of unknown level and tables without zero
 * reports leave it between measures, never passed.
 *
 * @example
 * ```ts
 * ladder({
 *   id: "province-city/card", title: text("黄牌与预否决", "Yellow card and pre-veto"), each: "year", appliesTo: ["county"],
 *   outcomes: { none: text("无", "none"), card: text("黄牌警告", "yellow card"), veto: text("一票否决", "veto") },
 *   grounds: {
 *     card: [{ id: "first-larger", of: accidentsCounted({ level: "larger" }), atLeast: 1, within: { in: "period" } }],
 *     veto: [{ id: "second-larger", of: accidentsCounted({ level: "larger" }), atLeast: 2, within: { in: "period" } }],
 *   },
 *   …
 * })
 * ```
 * @throws DefinitionError
 */
export function ladder<const M extends string>(written: LadderWritten<M>): Ladder<M> {
  checkLadder(written);
  const { id, title, note, cites, from, each, appliesTo, outcomes, consequences } = written;
  const measures = Object.keys(outcomes) as M[];
  const steps = measures.flatMap((measure) =>
    (written.grounds[measure] ?? []).map((ground) => ({
      measure,
      ground: plainGround(ground, { id, cites, from, each, appliesTo, measure: outcomes[measure] }),
    })),
  );
  const base = measures[0] as M;
  const rule = decision({
    id,
    title,
    ...(note ? { note } : {}),
    cites,
    from,
    about: unitIn(each),
    law: "periodEnd",
    beforeEnd: written.beforeEnd ?? "soFar",
    appliesWhen: (unit) => unit.kind.oneOf(...appliesTo),
    outcomes: ordered(outcomes),
    combine: "gravest",
    ...(consequences ? { consequences: consequences as Readonly<Record<M, readonly Consequence[]>> } : {}),
    rows: (unit) => [
      ...steps.map(({ measure, ground }): Row<M> => ({ when: ground.test(unit), then: measure })),
      { otherwise: base },
    ],
    examples: examplesOf(written, base, steps) as never,
  });
  return { measure: rule as Ladder<M>["measure"], definitions: [...steps.flatMap((s) => s.ground.definitions), rule] };
}

interface Step<M> {
  readonly measure: M;
  readonly ground: PlainGround;
}

/** Of these one is always a kind that a rule does not apply to. */
const kindsToTry: readonly UnitKind[] = ["village", "grid", "enterprise", "department", "country"];

function examplesOf<M extends string>(
  { from, each, appliesTo, outcomes, beforeEnd }: LadderWritten<M>,
  base: M,
  steps: readonly Step<M>[],
): readonly ExampleData[] {
  const period = firstWholePeriod(each, [from]);
  const unmet: Given = Object.assign({}, ...steps.map((s) => s.ground.unmet));
  const kindOf = ({ ground }: Step<M>): UnitKind => ground.kinds?.[0] ?? appliesTo[0];
  const asked = (kind: UnitKind, given: Given) => ({
    facts: { id: "u", kind },
    ...over(period),
    given: { ...unmet, ...given },
  });
  const last = steps.at(-1);
  const outside = kindsToTry.find((kind) => !appliesTo.includes(kind));
  const entered = periodContaining(each, parseDay(from) ?? 0);
  const before = shiftPeriod(entered, -1);
  return [
    {
      ...asked(appliesTo[0], {}),
      name: text("各项理由均差一点：无", "each ground just short: none"),
      expect: base,
    },
    ...steps.map((step) => ({
      ...asked(kindOf(step), step.ground.met),
      name: text(
        `${step.ground.title.zh}：${outcomes[step.measure].zh}`,
        `${step.ground.title.en}: ${outcomes[step.measure].en}`,
      ),
      expect: step.measure,
    })),
    ...steps.flatMap((step) =>
      step.ground.open
        ? [
            {
              ...asked(kindOf(step), step.ground.open),
              name: text(
                `${step.ground.title.zh}与否未知：未定`,
                `${step.ground.title.en} or not is unknown: undecided`,
              ),
              expect: { atLeast: base, atMost: step.measure },
            },
          ]
        : [],
    ),
    ...steps.flatMap((step) =>
      step.ground.otherwiseRead
        ? [
            {
              ...asked(kindOf(step), step.ground.otherwiseRead),
              name: text("按未采用的读法才达到：无", "met only by the reading that is not taken: none"),
              expect: base,
            },
          ]
        : [],
    ),
    // A ground of one kind of unit is none of another.
    ...steps.flatMap((step) => {
      const other = appliesTo.find((kind) => step.ground.kinds && !step.ground.kinds.includes(kind));
      return other
        ? [
            {
              ...asked(other, step.ground.met),
              name: text(
                `${step.ground.title.zh}，而单位不属于该类：无`,
                `${step.ground.title.en}, of a unit of another kind: none`,
              ),
              expect: base,
            },
          ]
        : [];
    }),
    ...(last
      ? [
          {
            ...asked(kindOf(last), last.ground.met),
            name: text("期间的首日", "on the first day of the period"),
            judged: formatDay(period.start),
            expect: beforeEnd === "notYet" ? ({ notApplicable: true } as const) : last.measure,
          },
          ...(entered.start < period.start
            ? [
                {
                  ...asked(kindOf(last), last.ground.met),
                  ...over(entered),
                  name: text("施行之日所在的期间适用", "it applies to the period in which it came into force"),
                  expect: last.measure,
                },
              ]
            : []),
          {
            ...asked(kindOf(last), last.ground.met),
            ...over(before),
            name: text("施行之前的期间不适用", "it does not apply to the period before it came into force"),
            expect: { notApplicable: true } as const,
          },
        ]
      : []),
    ...(outside
      ? [
          {
            ...asked(outside, last?.ground.met ?? {}),
            name: text("不适用的单位", "a unit that it does not apply to"),
            expect: { notApplicable: true } as const,
          },
        ]
      : []),
  ];
}

/** Refuses a ladder with everything that is wrong with its arguments. @throws DefinitionError */
function checkLadder<M extends string>(written: LadderWritten<M>): void {
  const refusals = new Refusals(written.id);
  const { from, each, appliesTo } = written;
  refusals.date(from, "from");
  refusals.kinds(appliesTo, "appliesTo");
  const grounds = groundsOf<Ground>(refusals, written);
  for (const { ground, part } of grounds) {
    if (ground.kinds) refusals.kinds(ground.kinds, `${part}.kinds`, appliesTo);
    if ("running" in ground) refusals.whole(ground.running, 2, `${part}.running`);
    if (!("of" in ground)) continue;
    refusals.whole(ground.atLeast, 1, `${part}.atLeast`);
    windowIn(refusals, ground.within, `${part}.within`, { each, from, of: ground.of });
  }
  refusals.raise();
}
