import { count, date, kind, text } from "@anwei/kernel";

const item = "item";

/**
 * Surveys of hazards (危险源普查): what one unit found, each by its own figures alone, so that the figures of the
 * units below a county add up to the county's. Candidates are identified, each is verified, and is then excluded or kept
 * as one that meets the standard, in one of four grades. None of the parts is held to its whole here: whether they add
 * up is a rule of its own.
 */
export const hazardSurveys = kind("hazardSurveys", text("危险源普查", "Hazard surveys"), {
  happenedOn: date(text("统计日期", "as of"), { also: ["普查日期"] }),
  unitsRegistered: count(text("应普查单位数", "units to survey"), { unit: "unit", also: ["登记单位数"] }),
  unitsSurveyed: count(text("已普查单位数", "units surveyed"), { unit: "unit" }),
  candidates: count(text("普查危险源数", "hazards identified"), { unit: item }),
  checked: count(text("已核查危险源数", "hazards verified"), { unit: item, also: ["已辨识评价数"] }),
  excluded: count(text("核查后排除数", "excluded"), { unit: item }),
  kept: count(text("核查后确定数", "kept"), { unit: item, also: ["确定数"] }),
  gradeOne: count(text("一级数", "of grade one"), { unit: item }),
  gradeTwo: count(text("二级数", "of grade two"), { unit: item }),
  gradeThree: count(text("三级数", "of grade three"), { unit: item }),
  gradeFour: count(text("四级数", "of grade four"), { unit: item }),
  filed: count(text("已建档数", "filed"), { unit: item }),
  monitored: count(text("已监控数", "monitored"), { unit: item }),
});
