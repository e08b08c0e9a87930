import { national } from "@anwei/national";
import { count, decision, definePlugin, kind, ordered, parameter, record, text } from "@anwei/plugin/v1";
import { amendment, notice } from "./sources.js";

/** 每半年应演练次数: how many drills half a year needs. A place within the region may ask for more, never for fewer. */
export const drillsNeeded = parameter({
  id: "province-city/fire-drill/needed",
  of: count(text("每半年应演练次数", "drills that half a year needs"), { unit: "time" }),
  moves: { may: "tighten", stricter: "higher" },
  history: [
    { from: "2024-07-01", value: 2, cites: amendment.section("一") },
    { from: "2023-01-01", to: "2024-06-30", value: 1, cites: notice.section("二") },
  ],
});

/** 演练检查: what an inspector finds at an enterprise on a day. */
export const drillChecks = kind("drill-checks", text("演练检查", "Drill checks"), {
  drills: count(text("此前半年内演练次数", "drills in the half year before"), { unit: "time" }),
});

/** 消防演练: whether an enterprise held as many drills as half a year needs. */
export const fireDrill = decision({
  id: "province-city/fire-drill",
  title: text("消防演练", "Fire drills"),
  cites: notice.section("二"),
  about: record(drillChecks),
  law: "event",
  outcomes: ordered({ enough: text("达到要求", "enough"), short: text("次数不足", "short") }),
  combine: "gravest",
  rows: (check) => [{ when: check.drills.below(drillsNeeded.value), then: "short" }, { otherwise: "enough" }],
  consequences: {
    short: [
      {
        id: "make-up",
        text: text("限期补足演练", "make up for the missing drills"),
        who: text("生产经营单位主要负责人", "the head of the enterprise"),
      },
    ],
  },
  examples: [
    {
      name: text("通知施行前一日不适用", "the day before the notice came into force it does not apply"),
      facts: { happenedOn: "2022-12-31", drills: 0 },
      expect: { notApplicable: true },
    },
    {
      name: text("施行当日，没有演练为不足", "on the day it came into force no drill is short"),
      facts: { happenedOn: "2023-01-01", drills: 0 },
      expect: "short",
    },
    {
      name: text("增加次数前一日，演练1次达到要求", "the day before more were needed 1 drill is enough"),
      facts: { happenedOn: "2024-06-30", drills: 1 },
      expect: "enough",
    },
    {
      name: text("增加次数当日，演练1次为不足", "on the day from which more are needed 1 drill is short"),
      facts: { happenedOn: "2024-07-01", drills: 1 },
      expect: "short",
    },
    {
      name: text("演练2次达到要求", "2 drills are enough"),
      facts: { happenedOn: "2024-07-01", drills: 2 },
      expect: "enough",
    },
    {
      name: text("次数未报，不能判定", "a number that is not reported leaves it undecided"),
      facts: { happenedOn: "2024-07-01" },
      expect: { atLeast: "enough", atMost: "short" },
    },
  ],
});

/** The region's rules, one value: what it adds, and what it changes of the rules above it. */
export default definePlugin({
  id: "province-city",
  title: text("样例省样例市", "Sample City, Sample Province"),
  region: "990100",
  version: "0.1.0",
  apiVersion: 1,
  extends: [national],
  documents: [notice, amendment],
  define: [drillsNeeded, fireDrill],
  overlay: [],
});
