import { amount, choice, date, kind, money, text } from "@anwei/kernel";

const perTonne = {
  "coal-outburst": text("煤（岩）与瓦斯突出矿井", "coal mine with outbursts"),
  "coal-rock-burst": text("冲击地压矿井", "coal mine with rock bursts"),
  "coal-high-gas": text("高瓦斯矿井", "coal mine with much gas"),
  "coal-complex": text(
    "水文地质类型复杂、极复杂或者煤层容易自燃的矿井",
    "coal mine with complex hydrogeology or easily self-igniting seams",
  ),
  "coal-underground": text("其他井工煤矿", "other underground coal mine"),
  "coal-open-pit": text("露天煤矿", "open-pit coal mine"),
  "metal-open-pit": text("金属露天矿山", "open-pit metal mine"),
  "metal-underground": text("金属地下矿山", "underground metal mine"),
  "nuclear-mine": text("核工业矿山", "nuclear mine"),
  "nonmetal-open-pit": text("非金属露天矿山", "open-pit non-metal mine"),
  "nonmetal-underground": text("非金属地下矿山", "underground non-metal mine"),
  "nonmetal-small": text("小型露天采石场", "small hillside quarry"),
  "tailings-upper": text("三等及三等以上尾矿库", "tailings pond of class 3 and above"),
  "tailings-lower": text("四等及五等尾矿库", "tailings pond of class 4 or 5"),
  "crude-oil": text("原油开采", "crude oil"),
} as const;

const ofGas = { "natural-gas": text("天然气开采", "natural gas") } as const;

const ofCost = {
  exploration: text("地质勘探", "exploration"),
  "mine-works": text("矿山工程", "mine works"),
  "building-works": text("铁路、房屋建筑、城市轨道交通工程", "railway, building and urban rail works"),
  "hydropower-works": text("水利水电、电力工程", "hydropower, water and power works"),
  "industrial-works": text(
    "冶炼、机电安装、化工石油、通信工程",
    "smelting, installation, petrochemical and telecom works",
  ),
  "municipal-works": text("市政公用、港口与航道、公路工程", "municipal, port and waterway, and highway works"),
} as const;

const ofRevenue = {
  freight: text("普通货运", "general freight"),
  passenger: text("客运、管道和危险品等特殊货运", "passenger, pipeline and dangerous goods transport"),
} as const;

const stepwise = {
  hazardous: text("危险品生产与储存", "production and storage of hazardous goods"),
  metallurgy: text("冶金", "metallurgy"),
  machinery: text("机械制造", "machinery"),
  fireworks: text("烟花爆竹生产", "fireworks"),
  "civil-explosives": text("民用爆炸物品生产", "civil explosives"),
  power: text("电力生产", "power generation"),
} as const;

/** Sectors that set safety expense aside, by what their rate is taken of. */
export const expenseSectors = { perTonne, ofGas, ofCost, ofRevenue, stepwise } as const;

/** Safety expense set aside by a unit for a span of its books (安全生产费用提取). */
export const expenses = kind("expenses", text("安全生产费用", "Safety expense"), {
  happenedOn: date(text("提取日期", "set aside on"), { also: ["发生日期", "日期"] }),
  sector: choice(text("行业", "sector"), { ...perTonne, ...ofGas, ...ofCost, ...ofRevenue, ...stepwise }),
  output: amount(text("产量或入库尾矿量", "output, or tailings taken in"), { unit: "tonne", decimals: 3, min: 0 }),
  gas: amount(text("天然气产量（千立方米）", "gas output in 1,000 cubic metres"), { decimals: 3, min: 0 }),
  cost: money(text("工程造价", "cost of the works")),
  revenue: money(text("上年度营业收入", "revenue of the year before"), { also: ["上年度实际营业收入"] }),
  setAside: money(text("提取额", "set aside")),
});
