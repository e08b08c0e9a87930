import {
  all,
  always,
  any,
  atAnyTime,
  counted,
  dateQuantity,
  days,
  decision,
  type Facts,
  indicator,
  inPeriod,
  judgedOn,
  max,
  min,
  months,
  ordered,
  ownRecords,
  quantity,
  record,
  recordIn,
  recordsBy,
  source,
  steps,
  subtreeRecords,
  summed,
  termsOf,
  text,
  unordered,
  yearEnd,
} from "../../src/index.js";
import { accidents, assessments, scoreCategories, scoreItems, scoreParts, units } from "./kinds.js";
import type { PaperCase } from "./run.js";
import { level } from "./vocabulary-levels.js";

const shaanxi2016 = source({
  id: "shaanxi-city-assessment-2016",
  type: "rule",
  title: text("陕西省市级政府安全生产工作考核办法", "Shaanxi's assessment of city governments"),
  from: "2016-12-01",
  verified: true,
});
const provincial2016 = source({
  id: "provincial-assessment-2016",
  type: "notice",
  title: text("省级政府安全生产工作考核办法", "Assessment of provincial governments"),
  number: "国办发〔2016〕64号",
  from: "2016-08-12",
  verified: true,
});
const cityFire = source({
  id: "corps-city-fire-assessment",
  type: "rule",
  title: text("某师市消防工作考核办法", "A city's assessment of fire work"),
  from: "2013-01-01",
  verified: true,
});
const townSample = source({
  id: "town-target-assessment",
  type: "rule",
  title: text("镇安全生产目标考核办法（样本）", "A township's target assessment (a sample)"),
  from: "2010-01-01",
  verified: true,
});
const yunnanFire = source({
  id: "yunnan-fire-assessment",
  type: "rule",
  title: text("云南省消防工作考核办法", "Yunnan's assessment of fire work"),
  from: "2013-01-01",
  verified: true,
});
const xuchangFire = source({
  id: "xuchang-fire-assessment-2013",
  type: "rule",
  title: text("许昌市消防工作考核办法", "Xuchang's assessment of fire work"),
  from: "2013-07-11",
  verified: true,
});

const unitYear = recordIn(units, "year");
const assessment = record(assessments);
const passFail = { pass: text("合格", "pass"), fail: text("不合格", "fail") } as const;
const fourGrades = {
  excellent: text("优秀", "excellent"),
  good: text("良好", "good"),
  pass: text("合格", "pass"),
  fail: text("不合格", "fail"),
} as const;

const item = (points: number | string, more: object = {}) => ({
  id: `i${points}`,
  unit: "city1",
  happenedOn: "2017-12-01",
  max: 100,
  deducted: String(100 - Number(points)),
  ...more,
});

// Item 3: points, and a grade that events override.

const cityPoints = indicator({
  id: "paper/city-points",
  title: text("考核得分", "points"),
  cites: shaanxi2016.whole(),
  about: unitYear,
  over: scoreItems,
  link: ownRecords,
  window: inPeriod(),
  fold: (i) => summed(max(0, i.max.minus(i.deducted))),
  examples: [
    {
      name: text("六个方面相加", "six aspects add up"),
      facts: { id: "city1" },
      period: "2017",
      records: { scoreItems: [10, 20, 30, 10, 5, 5].map((p, n) => item(p, { id: `a${n}` })) },
      expect: 80,
    },
  ],
});

const accidentsOf = (id: string, which: "major" | "extraordinary") =>
  indicator({
    id,
    title: text(
      which === "major" ? "重大以上事故起数" : "特别重大事故起数",
      `accidents, ${which}${which === "major" ? " or graver" : ""}`,
    ),
    cites: shaanxi2016.whole(),
    about: unitYear,
    over: accidents,
    link: subtreeRecords,
    window: inPeriod(),
    where: (a) => level.of(a).atLeast(which),
    fold: counted(),
    examples: [
      {
        name: text("辖区内各级合计", "all of the territory"),
        facts: { id: "city1" },
        period: "2017",
        records: {
          units: [{ id: "city1" }, { id: "county1", parent: "city1" }],
          accidents: [bad(30, "a", { unit: "county1" }), bad(10, "b"), bad(9, "c")],
        },
        expect: which === "major" ? 2 : 1,
      },
    ],
  });

function bad(deaths: number | null, id: string, more: object = {}) {
  return { id, unit: "city1", happenedOn: "2017-05-01", deaths, seriousInjuries: 0, directLoss: 0, ...more };
}

