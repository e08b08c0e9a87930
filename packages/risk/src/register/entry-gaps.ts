import { any, type Consequence, decision, not, record, type Terms, type Test, text, unordered } from "@anwei/kernel";
import { doublePrevention } from "@anwei/law";
import { riskColour } from "../grading/colour.js";
import { controlMeasures, risks } from "../records/risks.js";
import { removalExamples, stillStands } from "./standing.js";

/** Whether any control measure is entered. */
export const hasMeasures = (r: Terms<typeof risks>): Test =>
  any(...(Object.keys(controlMeasures) as (keyof typeof controlMeasures)[]).map((m) => r.measures.includes(m)));

/** An entry with every part; the examples leave out one at a time. */
const whole = {
  place: "储罐区",
  hazard: "泄漏",
  method: "direct",
  directColour: "orange",
  majorHiddenDanger: false,
  statedColour: "orange",
  measures: ["engineering"],
  ownerLevel: "workshop",
  owner: "甲",
  reviewedOn: "2026-01-10",
  nextReview: "2027-01-10",
} as const;

const parts = {
  place: text("风险点", "place"),
  hazard: text("危险源", "hazard"),
  grading: text("风险评价", "grading"),
  colour: text("等级颜色", "stated colour"),
  measures: text("管控措施", "control measures"),
  "owner-level": text("管控层级", "owner's level"),
  owner: text("责任人", "owner"),
  review: text("评审", "review"),
} as const;

type Part = keyof typeof parts;

const completed: Consequence = {
  id: "complete-entry",
  who: text("编制风险清单的单位", "the unit that keeps the register"),
  text: text("补全该项登记", "the entry is completed"),
};

/** 清单要素缺项: which parts an entry of the register lacks. An empty cell is unknown, and may be a gap. */
export const entryGaps = decision({
  id: "risk/entry-gaps",
  title: text("风险清单缺项", "Parts that an entry of the register lacks"),
  cites: doublePrevention.whole(),
  about: record(risks),
  law: "judged",
  appliesWhen: stillStands,
  outcomes: unordered(parts),
  combine: "every",
  consequences: Object.fromEntries((Object.keys(parts) as Part[]).map((part) => [part, [completed]])),
  rows: (r) => [
    { when: not(r.place.exists), then: "place" },
    { when: not(r.hazard.exists), then: "hazard" },
    { when: not(riskColour.of(r).exists), then: "grading" },
    { when: not(r.statedColour.exists), then: "colour" },
    { when: not(hasMeasures(r)), then: "measures" },
    { when: not(r.ownerLevel.exists), then: "owner-level" },
    { when: not(r.owner.exists), then: "owner" },
    { when: any(not(r.reviewedOn.exists), not(r.nextReview.exists)), then: "review" },
  ],
  examples: [
    { name: text("要素齐全", "nothing is missing"), facts: whole, expect: { certain: [] } },
    { name: text("缺风险点", "no place"), facts: { ...whole, place: "none" }, expect: { certain: ["place"] } },
    { name: text("缺危险源", "no hazard"), facts: { ...whole, hazard: "none" }, expect: { certain: ["hazard"] } },
    { name: text("未评价", "not graded"), facts: { ...whole, method: "none" }, expect: { certain: ["grading"] } },
    {
      name: text("未登记颜色", "no colour stated"),
      facts: { ...whole, statedColour: "none" },
      expect: { certain: ["colour"] },
    },
    ...(["management", "training", "protection", "emergency"] as const).map((m) => ({
      name: text(`仅有${controlMeasures[m].zh}也算有措施`, `${controlMeasures[m].en} alone are measures too`),
      facts: { ...whole, measures: [m] },
      expect: { certain: [] },
    })),
    { name: text("没有管控措施", "no measures"), facts: { ...whole, measures: [] }, expect: { certain: ["measures"] } },
    {
      name: text("未定管控层级", "no level of owner"),
      facts: { ...whole, ownerLevel: "none" },
      expect: { certain: ["owner-level"] },
    },
    ...removalExamples({ ...whole, owner: "none" }, {}, { certain: ["owner"] }),
    { name: text("没有责任人", "no owner"), facts: { ...whole, owner: "none" }, expect: { certain: ["owner"] } },
    {
      name: text("从未评审", "never reviewed"),
      facts: { ...whole, reviewedOn: "none" },
      expect: { certain: ["review"] },
    },
    {
      name: text("未定下次评审日期", "no next review"),
      facts: { ...whole, nextReview: "none" },
      expect: { certain: ["review"] },
    },
    {
      name: text("责任人一栏为空：可能缺", "the owner's cell is empty: may be missing"),
      facts: { ...whole, owner: null },
      expect: { certain: [], possible: ["owner"] },
    },
    {
      name: text("意见印发前一日不适用", "the day before the opinions were issued they do not apply"),
      facts: { ...whole, owner: "none" },
      judged: "2016-10-08",
      expect: { notApplicable: true },
    },
    {
      name: text("意见印发当日适用", "on the day they were issued they apply"),
      facts: { ...whole, owner: "none" },
      judged: "2016-10-09",
      expect: { certain: ["owner"] },
    },
  ],
});
