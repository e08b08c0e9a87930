import {
  all,
  any,
  asOf,
  atAnyTime,
  between,
  childrensRecords,
  counted,
  countedDistinct,
  date,
  dateQuantity,
  days,
  decision,
  indicator,
  inPeriod,
  judgedOn,
  months,
  not,
  number,
  ordered,
  ownRecords,
  parameter,
  periodIndicator,
  ratio,
  record,
  recordIn,
  recordsBy,
  subtreeRecords,
  text,
  workingDays,
  yearStart,
  years,
} from "../../src/index.js";
import { deliveries, deliveryRows, doneOn, dueExamples, recurring } from "./statement-duties-b.js";
import { accidents, activities, bodies, cases, plan, slips } from "./statement-kinds-b.js";
import { level } from "./statement-level-b.js";

const tengzhou = plan("tengzhou", text("滕州市", "Tengzhou"));
const city = { id: "city", kind: "county" } as const;

const general = (id: string, on: string, more: object = {}) => ({
  id,
  unit: "town",
  happenedOn: on,
  deaths: 1,
  seriousInjuries: 0,
  directLoss: 0,
  ...more,
});
const tree = [city, { id: "town", kind: "township", parent: "city" }];
const lastYear = [general("p1", "2022-02-28"), general("p2", "2022-05-01"), general("p3", "2022-11-01")];

const ordinaryIn = (before: boolean) =>
  indicator({
    id: `tengzhou/ordinary-${before ? "before" : "now"}`,
    title: text(
      before ? "上年同期一般事故" : "一般事故",
      before ? "Ordinary accidents in the same period last year" : "Ordinary accidents",
    ),
    cites: tengzhou.section("前言"),
    about: recordIn(bodies, "year"),
    over: accidents,
    link: subtreeRecords,
    window: before ? inPeriod({ years: -1 }) : inPeriod(),
    where: (a) => level.of(a).is("ordinary"),
    fold: counted(),
    examples: [
      {
        name: text("截至5月1日，较大事故不算一般", "to 1 May; a larger accident is not an ordinary one"),
        facts: city,
        period: "2023",
        judged: "2023-05-01",
        records: {
          units: tree,
          accidents: [...lastYear, general("n1", "2023-03-01", { deaths: 3 }), general("n2", "2023-03-02")],
        },
        expect: before ? 2 : 1,
      },
    ],
  });
const ordinaryNow = ordinaryIn(false);
const ordinaryBefore = ordinaryIn(true);

/** tengzhou-02: fewer ordinary accidents than in the same days of last year. */
const ordinaryFewer = decision({
  id: "tengzhou/ordinary-fewer",
  title: text("一般事故减少", "Fewer ordinary accidents"),
  cites: tengzhou.section("前言"),
  about: recordIn(bodies, "year"),
  law: "periodEnd",
  beforeEnd: "soFar",
  outcomes: ordered({ fewer: text("减少", "fewer"), not: text("未减少", "not fewer") }),
  combine: "gravest",
  rows: (u) => [{ when: ordinaryNow.of(u).atLeast(ordinaryBefore.of(u)), then: "not" }],
  examples: [
    {
      name: text("截至5月1日1起对2起", "to 1 May 1 against 2"),
      facts: city,
      period: "2023",
      judged: "2023-05-01",
      records: { units: tree, accidents: [...lastYear, general("n1", "2023-03-01")] },
      expect: "fewer",
    },
    {
      name: text("截至4月30日1起对1起", "to 30 April 1 against 1"),
      facts: city,
      period: "2023",
      judged: "2023-04-30",
      records: { units: tree, accidents: [...lastYear, general("n1", "2023-03-01")] },
      expect: "not",
    },
    {
      name: text(
        "第二起死亡2人、损失未知，可能不是一般：未定",
        "the second one's loss is unknown and may make it graver: undecided",
      ),
      facts: city,
      period: "2023",
      judged: "2023-05-01",
      records: {
        units: tree,
        accidents: [...lastYear, general("n1", "2023-03-01"), general("n2", "2023-03-02", { directLoss: null })],
      },
      expect: { atLeast: "fewer", atMost: "not" },
    },
  ],
});

