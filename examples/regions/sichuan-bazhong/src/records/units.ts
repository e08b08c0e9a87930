import { choice, extend, label, set, text, yesNo } from "@anwei/plugin/v1";
import { obligedUnits } from "@anwei/responsibility";

/** 四项责任制. */
export const fourRegimes = {
  territory: text("辖区负责", "who has the territory answers"),
  "two-duties": text("一岗双责", "one post, two duties"),
  "in-charge": text("谁主管、谁负责", "who is in charge answers"),
  "top-leader": text("“一把手”负责", "the top leader answers"),
} as const;

/** What the report tells apart of enterprises. */
export const enterpriseTrades = {
  coal: text("煤矿", "coal mine"),
  "underground-mine": text("井工开采的非煤矿山", "underground non-coal mine"),
  fireworks: text("烟花爆竹生产企业", "fireworks producer"),
  chemicals: text("危险化学品企业", "enterprise of hazardous chemicals"),
  "open-pit-mine": text("露天开采的非煤矿山", "open-pit non-coal mine"),
  construction: text("建筑施工企业", "construction enterprise"),
  other: text("其他企业", "other enterprise"),
} as const;

/** 高危行业: those that hold deposits by the report. */
export const highRisk = ["coal", "underground-mine", "fireworks", "chemicals"] as const;

/** Units with what the report asks of them. */
export const cityUnits = extend(obligedUnits, {
  regimes: set(text("已分解落实的责任制", "regimes of responsibility broken down to it"), fourRegimes),
  trade: choice(text("企业类别", "trade"), enterpriseTrades, { none: true }),
  keyEnterprise: yesNo(text("重点企业", "key enterprise")),
  mainEnterprise: yesNo(text("主要生产经营单位", "main enterprise")),
  aboveSize: yesNo(text("规模以上企业", "above the designated size")),
  standardised: yesNo(text("达到安全标准化", "standardised")),
  riskDeposit: yesNo(text("已存储安全生产风险抵押金", "holds a safety risk deposit")),
  fundSetAside: yesNo(text("已提取安全生产费用", "sets safety funds aside")),
  fundWellUsed: yesNo(text("安全生产费用专款专用", "uses safety funds for safety alone")),
  supervisedBy: label(text("监管责任单位", "who supervises it"), { none: true }),
  villageDuties: yesNo(text("乡镇已将监管职责延伸到村（居）", "the township's duties were extended to it")),
  supervisionGroup: yesNo(text("建立安全生产监管组", "has a supervision group")),
});
