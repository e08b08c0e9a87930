import { text } from "@anwei/kernel";

/** 事故类别 of GB 6441-1986: twenty, in the order and under the serial numbers of the standard. */
export const types1986 = {
  "struck-by-object": text("物体打击", "struck by an object"),
  vehicle: text("车辆伤害", "vehicle"),
  machinery: text("机械伤害", "machinery"),
  lifting: text("起重伤害", "lifting"),
  "electric-shock": text("触电", "electric shock"),
  drowning: text("淹溺", "drowning"),
  burn: text("灼烫", "burn or scald"),
  fire: text("火灾", "fire"),
  "fall-from-height": text("高处坠落", "fall from a height"),
  collapse: text("坍塌", "collapse"),
  "roof-fall": text("冒顶片帮", "fall of roof or sides"),
  "water-inrush": text("透水", "inrush of water"),
  blasting: text("放炮", "blasting"),
  "explosives-explosion": text("火药爆炸", "explosion of explosives"),
  "gas-explosion": text("瓦斯爆炸", "explosion of mine gas"),
  "boiler-explosion": text("锅炉爆炸", "explosion of a boiler"),
  "vessel-explosion": text("容器爆炸", "explosion of a vessel"),
  "other-explosion": text("其他爆炸", "other explosion"),
  "poisoning-and-asphyxia": text("中毒和窒息", "poisoning and asphyxia"),
  "other-injury": text("其他伤害", "other injury"),
} as const;

export type Type1986 = keyof typeof types1986;

/** 事故类型 of GB 6441-2025: twenty-seven, in the order of the standard; its codes were not seen. */
export const types2025 = {
  "struck-by-object": text("物体打击", "struck by an object"),
  "site-vehicle": text("厂（场）内车辆致害", "vehicle inside a site"),
  "road-or-rail-vehicle": text("道路（轨道）车辆致害", "vehicle on a road or on rails"),
  machinery: text("机械致害", "machinery"),
  lifting: text("起重致害", "lifting"),
  "electric-shock": text("触电", "electric shock"),
  drowning: text("淹溺", "drowning"),
  burn: text("灼烫", "burn or scald"),
  fire: text("火灾", "fire"),
  "fall-from-height": text("高处坠落", "fall from a height"),
  "short-fall": text("跌落", "fall from no great height"),
  collapse: text("坍塌", "collapse"),
  water: text("水害", "water"),
  "vessel-explosion": text("容器爆炸", "explosion of a vessel"),
  "pipe-explosion": text("管道爆炸", "explosion of a pipe"),
  "gas-explosion": text("可燃气体爆炸", "explosion of combustible gas"),
  "vapour-explosion": text("可燃液体蒸气爆炸", "explosion of vapour of a combustible liquid"),
  "dust-explosion": text("粉尘爆炸", "explosion of dust"),
  "explosives-explosion": text("民用爆炸物品爆炸", "explosion of civil explosives"),
  "fireworks-explosion": text("烟花爆竹爆炸", "explosion of fireworks"),
  "other-solid-explosion": text("其他可燃固体爆炸", "explosion of another combustible solid"),
  "molten-explosion": text("高温熔融物爆炸", "explosion of molten material"),
  poisoning: text("中毒", "poisoning"),
  asphyxia: text("窒息", "asphyxia"),
  landslide: text("滑坡", "landslide"),
  leak: text("泄漏", "leak"),
  other: text("其他", "other"),
} as const;

export type Type2025 = keyof typeof types2025;