const toursStart = parameter({
  id: "tengzhou/tours-start",
  of: date(text("五年巡查起算日", "first day of the five years of tours")),
  moves: { may: "free" },
  history: [
    {
      from: "2021-01-01",
      value: "2021-01-01",
      cites: { unsourced: text("原文未写起算年", "the text does not say when the five years begin") },
    },
  ],
});

const towns = (toured: number, unknown = 0) => ({
  units: [
    city,
    ...Array.from({ length: 60 }, (_, i) => ({
      id: `t${i}`,
      kind: i < 21 ? "township" : "department",
      parent: "city",
    })),
    { id: "firm", kind: "enterprise", parent: "city" },
  ],
  activities: [
    ...Array.from({ length: toured }, (_, i) => ({
      id: `a${i}`,
      unit: "city",
      kind: "tour",
      target: `t${i}`,
      happenedOn: `202${1 + (i % 3)}-01-0${1 + (i % 9)}`,
    })),
    ...Array.from({ length: unknown }, (_, i) => ({
      id: `u${i}`,
      unit: "city",
      kind: "tour",
      target: `t${toured + i}`,
    })),
  ],
});

const tours = indicator({
  id: "tengzhou/tours",
  title: text("五年内被巡查次数", "Tours of the unit in the five years"),
  cites: tengzhou.section("二"),
  about: recordIn(bodies, "year"),
  from: "2021-01-01",
  over: activities,
  link: recordsBy("target"),
  window: between(toursStart.value, asOf),
  where: (a) => a.kind.is("tour"),
  fold: counted({ unit: "time" }),
  examples: [
    {
      name: text("起算前的巡查不算", "a tour before the first day does not count"),
      facts: { id: "t1", kind: "township" },
      period: "2023",
      records: {
        activities: [
          { id: "1", unit: "city", kind: "tour", target: "t1", happenedOn: "2020-12-31" },
          { id: "2", unit: "city", kind: "tour", target: "t1", happenedOn: "2021-01-01" },
        ],
      },
      expect: 1,
    },
  ],
});

const unitsToured = (which: "toured" | "all") =>
  indicator({
    id: `tengzhou/units-${which}`,
    title: text(which === "all" ? "应巡查单位" : "已巡查单位", which === "all" ? "Units to be toured" : "Units toured"),
    cites: tengzhou.section("二"),
    from: "2021-01-01",
    about: recordIn(bodies, "year"),
    over: bodies,
    link: childrensRecords,
    window: atAnyTime(),
    where: (u) =>
      which === "all"
        ? u.kind.oneOf("township", "department")
        : all(u.kind.oneOf("township", "department"), tours.of(u).atLeast(1)),
    fold: counted({ unit: "unit" }),
    examples: (
      [
        {
          name: text("孙级单位不算", "units two levels below do not count"),
          facts: city,
          period: "2023",
          records: {
            units: [
              city,
              { id: "t0", kind: "township", parent: "city" },
              { id: "v", kind: "department", parent: "t0" },
            ],
            activities: ["t0", "v"].map((target) => ({
              id: target,
              unit: "city",
              kind: "tour",
              target,
              happenedOn: "2023-01-01",
            })),
          },
          expect: 1,
        },
        {
          name: text("企业被巡查也不算", "an enterprise toured does not count"),
          facts: city,
          period: "2023",
          records: {
            units: [city, { id: "firm", kind: "enterprise", parent: "city" }],
            activities: [{ id: "1", unit: "city", kind: "tour", target: "firm", happenedOn: "2023-01-01" }],
          },
          expect: 0,
        },
        {
          name: text("60个单位巡查36个，企业不算", "36 of 60 units toured, the enterprise is none of them"),
          facts: city,
          period: "2023",
          records: towns(36),
          expect: which === "all" ? 60 : 36,
        },
      ] as const
    ).map(({ records: { units, activities }, ...example }) => ({
      ...example,
      // Whom to tour is read off the units alone.
      records: which === "all" ? { units } : { units, activities },
    })),
  });
