import {
  all,
  any,
  counted,
  decision,
  indicator,
  inPeriod,
  not,
  ordered,
  percent,
  recordIn,
  text,
} from "@anwei/plugin/v1";
import { letterCascade, targetSum, targets } from "@anwei/responsibility";
import { id, mended } from "./common.js";
import { lacking, type Part, partsOf } from "./pattern/lacking.js";
import { cityStaff } from "./records/people.js";
import { cityUnits, fourRegimes } from "./records/units.js";
import { asRead, from, responsibility, year } from "./sources.js";

type Regime = keyof typeof fourRegimes;
const by = (regime: Regime): Part<typeof cityUnits> => ({
  title: text(`没有落实“${fourRegimes[regime].zh}”`, `not by “${fourRegimes[regime].en}”`),
  lacks: (u) => not(u.regimes.includes(regime)),
  having: { facts: { regimes: [regime] } },
  lacking: { facts: { regimes: [] } },
});

const levels = ["department", "county", "township"] as const;
const levelNames = {
  department: text("部门四项责任制都没有落实", "a department by none of the four"),
  county: text("县区四项责任制都没有落实", "a county by none of the four"),
  township: text("乡镇四项责任制都没有落实", "a township by none of the four"),
};

/** 四项责任制: by each of them, responsibility is broken down to every county, township and department. */
const regimes = lacking({
  id: `${id}/four-regimes`,
  title: text("四项责任制的分解落实", "Responsibility broken down by four regimes"),
  cites: asRead(
    "二",
    "分解到谁没有写，按县区、乡镇、部门理解",
    "to whom is not said: counties, townships and departments are taken",
  ),
  of: cityUnits,
  law: "judged",
  only: {
    when: (u) => u.kind.oneOf(...levels),
    owing: [
      { name: levelNames.department, facts: { kind: "department" } },
      { name: levelNames.county, facts: { kind: "county" } },
      { name: levelNames.township, facts: { kind: "township" } },
    ],
    others: [{ name: text("村不适用", "not to a village"), facts: { kind: "village" } }],
  },
  parts: {
    territory: by("territory"),
    "two-duties": by("two-duties"),
    "in-charge": by("in-charge"),
    "top-leader": by("top-leader"),
  },
});

/** 层层签订目标责任书. */
const letters = letterCascade({
  id: `${id}/letters`,
  givers: ["city", "county"],
  levels: ["county", "township"],
  listed: ["department", "enterprise", "worker"],
  by: "03-31",
  within: 30,
  withinCites: asRead(
    "二",
    "年中变动的没有写，按30日理解",
    "nothing is said of changes within the year: 30 days are taken",
  ),
  coverage: percent(100),
  cites: asRead("二", "签订期限没有写，按3月31日以前理解", "by when is not said: 31 March is taken"),
  from,
  consequence: mended,
});

/** 控制指标逐级分解: to counties and townships, which add up to at most the parent's. */
const sums = targetSum({
  id: `${id}/targets-handed-down`,
  parents: ["city", "county"],
  children: ["county", "township"],
  cites: asRead(
    "二",
    "分解后合计不大于上级，是“分解”之意",
    "that what is broken down adds up to no more is what the word means",
  ),
  from,
  consequence: mended,
});

const set = indicator({
  id: `${id}/own-targets/set`,
  title: text("本年下达给它的控制指标", "Targets set for it this year"),
  cites: responsibility,
  from,
  about: recordIn(cityUnits, "year"),
  over: targets,
  window: inPeriod(),
  fold: counted({ unit: "item" }),
  examples: [
    {
      name: text("当年下达给本单位的", "those set for it in the year"),
      facts: { id: "u" },
      period: String(year),
      judged: `${year}-12-31`,
      records: {
        targets: [
          { id: "t1", unit: "u", happenedOn: from },
          { id: "t2", unit: "u", happenedOn: `${year - 1}-12-31` },
          { id: "t3", unit: "v", happenedOn: from },
        ],
      },
      expect: 1,
    },
  ],
});

const owed = (facts: object, n: number, at: number = year) => ({
  facts: { id: "u", keyEnterprise: false, ...facts },
  period: String(at),
  judged: `${at}-12-31`,
  given: { [set.id]: n },
});
const department = { kind: "department" } as const;
const enterprise = { kind: "enterprise", keyEnterprise: true } as const;

/** 指标分解到部门、乡镇和重点企业: each has one of its own. */
const ownTargets = decision({
  id: `${id}/own-targets`,
  title: text(
    "控制指标分解到部门、乡镇和重点企业",
    "Targets broken down to departments, townships and key enterprises",
  ),
  cites: asRead(
    "二",
    "哪些是重点企业没有写，按登记的理解",
    "which enterprises are key is not said: those on record are taken",
  ),
  from,
  about: recordIn(cityUnits, "year"),
  law: "periodEnd",
  beforeEnd: "soFar",
  appliesWhen: (u) => any(u.kind.oneOf("department", "township"), all(u.kind.is("enterprise"), u.keyEnterprise)),
  outcomes: ordered({ set: text("有控制指标", "has a target"), none: text("没有控制指标", "has none") }),
  combine: "gravest",
  rows: (u) => [{ when: set.of(u).below(1), then: "none" }, { otherwise: "set" }],
  consequences: { none: [mended] },
  examples: [
    { ...owed(department, 1), name: text("部门有指标", "a department with one"), expect: "set" },
    { ...owed(department, 0), name: text("部门没有指标", "a department without"), expect: "none" },
    { ...owed({ kind: "township" }, 1), name: text("乡镇有指标", "a township with one"), expect: "set" },
    { ...owed({ kind: "township" }, 0), name: text("乡镇没有指标", "a township without"), expect: "none" },
    { ...owed(enterprise, 1), name: text("重点企业有指标", "a key enterprise with one"), expect: "set" },
    { ...owed(enterprise, 0), name: text("重点企业没有指标", "a key enterprise without"), expect: "none" },
    {
      ...owed({ ...enterprise, keyEnterprise: false }, 0),
      name: text("其他企业不适用", "not to another enterprise"),
      expect: { notApplicable: true },
    },
    {
      ...owed({ kind: "village", keyEnterprise: true }, 0),
      name: text("村不适用", "not to a village"),
      expect: { notApplicable: true },
    },
    {
      ...owed(department, 0, year - 1),
      name: text("上年不适用", "not in the year before"),
      expect: { notApplicable: true },
    },
  ],
});

/** 落实到一线监管人员和操作手个人. */
const persons = lacking({
  id: `${id}/personal-duties`,
  title: text("责任落实到个人", "Responsibility reaches each person"),
  cites: responsibility,
  of: cityStaff,
  law: "judged",
  only: {
    when: (s) => s.role.oneOf("officer", "operator"),
    owing: [
      { name: text("一线监管人员没有责任内容", "an officer on the ground without"), facts: { role: "officer" } },
      { name: text("操作手没有责任内容", "an operator without"), facts: { role: "operator" } },
    ],
    others: [{ name: text("其他人员不适用", "not to others"), facts: { role: "worker" } }],
  },
  parts: {
    duties: partsOf(cityStaff).stated(
      "duties",
      "巡查本片区企业",
      text("没有明确本人的责任", "what the person answers for is not said"),
    ),
  },
});

/** 二（一）严格分解责任. */
export const definitions = [
  ...regimes.definitions,
  ...letters.definitions,
  ...sums.definitions,
  set,
  ownTargets,
  ...persons.definitions,
];
