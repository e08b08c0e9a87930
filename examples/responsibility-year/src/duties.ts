import { text } from "@anwei/plugin/v1";
import { coverageDuty, datedDuty, eventDuty, headChanges, recurringDuty } from "@anwei/responsibility";
import { plan } from "./sources.js";

const id = "made-county";
const from = "2026-01-01";

/** 县政府主要负责人每季度研究安全生产. */
const study = recurringDuty({
  id: `${id}/principal-study`,
  title: text("政府主要负责人每季度研究安全生产", "The head of government studies safety each quarter"),
  cites: plan.section("一"),
  from,
  who: { kinds: ["county"] },
  action: "study",
  ledBy: ["government-principal"],
  evidence: ["minutes"],
  atLeast: 1,
  each: "quarter",
  strength: "must",
});

/** 乡镇（街道）安委会每两月开会. */
const committee = recurringDuty({
  id: `${id}/township-committee`,
  title: text("乡镇（街道）安委会每两月开会", "A township's safety committee meets every two months"),
  cites: plan.section("一"),
  from,
  who: { kinds: ["township"] },
  action: "meeting",
  body: "safety-committee",
  atLeast: 1,
  each: "twoMonths",
  strength: "must",
});

/** 县安委会每年巡查各乡镇. */
const tours = coverageDuty({
  id: `${id}/township-tours`,
  title: text("每年巡查各乡镇（街道）", "Every township is toured each year"),
  cites: plan.section("一"),
  from,
  who: { kinds: ["county"] },
  covers: { kinds: ["township"], below: "directly" },
  action: "tour",
  atLeast: 1,
  each: "year",
  strength: "should",
});

/** 部门半年和全年报告安全风险. */
const riskReports = datedDuty({
  id: `${id}/risk-reports`,
  title: text("部门半年和全年报告安全风险", "Departments report risks at mid-year and at its end"),
  cites: plan.section("一"),
  from,
  who: { kinds: ["department"] },
  action: "report",
  topic: "risk",
  by: [{ by: "06-15" }, { by: "12-15", since: "07-01" }],
  strength: "must",
});

/** 新任主要负责人三十日内参加培训. */
const headTraining = eventDuty({
  id: `${id}/new-head-training`,
  title: text("新任主要负责人三十日内参加培训", "A new head is trained within 30 days"),
  cites: plan.section("一"),
  from,
  event: headChanges,
  action: "training",
  within: { days: 30 },
  strength: "should",
});

export const duties = [study, committee, tours, riskReports, headTraining];
