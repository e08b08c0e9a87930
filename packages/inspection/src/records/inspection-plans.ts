import { amount, choice, date, kind, text } from "@anwei/kernel";
import { inspectionModes } from "./inspections.js";

/**
 * Plans of inspection (监督检查计划): `unit` inspects so many times from a day to a day, in one mode or, with `none`, in any.
 */
export const inspectionPlans = kind("inspectionPlans", text("检查计划", "Inspection plans"), {
  happenedOn: date(text("批准日期", "approved on"), { also: ["日期", "发生日期"] }),
  from: date(text("开始日期", "from"), { also: ["起"] }),
  to: date(text("结束日期", "to"), { also: ["止"] }),
  mode: choice(text("检查方式", "mode"), inspectionModes, { open: true, none: true, also: ["方式"] }),
  planned: amount(text("计划检查次数", "inspections planned"), { unit: "case", min: 0 }),
});
