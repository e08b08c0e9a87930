import {
  all,
  amount,
  atAnyTime,
  count,
  counted,
  countedDistinct,
  decision,
  indicator,
  inPeriod,
  not,
  ordered,
  ownRecords,
  type PeriodUnit,
  parameter,
  parameterTable,
  periodEnd,
  periodIndicator,
  periodStart,
  quantity,
  ratio,
  record,
  recordIn,
  sameAs,
  source,
  subtreeRecords,
  text,
} from "../../src/index.js";
import type { Covers } from "./statement-covers.js";
import { accidents, activities, activityKinds, letters, permits, places } from "./statement-kinds.js";
import { nationalBody, safetyLaw2014 } from "./statement-national.js";

const report = source({
  id: "laixi-report",
  type: "report",
  title: text("莱西安全生产经验材料", "Laixi work-safety report"),
  from: "2005-01-01",
  verified: true,
});

// laixi-021: a safety body from 300 employees, the number included; the act of the time said more than 300. Since
// December 2014 the law's line is 100, and the region's higher one is overtaken.

export const bodyLine = parameter({
  id: "laixi/body-line",
  of: count(text("设置安全管理机构的人数线", "employees from which a safety body is due")),
  moves: { may: "tighten", stricter: "lower" },
  history: [
    { value: 100, from: "2014-12-01", to: "9999-12-31", cites: safetyLaw2014.article(21) },
    { value: 300, from: "2005-01-01", to: "2014-11-30", cites: report.section("二") },
  ],
});

export const safetyBody = decision({
  id: "laixi/safety-body",
  title: text("设置安全管理机构", "safety body"),
  about: record(places),
  law: "judged",
  outcomes: ordered({ free: text("不强制", "not required"), required: text("应当设置", "required") }),
  combine: "gravest",
  cites: safetyLaw2014.article(21),
  to: "9999-12-31",
  rows: (u) => [
    { when: u.employees.moreThan(bodyLine.value), then: "required" },
    { when: nationalBody.of(u).is("required"), then: "required" },
  ],
  before: [
    {
      cites: report.section("二"),
      to: "2014-11-30",
      rows: (u) => [
        { when: u.employees.atLeast(bodyLine.value), then: "required" },
        { when: nationalBody.of(u).is("required"), then: "required" },
      ],
    },
  ],
  examples: (
    [
      [299, "2005-08-30", "free"],
      [300, "2005-08-30", "required"],
      [300, "2014-11-30", "required"],
      [101, "2014-11-30", "free"],
      [101, "2014-12-01", "required"],
      [100, "2014-12-01", "free"],
    ] as const
  ).map(([employees, judged, expect]) => ({
    name: text(`${employees}人，${judged}`, `${employees} employees on ${judged}`),
    facts: { employees },
    judged,
    expect,
  })),
});

// laixi-046: a letter with each of 96 units at the year's beginning.

const lettersBy = indicator({
  id: "laixi/letters-by",
  title: text("签订责任书的单位", "units that signed"),
  cites: report.section("三"),
  about: recordIn(places, "year"),
  over: letters,
  link: ownRecords,
  window: inPeriod(),
  fold: (l) => countedDistinct(l.signatory, { unit: "unit" }),
  examples: [
    {
      name: text("同一单位签两份只计一家", "one unit with two letters counts once"),
      facts: { id: "city" },
      period: "2005",
      records: {
        letters: [
          { id: "1", unit: "city", happenedOn: "2005-01-10", signatory: "a" },
          { id: "2", unit: "city", happenedOn: "2005-02-10", signatory: "a" },
          { id: "3", unit: "city", happenedOn: "2005-01-10", signatory: "b" },
        ],
      },
      expect: 2,
    },
    {
      name: text("一份签订单位不明：一至两家", "one of unknown signatory: one or two"),
      facts: { id: "city" },
      period: "2005",
      records: {
        letters: [
          { id: "1", unit: "city", happenedOn: "2005-01-10", signatory: "a" },
          { id: "2", unit: "city", happenedOn: "2005-02-10" },
        ],
      },
      expect: { atLeast: 1, atMost: 2 },
    },
  ],
});

const lettersDue = indicator({
  id: "laixi/letters-due",
  title: text("应签责任书的单位", "units that owe a letter"),
  cites: report.section("三"),
  about: recordIn(places, "year"),
  over: places,
  link: subtreeRecords,
  window: atAnyTime(),
  where: (u) => u.signsLetter,
  fold: counted({ unit: "unit" }),
  examples: [
    {
      name: text("两家应签", "two owe one"),
      facts: { id: "city", signsLetter: false },
      period: "2005",
      records: {
        units: [
          { id: "city" },
          { id: "a", parent: "city", signsLetter: true },
          { id: "b", parent: "city", signsLetter: true },
          { id: "c", parent: "city", signsLetter: false },
        ],
      },
      expect: 2,
    },
  ],
});

