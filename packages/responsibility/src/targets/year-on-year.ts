import {
  type Amount,
  type AnyDefinition,
  all,
  amount,
  type Cites,
  choice,
  type Decision,
  decision,
  Exact,
  formatDay,
  type NumberTerm,
  number,
  ordered,
  parameter,
  quantity,
  type Rounding,
  record,
  type Terms,
  type Test,
  text,
} from "@anwei/kernel";
import { dayBefore, exampleYear, type PatternWritten } from "../pattern.js";
import { type TargetIndicator, targetIndicators, targets } from "../records/targets.js";

/** How a target that comes out between two whole numbers is rounded. */
export const roundings = {
  down: text("舍去小数", "down"),
  "half-up": text("四舍五入", "half up"),
  up: text("进一", "up"),
} as const;

export type TargetRounding = keyof typeof roundings;

const modes: Readonly<Record<TargetRounding, Rounding>> = { down: "down", "half-up": "halfUp", up: "up" };

export interface YearOnYearTargetWritten extends PatternWritten {
  readonly indicator: TargetIndicator;
  /** By how much less than last year: `percent(3)`. */
  readonly decline: Amount;
  /** What is striven for: `percent(5)`. */
  readonly aim: Amount;
  readonly rounding: TargetRounding;
  /** Where the rounding is said, or that it is a reading. */
  readonly roundingCites: Cites;
}

type Standing = "derived" | "stricter" | "laxer";

/** Targets held against last year's figure, and all that this is made of. */
export interface YearOnYearTarget {
  readonly value: Decision<"targets", Standing, true, "gravest">;
  readonly aim: Decision<"targets", Standing, true, "gravest">;
  readonly definitions: readonly AnyDefinition[];
}

/**
 * Targets that follow from last year's figure (比上年下降): last year's less the decline, in whole people or accidents, the
 * target and the aim each by itself. What is stated otherwise does not add up; it is told which way.
 *
 * @throws DefinitionError
 */
export function yearOnYearTarget(written: YearOnYearTargetWritten): YearOnYearTarget {
  const { id, cites, from, consequence } = written;
  const share = (name: "decline" | "aim-decline", title: ReturnType<typeof text>, value: Amount) =>
    parameter({
      id: `${id}/${name}`,
      of: amount(title, { as: "percent", decimals: 6, min: 0, max: 1 }),
      moves: { may: "tighten", stricter: "higher" },
      history: [{ from, value: value.value, cites }],
    });
  const decline = share("decline", text("比上年下降", "less than last year"), written.decline);
  const aimDecline = share("aim-decline", text("力争比上年下降", "less than last year, striven for"), written.aim);
  const rounding = parameter({
    id: `${id}/rounding`,
    of: choice(text("取整办法", "rounding"), roundings),
    history: [{ from, value: written.rounding, cites: written.roundingCites }],
  });

  const year = exampleYear(from);
  const term = { happenedOn: from, from: formatDay(year.start), to: formatDay(year.end) } as const;
  const figure = (last: number, by: Amount): number => derivedTarget(last, by, written.rounding);
  const facts = (last: number, value: number, aim: number | "none") =>
    ({ id: "t", unit: "u", indicator: written.indicator, value, aim, lastYear: last, ...term }) as const;
  const lasts = (by: Amount) => tellingYears(by);

  const common = { cites, from, about: record(targets), law: "event" } as const;
  const derived = (name: "value" | "aim", by: typeof decline, title: ReturnType<typeof text>, share: Amount) => {
    const less = (t: Terms<typeof targets>): NumberTerm => t.lastYear.times(number(1).minus(by.value));
    return quantity({
      ...common,
      id: `${id}/derived-${name}`,
      title,
      combine: "exactlyOne",
      rows: (t) =>
        (Object.keys(roundings) as TargetRounding[]).map((how) => ({
          when: rounding.value.is(how),
          is: less(t).rounded(modes[how]),
        })),
      examples: lasts(share).map((last) => ({
        name: text(`上年${last}`, `last year ${last}`),
        facts: facts(last, 0, "none"),
        expect: figure(last, share),
      })),
    });
  };
  const derivedValue = derived("value", decline, text("推算的目标值", "the target that follows"), written.decline);
  const derivedAim = derived("aim", aimDecline, text("推算的力争值", "the aim that follows"), written.aim);

  const shared = {
    ...common,
    outcomes: ordered({
      derived: text("与推算一致", "as it follows"),
      stricter: text("严于推算", "stricter than it follows"),
      laxer: text("宽于推算", "laxer than it follows"),
    }),
    combine: "gravest",
    consequences: { stricter: [consequence], laxer: [consequence] },
  } as const;
  const applies = (t: Terms<typeof targets>): Test => t.indicator.is(written.indicator);
  const rows = (stated: NumberTerm, follows: NumberTerm) =>
    [
      { when: stated.below(follows), then: "stricter" },
      { when: stated.moreThan(follows), then: "laxer" },
      { otherwise: "derived" },
    ] as const;
  const other = Object.keys(targetIndicators).find((i) => i !== written.indicator) as TargetIndicator;
  const [last = 559] = lasts(written.decline);
  const beside = (name: "value" | "aim") => {
    const follows = figure(last, name === "value" ? written.decline : written.aim);
    const stated = (n: number) => (name === "value" ? facts(last, n, "none") : facts(last, last, n));
    return [
      { name: text("与推算一致", "as it follows"), facts: stated(follows), expect: "derived" },
      { name: text("多1", "one more"), facts: stated(follows + 1), expect: "laxer" },
      // Nothing is less than none.
      ...(follows > 0
        ? [{ name: text("少1", "one less"), facts: stated(follows - 1), expect: "stricter" as const }]
        : []),
      // Down by everything is none whatever there was.
      ...(follows > 0
        ? [
            {
              name: text("上年实绩未知：未定", "last year's figure is unknown: undecided"),
              facts: { ...stated(follows), lastYear: null },
              expect: { atLeast: "derived", atMost: "laxer" } as const,
            },
          ]
        : []),
      {
        name: text("其他指标不适用", "it does not apply to another indicator"),
        facts: { ...stated(follows + 1), indicator: other },
        expect: { notApplicable: true },
      },
      {
        name: text("施行之前下达的不适用", "it does not apply to one set before it came into force"),
        facts: { ...stated(follows + 1), happenedOn: dayBefore(from) },
        expect: { notApplicable: true },
      },
    ] as const;
  };
  const value = decision({
    ...shared,
    id,
    title: text("目标值与上年实绩是否相符", "Whether a target follows from last year's figure"),
    appliesWhen: applies,
    rows: (t) => rows(t.value, derivedValue.of(t)),
    examples: beside("value"),
  });
  const aim = decision({
    ...shared,
    id: `${id}/aim`,
    title: text("力争值与上年实绩是否相符", "Whether an aim follows from last year's figure"),
    appliesWhen: (t) => all(applies(t), t.aim.exists),
    rows: (t) => rows(t.aim, derivedAim.of(t)),
    examples: [
      ...beside("aim"),
      {
        name: text("没有力争值则不适用", "it does not apply without an aim"),
        facts: facts(last, last, "none"),
        expect: { notApplicable: true },
      },
    ],
  });
  return { value, aim, definitions: [decline, aimDecline, rounding, derivedValue, derivedAim, value, aim] };
}