const unitsAll = unitsToured("all");
const unitsDone = unitsToured("toured");

const tourYears = periodIndicator({
  id: "tengzhou/tour-years",
  title: text("五年中的第几年", "Which of the five years"),
  cites: tengzhou.section("二"),
  from: "2021-01-01",
  about: recordIn(bodies, "year"),
  each: "year",
  first: () => toursStart.value,
  last: () => asOf,
  examples: [{ name: text("第三年", "the third"), facts: city, period: "2023", expect: 3 }],
});

const fiveYears = number({ value: "5", unit: "item" });

/** tengzhou-45: every town and department toured within five years; on pace when an even share is done each year. */
const tourCoverage = decision({
  id: "tengzhou/tour-coverage",
  title: text("五年巡查全覆盖", "Everybody toured within five years"),
  cites: tengzhou.section("二"),
  about: recordIn(bodies, "year"),
  law: "periodEnd",
  beforeEnd: "soFar",
  outcomes: ordered({
    covered: text("全覆盖", "all covered"),
    onPace: text("进度正常", "on pace"),
    behind: text("进度滞后", "behind"),
    failed: text("到期未全覆盖", "not all covered when the five years ended"),
  }),
  combine: "gravest",
  rows: (u) => {
    const open = unitsDone.of(u).below(unitsAll.of(u));
    return [
      { when: open, then: "onPace" },
      {
        when: all(open, ratio(unitsDone.of(u), unitsAll.of(u)).below(tourYears.of(u).dividedBy(fiveYears))),
        then: "behind",
      },
      { when: all(open, asOf.atLeast(toursStart.value.plus(years(5)).minus(days(1)))), then: "failed" },
    ];
  },
  examples: [
    {
      name: text("第五年末60/60", "60 of 60 at the end of the fifth year"),
      facts: city,
      period: "2025",
      judged: "2025-12-31",
      records: towns(60),
      expect: "covered",
    },
    {
      name: text("第三年36/60，恰为进度", "36 of 60 in the third year is just on pace"),
      facts: city,
      period: "2023",
      records: towns(36),
      expect: "onPace",
    },
    {
      name: text("第三年35/60", "35 of 60 in the third year"),
      facts: city,
      period: "2023",
      records: towns(35),
      expect: "behind",
    },
    {
      name: text("第三年60/60", "60 of 60 in the third year"),
      facts: city,
      period: "2023",
      records: towns(60),
      expect: "covered",
    },
    {
      name: text("第五年最后一日58/60", "58 of 60 on the last day of the fifth year"),
      facts: city,
      period: "2025",
      judged: "2025-12-31",
      records: towns(58),
      expect: "failed",
    },
    {
      name: text("第五年最后一日前一天58/60仍可补", "a day earlier the two can still be toured"),
      facts: city,
      period: "2025",
      judged: "2025-12-30",
      records: towns(58),
      expect: "behind",
    },
    {
      name: text("35个已巡查、1个日期未知：进度未定", "35 toured and 1 on an unknown date: the pace is undecided"),
      facts: city,
      period: "2023",
      records: towns(35, 1),
      expect: { atLeast: "onPace", atMost: "behind" },
    },
  ],
});

const slipDue = dateQuantity({
  id: "tengzhou/slip-due",
  title: text("交办单到期日", "A task slip is due"),
  cites: tengzhou.section("二"),
  about: record(slips),
  law: "event",
  is: (s) => s.happenedOn.plus(workingDays(s.workdays)),
  examples: [
    {
      name: text("国庆前交办5个工作日：跨长假和调休", "5 working days over the long holiday and its make-up days"),
      facts: { happenedOn: "2023-09-27", workdays: 5 },
      expect: "2023-10-10",
    },
    {
      name: text("工作日历未知的年份：只有上下限", "beyond the known calendar: bounds"),
      facts: { happenedOn: "2023-12-29", workdays: 2 },
      expect: { atLeast: "2024-01-02", atMost: "2024-01-16" },
    },
  ],
});