const territoryMajor = accidentsOf("paper/territory-major", "major");
const territoryExtraordinary = accidentsOf("paper/territory-extraordinary", "extraordinary");

const cityGrade = decision({
  id: "paper/city-grade",
  title: text("市级政府考核等次", "grade of a city government"),
  cites: shaanxi2016.whole(),
  about: unitYear,
  law: "periodEnd",
  outcomes: ordered(passFail),
  combine: "gravest",
  rows: (u) => [
    { when: cityPoints.of(u).below(60), then: "fail" },
    { when: any(territoryExtraordinary.of(u).atLeast(1), territoryMajor.of(u).atLeast(2)), then: "fail" },
    { otherwise: "pass" },
  ],
  examples: [
    {
      name: text("满分而有一起特别重大：不合格", "full points and one extraordinary accident: fail"),
      facts: { id: "city1" },
      period: "2017",
      records: { scoreItems: [item(100)], accidents: [bad(30, "a")] },
      expect: "fail",
    },
  ],
});

const city = (
  points: number | string | null,
  tolls: readonly (number | null)[],
  name: string,
  expect: PaperCase["expect"],
): PaperCase => ({
  of: cityGrade,
  name,
  facts: { id: "city1" },
  period: "2017",
  records: {
    scoreItems: [points === null ? { ...item(0), deducted: null } : item(points)],
    accidents: tolls.map((deaths, i) => bad(deaths, `a${i}`)),
  },
  expect,
});

// Item 7: a grade lowered as a sanction, and a follow-up duty with a deadline.

/**
 * What is read of the circular has four grades and no bands, so the grade that was given is a fact. By how many
 * grades a falsification lowers it is not said either: one, until the text is seen.
 */
const finalGrade = decision({
  id: "paper/final-grade",
  title: text("最终等次", "final grade"),
  note: text(
    "弄虚作假降低等次，降几级未见，按一级",
    "falsification lowers the grade; by how many was not seen: by one",
  ),
  cites: provincial2016.whole(),
  about: assessment,
  law: "event",
  outcomes: ordered(fourGrades),
  combine: "gravest",
  rows: (a) => [
    { when: a.assessedGrade.is("fail"), then: "fail" },
    { when: a.assessedGrade.is("pass"), then: "pass" },
    { when: a.assessedGrade.is("good"), then: "good" },
    { when: all(a.falsified, a.assessedGrade.is("excellent")), then: "good" },
    { when: all(a.falsified, a.assessedGrade.is("good")), then: "pass" },
    { when: all(a.falsified, a.assessedGrade.is("pass")), then: "fail" },
    { otherwise: "excellent" },
  ],
  consequences: {
    fail: [
      {
        id: "rectification-plan",
        text: text("报送整改措施", "submit a plan of correction"),
        to: text("国务院安委会", "the State Council's safety committee"),
        who: text("省级政府", "the provincial government"),
        due: termsOf(assessments).notifiedOn.plus(months(1)),
      },
    ],
  },
  examples: [
    {
      name: text("优秀而造假：良好", "excellent but falsified: good"),
      facts: graded("excellent", true),
      expect: "good",
    },
    { name: text("合格而造假：不合格", "pass but falsified: fail"), facts: graded("pass", true), expect: "fail" },
    { name: text("优秀", "excellent"), facts: graded("excellent", false), expect: "excellent" },
  ],
});

function graded(assessedGrade: keyof typeof fourGrades, falsified: boolean | null): Facts<typeof assessments> {
  return { id: "a", happenedOn: "2017-03-01", assessedGrade, falsified };
}

const planDue = dateQuantity({
  id: "paper/plan-due",
  title: text("整改方案期限", "the plan is due"),
  cites: provincial2016.whole(),
  about: assessment,
  law: "event",
  appliesWhen: (a) => finalGrade.of(a).is("fail"),
  is: (a) => a.notifiedOn.plus(months(1)),
  examples: [
    {
      name: text("1月31日通报，2月末日到期", "notified on 31 January: due on the last of February"),
      facts: { ...graded("fail", false), notifiedOn: "2018-01-31" },
      expect: "2018-02-28",
    },
  ],
});

