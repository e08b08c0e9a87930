import { text } from "@anwei/kernel";
import { gasCriteria2023 } from "@anwei/law";
import { type MajorDangerCriteria, under } from "./criterion.js";

/** City gas, the edition of 2023: management, and of stations what is known. */
export const cityGas: MajorDangerCriteria = {
  id: "city-gas-2023",
  title: text("城镇燃气经营安全重大隐患判定标准（2023年）", "City gas (2023)"),
  absent: text(
    "场站只编入两项，凭记忆；管道、瓶装气、用户等各条的条目未见，没有编入",
    "of stations two items are there, from memory; those on pipelines, bottled gas, users and others were not seen and are not there",
  ),
  entries: [
    ...under(gasCriteria2023.article(4), [
      ["no-licence", "没有取得燃气经营许可证从事经营", "trading in gas without a licence"],
      ["no-risk-grading", "没有建立风险分级管控制度", "no system of risk grading"],
      ["no-hidden-danger-system", "没有建立隐患排查治理制度", "no hidden-danger system"],
      ["no-emergency-plan", "没有制定应急预案", "no emergency plan"],
      [
        "no-user-inspection",
        "没有建立对用户燃气设施的定期检查制度",
        "no system of checking the users' facilities regularly",
      ],
    ]),
    ...under(gasCriteria2023.article(5, { verified: false }), [
      ["tank-without-monitor", "储罐没有监测报警装置", "a tank without monitor and alarm"],
      [
        "station-without-shut-off",
        "场站没有自动切断或者安全放散装置",
        "a station without automatic shut-off or relief",
      ],
    ]),
  ],
};
