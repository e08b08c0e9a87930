import { extend, set, text, yesNo } from "@anwei/kernel";
import { organisations } from "./organisations.js";

/** What a unit does, as the lists of the Work Safety Law and the emergency regulation name it. */
export const safetyTrades = {
  mine: text("矿山", "mine"),
  smelting: text("金属冶炼", "metal smelting"),
  construction: text("建筑施工", "construction"),
  "road-transport": text("道路运输", "road transport"),
  "other-transport": text("其他运输", "other transport"),
  "hazardous-production": text("危险物品生产", "production of hazardous goods"),
  "hazardous-trade": text("危险物品经营", "trade in hazardous goods"),
  "hazardous-storage": text("危险物品储存", "storage of hazardous goods"),
  "hazardous-loading": text("危险物品装卸", "loading of hazardous goods"),
  "hazardous-transport": text("危险物品运输", "transport of hazardous goods"),
  "urban-rail": text("城市轨道交通运营", "operation of urban rail"),
  "crowded-place": text("人员密集场所经营", "operation of crowded places"),
} as const;

export type SafetyTrade = keyof typeof safetyTrades;

/** High-risk sectors (高危行业、领域), as the rules on liability insurance and on training hours name them. */
export const highRiskSectors = {
  "coal-mines": text("煤矿", "coal mines"),
  "other-mines": text("非煤矿山", "other mines"),
  "hazardous-chemicals": text("危险化学品", "hazardous chemicals"),
  fireworks: text("烟花爆竹", "fireworks"),
  transport: text("交通运输", "transport"),
  construction: text("建筑施工", "construction"),
  "civil-explosives": text("民用爆炸物品", "civil explosives"),
  smelting: text("金属冶炼", "metal smelting"),
  fishery: text("渔业生产", "fishery"),
} as const;

export type HighRiskSector = keyof typeof highRiskSectors;

/**
 * Organisations with what they do, as norms of staff, training, drills and insurance ask of it. The trade by which
 * supervision is divided is that of a place or plant, a subject of supervision: one unit may have several.
 */
export const obligedUnits = extend(organisations, {
  safetyBody: yesNo(text("设有安全生产管理机构", "has a safety body")),
  safetyTrades: set(text("生产经营类别", "safety trades"), safetyTrades),
  highRiskSectors: set(text("高危行业领域", "high-risk sectors"), highRiskSectors),
  otherHighRisk: yesNo(text("列举以外认定为高危", "found to be of high risk beyond those named")),
  manufacturer: yesNo(text("加工、制造业等生产单位", "processing or manufacturing unit")),
  supervisesSafety: yesNo(text("负有安全生产监督管理职责", "has safety supervision among its duties")),
  insuranceOrderUnheeded: yesNo(
    text("投保责任保险逾期未改正", "the order to take out liability insurance went unheeded"),
  ),
});