const planState = decision({
  id: "paper/plan-state",
  title: text("整改方案报送", "the plan"),
  cites: provincial2016.whole(),
  about: assessment,
  law: "event",
  appliesWhen: (a) => all(finalGrade.of(a).is("fail"), a.notifiedOn.exists),
  outcomes: ordered({
    inTime: text("按时", "in time"),
    notYetDue: text("未到期", "not yet due"),
    overdue: text("逾期", "overdue"),
  }),
  combine: "exactlyOne",
  rows: (a) =>
    steps([
      { when: a.planSubmittedOn.by(planDue.of(a)), then: "inTime" },
      { when: judgedOn.moreThan(planDue.of(a)), then: "overdue" },
      { otherwise: "notYetDue" },
    ]),
  examples: [
    {
      name: text("末日报送按时", "on the last day it is in time"),
      facts: { ...graded("fail", false), notifiedOn: "2018-03-10", planSubmittedOn: "2018-04-10" },
      judged: "2018-05-01",
      expect: "inTime",
    },
  ],
});

const plan = (
  planSubmittedOn: string,
  judged: string,
  name: string,
  expect: PaperCase["expect"],
  more: Facts<typeof assessments> = {},
): PaperCase => ({
  of: planState,
  name,
  facts: { ...graded("fail", false), notifiedOn: "2018-03-10", planSubmittedOn, ...more },
  judged,
  expect,
});

// Item 8: half-open bands, 以上 with and 以下 without the number; the result within 30 days.

const fireBand = decision({
  id: "paper/fire-band",
  title: text("消防工作考核等次（分数段）", "grade by bands of points"),
  note: text("“以上”含本数", "以上 includes its number"),
  cites: cityFire.whole(),
  about: assessment,
  law: "event",
  outcomes: ordered(fourGrades),
  combine: "exactlyOne",
  rows: (a) => [
    { when: a.points.atLeast(90), then: "excellent" },
    { when: all(a.points.atLeast(80), a.points.below(90)), then: "good" },
    { when: all(a.points.atLeast(60), a.points.below(80)), then: "pass" },
    { when: a.points.below(60), then: "fail" },
  ],
  examples: [{ name: text("89.99分良好", "89.99: good"), facts: points("89.99"), expect: "good" }],
});

function points(p: number | string): Facts<typeof assessments> {
  return { id: "a", happenedOn: "2017-03-01", points: p };
}

const resultDue = dateQuantity({
  id: "paper/result-due",
  title: text("结果反馈期限", "the result is due"),
  cites: cityFire.whole(),
  about: assessment,
  law: "event",
  is: (a) => a.happenedOn.plus(days(30)),
  examples: [{ name: text("30日内", "within 30 days"), facts: { happenedOn: "2017-03-01" }, expect: "2017-03-31" }],
});

// Item 10: bands with a gap; what may compete is not what the grade is.

const townGrade = decision({
  id: "paper/town-grade",
  title: text("镇考核等次", "grade of the township's assessment"),
  note: text(
    "80分以上合格，79分以下（含）不合格；其间未作规定",
    "80 and more pass, 79 and less fail; in between nothing is said",
  ),
  cites: townSample.whole(),
  about: assessment,
  law: "event",
  outcomes: unordered({
    pass: text("合格", "pass"),
    unstated: text("未作规定", "unstated"),
    fail: text("不合格", "fail"),
  }),
  combine: "exactlyOne",
  rows: (a) => [
    { when: a.points.atLeast(80), then: "pass" },
    { when: all(a.points.moreThan(79), a.points.below(80)), then: "unstated" },
    { when: a.points.atMost(79), then: "fail" },
  ],
  examples: [{ name: text("79.5分未作规定", "79.5: unstated"), facts: points("79.5"), expect: "unstated" }],
});

/** The text's own two bands: refused for points with decimals, complete for whole ones. */
export const townBandsAsWritten = (of: "points" | "wholePoints") =>
  decision({
    id: "paper/town-bands-as-written",
    title: text("镇考核等次（照原文）", "grade by the text's own bands"),
    cites: townSample.whole(),
    about: assessment,
    law: "event",
    outcomes: unordered(passFail),
    combine: "exactlyOne",
    rows: (a) => [
      { when: a[of].atLeast(80), then: "pass" },
      { when: a[of].atMost(79), then: "fail" },
    ],
    examples: [{ name: text("79分", "79"), facts: { happenedOn: "2017-03-01", [of]: 79 }, expect: "fail" }],
  });