/** tengzhou-51: a slip still open after its time is reported to the committee's leaders. */
const slipState = decision({
  id: "tengzhou/slip-state",
  title: text("交办单办理", "How a task slip stands"),
  cites: tengzhou.section("二"),
  about: record(slips),
  law: "event",
  outcomes: ordered({
    closed: text("已办结", "closed"),
    running: text("办理中", "running"),
    reminded: text("超期已提醒", "overdue and reminded"),
    report: text("报告市安委会领导", "reported to the leaders"),
  }),
  combine: "gravest",
  consequences: {
    report: [
      {
        id: "report-to-leaders",
        text: text("报告市安委会领导", "reported to the committee's leaders"),
        who: text("市安委办", "the committee's office"),
      },
    ],
  },
  rows: (s) => {
    const open = not(s.closedOn.atMost(judgedOn));
    const over = judgedOn.moreThan(slipDue.of(s));
    return [
      { when: open, then: "running" },
      { when: all(open, over), then: "reminded" },
      {
        when: all(open, over, not(all(s.remindedOn.atLeast(slipDue.of(s)), s.remindedOn.atMost(judgedOn)))),
        then: "report",
      },
    ];
  },
  examples: [
    {
      name: text("到期前提醒不算超期提醒", "a reminder before it was due does not count"),
      facts: { happenedOn: "2023-09-27", workdays: 5, closedOn: "none", remindedOn: "2023-10-09" },
      judged: "2023-10-12",
      expect: "report",
    },
    {
      name: text("判定日当天提醒", "reminded on the day of judging"),
      facts: { happenedOn: "2023-09-27", workdays: 5, closedOn: "none", remindedOn: "2023-10-12" },
      judged: "2023-10-12",
      expect: "reminded",
    },
    {
      name: text("判定日之后才提醒", "reminded only later"),
      facts: { happenedOn: "2023-09-27", workdays: 5, closedOn: "none", remindedOn: "2023-10-13" },
      judged: "2023-10-12",
      expect: "report",
    },
    {
      name: text("到期当日", "on the day it is due"),
      facts: { happenedOn: "2023-09-27", workdays: 5, closedOn: "none", remindedOn: "none" },
      judged: "2023-10-10",
      expect: "running",
    },
    {
      name: text("次日", "the day after"),
      facts: { happenedOn: "2023-09-27", workdays: 5, closedOn: "none", remindedOn: "none" },
      judged: "2023-10-11",
      expect: "report",
    },
    {
      name: text("次日已办结", "closed that day"),
      facts: { happenedOn: "2023-09-27", workdays: 5, closedOn: "2023-10-11", remindedOn: "none" },
      judged: "2023-10-11",
      expect: "closed",
    },
    {
      name: text("超期后已提醒", "reminded after it was due"),
      facts: { happenedOn: "2023-09-27", workdays: 5, closedOn: "none", remindedOn: "2023-10-10" },
      judged: "2023-10-12",
      expect: "reminded",
    },
    {
      name: text("时限未填：未定", "time allowed not filled in: undecided"),
      facts: { happenedOn: "2023-09-27", closedOn: "none", remindedOn: "none" },
      judged: "2023-10-12",
      expect: { atLeast: "running", atMost: "report" },
    },
    {
      name: text("跨到未公布日历的年份：未定", "into a year without a calendar: undecided"),
      facts: { happenedOn: "2023-12-29", workdays: 2, closedOn: "none", remindedOn: "none" },
      judged: "2024-01-03",
      expect: { atLeast: "running", atMost: "report" },
    },
  ],
});

