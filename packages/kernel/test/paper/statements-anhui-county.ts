import {
  all,
  any,
  between,
  counted,
  date,
  days,
  decision,
  indicator,
  inPeriod,
  judgedOn,
  months,
  not,
  ordered,
  ownRecords,
  parameter,
  periodEnd,
  periodStart,
  ratio,
  record,
  recordIn,
  sameAs,
  subtreeRecords,
  text,
  unordered,
  yearStart,
} from "../../src/index.js";
import { deliveries, deliveryRows, doneOn, dueExamples, recurring } from "./statement-duties-b.js";
import { bodies, campaignMeasures, inspections, measures, plan, risks, violations } from "./statement-kinds-b.js";

const anhui = plan("anhui-county", text("皖某县级市", "A county-level city in Anhui"));
const city = { id: "city", kind: "county" } as const;

const ledgerBegins = parameter({
  id: "anhui-county/ledger-begins",
  of: date(text("违法记录起查日", "day from which violations are looked up")),
  moves: { may: "free" },
  history: [
    {
      from: "2020-01-01",
      value: "2020-01-01",
      cites: { unsourced: text("原文未写查多久以前", "the text does not say how far back") },
    },
  ],
});

const violation = {
  id: "v",
  unit: "dept",
  enterprise: "firm",
  matter: "labels",
  happenedOn: "2023-06-01",
  minor: true,
  onList: true,
} as const;
const earlierOne = (on: string, more: object = {}) => ({
  id: `e${on}`,
  unit: "dept",
  enterprise: "firm",
  matter: "labels",
  happenedOn: on,
  ...more,
});

const earlierViolations = indicator({
  id: "anhui-county/earlier-violations",
  title: text("此前同类违法", "Earlier violations of the same kind"),
  cites: anhui.section("七"),
  about: record(violations),
  law: "event",
  over: violations,
  link: sameAs("enterprise", "matter"),
  window: (v) => between(ledgerBegins.value, v.happenedOn.minus(days(1))),
  fold: counted(),
  examples: [
    {
      name: text("当日、别家、别事都不算", "not of the day, of another enterprise or matter"),
      facts: violation,
      records: {
        violations: [
          earlierOne("2023-06-01"),
          earlierOne("2023-05-31"),
          earlierOne("2020-01-01"),
          earlierOne("2019-12-31"),
          earlierOne("2023-05-01", { enterprise: "other" }),
          earlierOne("2023-05-02", { matter: "doors" }),
        ],
      },
      expect: 2,
    },
  ],
});

/** anhui-county-171: a first, minor violation that is on the list is exempt; all three are needed. */
const exemption = decision({
  id: "anhui-county/exemption",
  title: text("首次轻微违法免罚", "First minor violations are exempt"),
  cites: anhui.section("七"),
  about: record(violations),
  law: "event",
  outcomes: ordered({ exempt: text("免罚", "exempt"), penalised: text("处罚", "penalised") }),
  combine: "gravest",
  rows: (v) => [{ when: any(not(v.minor), not(v.onList), earlierViolations.of(v).atLeast(1)), then: "penalised" }],
  examples: [
    {
      name: text("不属轻微", "not minor"),
      facts: { ...violation, minor: false },
      records: { violations: [] },
      expect: "penalised",
    },
    {
      name: text("首次、轻微、在清单内", "first, minor, on the list"),
      facts: violation,
      records: { violations: [] },
      expect: "exempt",
    },
    {
      name: text("第二次", "the second"),
      facts: violation,
      records: { violations: [earlierOne("2023-05-31")] },
      expect: "penalised",
    },
    {
      name: text("不在清单内", "not on the list"),
      facts: { ...violation, onList: false },
      records: { violations: [] },
      expect: "penalised",
    },
    {
      name: text(
        "违法记录未报全：是否首次未定",
        "the ledger is not reported in full: whether it is the first is undecided",
      ),
      facts: violation,
      partial: true,
      records: { violations: [] },
      expect: { atLeast: "exempt", atMost: "penalised" },
    },
    {
      name: text("一条旧记录日期未知：未定", "an old record of unknown date: undecided"),
      facts: violation,
      records: { violations: [{ id: "x", unit: "dept", enterprise: "firm", matter: "labels" }] },
      expect: { atLeast: "exempt", atMost: "penalised" },
    },
    {
      name: text("是否轻微未知，但非首次：处罚", "whether minor is unknown, but not the first: penalised"),
      facts: { ...violation, minor: null },
      records: { violations: [earlierOne("2021-05-31")] },
      expect: "penalised",
    },
  ],
});

