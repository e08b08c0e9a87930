import {
  all,
  any,
  calendar,
  counted,
  decision,
  type Facts,
  indicator,
  max,
  number,
  ordered,
  ownRecords,
  quantity,
  record,
  source,
  subtreeRecords,
  sum,
  text,
} from "../../src/index.js";
import { accidents, activities, assessments } from "./kinds.js";
import type { PaperCase } from "./run.js";

// Item 9: a score table of fire duties: items that empty at zero, a count that falls short, a deduction at the
// assessor's discretion, and an override.

const scoreTable = source({
  id: "municipal-fire-score-table",
  type: "rule",
  title: text("市级消防责任考核评分表", "A municipal score table of fire duties"),
  from: "2012-01-01",
  verified: true,
});

const assessment = record(assessments);

const headInspections = indicator({
  id: "paper/head-inspections",
  title: text("主要领导消防检查次数", "fire inspections by the head"),
  cites: scoreTable.whole(),
  about: assessment,
  law: "event",
  over: activities,
  link: ownRecords,
  window: (a) => calendar("year", a.assessedFor),
  where: (x) => x.kind.is("headInspection"),
  fold: counted({ unit: "time" }),
  examples: [
    {
      name: text("只计被考核年度", "of the year assessed, not of the year of assessing"),
      facts: assessed(),
      records: { activities: [visit("2012-01-01"), visit("2012-12-31"), visit("2013-01-05"), visit("2011-12-31")] },
      expect: 2,
    },
  ],
});

function assessed(more: Facts<typeof assessments> = {}): Facts<typeof assessments> {
  return {
    id: "a",
    unit: "c1",
    happenedOn: "2013-01-20",
    assessedFor: "2012-12-31",
    yearlyPlan: true,
    letterSigned: true,
    equipmentShort: false,
    ...more,
  };
}

function visit(happenedOn: string) {
  return { id: happenedOn, unit: "c1", happenedOn, kind: "headInspection" };
}

const graveFires = indicator({
  id: "paper/grave-fires",
  title: text("死亡10人以上或重伤50人以上火灾起数", "fires with 10 deaths or 50 serious injuries"),
  cites: scoreTable.whole(),
  about: assessment,
  law: "event",
  over: accidents,
  link: subtreeRecords,
  window: (a) => calendar("year", a.assessedFor),
  where: (x) => all(x.type.is("fire"), any(x.deaths.atLeast(10), x.seriousInjuries.atLeast(50))),
  fold: counted(),
  examples: [
    {
      name: text("死亡或重伤之一即可", "deaths or serious injuries, either"),
      facts: assessed(),
      records: {
        accidents: [fire("a", 10, 0), fire("b", 0, 50), fire("c", 9, 49), fire("d", 10, 0, { type: "explosion" })],
      },
      expect: 2,
    },
  ],
});

function fire(id: string, deaths: number, seriousInjuries: number, more: object = {}) {
  return { id, unit: "c1", happenedOn: "2012-06-01", type: "fire", deaths, seriousInjuries, ...more };
}

/** A fire is attended when a record of attendance names it: one row for each. */
const gravesAttended = indicator({
  id: "paper/grave-fires-attended",
  title: text("到场指挥的上述火灾起数", "such fires that the head attended"),
  cites: scoreTable.whole(),
  about: assessment,
  law: "event",
  over: activities,
  link: ownRecords,
  window: (a) => calendar("year", a.assessedFor),
  where: (x) =>
    all(
      x.kind.is("fireAttended"),
      x.accident.type.is("fire"),
      any(x.accident.deaths.atLeast(10), x.accident.seriousInjuries.atLeast(50)),
    ),
  fold: counted(),
  examples: [
    {
      name: text("只计重大火灾的到场", "attendance at such a fire only"),
      facts: assessed(),
      records: {
        accidents: [fire("a", 10, 0), fire("b", 9, 49), fire("c", 0, 50)],
        activities: [attended("a"), attended("b"), attended("c")],
      },
      expect: 2,
    },
  ],
});

