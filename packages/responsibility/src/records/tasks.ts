import { choice, count, date, kind, label, set, text } from "@anwei/kernel";

/** What part a unit has in a task. */
export const taskParts = {
  lead: text("牵头", "leads"),
  assist: text("协同（会同）", "assists"),
  support: text("配合", "supports"),
  division: text("分工负责", "does its own share"),
  responsible: text("责任单位", "responsible"),
} as const;

export type TaskPart = keyof typeof taskParts;

/** How a clause of a work plan names those who answer for it. */
export const taskModes = {
  "lead-assist": text("牵头、协同", "lead and assist"),
  "lead-support": text("牵头、配合", "lead and support"),
  "lead-division": text("牵头、分工负责", "lead, and each its own share"),
  joint: text("会同", "jointly"),
  division: text("按职责分工负责", "each its own share"),
  responsible: text("责任单位", "responsible units"),
  none: text("未列单位", "names nobody"),
} as const;

export type TaskMode = keyof typeof taskModes;

/**
 * Tasks of a work plan (重点任务), each one clause, dated by the document. `openParts` are the lists that end in 等: whom they
 * do not name is not out, but not known. How many more there are may be stated once it is ruled.
 */
export const tasks = kind("tasks", text("重点任务", "Tasks"), {
  happenedOn: date(text("下达日期", "set on")),
  title: label(text("任务", "task"), { also: ["任务名称"] }),
  mode: choice(text("分工方式", "mode"), taskModes),
  due: date(text("完成期限", "due"), { none: true }),
  openParts: set(text("以“等”结尾的名单", "lists that end in “等”"), taskParts),
  unlisted: count(text("名单以外已认定的牵头或负责单位数", "leading or responsible units ruled beyond the list"), {
    unit: "item",
  }),
});
