import {
  all,
  amount,
  choice,
  counted,
  decision,
  elapsed,
  indicator,
  ordered,
  ownRecords,
  parameter,
  percent,
  ratio,
  recordIn,
  source,
  subtreeRecords,
  summed,
  text,
  toDate,
} from "../../src/index.js";
import { tallies, targets, units } from "./kinds.js";
import type { PaperCase } from "./run.js";

// Rule 3: progress against a quota, with an uncertain reading kept as a parameter (巴中); item 18 (揭阳).

const bazhong = source({
  id: "bazhong-report",
  type: "report",
  title: text("巴中市安全生产工作报告", "Bazhong's work-safety report"),
  from: "2009-01-01",
  verified: true,
});

const jieyang = source({
  id: "jieyang-speech-2011",
  type: "report",
  title: text("揭阳市向省督查组的汇报", "Jieyang's speech to the province"),
  published: "2011-09-16",
  from: "2011-01-01",
  verified: true,
});

const damaged = bazhong.section("二", {
  reading: {
    printed: "2023%",
    readAs: "10%",
    because: text(
      "同文“20230%”显为100%,“2023”处应为两位数",
      "“20230%” stands for 100 % in the same text: “2023” takes the place of a digit",
    ),
  },
});

const overReading = parameter({
  id: "paper/over-reading",
  of: choice(text("“超进度10%”的读法", "reading of “10 % over progress”"), {
    relative: text("超过应有进度的10%", "a tenth above the progress due"),
    points: text("超过应有进度10个百分点", "ten points above the progress due"),
  }),
  history: [{ value: "relative", cites: damaged }],
});

const overBy = parameter({
  id: "paper/over-by",
  of: amount(text("超进度幅度", "over by"), { as: "percent", decimals: 2, min: 0 }),
  history: [{ value: percent(10), cites: damaged }],
});

const quarterly = recordIn(targets, "quarter");

const actualInQuarter = indicator({
  id: "paper/actual-in-quarter",
  title: text("年初至季末累计死亡人数", "deaths from the year's beginning"),
  cites: bazhong.section("二"),
  about: quarterly,
  over: tallies,
  link: subtreeRecords,
  window: toDate("year"),
  where: (t, target) => t.indicator.sameAs(target.indicator),
  fold: (t) => summed(t.deaths),
  examples: [
    {
      name: text("只计本年、本指标、截至季末", "of this year, this indicator, until the quarter's end"),
      facts: target(80),
      period: "2009-Q1",
      records: {
        tallies: [
          tally(20, "2009-01-01"),
          tally(1, "2009-03-31"),
          tally(4, "2009-04-01"),
          tally(8, "2008-12-31"),
          tally(16, "2009-02-01", { indicator: "fire" }),
        ],
      },
      expect: 21,
    },
  ],
});

function target(value: number | null, more: object = {}) {
  return { id: "t", unit: "c1", happenedOn: "2009-01-01", indicator: "road", value, ...more } as const;
}

function tally(deaths: number, happenedOn: string, more: object = {}) {
  return { id: `${happenedOn}-${deaths}`, unit: "c1", happenedOn, indicator: "road", deaths, ...more };
}

const overProgress = decision({
  id: "paper/over-progress",
  title: text("超时序进度", "over progress"),
  cites: damaged,
  about: quarterly,
  law: "periodEnd",
  outcomes: ordered({ within: text("未超", "within"), over: text("超进度", "over") }),
  combine: "gravest",
  rows: (t) => {
    const progress = ratio(actualInQuarter.of(t), t.value);
    return [
      {
        when: all(
          overReading.value.is("relative"),
          progress.atLeast(elapsed("quarter").times(overBy.value.plus(percent(100)))),
        ),
        then: "over",
      },
      {
        when: all(overReading.value.is("points"), progress.atLeast(elapsed("quarter").plus(overBy.value))),
        then: "over",
      },
      { otherwise: "within" },
    ];
  },
  examples: [
    {
      name: text("指标80,一季度22人即在线上", "a target of 80, 22 in the first quarter: at the line"),
      facts: target(80),
      period: "2009-Q1",
      records: { tallies: [tally(22, "2009-02-01")] },
      expect: "over",
    },
  ],
});

const unitQuarter = recordIn(units, "quarter");

const targetsOnRecord = indicator({
  id: "paper/targets-on-record",
  title: text("已下达指标数", "targets on record"),
  cites: bazhong.section("二"),
  about: unitQuarter,
  over: targets,
  link: ownRecords,
  window: toDate("year"),
  fold: counted({ unit: "item" }),
  examples: [
    {
      name: text("一项", "one"),
      facts: { id: "c1" },
      period: "2009-Q1",
      records: { targets: [target(80)] },
      expect: 1,
    },
  ],
});

const targetsOver = indicator({
  id: "paper/targets-over",
  title: text("超进度指标数", "targets over progress"),
  cites: bazhong.section("二"),
  about: unitQuarter,
  over: targets,
  link: ownRecords,
  window: toDate("year"),
  where: (t) => overProgress.of(t).is("over"),
  fold: counted({ unit: "item" }),
  examples: [
    {
      name: text("两项中一项", "one of two"),
      facts: { id: "c1" },
      period: "2009-Q1",
      records: {
        targets: [target(80), target(80, { id: "f", indicator: "fire" })],
        tallies: [tally(22, "2009-02-01"), tally(21, "2009-02-01", { indicator: "fire" })],
      },
      expect: 1,
    },
  ],
});

