import { extend, grade, text, units } from "@anwei/kernel";

/** 单位风险等级, from the lightest to the gravest, by the four colours. */
export const riskClasses = {
  blue: text("蓝（低风险）", "blue"),
  yellow: text("黄（一般风险）", "yellow"),
  orange: text("橙（较大风险）", "orange"),
  red: text("红（重大风险）", "red"),
} as const;

export type RiskClass = keyof typeof riskClasses;

/** 安全生产记录, from the best to the worst. */
export const safetyRecords = {
  good: text("好", "good"),
  ordinary: text("一般", "ordinary"),
  poor: text("差", "poor"),
} as const;

export type SafetyRecord = keyof typeof safetyRecords;

/** Units with what decides how often they are inspected. */
export const inspectedUnits = extend(units, {
  riskClass: grade(text("单位风险等级", "risk class"), riskClasses, {
    also: ["风险等级"],
    memberAlso: { blue: ["蓝"], yellow: ["黄"], orange: ["橙"], red: ["红"] },
  }),
  safetyRecord: grade(text("安全生产记录", "safety record"), safetyRecords),
});
