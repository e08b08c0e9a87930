import { date, kind, ref, set, text, yesNo } from "@anwei/kernel";
import { accidents } from "./accidents.js";

/** What can be left out of a report: the accident itself, or part of what is to be said of it. */
export const reportOmissions = {
  accident: text("事故本身", "the accident itself"),
  time: text("时间", "time"),
  place: text("地点", "place"),
  category: text("类别", "kind"),
  casualties: text("伤亡人数", "casualties"),
  loss: text("直接经济损失", "direct loss"),
} as const;

/** What a report can say untruly. */
export const reportUntruths = {
  time: text("时间", "time"),
  place: text("地点", "place"),
  cause: text("初步原因", "initial cause"),
  nature: text("性质", "nature"),
  casualties: text("伤亡人数和涉险人数", "casualties and people in danger"),
  loss: text("直接经济损失", "direct loss"),
} as const;

/** What was found out about how the unit reported an accident (事故报告情况查证); `happenedOn` is the day of the conduct. */
export const reportFindings = kind("reportFindings", text("事故报告情况查证", "Findings on reporting"), {
  accident: ref(text("事故", "accident"), accidents),
  happenedOn: date(text("行为日期", "day of the conduct")),
  omitted: set(text("因过失遗漏未报的内容", "left out by negligence"), reportOmissions),
  untrue: set(text("故意不如实报告的内容", "deliberately untrue"), reportUntruths),
  hidden: yesNo(text("隐瞒已经发生的事故", "the accident was hidden")),
  foundTrue: yesNo(text("隐瞒经查证属实", "the hiding was found true")),
});
