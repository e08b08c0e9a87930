import { text } from "@anwei/kernel";
import type { BoardView, StatisticsView, TimelineView } from "@anwei/plugin/v1";
import { dangerViews } from "./views/dangers.js";
import { penaltyCases } from "./views/enforcement.js";
import { responsibilityNetwork } from "./views/responsibility.js";
import { riskViews } from "./views/risk.js";

/** A page for each accident: what happened, what was due by when, and what rules say of it. */
const accidentLives: TimelineView = {
  view: "timeline",
  id: "national/accident-lives",
  title: text("每起事故的全过程", "The life of each accident"),
  table: "accidents",
  facts: ["happenedOn", "sector", "nature", "deaths", "missing", "seriousInjuries", "directLoss"],
  head: ["accident/determined-level"],
  events: [
    { kind: "happened", fact: "happenedOn" },
    { kind: "happened", fact: "occurredAt" },
    { kind: "happened", fact: "headInformedAt" },
    { kind: "due", definition: "accident/unit-report-due", met: { definition: "accident/unit-reported-at" } },
    {
      kind: "due",
      definition: "accident/unit-province-report-due",
      met: { definition: "accident/unit-province-told-at" },
    },
    { kind: "due", definition: "accident/mine-bureau-report-due", met: { definition: "accident/mine-bureau-told-at" } },
    { kind: "due", definition: "accident/city-report-due", met: { definition: "accident/city-told-at" } },
    { kind: "due", definition: "accident/province-report-due", met: { definition: "accident/province-told-at" } },
    { kind: "due", definition: "accident/state-report-due", met: { definition: "accident/state-told-at" } },
    { kind: "due", definition: "accident/supplements-until" },
    { kind: "happened", fact: "responseEndedOn" },
    {
      kind: "due",
      definition: "accident/investigation-duty-due",
      met: { definition: "accident/investigation-submitted-on" },
    },
    {
      kind: "due",
      definition: "accident/approval-latest",
      met: { definition: "accident/investigation-approved-on" },
    },
  ],
  records: [
    {
      table: "accidentReports",
      by: "accident",
      on: "madeAt",
      shows: ["form", "from", "to", "at", "receivedAt"],
      decisions: ["accident/report-made", "accident/report-items-missing"],
    },
    {
      table: "supplements",
      by: "accident",
      on: "happenedOn",
      shows: ["reportedAt", "deathsAdded", "missingFound", "seriousAdded", "lossAdded"],
      decisions: ["accident/supplement-counts", "accident/supplement-prompt"],
      after: ["accident/determined-level"],
    },
    {
      table: "reportFindings",
      by: "accident",
      on: "happenedOn",
      shows: ["omitted", "untrue", "hidden", "foundTrue"],
      decisions: ["accident/report-fault"],
    },
    {
      table: "investigations",
      by: "accident",
      on: "happenedOn",
      shows: ["raised", "appraisalDays", "extensionDays", "receivedOn", "publishedOn"],
      events: [
        {
          kind: "happened",
          fact: "submittedOn",
          title: text("提交调查报告", "the investigation report was submitted"),
        },
        {
          kind: "happened",
          fact: "approvedOn",
          title: text("调查报告批复", "the investigation report was approved"),
        },
        {
          kind: "due",
          definition: "accident/approval-due",
          title: text("调查报告批复期限", "the approval of the investigation report is due on"),
          met: { fact: "approvedOn" },
        },
        {
          kind: "due",
          definition: "accident/evaluation-due",
          title: text("整改措施落实情况评估期限", "the evaluation of the measures taken is due on"),
          met: { fact: "evaluatedOn" },
        },
      ],
      decisions: [
        "accident/investigation-report",
        "accident/approval",
        "accident/evaluation",
        "accident/investigation-publication",
      ],
    },
    {
      table: "accidentParties",
      by: "accident",
      on: "happenedOn",
      shows: ["name", "role", "answerable", "conduct"],
      decisions: [
        "accident/fine-for-accident",
        "accident/fine-for-conduct",
        "accident/party-fine",
        "accident/principal-ban",
      ],
    },
    {
      table: "closings",
      by: "accident",
      on: "happenedOn",
      shows: ["causesFound", "responsibleDealtWith", "measuresTaken", "peopleEducated"],
      decisions: ["accident/closing-open", "accident/closing"],
    },
  ],
  sections: [
    {
      title: text("等级", "Level"),
      shows: [
        "accident/first-level",
        "accident/determined-level",
        "accident/level-changed",
        "accident/lost-counted",
        "accident/serious-counted",
        "accident/loss-counted",
      ],
    },
    {
      title: text("报告", "Reports"),
      shows: [
        "accident/unit-report",
        "accident/unit-province-report",
        "accident/mine-bureau-report",
        "accident/city-report",
        "accident/province-report",
        "accident/state-report",
        "accident/notices-outstanding",
        "accident/days-short-of-updates",
      ],
    },
    {
      title: text("调查", "Investigation"),
      shows: [
        "accident/investigation-duty",
        "accident/investigation-regime",
        "accident/investigation-authority",
        "accident/investigation-place",
        "accident/unit-entrusted",
        "accident/investigation-raised",
        "accident/investigation-taken-over",
      ],
    },
    {
      title: text("罚款", "Fines"),
      shows: [
        "accident/fine-law",
        "accident/unit-fine-of-accident",
        "accident/principal-share",
        "accident/manager-share",
        "accident/imposing-authority",
      ],
    },
    {
      title: text("分类与统计", "Classification and statistics"),
      shows: [
        "accident/type-edition",
        "accident/type-carried",
        "accident/counts-in-statistics",
        "accident/casualties-agree",
        "accident/loss-agrees",
        "accident/possible-duplicate",
      ],
    },
  ],
};

