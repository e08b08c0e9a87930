import { choice, count, kind, label, money, text } from "@anwei/kernel";

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

/** The record of one accident. Casualties are counts of people, losses are in yuan. */
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
});
