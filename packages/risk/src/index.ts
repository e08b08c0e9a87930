export * from "./grading/index.js";
export { hazardSurveys } from "./records/hazard-surveys.js";
export { controlMeasures, ownerLevels, risks } from "./records/risks.js";
export * from "./register/index.js";
export { riskDocuments, riskRules } from "./rules.js";
