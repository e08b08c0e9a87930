import { count, extend, label, set, text, units } from "@anwei/kernel";
import { tradeActivities, trades } from "./trades.js";

/** 单位: the units of the tree with their trades, credit code and size; governments and grids leave these empty. */
export const organisations = extend(units, {
  trades: set(text("所属行业、领域", "trades"), trades, { also: ["行业领域"], open: true, none: true }),
  tradeActivities: set(text("从事环节", "stages of the trade"), tradeActivities, {
    also: ["环节"],
    open: true,
    none: true,
  }),
  /** GB 32100; `checkCreditCode` tells a wrong one. */
  creditCode: label(text("统一社会信用代码", "unified social credit code"), { also: ["信用代码"], none: true }),
  employees: count(text("从业人员人数", "employees"), { also: ["从业人员", "职工人数"] }),
});
