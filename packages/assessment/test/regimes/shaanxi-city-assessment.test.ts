import { text } from "@anwei/kernel";
import { accidentsCounted, scorecard, unitCount } from "../../src/index.js";
import { number } from "../scorecard-world.js";
import { accident, document, illustrative, type RegimeCase, regime } from "./regime.js";

// 陕西省市级政府安全生产工作考核办法 (2016): 100 points over six aspects, below 60 fails; one extraordinary or two major
// accidents in the territory fail whatever the points. What each aspect is worth was not seen.

const shaanxi = document(
  "shaanxi-city-assessment-2016",
  "陕西省市级政府安全生产工作考核办法",
  "Shaanxi's assessment of cities",
  "2016-12-01",
);
const common = { cites: shaanxi.whole(), from: "2016-12-01", each: "year", appliesTo: ["city"] } as const;
const inYear = { in: "period" } as const;
const points = number("points", "point");

const extraordinary = unitCount({
  ...common,
  id: "shaanxi/extraordinary",
  of: accidentsCounted({ level: "extraordinary" }),
  within: inYear,
});
const major = unitCount({ ...common, id: "shaanxi/major", of: accidentsCounted({ level: "major" }), within: inYear });

const card = scorecard({
  ...common,
  id: "shaanxi/card",
  title: text("市级政府安全生产工作考核", "Assessment of cities"),
  full: 100,
  sections: [
    ...[20, 20, 15, 15, 15].map((full, i) => ({
      id: `aspect-${i + 1}`,
      title: text(`第${i + 1}方面`, `Aspect ${i + 1}`),
      cites: illustrative,
      full,
      loses: [{ id: "points", title: text("扣分", "points lost"), computed: points }] as const,
    })),
    {
      id: "result",
      title: text("事故", "Accidents"),
      cites: illustrative,
      full: 15,
      loses: [{ id: "major", title: text("每起重大事故", "each major accident"), each: major, points: 5 }],
    },
  ] as never,
  vetoes: [
    {
      title: text("发生特别重大事故", "an extraordinary accident"),
      when: { count: extraordinary, atLeast: 1 },
      effect: { noBetterThan: "fail" },
    },
    {
      title: text("发生两起重大事故", "two major accidents"),
      when: { count: major, atLeast: 2 },
      effect: { noBetterThan: "fail" },
    },
  ],
  grades: {
    title: text("考核等次", "Grade"),
    bands: [
      { id: "pass", title: text("合格", "pass"), atLeast: 60 },
      { id: "fail", title: text("不合格", "fail") },
    ],
  },
});

/** An accident in a county of the city, the number of dead in it. */
const judged = (
  name: string,
  deaths: readonly (number | null)[],
  expect: RegimeCase["expect"],
  lost: string | number = 0,
  of: RegimeCase["of"] = card.grade as NonNullable<typeof card.grade>,
): RegimeCase => ({
  of,
  name: `${name}, ${lost} points lost for each aspect`,
  facts: { id: "u", kind: "city", points: lost },
  period: "2017",
  judged: "2018-01-10",
  records: {
    units: [
      { id: "u", kind: "city" },
      { id: "county", kind: "county", parent: "u" },
    ],
    accidents: deaths.map((n, i) => accident(`a${i}`, `2017-0${i + 1}-01`, n, { unit: "county" })),
  },
  expect,
});

regime(
  "陕西 2016: assessment of cities",
  [extraordinary, major, ...card.definitions],
  [
    judged("no accident", [], "pass"),
    judged("just 60", [], "pass", 8),
    judged("just below", [], "fail", "8.01"),
    judged("30 dead", [30], "fail"),
    judged("29 dead", [29], "pass"),
    judged("two major", [10, 10], "fail"),
    judged("a major and a larger one", [10, 9], "pass"),
    judged("one major takes points", [10], "95", 0, card.score),
    judged("a major one and one of unknown level", [10, null], { atLeast: "pass", atMost: "fail" }),
    judged("two major and one of unknown level", [10, 10, null], "fail"),
    {
      ...judged("accidents of the year after", [], "pass"),
      records: { units: [], accidents: [accident("a", "2018-01-01", 30)] },
    },
  ],
);
