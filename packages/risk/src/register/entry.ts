import {
  all,
  any,
  decision,
  grade,
  judgedOn,
  not,
  ordered,
  parameterTable,
  record,
  type Terms,
  type Test,
  text,
  unordered,
} from "@anwei/kernel";
import { riskColour } from "../grading/colour.js";
import { riskColours } from "../grading/members.js";
import { doublePrevention, localPractice } from "../grading/sources.js";
import { controlMeasures, ownerLevels, risks } from "../records/risks.js";

type Risk = Terms<typeof risks>;

/** Whether any control measure is entered. */
export const hasMeasures = (r: Risk): Test =>
  any(...(Object.keys(controlMeasures) as (keyof typeof controlMeasures)[]).map((m) => r.measures.includes(m)));

/** 评级一致性: the colour that the register states, held against the one that its grading gives. */
export const statedColour = decision({
  id: "risk/stated-colour",
  title: text("登记颜色与评级结果", "Stated colour against the grading"),
  cites: doublePrevention.whole(),
  about: record(risks),
  law: "judged",
  appliesWhen: (r) => all(r.statedColour.exists, riskColour.of(r).exists),
  outcomes: ordered({
    agrees: text("一致", "agrees"),
    graver: text("登记偏重", "stated graver"),
    milder: text("登记偏轻", "stated milder"),
  }),
  combine: "gravest",
  rows: (r) => [
    { when: r.statedColour.below(riskColour.of(r)), then: "milder" },
    { when: r.statedColour.moreThan(riskColour.of(r)), then: "graver" },
    { otherwise: "agrees" },
  ],
  examples: [
    {
      name: text("评为橙色、登记橙色：一致", "graded orange, stated orange: agrees"),
      facts: { statedColour: "orange" },
      given: { "risk/colour": "orange" },
      expect: "agrees",
    },
    {
      name: text("评为橙色、登记黄色：偏轻", "graded orange, stated yellow: milder"),
      facts: { statedColour: "yellow" },
      given: { "risk/colour": "orange" },
      expect: "milder",
    },
    {
      name: text("评为橙色、登记红色：偏重", "graded orange, stated red: graver"),
      facts: { statedColour: "red" },
      given: { "risk/colour": "orange" },
      expect: "graver",
    },
    {
      name: text("登记橙色，LEC缺可能性：未定", "stated orange, LEC without its likelihood: undecided"),
      facts: {
        statedColour: "orange",
        method: "lec",
        majorHiddenDanger: false,
        exposure: "daily",
        consequence: "one-death",
      },
      expect: { atLeast: "agrees", atMost: "milder" },
    },
    {
      name: text("登记红色，LEC缺可能性：一致或偏重", "stated red, LEC without its likelihood: agrees or is graver"),
      facts: {
        statedColour: "red",
        method: "lec",
        majorHiddenDanger: false,
        exposure: "daily",
        consequence: "several-deaths",
      },
      expect: { atLeast: "agrees", atMost: "graver" },
    },
    {
      name: text("没有登记颜色的不作比较", "where no colour is stated there is nothing to compare"),
      facts: { statedColour: "none" },
      given: { "risk/colour": "orange" },
      expect: { notApplicable: true },
    },
    {
      name: text("没有评级的不作比较", "where nothing is graded there is nothing to compare"),
      facts: { statedColour: "orange" },
      given: { "risk/colour": "none" },
      expect: { notApplicable: true },
    },
    {
      name: text("意见印发前一日不适用", "the day before the opinions were issued they do not apply"),
      facts: { statedColour: "yellow" },
      given: { "risk/colour": "orange" },
      judged: "2016-10-08",
      expect: { notApplicable: true },
    },
    {
      name: text("意见印发当日适用", "on the day they were issued they apply"),
      facts: { statedColour: "yellow" },
      given: { "risk/colour": "orange" },
      judged: "2016-10-09",
      expect: "milder",
    },
  ],
});

/** 管控层级: the level that has to answer for a risk of a colour; those below it answer too. */
export const ownerLevelNeeded = parameterTable({
  id: "risk/owner-level-needed",
  of: grade(text("最低管控层级", "lowest level that may own a risk"), ownerLevels),
  by: [{ title: text("颜色", "colour"), members: riskColours }],
  note: text(
    "意见要求逐一落实企业、车间、班组和岗位的管控责任，没有写明哪一级管哪种颜色；此处按通行做法",
    "the opinions ask that company, workshop, team and post each take charge, and do not say of which colour: this is common practice",
  ),
  moves: { may: "free" },
  history: [{ values: { blue: "post", yellow: "team", orange: "workshop", red: "company" }, cites: localPractice }],
});

const owned = (
  ownerLevel: keyof typeof ownerLevels | "none",
  colour: keyof typeof riskColours,
  expect: "enough" | "short",
) =>
  ({
    name:
      ownerLevel === "none"
        ? text(`${riskColours[colour].zh}无人管控：不足`, `${riskColours[colour].en} owned by nobody: short`)
        : text(
            `${riskColours[colour].zh}由${ownerLevels[ownerLevel].zh}管控：${expect === "enough" ? "足" : "不足"}`,
            `${riskColours[colour].en} owned by the ${ownerLevels[ownerLevel].en}: ${expect}`,
          ),
    facts: { ownerLevel },
    given: { "risk/colour": colour },
    expect,
  }) as const;

