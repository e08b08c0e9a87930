import {
  all,
  amount,
  asOf,
  choice,
  counted,
  dateQuantity,
  decision,
  hours,
  indicator,
  inPeriod,
  instantQuantity,
  judgedAt,
  not,
  ordered,
  parameterTable,
  periodIndicator,
  record,
  recordIn,
  recordsBy,
  steps,
  text,
} from "../../src/index.js";
import { accidents, authorities, levels, reports } from "./kinds.js";
import type { PaperCase } from "./run.js";
import { decree493, illustrative } from "./sources.js";
import { level } from "./vocabulary-levels.js";

// Rule 8: clocks in hours, and a duty counted day by day (Decree 493 arts. 9-11; the updates of 总局令21).

const accident = record(accidents);

const unitReportDue = instantQuantity({
  id: "paper/unit-report-due",
  title: text("单位报告时限", "the unit's report is due"),
  note: text(
    "现场人员“立即”向单位负责人报告：“立即”没有数字，不作时限计算",
    "who is on the spot tells the head “immediately”: that is no number, and no clock is computed for it",
  ),
  cites: decree493.article(9),
  about: accident,
  law: "event",
  is: (a) => a.headInformedAt.plus(hours(1)),
  examples: [
    {
      name: text("23:40接报，次日00:40到期", "informed at 23:40: due at 00:40 of the next day"),
      facts: { happenedOn: "2026-03-10", headInformedAt: "2026-03-10T23:40" },
      expect: "2026-03-11T00:40",
    },
    {
      name: text("只知日期：到期时刻有界", "only the date is known: bounds"),
      facts: { happenedOn: "2026-03-10", headInformedAt: "2026-03-10" },
      expect: { atLeast: "2026-03-10T01:00", atMost: "2026-03-11T00:59:59" },
    },
  ],
});

const upwardDue = instantQuantity({
  id: "paper/upward-due",
  title: text("上报时限", "passing on is due"),
  cites: decree493.article(11),
  about: record(reports),
  law: "judged",
  is: (r) => r.receivedAt.plus(hours(2)),
  examples: [
    {
      name: text("每级不超过2小时", "two hours for each level"),
      facts: { receivedAt: "2026-03-10T23:00" },
      expect: "2026-03-11T01:00",
    },
  ],
});

const passedOn = decision({
  id: "paper/passed-on",
  title: text("逐级上报", "passing on"),
  cites: decree493.article(11),
  about: record(reports),
  law: "judged",
  outcomes: ordered({
    inTime: text("按时", "in time"),
    notYetDue: text("未到期", "not yet due"),
    late: text("逾期", "late"),
  }),
  combine: "exactlyOne",
  rows: (r) =>
    steps([
      { when: r.passedOnAt.by(upwardDue.of(r)), then: "inTime" },
      { when: judgedAt.moreThan(upwardDue.of(r)), then: "late" },
      { otherwise: "notYetDue" },
    ]),
  examples: [
    {
      name: text("2小时整按时", "at two hours: in time"),
      facts: { receivedAt: "2026-03-10T23:00", passedOnAt: "2026-03-11T01:00" },
      judged: "2026-03-12",
      expect: "inTime",
    },
  ],
});

/** 一般 goes up to the city, 较大 to the province, the graver ones to the state. */
const highestReport = parameterTable({
  id: "paper/highest-report",
  of: choice(text("最高报告层级", "how far it is reported"), authorities),
  by: [{ title: text("等级", "level"), members: levels }],
  history: [
    {
      values: { none: "county", ordinary: "city", larger: "province", major: "state", extraordinary: "state" },
      cites: decree493.article(10),
    },
  ],
});

/** How many levels lie between the county, which the unit tells, and the highest. */
const levelsAbove = parameterTable({
  id: "paper/levels-above-county",
  of: amount(text("上报层级数", "levels above the county"), {}),
  by: [{ title: text("层级", "authority"), members: authorities }],
  history: [{ values: { county: 0, city: 1, province: 2, state: 3 }, cites: decree493.article(10) }],
});

