import { accidents } from "@anwei/accident";
import {
  type Amount,
  type AnyDefinition,
  all,
  amount,
  any,
  atAnyTime,
  between,
  type Cites,
  type Consequence,
  choice,
  counted,
  type Decision,
  daysBetween,
  decision,
  Exact,
  elapsed,
  formatDay,
  formatPeriod,
  type Indicator,
  indicator,
  max,
  min,
  type NumberTerm,
  not,
  ordered,
  ownRecords,
  type Period,
  parameter,
  parseDay,
  percent,
  periodContaining,
  periodEnd,
  periodNames,
  periodStart,
  quantity,
  ratio,
  recordIn,
  shiftPeriod,
  steps,
  subtreeRecords,
  sum,
  summed,
  type Terms,
  type Text,
  text,
  type UnitKind,
  unitIn,
  yearEnd,
  yearStart,
} from "@anwei/kernel";
import { type TargetIndicator, type TargetTrade, targets, targetTrades } from "@anwei/responsibility";
import { figureOf, laterOf } from "./control/figures.js";
import type { ControlPeriod } from "./control/indicators.js";
import { ledgerAround, ledgerBySector, ledgerYear } from "./control/ledger.js";
import { peopleCounted } from "./control/people.js";
import { inTrade, sectorsOfTrade } from "./control/trades.js";
import { firstWholePeriod } from "./ladder/shown.js";
import { quoted, Refusals } from "./refused.js";

/**
 * The readings that a sentence like "for whom a quarter's control indicators are over progress by 10 %" leaves
 * open. Each becomes a parameter of its own, with the document's place as its source.
 */
export interface ProgressReadings {
  /** `relative`: 10 % more than progress allows. `points`: 10 percentage points more of the target. */
  readonly measure: "relative" | "points";
  /** Whether exactly 10 % is over already. */
  readonly boundary: "included" | "excluded";
  /** `cumulative`: from the target's first day against the share elapsed. `period`: the period alone against its share. */
  readonly basis: "cumulative" | "period";
  /** Time progress of a calendar year by whole months, three of which are a quarter of it, or by days, 90 of 365. */
  readonly by: "month" | "day";
  readonly cites: Cites;
}

export interface ProgressTriggerWritten {
  /** The prefix of the ids: `province-city`. */
  readonly id: string;
  /** 季度超进度述职 of quarters, unless said. */
  readonly title?: Text;
  /** How often progress is judged. */
  readonly each: ControlPeriod;
  /** Of which indicators targets are judged, each target by itself. */
  readonly figures: readonly [TargetIndicator, ...TargetIndicator[]];
  /** Of which trades targets are judged; of those for all trades together unless said. */
  readonly trades?: readonly [TargetTrade, ...TargetTrade[]];
  readonly appliesTo: readonly [UnitKind, ...UnitKind[]];
  /** How much over progress triggers, `percent(10)`, and where that stands, if elsewhere than the rule. */
  readonly overBy: { readonly share: Amount; readonly cites?: Cites };
  readonly readings: ProgressReadings;
  readonly cites: Cites;
  readonly from: string;
  readonly consequences: readonly Consequence[];
}

/** The trigger and all that it is made of. */
export interface ProgressTrigger {
  readonly overProgress: Decision<"targets", "within" | "over", true, "gravest">;
  readonly reportOut: Decision<"units", "none" | "report", true, "gravest">;
  readonly definitions: readonly AnyDefinition[];
}

type Target = Terms<typeof targets>;

/** The share of a year that a period is. */
const shares: Readonly<Record<ControlPeriod, Exact>> = {
  month: Exact.fraction(1n, 12n),
  quarter: Exact.of("0.25"),
  halfYear: Exact.of("0.5"),
  year: Exact.one,
};

/** How often, as titles say it: 月度, 季度. */
const titled: Readonly<Record<ControlPeriod, string>> = {
  month: "月度",
  quarter: "季度",
  halfYear: "半年",
  year: "年度",
};

const one = { case: { value: "1", unit: "1/case" }, person: { value: "1", unit: "1/person" } } as const;

/** How many people an accident of a worked example needs to harm, so as to count for a figure. */
const peopleIn: Readonly<Record<TargetIndicator, number>> = {
  deaths: 1,
  accidents: 1,
  injuries: 1,
  "serious-injuries": 1,
  larger: 3,
  major: 10,
};

