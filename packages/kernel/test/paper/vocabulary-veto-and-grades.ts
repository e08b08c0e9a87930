import {
  all,
  any,
  atAnyTime,
  counted,
  dateQuantity,
  decision,
  fellowUnits,
  indicator,
  inPeriod,
  max,
  months,
  number,
  ordered,
  ownRecords,
  quantity,
  ranked,
  recordIn,
  recordsBy,
  subtreeRecords,
  summed,
  text,
  yearEnd,
} from "../../src/index.js";
import { accidents, scoreItems, units } from "./kinds.js";
import type { PaperCase } from "./run.js";
import { fireAssessment2013, illustrative, yangzhou2007 } from "./sources.js";
import { level } from "./vocabulary-levels.js";

// Rule 1: a veto with thresholds by kind of unit, counts, and another decision (扬州 2007).

const unitYear = recordIn(units, "year");
const y = (deaths: number, more: object = {}) => ({
  happenedOn: "2008-05-01",
  deaths,
  seriousInjuries: 0,
  directLoss: 0,
  responsibility: true,
  ...more,
});

/** Responsibility accidents of a county in the year, by least level. */
const responsibilityAtLeast = (which: "larger" | "major") =>
  indicator({
    id: `paper/responsibility-accidents-${which}`,
    title: text(
      which === "major" ? "重大以上责任事故起数" : "较大以上责任事故起数",
      `responsibility accidents, ${which} or graver`,
    ),
    cites: yangzhou2007.whole(),
    about: unitYear,
    over: accidents,
    link: subtreeRecords,
    window: inPeriod(),
    where: (a) => all(a.responsibility, level.of(a).atLeast(which)),
    fold: counted(),
    examples: [
      {
        name: text("较大一起，重大一起", "one larger, one major"),
        facts: { id: "c1", kind: "county" },
        period: "2008",
        records: { accidents: [y(3, { id: "a", unit: "c1" }), y(10, { id: "b", unit: "c1" })] },
        expect: which === "major" ? 1 : 2,
      },
    ],
  });

const responsibilityLarger = responsibilityAtLeast("larger");
const responsibilityMajor = responsibilityAtLeast("major");

/** Responsibility accidents of a municipal department's trade: the text says 一般, so `is`, not `atLeast`. */
const departmentAccidents = (which: "ordinary" | "larger") =>
  indicator({
    id: `paper/department-accidents-${which}`,
    title: text(
      which === "larger" ? "本行业较大以上责任事故起数" : "本行业一般责任事故起数",
      `responsibility accidents of its trade, ${which === "larger" ? "larger or graver" : "ordinary"}`,
    ),
    cites: yangzhou2007.whole(),
    about: unitYear,
    over: accidents,
    link: recordsBy("department"),
    window: inPeriod(),
    where: (a) =>
      all(a.responsibility, which === "larger" ? level.of(a).atLeast("larger") : level.of(a).is("ordinary")),
    fold: counted(),
    examples: [
      {
        name: text("较大一起，一般两起", "one larger, two ordinary"),
        facts: { id: "d1", kind: "department" },
        period: "2008",
        records: {
          accidents: [
            y(3, { id: "a", department: "d1" }),
            y(1, { id: "b", department: "d1" }),
            y(2, { id: "c", department: "d1" }),
            y(2, { id: "d", department: "d2" }),
          ],
        },
        expect: which === "larger" ? 1 : 2,
      },
    ],
  });

const departmentLarger = departmentAccidents("larger");
const departmentOrdinary = departmentAccidents("ordinary");

const annualPoints = indicator({
  id: "paper/annual-points",
  title: text("年度目标考核得分", "points of the yearly target assessment"),
  cites: illustrative,
  from: "2007-01-01",
  about: unitYear,
  over: scoreItems,
  link: ownRecords,
  window: inPeriod(),
  fold: (item) => summed(max(0, item.max.minus(item.deducted))),
  examples: [
    {
      name: text("扣分不超过项目满分", "an item loses no more than it is worth"),
      facts: { id: "c1", kind: "county" },
      period: "2008",
      records: {
        scoreItems: [
          { id: "1", unit: "c1", happenedOn: "2008-12-01", max: 60, deducted: 0 },
          { id: "2", unit: "c1", happenedOn: "2008-12-01", max: 40, deducted: 50 },
        ],
      },
      expect: 60,
    },
  ],
});

