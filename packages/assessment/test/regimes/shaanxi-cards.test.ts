import { text } from "@anwei/kernel";
import { accidentsCounted, ladder, measuresCounted, standingMeasure } from "../../src/index.js";
import { accident, illustrative, type RegimeCase, regime } from "./regime.js";

// 陕西省交通运输厅 约谈及红黄牌警示制度 (2012): cards in two colours. The numbers that trigger them were not seen.

const from = "2012-05-01";
const inYear = { in: "period" } as const;

const cards = ladder({
  id: "shaanxi/cards",
  title: text("红黄牌警示", "Red and yellow cards"),
  cites: illustrative,
  from,
  each: "year",
  appliesTo: ["department", "enterprise"],
  outcomes: {
    none: text("无", "none"),
    interview: text("约谈", "interview"),
    yellow: text("黄牌", "yellow card"),
    red: text("红牌", "red card"),
  },
  grounds: {
    interview: [
      { id: "road-fatal", of: accidentsCounted({ sectors: ["road"], deaths: 1 }), atLeast: 1, within: inYear },
    ],
    yellow: [
      { id: "larger", of: accidentsCounted({ level: "larger", sectors: ["road"] }), atLeast: 1, within: inYear },
      { id: "interviews", of: measuresCounted("interview"), atLeast: 2, within: { rolling: 12, unit: "month" } },
    ],
    red: [
      { id: "second-larger", of: accidentsCounted({ level: "larger", sectors: ["road"] }), atLeast: 2, within: inYear },
      { id: "major", of: accidentsCounted({ level: "major", sectors: ["road"] }), atLeast: 1, within: inYear },
      { id: "second-yellow", of: measuresCounted("yellow-card"), atLeast: 2, within: { rolling: 2, unit: "year" } },
    ],
  },
});
const yellow = standingMeasure({
  id: "shaanxi/yellow",
  title: text("黄牌是否有效", "Whether a yellow card stands"),
  cites: illustrative,
  from,
  measure: "yellow-card",
  lasts: { length: 6, unit: "month" },
  consequences: [{ id: "no-award", text: text("不得参加评先", "no award") }],
});
const red = standingMeasure({
  id: "shaanxi/red",
  title: text("红牌是否有效", "Whether a red card stands"),
  cites: illustrative,
  from,
  measure: "red-card",
  lasts: { length: 1, unit: "year" },
  consequences: [{ id: "no-licence", text: text("暂停新增许可", "no new licence") }],
});

const judged = (
  name: string,
  deaths: readonly number[],
  taken: readonly (readonly [on: string, measure: string])[],
  expect: RegimeCase["expect"],
  period = "2013",
): RegimeCase => ({
  of: cards.measure,
  name,
  facts: { id: "u", kind: "enterprise" },
  period,
  judged: `${Number(period) + 1}-01-10`,
  records: {
    accidents: deaths.map((n, i) => accident(`a${i}`, `${period}-06-01`, n, { sector: "road" })),
    measures: taken.map(([happenedOn, measure], i) => ({
      id: `m${i}`,
      unit: "u",
      happenedOn,
      measure,
      liftedOn: "none",
    })),
  },
  expect,
});
const card = (liftedOn: string | null, on: string, expect: RegimeCase["expect"]): RegimeCase => ({
  of: yellow.standing,
  name: `a card of 2013-03-10, lifted ${liftedOn}, on ${on}`,
  facts: { id: "m", happenedOn: "2013-03-10", measure: "yellow-card", liftedOn },
  judged: on,
  expect,
});

regime(
  "陕西 2012: cards",
  [...cards.definitions, ...yellow.definitions, ...red.definitions],
  [
    judged("no accident", [], [], "none"),
    judged("one dead on the road: interview", [1], [], "interview"),
    judged("two dead: still an interview", [2], [], "interview"),
    judged("three dead: yellow", [3], [], "yellow"),
    judged("three dead twice: red", [3, 3], [], "red"),
    judged("ten dead: red", [10], [], "red"),
    judged(
      "two interviews within twelve months: yellow",
      [],
      [
        ["2013-01-01", "interview"],
        ["2013-11-01", "interview"],
      ],
      "yellow",
    ),
    judged(
      "the first of them a day too early",
      [],
      [
        ["2012-12-31", "interview"],
        ["2013-11-01", "interview"],
      ],
      "none",
    ),
    judged(
      "two yellow cards within two years: red",
      [],
      [
        ["2012-05-01", "yellow-card"],
        ["2013-11-01", "yellow-card"],
      ],
      "red",
    ),
    judged("the year before the scheme", [30], [], { notApplicable: true }, "2011"),
    {
      ...card("none", "2013-09-10", "stands"),
      name: "until its last day there is no award",
      follows: [{ id: "no-award", until: "2013-09-10", ended: "no" }],
    },
    { ...card("none", "2013-09-11", "lapsed"), name: "after it nothing follows", follows: [] },
    card("none", "2013-09-10", "stands"),
    card("none", "2013-09-11", "lapsed"),
    card("2013-05-01", "2013-04-30", "stands"),
    card("2013-05-01", "2013-05-01", "lifted"),
    card(null, "2013-05-01", { atLeast: "lifted", atMost: "stands" }),
  ],
);
