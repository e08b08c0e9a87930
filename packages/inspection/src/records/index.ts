export { inspectionAnswers } from "./answers.js";
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
export { type InspectionMode, inspectionModes, inspections } from "./inspections.js";