/** The latest time at which the highest authority knows, every level taking all its time: hours that are computed. */
const latestArrival = instantQuantity({
  id: "paper/latest-arrival",
  title: text("最迟到达最高层级的时间", "latest arrival at the highest authority"),
  cites: decree493.article(11),
  about: accident,
  law: "event",
  is: (a) =>
    unitReportDue.of(a).plus(hours(levelsAbove.at(highestReport.at(level.of(a))).times({ value: "2", unit: "hour" }))),
  examples: [
    {
      name: text("特别重大：7小时", "extraordinary: 7 hours"),
      facts: informed({ deaths: 30 }),
      expect: "2026-03-10T15:00",
    },
    { name: text("较大：5小时", "larger: 5 hours"), facts: informed({ deaths: 3 }), expect: "2026-03-10T13:00" },
    { name: text("一般：3小时", "ordinary: 3 hours"), facts: informed({ deaths: 1 }), expect: "2026-03-10T11:00" },
    {
      name: text("死亡人数未知：3至7小时", "deaths unknown: 3 to 7 hours"),
      facts: informed({}),
      expect: { atLeast: "2026-03-10T11:00", atMost: "2026-03-10T15:00" },
    },
  ],
});

function informed(more: { readonly deaths?: number }) {
  return { happenedOn: "2026-03-10", headInformedAt: "2026-03-10T08:00", seriousInjuries: 0, directLoss: 0, ...more };
}

const unitReported = decision({
  id: "paper/unit-reported",
  title: text("单位报告情况", "whether the unit reported"),
  cites: decree493.article(9),
  about: accident,
  law: "event",
  // Without a head who was told there is no clock.
  appliesWhen: (a) => a.headInformedAt.exists,
  outcomes: ordered({
    inTime: text("按时", "in time"),
    notYetDue: text("未到期", "not yet due"),
    late: text("迟报", "late"),
  }),
  combine: "gravest",
  rows: (a) => {
    const reported = a.firstReportAt.by(unitReportDue.of(a));
    return [
      { when: reported, then: "inTime" },
      { when: all(not(reported), judgedAt.moreThan(unitReportDue.of(a))), then: "late" },
      { when: all(not(reported), judgedAt.atMost(unitReportDue.of(a))), then: "notYetDue" },
    ];
  },
  examples: [
    {
      name: text("00:40按时", "at 00:40 it is in time"),
      facts: { happenedOn: "2026-03-10", headInformedAt: "2026-03-10T23:40", firstReportAt: "2026-03-11T00:40" },
      judged: "2026-03-12",
      expect: "inTime",
    },
    {
      name: text("00:41迟报", "at 00:41 it is late"),
      facts: { happenedOn: "2026-03-10", headInformedAt: "2026-03-10T23:40", firstReportAt: "2026-03-11T00:41" },
      judged: "2026-03-12",
      expect: "late",
    },
  ],
});

/** The same, said in turns: what was not reported then cannot be in time, also where the clock is uncertain. */
const unitReportedInTurns = decision({
  id: "paper/unit-reported-in-turns",
  title: text("单位报告情况（依次）", "whether the unit reported, in turns"),
  cites: decree493.article(9),
  about: accident,
  law: "event",
  appliesWhen: (a) => a.headInformedAt.exists,
  outcomes: ordered({
    inTime: text("按时", "in time"),
    notYetDue: text("未到期", "not yet due"),
    late: text("迟报", "late"),
  }),
  combine: "exactlyOne",
  rows: (a) =>
    steps([
      { when: a.firstReportAt.by(unitReportDue.of(a)), then: "inTime" },
      { when: judgedAt.moreThan(unitReportDue.of(a)), then: "late" },
      { otherwise: "notYetDue" },
    ]),
  examples: [
    {
      name: text("未报且已过时限：迟报", "not reported, and past due: late"),
      facts: { happenedOn: "2026-03-10", headInformedAt: "2026-03-10T23:40", firstReportAt: "none" },
      judged: "2026-03-11T00:41",
      expect: "late",
    },
    {
      name: text("到期那一刻未报：未到期", "at the very moment: not yet due"),
      facts: { happenedOn: "2026-03-10", headInformedAt: "2026-03-10T23:40", firstReportAt: "none" },
      judged: "2026-03-11T00:40",
      expect: "notYetDue",
    },
  ],
});

// Updates a day: one, and two for major and graver accidents.

const updatesPerDay = parameterTable({
  id: "paper/updates-per-day",
  of: amount(text("每日续报次数", "updates a day"), { unit: "time" }),
  by: [{ title: text("等级", "level"), members: levels }],
  history: [
    {
      values: { none: 0, ordinary: 1, larger: 1, major: 2, extraordinary: 2 },
      from: "2009-07-01",
      cites: illustrative,
    },
  ],
});

