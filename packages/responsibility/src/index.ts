export * from "./records/index.js";
export { responsibilityRules } from "./rules.js";
export * from "./units/index.js";
