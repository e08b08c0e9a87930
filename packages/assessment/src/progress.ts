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
  parameter,
  parseDay,
  periodContaining,
  periodEnd,
  quantity,
  recordIn,
  shiftPeriod,
  subtreeRecords,
  sum,
  summed,
  type Terms,
  text,
  toDate,
  unitIn,
} from "@anwei/kernel";
import { targets } from "@anwei/responsibility";

/**
 * The readings that a sentence like "for whom a quarter's control indicators are over progress by 10 %" leaves
 * open. Each becomes a parameter of its own, with the document's place as its source.
 */
export interface ProgressReadings {
  /** `relative`: 10 % more than progress allows. `points`: 10 percentage points more of the year's target. */
  readonly measure: "relative" | "points";
  /** Whether exactly 10 % is over already. */
  readonly boundary: "included" | "excluded";
  /** `cumulative`: from New Year against the share elapsed. `quarter`: the quarter alone against a quarter of the target. */
  readonly basis: "cumulative" | "quarter";
}

export interface QuarterTriggerWritten {
  /** The prefix of the ids: `province-city`. */
  readonly id: string;
  /** How much over progress triggers, as a share: `percent(10)`. */
  readonly overBy: { readonly value: string; readonly unit: string };
  readonly overByCites: Cites;
  readonly readings: ProgressReadings;
  readonly readingCites: Cites;
  readonly cites: Cites;
  readonly from: string;
  readonly consequence: Consequence;
}

/** The quarter trigger and all that it is made of. */
export interface QuarterTrigger {
  readonly overProgress: Decision<"targets", "within" | "over", true, "gravest">;
  readonly reportOut: Decision<"units", "none" | "report", true, "gravest">;
  readonly definitions: readonly AnyDefinition[];
}

type Target = Terms<typeof targets>;
type Accident = Terms<typeof accidents>;

/**
 * The quarter trigger (季度超进度述职): a unit whose deaths are over the progress of its target by a stated share
 * at the end of a quarter must report out. Progress counts by quarters; a target of zero is over from the first
 * death on, not before. Without a target on record the answer is undecided, never "none allowed".
 *
 * @throws DefinitionError
 */
