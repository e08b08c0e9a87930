import { national } from "@anwei/national";
import { count, decision, definePlugin, kind, ordered, parameter, record, text } from "@anwei/plugin/v1";
import { amendment, notice } from "./sources.js";

/** 半年演练次数: how many drills half a year needs; a place within the region may ask for more, not for fewer. */
export const drillsNeeded = parameter({
  id: "province-city/fire-drill/needed",
  of: count(text("每半年应演练次数", "drills that half a year needs"), { unit: "time" }),
  moves: { may: "tighten", stricter: "higher" },
  history: [
    { from: "2024-07-01", value: 2, cites: amendment.section("一") },
    { from: "2023-01-01", to: "2024-06-30", value: 1, cites: notice.section("二") },
  ],
});

/** 演练半年报: what an enterprise reports of half a year; it is dated with the last day of the half year. */
export const drillReports = kind("drill-reports", text("演练半年报", "Half-yearly drill reports"), {
  drills: count(text("演练次数", "drills held"), { unit: "time" }),
});

/** 消防演练: whether an enterprise held the drills that half a year needs. */
export const fireDrill = decision({
  id: "province-city/fire-drill",
  title: text("消防演练", "Fire drills"),
  cites: notice.section("二"),
  about: record(drillReports),
  law: "event",
  outcomes: ordered({ enough: text("达到要求", "enough"), short: text("次数不足", "short") }),
  combine: "gravest",
  rows: (report) => [{ when: report.drills.below(drillsNeeded.value), then: "short" }, { otherwise: "enough" }],
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
      name: text("2024年下半年演练2次，达到要求", "2 drills in the second half of 2024 are enough"),
      facts: { happenedOn: "2024-12-31", drills: 2 },
      expect: "enough",
    },
    {
      name: text("2024年下半年只演练1次，不足", "1 drill in the second half of 2024 is short"),
      facts: { happenedOn: "2024-12-31", drills: 1 },
      expect: "short",
    },
    {
      name: text("2024年上半年演练1次，当时已达到要求", "1 drill in the first half of 2024 was enough at the time"),
      facts: { happenedOn: "2024-06-30", drills: 1 },
      expect: "enough",
    },
    {
      name: text("2023年施行之前不适用", "before 2023 it does not apply"),
      facts: { happenedOn: "2022-12-31", drills: 0 },
      expect: { notApplicable: true },
    },
    {
      name: text("没有报次数，不能判定", "without a reported number it is undecided"),
      facts: { happenedOn: "2024-12-31" },
      expect: { atLeast: "enough", atMost: "short" },
    },
  ],
});

/** 样例省样例市: a made region. */
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
