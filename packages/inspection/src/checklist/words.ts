import { type Text, text } from "@anwei/kernel";
import type { Evidence, ItemData, OpensData, ScoringData, Verdict } from "./data.js";

// The words of a checklist, with the titles under which officials read and write them.

export const verdicts = {
  pass: text("符合", "pass"),
  fail: text("不符合", "fail"),
  "not-applicable": text("不适用", "not applicable"),
  "not-checked": text("未检查", "not checked"),
} as const satisfies Record<Verdict, Text>;

export const evidences = {
  photo: text("照片", "photo"),
  file: text("文件", "file"),
  note: text("说明", "note"),
} as const satisfies Record<Evidence, Text>;

export const openedGrades = {
  general: text("一般", "general"),
  major: text("重大", "major"),
} as const satisfies Record<OpensData["grade"], Text>;

export const itemKinds = {
  verdict: text("判定", "verdict"),
  number: text("数值", "number"),
  choice: text("单选", "choice"),
  date: text("日期", "date"),
  text: text("文字", "text"),
  photo: text("照片", "photo"),
  file: text("文件", "file"),
} as const satisfies Record<ItemData["kind"], Text>;

export const denominators = {
  all: text("全部项目", "all"),
  applicable: text("适用项目", "applicable"),
  checked: text("已检查项目", "checked"),
} as const satisfies Record<ScoringData["denominator"], Text>;

export const vetoes = {
  zero: text("得零分", "zero"),
  "lowest-grade": text("降为最低等次", "lowest grade"),
} as const satisfies Record<ScoringData["veto"], Text>;

export const roundings = {
  halfUp: text("四舍五入", "half up"),
  up: text("进位", "up"),
  down: text("舍去", "down"),
} as const;