/** Days from one date to another, both included. */
const daysFrom = (first: Parameters<typeof daysBetween>[0], last: Parameters<typeof daysBetween>[1]): NumberTerm =>
  sum(daysBetween(first, last), { value: "1", unit: "day" });

/** Targets for a calendar year have the progress of the year; others that of their own term. */
const isForTheYear = (t: Target) => all(t.from.equals(yearStart), t.to.equals(yearEnd));

/**
 * The trigger by progress (季度超进度述职): a unit of which a control target is over its progress by a stated share at the
 * end of a month, quarter, half-year or year must report out. Every target of the table is judged by itself, in the
 * trades and for the figures that are named, over its own term: of a calendar year by whole months or by days, of any
 * other term by days. What counts is what control indicators count. A target of zero is over from the first on, not
 * before. Without a target on record the answer is undecided, never "none allowed". How targets stand without such a share
 * is told by `controlTargets`; of what has no target, `ladder` tells.
 *
 * @example
 * ```ts
 * progressTrigger({
 *   id: "province-city", cites: notice.section("二"), from: "2009-01-01", each: "quarter", appliesTo: ["county"],
 *   figures: ["deaths", "larger"], trades: ["all", "road"],
 *   overBy: { share: percent(10) },
 *   readings: { measure: "relative", boundary: "included", basis: "cumulative", by: "month", cites: notice.section("二") },
 *   consequences: [{ id: "report-out", text: text("述职", "report out"), to: cityGovernment, due: periodEnd.plus(workingDays(15)) }],
 * });
 * ```
 * @throws DefinitionError
 */