/** What each unit's accidents come to in the month of judging and in the year so far. */
const accidentFigures: StatisticsView = {
  view: "statistics",
  id: "national/accident-figures",
  title: text("事故统计", "Accident statistics"),
  period: "month",
  measures: [
    { definition: "accident/accidents-in-month" },
    { definition: "accident/deaths-in-month" },
    { definition: "accident/accidents-to-date" },
    { definition: "accident/accidents-to-date-last-year" },
    { definition: "accident/accidents-to-date-change" },
    { definition: "accident/accidents-to-date-change-share" },
    { definition: "accident/deaths-to-date" },
    { definition: "accident/deaths-to-date-last-year" },
    { definition: "accident/deaths-to-date-change" },
    { definition: "accident/deaths-to-date-change-share" },
    { definition: "accident/serious-injuries-to-date" },
    { definition: "accident/loss-to-date" },
    { definition: "accident/accidents-by-level-to-date" },
    { definition: "accident/deaths-by-level-to-date" },
    { definition: "accident/accidents-by-sector-to-date" },
    { definition: "accident/deaths-by-sector-to-date" },
  ],
};

/** The year's deaths against what was produced, employed or kept. */
const accidentRates: StatisticsView = {
  view: "statistics",
  id: "national/accident-rates",
  title: text("事故相对指标", "Accident rates"),
  period: "year",
  measures: [
    { definition: "accident/deaths-in-year" },
    { definition: "accident/deaths-per-100-million-yuan-gdp" },
    { definition: "accident/deaths-per-100-000-employed" },
    { definition: "accident/deaths-per-million-tonnes-coal" },
    { definition: "accident/deaths-per-10-000-vehicles" },
    { definition: "accident/deaths-per-10-billion-yuan-building" },
    { definition: "accident/deaths-per-10-000-special-equipment" },
    { definition: "accident/bases-as-of" },
  ],
};

/** Deaths of the year so far against control targets, time progress and last year. */
const controlBoard: BoardView = {
  view: "board",
  id: "national/deaths-targets",
  title: text("死亡人数控制指标与时间进度", "Deaths against control targets and time progress"),
  progress: "month",
  measures: [
    {
      actual: "accident/deaths-to-date",
      lastYear: "accident/deaths-to-date-last-year",
      target: { table: "targets", indicator: "deaths" },
    },
  ],
  triggers: [],
};

/** What reports show of the national rules beside findings. */
export const nationalViews = [
  accidentLives,
  accidentFigures,
  accidentRates,
  controlBoard,
  responsibilityNetwork,
  ...riskViews,
  ...dangerViews,
  penaltyCases,
];