function attended(accident: string) {
  return { id: `at-${accident}`, unit: "c1", happenedOn: "2012-06-01", kind: "fireAttended", accident };
}

const points = (n: number) => number({ value: String(n), unit: "point" });
const perMissing = (n: number, unit: "case" | "time") => ({ value: String(n), unit: `point/${unit}` });

const planItem = quantity({
  id: "paper/item-plan",
  title: text("年度计划（6分）", "yearly plan, 6 points"),
  cites: scoreTable.whole(),
  about: assessment,
  law: "event",
  unit: "point",
  combine: "exactlyOne",
  rows: (a) => [{ when: a.yearlyPlan, is: 6 }, { otherwise: 0 }],
  examples: [{ name: text("无计划扣6分", "no plan: 6 lost"), facts: assessed({ yearlyPlan: false }), expect: 0 }],
});

const letterItem = quantity({
  id: "paper/item-letter",
  title: text("责任书（5分）", "responsibility letter, 5 points"),
  cites: scoreTable.whole(),
  about: assessment,
  law: "event",
  unit: "point",
  combine: "exactlyOne",
  rows: (a) => [{ when: a.letterSigned, is: 5 }, { otherwise: 0 }],
  examples: [{ name: text("未签扣5分", "not signed: 5 lost"), facts: assessed({ letterSigned: false }), expect: 0 }],
});

/** At least two inspections a year, three points for each that is missing, down to zero and no further. */
const inspectionItem = quantity({
  id: "paper/item-inspections",
  title: text("主要领导消防检查（6分）", "inspections by the head, 6 points"),
  cites: scoreTable.whole(),
  about: assessment,
  law: "event",
  unit: "point",
  is: (a) => {
    const missing = max(0, number({ value: "2", unit: "time" }).minus(headInspections.of(a)));
    return max(0, points(6).minus(missing.times(perMissing(3, "time"))));
  },
  examples: [
    {
      name: text("一次扣3分", "one inspection: 3 lost"),
      facts: assessed(),
      records: { activities: [visit("2012-05-01")] },
      expect: 3,
    },
  ],
});

/** Below standard the assessor takes 2 to 6 points; until one is entered, any of them is possible. */
const equipmentItem = quantity({
  id: "paper/item-equipment",
  title: text("装备（6分）", "equipment, 6 points"),
  cites: scoreTable.whole(),
  about: assessment,
  law: "event",
  unit: "point",
  combine: "exactlyOne",
  rows: (a) => [{ when: a.equipmentShort, is: max(0, points(6).minus(a.equipmentDeduction)) }, { otherwise: 6 }],
  examples: [
    {
      name: text("酌定4分", "4 at discretion"),
      facts: assessed({ equipmentShort: true, equipmentDeduction: 4 }),
      expect: 2,
    },
    {
      name: text("未酌定：0至4分", "not entered yet: 0 to 4 left"),
      facts: assessed({ equipmentShort: true }),
      expect: { atLeast: 0, atMost: 4 },
    },
  ],
});

const attendanceItem = quantity({
  id: "paper/item-attendance",
  title: text("到场指挥（3分）", "attendance at fires, 3 points"),
  cites: scoreTable.whole(),
  about: assessment,
  law: "event",
  unit: "point",
  is: (a) => max(0, points(3).minus(max(0, graveFires.of(a).minus(gravesAttended.of(a))).times(perMissing(3, "case")))),
  examples: [
    {
      name: text("一次未到场扣3分", "one not attended: 3 lost"),
      facts: assessed(),
      records: { accidents: [fire("a", 10, 0), fire("b", 10, 0)], activities: [attended("a")] },
      expect: 0,
    },
  ],
});

