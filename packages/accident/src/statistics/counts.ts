import {
  all,
  any,
  decision,
  type Facts,
  not,
  type Row,
  record,
  steps,
  type Terms,
  text,
  unordered,
  yuan,
} from "@anwei/kernel";
import { decree493, statisticsMeasures2016, statisticsSystem2020 } from "@anwei/law";
import { isAccident } from "../accident-ruled.js";
import { lossCounted, lostCounted, seriousCounted } from "../level/index.js";
import { accidents, natures } from "../records/accidents.js";

type Accident = Terms<typeof accidents>;

const outcomes = {
  counted: text("纳入统计", "counted"),
  small: text(
    "无伤亡且损失不足100万元，暂不纳入",
    "no casualties and a loss below 1,000,000 yuan: not counted for now",
  ),
  "no-accident": text("未认定为生产安全事故，不纳入", "ruled no production safety accident: not counted"),
} as const;

/** Somebody was lost or injured; who is injured only by a supplement is seriously so. */
const harmedSomebody = (a: Accident) =>
  any(lostCounted.of(a).moreThan(0), a.injuries.moreThan(0), seriousCounted.of(a).moreThan(0));

/** An accident of 2026 that hurt nobody, a fen short of what is counted for its loss alone. */
const small: Facts<typeof accidents> = {
  id: "a",
  happenedOn: "2026-03-01",
  sector: "construction",
  deaths: 0,
  injuries: 0,
  seriousInjuries: 0,
  directLoss: "999999.99",
};

/** 是否纳入事故统计: whether the figures of a period count an event. */
export const countsInStatistics = decision({
  id: "accident/counts-in-statistics",
  title: text("是否纳入事故统计", "whether an accident counts in statistics"),
  note: text(
    "2016年7月27日以前的统计办法未见原文，凡属生产安全事故的都计入",
    "the counting rules before 27 July 2016 were not seen: what is an accident is counted",
  ),
  cites: [
    statisticsMeasures2016.article(5, {
      verified: false,
      note: text(
        "所见文本至“没有造成人员伤亡且直接经济……”为止，100万元据记忆",
        "the copy seen breaks off; 1,000,000 yuan is from memory",
      ),
    }),
    statisticsSystem2020.whole(),
  ],
  about: record(accidents),
  law: "event",
  outcomes: unordered(outcomes),
  combine: "exactlyOne",
  rows: (a) =>
    steps<Row<keyof typeof outcomes>>([
      { when: not(isAccident(a)), then: "no-accident" },
      { when: all(not(harmedSomebody(a)), lossCounted.of(a).below(yuan(1_000_000))), then: "small" },
      { otherwise: "counted" },
    ]),
  before: [
    {
      cites: decree493.article(2),
      to: "2016-07-26",
      rows: (a) => [
        { when: not(isAccident(a)), then: "no-accident" },
        { when: isAccident(a), then: "counted" },
      ],
    },
  ],
  examples: [
    { name: text("损失差1分满100万元", "a fen short of 1,000,000 yuan"), facts: small, expect: "small" },
    { name: text("损失满100万元", "1,000,000 yuan"), facts: { ...small, directLoss: 1_000_000 }, expect: "counted" },
    { name: text("死亡1人", "one death"), facts: { ...small, deaths: 1 }, expect: "counted" },
    { name: text("下落不明1人", "one missing"), facts: { ...small, missing: 1 }, expect: "counted" },
    { name: text("轻伤1人", "one light injury"), facts: { ...small, injuries: 1 }, expect: "counted" },
    {
      name: text("首报无伤，补报重伤1人", "nobody hurt in the first report, one seriously by a supplement"),
      facts: small,
      records: { supplements: [{ id: "s", accident: "a", happenedOn: "2026-03-05", seriousAdded: 1 }] },
      expect: "counted",
    },
    {
      name: text("首报99.999999万元，补报后满100万元", "a fen short in the first report, not after a supplement"),
      facts: small,
      records: { supplements: [{ id: "s", accident: "a", happenedOn: "2026-03-05", lossAdded: "0.01" }] },
      expect: "counted",
    },
    ...(["natural-disaster", "crime", "pollution", "not-production"] as const).map((nature) => ({
      name: text(`认定为${natures[nature].zh}，死亡30人`, `ruled ${natures[nature].en}, 30 deaths`),
      facts: { ...small, deaths: 30, nature },
      expect: "no-accident" as const,
    })),
    {
      name: text("非责任事故也计入", "an accident for which nobody is responsible is counted too"),
      facts: { ...small, deaths: 1, nature: "non-responsibility" },
      expect: "counted",
    },
    {
      name: text("损失未知：不能断定", "loss unknown: undecided"),
      facts: { ...small, directLoss: null },
      expect: { possible: ["counted", "small"] },
    },
    {
      name: text("办法施行当日", "on the day the measures came into force"),
      facts: { ...small, happenedOn: "2016-07-27" },
      expect: "small",
    },
    {
      name: text("办法施行前一日", "the day before the measures came into force"),
      facts: { ...small, happenedOn: "2016-07-26" },
      expect: "counted",
    },
    {
      name: text("2015年的自然灾害", "a natural disaster of 2015"),
      facts: { ...small, happenedOn: "2015-03-01", deaths: 30, nature: "natural-disaster" },
      expect: "no-accident",
    },
    {
      name: text("2015年的非责任事故", "an accident of 2015 for which nobody is responsible"),
      facts: { ...small, happenedOn: "2015-03-01", deaths: 1, nature: "non-responsibility" },
      expect: "counted",
    },
    {
      name: text("条例施行当日", "on the day the decree came into force"),
      facts: { ...small, happenedOn: "2007-06-01" },
      expect: "counted",
    },
    {
      name: text("条例施行前一日不适用", "the day before the decree came into force it does not apply"),
      facts: { ...small, happenedOn: "2007-05-31" },
      expect: { notApplicable: true },
    },
  ],
});
