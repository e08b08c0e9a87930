import { amount, choice, date, kind, ref, text, units } from "@anwei/kernel";

/** What a control target limits. */
export const targetIndicators = {
  deaths: text("死亡人数", "deaths"),
  accidents: text("事故起数", "accidents"),
  larger: text("较大事故起数", "larger accidents"),
} as const;

export type TargetIndicator = keyof typeof targetIndicators;

/**
 * Control targets (控制指标): how many a unit may have from one day to another. `value` binds (基本目标), `aim` is what
 * is striven for besides (力争目标); `setBy` is who set it (下达单位), the unit itself where it bound itself further.
 */
export const targets = kind("targets", text("控制指标", "Control targets"), {
  happenedOn: date(text("下达日期", "set on"), { also: ["发生日期"] }),
  indicator: choice(text("指标", "indicator"), targetIndicators),
  value: amount(text("目标值", "target"), { min: 0 }),
  aim: amount(text("力争目标值", "aim"), { min: 0, none: true, also: ["力争值"] }),
  lastYear: amount(text("上年实绩", "last year's figure"), { min: 0, also: ["上年数"] }),
  setBy: ref(text("下达单位", "set by"), units),
  from: date(text("起", "from"), { also: ["起始日期"] }),
  to: date(text("止", "to"), { also: ["终止日期"] }),
});