const updatesToday = indicator({
  id: "paper/updates-today",
  title: text("当日续报次数", "updates that day"),
  cites: illustrative,
  from: "2009-07-01",
  about: recordIn(accidents, "day"),
  over: reports,
  link: recordsBy("accident"),
  window: inPeriod(),
  on: (r) => r.receivedAt.day,
  fold: counted({ unit: "time" }),
  examples: [
    {
      name: text("当日两次", "two that day"),
      facts: { id: "x", happenedOn: "2026-03-10" },
      period: "2026-03-11",
      records: { reports: [update("2026-03-11T00:00"), update("2026-03-11T23:59"), update("2026-03-12T00:00")] },
      expect: 2,
    },
  ],
});

function update(receivedAt: string) {
  return { id: receivedAt, accident: "x", receivedAt };
}

const dayShort = decision({
  id: "paper/day-short",
  title: text("当日续报", "updates that day"),
  cites: illustrative,
  from: "2009-07-01",
  about: recordIn(accidents, "day"),
  law: "event",
  outcomes: ordered({ enough: text("足", "enough"), short: text("不足", "short") }),
  combine: "gravest",
  rows: (a) => [
    { when: updatesToday.of(a).below(updatesPerDay.at(level.of(a))), then: "short" },
    { otherwise: "enough" },
  ],
  examples: [
    {
      name: text("重大事故一次不足", "one is short for a major accident"),
      facts: open(10),
      period: "2026-03-11",
      records: { reports: [update("2026-03-11T09:00")] },
      expect: "short",
    },
    {
      name: text("较大事故一次已足", "and enough for a larger one"),
      facts: open(3),
      period: "2026-03-11",
      records: { reports: [update("2026-03-11T09:00")] },
      expect: "enough",
    },
  ],
});

function open(deaths: number, closedOn = "2026-03-13") {
  return { id: "x", happenedOn: "2026-03-10", deaths, seriousInjuries: 0, directLoss: 0, closedOn };
}

/** An accident that is not closed is counted up to the as-of date. */
const lastDay = dateQuantity({
  id: "paper/last-day",
  title: text("续报末日", "last day of updates"),
  cites: illustrative,
  from: "2009-07-01",
  about: accident,
  law: "event",
  combine: "exactlyOne",
  rows: (a) => [{ when: a.closedOn.exists, is: a.closedOn }, { otherwise: asOf }],
  examples: [
    { name: text("已结束", "closed"), facts: open(3), judged: "2026-04-01", expect: "2026-03-13" },
    { name: text("未结束", "open"), facts: open(3, "none"), judged: "2026-03-12", expect: "2026-03-12" },
  ],
});

const daysShort = periodIndicator({
  id: "paper/days-short",
  title: text("续报不足天数", "days without enough updates"),
  cites: illustrative,
  from: "2009-07-01",
  law: "event",
  about: accident,
  each: "day",
  first: (a) => a.happenedOn,
  last: (a) => lastDay.of(a),
  where: (a) => dayShort.of(a).is("short"),
  examples: [
    {
      name: text("四天中两天不足", "two of four days"),
      facts: open(10),
      judged: "2026-04-01",
      records: {
        reports: [
          update("2026-03-10T09:00"),
          update("2026-03-10T19:00"),
          update("2026-03-11T09:00"),
          update("2026-03-12T09:00"),
          update("2026-03-12T09:30"),
        ],
      },
      expect: 2,
    },
  ],
});

export const clocks = [
  unitReportDue,
  upwardDue,
  passedOn,
  highestReport,
  levelsAbove,
  latestArrival,
  unitReported,
  unitReportedInTurns,
  updatesPerDay,
  updatesToday,
  dayShort,
  lastDay,
  daysShort,
];

const unknownHour = { happenedOn: "2026-03-10", headInformedAt: "2026-03-10", firstReportAt: "none" } as const;

