import { text } from "@anwei/kernel";
import type { StatisticsView, TimelineView } from "@anwei/plugin/v1";

/** A page for each hidden danger: what was done about it, by when it was to be put right, and who follows it. */
const dangerLives: TimelineView = {
  view: "timeline",
  id: "national/danger-lives",
  title: text("每条隐患的全过程", "The life of each hidden danger"),
  table: "hiddenDangers",
  name: "content",
  facts: ["happenedOn", "grade", "place", "foundBy", "finder", "inspection", "measure", "responsible", "plan"],
  head: ["inspection/danger"],
  // A ledger may have a hundred thousand dangers: what waits for somebody comes first.
  pages: {
    most: 1000,
    by: "inspection/danger",
    first: ["overdue", "awaiting-reinspection", "extended", "rectifying", "open", "awaiting-closing"],
  },
  events: [
    { kind: "happened", fact: "happenedOn", title: text("发现隐患", "the danger was found") },
    {
      kind: "due",
      definition: "inspection/danger/deadline",
      title: text("整改期限", "it is to be put right by"),
      met: { definition: "inspection/danger/put-right-on" },
    },
  ],
  records: [
    {
      table: "dangerEvents",
      by: "danger",
      on: "happenedOn",
      called: "event",
      shows: ["event", "by", "to", "reason", "deadline"],
    },
  ],
  sections: [
    {
      title: text("整改", "Putting it right"),
      shows: [
        "inspection/danger/first-deadline",
        "inspection/danger/deadline",
        "inspection/danger/in-time",
        "inspection/danger/rectified-on",
        "inspection/danger/last-failed-on",
        "inspection/danger/passed-on",
        "inspection/danger/closed-on",
        "inspection/major-danger-plan",
      ],
    },
  ],
};

/** The ledger of hidden dangers: what each unit found in the year, what is open, overdue or escalated, and its rates. */
const dangerFigures: StatisticsView = {
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

/** What reports show of hidden dangers. */
export const dangerViews = [dangerLives, dangerFigures] as const;
