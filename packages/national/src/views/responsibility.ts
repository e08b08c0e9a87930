import { text } from "@anwei/kernel";
import type { NetworkView } from "@anwei/plugin/v1";

/** The tree of units and how each stands by all that national law asks of units, their people and their books. */
export const responsibilityNetwork: NetworkView = {
  view: "network",
  id: "national/network",
  title: text("安全生产责任网络", "The network of responsibility"),
  states: [
    "responsibility/supervision",
    "responsibility/comprehensive-body",
    "responsibility/local-body",
    "responsibility/prevention-meeting",
    "responsibility/staffing",
    "responsibility/registered-engineers-share",
    "responsibility/registered-engineer-required",
    "responsibility/initial-training",
    "responsibility/yearly-training",
    "responsibility/three-level-training",
    "responsibility/special-operators",
    "responsibility/special-operators/certified",
    "responsibility/special-operation-certificate",
    "responsibility/government-drill",
    "responsibility/high-risk-drill",
    "responsibility/plan-drill",
    "responsibility/site-drill",
    "responsibility/expense-set-aside",
    "responsibility/liability-insurance",
  ],
};
