import { count, extend, label, set, text, units, yesNo } from "@anwei/kernel";
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
  /** A township-level office that is an agency of the government above (派出机关), not a government of its own. */
  streetOffice: yesNo(text("街道办事处", "street office"), { also: ["是否街道办事处"] }),
  employees: count(text("从业人员人数", "employees"), { also: ["从业人员", "职工人数"] }),
});
