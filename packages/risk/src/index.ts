export * from "./grading/index.js";
export * from "./major-hazard/index.js";
export * from "./records/index.js";
export * from "./register/index.js";
export { riskRules } from "./rules.js";
