import { accidents } from "@anwei/accident";
import {
  type AnyDefinition,
  all,
  between,
  type Cites,
  type Consequence,
  choice,
  counted,
  type Decision,
  decision,
  Exact,
  elapsed,
  type Indicator,
  indicator,
  min,
  moved,
  type NumberTerm,
  ordered,
  parameter,
  parseDay,
  periodEnd,
  type Quantity,
  quantity,
  ratio,
  recordIn,
  subtreeRecords,
  summed,
  type Terms,
  text,
  yearEnd,
  yearStart,
} from "@anwei/kernel";
import { type TargetIndicator, type TargetTrade, targets, targetTrades } from "@anwei/responsibility";
import { figureOf, laterOf } from "./figures.js";
import type { ControlPeriod } from "./indicators.js";
import { ledgerAround, ledgerBySector, ledgerYear, periodsAbout } from "./ledger.js";
import { peopleCounted } from "./people.js";
import { inTrade, oneTrades, sectorsOfTrade } from "./trades.js";

type Target = Terms<typeof targets>;

/** By what time progress (时间进度) is counted. */
export type ProgressBy = "month" | "quarter" | "day";

export interface ControlTargetsWritten {
  /** The id of its main rule, and the prefix of the ids of the others. */
  readonly id: string;
  readonly cites: Cites;
  readonly from: string;
  readonly each: ControlPeriod;
  /** Of which indicators targets are judged. */
  readonly figures: readonly [TargetIndicator, ...TargetIndicator[]];
  readonly progress: { readonly by: ProgressBy; readonly cites: Cites };
  /** What follows from more than time progress allows, and from more than the target. */
  readonly consequences?: { readonly [Outcome in "over-progress" | "over-target"]?: readonly Consequence[] };
}

/** How control targets stand, and all that this is made of. */
export interface ControlTargets {
  /** What happened within the target's term, as far as the period goes. */
  readonly actual: Quantity<"targets", NumberTerm>;
  /** The share of the target that is used up (占指标的比例); none of a target of zero. */
  readonly used: Quantity<"targets", NumberTerm>;
  /** How many are left; below zero where the target is exceeded. */
  readonly left: Quantity<"targets", NumberTerm>;
  /** What time progress allows; of targets for a calendar year. */
  readonly allowed: Quantity<"targets", NumberTerm>;
  readonly standing: Decision<"targets", "within" | "over-progress" | "over-target", true, "gravest">;
  /** Whether what is striven for (力争目标) is kept. */
  readonly aim: Decision<"targets", "within" | "over", true, "gravest">;
  readonly definitions: readonly AnyDefinition[];
}

const one = { case: { value: "1", unit: "1/case" }, person: { value: "1", unit: "1/person" } } as const;

/**
 * Control targets against what happened (控制指标执行情况): each target of the table, in all trades or in its own, over
 * its own term, with what is used up and left, against time progress where its term is a calendar year, and against its
 * aim. A target of zero is exceeded by the first. A period that has not ended is not judged.
 *
 * @throws DefinitionError
 */