export function progressTrigger(written: ProgressTriggerWritten): ProgressTrigger {
  const { id, cites, from, readings, each, figures, appliesTo, consequences } = written;
  const trades: readonly TargetTrade[] = written.trades ?? ["all"];
  checkProgress(written, trades);
  const [figure] = figures;
  const [trade = "all"] = trades;
  const shareOfOne = shares[each];
  const people = peopleCounted(`${id}/over-progress/counted`, cites, from);
  const reading = <const M extends string>(
    name: string,
    title: ReturnType<typeof text>,
    members: Record<M, ReturnType<typeof text>>,
    value: M,
  ) =>
    parameter({
      id: `${id}/over-progress/${name}`,
      of: choice(title, members),
      history: [{ from, value, cites: readings.cites }],
    });
  const overBy = parameter({
    id: `${id}/over-progress/over-by`,
    of: amount(text("超进度比例", "share over progress"), { as: "percent", decimals: 4, min: 0 }),
    moves: { may: "tighten", stricter: "lower" },
    history: [{ from, value: written.overBy.share.value, cites: written.overBy.cites ?? cites }],
  });
  const measure = reading(
    "measure",
    text("超进度的计法", "how over progress is measured"),
    {
      relative: text("比时间进度多出的比例", "relative to progress"),
      points: text("占全部指标的百分点", "points of the target"),
    },
    readings.measure,
  );
  const boundary = reading(
    "boundary",
    text("恰好达到是否算超", "whether exactly that much is over"),
    { included: text("含本数", "included"), excluded: text("不含本数", "excluded") },
    readings.boundary,
  );
  const basis = reading(
    "basis",
    text("累计还是当期", "cumulative or the period alone"),
    {
      cumulative: text("指标起始日至期末累计", "from the target's first day to the period's end"),
      period: text("当期", "the period alone"),
    },
    readings.basis,
  );
  const by = reading(
    "progress-by",
    text("时间进度的计法", "how time progress is counted"),
    { month: text("按月", "by months"), day: text("按日", "by days") },
    readings.by,
  );

  // The worked examples take a year's target of about 80 of which the first period's line is a whole number.
  const year = firstWholePeriod("year", [laterOf(from, latest(figures.map((name) => figureOf(name).since)))]);
  const [opening, second] = [0, 1].map((n) => shiftPeriod(periodContaining(each, year.start), n)) as [Period, Period];
  const daysOf = (first: number, last: number) => BigInt(last - first + 1);
  const passed =
    readings.by === "day"
      ? Exact.fraction(daysOf(opening.start, opening.end), daysOf(year.start, year.end))
      : shareOfOne;
  const more = Exact.of(written.overBy.share.value);
  const lineShare = readings.measure === "relative" ? passed.times(Exact.one.plus(more)) : passed.plus(more);
  const whole = Exact.fraction(lineShare.d, 1n);
  const yearly = whole.times(Exact.of(80).dividedBy(whole).round("up"));
  const at = yearly.times(lineShare).toNumber();
  const county = { id: "county", kind: appliesTo[0] };
  const target = {
    id: "t",
    unit: "county",
    indicator: figure,
    trade,
    value: yearly.toNumber(),
    from: formatDay(year.start),
    to: formatDay(year.end),
  } as const;
  const judged = formatDay(each === "year" ? year.end + 31 : year.end);
  const first = { facts: target, period: formatPeriod(opening), judged } as const;
  const before = shiftPeriod(periodContaining(each, parseDay(from) as number), -1);
  const tooEarly = { period: formatPeriod(before), judged: formatDay(before.end) } as const;

  const counting = {
    cites,
    about: recordIn(targets, each),
    over: accidents,
    link: subtreeRecords,
  };
  const ledgered = ledgerYear(laterOf(from, figureOf(figure).since));
  const ledger = ledgerAround(ledgered, trade === "all" ? undefined : sectorsOfTrade[trade][0]);
  const shown = periodContaining(each, parseDay(`${ledgered}-06-30`) as number);
  const end = formatDay(shown.end);
  const figuresCounted = figures.map((name) => {
    const { title, counts, adds, since } = figureOf(name);
    const common = {
      ...counting,
      from: laterOf(from, since),
      where: (a: Terms<typeof accidents>, t: Target) => all(counts(a), inTrade(a.sector, t.trade)),
      fold: (a: Terms<typeof accidents>) => (adds ? summed(adds(a, people)) : counted()),
    };
    const own = { ...target, indicator: name, from: `${ledgered}-01-01`, to: `${ledgered}-12-31` };
    const asked = (start: string, counted: readonly [first: string, last: string]) => ({
      facts: { ...own, from: start },
      period: formatPeriod(shown),
      judged: formatDay(shown.end + 31),
      records: ledger.records as never,
      expect: ledger.expected(name, ...counted),
    });
    const byTrade = trades.map((of) => ({
      name: targetTrades[of],
      facts: { ...own, trade: of },
      period: formatPeriod(shown),
      judged: formatDay(shown.end + 31),
      records: ledgerBySector(end).records as never,
      expect: ledgerBySector(end).expected(name, end, end, ...(of === "all" ? [] : [sectorsOfTrade[of]])),
    }));
    const [start, later] = [formatDay(shown.start), `${ledgered}-06-15`];
    const toDate: Indicator<"targets", NumberTerm> = indicator({
      ...common,
      id: `${id}/over-progress/${name}-to-date`,
      title: text(`指标期内至期末${title.zh}`, `${title.en} so far in the target's term`),
      window: (t) => between(t.from, min(t.to, periodEnd)),
      examples: [
        { ...asked(own.from, [own.from, end]), name: text("全年的指标", "a target for the year") },
        { ...asked(later, [later, end]), name: text("自期内起的指标", "one that begins within the period") },
        ...byTrade,
      ],
    });
    const inPeriod: Indicator<"targets", NumberTerm> = indicator({
      ...common,
      id: `${id}/over-progress/${name}-in-${each === "halfYear" ? "half-year" : each}`,
      title: text(`当期${title.zh}`, `${title.en} in the period`),
      window: (t) => between(max(t.from, periodStart), min(t.to, periodEnd)),
      examples: [
        { ...asked(own.from, [start, end]), name: text("只计当期", "the period only") },
        { ...asked(later, [later, end]), name: text("自期内起的指标", "a target that begins within the period") },
        ...byTrade,
      ],
    });
    return { name, toDate, inPeriod };
  });
  const given = (n: number, more: object = {}) => ({
    ...first,
    facts: { ...target, ...more },
    given: Object.fromEntries(figuresCounted.flatMap((c) => [c.toDate, c.inPeriod].map((i) => [i.id, n]))),
  });
  const otherFigure = (Object.keys(peopleIn) as TargetIndicator[]).find((name) => !figures.includes(name));
  const perTarget = { cites, from, about: recordIn(targets, each), law: "periodEnd" } as const;
  // Figures that are counted alike keep their unit; people and cases together are bare numbers, as targets are.
  const measures = [...new Set(figures.map((name) => figureOf(name).unit))];
  const unit = measures.length === 1 ? measures[0] : undefined;
  const inUnit = unit === undefined ? {} : { unit };
  const limitOf = (t: Target): NumberTerm => (unit === undefined ? t.value : t.value.times({ value: "1", unit }));
  const only = figures.length === 1 ? figureOf(figure).title : undefined;
  const actual = quantity({
    id: `${id}/over-progress/actual`,
    title: only ? text(`实际${only.zh}`, `actual ${only.en}`) : text("实际数", "what happened"),
    ...perTarget,
    ...inUnit,
    combine: "exactlyOne",
    appliesWhen: (t) => t.indicator.oneOf(...figures),
    rows: (t) =>
      figuresCounted.flatMap(({ name, toDate, inPeriod }) =>
        ([toDate, inPeriod] as const).map((counted, i) => ({
          when: all(t.indicator.is(name), basis.value.is(i === 0 ? "cumulative" : "period")),
          is: unit === undefined ? counted.of(t).times(one[figureOf(name).unit]) : counted.of(t),
        })),
      ),
    examples: [
      ...figures.map((name, i) => ({
        ...first,
        facts: { ...target, indicator: name },
        name: figureOf(name).title,
        given: Object.fromEntries(
          figuresCounted.flatMap((c, j) => [
            [c.toDate.id, i === j ? (readings.basis === "cumulative" ? 7 : 5) : 1],
            [c.inPeriod.id, i === j ? (readings.basis === "cumulative" ? 5 : 7) : 1],
          ]),
        ),
        expect: 7,
      })),
      ...(otherFigure === undefined
        ? []
        : [
            {
              ...given(7, { indicator: otherFigure }),
              name: text("其他指标不适用", "it does not apply to a target for another indicator"),
              expect: { notApplicable: true },
            } as const,
          ]),
    ],
  });
  // Three periods are no calendar year, whatever the period.
  const third = shiftPeriod(opening, 2);
  const lasting = { from: formatDay(opening.start), to: formatDay(third.end) } as const;
  const share = quantity({
    id: `${id}/over-progress/share`,
    title: text("时间进度", "time progress"),
    ...perTarget,
    combine: "exactlyOne",
    rows: (t) =>
      steps([
        {
          when: all(basis.value.is("cumulative"), not(isForTheYear(t))),
          is: ratio(daysFrom(t.from, periodEnd), daysFrom(t.from, t.to)),
        },
        {
          when: all(basis.value.is("period"), any(by.value.is("day"), not(isForTheYear(t)))),
          is: ratio(daysFrom(max(t.from, periodStart), periodEnd), daysFrom(t.from, t.to)),
        },
        { when: basis.value.is("period"), is: ratio(shareOfOne.n.toString(), shareOfOne.d.toString()) },
        { when: by.value.is("day"), is: elapsed("day") },
        { otherwise: elapsed("month") },
      ]),
    examples: [
      { ...first, name: text("首期末", "at the end of the first"), expect: passed.toString() },
      {
        ...first,
        facts: { ...target, ...lasting },
        name: text("为期三个期间的指标，按日", "of a target for three periods, by days"),
        expect: Exact.fraction(daysOf(opening.start, opening.end), daysOf(opening.start, third.end)).toString(),
      },
      {
        ...first,
        facts: { ...target, ...lasting },
        period: formatPeriod(third),
        judged: formatDay(third.end),
        name: text("其末期", "in the last of them"),
        expect: (readings.basis === "cumulative"
          ? Exact.one
          : Exact.fraction(daysOf(third.start, third.end), daysOf(opening.start, third.end))
        ).toString(),
      },
      {
        ...first,
        facts: { ...target, from: formatDay(opening.start + 1), to: formatDay(opening.end) },
        name: text("期内起止的指标", "of one that begins within the period"),
        expect: "1",
      },
      {
        ...first,
        facts: { ...target, from: formatDay(opening.start + 1) },
        name: text("次日起至年末的指标", "of one from the second day to the end of the year"),
        expect: Exact.fraction(daysOf(opening.start + 1, opening.end), daysOf(opening.start + 1, year.end)).toString(),
      },
    ],
  });
  const allowed = (t: Target) => limitOf(t).times(share.of(t));
  const line = quantity({
    id: `${id}/over-progress/line`,
    title: text("述职线", "line for reporting out"),
    ...perTarget,
    ...inUnit,
    combine: "exactlyOne",
    rows: (t) => [
      { when: measure.value.is("relative"), is: allowed(t).times(sum("1", overBy.value)) },
      { when: measure.value.is("points"), is: limitOf(t).times(sum(share.of(t), overBy.value)) },
    ],
    examples: [
      {
        ...first,
        name: text(`全年${yearly}，首期末`, `${yearly} for the year, at the end of the first period`),
        expect: at,
      },
    ],
  });
  const applies = (t: Target) =>
    all(t.indicator.oneOf(...figures), t.trade.oneOf(...trades), t.from.atMost(periodEnd), t.to.atLeast(periodEnd));
  const otherTrade = (Object.keys(targetTrades) as TargetTrade[]).find((name) => !trades.includes(name));
  const many = at + 1;
  const overProgress = decision({
    id: `${id}/over-progress`,
    title: text("控制指标执行是否超进度", "Whether a control target is over progress"),
    ...perTarget,
    appliesWhen: applies,
    outcomes: ordered({ within: text("未超进度", "within progress"), over: text("超进度", "over progress") }),
    combine: "gravest",
    rows: (t) => [
      {
        // A target of zero is not exceeded by zero deaths, although zero times anything is zero.
        when: all(
          actual.of(t).moreThan(allowed(t)),
          any(
            all(boundary.value.is("included"), actual.of(t).atLeast(line.of(t))),
            all(boundary.value.is("excluded"), actual.of(t).moreThan(line.of(t))),
          ),
        ),
        then: "over",
      },
      { otherwise: "within" },
    ],
    examples: [
      { ...given(at - 1), name: text("比线少1", "one below the line"), expect: "within" },
      {
        ...given(at),
        name: text("恰在线上", "exactly on the line"),
        expect: readings.boundary === "included" && more.sign > 0 ? "over" : "within",
      },
      { ...given(many), name: text("比线多1", "one above the line"), expect: "over" },
      ...figures.slice(1).map((indicator) => ({
        ...given(many, { indicator }),
        name: figureOf(indicator).title,
        expect: "over" as const,
      })),
      ...trades.slice(1).map((trade) => ({
        ...given(many, { trade }),
        name: targetTrades[trade],
        expect: "over" as const,
      })),
      { ...given(0, { value: 0 }), name: text("指标为零而未发生", "a target of zero and none"), expect: "within" },
      { ...given(1, { value: 0 }), name: text("指标为零而发生一次", "a target of zero and one"), expect: "over" },
      {
        ...given(many),
        name: text("期间未结束则不判", "a period that has not ended is not judged"),
        judged: formatDay(opening.end - 1),
        expect: { notApplicable: true },
      },
      ...(otherFigure === undefined
        ? []
        : [
            {
              ...given(many, { indicator: otherFigure }),
              name: text("其他指标不适用", "it does not apply to a target for another indicator"),
              expect: { notApplicable: true },
            } as const,
          ]),
      ...(otherTrade === undefined
        ? []
        : [
            {
              ...given(many, { trade: otherTrade }),
              name: text("其他行业的指标不适用", "it does not apply to a target for another trade"),
              expect: { notApplicable: true },
            } as const,
          ]),
      {
        ...given(1, { value: 0, from: formatDay(opening.end), to: formatDay(opening.end) }),
        name: text("期末当日有效的指标适用", "it applies to a target in force on the period's last day alone"),
        expect: "over",
      },
      {
        ...given(many, { from: formatDay(second.start), to: formatDay(second.end) }),
        name: text("期末次日起的指标不适用", "it does not apply to a target from the day after the period on"),
        expect: { notApplicable: true },
      },
      {
        ...given(many, { to: formatDay(opening.end - 1) }),
        name: text(
          "期末前一日止的指标不适用",
          "it does not apply to a target that ended the day before the period did",
        ),
        expect: { notApplicable: true },
      },
      {
        ...given(many, { from: formatDay(before.start), to: formatDay(before.end), value: 0 }),
        ...tooEarly,
        name: text("施行之前的期间不适用", "it does not apply to the period before it came into force"),
        expect: { notApplicable: true },
      },
      {
        ...given(at, { value: null }),
        name: text("指标未知：未定", "the target is unknown: undecided"),
        expect: { atLeast: "within", atMost: "over" },
      },
    ],
  });
  const happened = {
    accidents: [
      {
        id: "a",
        unit: "county",
        happenedOn: formatDay(opening.start),
        sector: trade === "all" ? "coal" : sectorsOfTrade[trade][0],
        deaths: peopleIn[figure],
        missing: 0,
        injuries: peopleIn[figure],
        seriousInjuries: peopleIn[figure],
        directLoss: 0,
        propertyLoss: 0,
        nature: "responsibility",
      },
    ],
  } as const;
  // One accident is over a target of none, and not over one of so many.
  const [strict, wide] = [
    { ...target, value: 0 },
    { ...target, id: "t2", value: 10_000 },
  ];
  const asked = { facts: county, period: formatPeriod(opening), judged } as const;
  const over = indicator({
    id: `${id}/targets-over-progress`,
    title: text("超进度的控制指标项数", "Control targets over progress"),
    cites,
    from,
    about: unitIn(each),
    over: targets,
    link: ownRecords,
    window: atAnyTime(),
    where: (t) => overProgress.of(t).is("over"),
    fold: counted({ unit: "item" }),
    examples: [
      {
        ...asked,
        name: text("一项超进度，一项未超", "one over progress, one within"),
        records: { targets: [strict, wide], ...happened },
        expect: 1,
      },
    ],
  });
  const period = periodNames[each];
  const outside = (["village", "grid"] as const).find((kind) => !appliesTo.includes(kind)) ?? "enterprise";
  const reportOut = decision({
    id: `${id}/report-out`,
    title: written.title ?? text(`${titled[each]}超进度述职`, `Reporting out for a ${period.en} over progress`),
    cites,
    from,
    about: unitIn(each),
    law: "periodEnd",
    appliesWhen: (u) => u.kind.oneOf(...appliesTo),
    outcomes: ordered({ none: text("不需述职", "none"), report: text("述职", "report out") }),
    combine: "gravest",
    consequences: { report: consequences },
    rows: (u) => [{ when: over.of(u).atLeast(1), then: "report" }, { otherwise: "none" }],
    examples: [
      {
        ...asked,
        name: text("超进度即述职", "over progress: report out"),
        records: { targets: [strict], ...happened },
        expect: "report",
      },
      {
        ...asked,
        name: text("未超则不需", "within progress: none"),
        records: { targets: [wide], ...happened },
        expect: "none",
      },
      {
        ...asked,
        facts: { id: "county", kind: outside },
        name: text("其他类别的单位不适用", "it does not apply to other kinds of unit"),
        records: { targets: [strict], ...happened },
        expect: { notApplicable: true },
      },
      {
        ...asked,
        name: text("没有下达指标的记录：未定，不当作零", "no target on record: undecided, not zero"),
        partial: true,
        records: { targets: [], ...happened },
        expect: { atLeast: "none", atMost: "report" },
      },
      {
        ...asked,
        name: text("事故零报告不全：未定", "without complete reports of accidents it is undecided"),
        partial: true,
        records: { targets: [wide], ...happened },
        expect: { atLeast: "none", atMost: "report" },
      },
      {
        ...asked,
        ...tooEarly,
        name: text("施行之前的期间不适用", "it does not apply to the period before it came into force"),
        records: { targets: [{ ...strict, from: formatDay(before.start), to: formatDay(before.end) }], ...happened },
        expect: { notApplicable: true },
      },
    ],
  });
  return {
    overProgress,
    reportOut,
    definitions: [
      overBy,
      measure,
      boundary,
      basis,
      by,
      ...(figures.includes("deaths") ? [people.lost] : []),
      ...(figures.includes("serious-injuries") ? [people.serious] : []),
      ...figuresCounted.flatMap(({ toDate, inPeriod }) => [toDate, inPeriod]),
      actual,
      share,
      line,
      overProgress,
      over,
      reportOut,
    ],
  };
}

/** Refuses a trigger with everything that is wrong with its arguments. @throws DefinitionError */
function checkProgress(
  { id, from, figures, appliesTo, overBy }: ProgressTriggerWritten,
  trades: readonly string[],
): void {
  const refusals = new Refusals(id);
  refusals.date(from, "from");
  refusals.kinds(appliesTo, "appliesTo");
  refusals.some(figures, "figures");
  refusals.ids(figures, (i) => `figures[${i}]`);
  refusals.some(trades, "trades");
  refusals.ids(trades, (i) => `trades[${i}]`);
  const share = Exact.parse(overBy.share.value);
  if (overBy.share.unit !== percent(0).unit || !share || share.sign < 0)
    refusals.tell(
      "bad-value",
      "overBy.share",
      text("不小于零的比例，如 percent(10)", "a share not below zero, such as percent(10)"),
      quoted(`${overBy.share.value} ${overBy.share.unit}`.trim()),
      text("改正比例", "Mend the share."),
    );
  refusals.raise();
}

/** The latest of the dates that are given. */
const latest = (of: readonly (string | undefined)[]): string | undefined =>
  of.reduce((a, b) => (a === undefined ? b : laterOf(a, b)), undefined);
