import { national } from "@anwei/national";
import { definePlugin, replace, text } from "@anwei/plugin/v1";
import { staffing } from "@anwei/responsibility";
import { dangerousWorkRules, dangerousWorks } from "./dangerous-work.js";
import { drillRules, drillsOfPlans, emergencyPlans, governmentDrill, highRiskDrill } from "./drills.js";
import { fines, provincialActs } from "./fines.js";
import { committeeMeetings, leadership, safetyCommittee, safetyDirector } from "./leadership.js";
import { directReports, reportingRules } from "./reporting.js";
import { regulation } from "./sources.js";
import { staffingHere } from "./staffing.js";
import { provincialInspections, supervisionRules } from "./supervision.js";
import { postings, trainingRules } from "./training.js";
import { highRisk, provincialUnits } from "./units.js";

export { isHighRisk, provincialUnits } from "./units.js";

/** 山东省: what the provincial regulation asks beyond national law. */
export default definePlugin({
  id: "shandong",
  title: text("山东省", "Shandong"),
  region: "370000",
  version: "0.1.0",
  apiVersion: 1,
  extends: [national],
  documents: [regulation],
  kinds: [dangerousWorks, directReports, emergencyPlans, postings],
  views: [
    {
      view: "networkStates",
      id: "shandong/network",
      network: "national/network",
      states: [
        safetyDirector.rule.id,
        safetyCommittee.rule.id,
        committeeMeetings.standing.id,
        governmentDrill.done.id,
        highRiskDrill.done.id,
      ],
    },
  ],
  extend: [provincialUnits, provincialActs, provincialInspections, drillsOfPlans],
  define: [
    // 第二章　生产经营单位的安全生产保障
    highRisk,
    staffingHere,
    ...leadership,
    ...trainingRules,
    ...dangerousWorkRules,
    // 第三章　监督管理
    ...supervisionRules,
    // 第四章　应急救援与调查处理
    ...drillRules,
    ...reportingRules,
    // 第五章　法律责任
    ...fines,
  ],
  overlay: [
    replace(staffing, staffingHere, {
      because: text(
        "本省把粉尘涉爆、涉氨制冷和使用危险物品的单位列入高危",
        "the province counts explosible dust, ammonia and the use of hazardous goods as high risk",
      ),
      cites: regulation.article(19, { paragraph: 1 }),
    }),
  ],
});
