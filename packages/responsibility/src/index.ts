export * from "./duty/index.js";
export * from "./letters/index.js";
export type { DayOfYear, PatternWritten } from "./pattern.js";
export * from "./records/index.js";
export { responsibilityRules } from "./rules.js";
export * from "./targets/index.js";
export * from "./tasks/index.js";
export * from "./units/index.js";
