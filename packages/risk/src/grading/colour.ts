import { all, any, decision, grade, ordered, parameterTable, record, type Text, text } from "@anwei/kernel";
import { doublePrevention } from "@anwei/law";
import { risks } from "../records/risks.js";
import { lecLevel } from "./lec.js";
import { lsLevel } from "./ls.js";
import { lecLevels, lsLevels, type RiskColour, riskColours } from "./members.js";
import { localPractice, lsMethod } from "./sources.js";

/** The colour of each level of LEC. */
export const lecColours = parameterTable({
  id: "risk/lec-colours",
  of: grade(text("LEC各级对应的颜色", "colour of a level of LEC"), riskColours),
  by: [{ title: text("危险程度", "level"), members: lecLevels }],
  moves: { may: "free" },
  history: [
    {
      values: { slight: "blue", possible: "blue", significant: "yellow", high: "orange", extreme: "red" },
      cites: localPractice,
    },
  ],
});

/** The colour of each level of LS. */
export const lsColours = parameterTable({
  id: "risk/ls-colours",
  of: grade(text("LS各级对应的颜色", "colour of a level of LS"), riskColours),
  by: [{ title: text("风险等级", "level"), members: lsLevels }],
  moves: { may: "free" },
  history: [
    {
      values: { minimal: "blue", slight: "blue", significant: "yellow", high: "orange", extreme: "red" },
      cites: lsMethod,
    },
  ],
});

/** A risk by one of the methods at a level of it, without a major hidden danger. */
const graded = (method: "lec" | "ls", level: string, title: Text, expect: RiskColour) =>
  ({
    name: text(
      `${method.toUpperCase()}法“${title.zh}”：${riskColours[expect].zh}`,
      `${method.toUpperCase()} says “${title.en}”: ${riskColours[expect].en}`,
    ),
    facts: { method, majorHiddenDanger: false },
    given: { [`risk/${method}-level`]: level },
    expect,
  }) as const;

/** 风险颜色: by the method that graded the risk; a major hidden danger makes it red whatever the method says. */
export const riskColour = decision({
  id: "risk/colour",
  title: text("风险等级颜色", "Colour of a risk"),
  note: text(
    "重大风险为红色，较大为橙色，一般为黄色，低风险为蓝色；存在重大事故隐患的直接定为红色是通行做法",
    "major risk is red, larger orange, ordinary yellow, low blue; that a major hidden danger makes it red is practice",
  ),
  cites: doublePrevention.whole(),
  about: record(risks),
  law: "judged",
  appliesWhen: (r) => any(r.method.exists, r.majorHiddenDanger),
  outcomes: ordered(riskColours),
  combine: "gravest",
  rows: (r) => {
    const reaches = (colour: RiskColour) =>
      any(
        lecColours.at(lecLevel.of(r)).atLeast(colour),
        lsColours.at(lsLevel.of(r)).atLeast(colour),
        all(r.method.is("direct"), r.directColour.atLeast(colour)),
      );
    return [
      { when: any(r.majorHiddenDanger, reaches("red")), then: "red" },
      { when: reaches("orange"), then: "orange" },
      { when: reaches("yellow"), then: "yellow" },
      { otherwise: "blue" },
    ];
  },
  examples: [
    ...(
      [
        ["slight", "blue"],
        ["possible", "blue"],
        ["significant", "yellow"],
        ["high", "orange"],
        ["extreme", "red"],
      ] as const
    ).map(([level, expect]) => graded("lec", level, lecLevels[level], expect)),
    ...(
      [
        ["minimal", "blue"],
        ["slight", "blue"],
        ["significant", "yellow"],
        ["high", "orange"],
        ["extreme", "red"],
      ] as const
    ).map(([level, expect]) => graded("ls", level, lsLevels[level], expect)),
    ...(["blue", "yellow", "orange", "red"] as const).map((directColour) => ({
      name: text(`直接判定为${riskColours[directColour].zh}`, `judged directly as ${riskColours[directColour].en}`),
      facts: { method: "direct", majorHiddenDanger: false, directColour } as const,
      expect: directColour,
    })),
    {
      name: text(
        "按LEC法评为蓝色的，另写的直接判定不算",
        "where LEC says blue, a colour judged directly does not count",
      ),
      facts: { method: "lec", majorHiddenDanger: false, directColour: "red" },
      given: { "risk/lec-level": "slight" },
      expect: "blue",
    },
    {
      name: text("LEC法为蓝色而有重大事故隐患：红色", "blue by LEC, with a major hidden danger: red"),
      facts: { method: "lec", majorHiddenDanger: true },
      given: { "risk/lec-level": "slight" },
      expect: "red",
    },
    {
      name: text("没有评价而有重大事故隐患：红色", "not graded, with a major hidden danger: red"),
      facts: { method: "none", majorHiddenDanger: true },
      expect: "red",
    },
    {
      name: text("意见印发前一日不适用", "the day before the opinions were issued they do not apply"),
      facts: { method: "none", majorHiddenDanger: true },
      judged: "2016-10-08",
      expect: { notApplicable: true },
    },
    {
      name: text("意见印发当日适用", "on the day they were issued they apply"),
      facts: { method: "none", majorHiddenDanger: true },
      judged: "2016-10-09",
      expect: "red",
    },
    {
      name: text("没有评价的没有颜色", "what is not graded has no colour"),
      facts: { method: "none", majorHiddenDanger: false },
      expect: { notApplicable: true },
    },
    {
      name: text("LEC法缺后果：黄色至红色", "LEC without its consequence: from yellow to red"),
      facts: { method: "lec", majorHiddenDanger: false, likelihood: "expected", exposure: "continuous" },
      expect: { atLeast: "yellow", atMost: "red" },
    },
    {
      name: text("按什么方法评价不清楚：各色皆有可能", "the method is unknown: any colour"),
      facts: { majorHiddenDanger: false },
      expect: { possible: ["blue", "yellow", "orange", "red", "notApplicable"] },
    },
  ],
});
