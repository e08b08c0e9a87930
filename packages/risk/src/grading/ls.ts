import { amount, decision, ordered, parameterTable, quantity, record, text } from "@anwei/kernel";
import { risks } from "../records/risks.js";
import { lsLevels } from "./members.js";
import { lsMethod } from "./sources.js";

/** R = L × S, both from 1 to 5. */
export const lsRisk = quantity({
  id: "risk/ls-risk",
  title: text("风险值（R）", "risk score (R)"),
  cites: lsMethod,
  about: record(risks),
  law: "judged",
  appliesWhen: (r) => r.method.is("ls"),
  is: (r) => r.likelihoodScore.times(r.severityScore),
  examples: [
    {
      name: text("3×4＝12", "3 × 4 = 12"),
      facts: { method: "ls", likelihoodScore: 3, severityScore: 4 },
      expect: 12,
    },
    {
      name: text("严重性未知：R在3和15之间", "the severity is unknown: R lies between 3 and 15"),
      facts: { method: "ls", likelihoodScore: 3 },
      expect: { atLeast: 3, atMost: 15 },
    },
    {
      name: text("按LEC法评价的没有R值", "what is graded by LEC has no R"),
      facts: { method: "lec", likelihoodScore: 3, severityScore: 4 },
      expect: { notApplicable: true },
    },
  ],
});

const { minimal: _, ...banded } = lsLevels;

/** The lower end of each band; what lies below them all is minimal. No possible product lies between two bands. */
export const lsBands = parameterTable({
  id: "risk/ls-bands",
  of: amount(text("R值下限", "lower end of R"), { min: 0 }),
  by: [{ title: text("风险等级", "level"), members: banded }],
  history: [{ values: { slight: 4, significant: 9, high: 15, extreme: 20 }, cites: lsMethod }],
});

const withR = (r: number, expect: keyof typeof lsLevels) =>
  ({
    name: text(`R为${r}：${lsLevels[expect].zh}`, `R = ${r}: ${lsLevels[expect].en}`),
    facts: { method: "ls" },
    given: { "risk/ls-risk": r },
    expect,
  }) as const;

/** LS法风险等级: the five bands of R. */
export const lsLevel = decision({
  id: "risk/ls-level",
  title: text("LS法风险等级", "level by LS"),
  cites: lsMethod,
  about: record(risks),
  law: "judged",
  appliesWhen: (r) => lsRisk.of(r).exists,
  outcomes: ordered(lsLevels),
  combine: "gravest",
  rows: (r) => {
    const risk = lsRisk.of(r);
    return [
      { when: risk.atLeast(lsBands.at("extreme")), then: "extreme" },
      { when: risk.atLeast(lsBands.at("high")), then: "high" },
      { when: risk.atLeast(lsBands.at("significant")), then: "significant" },
      { when: risk.atLeast(lsBands.at("slight")), then: "slight" },
      { otherwise: "minimal" },
    ];
  },
  examples: [
    withR(19, "high"),
    withR(20, "extreme"),
    withR(14, "significant"),
    withR(15, "high"),
    withR(8, "slight"),
    withR(9, "significant"),
    withR(3, "minimal"),
    withR(4, "slight"),
    {
      name: text("严重性未知：5级至2级", "the severity is unknown: from level 5 to level 2"),
      facts: { method: "ls", likelihoodScore: 3 },
      expect: { atLeast: "minimal", atMost: "high" },
    },
    {
      name: text("按LEC法评价的没有LS等级", "what is graded by LEC has no level by LS"),
      facts: { method: "lec" },
      expect: { notApplicable: true },
    },
  ],
});
