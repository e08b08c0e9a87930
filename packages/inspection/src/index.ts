export * from "./checklist/index.js";
export * from "./ledger/index.js";
export * from "./plans/index.js";
export * from "./records/index.js";
export { inspectionRules } from "./rules.js";
export * from "./selection/index.js";
export { type ShareNormWritten, shareNorm, type UnitCount, type UnitShare } from "./share.js";