export function quarterTrigger(written: QuarterTriggerWritten): QuarterTrigger {
  const { id, cites, from, readings } = written;
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
    text("累计还是当季", "cumulative or the quarter alone"),
    {
      cumulative: text("年初至季末累计", "from New Year to the quarter's end"),
      quarter: text("当季", "the quarter alone"),
    },
    readings.basis,
  );

  // The worked examples take a year's target of about 80 of which the first quarter's line is a whole number.
  const more = Exact.of(written.overBy.value);
  const quarter = Exact.of("0.25");
  const lineShare = readings.measure === "relative" ? quarter.times(Exact.one.plus(more)) : quarter.plus(more);
  const whole = Exact.fraction(lineShare.d, 1n);
  const yearly = whole.times(Exact.of(80).dividedBy(whole).round("up"));
  const at = yearly.times(lineShare).toNumber();
  const [before, after] = [at - 1, at + 1];
  const county = { id: "county", kind: "county" } as const;
  const target = {
    id: "t",
    unit: "county",
    indicator: "deaths",
    value: yearly.toNumber(),
    from: "2009-01-01",
    to: "2009-12-31",
  } as const;
  const killed = (...deaths: readonly (readonly [string, number])[]) => ({
    accidents: deaths.map(([happenedOn, n], i) => ({ id: `a${i}`, unit: "county", happenedOn, deaths: n, missing: 0 })),
  });
  const first = { facts: target, period: "2009-Q1", judged: "2009-12-31" } as const;
  const last = shiftPeriod(periodContaining("quarter", parseDay(from) as number), -1);
  const lastDay = formatDay(last.end);
  const tooEarly = {
    name: text("施行之前的季度不适用", "it does not apply to the quarter before it came into force"),
    period: formatPeriod(last),
    judged: lastDay,
    records: { targets: [{ ...target, from: formatDay(last.start), to: lastDay }], ...killed([lastDay, after]) },
    expect: { notApplicable: true },
  } as const;

  const quarterly = {
    cites,
    from,
    about: recordIn(targets, "quarter"),
    over: accidents,
    link: subtreeRecords,
    fold: (a: Accident) => summed(sum(a.deaths, a.missing)),
  };
  const toQuarterEnd = indicator({
    ...quarterly,
    id: `${id}/over-progress/deaths-to-date`,
    title: text("年初至季末死亡人数", "deaths from New Year to the quarter's end"),
    window: toDate("year"),
    examples: [
      {
        ...first,
        period: "2009-Q2",
        name: text("两个季度累计", "two quarters together"),
        records: killed(["2009-01-05", 3], ["2009-06-30", 4], ["2009-07-01", 5]),
        expect: 7,
      },
    ],
  });
  const inQuarter = indicator({
    ...quarterly,
    id: `${id}/over-progress/deaths-in-quarter`,
    title: text("当季死亡人数", "deaths in the quarter"),
    window: inPeriod(),
    examples: [
      {
        ...first,
        period: "2009-Q2",
        name: text("只计当季", "the quarter only"),
        records: killed(["2009-01-05", 3], ["2009-06-30", 4], ["2009-07-01", 5]),
        expect: 4,
      },
    ],
  });
  const perTarget = { cites, from, about: recordIn(targets, "quarter"), law: "periodEnd" } as const;
  const actual = quantity({
    id: `${id}/over-progress/actual`,
    title: text("实际死亡人数", "actual deaths"),
    ...perTarget,
    unit: "person",
    combine: "exactlyOne",
    rows: (t) => [
      { when: basis.value.is("cumulative"), is: toQuarterEnd.of(t) },
      { when: basis.value.is("quarter"), is: inQuarter.of(t) },
    ],
    examples: [
      { ...first, name: text("按所取读法计", "by the reading taken"), records: killed(["2009-02-01", 5]), expect: 5 },
    ],
  });
  const share = quantity({
    id: `${id}/over-progress/share`,
    title: text("时间进度", "time progress"),
    ...perTarget,
    combine: "exactlyOne",
    rows: () => [
      { when: basis.value.is("cumulative"), is: elapsed("quarter") },
      { when: basis.value.is("quarter"), is: "0.25" },
    ],
    examples: [{ ...first, name: text("一季度末为四分之一", "a quarter at the end of the first"), expect: "0.25" }],
  });
  const allowed = (t: Target) => t.value.times({ value: "1", unit: "person" }).times(share.of(t));
  const line = quantity({
    id: `${id}/over-progress/line`,
    title: text("述职线", "line for reporting out"),
    ...perTarget,
    unit: "person",
    combine: "exactlyOne",
    rows: (t) => [
      { when: measure.value.is("relative"), is: allowed(t).times(sum("1", overBy.value)) },
      {
        when: measure.value.is("points"),
        is: t.value.times({ value: "1", unit: "person" }).times(sum(share.of(t), overBy.value)),
      },
    ],
    examples: [
      {
        ...first,
        name: text(`全年${yearly}人，一季度末`, `${yearly} for the year, at the end of the first quarter`),
        expect: at,
      },
    ],
  });
  const overProgress = decision({
    id: `${id}/over-progress`,
    title: text("控制指标执行是否超进度", "Whether a control target is over progress"),
    ...perTarget,
    appliesWhen: (t) => all(t.indicator.is("deaths"), t.from.atMost(periodEnd), t.to.atLeast(periodEnd)),
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
        records: killed(["2009-02-01", before]),
        expect: "within",
      },
      {
        ...first,
        name: text("恰在线上", "exactly on the line"),
        records: killed(["2009-02-01", at]),
        expect: readings.boundary === "included" && more.sign > 0 ? "over" : "within",
      },
      {
        ...first,
        name: text("线上一人", "one above the line"),
        records: killed(["2009-02-01", after]),
        expect: "over",
      },
      {
        ...first,
        facts: { ...target, value: 0 },
        name: text("指标为零而无死亡", "a target of zero and no death"),
        records: killed(),
        expect: "within",
      },
      {
        ...first,
        facts: { ...target, value: 0 },
        name: text("指标为零而死亡一人", "a target of zero and one death"),
        records: killed(["2009-02-01", 1]),
        expect: "over",
      },
      {
        ...first,
        name: text("季度未结束则不判", "a quarter that has not ended is not judged"),
        judged: "2009-03-30",
        records: killed(["2009-02-01", 30]),
        expect: { notApplicable: true },
      },
      {
        ...first,
        facts: { ...target, indicator: "accidents" },
        name: text("事故起数的指标不适用", "it does not apply to a target for accidents"),
        records: killed(["2009-02-01", after]),
        expect: { notApplicable: true },
      },
      {
        ...first,
        facts: { ...target, from: "2009-03-31", to: "2009-03-31" },
        name: text("季末当日有效的指标适用", "it applies to a target in force on the quarter's last day alone"),
        records: killed(["2009-02-01", after]),
        expect: "over",
      },
      {
        ...first,
        facts: { ...target, from: "2009-04-01" },
        name: text("季末次日起的指标不适用", "it does not apply to a target from the day after the quarter on"),
        records: killed(["2009-02-01", after]),
        expect: { notApplicable: true },
      },
      {
        ...first,
        facts: { ...target, to: "2009-03-30" },
        name: text(
          "季末前一日止的指标不适用",
          "it does not apply to a target that ended the day before the quarter did",
        ),
        records: killed(["2009-02-01", after]),
        expect: { notApplicable: true },
      },
      {
        ...tooEarly,
        facts: { ...target, from: formatDay(last.start), to: lastDay },
        records: killed([lastDay, after]),
      },
      {
        ...first,
        name: text("零报告不全：未定", "without complete reports it is undecided"),
        partial: true,
        records: killed(["2009-02-01", 1]),
        expect: { atLeast: "within", atMost: "over" },
      },
    ],
  });
  const over = indicator({
    id: `${id}/targets-over-progress`,
    title: text("超进度的控制指标项数", "Control targets over progress"),
    cites,
    from,
    about: unitIn("quarter"),
    over: targets,
    link: ownRecords,
    window: atAnyTime(),
    where: (t) => overProgress.of(t).is("over"),
    fold: counted({ unit: "item" }),
    examples: [
      {
        facts: county,
        period: "2009-Q1",
        judged: "2009-12-31",
        name: text("一项超进度，一项未超", "one over progress, one within"),
        records: {
          targets: [target, { ...target, id: "t2", value: yearly.toNumber() * 2 }],
          ...killed(["2009-02-01", after]),
        },
        expect: 1,
      },
    ],
  });
  const reportOut = decision({
    id: `${id}/report-out`,
    title: text("季度超进度述职", "Reporting out for a quarter over progress"),
    cites,
    from,
    about: unitIn("quarter"),
    law: "periodEnd",
    appliesWhen: (u) => u.kind.is("county"),
    outcomes: ordered({ none: text("不需述职", "none"), report: text("述职", "report out") }),
    combine: "gravest",
    consequences: { report: [written.consequence] },
    rows: (u) => [{ when: over.of(u).atLeast(1), then: "report" }, { otherwise: "none" }],
    examples: [
      {
        facts: county,
        period: "2009-Q1",
        judged: "2009-12-31",
        name: text("超进度即述职", "over progress: report out"),
        records: { targets: [target], ...killed(["2009-02-01", after]) },
        expect: "report",
      },
      {
        facts: county,
        period: "2009-Q1",
        judged: "2009-12-31",
        name: text("未超则不需", "within progress: none"),
        records: { targets: [target], ...killed(["2009-02-01", before]) },
        expect: "none",
      },
      {
        facts: { id: "town", kind: "township" },
        period: "2009-Q1",
        judged: "2009-12-31",
        name: text("乡镇不适用", "it does not apply to a township"),
        records: { targets: [], ...killed() },
        expect: { notApplicable: true },
      },
      {
        facts: county,
        period: "2009-Q1",
        judged: "2009-12-31",
        name: text("没有下达指标的记录：未定，不当作零", "no target on record: undecided, not zero"),
        partial: true,
        records: { targets: [], ...killed(["2009-02-01", 3]) },
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
      toQuarterEnd,
      inQuarter,
      actual,
      share,
      line,
      overProgress,
      over,
      reportOut,
    ],
  };
}
