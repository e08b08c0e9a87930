import { percent, text } from "@anwei/kernel";
import { progressTrigger } from "../../src/index.js";
import { accident, document, type RegimeCase, regime } from "./regime.js";

// 揭阳 2011: deaths at the end of August against 8/12 of the year's target, each kind of accident by its own target.

const speech = document("jieyang-2011", "揭阳市安全生产情况汇报", "Jieyang's report on work safety", "2011-01-01");

const { overProgress, reportOut, definitions } = progressTrigger({
  id: "jieyang",
  title: text("超时间进度", "Over time progress"),
  cites: speech.whole(),
  from: "2011-01-01",
  each: "month",
  figures: ["deaths"],
  trades: ["road", "fire", "industry-mining-trade"],
  appliesTo: ["city"],
  overBy: { share: percent(0) },
  readings: { measure: "relative", boundary: "excluded", basis: "cumulative", by: "month", cites: speech.whole() },
  consequences: [{ id: "press", text: text("督促", "be pressed"), to: text("省政府", "the provincial government") }],
});

const year = { from: "2011-01-01", to: "2011-12-31" } as const;
const target = (trade: string, value: number | null) => ({
  id: trade,
  unit: "u",
  indicator: "deaths",
  trade,
  value,
  ...year,
});

/** The year's deaths of the speech, all on one day, and other ones of one kind. */
const killed = (more: Readonly<Record<string, number>>, on: string) =>
  Object.entries({ road: 85, fire: 3, "industry-trade": 11, ...more }).map(([sector, deaths]) =>
    accident(sector, on, deaths, { sector }),
  );

const judged = (
  name: string,
  trade: string,
  deaths: Readonly<Record<string, number>>,
  value: number | null,
  expect: RegimeCase["expect"],
  [period, on]: readonly [period: string, on: string] = ["2011-08", "2011-08-31"],
): RegimeCase => ({
  of: overProgress,
  name: `${name}: ${trade}, ${JSON.stringify(deaths)} of ${value} in ${period}`,
  facts: target(trade, value),
  period,
  judged: "2011-12-31",
  records: { accidents: killed(deaths, on) },
  expect,
});

const city = (name: string, deaths: Readonly<Record<string, number>>, expect: string): RegimeCase => ({
  of: reportOut,
  name,
  facts: { id: "u", kind: "city" },
  period: "2011-08",
  judged: "2011-12-31",
  records: {
    targets: [target("road", 177), target("fire", 9), target("industry-mining-trade", 14)],
    accidents: killed(deaths, "2011-08-31"),
  },
  expect,
  ...(expect === "report" ? { follows: [{ id: "press", to: "the provincial government" }] } : {}),
});

regime("揭阳 2011: time progress", definitions, [
  judged("road traffic", "road", {}, 177, "within"),
  judged("fires", "fire", {}, 9, "within"),
  judged("industry", "industry-mining-trade", {}, 14, "over"),
  judged("just two thirds", "road", { road: 118 }, 177, "within"),
  judged("one more", "road", { road: 119 }, 177, "over"),
  judged("the same a month earlier", "road", { road: 118 }, 177, "over", ["2011-07", "2011-07-31"]),
  judged("killed the day after", "road", { road: 119 }, 177, "within", ["2011-08", "2011-09-01"]),
  judged("an unknown target", "industry-mining-trade", {}, null, { atLeast: "within", atMost: "over" }),
  city("the third kind alone is over", {}, "report"),
  city("none is", { "industry-trade": 9 }, "none"),
]);