const annualGrade = decision({
  id: "paper/annual-grade",
  title: text("年度目标考核等次", "grade of the yearly target assessment"),
  note: text("合格线为示例，原文未见", "the pass mark is illustrative: it was not seen"),
  cites: illustrative,
  from: "2007-01-01",
  about: unitYear,
  law: "periodEnd",
  outcomes: ordered({ pass: text("合格", "pass"), fail: text("不合格", "fail") }),
  combine: "gravest",
  rows: (u) => [{ when: annualPoints.of(u).below(60), then: "fail" }],
  examples: [
    {
      name: text("60分合格", "60 points pass"),
      facts: { id: "c1" },
      period: "2008",
      records: { scoreItems: [{ id: "1", unit: "c1", happenedOn: "2008-12-01", max: 60, deducted: 0 }] },
      expect: "pass",
    },
    {
      name: text("59.9分不合格", "59.9 points fail"),
      facts: { id: "c1" },
      period: "2008",
      records: { scoreItems: [{ id: "1", unit: "c1", happenedOn: "2008-12-01", max: 60, deducted: "0.1" }] },
      expect: "fail",
    },
  ],
});

const annualVeto = decision({
  id: "paper/annual-veto",
  title: text("安全生产一票否决", "safety veto"),
  cites: yangzhou2007.whole(),
  about: unitYear,
  law: "periodEnd",
  appliesWhen: (u) => u.kind.oneOf("county", "department"),
  outcomes: ordered({ none: text("不否决", "none"), veto: text("一票否决", "veto") }),
  combine: "gravest",
  rows: (u) => [
    {
      when: all(
        u.kind.is("county"),
        any(responsibilityMajor.of(u).atLeast(1), responsibilityLarger.of(u).atLeast(2), annualGrade.of(u).is("fail")),
      ),
      then: "veto",
    },
    {
      when: all(u.kind.is("department"), any(departmentLarger.of(u).atLeast(1), departmentOrdinary.of(u).atLeast(2))),
      then: "veto",
    },
  ],
  consequences: {
    veto: [
      {
        id: "no-comprehensive-award",
        text: text(
          "取消当年度综合性先进评选资格（单位和个人）",
          "not eligible for comprehensive awards that year, unit and persons",
        ),
        until: yearEnd,
      },
    ],
  },
  examples: [
    {
      name: text("县区较大一起：不否决", "a county with one larger accident: none"),
      facts: { id: "c1", kind: "county" },
      period: "2008",
      given: { "paper/annual-grade": "pass" },
      records: { accidents: [y(3, { id: "a", unit: "c1" })] },
      expect: "none",
    },
    {
      name: text("县区较大两起：否决", "a county with two larger accidents: veto"),
      facts: { id: "c1", kind: "county" },
      period: "2008",
      given: { "paper/annual-grade": "pass" },
      records: { accidents: [y(3, { id: "a", unit: "c1" }), y(9, { id: "b", unit: "c1" })] },
      expect: "veto",
    },
    {
      name: text("部门较大一起：否决", "a department with one larger accident: veto"),
      facts: { id: "d1", kind: "department" },
      period: "2008",
      records: { accidents: [y(3, { id: "a", unit: "c1", department: "d1" })] },
      expect: "veto",
    },
    {
      name: text("较大一起加等级未知一起：未定", "one larger and one of unknown level: undecided"),
      facts: { id: "c1", kind: "county" },
      period: "2008",
      given: { "paper/annual-grade": "pass" },
      records: {
        accidents: [
          y(3, { id: "a", unit: "c1" }),
          { id: "b", unit: "c1", happenedOn: "2008-06-01", responsibility: true, seriousInjuries: 0, directLoss: 0 },
        ],
      },
      expect: { atLeast: "none", atMost: "veto" },
    },
  ],
});

// Rule 2 and item 4: points, a cap on the grade, a floor grade (国办发〔2013〕16号).

