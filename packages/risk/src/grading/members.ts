import { text } from "@anwei/kernel";

/** 四色: blue is low, yellow ordinary, orange larger, red major risk. */
export const riskColours = {
  blue: text("蓝色", "blue"),
  yellow: text("黄色", "yellow"),
  orange: text("橙色", "orange"),
  red: text("红色", "red"),
} as const;

export type RiskColour = keyof typeof riskColours;

/** How a risk was graded. */
export const gradingMethods = {
  lec: text("作业条件危险性评价法（LEC）", "LEC"),
  ls: text("风险矩阵法（LS）", "LS"),
  direct: text("直接判定", "direct judgement"),
} as const;

/** L of LEC: how likely an accident is. */
export const likelihoods = {
  expected: text("完全可以预料", "fully expected"),
  "quite-possible": text("相当可能", "quite possible"),
  possible: text("可能，但不经常", "possible but unusual"),
  remote: text("可能性小，完全意外", "remote"),
  conceivable: text("很不可能，可以设想", "conceivable but very unlikely"),
  "extremely-unlikely": text("极不可能", "extremely unlikely"),
  "practically-impossible": text("实际不可能", "practically impossible"),
} as const;

/** E of LEC: how often people are exposed. */
export const exposures = {
  continuous: text("连续暴露", "continuous"),
  daily: text("每天工作时间内暴露", "daily in working time"),
  weekly: text("每周一次，或偶然暴露", "weekly or occasional"),
  monthly: text("每月一次暴露", "monthly"),
  yearly: text("每年几次暴露", "a few times a year"),
  rare: text("非常罕见地暴露", "very rare"),
} as const;

/** C of LEC: what an accident would cost. */
export const consequences = {
  "many-deaths": text("大灾难，许多人死亡", "many deaths"),
  "several-deaths": text("灾难，数人死亡", "several deaths"),
  "one-death": text("非常严重，一人死亡", "one death"),
  "serious-injury": text("严重，重伤", "serious injury"),
  disabling: text("重大，致残", "disabling injury"),
  "first-aid": text("引人注目，需要救护", "first aid"),
} as const;

/** The scores of the three factors; 0.1 of the likelihood is known from memory. */
export const lecScores = {
  likelihood: {
    expected: "10",
    "quite-possible": "6",
    possible: "3",
    remote: "1",
    conceivable: "0.5",
    "extremely-unlikely": "0.2",
    "practically-impossible": "0.1",
  },
  exposure: { continuous: "10", daily: "6", weekly: "3", monthly: "2", yearly: "1", rare: "0.5" },
  consequence: {
    "many-deaths": "100",
    "several-deaths": "40",
    "one-death": "15",
    "serious-injury": "7",
    disabling: "3",
    "first-aid": "1",
  },
} as const;

/** Scores as what tables write for their members. */
export const writtenAs = (scores: Readonly<Record<string, string>>): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(Object.entries(scores).map(([member, score]) => [member, [score]]));

/** The five levels of LEC, from the least. */
export const lecLevels = {
  slight: text("稍有危险，可以接受", "slight, acceptable"),
  possible: text("一般危险，需要注意", "possible, attention"),
  significant: text("显著危险，需要整改", "significant, rectify"),
  high: text("高度危险，要立即整改", "high, rectify at once"),
  extreme: text("极其危险，不能继续作业", "extreme, stop work"),
} as const;

export type LecLevel = keyof typeof lecLevels;

/** The five levels of LS, from the least (5级) to the gravest (1级). */
export const lsLevels = {
  minimal: text("5级（稍有危险）", "level 5, minimal"),
  slight: text("4级（轻度危险）", "level 4, slight"),
  significant: text("3级（显著危险）", "level 3, significant"),
  high: text("2级（高度危险）", "level 2, high"),
  extreme: text("1级（极其危险）", "level 1, extreme"),
} as const;

export type LsLevel = keyof typeof lsLevels;
