import { amount, choice, date, grade, kind, label, set, text, yesNo } from "@anwei/kernel";
import {
  consequences,
  exposures,
  gradingMethods,
  lecScores,
  likelihoods,
  riskColours,
  writtenAs,
} from "../grading/members.js";

/** Kinds of control measure (管控措施). */
export const controlMeasures = {
  engineering: text("工程技术措施", "engineering"),
  management: text("管理措施", "management"),
  training: text("培训教育措施", "training"),
  protection: text("个体防护措施", "personal protection"),
  emergency: text("应急处置措施", "emergency response"),
} as const;

/** Who answers for a risk (管控层级), from the lowest. */
export const ownerLevels = {
  post: text("岗位", "post"),
  team: text("班组", "team"),
  workshop: text("车间", "workshop"),
  company: text("公司", "company"),
} as const;

/**
 * The register of risks (安全风险分级管控清单): one record per risk point, dated by its assessment. What the register
 * leaves out on purpose is written `none`; an empty cell is unknown.
 */
export const risks = kind(
  "risks",
  text("风险清单", "Risk register"),
  {
    happenedOn: date(text("评估日期", "assessed on"), { also: ["辨识日期"] }),
    place: label(text("风险点", "place"), { also: ["场所", "部位"], none: true }),
    hazard: label(text("危险源", "hazard"), { also: ["风险描述", "危险因素"], none: true }),
    method: choice(text("评价方法", "method"), gradingMethods, { none: true }),
    likelihood: choice(text("可能性（LEC法的L）", "likelihood (L of LEC)"), likelihoods, {
      memberAlso: writtenAs(lecScores.likelihood),
    }),
    exposure: choice(text("暴露频率（LEC法的E）", "exposure (E of LEC)"), exposures, {
      memberAlso: writtenAs(lecScores.exposure),
    }),
    consequence: choice(text("后果（LEC法的C）", "consequence (C of LEC)"), consequences, {
      memberAlso: writtenAs(lecScores.consequence),
    }),
    likelihoodScore: amount(text("可能性分值（LS法的L）", "likelihood score (L of LS)"), { min: 1, max: 5 }),
    severityScore: amount(text("严重性分值（LS法的S）", "severity score (S of LS)"), { min: 1, max: 5 }),
    directColour: grade(text("直接判定的颜色", "colour judged directly"), riskColours),
    majorHiddenDanger: yesNo(text("存在重大事故隐患", "has a major hidden danger"), {
      assume: {
        value: false,
        because: text(
          "风险清单未列重大事故隐患的，按没有计",
          "a register that names no major hidden danger is taken to have none",
        ),
      },
    }),
    statedColour: grade(text("风险等级颜色", "stated colour"), riskColours, { also: ["风险颜色"], none: true }),
    measures: set(text("管控措施", "control measures"), controlMeasures),
    ownerLevel: grade(text("管控层级", "owner's level"), ownerLevels, { also: ["责任层级"], none: true }),
    owner: label(text("责任人", "owner"), { also: ["管控责任人"], none: true }),
    monitored: yesNo(text("纳入监测监控", "under monitoring"), { also: ["是否监控"] }),
    reviewedOn: date(text("最近评审日期", "reviewed on"), { none: true }),
    nextReview: date(text("下次评审日期", "next review"), { none: true }),
    removedOn: date(text("消除日期", "removed on"), {
      also: ["销号日期"],
      none: true,
      assume: {
        value: "none",
        because: text("没有消除日期的，按仍在册计", "what has no date of removal is taken to stand on the register"),
      },
    }),
  },
  {
    complete: text(
      "风险清单以登记为准，未登记的不计入在册数",
      "the register is what is entered in it: what is not entered is not counted",
    ),
  },
);
