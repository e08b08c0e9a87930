import { choice, count, date, instant, kind, label, money, text, yesNo } from "@anwei/kernel";
import { types1986, types2025 } from "./accident-types.js";
import { regimeFacts } from "./regime-facts.js";

/** Kinds of accident by trade, as accident tables give them. */
export const sectors = {
  road: text("道路交通", "road traffic"),
  fire: text("火灾", "fire"),
  coal: text("煤矿", "coal mine"),
  "non-coal-mine": text("非煤矿山", "non-coal mine"),
  construction: text("建筑施工", "construction"),
  "hazardous-chemicals": text("危险化学品", "hazardous chemicals"),
  fireworks: text("烟花爆竹", "fireworks"),
  "industry-trade": text("工贸", "industry and trade"),
  water: text("水上交通", "water traffic"),
  other: text("其他", "other"),
} as const;

/** What an event was ruled to be (性质认定): only the first two are production safety accidents. */
export const natures = {
  responsibility: text("责任事故", "accident with responsibility"),
  "non-responsibility": text("非责任事故", "accident without responsibility"),
  "natural-disaster": text("自然灾害", "natural disaster"),
  crime: text("刑事案件", "crime"),
  pollution: text("环境污染事件", "environmental event"),
  "not-production": text("非生产安全事故", "no production safety accident"),
} as const;

const notListed = {
  value: false,
  because: text("未说明逐项列出的，不作核对", "what is not said to be listed is not compared"),
} as const;

/**
 * The record of one accident. Casualties are counts of people, losses are in yuan. Where supplements are on record,
 * the figures here are those of the first report.
 */
export const accidents = kind("accidents", text("事故", "Accidents"), {
  name: label(text("名称", "name"), { also: ["事故名称"] }),
  sector: choice(text("事故类别", "kind of accident"), sectors, { also: ["行业领域", "kind"] }),
  deaths: count(text("死亡人数", "deaths"), { also: ["死亡"] }),
  missing: count(text("下落不明人数", "missing persons"), {
    also: ["失踪人数"],
    assume: {
      value: 0,
      because: text(
        "事故报告未列下落不明人员的，按无下落不明人员计",
        "a report that names no missing persons is taken to have none",
      ),
    },
  }),
  injuries: count(text("受伤人数", "injuries"), { also: ["受伤"] }),
  seriousInjuries: count(text("重伤人数", "serious injuries"), { also: ["重伤"], partOf: "injuries" }),
  directLoss: money(text("直接经济损失", "direct economic loss")),
  nature: choice(text("性质认定", "what it was ruled to be"), natures, {
    also: ["事故性质"],
    assume: {
      value: "responsibility",
      because: text(
        "作为生产安全事故报告、尚无相反认定的，按生产安全事故计",
        "what is reported as an accident and not ruled otherwise is taken for one",
      ),
    },
  }),
  ...regimeFacts,
  customersCut: yesNo(text("造成供电用户停电", "customers were left without power")),
  unitElsewhere: yesNo(text("事故发生单位在其他县级以上行政区域", "the unit belongs to another county or beyond")),
  type1986: choice(text("事故类别（GB 6441-1986）", "type by GB 6441-1986"), types1986, { none: true }),
  type2025: choice(text("事故类型（GB 6441-2025）", "type by GB 6441-2025"), types2025, { none: true }),
  casualtiesListed: yesNo(text("伤亡人员已逐人列出", "casualties are listed one by one"), { assume: notListed }),
  lossesListed: yesNo(text("经济损失已逐项列出", "losses are listed item by item"), { assume: notListed }),
  occurredAt: instant(text("发生时间", "occurred at"), { also: ["事故发生时间"] }),
  headInformedAt: instant(text("单位负责人接到报告时间", "the head of the unit was informed at")),
  responseEndedOn: date(text("应急处置结束日期", "the emergency response ended on"), { none: true }),
});
