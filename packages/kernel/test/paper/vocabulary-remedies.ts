import {
  all,
  any,
  dateQuantity,
  days,
  daysBetween,
  decision,
  judgedOn,
  max,
  min,
  months,
  not,
  quantity,
  record,
  source,
  steps,
  text,
  unordered,
  workingDays,
} from "../../src/index.js";
import { penalties } from "./kinds.js";
import type { PaperCase } from "./run.js";

// Rule 9: decision, remedies, court, surcharge.

const penaltyLaw = source({
  id: "administrative-penalty-law",
  type: "law",
  title: text("行政处罚法", "Administrative Penalty Law"),
  from: "2021-07-15",
  verified: true,
});
const reviewLaw = source({
  id: "administrative-reconsideration-law",
  type: "law",
  title: text("行政复议法", "Administrative Reconsideration Law"),
  from: "2024-01-01",
  verified: true,
});
const litigationLaw = source({
  id: "administrative-litigation-law",
  type: "law",
  title: text("行政诉讼法", "Administrative Litigation Law"),
  from: "2017-07-01",
  verified: true,
});
const compulsionLaw = source({
  id: "administrative-compulsion-law",
  type: "law",
  title: text("行政强制法", "Administrative Compulsion Law"),
  from: "2012-01-01",
  verified: true,
});

const penalty = record(penalties);
const served = { id: "p", servedOn: "2026-03-10", amount: 10_000 } as const;
const untouched = { ...served, paidOn: "none", reviewOn: "none", suitOn: "none" } as const;

const payBy = dateQuantity({
  id: "paper/pay-by",
  title: text("缴款期限", "pay by"),
  cites: penaltyLaw.article(67),
  about: penalty,
  law: "judged",
  is: (p) => p.servedOn.plus(days(15)),
  examples: [
    { name: text("3月10日送达", "served on 10 March"), facts: served, judged: "2026-04-01", expect: "2026-03-25" },
  ],
});

const reviewUntil = dateQuantity({
  id: "paper/review-until",
  title: text("复议期限", "reconsideration until"),
  cites: reviewLaw.article(20),
  about: penalty,
  law: "judged",
  is: (p) => p.servedOn.plus(days(60)).orNextWorkingDay(),
  examples: [
    {
      name: text("第60日为周六但调休上班，不顺延", "day 60 is a Saturday, but one that is worked: it does not move"),
      facts: served,
      judged: "2026-04-01",
      expect: "2026-05-09",
    },
    {
      name: text("第60日为普通周六，顺延至周一", "day 60 is an ordinary Saturday: Monday"),
      facts: { servedOn: "2026-03-17" },
      judged: "2026-04-01",
      expect: "2026-05-18",
    },
    {
      name: text("第60日在劳动节假期内，顺延至节后", "day 60 is in a holiday: the day after it"),
      facts: { servedOn: "2026-03-02" },
      judged: "2026-04-01",
      expect: "2026-05-06",
    },
    {
      name: text("第60日在日历未知的年份：有界", "day 60 is in a year whose calendar is not known: bounds"),
      facts: { servedOn: "2027-03-10" },
      judged: "2027-04-01",
      expect: { atLeast: "2027-05-09", atMost: "2027-05-21" },
    },
  ],
});

const suitUntil = dateQuantity({
  id: "paper/suit-until",
  title: text("起诉期限", "suit until"),
  cites: litigationLaw.article(46),
  about: penalty,
  law: "judged",
  is: (p) => p.servedOn.plus(months(6)).orNextWorkingDay(),
  examples: [
    { name: text("六个月", "six months"), facts: served, judged: "2026-04-01", expect: "2026-09-10" },
    {
      name: text("末日在国庆假期，顺延", "the last day is in the October holiday"),
      facts: { servedOn: "2026-04-01" },
      judged: "2026-04-01",
      expect: "2026-10-08",
    },
    {
      name: text("8月31日起六个月为2月末日，日历未知", "from 31 August it is the last of February, of an unknown year"),
      facts: { servedOn: "2026-08-31" },
      judged: "2026-09-01",
      expect: { atLeast: "2027-02-28", atMost: "2027-03-12" },
    },
  ],
});

