export { inspectionAnswers } from "./answers.js";
export { bulletins } from "./bulletins.js";
export { campaignInspections } from "./campaign-inspections.js";
export { campaignFields, campaigns } from "./campaigns.js";
export { type DangerEvent, dangerEvents, dangerEventTypes } from "./danger-events.js";
export {
  type DangerGrade,
  dangerFinders,
  dangerGrades,
  hiddenDangers,
  type PlanPart,
  planParts,
} from "./hidden-dangers.js";
export {
  inspectedUnits,
  type RiskClass,
  riskClasses,
  type SafetyRecord,
  safetyRecords,
} from "./inspected-units.js";
export { inspectionPlans } from "./inspection-plans.js";
export { type InspectionMode, inspectionModes, inspections } from "./inspections.js";