/** Units of the city of which nobody has a letter: by name of the unit, so that the missing one can be told. */
const letterOf = indicator({
  id: "laixi/letter-of",
  title: text("本单位责任书", "letters of the unit"),
  cites: report.section("三"),
  about: recordIn(places, "year"),
  over: letters,
  link: sameAs({ record: "signatory", subject: "id" }),
  window: inPeriod(),
  fold: counted({ unit: "item" }),
  examples: [
    {
      name: text("别家的不计", "another's does not count"),
      facts: { id: "a" },
      period: "2005",
      records: {
        letters: [
          { id: "1", unit: "city", happenedOn: "2005-01-10", signatory: "a" },
          { id: "2", unit: "city", happenedOn: "2005-01-10", signatory: "b" },
        ],
      },
      expect: 1,
    },
  ],
});

export const unsigned = indicator({
  id: "laixi/unsigned",
  title: text("应签未签的单位", "units that owe a letter and have none"),
  cites: report.section("三"),
  about: recordIn(places, "year"),
  over: places,
  link: subtreeRecords,
  window: atAnyTime(),
  where: (u) => all(u.signsLetter, letterOf.of(u).below(1)),
  fold: counted({ unit: "unit" }),
  examples: [
    {
      name: text("甲签两份、乙未签：缺一家", "one with two letters does not make up for one with none"),
      facts: { id: "city", signsLetter: false },
      period: "2005",
      records: {
        units: [
          { id: "city" },
          { id: "a", parent: "city", signsLetter: true },
          { id: "b", parent: "city", signsLetter: true },
        ],
        letters: [
          { id: "1", unit: "city", happenedOn: "2005-01-10", signatory: "a" },
          { id: "2", unit: "city", happenedOn: "2005-01-11", signatory: "a" },
        ],
      },
      expect: 1,
    },
    {
      name: text("签订单位不明的一份可能补上", "one of unknown signatory may make up for it"),
      facts: { id: "city", signsLetter: false },
      period: "2005",
      records: {
        units: [
          { id: "city" },
          { id: "a", parent: "city", signsLetter: true },
          { id: "b", parent: "city", signsLetter: true },
        ],
        letters: [
          { id: "1", unit: "city", happenedOn: "2005-01-10", signatory: "a" },
          { id: "2", unit: "city", happenedOn: "2005-01-11" },
        ],
      },
      expect: { atLeast: 0, atMost: 1 },
    },
  ],
});

const ninetySix = Array.from({ length: 96 }, (_, i) => `u${i}`);

export const lettersSigned = decision({
  id: "laixi/letters-signed",
  title: text("责任书签订", "letters signed"),
  about: recordIn(places, "year"),
  law: "periodEnd",
  beforeEnd: "soFar",
  cites: report.section("三"),
  appliesWhen: (u) => lettersDue.of(u).atLeast(1),
  outcomes: ordered({ complete: text("全部签订", "complete"), gap: text("有缺", "a gap") }),
  combine: "gravest",
  rows: (u) => [
    { when: lettersBy.of(u).below(lettersDue.of(u)), then: "gap" },
    { when: unsigned.of(u).atLeast(1), then: "gap" },
  ],
  examples: (
    [
      [95, [], "gap"],
      [96, [], "complete"],
      [95, ["stranger"], "gap"],
      [95, ["u0"], "gap"],
    ] as const
  ).map(([signed, more, expect]) => ({
    name: text(
      `96家签${signed}家${more.length > 0 ? "另一份" : ""}`,
      `${signed} of 96, and ${more.length} more letter`,
    ),
    facts: { id: "city", signsLetter: false },
    period: "2005",
    records: {
      units: [
        { id: "city" },
        { id: "stranger", parent: "city", signsLetter: false },
        ...ninetySix.map((id) => ({ id, parent: "city", signsLetter: true })),
      ],
      letters: [...ninetySix.slice(0, signed), ...more].map((signatory, i) => ({
        id: `l${i}`,
        unit: "city",
        happenedOn: "2005-01-15",
        signatory,
      })),
    },
    expect,
  })),
});

// laixi-050 to 053: self-check every month, evaluation every quarter, summary every half-year, assessment every year.

const cycleKinds = {
  selfCheck: activityKinds.selfCheck,
  evaluation: activityKinds.evaluation,
  halfYearSummary: activityKinds.halfYearSummary,
  yearAssessment: activityKinds.yearAssessment,
} as const;

/** How often in its period each of the four is due: a table keyed by the activity. */
export const cycle = parameterTable({
  id: "laixi/cycle",
  of: amount(text("每期次数", "times in each period"), { unit: "case", min: 0 }),
  by: [{ title: text("环节", "activity"), members: cycleKinds }],
  history: [
    {
      values: { selfCheck: 1, evaluation: 1, halfYearSummary: 1, yearAssessment: 1 },
      cites: report.section("三"),
    },
  ],
});