/** tengzhou-61: an overall diagnosis of every coal mine each half-year. */
const diagnosis = recurring({
  id: "tengzhou/coal-diagnosis",
  title: text("煤矿每半年全面诊断", "A coal mine's diagnosis each half-year"),
  cites: tengzhou.section("四"),
  of: bodies,
  each: "halfYear",
  atLeast: 1,
  where: (a) => a.kind.is("diagnosis"),
  appliesWhen: (u) => u.sector.is("coalMine"),
  counts: 1,
  examples: [
    {
      name: text("6月30日诊断", "diagnosed on 30 June"),
      facts: { id: "m", kind: "enterprise", sector: "coalMine" },
      period: "2023-H1",
      judged: "2023-07-01",
      records: { activities: [{ id: "1", unit: "m", kind: "diagnosis", happenedOn: "2023-06-30" }] },
      expect: "fulfilled",
    },
    {
      name: text("7月1日诊断算下半年", "diagnosed on 1 July counts for the second half"),
      facts: { id: "m", kind: "enterprise", sector: "coalMine" },
      period: "2023-H1",
      judged: "2023-07-01",
      records: { activities: [{ id: "1", unit: "m", kind: "diagnosis", happenedOn: "2023-07-01" }] },
      expect: "missed",
    },
    {
      name: text("行业未知：已履行、未履行或不适用", "sector unknown: missed or not applicable"),
      facts: { id: "m", kind: "enterprise" },
      period: "2023-H1",
      judged: "2023-07-01",
      records: { activities: [] },
      expect: { possible: ["missed", "notApplicable"] },
    },
  ],
});

/** tengzhou-101: the survey of self-built houses by the end of June. */
const survey = decision({
  id: "tengzhou/survey",
  title: text("自建房摸排6月底前完成", "Survey of self-built houses by the end of June"),
  cites: tengzhou.section("四"),
  about: recordIn(bodies, "year"),
  law: "periodEnd",
  beforeEnd: "soFar",
  outcomes: ordered(deliveries),
  combine: "gravest",
  rows: (u) => deliveryRows(doneOn.of(u, "survey"), yearStart.plus(months(6)).minus(days(1))),
  examples: [
    ...dueExamples<typeof bodies>(city, "2023", "2023-06-30"),
    {
      name: text("6月30日完成", "done on 30 June"),
      facts: city,
      period: "2023",
      judged: "2023-07-01",
      given: { "statements-b/done-on": "2023-06-30" },
      expect: "inTime",
    },
    {
      name: text("7月1日完成", "done on 1 July"),
      facts: city,
      period: "2023",
      judged: "2023-07-02",
      given: { "statements-b/done-on": "2023-07-01" },
      expect: "late",
    },
    {
      name: text("7月1日仍未完成", "still open on 1 July"),
      facts: city,
      period: "2023",
      judged: "2023-07-01",
      records: {
        deliverables: [
          { id: "1", unit: "city", kind: "survey", doneOn: "none" },
          { id: "2", unit: "city", kind: "midterm", doneOn: "2023-01-05" },
        ],
      },
      expect: "overdue",
    },
    {
      name: text("6月30日未到期", "not yet due on 30 June"),
      facts: city,
      period: "2023",
      judged: "2023-06-30",
      records: { deliverables: [] },
      expect: "notYetDue",
    },
    {
      name: text("完成日期未填：按期、逾期完成、未完成都可能", "day not filled in: in time, late or open"),
      facts: city,
      period: "2023",
      judged: "2023-07-10",
      records: { deliverables: [{ id: "1", unit: "city", kind: "survey" }] },
      expect: { possible: ["inTime", "late", "overdue"] },
    },
  ],
});

const campaign = (matter: string | null, i: number) => ({
  id: `c${i}`,
  unit: "city",
  kind: "campaign",
  matter,
  happenedOn: "2023-03-01",
});

const campaigns = indicator({
  id: "tengzhou/campaigns",
  title: text("燃气专项行动个数", "Gas campaigns"),
  cites: tengzhou.section("四"),
  about: recordIn(bodies, "year"),
  over: activities,
  link: ownRecords,
  window: inPeriod(),
  where: (a) => a.kind.is("campaign"),
  fold: (a) => countedDistinct(a.matter),
  examples: [
    {
      name: text("同一行动记两次算一个", "one campaign entered twice is one"),
      facts: city,
      period: "2023",
      records: { activities: ["a", "b", "b"].map(campaign) },
      expect: 2,
    },
  ],
});