const mayCompete = decision({
  id: "paper/may-compete",
  title: text("参评先进资格", "may compete for awards"),
  cites: townSample.whole(),
  about: assessment,
  law: "event",
  outcomes: ordered({ no: text("无", "no"), yes: text("有", "yes") }),
  combine: "gravest",
  rows: (a) => [{ when: a.points.atLeast(90), then: "yes" }],
  examples: [{ name: text("90分", "90"), facts: points(90), expect: "yes" }],
});

/** 十一月下旬 is read as from the 21st. */
const assessedInSeason = decision({
  id: "paper/assessed-in-season",
  title: text("考核时间", "when it was assessed"),
  cites: townSample.whole({
    reading: {
      printed: "十一月下旬",
      readAs: "11月21日",
      because: text("下旬自21日起", "the last third of a month begins on the 21st"),
    },
  }),
  about: recordIn(assessments, "year"),
  law: "periodEnd",
  outcomes: ordered({ inSeason: text("期内", "in season"), outside: text("期外", "outside") }),
  combine: "gravest",
  rows: (a) => [
    { when: a.happenedOn.below(yearEnd.minus(days(40))), then: "outside" },
    { when: a.happenedOn.moreThan(yearEnd), then: "outside" },
  ],
  examples: [
    { name: text("11月21日", "21 November"), facts: { happenedOn: "2017-11-21" }, period: "2017", expect: "inSeason" },
    { name: text("11月20日", "20 November"), facts: { happenedOn: "2017-11-20" }, period: "2017", expect: "outside" },
  ],
});

// Item 11: nested items: items in categories, each with a cap, and a table that must be complete.

const categoryPoints = indicator({
  id: "paper/category-points",
  title: text("类别得分", "points of a category"),
  cites: yunnanFire.whole(),
  about: record(scoreCategories),
  law: "judged",
  over: scoreItems,
  link: recordsBy("category"),
  window: atAnyTime(),
  fold: (i) => summed(max(0, i.max.minus(i.deducted))),
  examples: [
    {
      name: text("本类别各项", "the category's own items"),
      facts: { id: "k1" },
      records: {
        scoreItems: [
          { id: "1", category: "k1", max: 5, deducted: 2 },
          { id: "2", category: "k1", max: 3, deducted: 9 },
          { id: "3", category: "k2", max: 7, deducted: 0 },
        ],
      },
      expect: 3,
    },
  ],
});

const nestedPoints = indicator({
  id: "paper/nested-points",
  title: text("总分", "total points"),
  cites: yunnanFire.whole(),
  about: assessment,
  law: "judged",
  over: scoreCategories,
  link: recordsBy("assessment"),
  window: atAnyTime(),
  fold: (c) => summed(min(c.max, categoryPoints.of(c))),
  examples: [
    {
      name: text("类别以满分为限", "a category gives no more than its own most"),
      facts: { id: "a" },
      records: {
        scoreCategories: [
          { id: "k1", assessment: "a", max: 6 },
          { id: "k2", assessment: "a", max: 10 },
          { id: "k3", assessment: "b", max: 10 },
        ],
        scoreItems: [
          { id: "1", category: "k1", max: 5, deducted: 0 },
          { id: "2", category: "k1", max: 3, deducted: 0 },
          { id: "3", category: "k2", max: 7, deducted: 1 },
          { id: "4", category: "k3", max: 7, deducted: 0 },
        ],
      },
      expect: 12,
    },
  ],
});

const itemsScored = indicator({
  id: "paper/items-scored",
  title: text("已评项目数", "items scored"),
  cites: yunnanFire.whole(),
  about: assessment,
  law: "judged",
  over: scoreItems,
  link: recordsBy("assessment"),
  window: atAnyTime(),
  fold: counted({ unit: "item" }),
  examples: [{ name: text("47项", "47"), facts: { id: "a" }, records: { scoreItems: sheet(47) }, expect: 47 }],
});

function sheet(n: number) {
  return Array.from({ length: n }, (_, i) => ({
    id: `s${i}`,
    assessment: "a",
    category: `k${i % 3}`,
    max: 2,
    deducted: 0,
  }));
}

const sheetComplete = decision({
  id: "paper/sheet-complete",
  title: text("考核表是否齐全", "whether the sheet is complete"),
  cites: yunnanFire.whole(),
  about: assessment,
  law: "judged",
  outcomes: ordered({ complete: text("齐全", "complete"), incomplete: text("不齐全", "incomplete") }),
  combine: "exactlyOne",
  rows: (a) => [{ when: itemsScored.of(a).equals(47), then: "complete" }, { otherwise: "incomplete" }],
  examples: [{ name: text("47项", "47"), facts: { id: "a" }, records: { scoreItems: sheet(47) }, expect: "complete" }],
});

