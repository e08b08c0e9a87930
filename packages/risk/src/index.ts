export { riskDocuments, riskRules } from "./rules.js";
