import { percent, text } from "@anwei/kernel";
import { progressTrigger } from "../../src/index.js";
import { accident, document, type RegimeCase, regime } from "./regime.js";

// 揭阳 2011: deaths at the end of August against 8/12 of the year's target, each kind of accident by itself. Every case here
// holds the figures of one kind.

const speech = document("jieyang-2011", "揭阳市安全生产情况汇报", "Jieyang's report on work safety", "2011-01-01");

const { overProgress, definitions } = progressTrigger({
  id: "jieyang",
  title: text("超时间进度", "Over time progress"),
  cites: speech.whole(),
  from: "2011-01-01",
  each: "month",
  figure: "deaths",
  appliesTo: ["city"],
  overBy: percent(0),
  overByCites: speech.whole(),
  readings: { measure: "relative", boundary: "excluded", basis: "cumulative" },
  readingCites: speech.whole(),
  consequence: { id: "press", text: text("督促", "be pressed") },
});

const judged = (
  name: string,
  deaths: number,
  value: number | null,
  expect: RegimeCase["expect"],
  [period, on]: readonly [period: string, on: string] = ["2011-08", "2011-08-31"],
): RegimeCase => ({
  of: overProgress,
  name: `${name}: ${deaths} of ${value} in ${period}`,
  facts: { id: "t", unit: "u", indicator: "deaths", value, from: "2011-01-01", to: "2011-12-31" },
  period,
  judged: "2011-12-31",
  records: { accidents: [accident("a", on, deaths)] },
  expect,
});

regime("揭阳 2011: time progress", definitions, [
  judged("road traffic", 85, 177, "within"),
  judged("fires", 3, 9, "within"),
  judged("industry", 11, 14, "over"),
  judged("just two thirds", 118, 177, "within"),
  judged("one more", 119, 177, "over"),
  judged("the same a month earlier", 118, 177, "over", ["2011-07", "2011-07-31"]),
  judged("killed the day after", 119, 177, "within", ["2011-08", "2011-09-01"]),
  judged("an unknown target", 11, null, { atLeast: "within", atMost: "over" }),
]);