const cycleDuty = <const P extends PeriodUnit>(
  name: keyof typeof cycleKinds,
  slug: string,
  period: P,
  on: string,
  of: string,
) => {
  const done = indicator({
    id: `laixi/${slug}-done`,
    title: text(`本期${activityKinds[name].zh}`, `${activityKinds[name].en} in the period`),
    cites: report.section("三"),
    about: recordIn(places, period),
    over: activities,
    window: inPeriod(),
    where: (a) => a.kind.is(name),
    fold: counted(),
    examples: [
      {
        name: text("一次", "once"),
        facts: { id: "u" },
        period: of,
        records: { activities: [{ unit: "u", kind: name, happenedOn: on }] },
        expect: 1,
      },
    ],
  });
  const state = decision({
    id: `laixi/${slug}`,
    title: activityKinds[name],
    about: recordIn(places, period),
    law: "periodEnd",
    cites: report.section("三"),
    outcomes: ordered({ done: text("已完成", "done"), missing: text("缺", "missing") }),
    combine: "gravest",
    rows: (u) => [{ when: done.of(u).below(cycle.at(name)), then: "missing" }],
    examples: [
      {
        name: text("已做", "done"),
        facts: { id: "u" },
        period: of,
        judged: "2006-01-01",
        records: { activities: [{ unit: "u", kind: name, happenedOn: on }] },
        expect: "done",
      },
      {
        name: text("做的是别的", "something else was done"),
        facts: { id: "u" },
        period: of,
        judged: "2006-01-01",
        records: { activities: [{ unit: "u", kind: "help", happenedOn: on }] },
        expect: "missing",
      },
      {
        name: text("未报全：未定", "an incomplete table: undecided"),
        facts: { id: "u" },
        period: of,
        judged: "2006-01-01",
        partial: true,
        records: { activities: [] },
        expect: { atLeast: "done", atMost: "missing" },
      },
    ],
  });
  return { done, state };
};

export const selfCheck = cycleDuty("selfCheck", "self-check", "month", "2005-03-31", "2005-03").state;
export const evaluation = cycleDuty("evaluation", "evaluation", "quarter", "2005-03-31", "2005-Q1").state;
export const halfYearSummary = cycleDuty(
  "halfYearSummary",
  "half-year-summary",
  "halfYear",
  "2005-06-30",
  "2005-H1",
).state;
export const yearAssessment = cycleDuty("yearAssessment", "year-assessment", "year", "2005-12-31", "2005").state;

export const monthsMissing = periodIndicator({
  id: "laixi/months-missing",
  title: text("缺自查的月份", "months without a self-check"),
  cites: report.section("三"),
  about: recordIn(places, "year"),
  each: "month",
  first: () => periodStart,
  last: () => periodEnd,
  where: (u) => selfCheck.of(u).is("missing"),
  examples: [
    {
      name: text("二月与十一月缺", "February and November are missing"),
      facts: { id: "u" },
      period: "2005",
      judged: "2006-01-31",
      records: {
        activities: ["01", "03", "04", "05", "06", "07", "08", "09", "10", "12"].map((m) => ({
          id: m,
          unit: "u",
          kind: "selfCheck",
          happenedOn: `2005-${m}-28`,
        })),
      },
      expect: 2,
    },
    {
      name: text("判至七月中：以后的月份尚未到期", "judged in mid-July: later months are not yet due"),
      facts: { id: "u" },
      period: "2005",
      judged: "2005-07-15",
      records: {
        activities: ["01", "03", "04", "05", "06"].map((m) => ({
          id: m,
          unit: "u",
          kind: "selfCheck",
          happenedOn: `2005-${m}-28`,
        })),
      },
      expect: 1,
    },
    {
      name: text("一次自查日期不明：一至两个月", "one of unknown date: one month or two"),
      facts: { id: "u" },
      period: "2005",
      judged: "2005-04-15",
      records: {
        activities: [
          { id: "1", unit: "u", kind: "selfCheck", happenedOn: "2005-01-28" },
          { id: "2", unit: "u", kind: "selfCheck" },
        ],
      },
      // Each month alone may be the one that it made up for.
      expect: { atLeast: 0, atMost: 2 },
    },
  ],
});

// laixi-083: two deaths at once.

