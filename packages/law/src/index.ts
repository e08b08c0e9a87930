import * as laws from "./laws.js";
import * as ministryRules from "./ministry-rules.js";
import * as notices from "./notices.js";
import * as regulations from "./regulations.js";
import * as standards from "./standards.js";

export { type AbsentRule, absentRules } from "./absent.js";
export * from "./laws.js";
export * from "./major-danger-criteria.js";
export * from "./ministry-rules.js";
export * from "./notices.js";
export * from "./regulations.js";
export * from "./standards.js";
export * from "./trade-laws.js";

/** Every document that rules of national law cite, for their plugin. */
export const lawDocuments = [
  ...Object.values(laws),
  ...Object.values(ministryRules),
  ...Object.values(notices),
  ...Object.values(regulations),
  ...Object.values(standards),
];