/** anhui-county-181: the mid-term evaluation by the end of October. */
const midterm = decision({
  id: "anhui-county/midterm",
  title: text("10月底前完成中期评估", "Mid-term evaluation by the end of October"),
  cites: anhui.section("八"),
  about: recordIn(bodies, "year"),
  law: "periodEnd",
  beforeEnd: "soFar",
  outcomes: ordered(deliveries),
  combine: "gravest",
  rows: (u) => deliveryRows(doneOn.of(u, "midterm"), yearStart.plus(months(10)).minus(days(1))),
  examples: [
    ...dueExamples<typeof bodies>(city, "2024", "2024-10-31"),
    {
      name: text("10月31日完成", "done on 31 October"),
      facts: city,
      period: "2023",
      judged: "2023-11-05",
      records: { deliverables: [{ id: "1", unit: "city", kind: "midterm", doneOn: "2023-10-31" }] },
      expect: "inTime",
    },
    {
      name: text("11月1日完成", "done on 1 November"),
      facts: city,
      period: "2023",
      judged: "2023-11-05",
      records: { deliverables: [{ id: "1", unit: "city", kind: "midterm", doneOn: "2023-11-01" }] },
      expect: "late",
    },
    {
      name: text("10月31日尚未到期", "not yet due on 31 October"),
      facts: city,
      period: "2023",
      judged: "2023-10-31",
      records: { deliverables: [] },
      expect: "notYetDue",
    },
    {
      name: text("11月1日未完成", "open on 1 November"),
      facts: city,
      period: "2023",
      judged: "2023-11-01",
      records: { deliverables: [] },
      expect: "overdue",
    },
    {
      name: text("台账未报全：不能说逾期", "the ledger is not reported in full: not certainly overdue"),
      facts: city,
      period: "2023",
      judged: "2023-11-01",
      partial: true,
      records: { deliverables: [] },
      expect: { atLeast: "inTime", atMost: "overdue" },
    },
  ],
});

const measuresOfMonth = indicator({
  id: "anhui-county/measures-of-month",
  title: text("当月措施", "Measures of the month"),
  cites: anhui.section("四"),
  about: recordIn(bodies, "month"),
  over: measures,
  link: subtreeRecords,
  window: inPeriod(),
  by: { of: (m) => m.kind, members: campaignMeasures },
  fold: counted({ unit: "item" }),
  examples: [
    {
      name: text("乡镇的也算", "those of townships count"),
      facts: city,
      period: "2023-07",
      records: {
        units: [city, { id: "t", kind: "township", parent: "city" }],
        measures: [{ id: "1", unit: "t", happenedOn: "2023-07-31", kind: "hazards" }],
      },
      expect: 1,
    },
    {
      name: text("各措施合计，8月的不算", "all measures together, not those of August"),
      facts: city,
      period: "2023-07",
      records: {
        units: [city],
        measures: [
          { id: "1", unit: "city", happenedOn: "2023-07-31", kind: "hazards" },
          { id: "2", unit: "city", happenedOn: "2023-07-31", kind: "education" },
          { id: "3", unit: "city", happenedOn: "2023-08-01", kind: "hazards" },
        ],
      },
      expect: 2,
    },
  ],
});