/** Last year's figure less a share of it, in whole people or accidents. */
export const derivedTarget = (lastYear: number, decline: Amount, rounding: TargetRounding): number =>
  Exact.of(lastYear)
    .times(Exact.one.minus(Exact.of(decline.value)))
    .round(modes[rounding])
    .toNumber();

/**
 * The whole figures of last year from which a target follows, from the least to the greatest; `undefined` where it
 * follows from none. 542 at −3 % and 531 at −5 % both follow from 559 alone, rounded down or half up, and from 558
 * rounded up.
 */
export function lastYearsFor(
  target: number,
  decline: Amount,
  rounding: TargetRounding,
): { readonly from: number; readonly to: number } | undefined {
  const kept = Exact.one.minus(Exact.of(decline.value));
  if (kept.sign <= 0) return undefined;
  const about = (n: number): number => Exact.of(n).dividedBy(kept).round("down").toNumber();
  const found: number[] = [];
  for (let last = Math.max(0, about(target - 1) - 1); last <= about(target + 1) + 1; last++) {
    if (derivedTarget(last, decline, rounding) === target) found.push(last);
  }
  const [from, to] = [found[0], found.at(-1)];
  return from === undefined || to === undefined ? undefined : { from, to };
}

/** Figures of last year that tell the roundings apart: the fraction below a half, a half or more, and none. */
function tellingYears(decline: Amount): readonly number[] {
  const kept = Exact.one.minus(Exact.of(decline.value));
  const fraction = (last: number): Exact => {
    const exact = Exact.of(last).times(kept);
    return exact.minus(exact.round("down"));
  };
  const half = Exact.of("0.5");
  const candidates = Array.from({ length: 1000 }, (_, i) => 500 + i);
  const wanted = [
    (f: Exact) => f.sign > 0 && f.compare(half) < 0,
    (f: Exact) => f.compare(half) === 0,
    (f: Exact) => f.compare(half) > 0,
    (f: Exact) => f.sign === 0,
  ];
  return wanted.flatMap((is) => candidates.find((last) => is(fraction(last))) ?? []);
}
