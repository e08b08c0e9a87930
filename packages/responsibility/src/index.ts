export { responsibilityRules } from "./rules.js";
export * from "./units/index.js";
