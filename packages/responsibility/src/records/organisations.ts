import { count, extend, label, text, units, yesNo } from "@anwei/kernel";

/** 单位: the units of the tree with their credit code and size; governments and grids leave these empty. */
export const organisations = extend(units, {
  /** GB 32100; `checkCreditCode` tells a wrong one. */
  creditCode: label(text("统一社会信用代码", "unified social credit code"), { also: ["信用代码"], none: true }),
  /** A township-level office that is an agency of the government above (派出机关), not a government of its own. */
  streetOffice: yesNo(text("街道办事处", "street office"), { also: ["是否街道办事处"] }),
  employees: count(text("从业人员人数", "employees"), { also: ["从业人员", "职工人数"] }),
});
