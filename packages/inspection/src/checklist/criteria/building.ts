import { text } from "@anwei/kernel";
import { buildingCriteria2024 } from "@anwei/law";
import { type MajorDangerCriteria, under } from "./criterion.js";

/** Building and municipal works, the edition of 2024: its subjects, each of which has items of its own. */
export const building: MajorDangerCriteria = {
  id: "building-2024",
  title: text("房屋市政工程重大事故隐患判定标准（2024年版）", "Building and municipal works (2024)"),
  absent: text(
    "凭记忆编入各条的主题，各条之下的情形没有编入",
    "the subjects are there from memory, the items under each are not",
  ),
  entries: under(buildingCriteria2024.whole(), [
    [
      "safety-management",
      "施工安全管理：许可证、人员证书、特种作业或者危大工程方案不符",
      "management: licence, certificates, special operators or plans of dangerous works",
    ],
    ["foundation-pit", "基坑、边坡工程", "foundation pits and slopes"],
    ["formwork", "模板工程", "formwork"],
    ["scaffold", "脚手架工程", "scaffolds"],
    ["lifting-machinery", "建筑起重机械", "lifting machinery"],
    ["height-work", "高处作业", "work at height"],
    ["temporary-power", "施工临时用电", "temporary power"],
    ["confined-space", "有限空间作业", "confined spaces"],
    ["demolition", "拆除工程", "demolition"],
    ["tunnel", "隧道和地下暗挖工程", "tunnels and work under ground"],
    ["temporary-loads", "施工临时堆载", "temporary loads"],
    ["risky-order", "冒险作业：恶劣天气等条件下强令施工", "risky work ordered, as in bad weather"],
    ["prohibited-technique", "使用国家明令禁止的工艺、设备和材料", "prohibited techniques, equipment or materials"],
    ["other", "其他情形", "other cases"],
  ]),
};
