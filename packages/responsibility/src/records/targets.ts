import { amount, choice, date, kind, ref, text, units } from "@anwei/kernel";

/** What a control target limits. */
export const targetIndicators = {
  deaths: text("死亡人数", "deaths"),
  accidents: text("事故起数", "accidents"),
  injuries: text("受伤人数", "injuries"),
  "serious-injuries": text("重伤人数", "serious injuries"),
  larger: text("较大以上事故起数", "larger and graver accidents"),
  major: text("重大以上事故起数", "major and graver accidents"),
} as const;

export type TargetIndicator = keyof typeof targetIndicators;

/** The trades for which control targets are set apart (分行业控制指标). */
export const targetTrades = {
  all: text("全部行业", "all trades"),
  road: text("道路交通", "road traffic"),
  fire: text("消防（火灾）", "fire"),
  "industry-mining-trade": text("工矿商贸", "industry, mining and trade"),
  coal: text("煤矿", "coal mines"),
  "non-coal-mine": text("非煤矿山", "non-coal mines"),
  construction: text("建筑施工", "construction"),
  "hazardous-chemicals": text("危险化学品", "hazardous chemicals"),
  fireworks: text("烟花爆竹", "fireworks"),
  "industry-trade": text("工贸", "industry and trade"),
  water: text("水上交通", "water traffic"),
} as const;

export type TargetTrade = keyof typeof targetTrades;

/**
 * Control targets (控制指标): how many a unit may have from one day to another, in all trades or in one. `value` binds
 * (基本目标), `aim` is what is striven for besides (力争目标); `setBy` is who set it (下达单位), the unit itself where it
 * bound itself further.
 */
export const targets = kind("targets", text("控制指标", "Control targets"), {
  happenedOn: date(text("下达日期", "set on"), { also: ["发生日期"] }),
  indicator: choice(text("指标", "indicator"), targetIndicators, {
    memberAlso: { larger: ["较大事故起数"], major: ["重大事故起数"] },
  }),
  trade: choice(text("行业领域", "trade"), targetTrades, {
    also: ["行业"],
    assume: {
      value: "all",
      because: text(
        "没有写明行业的控制指标，按全部行业计",
        "a control target that names no trade is taken to be for all of them",
      ),
    },
  }),
  value: amount(text("目标值", "target"), { min: 0 }),
  aim: amount(text("力争目标值", "aim"), { min: 0, none: true, also: ["力争值"] }),
  lastYear: amount(text("上年实绩", "last year's figure"), { min: 0, also: ["上年数"] }),
  setBy: ref(text("下达单位", "set by"), units),
  from: date(text("起", "from"), { also: ["起始日期"] }),
  to: date(text("止", "to"), { also: ["终止日期"] }),
});