const remedyEnds = dateQuantity({
  id: "paper/remedy-ends",
  title: text("救济期届满", "remedies end"),
  cites: compulsionLaw.article(53),
  about: penalty,
  law: "judged",
  is: (p) => max(reviewUntil.of(p), suitUntil.of(p)),
  examples: [{ name: text("较晚者", "the later"), facts: served, judged: "2026-04-01", expect: "2026-09-10" }],
});

const courtUntil = dateQuantity({
  id: "paper/court-until",
  title: text("申请强制执行期限", "application to the court until"),
  cites: compulsionLaw.article(53),
  about: penalty,
  law: "judged",
  is: (p) => remedyEnds.of(p).plus(months(3)).orNextWorkingDay(),
  examples: [{ name: text("三个月", "three months"), facts: served, judged: "2026-04-01", expect: "2026-12-10" }],
});

const demandRipe = dateQuantity({
  id: "paper/demand-ripe",
  title: text("催告期满", "the demand is ripe"),
  cites: compulsionLaw.article(54),
  about: penalty,
  law: "judged",
  is: (p) => p.demandServedOn.plus(workingDays(10)),
  examples: [
    {
      name: text("跨国庆的十个工作日", "ten working days across the October holiday, with 10 October worked"),
      facts: { demandServedOn: "2026-09-28" },
      judged: "2026-10-01",
      expect: "2026-10-16",
    },
    {
      name: text("未催告则无", "no demand, no date"),
      facts: { demandServedOn: "none" },
      judged: "2026-10-01",
      expect: { notApplicable: true },
    },
  ],
});

const surcharge = quantity({
  id: "paper/surcharge",
  title: text("加处罚款", "surcharge"),
  cites: penaltyLaw.article(72),
  about: penalty,
  law: "judged",
  unit: "yuan",
  is: (p) => {
    const late = max(0, daysBetween(payBy.of(p), judgedOn).minus(p.daysSuspended));
    return min(p.amount, p.amount.times({ value: "0.03", unit: "1/day" }).times(late));
  },
  examples: [
    {
      name: text("逾期40日以本金为限", "40 days late: the fine itself, not 12 000"),
      facts: { ...served, daysSuspended: 0 },
      judged: "2026-05-04",
      expect: 10_000,
    },
    {
      name: text("逾期1日300元", "a day late: 300"),
      facts: { ...served, daysSuspended: 0 },
      judged: "2026-03-26",
      expect: 300,
    },
  ],
});

const courtStep = decision({
  id: "paper/court-step",
  title: text("申请法院强制执行的下一步", "the next step to the court"),
  cites: compulsionLaw.article(53),
  about: penalty,
  law: "judged",
  combine: "exactlyOne",
  outcomes: unordered({
    paid: text("已缴纳", "paid"),
    remedyTaken: text("已寻求救济", "a remedy was taken"),
    remedyOpen: text("救济期未满", "remedies are open"),
    tooLate: text("已逾申请期限", "too late"),
    demandFirst: text("先行催告", "a demand comes first"),
    applyNow: text("可以申请", "apply now"),
  }),
  rows: (p) =>
    steps([
      { when: p.paidOn.by(judgedOn), then: "paid" },
      { when: any(p.reviewOn.by(reviewUntil.of(p)), p.suitOn.by(suitUntil.of(p))), then: "remedyTaken" },
      { when: judgedOn.atMost(remedyEnds.of(p)), then: "remedyOpen" },
      { when: judgedOn.moreThan(courtUntil.of(p)), then: "tooLate" },
      { when: not(all(p.demandServedOn.by(judgedOn), judgedOn.moreThan(demandRipe.of(p)))), then: "demandFirst" },
      { otherwise: "applyNow" },
    ]),
  examples: [
    {
      name: text("救济期满、催告期满：可以申请", "remedies and the demand are over: apply now"),
      facts: { ...untouched, demandServedOn: "2026-09-11" },
      judged: "2026-09-25",
      expect: "applyNow",
    },
  ],
});

