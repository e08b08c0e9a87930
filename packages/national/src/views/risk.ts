import { text } from "@anwei/kernel";
import type { StatisticsView, TimelineView } from "@anwei/plugin/v1";

/** A page for each unit of identification: S, R, its grade, and how its filing and assessment stand. */
const majorHazards: TimelineView = {
  view: "timeline",
  id: "national/major-hazards",
  title: text("重大危险源", "Major hazard installations"),
  table: "hazardUnits",
  facts: ["type", "peopleNearby", "oversight", "assessedOn", "filedOn", "filedGrade", "changedOn"],
  head: ["risk/quotient-sum", "risk/hazard-index", "risk/hazard-grade", "risk/filing", "risk/reassessment"],
  events: [
    { kind: "happened", fact: "happenedOn" },
    { kind: "happened", fact: "assessedOn" },
    { kind: "happened", fact: "changedOn" },
    { kind: "due", definition: "risk/filing-due", met: { fact: "filedOn" } },
    { kind: "due", definition: "risk/reassessment-due" },
  ],
  records: [
    {
      table: "heldSubstances",
      by: "hazardUnit",
      on: "happenedOn",
      shows: ["name", "substance", "classes", "tonnes"],
      decisions: ["risk/threshold", "risk/quotient", "risk/beta"],
    },
    { table: "hazardDrills", by: "hazardUnit", on: "happenedOn", shows: ["plan"] },
  ],
  sections: [
    {
      title: text("辨识与分级", "Identification and grade"),
      shows: [
        "risk/quotient-sum",
        "risk/alpha",
        "risk/weighted-sum",
        "risk/hazard-index",
        "risk/major-hazard",
        "risk/hazard-grade",
        "risk/filed-grade",
      ],
    },
    {
      title: text("备案与评估", "Filing and assessment"),
      shows: [
        "risk/filing-due",
        "risk/filing",
        "risk/reassessment-due",
        "risk/reassessment",
        "risk/quantitative-assessment",
      ],
    },
    {
      title: text("罚款", "Fines"),
      shows: ["risk/neglect-fine", "risk/neglect-fine-of-person", "risk/filing-fine", "risk/filing-fine-of-person"],
    },
  ],
};

const governments = ["country", "province", "city", "county", "township", "zone"] as const;

/** The risk registers of each government with all below it: points by colour, owners, measures, monitoring. */
const riskRegister: StatisticsView = {
  view: "statistics",
  id: "national/risk-register",
  title: text("风险清单统计", "Risk registers"),
  period: "quarter",
  units: governments,
  measures: [
    { definition: "risk/points" },
    { definition: "risk/points-by-colour" },
    { definition: "risk/owned-share" },
    { definition: "risk/measures-share" },
    { definition: "risk/grave-points" },
    { definition: "risk/grave-monitored-share" },
  ],
};

/** The hazard surveys of each government with all below it, from the units to survey to the hazards monitored. */
const hazardSurvey: StatisticsView = {
  view: "statistics",
  id: "national/hazard-survey",
  title: text("危险源普查统计", "Hazard surveys"),
  period: "quarter",
  units: governments,
  measures: [
    { definition: "risk/survey-units-registered" },
    { definition: "risk/survey-units-done" },
    { definition: "risk/survey-coverage" },
    { definition: "risk/survey-candidates" },
    { definition: "risk/survey-checked" },
    { definition: "risk/survey-checked-share", title: text("核查率", "share verified") },
    { definition: "risk/survey-kept" },
    { definition: "risk/survey-kept-share", title: text("确定率", "share kept") },
    { definition: "risk/survey-filed" },
    { definition: "risk/survey-filed-share", title: text("建档率", "share filed") },
    { definition: "risk/survey-monitored" },
    { definition: "risk/survey-monitored-share", title: text("监控率", "share monitored") },
  ],
};

/** What reports show of major hazards, risk registers and surveys. */
export const riskViews = [majorHazards, riskRegister, hazardSurvey];