const reportOut = decision({
  id: "paper/report-out",
  title: text("述职", "reporting out"),
  cites: bazhong.section("二"),
  about: unitQuarter,
  law: "periodEnd",
  // Nothing can be over a target that nobody set.
  appliesWhen: (u) => targetsOnRecord.of(u).atLeast(1),
  outcomes: ordered({
    none: text("不述职", "none"),
    bothHeadsReport: text("党政主要领导述职", "both heads report out"),
  }),
  combine: "gravest",
  rows: (u) => [{ when: targetsOver.of(u).atLeast(1), then: "bothHeadsReport" }],
  examples: [
    {
      name: text("一项超进度即述职", "one target over suffices"),
      facts: { id: "c1" },
      period: "2009-Q1",
      records: { targets: [target(80)], tallies: [tally(23, "2009-02-01")] },
      expect: "bothHeadsReport",
    },
  ],
});

const monthly = recordIn(targets, "month");

const actualInMonth = indicator({
  id: "paper/actual-in-month",
  title: text("年初至月末累计死亡人数", "deaths from the year's beginning, by month"),
  cites: jieyang.whole(),
  about: monthly,
  over: tallies,
  link: subtreeRecords,
  window: toDate("year"),
  where: (t, of) => t.indicator.sameAs(of.indicator),
  fold: (t) => summed(t.deaths),
  examples: [
    {
      name: text("八月底85人", "85 at the end of August"),
      facts: target(177, { happenedOn: "2011-01-01" }),
      period: "2011-08",
      records: { tallies: [tally(80, "2011-03-01"), tally(5, "2011-08-31"), tally(9, "2011-09-01")] },
      expect: 85,
    },
  ],
});

/** 超过时间进度: more than the share of the year, by months. */
const overTime = decision({
  id: "paper/over-time",
  title: text("超过时间进度", "over the time elapsed"),
  cites: jieyang.whole(),
  about: monthly,
  law: "periodEnd",
  outcomes: ordered({ under: text("未超", "under"), over: text("超过", "over") }),
  combine: "gravest",
  rows: (t) => [{ when: ratio(actualInMonth.of(t), t.value).moreThan(elapsed("month")), then: "over" }],
  examples: [
    {
      name: text("八月底11/14超过8/12", "11 of 14 at the end of August is over 8/12"),
      facts: target(14, { happenedOn: "2011-01-01", indicator: "industry" }),
      period: "2011-08",
      records: { tallies: [tally(11, "2011-05-01", { indicator: "industry" })] },
      expect: "over",
    },
  ],
});

export const progress = [
  overReading,
  overBy,
  actualInQuarter,
  overProgress,
  targetsOnRecord,
  targetsOver,
  reportOut,
  actualInMonth,
  overTime,
];

const quarter = (deaths: number, value: number | null = 80) => ({
  of: overProgress,
  facts: target(value),
  period: "2009-Q1",
  records: { tallies: deaths === 0 ? [] : [tally(deaths, "2009-02-01")] },
});
const points = { parameters: { "paper/over-reading": "points" } };
const out = { of: reportOut, facts: { id: "c1" }, period: "2009-Q1" } as const;
const august = (deaths: number, value: number, name: string, expect: string): PaperCase => ({
  of: overTime,
  name,
  facts: target(value, { happenedOn: "2011-01-01" }),
  period: "2011-08",
  records: { tallies: [tally(deaths, "2011-04-01")] },
  expect,
});

export const progressCases: readonly PaperCase[] = [
  { ...quarter(21), name: "80 for the year, 21 in the first quarter: within", expect: "within" },
  { ...quarter(23), name: "80 for the year, 23: over", expect: "over" },
  { ...quarter(22), ...points, name: "read as points, 22 is within", expect: "within" },
  { ...quarter(27), ...points, name: "read as points, 27 is within", expect: "within" },
  { ...quarter(28), ...points, name: "read as points, the line is 28", expect: "over" },
  { ...quarter(22), parameters: { "paper/over-by": "0.11" }, name: "at 11 %, 22 is within", expect: "within" },
  {
    ...quarter(23),
    name: "judged at the year's end, the first quarter is still held against a quarter of the target",
    judged: "2009-12-31",
    expect: "over",
  },
  {
    ...quarter(23),
    name: "before the quarter has ended nothing is said of it",
    judged: "2009-03-30",
    expect: { notApplicable: true },
  },
  {
    ...quarter(5, null),
    name: "a target that is unknown is not zero deaths allowed",
    expect: { atLeast: "within", atMost: "over" },
  },
  { ...quarter(1, 0), name: "a target of zero is: one death is over", expect: "over" },
  { ...quarter(0, 0), name: "no death against a target of zero is within", expect: "within" },
  {
    ...out,
    name: "no target over: no reporting out",
    records: { targets: [target(80)], tallies: [tally(21, "2009-02-01")] },
    expect: "none",
  },
  {
    ...out,
    name: "a target of unknown size leaves it undecided",
    records: { targets: [target(null)], tallies: [tally(21, "2009-02-01")] },
    expect: { atLeast: "none", atMost: "bothHeadsReport" },
  },
  {
    ...out,
    name: "a table that is known to hold no target: not applicable, not within",
    records: { targets: [], tallies: [tally(21, "2009-02-01")] },
    expect: { notApplicable: true },
  },
  {
    ...out,
    name: "an empty table of targets that nobody declared complete is unknown",
    partial: true,
    records: { targets: [], tallies: [tally(21, "2009-02-01")] },
    expect: { possible: ["none", "bothHeadsReport", "notApplicable"] },
  },
  august(85, 177, "85 of 177 at the end of August: under", "under"),
  august(3, 9, "3 of 9: under", "under"),
  august(8, 12, "8 of 12 is exactly the time elapsed, which is not over it", "under"),
  august(9, 12, "9 of 12: over", "over"),
];
