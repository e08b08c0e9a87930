import { choice, date, extend, grade, text, yesNo } from "@anwei/plugin/v1";
import { provincialUnits } from "@anwei-examples/shandong";

/** Whose permits were looked at again (“回头看”). */
export const permitTrades = {
  chemicals: text("危险化学品生产企业", "producers of hazardous chemicals"),
  mine: text("非煤矿山企业", "non-coal mines"),
  "fireworks-wholesale": text("烟花爆竹批发企业", "wholesalers of fireworks"),
  "fireworks-retail": text("烟花爆竹常年零售单位", "year-round retailers of fireworks"),
} as const;

/** How far an enterprise is up to the safety standard. */
export const standards = {
  none: text("未达标", "not up to it"),
  city: text("达到市标准", "the city's standard"),
  province: text("达到省标准", "the province's standard"),
} as const;

/** Units with what the speech counts of them. */
export const cityUnits = extend(provincialUnits, {
  strongTown: yesNo(text("经济强乡镇", "economically strong town")),
  keyEnterprise: yesNo(text("重点监控企业", "key enterprise to be monitored")),
  onlineOn: date(text("与市、区平台联网日期", "online with the platform since"), { none: true }),
  permitTrade: choice(text("许可行业", "trade of its permit"), permitTrades, { none: true }),
  permitAppliedOn: date(text("提出许可证申请日期", "applied for its permit on"), { none: true }),
  closedOn: date(text("关闭日期", "closed on"), { none: true }),
  standard: grade(text("标准化达标", "safety standard reached"), standards),
  namedForStandard: yesNo(text("确定年内达标的危化品企业", "chemical producer named to reach it in the year")),
  otherIndustry: yesNo(text("推广标准化的其他行业", "of the other industries to be standardised")),
  pilot: yesNo(text("标准化试点企业", "pilot of standardisation")),
  model: yesNo(text("样板企业", "model enterprise")),
  smallOrdinary: yesNo(text("非高危小型生产经营单位", "small unit that is not high-risk")),
  assistant: yesNo(text("已配备安全助理", "has a safety assistant")),
  inspectedOn: date(text("最近执法检查日期", "last inspected on"), { none: true }),
  examBase: yesNo(text("特种作业统考基地", "base for the exam of special operations")),
  censusTrained: yesNo(text("已派员参加重大危险源普查培训", "sent people to the training for the census")),
});
