export * from "./checklist/index.js";
export * from "./ledger/index.js";
export * from "./records/index.js";
export * from "./selection/index.js";