const july = (...kinds: (string | null)[]) => ({
  units: [city],
  measures: kinds.map((kind, i) => ({ id: `${i}`, unit: "city", happenedOn: "2023-07-10", kind })),
});

/** anhui-county-130: from May to October the campaign has four measures; the answer names those missing in a month. */
const drowning = decision({
  id: "anhui-county/drowning",
  title: text("5至10月防溺水行动缺项", "What the anti-drowning campaign lacks, May to October"),
  cites: anhui.section("四"),
  about: recordIn(bodies, "month"),
  law: "periodEnd",
  appliesWhen: () => all(periodStart.atLeast(yearStart.plus(months(4))), periodEnd.below(yearStart.plus(months(10)))),
  outcomes: unordered(campaignMeasures),
  combine: "every",
  rows: (u) =>
    (["education", "hazards", "guarding", "reminders"] as const).map((then) => ({
      when: measuresOfMonth.of(u, then).below(1),
      then,
    })),
  examples: [
    {
      name: text("7月只有两项", "two in July"),
      facts: city,
      period: "2023-07",
      judged: "2023-08-01",
      records: july("education", "hazards"),
      expect: { certain: ["guarding", "reminders"] },
    },
    {
      name: text("7月另一条未写措施：两项各自未定", "a further one in July of unknown kind: two are open"),
      facts: city,
      period: "2023-07",
      judged: "2023-08-01",
      records: july("education", "hazards", null),
      expect: { certain: [], possible: ["guarding", "reminders"] },
    },
    {
      name: text("5月起适用", "applies from May"),
      facts: city,
      period: "2023-05",
      judged: "2023-08-01",
      records: july(),
      expect: { certain: ["education", "hazards", "guarding", "reminders"] },
    },
    {
      name: text("10月仍适用", "still applies in October"),
      facts: city,
      period: "2023-10",
      judged: "2023-12-01",
      records: july(),
      expect: { certain: ["education", "hazards", "guarding", "reminders"] },
    },
    {
      name: text("4月不适用", "not in April"),
      facts: city,
      period: "2023-04",
      judged: "2023-08-01",
      records: july(),
      expect: { notApplicable: true },
    },
    {
      name: text("11月不适用", "not in November"),
      facts: city,
      period: "2023-11",
      judged: "2023-12-01",
      records: july(),
      expect: { notApplicable: true },
    },
  ],
});

const stepsOn = (on: readonly (number | undefined)[]) => {
  const day = (i: number): string => (on[i] === undefined ? "none" : `2023-05-0${on[i]}`);
  const [identifiedOn, assessedOn, controlledOn, reportedOn] = [day(0), day(1), day(2), day(3)];
  return { identifiedOn, assessedOn, controlledOn, reportedOn };
};

