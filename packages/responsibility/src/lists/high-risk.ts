import { text } from "@anwei/kernel";
import { order3 } from "@anwei/law";
import { type HighRiskSector, highRiskSectors, isOfSector, obligedUnits, tradesOf } from "../records/obliged-units.js";
import { namedList } from "./named-list.js";

const named = ["coal-mines", "other-mines", "hazardous-chemicals", "fireworks"] as const satisfies HighRiskSector[];

const cites = order3.whole({ note: text("条号未核对", "its articles were not looked up") });

const list = namedList({
  id: "responsibility/high-risk-training",
  title: text("按高危行业规定培训学时的单位", "Units whose training hours are those of high risk"),
  note: text(
    "列举以“等”结尾，未列明的由主管部门认定；2015年7月修正时增列金属冶炼，凭记忆",
    "the list has an open end, of which the authority decides; metal smelting was added by the amendment of July 2015, from memory",
  ),
  of: obligedUnits,
  items: highRiskSectors,
  is: isOfSector,
  ending: { found: (u) => u.otherHighRisk },
  editions: [
    { from: "2015-07-01", listed: [...named, "smelting"], cites },
    { from: "2006-03-01", to: "2015-06-30", listed: named, cites },
  ],
  example: (sector, found) => ({
    safetyTrades: sector === undefined ? [] : [tradesOf(sector)[0]],
    ...(found === undefined ? {} : { otherHighRisk: found }),
  }),
});

/** Whether a unit's people are trained by the hours of high-risk sectors (高危行业培训学时). */
export const highRiskTraining = list.listed;
/** The same as a test. */
export const trainsAsHighRisk = list.inList;
