import { any, extend, set, type Terms, type Test, text, yesNo } from "@anwei/kernel";
import { organisations } from "./organisations.js";

/**
 * What a unit does, as finely as the Work Safety Law, the emergency regulation and the rules of high-risk sectors tell
 * it apart. Of hazardous goods the law asks what is done with them, those rules ask what they are: a unit has both.
 */
export const safetyTrades = {
  "coal-mines": text("煤矿", "coal mines"),
  "other-mines": text("非煤矿山", "other mines"),
  smelting: text("金属冶炼", "metal smelting"),
  construction: text("建筑施工", "construction"),
  "road-transport": text("道路运输", "road transport"),
  "other-transport": text("其他运输", "other transport"),
  "hazardous-production": text("危险物品生产", "production of hazardous goods"),
  "hazardous-trade": text("危险物品经营", "trade in hazardous goods"),
  "hazardous-storage": text("危险物品储存", "storage of hazardous goods"),
  "hazardous-loading": text("危险物品装卸", "loading of hazardous goods"),
  "hazardous-transport": text("危险物品运输", "transport of hazardous goods"),
  "hazardous-chemicals": text("危险化学品", "hazardous chemicals"),
  fireworks: text("烟花爆竹", "fireworks"),
  "civil-explosives": text("民用爆炸物品", "civil explosives"),
  "urban-rail": text("城市轨道交通运营", "operation of urban rail"),
  "crowded-place": text("人员密集场所经营", "operation of crowded places"),
  fishery: text("渔业生产", "fishery"),
} as const;

export type SafetyTrade = keyof typeof safetyTrades;

/** 矿山: what the law calls a mine. */
export const mines = ["coal-mines", "other-mines"] as const satisfies SafetyTrade[];

/** High-risk sectors (高危行业、领域), as the rules on liability insurance and on training hours name them. */
export const highRiskSectors = {
  "coal-mines": safetyTrades["coal-mines"],
  "other-mines": safetyTrades["other-mines"],
  "hazardous-chemicals": safetyTrades["hazardous-chemicals"],
  fireworks: safetyTrades.fireworks,
  transport: text("交通运输", "transport"),
  construction: safetyTrades.construction,
  "civil-explosives": safetyTrades["civil-explosives"],
  smelting: safetyTrades.smelting,
  fishery: safetyTrades.fishery,
} as const;

export type HighRiskSector = keyof typeof highRiskSectors;

/** The trades of a sector: the one of its name; those of transport are by road and other. */
export const tradesOf = (sector: HighRiskSector): readonly [SafetyTrade, ...SafetyTrade[]] =>
  sector === "transport" ? ["road-transport", "other-transport"] : [sector];

/**
 * Organisations with what they do, as norms of staff, training, drills and insurance ask of it. The trade by which
 * supervision is divided is that of a place or plant, a subject of supervision: one unit may have several.
 */
export const obligedUnits = extend(organisations, {
  safetyBody: yesNo(text("设有安全生产管理机构", "has a safety body")),
  safetyTrades: set(text("生产经营类别", "safety trades"), safetyTrades),
  otherHighRisk: yesNo(text("列举以外认定为高危", "found to be of high risk beyond those named")),
  manufacturer: yesNo(text("加工、制造业等生产单位", "processing or manufacturing unit")),
  supervisesSafety: yesNo(text("负有安全生产监督管理职责", "has safety supervision among its duties")),
  insuranceOrderUnheeded: yesNo(
    text("投保责任保险逾期未改正", "the order to take out liability insurance went unheeded"),
  ),
});

/** Whether a unit is of a high-risk sector, by its trades. */
export const isOfSector = (u: Pick<Terms<typeof obligedUnits>, "safetyTrades">, sector: HighRiskSector): Test =>
  any(...tradesOf(sector).map((t) => u.safetyTrades.includes(t)));