/** The pass mark was not read; the grade is the one that was given. What follows from failing was read. */
const yunnanFollowUp = decision({
  id: "paper/yunnan-follow-up",
  title: text("不合格的后果", "what follows from failing"),
  cites: yunnanFire.whole(),
  about: assessment,
  law: "event",
  appliesWhen: (a) => a.assessedGrade.is("fail"),
  outcomes: unordered({ criticism: text("通报批评", "public criticism"), plan: text("书面整改", "a written plan") }),
  combine: "every",
  rows: () => [
    { when: always, then: "criticism" },
    { when: always, then: "plan" },
  ],
  examples: [
    { name: text("不合格", "fail"), facts: graded("fail", false), expect: { certain: ["criticism", "plan"] } },
  ],
});

// Item 12: different sets of items for counties and departments.

const countyParts = ["duty", "foundation", "result"] as const;
const departmentParts = ["common", "special"] as const;

const pointsByPart = indicator({
  id: "paper/points-by-part",
  title: text("各部分得分", "points by part"),
  cites: xuchangFire.whole(),
  about: unitYear,
  over: scoreItems,
  link: ownRecords,
  window: inPeriod(),
  by: { of: (i) => i.part, members: scoreParts },
  fold: (i) => summed(max(0, i.max.minus(i.deducted))),
  examples: [
    {
      name: text("专项部分", "the special part"),
      facts: { id: "u" },
      period: "2014",
      at: "special",
      records: { scoreItems: parts() },
      expect: 10_000,
    },
  ],
});

const xuchangPoints = quantity({
  id: "paper/xuchang-points",
  title: text("许昌考核得分", "points"),
  note: text(
    "各部分名称为示例，原文仅见“三部分”“共性加专项”",
    "the parts' names are illustrative: three parts, and common plus special, were read",
  ),
  cites: xuchangFire.whole(),
  about: unitYear,
  law: "periodEnd",
  unit: "point",
  combine: "exactlyOne",
  appliesWhen: (u) => u.kind.oneOf("county", "department"),
  rows: (u) => [
    {
      when: u.kind.is("county"),
      is: pointsByPart.of(u, "duty").plus(pointsByPart.of(u, "foundation")).plus(pointsByPart.of(u, "result")),
    },
    { otherwise: pointsByPart.of(u, "common").plus(pointsByPart.of(u, "special")) },
  ],
  examples: [
    {
      name: text("县区三部分", "a county's three parts"),
      facts: { id: "u", kind: "county" },
      period: "2014",
      records: { scoreItems: parts() },
      expect: 111,
    },
    {
      name: text("部门两部分", "a department's two"),
      facts: { id: "u", kind: "department" },
      period: "2014",
      records: { scoreItems: parts() },
      expect: 11000,
    },
  ],
});

function parts() {
  return [...countyParts, ...departmentParts].map((part, i) => ({
    id: part,
    unit: "u",
    happenedOn: "2014-12-01",
    part,
    max: String(10 ** i),
    deducted: 0,
  }));
}

/** Before the end of January, for the year before. */
const xuchangDue = dateQuantity({
  id: "paper/xuchang-due",
  title: text("考核截止日", "assessed by"),
  cites: xuchangFire.whole(),
  about: unitYear,
  law: "periodEnd",
  is: () => yearEnd.plus(months(1)),
  examples: [{ name: text("2014年度", "for 2014"), facts: { id: "u" }, period: "2014", expect: "2015-01-31" }],
});

export const grades = [
  cityPoints,
  territoryMajor,
  territoryExtraordinary,
  cityGrade,
  finalGrade,
  planDue,
  planState,
  fireBand,
  resultDue,
  townGrade,
  mayCompete,
  assessedInSeason,
  categoryPoints,
  nestedPoints,
  itemsScored,
  sheetComplete,
  yunnanFollowUp,
  pointsByPart,
  xuchangPoints,
  xuchangDue,
];