/** anhui-county-42: identify, assess, control, report: each step taken, none before the one it rests on. */
const riskSteps = decision({
  id: "anhui-county/risk-steps",
  title: text("风险辨识评估管控报告四步", "Four steps with a risk"),
  cites: anhui.section("三"),
  about: record(risks),
  law: "judged",
  outcomes: ordered({
    done: text("四步齐全", "all four"),
    open: text("未完成", "open"),
    wrongOrder: text("次序颠倒", "out of order"),
  }),
  combine: "gravest",
  rows: (r) => {
    const steps = [r.identifiedOn, r.assessedOn, r.controlledOn, r.reportedOn];
    return [
      { when: any(...steps.map((s) => not(s.atMost(judgedOn)))), then: "open" },
      ...steps.slice(1).flatMap((step, i) => {
        const before = steps[i] as typeof step;
        return [
          { when: step.below(before), then: "wrongOrder" as const },
          { when: all(step.exists, not(before.exists)), then: "wrongOrder" as const },
        ];
      }),
    ];
  },
  examples: [
    ...[0, 1, 2].map((i) => ({
      name: text(`第${i + 2}步早于前一步`, `step ${i + 2} before the one it rests on`),
      facts: stepsOn([1, 2, 3, 4].map((d, k) => (k === i ? d + 1 : k === i + 1 ? d - 1 : d))),
      judged: "2023-06-01",
      expect: "wrongOrder" as const,
    })),
    ...[0, 1, 2].map((i) => ({
      name: text(`缺第${i + 1}步而有后一步`, `step ${i + 1} left out`),
      facts: stepsOn([1, 2, 3, 4].map((d, k) => (k === i ? undefined : k > i + 1 ? undefined : d))),
      judged: "2023-06-01",
      expect: "wrongOrder" as const,
    })),
    ...[0, 1, 2, 3].map((i) => ({
      name: text(`做到第${i}步`, `as far as step ${i}`),
      facts: stepsOn([1, 2, 3, 4].map((d, k) => (k < i ? d : undefined))),
      judged: "2023-06-01",
      expect: "open" as const,
    })),
    {
      name: text("最后一步在判定之后", "the last step lies after the day of judging"),
      facts: stepsOn([1, 2, 3, 5]),
      judged: "2023-05-04",
      expect: "open",
    },
    {
      name: text("同日四步", "all on one day"),
      facts: {
        identifiedOn: "2023-05-01",
        assessedOn: "2023-05-01",
        controlledOn: "2023-05-01",
        reportedOn: "2023-05-01",
      },
      judged: "2023-05-01",
      expect: "done",
    },
    {
      name: text("评估早于辨识一日", "assessed a day before it was identified"),
      facts: {
        identifiedOn: "2023-05-02",
        assessedOn: "2023-05-01",
        controlledOn: "2023-05-03",
        reportedOn: "2023-05-03",
      },
      judged: "2023-06-01",
      expect: "wrongOrder",
    },
    {
      name: text("未评估先管控", "controlled without assessment"),
      facts: { identifiedOn: "2023-05-02", assessedOn: "none", controlledOn: "2023-05-03", reportedOn: "none" },
      judged: "2023-06-01",
      expect: "wrongOrder",
    },
    {
      name: text("未报告", "not reported"),
      facts: { identifiedOn: "2023-05-01", assessedOn: "2023-05-02", controlledOn: "2023-05-03", reportedOn: "none" },
      judged: "2023-06-01",
      expect: "open",
    },
    {
      name: text("辨识日期未知：齐全、未完成或次序颠倒", "day of identification unknown: any of the three"),
      facts: { assessedOn: "2023-05-02", controlledOn: "2023-05-03", reportedOn: "2023-05-04" },
      judged: "2023-06-01",
      expect: { atLeast: "done", atMost: "wrongOrder" },
    },
  ],
});

/** anhui-county-94: two rounds in the year, of which one may not yet be due. */
const jointTimes = recurring({
  id: "anhui-county/joint-times",
  title: text("“消地协作”督导2次", "Joint inspection twice"),
  cites: anhui.section("四"),
  of: bodies,
  each: "year",
  atLeast: 2,
  where: (a) => a.kind.is("jointInspection"),
  counts: 0,
  examples: [
    {
      name: text("一次未办", "none"),
      facts: city,
      period: "2023",
      judged: "2024-01-01",
      records: { activities: [] },
      expect: "missed",
    },
    {
      name: text(
        "一次且台账未报全：够、差一次",
        "one, and the ledger is not in full: enough or one short, never missed",
      ),
      facts: city,
      period: "2023",
      judged: "2024-01-01",
      partial: true,
      records: { activities: [{ id: "1", unit: "city", kind: "jointInspection", happenedOn: "2023-12-31" }] },
      expect: { atLeast: "fulfilled", atMost: "short" },
    },
  ],
});

