import {
  amount,
  dateQuantity,
  days,
  decision,
  max,
  months,
  ordered,
  parameter,
  range,
  rangeQuantity,
  record,
  source,
  text,
  wan,
} from "../../src/index.js";
import { accidents, penalties, places } from "./statement-kinds.js";

const law = (id: string, zh: string, en: string, from: string, to?: string) =>
  source({ id, type: "law", title: text(zh, en), from, ...(to ? { to } : {}), verified: false });

export const decree493 = source({
  id: "decree-493",
  type: "regulation",
  title: text("生产安全事故报告和调查处理条例", "Decree 493"),
  from: "2007-06-01",
  verified: true,
});
export const safetyLaw2002 = law(
  "safety-law-2002",
  "安全生产法（2002）",
  "Work Safety Law (2002)",
  "2002-11-01",
  "2014-11-30",
);
export const safetyLaw2014 = law(
  "safety-law-2014",
  "安全生产法（2014）",
  "Work Safety Law (2014)",
  "2014-12-01",
  "2021-08-31",
);
export const safetyLaw2021 = law("safety-law-2021", "安全生产法（2021）", "Work Safety Law (2021)", "2021-09-01");
const litigation1989 = law(
  "litigation-1989",
  "行政诉讼法（1989）",
  "Administrative Litigation Law (1989)",
  "1990-10-01",
  "2015-04-30",
);
const litigation2014 = law(
  "litigation-2014",
  "行政诉讼法（2014）",
  "Administrative Litigation Law (2014)",
  "2015-05-01",
);
const reviewLaw = law("review-law", "行政复议法", "Administrative Reconsideration Law", "1999-10-01");
const penaltyLaw = law("penalty-law", "行政处罚法", "Administrative Penalty Law", "1996-10-01");

/** The level of an accident by casualties alone: a small stand-in for the domain's own rule. */
export const level = decision({
  id: "paper/accident-level",
  title: text("事故等级", "accident level"),
  cites: decree493.article(3),
  about: record(accidents),
  law: "event",
  // Reports before the decree use the same four names; the paper's cases are of all years.
  from: "2002-11-01",
  outcomes: ordered({
    ordinary: text("一般", "ordinary"),
    larger: text("较大", "larger"),
    major: text("重大", "major"),
    extraordinary: text("特别重大", "extraordinary"),
  }),
  combine: "gravest",
  rows: (a) => [
    { when: a.deaths.atLeast(30), then: "extraordinary" },
    { when: a.deaths.atLeast(10), then: "major" },
    { when: a.deaths.atLeast(3), then: "larger" },
    { otherwise: "ordinary" },
  ],
  examples: [
    { name: text("9人较大", "9 are larger"), facts: { happenedOn: "2009-03-01", deaths: 9 }, expect: "larger" },
    { name: text("10人重大", "10 are major"), facts: { happenedOn: "2009-03-01", deaths: 10 }, expect: "major" },
    { name: text("29人重大", "29 are major"), facts: { happenedOn: "2009-03-01", deaths: 29 }, expect: "major" },
    {
      name: text("30人特别重大", "30 are extraordinary"),
      facts: { happenedOn: "2009-03-01", deaths: 30 },
      expect: "extraordinary",
    },
  ],
});

/** The fine on a unit for an accident, by its level, as the law stood when it happened. */
export const unitFine = rangeQuantity({
  id: "paper/unit-fine",
  title: text("事故罚款幅度", "range of the fine"),
  about: record(accidents),
  law: "event",
  unit: "yuan",
  appliesWhen: (a) => level.of(a).exists,
  combine: "exactlyOne",
  cites: safetyLaw2021.article(114),
  rows: (a) => fineRows(a, [30, 100, 100, 200, 200, 1000, 1000, 2000]),
  before: [
    {
      cites: safetyLaw2014.article(109),
      rows: (a) => fineRows(a, [20, 50, 50, 100, 100, 500, 500, 1000]),
    },
  ],
  examples: [
    {
      name: text("2015年死亡2人：20万至50万", "2 deaths in 2015: 200,000 to 500,000"),
      facts: { happenedOn: "2015-10-01", deaths: 2 },
      expect: { low: 200_000, high: 500_000 },
    },
    {
      name: text("2021年9月起30万至100万", "from September 2021: 300,000 to 1,000,000"),
      facts: { happenedOn: "2021-09-01", deaths: 2 },
      expect: { low: 300_000, high: 1_000_000 },
    },
    {
      name: text("2015年死亡3人：50万至100万", "3 deaths in 2015: 500,000 to 1,000,000"),
      facts: { happenedOn: "2015-10-01", deaths: 3 },
      expect: { low: 500_000, high: 1_000_000 },
    },
    ...(
      [
        ["2015-10-01", 10, 1_000_000, 5_000_000],
        ["2015-10-01", 30, 5_000_000, 10_000_000],
        ["2021-10-01", 3, 1_000_000, 2_000_000],
        ["2021-10-01", 10, 2_000_000, 10_000_000],
        ["2021-10-01", 30, 10_000_000, 20_000_000],
      ] as const
    ).map(([happenedOn, deaths, low, high]) => ({
      name: text(`${happenedOn}死亡${deaths}人`, `${deaths} deaths on ${happenedOn}`),
      facts: { happenedOn, deaths },
      expect: { low, high },
    })),
    {
      name: text("2014年12月前无此条", "no such article before December 2014"),
      facts: { happenedOn: "2014-11-30", deaths: 2 },
      expect: { notApplicable: true },
    },
  ],
});

