import { accidents } from "@anwei/accident";
import {
  type AnyDefinition,
  all,
  amount,
  any,
  atAnyTime,
  type Cites,
  type Consequence,
  choice,
  counted,
  type Decision,
  decision,
  Exact,
  elapsed,
  formatDay,
  formatPeriod,
  indicator,
  inPeriod,
  ordered,
  ownRecords,
  type Period,
  parameter,
  parseDay,
  periodContaining,
  periodEnd,
  quantity,
  ratio,
  recordIn,
  shiftPeriod,
  subtreeRecords,
  sum,
  summed,
  type Terms,
  type Text,
  text,
  toDate,
  type UnitKind,
  unitIn,
} from "@anwei/kernel";
import { targets } from "@anwei/responsibility";
import { firstWholePeriod } from "./ladder/shown.js";

/**
 * The readings that a sentence like "for whom a quarter's control indicators are over progress by 10 %" leaves
 * open. Each becomes a parameter of its own, with the document's place as its source.
 */
export interface ProgressReadings {
  /** `relative`: 10 % more than progress allows. `points`: 10 percentage points more of the year's target. */
  readonly measure: "relative" | "points";
  /** Whether exactly 10 % is over already. */
  readonly boundary: "included" | "excluded";
  /** `cumulative`: from New Year against the share elapsed. `period`: the period alone against its share of the target. */
  readonly basis: "cumulative" | "period";
}

export interface ProgressTriggerWritten {
  /** The prefix of the ids: `province-city`. */
  readonly id: string;
  /** 季度超进度述职 unless said. */
  readonly title?: Text;
  /** How often progress is judged. */
  readonly each: "month" | "quarter" | "halfYear";
  /** Of which indicator targets are judged. */
  readonly figure: "deaths" | "accidents";
  readonly appliesTo: readonly [UnitKind, ...UnitKind[]];
  /** How much over progress triggers, as a share: `percent(10)`. */
  readonly overBy: { readonly value: string; readonly unit: string };
  readonly overByCites: Cites;
  readonly readings: ProgressReadings;
  readonly readingCites: Cites;
  readonly cites: Cites;
  readonly from: string;
  readonly consequence: Consequence;
}

/** The trigger and all that it is made of. */
export interface ProgressTrigger {
  readonly overProgress: Decision<"targets", "within" | "over", true, "gravest">;
  readonly reportOut: Decision<"units", "none" | "report", true, "gravest">;
  readonly definitions: readonly AnyDefinition[];
}

type Target = Terms<typeof targets>;
type Accident = Terms<typeof accidents>;

/** The share of a year that a period is, and what progress is counted by at its end. */
const shares = {
  month: { share: Exact.fraction(1n, 12n), by: "month" },
  quarter: { share: Exact.of("0.25"), by: "quarter" },
  halfYear: { share: Exact.of("0.5"), by: "quarter" },
} as const;

const figures = {
  deaths: { title: text("死亡人数", "deaths"), unit: "person" },
  accidents: { title: text("事故起数", "accidents"), unit: "case" },
} as const;

/**
 * The trigger by progress (季度超进度述职): a unit whose deaths or accidents are over the progress of its target by a
 * stated share at the end of a month, quarter or half-year must report out. A target of zero is over from the first
 * on, not before. Without a target on record the answer is undecided, never "none allowed".
 *
 * @throws DefinitionError
 */
