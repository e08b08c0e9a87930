import { text } from "@anwei/kernel";
import { datedDuty } from "@anwei/responsibility";
import { accidentsCounted, scorecard, unitCount } from "../../src/index.js";
import { number } from "../scorecard-world.js";
import { accident, document, illustrative, type RegimeCase, regime } from "./regime.js";

// 消防工作考核办法 国办发〔2013〕16号: each major fatal fire with responsibility takes 20 points and bars 优秀; an
// extraordinary one fails. On the spot by the end of April for the year before. Points of aspects and bands were not seen.

const rules = document("fire-assessment-2013", "消防工作考核办法", "Assessment of fire safety", "2013-02-05");
const common = { cites: rules.whole(), from: "2013-02-05", each: "year", appliesTo: ["province"] } as const;
const inYear = { in: "period" } as const;
const fires = { sectors: ["fire"], deaths: 1, responsibility: true } as const;

const major = unitCount({
  ...common,
  id: "fire/major",
  of: accidentsCounted({ ...fires, level: "major", only: true }),
  within: inYear,
});
const extraordinary = unitCount({
  ...common,
  id: "fire/extraordinary",
  of: accidentsCounted({ ...fires, level: "extraordinary" }),
  within: inYear,
});
const work = number("work", "point");
const lost = { id: "work", title: text("扣分", "points lost"), computed: work } as const;

const card = scorecard({
  ...common,
  id: "fire/card",
  title: text("消防工作考核", "Assessment of fire safety"),
  full: 100,
  sections: [
    { id: "prevention", title: text("火灾预防", "Prevention"), cites: illustrative, full: 20, loses: [lost] },
    { id: "foundation", title: text("消防安全基础", "Foundations"), cites: illustrative, full: 20, loses: [lost] },
    {
      id: "fires",
      title: text("火灾事故", "Fires"),
      full: 60,
      loses: [{ id: "major", title: text("每起重大火灾", "each major fire"), each: major, points: 20 }],
    },
  ],
  vetoes: [
    {
      title: text("重大亡人火灾责任事故", "a major fatal fire"),
      when: { count: major, atLeast: 1 },
      effect: { noBetterThan: "good" },
    },
    {
      title: text("特别重大亡人火灾责任事故", "an extraordinary one"),
      when: { count: extraordinary, atLeast: 1 },
      effect: { noBetterThan: "fail" },
    },
  ],
  grades: {
    title: text("考核等次", "Grade"),
    cites: illustrative,
    // Low bands, so that what bars 优秀 is the fire and not its points.
    bands: [
      { id: "excellent", title: text("优秀", "excellent"), atLeast: 75 },
      { id: "good", title: text("良好", "good"), atLeast: 60 },
      { id: "pass", title: text("合格", "pass"), atLeast: 40 },
      { id: "fail", title: text("不合格", "fail") },
    ],
  },
});
const onTheSpot = datedDuty({
  id: "fire/on-the-spot",
  title: text("实地考核", "Assessment on the spot"),
  cites: rules.whole(),
  from: "2013-02-05",
  who: { kinds: ["province"] },
  action: "assessment",
  topic: "fire",
  by: [{ by: "04-30" }],
  strength: "must",
});

type Fire = readonly [deaths: number | null, more?: object];
const judged = (
  of: RegimeCase["of"] | undefined,
  name: string,
  accidents: readonly Fire[],
  expect: RegimeCase["expect"],
  more: Partial<RegimeCase> = {},
): RegimeCase => ({
  of: of as RegimeCase["of"],
  name: `${name}: ${JSON.stringify(expect)}`,
  facts: { id: "u", kind: "province", work: 0 },
  period: "2014",
  judged: "2015-01-10",
  records: {
    accidents: accidents.map(([n, and], i) => accident(`a${i}`, "2014-06-01", n, { sector: "fire", ...and })),
  },
  expect,
  ...more,
});
const both = (
  name: string,
  accidents: readonly Fire[],
  points: RegimeCase["expect"],
  grade: RegimeCase["expect"],
): readonly RegimeCase[] => [judged(card.score, name, accidents, points), judged(card.grade, name, accidents, grade)];
const assessed = (on: string, expect: string): RegimeCase => ({
  of: onTheSpot.standing,
  name: `assessed on ${on}`,
  facts: { id: "u", kind: "province" },
  period: "2014",
  judged: "2014-05-10",
  records: { activities: [{ id: "a", unit: "u", happenedOn: on, action: "assessment", topic: "fire" }] },
  expect,
});

regime(
  "fire 2013: assessment of provinces",
  [major, extraordinary, ...card.definitions, ...onTheSpot.definitions],
  [
    ...both("no fire", [], "100", "excellent"),
    ...both("9 dead", [[9]], "100", "excellent"),
    ...both("10 dead", [[10]], "80", "good"),
    ...both("three times 10 dead", [[10], [10], [10]], "40", "pass"),
    ...both("four times", [[10], [10], [10], [10]], "40", "pass"),
    ...both("29 dead", [[29]], "80", "good"),
    ...both("30 dead take no 20 points, and fail", [[30]], "100", "fail"),
    ...both("50 seriously injured and nobody dead", [[0, { seriousInjuries: 50 }]], "100", "excellent"),
    ...both("50 seriously injured and one dead", [[1, { seriousInjuries: 50 }]], "80", "good"),
    ...both("10 dead without responsibility", [[10, { nature: "non-responsibility" }]], "100", "excellent"),
    ...both("10 dead in no fire", [[10, { sector: "construction" }]], "100", "excellent"),
    judged(card.grade, "its dead are unknown", [[null]], { atLeast: "excellent", atMost: "fail" }),
    assessed("2014-04-30", "fulfilled"),
    assessed("2014-05-01", "late"),
  ],
);