export const gradeCases: readonly PaperCase[] = [
  {
    of: cityPoints,
    name: "an item that is overdrawn counts as zero",
    facts: { id: "city1" },
    period: "2017",
    records: { scoreItems: [item(70, { id: "a" }), { ...item(0, { id: "b" }), max: 30, deducted: 45 }] },
    expect: 70,
  },
  {
    of: pointsByPart,
    name: "also of one part",
    facts: { id: "u" },
    period: "2014",
    at: "special",
    records: {
      scoreItems: [...parts(), { id: "o", unit: "u", happenedOn: "2014-12-01", part: "special", max: 5, deducted: 50 }],
    },
    expect: 10_000,
  },
  city(60, [], "60 points pass", "pass"),
  city("59.9", [], "59.9 fail", "fail"),
  city(100, [10], "one major accident alone does not fail a city", "pass"),
  city(100, [10, 29], "two do", "fail"),
  city(100, [10, 30], "a major and an extraordinary one do", "fail"),
  city(100, [10, null], "a major one and one of unknown toll: undecided", { atLeast: "pass", atMost: "fail" }),
  city(null, [30], "points unknown, an extraordinary accident: fail for certain", "fail"),
  city(null, [], "points unknown and no accident: undecided", { atLeast: "pass", atMost: "fail" }),
  { of: finalGrade, name: "good but falsified: pass", facts: graded("good", true), expect: "pass" },
  { of: finalGrade, name: "fail stays fail", facts: graded("fail", true), expect: "fail" },
  {
    of: finalGrade,
    name: "whether it was falsified is open: one grade lower at most",
    facts: graded("good", null),
    expect: { atLeast: "good", atMost: "pass" },
  },
  plan("2018-04-11", "2018-05-01", "a day late", "overdue"),
  plan("none", "2018-04-10", "not submitted, on the last day: not yet due", "notYetDue"),
  plan("none", "2018-04-11", "not submitted, a day later: overdue", "overdue"),
  plan("none", "2018-04-11", "who passed owes no plan", { notApplicable: true }, { assessedGrade: "pass" }),
  ...(
    [
      [90, "excellent"],
      ["89.99", "good"],
      [80, "good"],
      ["79.99", "pass"],
      [60, "pass"],
      ["59.99", "fail"],
    ] as const
  ).map(([p, expect]): PaperCase => ({ of: fireBand, name: `${p} points are ${expect}`, facts: points(p), expect })),
  {
    of: fireBand,
    name: "no points on record: any grade",
    facts: { id: "a", happenedOn: "2017-03-01" },
    expect: { atLeast: "excellent", atMost: "fail" },
  },
  { of: townGrade, name: "80 pass", facts: points(80), expect: "pass" },
  { of: townGrade, name: "79.99 is unstated", facts: points("79.99"), expect: "unstated" },
  { of: townGrade, name: "79 fail", facts: points(79), expect: "fail" },
  { of: mayCompete, name: "89.99 may not compete although it passes", facts: points("89.99"), expect: "no" },
  {
    of: assessedInSeason,
    name: "31 December is in season",
    facts: { happenedOn: "2017-12-31" },
    period: "2017",
    expect: "inSeason",
  },
  {
    of: assessedInSeason,
    name: "1 January is not",
    facts: { happenedOn: "2018-01-01" },
    period: "2017",
    expect: "outside",
  },
  {
    of: sheetComplete,
    name: "46 items are not complete",
    facts: { id: "a" },
    records: { scoreItems: sheet(46) },
    expect: "incomplete",
  },
  {
    of: sheetComplete,
    name: "47 items of a table that may hold more: undecided",
    partial: true,
    facts: { id: "a" },
    records: { scoreItems: sheet(47) },
    expect: { atLeast: "complete", atMost: "incomplete" },
  },
  {
    of: itemsScored,
    name: "of such a table the count is open above",
    partial: true,
    facts: { id: "a" },
    records: { scoreItems: sheet(47) },
    expect: { atLeast: 47, atMost: null },
  },
  {
    of: yunnanFollowUp,
    name: "who passed has none to bear",
    facts: graded("pass", false),
    expect: { notApplicable: true },
  },
  {
    of: xuchangPoints,
    name: "an enterprise is not assessed",
    facts: { id: "u", kind: "enterprise" },
    period: "2014",
    records: { scoreItems: parts() },
    expect: { notApplicable: true },
  },
  {
    of: xuchangPoints,
    name: "an item of an unknown part may belong to any",
    facts: { id: "u", kind: "department" },
    period: "2014",
    records: {
      scoreItems: [...parts(), { id: "?", unit: "u", happenedOn: "2014-12-01", max: 5, deducted: 0 }],
    },
    // It may be in the common or in the special part, but not in both: the bounds do not see that.
    expect: { atLeast: 11000, atMost: 11010 },
  },
];