const fatalFires = (which: "major" | "extraordinary") =>
  indicator({
    id: `paper/fatal-fires-${which}`,
    title: text(
      which === "major" ? "重大亡人火灾责任事故起数" : "特别重大亡人火灾责任事故起数",
      `fatal responsibility fires, ${which}`,
    ),
    cites: fireAssessment2013.whole(),
    about: unitYear,
    over: accidents,
    link: subtreeRecords,
    window: inPeriod(),
    where: (a) => all(a.type.is("fire"), a.responsibility, a.deaths.atLeast(1), level.of(a).is(which)),
    fold: counted(),
    examples: [
      {
        name: text(
          "无人死亡的、非责任的、非火灾的不计",
          "without deaths, without responsibility, not a fire: not counted",
        ),
        facts: { id: "p1", kind: "province" },
        period: "2014",
        records: {
          accidents: [
            fire(which === "major" ? 10 : 30, { id: "a" }),
            fire(0, { id: "b", seriousInjuries: which === "major" ? 50 : 100 }),
            fire(1, { id: "e", seriousInjuries: which === "major" ? 50 : 100 }),
            fire(which === "major" ? 10 : 30, { id: "c", responsibility: false }),
            fire(which === "major" ? 10 : 30, { id: "d", type: "explosion" }),
          ],
        },
        expect: 2,
      },
    ],
  });

function fire(deaths: number, more: object = {}) {
  return {
    unit: "p1",
    happenedOn: "2014-05-01",
    type: "fire",
    responsibility: true,
    deaths,
    seriousInjuries: 0,
    directLoss: 0,
    ...more,
  };
}

const majorFatalFires = fatalFires("major");
const extraordinaryFatalFires = fatalFires("extraordinary");

const scored = (points: number | string) => [
  { id: "i", unit: "p1", happenedOn: "2014-12-31", max: 100, deducted: 100 - Number(points) },
];

const firePoints = quantity({
  id: "paper/fire-points",
  title: text("消防工作考核得分", "points for fire work"),
  cites: fireAssessment2013.whole(),
  about: unitYear,
  law: "periodEnd",
  unit: "point",
  is: (u) => max(0, annualPoints.of(u).minus(majorFatalFires.of(u).times({ value: "20", unit: "point/case" }))),
  examples: [
    {
      name: text("每起扣20分，扣完为止", "20 points each, down to zero"),
      facts: { id: "p1", kind: "province" },
      period: "2014",
      given: { "paper/fatal-fires-major": 6 },
      records: { scoreItems: scored(100) },
      expect: 0,
    },
  ],
});

const fireGrade = decision({
  id: "paper/fire-grade",
  title: text("消防工作考核等次", "grade for fire work"),
  note: text("各等次分数线为示例，原文未见", "the bands are illustrative: the circular's own were not seen"),
  cites: fireAssessment2013.whole(),
  about: unitYear,
  law: "periodEnd",
  outcomes: ordered({
    excellent: text("优秀", "excellent"),
    good: text("良好", "good"),
    pass: text("合格", "pass"),
    fail: text("不合格", "fail"),
  }),
  combine: "gravest",
  rows: (u) => [
    { when: firePoints.of(u).below(60), then: "fail" },
    { when: firePoints.of(u).below(80), then: "pass" },
    { when: firePoints.of(u).below(90), then: "good" },
    { when: majorFatalFires.of(u).atLeast(1), then: "good", note: text("不得评为优秀", "may not be excellent") },
    { when: extraordinaryFatalFires.of(u).atLeast(1), then: "fail" },
    { otherwise: "excellent" },
  ],
  examples: [
    {
      name: text("100分且重大一起：80分，良好", "100 item points and one major fire: 80, good"),
      facts: { id: "p1", kind: "province" },
      period: "2014",
      records: { scoreItems: scored(100), accidents: [fire(10, { id: "a" })] },
      expect: "good",
    },
    {
      name: text("95分且无火灾：优秀", "95 and no fire: excellent"),
      facts: { id: "p1", kind: "province" },
      period: "2014",
      records: { scoreItems: scored(95), accidents: [] },
      expect: "excellent",
    },
    {
      name: text("得分未知、特别重大一起：确定不合格", "score unknown, one extraordinary fire: fail for certain"),
      facts: { id: "p1", kind: "province" },
      period: "2014",
      records: {
        scoreItems: [{ id: "i", unit: "p1", happenedOn: "2014-12-31", max: 100 }],
        accidents: [fire(30, { id: "a" })],
      },
      expect: "fail",
    },
  ],
});