export const selfCriticism = decision({
  id: "laixi/self-criticism",
  title: text("主要负责人作检讨", "self-criticism of the head"),
  about: record(accidents),
  law: "event",
  cites: report.section("四"),
  outcomes: ordered({ none: text("不需", "none"), due: text("向市政府检讨", "to the city government") }),
  combine: "gravest",
  rows: (a) => [{ when: a.deaths.atLeast(2), then: "due" }],
  consequences: {
    due: [
      {
        id: "self-criticism",
        text: text("向市政府检讨", "a self-criticism to the city government"),
        who: text("单位主要负责人", "the unit's head"),
      },
    ],
  },
  examples: [
    { name: text("1人", "1 death"), facts: { happenedOn: "2005-05-01", deaths: 1 }, expect: "none" },
    { name: text("2人", "2 deaths"), facts: { happenedOn: "2005-05-01", deaths: 2 }, expect: "due" },
    {
      name: text("两起各1人，各自判", "two of one death each: each by itself"),
      facts: { id: "a", unit: "u", happenedOn: "2005-05-01", deaths: 1 },
      records: { accidents: [{ id: "b", unit: "u", happenedOn: "2005-05-01", deaths: 1 }] },
      expect: "none",
    },
    {
      name: text("死亡数不明", "unknown"),
      facts: { happenedOn: "2005-05-01" },
      expect: { atLeast: "none", atMost: "due" },
    },
  ],
});

// laixi-094, 096: permit files in time; permits issued of those applied for.

const permitsOf = (which: "all" | "late") =>
  indicator({
    id: `laixi/permits-${which}`,
    title:
      which === "all" ? text("应申报企业", "enterprises that must apply") : text("逾期未申报", "not applied in time"),
    cites: report.section("五"),
    about: record(places),
    over: permits,
    link: subtreeRecords,
    window: atAnyTime(),
    by: {
      of: (p) => p.trade,
      members: {
        hazchem: text("危险化学品", "hazardous chemicals"),
        mine: text("非煤矿山", "non-coal mines"),
        fireworks: text("烟花爆竹批发", "fireworks wholesale"),
      },
    },
    where: (p) => (which === "all" ? p.trade.exists : not(p.appliedOn.by("2005-01-13"))),
    fold: counted({ unit: "unit" }),
    examples: [
      {
        name: text("当日申报算按时，未申报不算", "on the day is in time, none is not"),
        facts: { id: "city" },
        at: "mine",
        judged: "2005-04-30",
        records: {
          permits: [
            { id: "1", unit: "city", trade: "mine", appliedOn: "2005-01-13" },
            { id: "2", unit: "city", trade: "mine", appliedOn: "2005-01-14" },
            { id: "3", unit: "city", trade: "mine", appliedOn: "none" },
            { id: "4", unit: "city", trade: "hazchem", appliedOn: "none" },
          ],
        },
        expect: which === "all" ? 3 : 2,
      },
    ],
  });
const [permitsAll, permitsLate] = [permitsOf("all"), permitsOf("late")];

export const minesOnTime = quantity({
  id: "laixi/mines-on-time",
  title: text("非煤矿山按时申报率", "share of mines that applied in time"),
  about: record(places),
  law: "judged",
  cites: report.section("五"),
  is: (u) => ratio(permitsAll.of(u, "mine").minus(permitsLate.of(u, "mine")), permitsAll.of(u, "mine")),
  examples: [
    {
      name: text("29家全部按时", "29 of 29"),
      facts: { id: "city" },
      judged: "2005-04-30",
      records: {
        permits: Array.from({ length: 29 }, (_, i) => ({
          id: `m${i}`,
          unit: "city",
          trade: "mine",
          appliedOn: "2005-01-10",
        })),
      },
      expect: 1,
    },
    {
      name: text("没有矿山：无此率", "no mines: no such share"),
      facts: { id: "city" },
      judged: "2005-04-30",
      records: { permits: [{ id: "x", unit: "city", trade: "hazchem", appliedOn: "2005-01-10" }] },
      expect: { notApplicable: true },
    },
    // The same unknown stands above and below the line, which intervals do not see.
    {
      name: text("29家中一家日期不明", "one of 29 unknown"),
      facts: { id: "city" },
      judged: "2005-04-30",
      records: {
        permits: Array.from({ length: 29 }, (_, i) => ({
          id: `m${i}`,
          unit: "city",
          trade: "mine",
          ...(i > 0 ? { appliedOn: "2005-01-10" } : {}),
        })),
      },
      expect: { atLeast: "28/29", atMost: 1 },
    },
  ],
});

export const covers: Covers = {
  "laixi-021": { kind: "norm", by: [safetyBody, bodyLine] },
  "laixi-046": { kind: "procedure", by: [lettersSigned, unsigned] },
  "laixi-050": { kind: "procedure", by: [selfCheck, monthsMissing] },
  "laixi-051": { kind: "procedure", by: [evaluation] },
  "laixi-052": { kind: "procedure", by: [halfYearSummary] },
  "laixi-053": { kind: "procedure", by: [yearAssessment] },
  "laixi-083": { kind: "trigger", by: [selfCriticism] },
  "laixi-094": { kind: "statistic", by: [minesOnTime] },
};
