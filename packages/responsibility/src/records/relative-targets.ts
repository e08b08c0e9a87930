import { amount, choice, date, kind, ref, text, units } from "@anwei/kernel";

/** What a relative target measures: a decline on last year, or a rate. */
export const relativeMeasures = {
  "deaths-decline": text("死亡人数下降幅度", "decline of deaths"),
  "accidents-decline": text("事故起数下降幅度", "decline of accidents"),
  "injuries-decline": text("受伤人数下降幅度", "decline of injuries"),
  "gdp-death-rate": text("亿元国内生产总值生产安全事故死亡率", "deaths per 100 million yuan of GDP"),
  "construction-death-rate": text("百亿元建筑业产值死亡率", "deaths per 10 billion yuan of construction output"),
  "coal-death-rate": text("煤矿百万吨死亡率", "deaths per million tonnes of coal"),
  "vehicle-death-rate": text("道路交通万车死亡率", "deaths on roads per 10,000 motor vehicles"),
  "employed-death-rate": text(
    "工矿商贸就业人员十万人死亡率",
    "deaths in industry, mining and trade per 100,000 people employed there",
  ),
} as const;

/** Which way a relative target binds: a rate has an upper limit, a decline a lower one. */
export const limitSides = {
  "at-most": text("不高于", "at most"),
  "at-least": text("不低于", "at least"),
} as const;

/**
 * Targets that are rates or declines (比率、降幅指标): they do not add up over units, each is held against the parent's.
 * A decline of 5 % is 0.05.
 */
export const relativeTargets = kind("relativeTargets", text("比率、降幅指标", "Rates and declines"), {
  happenedOn: date(text("下达日期", "set on")),
  measure: choice(text("指标", "measure"), relativeMeasures, { open: true }),
  side: choice(text("约束方向", "side of the limit"), limitSides),
  value: amount(text("目标值", "target"), { decimals: 6 }),
  aim: amount(text("力争目标值", "aim"), { decimals: 6, none: true, also: ["力争值"] }),
  setBy: ref(text("下达单位", "set by"), units),
  from: date(text("起", "from"), { also: ["起始日期"] }),
  to: date(text("止", "to"), { also: ["终止日期"] }),
});