/** 分级管控: whether the owner stands high enough for the colour of the risk. */
export const ownerLevel = decision({
  id: "risk/owner-level",
  title: text("管控层级是否足够", "Whether the owner's level is high enough"),
  cites: doublePrevention.whole(),
  about: record(risks),
  law: "judged",
  appliesWhen: (r) => riskColour.of(r).exists,
  outcomes: ordered({ enough: text("足够", "enough"), short: text("不足", "short") }),
  combine: "gravest",
  rows: (r) => [
    {
      when: any(not(r.ownerLevel.exists), r.ownerLevel.below(ownerLevelNeeded.at(riskColour.of(r)))),
      then: "short",
    },
    { otherwise: "enough" },
  ],
  examples: [
    owned("post", "blue", "enough"),
    owned("post", "yellow", "short"),
    owned("team", "yellow", "enough"),
    owned("team", "orange", "short"),
    owned("workshop", "orange", "enough"),
    owned("workshop", "red", "short"),
    owned("company", "red", "enough"),
    owned("company", "blue", "enough"),
    owned("none", "blue", "short"),
    {
      name: text("车间管控，颜色未知：未定", "owned by the workshop, the colour is unknown: undecided"),
      facts: { ownerLevel: "workshop", method: "direct", majorHiddenDanger: false },
      expect: { atLeast: "enough", atMost: "short" },
    },
    {
      name: text("公司管控，颜色未知：足够", "owned by the company, the colour is unknown: enough"),
      facts: { ownerLevel: "company", method: "direct", majorHiddenDanger: false },
      expect: "enough",
    },
    {
      name: text("没有评级的不判", "of what is not graded nothing is said"),
      facts: { ownerLevel: "post" },
      given: { "risk/colour": "none" },
      expect: { notApplicable: true },
    },
    {
      name: text("意见印发前一日不适用", "the day before the opinions were issued they do not apply"),
      facts: { ownerLevel: "post" },
      given: { "risk/colour": "red" },
      judged: "2016-10-08",
      expect: { notApplicable: true },
    },
    {
      name: text("意见印发当日适用", "on the day they were issued they apply"),
      facts: { ownerLevel: "post" },
      given: { "risk/colour": "red" },
      judged: "2016-10-09",
      expect: "short",
    },
  ],
});

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

/** 清单要素缺项: which parts an entry of the register lacks. An empty cell is unknown, and may be a gap. */
export const entryGaps = decision({
  id: "risk/entry-gaps",
  title: text("风险清单缺项", "Parts that an entry of the register lacks"),
  cites: doublePrevention.whole(),
  about: record(risks),
  law: "judged",
  outcomes: unordered({
    place: text("风险点", "place"),
    hazard: text("危险源", "hazard"),
    grading: text("风险评价", "grading"),
    colour: text("等级颜色", "stated colour"),
    measures: text("管控措施", "control measures"),
    "owner-level": text("管控层级", "owner's level"),
    owner: text("责任人", "owner"),
    review: text("评审", "review"),
  }),
  combine: "every",
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

/** 评审逾期: whether the review that the register itself sets is due. */
export const riskReview = decision({
  id: "risk/review",
  title: text("风险评审", "Review of a risk"),
  note: text(
    "评审周期由登记的下次评审日期而定",
    "how often a risk is reviewed follows from the next review that is entered",
  ),
  cites: doublePrevention.whole(),
  about: record(risks),
  law: "judged",
  outcomes: ordered({
    current: text("未到期", "not yet due"),
    unplanned: text("未定下次评审", "no next review set"),
    overdue: text("逾期", "overdue"),
  }),
  combine: "gravest",
  rows: (r) => [
    { when: judgedOn.moreThan(r.nextReview), then: "overdue" },
    { when: not(r.nextReview.exists), then: "unplanned" },
    { otherwise: "current" },
  ],
  examples: [
    {
      name: text("到期当日未逾期", "on the day itself it is not overdue"),
      facts: { nextReview: "2026-03-31" },
      judged: "2026-03-31",
      expect: "current",
    },
    {
      name: text("次日逾期", "on the next day it is"),
      facts: { nextReview: "2026-03-31" },
      judged: "2026-04-01",
      expect: "overdue",
    },
    {
      name: text("未定下次评审", "no next review is set"),
      facts: { nextReview: "none" },
      judged: "2026-04-01",
      expect: "unplanned",
    },
    {
      name: text("下次评审日期未知：未定", "the next review is unknown: undecided"),
      facts: {},
      judged: "2026-04-01",
      expect: { atLeast: "current", atMost: "overdue" },
    },
    {
      name: text("意见印发前一日不适用", "the day before the opinions were issued they do not apply"),
      facts: { nextReview: "2016-09-30" },
      judged: "2016-10-08",
      expect: { notApplicable: true },
    },
    {
      name: text("意见印发当日适用", "on the day they were issued they apply"),
      facts: { nextReview: "2016-09-30" },
      judged: "2016-10-09",
      expect: "overdue",
    },
  ],
});
