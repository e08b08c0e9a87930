import { text } from "@anwei/kernel";
import type { StatisticsView } from "@anwei/plugin/v1";

/** The ledger of hidden dangers: what each unit found in the year, what is open, overdue or escalated, and its rates. */
export const dangerFigures: StatisticsView = {
  view: "statistics",
  id: "national/hidden-dangers",
  title: text("隐患台账", "Ledger of hidden dangers"),
  period: "year",
  measures: [
    { definition: "inspection/dangers/found" },
    { definition: "inspection/dangers/open" },
    { definition: "inspection/dangers/overdue" },
    { definition: "inspection/dangers/escalated" },
    { definition: "inspection/dangers/rectified" },
    { definition: "inspection/dangers/closed" },
    { definition: "inspection/dangers/rectification-rate" },
    { definition: "inspection/dangers/in-time-rate" },
    { definition: "inspection/dangers/reinspection-rate" },
    { definition: "inspection/dangers/closing-rate" },
  ],
};
