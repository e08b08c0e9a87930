import * as sources from "./sources.js";

export { type AbsentRule, absentRules } from "./absent.js";
export * from "./sources.js";

/** Every document there is, for the plugin whose rules cite them. */
export const lawDocuments = Object.values(sources);