type Levels = Parameters<typeof level.of>[0];

function fineRows(a: Levels, w: readonly [number, number, number, number, number, number, number, number]) {
  const of = level.of(a);
  return [
    { when: of.is("ordinary"), is: range(wan(w[0]), wan(w[1])) },
    { when: of.is("larger"), is: range(wan(w[2]), wan(w[3])) },
    { when: of.is("major"), is: range(wan(w[4]), wan(w[5])) },
    { when: of.is("extraordinary"), is: range(wan(w[6]), wan(w[7])) },
  ];
}

/** How long a suit may be filed after service: three months, six since May 2015. */
export const suitMonths = parameter({
  id: "paper/suit-months",
  of: amount(text("起诉期限", "time to sue"), { unit: "month" }),
  history: [
    { value: 6, cites: litigation2014.article(46) },
    { value: 3, cites: litigation1989.article(39) },
  ],
});

/** The last day on which a penalty can still be reviewed or sued over. */
export const remedyEnds = dateQuantity({
  id: "paper/remedy-ends",
  title: text("救济期满日", "end of the remedies"),
  about: record(penalties),
  law: "event",
  cites: [reviewLaw.article(9), litigation2014.article(46)],
  is: (p) =>
    max(p.happenedOn.plus(days(60)).orNextWorkingDay(), p.happenedOn.plus(months(suitMonths.value)).orNextWorkingDay()),
  examples: [
    {
      name: text("2011年送达：三个月", "served in 2011: three months"),
      facts: { happenedOn: "2011-03-10" },
      expect: "2011-06-10",
    },
  ],
});

/** The day by which a fine is to be paid. */
export const payBy = dateQuantity({
  id: "paper/pay-by",
  title: text("缴款期限", "pay by"),
  about: record(penalties),
  law: "event",
  cites: penaltyLaw.article(46),
  is: (p) => p.happenedOn.plus(days(15)),
  examples: [{ name: text("15日", "15 days"), facts: { happenedOn: "2011-03-10" }, expect: "2011-03-25" }],
});

/** Whether the law of the day obliges a unit to have a safety management body. */
export const nationalBody = decision({
  id: "paper/safety-body",
  title: text("设置安全管理机构（国家）", "safety body (national)"),
  about: record(places),
  law: "judged",
  outcomes: ordered({ free: text("不强制", "not required"), required: text("应当设置", "required") }),
  combine: "gravest",
  cites: safetyLaw2014.article(21),
  to: "9999-12-31",
  rows: (u) => [{ when: u.employees.moreThan(100), then: "required" }],
  before: [
    {
      cites: safetyLaw2002.article(19),
      rows: (u) => [{ when: u.employees.moreThan(300), then: "required" }],
    },
  ],
  examples: [
    { name: text("2005年300人", "300 in 2005"), facts: { employees: 300 }, judged: "2005-08-30", expect: "free" },
    { name: text("2005年301人", "301 in 2005"), facts: { employees: 301 }, judged: "2005-08-30", expect: "required" },
    {
      name: text("新法前一日101人", "101 on the eve of the new law"),
      facts: { employees: 101 },
      judged: "2014-11-30",
      expect: "free",
    },
    {
      name: text("新法当日101人", "101 on the day of the new law"),
      facts: { employees: 101 },
      judged: "2014-12-01",
      expect: "required",
    },
    {
      name: text("新法当日100人", "100 on the day of the new law"),
      facts: { employees: 100 },
      judged: "2014-12-01",
      expect: "free",
    },
    {
      name: text("人数不明", "an unknown number"),
      facts: {},
      judged: "2014-12-01",
      expect: { atLeast: "free", atMost: "required" },
    },
  ],
});