export function controlTargets(written: ControlTargetsWritten): ControlTargets {
  const { id, cites, from, each, figures, consequences = {} } = written;
  const people = peopleCounted(`${id}/counted`, cites, from);
  const year = ledgerYear(from);
  const period = { month: `${year}-06`, quarter: `${year}-Q2`, halfYear: `${year}-H1`, year: `${year}` }[each];
  const periodLast = each === "year" ? `${year}-12-31` : `${year}-06-30`;
  const judged = `${year + 1}-01-31`;
  const [figure] = figures;
  const term = { happenedOn: `${year}-01-01`, from: `${year}-01-01`, to: `${year}-12-31` } as const;
  const target = { id: "t", unit: "county", trade: "all", aim: "none", value: 80, indicator: figure, ...term } as const;
  const about = recordIn(targets, each);

  const by = parameter({
    id: `${id}/progress-by`,
    of: choice(text("时间进度的计法", "how time progress is counted"), {
      month: text("按月", "by months"),
      quarter: text("按季", "by quarters"),
      day: text("按日", "by days"),
    }),
    history: [{ from, value: written.progress.by, cites: written.progress.cites }],
  });

  const records = ledgerAround(year);
  const sectors = ledgerBySector(periodLast);
  const counting = (name: TargetIndicator): Indicator<"targets", NumberTerm> => {
    const { title, counts, adds, since } = figureOf(name);
    const own = { ...target, indicator: name };
    const expected = (start: string, end: string) => records.expected(name, start, end);
    const within = (start: string, end: string) => ({
      facts: { ...own, from: start, to: end },
      period,
      judged,
      records: records.records as never,
      expect: expected(start, end < periodLast ? end : periodLast),
    });
    return indicator({
      id: `${id}/${name}`,
      title: text(`指标期内${title.zh}`, `${title.en} within the target's term`),
      cites,
      from: laterOf(from, since),
      about,
      over: accidents,
      link: subtreeRecords,
      window: (t) => between(t.from, min(t.to, periodEnd)),
      where: (a, t) => all(counts(a), inTrade(a.sector, t.trade)),
      fold: (a) => (adds ? summed(adds(a, people)) : counted()),
      examples: [
        { ...within(`${year}-01-01`, `${year}-12-31`), name: text("全年的指标", "a target for the year") },
        { ...within(`${year}-06-15`, `${year}-06-17`), name: text("期间以内的指标", "one for a shorter term") },
        ...(["all", ...oneTrades] as const).map((trade: TargetTrade) => ({
          name: targetTrades[trade],
          facts: { ...own, trade },
          period,
          judged,
          records: sectors.records as never,
          expect:
            trade === "all"
              ? sectors.expected(name, term.from, periodLast)
              : sectors.expected(name, term.from, periodLast, sectorsOfTrade[trade]),
        })),
      ],
    });
  };
  const counts = figures.map((name) => ({ name, counting: counting(name) }));
  const stated = (more: object) => ({ facts: { ...target, ...more }, period, judged });
  const given = (n: number, more: object = {}) => ({
    ...stated(more),
    given: Object.fromEntries(counts.map(({ counting }) => [counting.id, n])),
  });
  const shared = { cites, from, about, law: "periodEnd" } as const;
  const applies = (t: Target) => all(t.indicator.oneOf(...figures), t.from.atMost(periodEnd), t.to.atLeast(periodEnd));
  const otherFigure = (["deaths", "accidents", "injuries", "serious-injuries", "larger", "major"] as const).find(
    (name) => !figures.includes(name),
  );
  const actual = quantity({
    ...shared,
    id: `${id}/actual`,
    title: text("实际数", "what happened"),
    combine: "exactlyOne",
    appliesWhen: (t) => t.indicator.oneOf(...figures),
    rows: (t) =>
      counts.map(({ name, counting }) => ({
        when: t.indicator.is(name),
        is: counting.of(t).times(one[figureOf(name).unit]),
      })),
    examples: [
      ...counts.map(({ name }, i) => ({
        ...stated({ indicator: name }),
        name: figureOf(name).title,
        given: Object.fromEntries(counts.map(({ counting: other }, j) => [other.id, i === j ? 7 : 1])),
        expect: 7,
      })),
      ...(otherFigure === undefined
        ? []
        : [
            {
              ...given(7, { indicator: otherFigure }),
              name: text("其他指标不适用", "it does not apply to another indicator"),
              expect: { notApplicable: true },
            } as const,
          ]),
    ],
  });
  const used = quantity({
    ...shared,
    id: `${id}/used`,
    title: text("占指标的比例", "share of the target used up"),
    appliesWhen: (t) => t.value.moreThan(0),
    is: (t) => ratio(actual.of(t), t.value),
    examples: [
      { ...given(96, { value: 120 }), name: text("120中的96：80%", "96 of 120: 80 %"), expect: "0.8" },
      {
        ...given(0, { value: 0 }),
        name: text("指标为零：没有比例", "a target of zero: no share"),
        expect: { notApplicable: true },
      },
    ],
  });
  const left = quantity({
    ...shared,
    id: `${id}/left`,
    title: text("剩余指标", "what is left of the target"),
    is: (t) => t.value.minus(actual.of(t)),
    examples: [
      { ...given(96, { value: 120 }), name: text("尚余24", "24 are left"), expect: 24 },
      { ...given(3, { value: 2 }), name: text("超出1", "one too many"), expect: -1 },
    ],
  });
  // At a target of as many as the year has days, time progress allows a whole number by every reading.
  const whole = daysOf(year, "12-31");
  const value = written.progress.by === "day" ? whole : 80;
  const passed = (way: ProgressBy, of: number): Exact =>
    each === "year"
      ? Exact.of(of)
      : Exact.of(of).times(
          way === "day" ? Exact.fraction(BigInt(daysOf(year, "06-30")), BigInt(whole)) : Exact.fraction(1n, 2n),
        );
  const line = passed(written.progress.by, value).toNumber();
  const allowed = quantity({
    ...shared,
    id: `${id}/allowed`,
    title: text("时间进度允许数", "what time progress allows"),
    combine: "exactlyOne",
    appliesWhen: (t) => all(t.from.equals(yearStart), t.to.equals(yearEnd)),
    rows: (t) =>
      (["month", "quarter", "day"] as const).map((way) => ({
        when: by.value.is(way),
        is: t.value.times(elapsed(way)),
      })),
    examples: [
      { ...stated({ value }), name: text(`全年${value}`, `${value} for the year`), expect: line },
      {
        ...stated({ value, from: moved(term.from, 1) }),
        name: text("期间不足一年，没有时间进度", "a term shorter than a year has no time progress"),
        expect: { notApplicable: true },
      },
      {
        ...stated({ value, to: moved(term.to, 1) }),
        name: text("期间超过一年，没有时间进度", "nor has one longer than a year"),
        expect: { notApplicable: true },
      },
    ],
  });
  const notApplying = (is: number) => [
    {
      ...given(is, { value, from: moved(periodLast, 1) }),
      name: text("期末次日起的指标不适用", "it does not apply to a target from the day after the period on"),
      expect: { notApplicable: true },
    } as const,
    {
      ...given(is, { value, from: `${year - 1}-01-01`, to: moved(periodLast, -1) }),
      name: text("期末前一日止的指标不适用", "nor to one that ended the day before the period did"),
      expect: { notApplicable: true },
    } as const,
    ...(otherFigure === undefined
      ? []
      : [
          {
            ...given(is, { value, indicator: otherFigure }),
            name: text("其他指标不适用", "nor to another indicator"),
            expect: { notApplicable: true },
          } as const,
        ]),
  ];
  const { first, before } = periodsAbout(from, each);
  const edges = (is: number, more: object) => ({
    before: {
      ...given(is, { value, from: before.start, to: before.judged, ...more }),
      period: before.period,
      judged: before.judged,
      name: text("施行之前的期间不适用", "not in the period before it came into force"),
      expect: { notApplicable: true },
    } as const,
    first: {
      ...given(is, { value, from: first.start, to: first.judged, ...more }),
      period: first.period,
      judged: first.judged,
      name: text("施行所在的期间", "in the period in which it came into force"),
    } as const,
  });
  const standing = decision({
    ...shared,
    id,
    title: text("控制指标执行情况", "how a control target stands"),
    appliesWhen: applies,
    outcomes: ordered({
      within: text("未超进度", "within time progress"),
      "over-progress": text("超进度", "over time progress"),
      "over-target": text("超指标", "over the target"),
    }),
    combine: "gravest",
    consequences,
    rows: (t) => [
      { when: actual.of(t).moreThan(t.value), then: "over-target" },
      { when: actual.of(t).moreThan(allowed.of(t)), then: "over-progress" },
      { otherwise: "within" },
    ],
    examples: [
      { ...given(line, { value }), name: text("恰在时间进度上", "just what time progress allows"), expect: "within" },
      {
        ...given(line + 1, { value }),
        name: text("比时间进度多1", "one more than it allows"),
        expect: each === "year" ? "over-target" : "over-progress",
      },
      {
        ...given(value, { value }),
        name: text("恰好用完指标", "the target just used up"),
        expect: each === "year" ? "within" : "over-progress",
      },
      { ...given(value + 1, { value }), name: text("超指标1", "one more than the target"), expect: "over-target" },
      ...figures.slice(1).map((name) => ({
        ...given(value + 1, { value, indicator: name }),
        name: figureOf(name).title,
        expect: "over-target" as const,
      })),
      { ...given(0, { value: 0 }), name: text("指标为零而没有发生", "a target of zero, and none"), expect: "within" },
      { ...given(1, { value: 0 }), name: text("指标为零而发生1", "a target of zero, and one"), expect: "over-target" },
      {
        ...given(line + 1, { value, from: periodLast, to: periodLast }),
        name: text("期末当日有效的指标，没有时间进度", "one for the last day alone, which has no time progress"),
        expect: each === "year" ? "over-target" : "within",
      },
      {
        ...given(line, { value: null }),
        name: text("指标未知：未定", "the target is unknown: undecided"),
        expect: { atLeast: "within", atMost: "over-target" },
      },
      ...notApplying(value + 1),
      edges(value + 1, {}).before,
      { ...edges(value + 1, {}).first, expect: "over-target" },
    ],
  });
  const aim = decision({
    ...shared,
    id: `${id}/aim`,
    title: text("力争目标执行情况", "whether what is striven for is kept"),
    appliesWhen: (t) => all(applies(t), t.aim.exists),
    outcomes: ordered({ within: text("未超力争值", "kept"), over: text("超力争值", "not kept") }),
    combine: "gravest",
    rows: (t) => [{ when: actual.of(t).moreThan(t.aim), then: "over" }, { otherwise: "within" }],
    examples: [
      { ...given(70, { aim: 70 }), name: text("恰为力争值", "just what is striven for"), expect: "within" },
      { ...given(71, { aim: 70 }), name: text("多1", "one more"), expect: "over" },
      ...figures.slice(1).map((name) => ({
        ...given(71, { aim: 70, indicator: name }),
        name: figureOf(name).title,
        expect: "over" as const,
      })),
      {
        ...given(71),
        name: text("没有力争值的不适用", "not where nothing is striven for"),
        expect: { notApplicable: true },
      },
      {
        ...given(71, { aim: 70, from: periodLast, to: periodLast }),
        name: text("期末当日有效的指标", "a target for the last day alone"),
        expect: "over",
      },
      edges(value + 1, { aim: 0 }).before,
      { ...edges(value + 1, { aim: 0 }).first, expect: "over" },
      ...notApplying(value + 1).map((example) => ({ ...example, facts: { ...example.facts, aim: 0 } })),
    ],
  });
  return {
    actual,
    used,
    left,
    allowed,
    standing,
    aim,
    definitions: [
      by,
      ...(figures.includes("deaths") ? [people.lost] : []),
      ...(figures.includes("serious-injuries") ? [people.serious] : []),
      ...counts.map(({ counting }) => counting),
      actual,
      used,
      left,
      allowed,
      standing,
      aim,
    ],
  };
}

/** Which day of its year a date is. */
const daysOf = (year: number, day: string): number =>
  (parseDay(`${year}-${day}`) ?? 0) - (parseDay(`${year}-01-01`) ?? 0) + 1;