const fireScore = quantity({
  id: "paper/fire-score",
  title: text("消防责任得分（可读项目）", "points of the items that were read"),
  note: text(
    "每项扣完为止，不计负分；项目与分值对应为示例",
    "an item that is empty loses no more; which item is worth what is illustrative",
  ),
  cites: scoreTable.whole(),
  about: assessment,
  law: "event",
  unit: "point",
  is: (a) => sum(planItem.of(a), letterItem.of(a), inspectionItem.of(a), equipmentItem.of(a), attendanceItem.of(a)),
  examples: [
    {
      name: text("全部满分", "all of them full"),
      facts: assessed(),
      records: { activities: [visit("2012-05-01"), visit("2012-08-01")], accidents: [] },
      expect: 26,
    },
  ],
});

const fireOverride = decision({
  id: "paper/fire-override",
  title: text("重大火灾否决", "override by a grave fire"),
  cites: scoreTable.whole(),
  about: assessment,
  law: "event",
  outcomes: ordered({ none: text("无", "none"), substandard: text("不达标", "substandard") }),
  combine: "gravest",
  rows: (a) => [{ when: graveFires.of(a).atLeast(1), then: "substandard" }],
  examples: [
    {
      name: text("重伤50人", "50 serious injuries"),
      facts: assessed(),
      records: { accidents: [fire("a", 0, 50)] },
      expect: "substandard",
    },
    {
      name: text("9死49重伤", "9 deaths and 49 serious injuries"),
      facts: assessed(),
      records: { accidents: [fire("a", 9, 49)] },
      expect: "none",
    },
  ],
});

export const fireScores = [
  headInspections,
  graveFires,
  gravesAttended,
  planItem,
  letterItem,
  inspectionItem,
  equipmentItem,
  attendanceItem,
  fireScore,
  fireOverride,
];

const inspections = (n: number, expect: number): PaperCase => ({
  of: inspectionItem,
  name: `${n} inspections leave ${expect}`,
  facts: assessed(),
  records: { activities: ["2012-01-05", "2012-03-05", "2012-05-05"].slice(0, n).map(visit) },
  expect,
});

export const fireScoreCases: readonly PaperCase[] = [
  inspections(0, 0),
  inspections(2, 6),
  inspections(3, 6),
  {
    of: inspectionItem,
    name: "where more inspections may not be on record, at least what was seen counts",
    partial: true,
    facts: assessed(),
    records: { activities: [visit("2012-05-01")] },
    expect: { atLeast: 3, atMost: 6 },
  },
  {
    of: attendanceItem,
    name: "two fires not attended empty the item once, not twice",
    facts: assessed(),
    records: { accidents: [fire("a", 10, 0), fire("b", 10, 0)], activities: [] },
    expect: 0,
  },
  {
    of: equipmentItem,
    name: "up to standard",
    facts: assessed({ equipmentShort: false }),
    expect: 6,
  },
  {
    of: fireScore,
    name: "an empty item takes nothing from the others",
    facts: assessed({ yearlyPlan: false, equipmentShort: true, equipmentDeduction: 6 }),
    records: { accidents: [], activities: [] },
    expect: 8,
  },
  {
    of: fireScore,
    name: "a discretion not yet used leaves the total within 4 points",
    facts: assessed({ equipmentShort: true }),
    records: { accidents: [], activities: [visit("2012-05-01"), visit("2012-08-01")] },
    expect: { atLeast: 20, atMost: 24 },
  },
  {
    of: fireOverride,
    name: "10 deaths",
    facts: assessed(),
    records: { accidents: [fire("a", 10, 0)] },
    expect: "substandard",
  },
  {
    of: fireOverride,
    name: "9 deaths with serious injuries unknown: undecided",
    facts: assessed(),
    records: { accidents: [{ id: "a", unit: "c1", happenedOn: "2012-06-01", type: "fire", deaths: 9 }] },
    expect: { atLeast: "none", atMost: "substandard" },
  },
];
