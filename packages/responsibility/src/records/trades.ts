import { text } from "@anwei/kernel";

/** 行业、领域: by which duties of supervision are divided; regions add what their documents name. */
export const trades = {
  mining: text("矿山", "mining"),
  "metal-smelting": text("金属冶炼", "metal smelting"),
  construction: text("建筑施工", "construction"),
  transport: text("运输", "transport"),
  "hazardous-materials": text("危险物品", "hazardous materials"),
  "water-conservancy": text("水利", "water conservancy"),
  "civil-aviation": text("民航", "civil aviation"),
  "industry-trade": text("工贸", "industry and trade"),
  commerce: text("商贸", "commerce"),
  agriculture: text("农业", "agriculture"),
  fishery: text("渔业", "fishery"),
  tourism: text("文化旅游", "culture and tourism"),
  gas: text("城镇燃气", "town gas"),
} as const;

export type Trade = keyof typeof trades;

/** 环节: what is done in a trade, where its stages have different supervisors. */
export const tradeActivities = {
  construction: text("建设", "construction"),
  production: text("生产", "production"),
  trade: text("经营", "trade"),
  storage: text("储存", "storage"),
  handling: text("装卸", "loading and unloading"),
  transport: text("运输", "transport"),
  use: text("使用", "use"),
  disposal: text("废弃处置", "disposal"),
} as const;

export type TradeActivity = keyof typeof tradeActivities;