/** The assessment on the spot is made before the end of April, for the year before. */
const onSiteAssessmentDue = dateQuantity({
  id: "paper/on-site-assessment-due",
  title: text("实地考核截止日", "the on-site assessment is due"),
  cites: fireAssessment2013.whole(),
  about: unitYear,
  law: "periodEnd",
  is: () => yearEnd.plus(months(4)),
  examples: [{ name: text("考核2014年度", "for 2014"), facts: { id: "p1" }, period: "2014", expect: "2015-04-30" }],
});

export const vetoAndGrades = [
  level,
  responsibilityLarger,
  responsibilityMajor,
  departmentLarger,
  departmentOrdinary,
  annualPoints,
  annualGrade,
  annualVeto,
  majorFatalFires,
  extraordinaryFatalFires,
  firePoints,
  fireGrade,
  onSiteAssessmentDue,
];

const veto = { of: annualVeto, facts: { id: "c1", kind: "county" }, period: "2008" } as const;
const passed = [{ id: "1", unit: "c1", happenedOn: "2008-12-01", max: 100, deducted: 0 }];
const failed = [{ id: "1", unit: "c1", happenedOn: "2008-12-01", max: 100, deducted: 41 }];
const tree = [
  { id: "c1", kind: "county" },
  { id: "t1", kind: "township", parent: "c1" },
  { id: "c2", kind: "county" },
];

export const vetoAndGradeCases: readonly PaperCase[] = [
  {
    ...veto,
    name: "the grade of the yearly assessment alone vetoes",
    records: { accidents: [], scoreItems: failed },
    expect: "veto",
  },
  {
    ...veto,
    name: "with a passing score and no accident there is no veto",
    records: { accidents: [], scoreItems: passed },
    expect: "none",
  },
  {
    ...veto,
    name: "one major accident suffices, also in a township of the county",
    records: { units: tree, scoreItems: passed, accidents: [y(10, { id: "a", unit: "t1" })] },
    expect: "veto",
  },
  {
    ...veto,
    name: "accidents elsewhere, without responsibility or of another year do not count",
    records: {
      units: tree,
      scoreItems: passed,
      accidents: [
        y(10, { id: "a", unit: "c2" }),
        y(10, { id: "b", unit: "t1", responsibility: false }),
        y(10, { id: "c", unit: "c1", happenedOn: "2007-12-31" }),
        y(10, { id: "d", unit: "c1", happenedOn: "2009-01-01" }),
      ],
    },
    expect: "none",
  },
  {
    ...veto,
    name: "larger and major together are two of 较大以上",
    given: { "paper/annual-grade": "pass", "paper/responsibility-accidents-major": 0 },
    records: { accidents: [y(3, { id: "a", unit: "c1" }), y(10, { id: "b", unit: "c1" })] },
    expect: "veto",
  },
  {
    ...veto,
    name: "without a zero report nothing is certain",
    partial: true,
    given: { "paper/annual-grade": "pass" },
    records: { accidents: [y(3, { id: "a", unit: "c1" })] },
    expect: { atLeast: "none", atMost: "veto" },
  },
  {
    ...veto,
    name: "a zero report makes it certain",
    partial: true,
    given: { "paper/annual-grade": "pass" },
    records: {
      accidents: [y(3, { id: "a", unit: "c1" })],
      completeness: [{ id: "z", unit: "c1", table: "accidents", from: "2008-01-01", to: "2008-12-31" }],
    },
    expect: "none",
  },
  {
    ...veto,
    name: "a township: not applicable, not none",
    facts: { id: "t1", kind: "township" },
    records: { accidents: [y(30, { id: "a", unit: "t1" })], scoreItems: failed },
    expect: { notApplicable: true },
  },
  {
    ...veto,
    name: "a department with one ordinary accident: none",
    facts: { id: "d1", kind: "department" },
    records: { accidents: [y(2, { id: "a", department: "d1" })] },
    expect: "none",
  },
  {
    ...veto,
    name: "a department with two ordinary accidents: veto",
    facts: { id: "d1", kind: "department" },
    records: { accidents: [y(2, { id: "a", department: "d1" }), y(0, { id: "b", department: "d1" })] },
    expect: "veto",
  },
  {
    ...veto,
    name: "a year that has not ended has no veto yet",
    judged: "2008-12-30",
    records: { accidents: [y(10, { id: "a", unit: "c1" })], scoreItems: passed },
    expect: { notApplicable: true },
  },
  {
    ...veto,
    name: "on its last day it has",
    judged: "2008-12-31",
    records: { accidents: [y(10, { id: "a", unit: "c1" })], scoreItems: passed },
    expect: "veto",
  },
  {
    of: fireGrade,
    name: "the cap holds although the points would be excellent: 115 item points and one major fire",
    facts: { id: "p1" },
    period: "2014",
    given: { "paper/annual-points": 115 },
    records: { accidents: [fire(10, { id: "a" })] },
    expect: "good",
  },
  ...(
    [
      ["100", "excellent"],
      ["90", "excellent"],
      ["89.9", "good"],
      ["80", "good"],
      ["79.9", "pass"],
      ["60", "pass"],
      ["59.9", "fail"],
    ] as const
  ).map(
    ([points, expect]): PaperCase => ({
      of: fireGrade,
      name: `${points} points are ${expect}`,
      facts: { id: "p1" },
      period: "2014",
      given: { "paper/annual-points": points },
      records: { accidents: [] },
      expect,
    }),
  ),
  {
    of: fireGrade,
    name: "score unknown and one major fire: good to fail, not excellent",
    facts: { id: "p1" },
    period: "2014",
    records: {
      scoreItems: [{ id: "i", unit: "p1", happenedOn: "2014-12-31", max: 100 }],
      accidents: [fire(10, { id: "a" })],
    },
    expect: { atLeast: "good", atMost: "fail" },
  },
  {
    of: firePoints,
    name: "100 item points less one major fire are 80",
    facts: { id: "p1" },
    period: "2014",
    records: { scoreItems: scored(100), accidents: [fire(10, { id: "a" })] },
    expect: 80,
  },
];