const tests = (which: "due" | "tested") =>
  indicator({
    id: `anhui-county/cases-${which}`,
    title: text(
      which === "due" ? "执法案件" : "全过程上线案件",
      which === "due" ? "Enforcement cases" : "Cases with a full online trace",
    ),
    cites: anhui.section("七"),
    about: recordIn(bodies, "year"),
    over: inspections,
    link: ownRecords,
    window: inPeriod(),
    where: (i) => (which === "due" ? i.due : all(i.due, i.tested)),
    fold: counted(),
    examples: [
      {
        name: text("非执法案件即使上线也不算", "what is no case does not count, even online"),
        facts: city,
        period: "2023",
        records: { inspections: [{ id: "1", unit: "city", happenedOn: "2023-01-01", due: false, tested: true }] },
        expect: 0,
      },
      {
        name: text("两件，一件上线", "two, one online"),
        facts: city,
        period: "2023",
        records: {
          inspections: [
            { id: "1", unit: "city", happenedOn: "2023-01-01", due: true, tested: true },
            { id: "2", unit: "city", happenedOn: "2023-01-01", due: true, tested: false },
          ],
        },
        expect: which === "due" ? 2 : 1,
      },
    ],
  });
const casesAll = tests("due");
const casesOnline = tests("tested");

const fifty = (online: number, unknown = 0) => ({
  inspections: Array.from({ length: 50 }, (_, i) => ({
    id: `${i}`,
    unit: "city",
    happenedOn: "2023-03-01",
    due: true,
    tested: i < online ? true : i < online + unknown ? null : false,
  })),
});

/** anhui-county-170: every case has its whole course online; “全面” is read as all of them. */
const allOnline = decision({
  id: "anhui-county/all-online",
  title: text("执法全过程上线", "Enforcement wholly online"),
  note: text("“全面”未给比例，按100%", "no ratio is said: 100 % is taken"),
  cites: anhui.section("七"),
  about: recordIn(bodies, "year"),
  law: "periodEnd",
  beforeEnd: "soFar",
  appliesWhen: (u) => casesAll.of(u).atLeast(1),
  outcomes: ordered({
    all: text("全部上线", "all"),
    some: text("部分上线", "some"),
    few: text("不足九成", "under nine tenths"),
  }),
  combine: "gravest",
  rows: (u) => {
    const share = ratio(casesOnline.of(u), casesAll.of(u));
    return [
      { when: share.below(1), then: "some" },
      { when: share.below("0.9"), then: "few" },
    ];
  },
  examples: [
    {
      name: text("只有一件且未上线", "one case, not online"),
      facts: city,
      period: "2023",
      records: { inspections: fifty(0).inspections.slice(0, 1) },
      expect: "few",
    },
    { name: text("50件49件", "49 of 50"), facts: city, period: "2023", records: fifty(49), expect: "some" },
    { name: text("50件50件", "50 of 50"), facts: city, period: "2023", records: fifty(50), expect: "all" },
    {
      name: text("50件45件恰九成", "45 of 50 are just nine tenths"),
      facts: city,
      period: "2023",
      records: fifty(45),
      expect: "some",
    },
    {
      name: text("44件上线、6件未知", "44 online and 6 unknown"),
      facts: city,
      period: "2023",
      records: fifty(44, 6),
      expect: { atLeast: "all", atMost: "few" },
    },
    {
      name: text("没有案件：不适用", "no case: not applicable"),
      facts: city,
      period: "2023",
      records: { inspections: [] },
      expect: { notApplicable: true },
    },
  ],
});

export const anhuiCountyDefinitions = [
  ledgerBegins,
  earlierViolations,
  exemption,
  midterm,
  measuresOfMonth,
  drowning,
  riskSteps,
  jointTimes.done,
  jointTimes.stands,
  casesAll,
  casesOnline,
  allOnline,
];

/** Which definition says a statement. */
export const anhuiCountyCovers: Readonly<Record<string, string>> = {
  "anhui-county-42": riskSteps.id,
  "anhui-county-94": jointTimes.stands.id,
  "anhui-county-130": drowning.id,
  "anhui-county-170": allOnline.id,
  "anhui-county-171": exemption.id,
  "anhui-county-181": midterm.id,
};
