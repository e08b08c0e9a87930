import { all, any, decision, grade, not, ordered, parameterTable, record, text } from "@anwei/kernel";
import { doublePrevention } from "@anwei/law";
import { riskColour } from "../grading/colour.js";
import { riskColours } from "../grading/members.js";
import { localPractice } from "../grading/sources.js";
import { ownerLevels, risks } from "../records/risks.js";
import { removalExamples, stillStands } from "./standing.js";

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
  appliesWhen: (r) => all(stillStands(r), riskColour.of(r).exists),
  outcomes: ordered({ enough: text("足够", "enough"), short: text("不足", "short") }),
  combine: "gravest",
  consequences: {
    short: [
      {
        id: "raise-owner",
        who: text("编制风险清单的单位", "the unit that keeps the register"),
        text: text("改由足够的层级管控", "a level that is high enough takes charge of the risk"),
      },
    ],
  },
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
    ...removalExamples({ ownerLevel: "post" }, { "risk/colour": "red" }, "short"),
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