export function progressTrigger(written: ProgressTriggerWritten): ProgressTrigger {
  const { id, cites, from, readings, each, figure, appliesTo } = written;
  const { share: shareOfOne, by } = shares[each];
  const { title: figureTitle, unit } = figures[figure];
  const one = { value: "1", unit };
  const reading = <const M extends string>(
    name: string,
    title: ReturnType<typeof text>,
    members: Record<M, ReturnType<typeof text>>,
    value: M,
  ) =>
    parameter({
      id: `${id}/over-progress/${name}`,
      of: choice(title, members),
      history: [{ from, value, cites: written.readingCites }],
    });
  const overBy = parameter({
    id: `${id}/over-progress/over-by`,
    of: amount(text("超进度比例", "share over progress"), { as: "percent", decimals: 4, min: 0 }),
    moves: { may: "tighten", stricter: "lower" },
    history: [{ from, value: written.overBy.value, cites: written.overByCites }],
  });
  const measure = reading(
    "measure",
    text("超进度的计法", "how over progress is measured"),
    {
      relative: text("比时间进度多出的比例", "relative to progress"),
      points: text("占全年指标的百分点", "points of the year's target"),
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
      cumulative: text("年初至期末累计", "from New Year to the period's end"),
      period: text("当期", "the period alone"),
    },
    readings.basis,
  );

  // The worked examples take a year's target of about 80 of which the first period's line is a whole number.
  const more = Exact.of(written.overBy.value);
  const lineShare = readings.measure === "relative" ? shareOfOne.times(Exact.one.plus(more)) : shareOfOne.plus(more);
  const whole = Exact.fraction(lineShare.d, 1n);
  const yearly = whole.times(Exact.of(80).dividedBy(whole).round("up"));
  const at = yearly.times(lineShare).toNumber();
  const [before, after] = [at - 1, at + 1];
  const year = firstWholePeriod("year", [from]);
  const [opening, second] = [0, 1].map((n) => shiftPeriod(periodContaining(each, year.start), n)) as [Period, Period];
  const early = formatDay(opening.start + 4);
  const county = { id: "county", kind: appliesTo[0] };
  const target = {
    id: "t",
    unit: "county",
    indicator: figure,
    value: yearly.toNumber(),
    from: formatDay(year.start),
    to: formatDay(year.end),
  } as const;
  const happened = (...so: readonly (readonly [string, number])[]) => ({
    accidents: so.flatMap(([happenedOn, n], i) => {
      const accident = { id: `a${i}`, unit: "county", happenedOn, deaths: n, missing: 0 };
      if (figure === "deaths") return [accident];
      return Array.from({ length: n }, (_, k) => ({ ...accident, id: `a${i}-${k}`, deaths: 0 }));
    }),
  });
  const judged = formatDay(year.end);
  const first = { facts: target, period: formatPeriod(opening), judged } as const;
  const last = shiftPeriod(periodContaining(each, parseDay(from) as number), -1);
  const lastDay = formatDay(last.end);
  const tooEarly = {
    name: text("施行之前的期间不适用", "it does not apply to the period before it came into force"),
    period: formatPeriod(last),
    judged: lastDay,
    records: { targets: [{ ...target, from: formatDay(last.start), to: lastDay }], ...happened([lastDay, after]) },
    expect: { notApplicable: true },
  } as const;

  const counting = {
    cites,
    from,
    about: recordIn(targets, each),
    over: accidents,
    link: subtreeRecords,
    fold: (a: Accident) => (figure === "deaths" ? summed(sum(a.deaths, a.missing)) : counted()),
  };
  const inBoth = happened([early, 3], [formatDay(second.end), 4], [formatDay(second.end + 1), 5]);
  const kebab = each === "halfYear" ? "half-year" : each;
  const toPeriodEnd = indicator({
    ...counting,
    id: `${id}/over-progress/${figure}-to-date`,
    title: text(`年初至期末${figureTitle.zh}`, `${figureTitle.en} from New Year to the period's end`),
    window: toDate("year"),
    examples: [
      {
        ...first,
        period: formatPeriod(second),
        name: text("两个期间累计", "two periods together"),
        records: inBoth,
        expect: 7,
      },
    ],
  });
  const inOne = indicator({
    ...counting,
    id: `${id}/over-progress/${figure}-in-${kebab}`,
    title: text(`当期${figureTitle.zh}`, `${figureTitle.en} in the period`),
    window: inPeriod(),
    examples: [
      {
        ...first,
        period: formatPeriod(second),
        name: text("只计当期", "the period only"),
        records: inBoth,
        expect: 4,
      },
    ],
  });
  const perTarget = { cites, from, about: recordIn(targets, each), law: "periodEnd" } as const;
  const actual = quantity({
    id: `${id}/over-progress/actual`,
    title: text(`实际${figureTitle.zh}`, `actual ${figureTitle.en}`),
    ...perTarget,
    unit,
    combine: "exactlyOne",
    rows: (t) => [
      { when: basis.value.is("cumulative"), is: toPeriodEnd.of(t) },
      { when: basis.value.is("period"), is: inOne.of(t) },
    ],
    examples: [
      { ...first, name: text("按所取读法计", "by the reading taken"), records: happened([early, 5]), expect: 5 },
    ],
  });
  const share = quantity({
    id: `${id}/over-progress/share`,
    title: text("时间进度", "time progress"),
    ...perTarget,
    combine: "exactlyOne",
    rows: () => [
      { when: basis.value.is("cumulative"), is: elapsed(by) },
      { when: basis.value.is("period"), is: each === "month" ? ratio(1, 12) : shareOfOne.toString() },
    ],
    examples: [
      {
        ...first,
        period: formatPeriod(each === "month" ? shiftPeriod(opening, 2) : opening),
        name: text("首期末", "at the end of the first"),
        expect: readings.basis === "period" ? shareOfOne.toString() : each === "halfYear" ? "0.5" : "0.25",
      },
    ],
  });
  const allowed = (t: Target) => t.value.times(one).times(share.of(t));
  const line = quantity({
    id: `${id}/over-progress/line`,
    title: text("述职线", "line for reporting out"),
    ...perTarget,
    unit,
    combine: "exactlyOne",
    rows: (t) => [
      { when: measure.value.is("relative"), is: allowed(t).times(sum("1", overBy.value)) },
      {
        when: measure.value.is("points"),
        is: t.value.times(one).times(sum(share.of(t), overBy.value)),
      },
    ],
    examples: [
      {
        ...first,
        name: text(`全年${yearly}，首期末`, `${yearly} for the year, at the end of the first period`),
        expect: at,
      },
    ],
  });
  const overProgress = decision({
    id: `${id}/over-progress`,
    title: text("控制指标执行是否超进度", "Whether a control target is over progress"),
    ...perTarget,
    appliesWhen: (t) =>
      all(t.indicator.is(figure), t.trade.is("all"), t.from.atMost(periodEnd), t.to.atLeast(periodEnd)),
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
      {
        ...first,
        name: text("线下一人", "one below the line"),
        records: happened([early, before]),
        expect: "within",
      },
      {
        ...first,
        name: text("恰在线上", "exactly on the line"),
        records: happened([early, at]),
        expect: readings.boundary === "included" && more.sign > 0 ? "over" : "within",
      },
      {
        ...first,
        name: text("线上一人", "one above the line"),
        records: happened([early, after]),
        expect: "over",
      },
      {
        ...first,
        facts: { ...target, value: 0 },
        name: text("指标为零而未发生", "a target of zero and none"),
        records: happened(),
        expect: "within",
      },
      {
        ...first,
        facts: { ...target, value: 0 },
        name: text("指标为零而发生一次", "a target of zero and one"),
        records: happened([early, 1]),
        expect: "over",
      },
      {
        ...first,
        name: text("期间未结束则不判", "a period that has not ended is not judged"),
        judged: formatDay(opening.end - 1),
        records: happened([early, 30]),
        expect: { notApplicable: true },
      },
      {
        ...first,
        facts: { ...target, indicator: figure === "deaths" ? "accidents" : "deaths" },
        name: text("其他指标不适用", "it does not apply to a target for another indicator"),
        records: happened([early, after]),
        expect: { notApplicable: true },
      },
      {
        ...first,
        facts: { ...target, trade: "road" },
        name: text("一个行业的指标不适用", "it does not apply to a target for one trade"),
        records: happened([early, after]),
        expect: { notApplicable: true },
      },
      {
        ...first,
        facts: { ...target, from: formatDay(opening.end), to: formatDay(opening.end) },
        name: text("期末当日有效的指标适用", "it applies to a target in force on the period's last day alone"),
        records: happened([early, after]),
        expect: "over",
      },
      {
        ...first,
        facts: { ...target, from: formatDay(second.start) },
        name: text("期末次日起的指标不适用", "it does not apply to a target from the day after the period on"),
        records: happened([early, after]),
        expect: { notApplicable: true },
      },
      {
        ...first,
        facts: { ...target, to: formatDay(opening.end - 1) },
        name: text(
          "期末前一日止的指标不适用",
          "it does not apply to a target that ended the day before the period did",
        ),
        records: happened([early, after]),
        expect: { notApplicable: true },
      },
      {
        ...tooEarly,
        facts: { ...target, from: formatDay(last.start), to: lastDay },
        records: happened([lastDay, after]),
      },
      {
        ...first,
        name: text("零报告不全：未定", "without complete reports it is undecided"),
        partial: true,
        records: happened([early, 1]),
        expect: { atLeast: "within", atMost: "over" },
      },
    ],
  });
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
        facts: county,
        period: formatPeriod(opening),
        judged,
        name: text("一项超进度，一项未超", "one over progress, one within"),
        records: {
          targets: [target, { ...target, id: "t2", value: yearly.toNumber() * 2 }],
          ...happened([early, after]),
        },
        expect: 1,
      },
    ],
  });
  const reportOut = decision({
    id: `${id}/report-out`,
    title: written.title ?? text("季度超进度述职", "Reporting out for a quarter over progress"),
    cites,
    from,
    about: unitIn(each),
    law: "periodEnd",
    appliesWhen: (u) => u.kind.oneOf(...appliesTo),
    outcomes: ordered({ none: text("不需述职", "none"), report: text("述职", "report out") }),
    combine: "gravest",
    consequences: { report: [written.consequence] },
    rows: (u) => [{ when: over.of(u).atLeast(1), then: "report" }, { otherwise: "none" }],
    examples: [
      {
        facts: county,
        period: formatPeriod(opening),
        judged,
        name: text("超进度即述职", "over progress: report out"),
        records: { targets: [target], ...happened([early, after]) },
        expect: "report",
      },
      {
        facts: county,
        period: formatPeriod(opening),
        judged,
        name: text("未超则不需", "within progress: none"),
        records: { targets: [target], ...happened([early, before]) },
        expect: "none",
      },
      {
        facts: { id: "village", kind: "village" },
        period: formatPeriod(opening),
        judged,
        name: text("村不适用", "it does not apply to a village"),
        records: { targets: [], ...happened() },
        expect: { notApplicable: true },
      },
      {
        facts: county,
        period: formatPeriod(opening),
        judged,
        name: text("没有下达指标的记录：未定，不当作零", "no target on record: undecided, not zero"),
        partial: true,
        records: { targets: [], ...happened([early, 3]) },
        expect: { atLeast: "none", atMost: "report" },
      },
      { ...tooEarly, facts: county },
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
      toPeriodEnd,
      inOne,
      actual,
      share,
      line,
      overProgress,
      over,
      reportOut,
    ],
  };
}
