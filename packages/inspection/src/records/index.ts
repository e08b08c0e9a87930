export { inspectionAnswers } from "./answers.js";
export { type InspectionMode, inspectionModes, inspections } from "./inspections.js";
