import { extend, set, text, yesNo } from "@anwei/plugin/v1";
import { namedList, obligedUnits, type SafetyTrade, safetyTrades } from "@anwei/responsibility";
import { from, regulation } from "./sources.js";

/** What the province adds to the nation's list of trades (第十九条). */
const provincialTrades = {
  "dust-explosion": text("粉尘涉爆", "explosible dust"),
  "ammonia-refrigeration": text("涉氨制冷", "ammonia refrigeration"),
  "hazardous-use": text("使用危险物品从事生产且达到规定数量", "use of hazardous goods beyond the set quantity"),
} as const;

type ProvincialTrade = keyof typeof provincialTrades;

/** Units with what the regulation asks of them besides the nation. */
export const provincialUnits = extend(obligedUnits, {
  provincialTrades: set(text("本省增列的高危类别", "high-risk trades that the province adds"), provincialTrades),
  safetyCommittee: yesNo(text("设有安全生产委员会", "has a safety committee")),
  sharedWithHomes: yesNo(text("生产经营与居住在同一建筑物内", "works and lives in one building")),
});

const national = [
  "coal-mines",
  "other-mines",
  "smelting",
  "construction",
  "road-transport",
  "other-transport",
  "hazardous-transport",
  "urban-rail",
  "hazardous-production",
  "hazardous-trade",
  "hazardous-storage",
  "hazardous-loading",
] as const satisfies SafetyTrade[];
const added = Object.keys(provincialTrades) as ProvincialTrade[];
const isAdded = (trade: SafetyTrade | ProvincialTrade): trade is ProvincialTrade => trade in provincialTrades;

const list = namedList({
  id: "shandong/high-risk",
  title: text("高危生产经营单位", "High-risk units"),
  note: text(
    "“交通运输”包括道路运输、其他运输、危险物品运输和城市轨道交通，是对条例的理解",
    "that “transport” takes in roads, other transport, hazardous goods and urban rail is a reading of the regulation",
  ),
  of: provincialUnits,
  items: { ...safetyTrades, ...provincialTrades },
  is: (u, trade) => (isAdded(trade) ? u.provincialTrades.includes(trade) : u.safetyTrades.includes(trade)),
  ending: "closed",
  editions: [{ from, listed: [...national, ...added], cites: regulation.article(19, { paragraph: 1 }) }],
  example: (trade) => ({
    kind: "enterprise",
    safetyTrades: trade === undefined || isAdded(trade) ? [] : [trade],
    provincialTrades: trade !== undefined && isAdded(trade) ? [trade] : [],
  }),
});

/** Whether a unit is one of high risk (高危生产经营单位). */
export const highRisk = list.listed;
/** The same as a test. */
export const isHighRisk = list.inList;

/** An enterprise of high risk, and one that is not, as worked examples need them. */
export const mine = { kind: "enterprise", safetyTrades: ["other-mines"], provincialTrades: [] } as const;
export const shop = { kind: "enterprise", safetyTrades: [], provincialTrades: [] } as const;
