export * from "./checklist/index.js";
export * from "./records/index.js";
export * from "./selection/index.js";
