import { text } from "@anwei/kernel";

/** The levels of a production safety accident, from the least to the gravest. */
export const accidentLevels = {
  ordinary: text("一般事故", "ordinary"),
  larger: text("较大事故", "larger"),
  major: text("重大事故", "major"),
  extraordinary: text("特别重大事故", "extraordinarily serious"),
} as const;

export type AccidentLevel = keyof typeof accidentLevels;

/** The same, with an event that stays below the lowest level of its regime, or has none there. */
export const regimeLevels = { none: text("不构成等级事故", "no level"), ...accidentLevels } as const;

export type RegimeLevel = keyof typeof regimeLevels;
