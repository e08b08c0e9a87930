export { responsibilityRules } from "./rules.js";
