import { date, kind, label, set, text, yesNo } from "@anwei/plugin/v1";

/** Who may have to deal with a problem together; the list is open. */
export const departments = {
  safety: text("安监", "safety"),
  police: text("公安", "police"),
  construction: text("建设", "construction"),
  land: text("国土", "land"),
  other: text("其他部门", "another department"),
} as const;

/** 重大突出问题的查处. */
export const jointCases = kind("jointCases", text("重大突出问题查处", "Major problems dealt with"), {
  happenedOn: date(text("提出日期", "raised on"), { also: ["日期"] }),
  name: label(text("问题", "problem")),
  major: yesNo(text("重大突出问题", "a major one")),
  needed: set(text("需要参与的部门", "departments needed"), departments),
  took: set(text("参与查处的部门", "departments that took part"), departments),
});