/** A place among the units of the same kind under the same parent; equals share the better place. */
export const place = indicator({
  id: "paper/place",
  title: text("考核名次", "place"),
  cites: illustrative,
  from: "2007-01-01",
  about: unitYear,
  over: units,
  link: fellowUnits,
  window: atAnyTime(),
  fold: (u) => ranked(annualPoints.of(u), "greatest"),
  examples: [
    {
      name: text("并列第一", "first, with another"),
      facts: fellow("c1"),
      period: "2008",
      records: fellows(90),
      expect: 1,
    },
    {
      name: text("并列之后为第三", "third after two firsts"),
      facts: fellow("c3"),
      period: "2008",
      records: fellows(90),
      expect: 3,
    },
    {
      name: text("一家得分未知：第二或第三", "one score is not known: second or third"),
      facts: fellow("c3"),
      period: "2008",
      records: fellows(null),
      expect: { atLeast: 2, atMost: 3 },
    },
  ],
});

function fellow(id: string, kind: "county" | "department" = "county") {
  return { id, kind, parent: "city" } as const;
}

function fellows(second: number | null) {
  const points = (unit: string, p: number | null) => ({
    id: `p-${unit}`,
    unit,
    happenedOn: "2008-12-01",
    max: p,
    deducted: 0,
  });
  return {
    units: [fellow("c1"), fellow("c2"), fellow("c3"), fellow("d1", "department"), { id: "city", kind: "city" }],
    scoreItems: [points("c1", 90), points("c2", second), points("c3", 80), points("d1", 99)],
  };
}

// A constant per record is the other way to say 20 points for each fire.
export const fireDeduction = indicator({
  id: "paper/fire-deduction",
  title: text("火灾扣分", "points lost for fires"),
  cites: fireAssessment2013.whole(),
  about: unitYear,
  over: accidents,
  link: subtreeRecords,
  window: inPeriod(),
  where: (a) => all(a.type.is("fire"), level.of(a).is("major")),
  fold: () => summed(number({ value: "20", unit: "point" })),
  examples: [
    {
      name: text("两起40分", "two are 40"),
      facts: { id: "p1" },
      period: "2014",
      records: { accidents: [fire(10, { id: "a" }), fire(11, { id: "b" })] },
      expect: 40,
    },
  ],
});
