import { all, any, type Consequence, type Facts, text } from "@anwei/kernel";
import { emergencyRegulation, planMeasures } from "@anwei/law";
import { mines, obligedUnits, type SafetyTrade } from "../records/obliged-units.js";
import { drillCycleNorm, drillNorm } from "./drill-norm.js";

type Unit = Facts<typeof obligedUnits>;

const drill: Consequence = {
  id: "drill",
  text: text("责令限期改正，补行演练", "an order to correct it in time; the drill is held"),
  who: text("负有安全生产监督管理职责的部门", "the department in charge of safety supervision"),
};

const governments = ["province", "city", "county", "township"] as const;

/** 政府及其部门的应急演练: once in two years. */
export const governmentDrill = drillCycleNorm({
  id: "responsibility/government-drill",
  title: text("政府和部门应急演练", "Drills of governments and departments"),
  of: obligedUnits,
  appliesTo: (u) => any(u.kind.oneOf(...governments), all(u.kind.is("department"), u.supervisesSafety)),
  examples: [...governments.map((kind): Unit => ({ kind })), { kind: "department", supervisesSafety: true }] as never,
  elsewhere: [
    { kind: "department", supervisesSafety: false },
    { kind: "village", supervisesSafety: true },
  ],
  times: 1,
  cycle: 2,
  cites: emergencyRegulation.article(8, { paragraph: 1 }),
  from: "2019-04-01",
  consequence: drill,
});

const trades = [
  "hazardous-production",
  "hazardous-trade",
  "hazardous-storage",
  "hazardous-transport",
  ...mines,
  "smelting",
  "urban-rail",
  "construction",
  "crowded-place",
] as const satisfies SafetyTrade[];

/** 高危单位和人员密集场所的应急演练: once in half a year. */
export const highRiskDrill = drillNorm({
  id: "responsibility/high-risk-drill",
  title: text("高危单位和人员密集场所应急演练", "Drills of high-risk units and crowded places"),
  of: obligedUnits,
  appliesTo: (u) => any(...trades.map((t) => u.safetyTrades.includes(t))),
  examples: trades.map((t): Unit => ({ safetyTrades: [t] })) as never,
  elsewhere: [
    { safetyTrades: [] },
    ...(["road-transport", "other-transport", "hazardous-loading", "hazardous-chemicals", "fishery"] as const).map(
      (t) => ({ safetyTrades: [t] }),
    ),
  ],
  each: "halfYear",
  times: 1,
  cites: emergencyRegulation.article(8, { paragraph: 2 }),
  from: "2019-04-01",
  consequence: drill,
});

const ofEnterprises = {
  of: obligedUnits,
  examples: [{ kind: "enterprise" }],
  elsewhere: [{ kind: "department" }],
  times: 1,
  cites: planMeasures.article(33),
  from: "2019-09-01",
  consequence: drill,
} as const;

/** 综合应急预案或者专项应急预案演练: once a year. */
export const planDrill = drillNorm({
  ...ofEnterprises,
  id: "responsibility/plan-drill",
  title: text("综合或者专项应急预案演练", "Drills of the comprehensive or a special plan"),
  appliesTo: (u) => u.kind.is("enterprise"),
  plans: ["comprehensive", "special"],
  each: "year",
});

/** 现场处置方案演练: once in half a year. */
export const siteDrill = drillNorm({
  ...ofEnterprises,
  id: "responsibility/site-drill",
  title: text("现场处置方案演练", "Drills of the site plan"),
  appliesTo: (u) => u.kind.is("enterprise"),
  plans: ["site"],
  each: "halfYear",
});
