import { any, decision, indicator, inPeriod, not, ordered, record, recordIn, summed, text } from "@anwei/plugin/v1";
import { namedList } from "@anwei/responsibility";
import { budgets, fundUseKinds, fundUses } from "../records/tables.js";
import { places } from "../records/units.js";
import { from, opinion } from "../sources.js";

const id = "sichuan-dachuan";
const cites = opinion.article(8);
const county = { id: "u", kind: "county" } as const;

const budget = (year: number, amount: number) => ({ id: `b${year}`, unit: "u", happenedOn: `${year}-01-20`, amount });

const fundOf = (name: "fund" | "fund-last-year", shift: number) =>
  indicator({
    id: `${id}/${name}`,
    title:
      shift === 0
        ? text("当年安全生产专项经费", "The safety fund of the year")
        : text("上年安全生产专项经费", "The safety fund of the year before"),
    cites,
    from,
    about: recordIn(places, "year"),
    over: budgets,
    window: shift === 0 ? inPeriod() : inPeriod({ years: shift }),
    fold: (b) => summed(b.amount),
    examples: [
      {
        name: text("只计该年预算", "the budget of that year alone"),
        facts: county,
        period: "2016",
        judged: "2016-12-31",
        records: { budgets: [budget(2014, 1), budget(2015, 20), budget(2016, 300), budget(2017, 4000)] },
        expect: shift === 0 ? 300 : 20,
      },
    ],
  });
const fund = fundOf("fund", 0);
const before = fundOf("fund-last-year", -1);

const inYear = (n: number, last?: number, period = "2016") => ({
  facts: county,
  period,
  judged: `${period}-12-31`,
  given: { [fund.id]: n, ...(last === undefined ? {} : { [before.id]: last }) },
});
const notApplicable = { notApplicable: true } as const;
const elsewhere = text("不是区政府的不适用", "not to what is no district");

/** 列入财政预算: a fund of nothing is none. */
const budgeted = decision({
  id: `${id}/fund-in-budget`,
  title: text("安全生产专项经费列入预算", "The safety fund is in the budget"),
  cites,
  from,
  about: recordIn(places, "year"),
  law: "periodEnd",
  beforeEnd: "soFar",
  appliesWhen: (u) => u.kind.is("county"),
  outcomes: ordered({ budgeted: text("已列入", "in the budget"), missing: text("未列入", "not in the budget") }),
  combine: "gravest",
  rows: (u) => [{ when: fund.of(u).atMost(0), then: "missing" }, { otherwise: "budgeted" }],
  consequences: {
    missing: [{ id: "budget", text: text("列入财政预算", "to be put into the budget"), strength: "must" }],
  },
  examples: [
    { ...inYear(0), name: text("没有专项经费", "no fund"), expect: "missing" },
    { ...inYear(0.01), name: text("有专项经费", "a fund"), expect: "budgeted" },
    { ...inYear(0), facts: { id: "u", kind: "township" }, name: elsewhere, expect: notApplicable },
    {
      ...inYear(0, undefined, "2015"),
      name: text("施行当年适用", "in the year of its coming into force"),
      expect: "missing",
    },
    {
      ...inYear(0, undefined, "2014"),
      name: text("施行之前的年度不适用", "not in the year before"),
      expect: notApplicable,
    },
  ],
});

/** 逐年递增: more than last year's; what is equal did not grow. */
const growth = decision({
  id: `${id}/fund-growth`,
  title: text("安全生产专项经费逐年递增", "The safety fund grows each year"),
  note: text(
    "增幅没有写明，按名义金额比较，持平不算递增；上年没有专项经费的不作比较",
    "no rate is given: amounts are compared as they stand, and an equal one did not grow; after a year of none nothing is compared",
  ),
  cites,
  from,
  about: recordIn(places, "year"),
  law: "periodEnd",
  beforeEnd: "soFar",
  appliesWhen: (u) => before.of(u).moreThan(0),
  outcomes: ordered({ grew: text("递增", "grew"), "did-not-grow": text("没有递增", "did not grow") }),
  combine: "gravest",
  rows: (u) => [{ when: fund.of(u).atMost(before.of(u)), then: "did-not-grow" }, { otherwise: "grew" }],
  consequences: {
    "did-not-grow": [{ id: "raise", text: text("增加专项经费", "the fund is to be raised"), strength: "must" }],
  },
  examples: [
    { ...inYear(105, 100), name: text("由100到105", "from 100 to 105"), expect: "grew" },
    { ...inYear(105, 105), name: text("持平", "even"), expect: "did-not-grow" },
    { ...inYear(104, 105), name: text("减少", "less"), expect: "did-not-grow" },
    { ...inYear(105, 0), name: text("上年没有", "none the year before"), expect: notApplicable },
    { ...inYear(0, 0.01), name: text("上年有、今年没有", "some the year before, none now"), expect: "did-not-grow" },
    {
      ...inYear(100, 100, "2015"),
      name: text("施行当年适用", "in the year of its coming into force"),
      expect: "did-not-grow",
    },
    {
      ...inYear(100, 100, "2014"),
      name: text("施行之前的年度不适用", "not in the year before"),
      expect: notApplicable,
    },
  ],
});

const { other: _, ...listed } = fundUseKinds;

/** 主要用于……等: seven uses and an open end. */
const uses = namedList({
  id: `${id}/fund-uses`,
  title: text("专项经费的用途", "What the fund is for"),
  of: fundUses,
  items: listed,
  is: (u, item) => u.use.is(item),
  ending: { found: (u) => u.alike },
  editions: [{ from, listed: Object.keys(listed) as (keyof typeof listed)[], cites }],
  example: (item, found) => ({ use: item ?? "other", ...(found === undefined ? {} : { alike: found }) }),
});

const use = (of: keyof typeof fundUseKinds, alike: boolean | null, happenedOn: string = from) => ({
  facts: { id: "s", unit: "u", use: of, alike, happenedOn },
});

/** A use that is not named, nor found to be alike, is looked at. */
const outside = decision({
  id: `${id}/fund-use-review`,
  title: text("专项经费支出核查", "Review of a use of the fund"),
  cites,
  from,
  about: record(fundUses),
  law: "event",
  outcomes: ordered({ named: text("属于所列用途", "of the uses named"), review: text("应当核查", "to be looked at") }),
  combine: "gravest",
  rows: (u) => [{ when: not(any(not(u.use.is("other")), u.alike)), then: "review" }, { otherwise: "named" }],
  consequences: {
    review: [
      {
        id: "review",
        text: text("核查是否属于专项经费用途", "to be looked at whether the fund is for it"),
        strength: "should",
      },
    ],
  },
  examples: [
    { ...use("equipment", false), name: text("所列用途", "a use that is named"), expect: "named" },
    { ...use("other", true), name: text("认定属于“等”", "found to be of the open end"), expect: "named" },
    { ...use("other", false), name: text("所列以外", "not named and not alike"), expect: "review" },
    {
      ...use("other", null),
      name: text("尚未认定", "not found either way yet"),
      expect: { atLeast: "named", atMost: "review" },
    },
    {
      ...use("other", false, "2015-09-05"),
      name: text("施行前一日不适用", "the day before it does not"),
      expect: notApplicable,
    },
  ],
});

export const fundRules = [fund, before, budgeted, growth, uses.listed, outside];
export const fundStates = [budgeted.id, growth.id];
export const fundMeans = [before.id, fund.id];