export const remedies = [payBy, reviewUntil, suitUntil, remedyEnds, courtUntil, demandRipe, surcharge, courtStep];

const step = (judged: string, more: object = {}) => ({
  of: courtStep,
  facts: { ...untouched, demandServedOn: "none", ...more },
  judged,
});

export const remedyCases: readonly PaperCase[] = [
  { ...step("2026-09-10"), name: "on the last day of the remedies they are open", expect: "remedyOpen" },
  { ...step("2026-09-11"), name: "the day after a demand comes first", expect: "demandFirst" },
  {
    ...step("2026-09-24", { demandServedOn: "2026-09-11" }),
    name: "the tenth working day (20 September is worked) is still the demand's",
    expect: "demandFirst",
  },
  { ...step("2026-12-10", { demandServedOn: "2026-09-11" }), name: "the last day for the court", expect: "applyNow" },
  { ...step("2026-12-11", { demandServedOn: "2026-09-11" }), name: "a day later it is too late", expect: "tooLate" },
  { ...step("2026-12-11"), name: "too late, demand or not", expect: "tooLate" },
  { ...step("2026-09-25", { paidOn: "2026-09-25" }), name: "paid on the day of judging", expect: "paid" },
  {
    ...step("2026-09-25", { paidOn: "2026-09-26", demandServedOn: "2026-09-11" }),
    name: "paid only later",
    expect: "applyNow",
  },
  {
    ...step("2026-09-25", { reviewOn: "2026-05-09" }),
    name: "reconsideration asked for on the last day",
    expect: "remedyTaken",
  },
  {
    ...step("2026-06-01", { reviewOn: "2026-05-10" }),
    name: "a day late it is no remedy, but suing is open",
    expect: "remedyOpen",
  },
  {
    ...step("2026-09-25", { paidOn: null, demandServedOn: "2026-09-11" }),
    name: "whether it was paid is not known",
    expect: { possible: ["paid", "applyNow"] },
  },
  {
    ...step("2027-01-15", { servedOn: "2026-08-03" }),
    name: "suing until 3 February 2027, a day of an unknown calendar: still open in January",
    expect: "remedyOpen",
  },
  {
    ...step("2027-02-05", { servedOn: "2026-08-03" }),
    name: "and on 5 February perhaps",
    // Either the remedies are open or a demand comes first: applying at once is not among what is left.
    expect: { possible: ["remedyOpen", "demandFirst"] },
  },
  {
    of: surcharge,
    name: "33 days late: 9900",
    facts: { ...served, daysSuspended: 0 },
    judged: "2026-04-27",
    expect: 9900,
  },
  {
    of: surcharge,
    name: "34 days late: the fine itself",
    facts: { ...served, daysSuspended: 0 },
    judged: "2026-04-28",
    expect: 10_000,
  },
  {
    of: surcharge,
    name: "days of reconsideration are not counted",
    facts: { ...served, daysSuspended: 30 },
    judged: "2026-05-04",
    expect: 3000,
  },
  {
    of: surcharge,
    name: "on the last day to pay nothing is added",
    facts: { ...served, daysSuspended: 0 },
    judged: "2026-03-25",
    expect: 0,
  },
  {
    of: surcharge,
    name: "and before it nothing is taken off",
    facts: { ...served, daysSuspended: 0 },
    judged: "2026-03-12",
    expect: 0,
  },
  {
    of: surcharge,
    name: "suspension unknown: from nothing to the cap",
    facts: served,
    judged: "2026-05-04",
    expect: { atLeast: 0, atMost: 10_000 },
  },
  {
    of: demandRipe,
    name: "ten working days that run into an unknown year are bounded",
    facts: { demandServedOn: "2026-12-28" },
    judged: "2026-12-29",
    expect: { atLeast: "2027-01-07", atMost: "2027-01-25" },
  },
];