export const clockCases: readonly PaperCase[] = [
  ...(
    [
      ["2026-03-10T09:00", "2026-03-10T11:00", "city: 3 h after the head knew"],
      ["2026-03-10T11:00", "2026-03-10T13:00", "province: 5 h"],
      ["2026-03-10T13:00", "2026-03-10T15:00", "state: 7 h"],
    ] as const
  ).map(([receivedAt, expect, name]): PaperCase => ({ of: upwardDue, name, facts: { receivedAt }, expect })),
  {
    of: unitReportDue,
    name: "county: 1 h",
    facts: { happenedOn: "2026-03-10", headInformedAt: "2026-03-10T08:00" },
    expect: "2026-03-10T09:00",
  },
  {
    of: passedOn,
    name: "a minute over two hours is late",
    facts: { receivedAt: "2026-03-10T23:00", passedOnAt: "2026-03-11T01:01" },
    judged: "2026-03-12",
    expect: "late",
  },
  {
    of: unitReportedInTurns,
    name: "informed at an unknown time, judged that night: undecided",
    facts: unknownHour,
    judged: "2026-03-11T00:30",
    expect: { atLeast: "notYetDue", atMost: "late" },
  },
  {
    of: unitReportedInTurns,
    name: "a day later it is certain",
    facts: unknownHour,
    judged: "2026-03-12T00:30",
    expect: "late",
  },
  {
    of: unitReported,
    name: "as three rows of `gravest` it is as certain a day later",
    facts: unknownHour,
    judged: "2026-03-12T00:30",
    expect: "late",
  },
  {
    of: unitReported,
    name: "judged on a day at no stated hour: open while the deadline lies in that day",
    facts: { happenedOn: "2026-03-10", headInformedAt: "2026-03-10T23:40", firstReportAt: "none" },
    judged: "2026-03-11",
    expect: { atLeast: "notYetDue", atMost: "late" },
  },
  {
    of: unitReportedInTurns,
    name: "whether there was a report is not on record: not in time only if there was none",
    facts: { happenedOn: "2026-03-10", headInformedAt: "2026-03-10T23:40" },
    judged: "2026-03-12",
    expect: { atLeast: "inTime", atMost: "late" },
  },
  {
    of: unitReported,
    name: "a head who was never told: not applicable",
    facts: { happenedOn: "2026-03-10", headInformedAt: "none" },
    judged: "2026-03-12",
    expect: { notApplicable: true },
  },
  ...(["2026-03-11T00:40", "2026-03-11T00:41"] as const).map(
    (firstReportAt): PaperCase => ({
      of: unitReportedInTurns,
      name: `in turns, reported at ${firstReportAt}`,
      facts: { happenedOn: "2026-03-10", headInformedAt: "2026-03-10T23:40", firstReportAt },
      judged: "2026-03-12",
      expect: firstReportAt.endsWith("40") ? "inTime" : "late",
    }),
  ),
  ...(["2026-03-11T01:00", "2026-03-11T01:01"] as const).map(
    (judged): PaperCase => ({
      of: passedOn,
      name: `not passed on at ${judged}`,
      facts: { receivedAt: "2026-03-10T23:00", passedOnAt: "none" },
      judged,
      expect: judged.endsWith("00") ? "notYetDue" : "late",
    }),
  ),
  ...(["2026-03-11T00:40", "2026-03-11T00:41"] as const).map(
    (judged): PaperCase => ({
      of: unitReported,
      name: `not reported at ${judged}`,
      facts: { happenedOn: "2026-03-10", headInformedAt: "2026-03-10T23:40", firstReportAt: "none" },
      judged,
      expect: judged.endsWith("40") ? "notYetDue" : "late",
    }),
  ),
  ...(
    [
      [1, 0, "short"],
      [1, 1, "enough"],
      [30, 1, "short"],
      [30, 2, "enough"],
    ] as const
  ).map(
    ([deaths, updates, expect]): PaperCase => ({
      of: dayShort,
      name: `${deaths} deaths and ${updates} updates are ${expect}`,
      facts: open(deaths),
      period: "2026-03-11",
      records: { reports: ["2026-03-11T09:00", "2026-03-11T10:00"].slice(0, updates).map(update) },
      expect,
    }),
  ),
  {
    of: daysShort,
    name: "an open accident is counted up to the day of judging",
    facts: open(3, "none"),
    judged: "2026-03-13",
    records: { reports: [update("2026-03-10T09:00")] },
    expect: 3,
  },
  {
    of: daysShort,
    name: "a report of unknown time may fill any one day",
    facts: open(3),
    judged: "2026-04-01",
    records: { reports: [update("2026-03-10T09:00"), { id: "?", accident: "x" }] },
    expect: { atLeast: 0, atMost: 3 },
  },
];
