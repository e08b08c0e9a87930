import { choice, count, date, grade, kind, label, set, text, yesNo } from "@anwei/kernel";
import { hazardGrades } from "../major-hazard/grades.js";

/** What a unit of identification is (单元): its bounds are shut-off valves, dikes, or the walls of a building. */
export const hazardUnitTypes = {
  production: text("生产单元", "production unit"),
  storage: text("储存单元", "storage unit"),
} as const;

/** Who supervises it: order 40 is for the first only. */
export const oversights = {
  chemical: text("危险化学品单位", "hazardous chemicals"),
  "city-gas": text("城镇燃气", "city gas"),
  defence: text("国防科研生产", "defence research and production"),
  port: text("港区", "port area"),
} as const;

/** What an enterprise owes a major hazard installation by law, each of them fined when neglected. */
export const hazardDuties = {
  registration: text("登记建档", "registration"),
  assessment: text("定期检测、评估", "periodic testing and assessment"),
  monitoring: text("监控", "monitoring"),
  plan: text("应急预案", "emergency plan"),
  responsibility: text("安全责任制", "responsibility system"),
  grading: text("风险分级", "risk grading"),
} as const;

/**
 * Units of identification (重大危险源辨识单元) of an enterprise, whose substances are `heldSubstances`. `unit` is the
 * enterprise, `happenedOn` the day of identification (辨识日期).
 */
export const hazardUnits = kind("hazardUnits", text("重大危险源辨识单元", "Hazard units"), {
  name: label(text("名称", "name"), { also: ["单元名称"] }),
  happenedOn: date(text("辨识日期", "identified on"), { also: ["日期"] }),
  type: choice(text("单元类别", "type of unit"), hazardUnitTypes),
  peopleNearby: count(text("厂区边界外500米常住人口", "permanent population within 500 m of the plant's boundary"), {
    also: ["500米范围内常住人口", "暴露人员数量"],
  }),
  oversight: choice(text("监管类别", "oversight"), oversights, {
    assume: {
      value: "chemical",
      because: text(
        "未注明属于城镇燃气、国防科研生产或港区的，按危险化学品单位计",
        "what is not said to be city gas, defence or a port area is taken for hazardous chemicals",
      ),
    },
  }),
  assessedOn: date(text("评估报告完成日期", "assessment report finished on"), { also: ["评估日期"], none: true }),
  filedOn: date(text("备案日期", "filed on"), { none: true }),
  filedGrade: grade(text("备案等级", "grade filed"), hazardGrades, { none: true }),
  changedOn: date(text("应当重新评估的变化日期", "change that calls for a new assessment, on"), {
    also: ["变化日期"],
    none: true,
  }),
  neglected: set(text("未履行的法定义务", "duties neglected"), hazardDuties),
  filingRefused: yesNo(text("责令后逾期未备案", "not filed in the time ordered")),
  correctionOverdue: yesNo(text("责令后逾期未改正", "not corrected in the time ordered")),
});
