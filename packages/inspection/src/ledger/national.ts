import { type AnyDefinition, text } from "@anwei/kernel";
import { order16 } from "@anwei/law";
import { dangerLedger } from "./danger-ledger.js";
import { planGaps } from "./gaps.js";
import { dangerRates } from "./rates.js";

const common = { cites: order16.whole(), from: "2008-02-01" } as const;

/**
 * The ledger as national law has it: the deadline is the one that the ledger lays down, since no number of days is given,
 * and only major dangers have to pass a re-inspection before they are closed.
 */
export const hiddenDanger = dangerLedger({
  ...common,
  id: "inspection/danger",
  title: text("隐患状态", "State of a hidden danger"),
  extensions: 3,
  reinspected: "major",
  consequences: {
    overdue: {
      id: "pressed",
      text: text("由负有监管职责的部门督促治理", "the department that supervises presses for it to be put right"),
    },
  },
});

/** What the plan for a major danger lacks (重大事故隐患治理方案). */
export const majorDangerPlan = planGaps({
  ...common,
  id: "inspection/major-danger-plan",
  title: text("重大隐患治理方案", "Plan for a major danger"),
  parts: ["aims", "methods", "funds", "people", "time", "safety"],
  consequence: { id: "completed", text: text("补全治理方案", "the plan is completed") },
});

/** What the dangers found in a year come to. */
export const dangersInYear = dangerRates({ ...common, id: "inspection/dangers", each: "year", ledger: hiddenDanger });

/** What national law says of hidden dangers, and the figures that reports state of them. */
export const ledgerRules: readonly AnyDefinition[] = [
  ...hiddenDanger.definitions,
  ...majorDangerPlan.definitions,
  ...dangersInYear.definitions,
];
