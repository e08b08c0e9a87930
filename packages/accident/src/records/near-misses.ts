import { count, date, instant, kind, text, yesNo } from "@anwei/kernel";

/** An event in which people or things were in danger (涉险事故、未遂事故), whatever came of it. */
export const nearMisses = kind("nearMisses", text("涉险（未遂）事故", "Near misses"), {
  happenedOn: date(text("发生日期", "date")),
  headInformedAt: instant(text("单位负责人接到报告时间", "the head of the unit was informed at")),
  inDanger: count(text("涉险人数", "people in danger")),
  trapped: count(text("被困或者下落不明人数", "people trapped or missing")),
  evacuated: count(text("紧急疏散人数", "people evacuated")),
  seriousPollution: yesNo(text("对环境造成严重污染", "the environment was seriously polluted")),
  importantPlace: yesNo(text("危及重要场所和设施安全", "important places or facilities were in danger")),
  otherGrave: yesNo(text("其他较大涉险情形", "held to be a larger event on another ground")),
});