/** tengzhou-107: six campaigns; five are one short. */
const sixCampaigns = decision({
  id: "tengzhou/six-campaigns",
  title: text("燃气6个专项行动", "Six gas campaigns"),
  cites: tengzhou.section("四"),
  about: recordIn(bodies, "year"),
  law: "periodEnd",
  beforeEnd: "soFar",
  outcomes: ordered({ met: text("已齐", "all six"), short: text("不足", "short") }),
  combine: "gravest",
  rows: (u) => [{ when: campaigns.of(u).below(6), then: "short" }],
  examples: [
    {
      name: text("六个", "six"),
      facts: city,
      period: "2023",
      records: { activities: ["a", "b", "c", "d", "e", "f"].map(campaign) },
      expect: "met",
    },
    {
      name: text("六条记录五个行动", "six records of five"),
      facts: city,
      period: "2023",
      records: { activities: ["a", "b", "c", "d", "e", "e"].map(campaign) },
      expect: "short",
    },
    {
      name: text("第六条名称未填：未定", "the sixth has no name: undecided"),
      facts: city,
      period: "2023",
      records: { activities: ["a", "b", "c", "d", "e", null].map(campaign) },
      expect: { atLeast: "met", atMost: "short" },
    },
  ],
});

/** tengzhou-140: no accident case is closed before it was reviewed and filed. */
const closing = decision({
  id: "tengzhou/closing",
  title: text("未经审核不得结案", "No closing without review"),
  cites: tengzhou.section("五"),
  about: record(cases),
  law: "judged",
  outcomes: ordered({
    mayClose: text("可以结案", "may close"),
    refused: text("不得结案", "refused"),
    violated: text("违规结案", "closed against the rule"),
  }),
  combine: "gravest",
  rows: (c) => [
    { when: not(c.reviewedOn.atMost(judgedOn)), then: "refused" },
    { when: any(all(c.closedOn.exists, not(c.reviewedOn.exists)), c.closedOn.below(c.reviewedOn)), then: "violated" },
  ],
  examples: [
    {
      name: text("审核当日结案", "closed on the day of review"),
      facts: { reviewedOn: "2023-05-02", closedOn: "2023-05-02" },
      judged: "2023-06-01",
      expect: "mayClose",
    },
    {
      name: text("未审核未结案", "neither reviewed nor closed"),
      facts: { reviewedOn: "none", closedOn: "none" },
      judged: "2023-06-01",
      expect: "refused",
    },
    {
      name: text("已审核", "reviewed"),
      facts: { reviewedOn: "2023-05-01", closedOn: "none" },
      judged: "2023-05-01",
      expect: "mayClose",
    },
    {
      name: text("明日才审核", "reviewed only tomorrow"),
      facts: { reviewedOn: "2023-05-02", closedOn: "none" },
      judged: "2023-05-01",
      expect: "refused",
    },
    {
      name: text("未审核已结案", "closed without review"),
      facts: { reviewedOn: "none", closedOn: "2023-05-01" },
      judged: "2023-06-01",
      expect: "violated",
    },
    {
      name: text("审核前一日结案", "closed the day before review"),
      facts: { reviewedOn: "2023-05-02", closedOn: "2023-05-01" },
      judged: "2023-06-01",
      expect: "violated",
    },
    {
      name: text("是否审核未知：未定，不放行", "review unknown: undecided, not let through"),
      facts: { closedOn: "none" },
      judged: "2023-05-01",
      expect: { atLeast: "mayClose", atMost: "refused" },
    },
  ],
});

export const tengzhouDefinitions = [
  ordinaryNow,
  ordinaryBefore,
  ordinaryFewer,
  toursStart,
  tours,
  unitsAll,
  unitsDone,
  tourYears,
  tourCoverage,
  slipDue,
  slipState,
  diagnosis.done,
  diagnosis.stands,
  survey,
  campaigns,
  sixCampaigns,
  closing,
];

/** Which definition says a statement. */
export const tengzhouCovers: Readonly<Record<string, string>> = {
  "tengzhou-02": ordinaryFewer.id,
  "tengzhou-45": tourCoverage.id,
  "tengzhou-51": slipState.id,
  "tengzhou-61": diagnosis.stands.id,
  "tengzhou-101": survey.id,
  "tengzhou-107": sixCampaigns.id,
  "tengzhou-140": closing.id,
};
