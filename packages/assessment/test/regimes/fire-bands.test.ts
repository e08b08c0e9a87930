import { date, days, first, indicator, inPeriod, kind, ownRecords, termsOf, text, unitIn, units } from "@anwei/kernel";
import { scorecard } from "../../src/index.js";
import { number } from "../scorecard-world.js";
import { document, type RegimeCase, regime } from "./regime.js";

// A city's assessment of fire safety: 以上 takes the number in, 以下 leaves it out; the result is told within 30 days.

const rules = document("city-fire-bands", "某市消防工作考核办法", "A city's assessment of fire safety", "2013-01-01");
const cites = rules.whole();

/** Assessments that were carried out; the day on which one was ended. */
const assessments = kind("fireAssessments", text("消防工作考核", "Assessments of fire safety"), {
  happenedOn: date(text("考核结束日期", "ended on")),
});
const endedOn = indicator({
  id: "bands/ended-on",
  title: text("考核结束日", "the day on which the assessment ended"),
  cites,
  from: "2013-01-01",
  about: unitIn("year"),
  over: assessments,
  link: ownRecords,
  window: inPeriod({ years: 1 }),
  fold: (a) => first(a.happenedOn),
  examples: [
    {
      name: text("次年的首次", "the first in the year after"),
      facts: { id: "u", kind: "county" },
      period: "2013",
      judged: "2014-12-31",
      records: {
        fireAssessments: ["2013-12-31", "2014-03-02", "2014-01-01"].map((happenedOn) => ({
          id: happenedOn,
          unit: "u",
          happenedOn,
        })),
      },
      expect: "2014-01-01",
    },
  ],
});
const told = [
  {
    id: "told",
    text: text("公布考核结果", "the result is told"),
    to: text("被考核单位", "the unit that was assessed"),
    due: endedOn.of(termsOf(units)).plus(days(30)),
  },
] as const;

const card = scorecard({
  cites,
  from: "2013-01-01",
  appliesTo: ["county"],
  each: "year",
  id: "bands/card",
  title: text("消防考核", "Assessment"),
  full: 100,
  sections: [
    {
      id: "work",
      title: text("工作", "Work"),
      full: 100,
      loses: [{ id: "work", title: text("扣分", "points lost"), computed: number("work", "point") }],
    },
  ],
  grades: {
    title: text("等次", "Grade"),
    bands: [
      { id: "excellent", title: text("优秀", "excellent"), atLeast: 90, consequences: told },
      { id: "good", title: text("良好", "good"), atLeast: 80, below: 90, consequences: told },
      { id: "pass", title: text("合格", "pass"), atLeast: 60, below: 80, consequences: told },
      { id: "fail", title: text("不合格", "fail"), below: 60, consequences: told },
    ],
  },
});

const judged = (
  lost: string | null,
  expect: RegimeCase["expect"],
  ended = "2014-01-15",
  due: string | null = "2014-02-14",
): RegimeCase => ({
  of: card.grade as NonNullable<typeof card.grade>,
  name: `${lost} points lost, ended on ${ended}`,
  facts: { id: "u", kind: "county", work: lost },
  period: "2013",
  judged: "2014-03-10",
  records: { fireAssessments: [{ id: "a", unit: "u", happenedOn: ended }] },
  expect,
  ...(typeof expect === "string" ? { follows: [{ id: "told", to: "the unit that was assessed", due }] } : {}),
});

regime(
  "half-open bands of a city",
  [endedOn, ...card.definitions],
  [
    judged("10", "excellent"),
    judged("10.01", "good"),
    judged("20", "good"),
    judged("20.01", "pass"),
    judged("40", "pass"),
    judged("40.01", "fail"),
    judged(null, { atLeast: "excellent", atMost: "fail" }),
    judged("0", "excellent", "2014-01-31", "2014-03-02"),
    judged("0", "excellent", "2014-03-01", "2014-03-31"),
  ],
);
