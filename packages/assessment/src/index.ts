export * from "./control/index.js";
export * from "./ladder/index.js";
export * from "./measures/index.js";
export {
  type ProgressReadings,
  type ProgressTrigger,
  type ProgressTriggerWritten,
  progressTrigger,
} from "./progress.js";
export { type Quota, type QuotaWritten, quota } from "./quota.js";
export * from "./scorecard/index.js";
export * from "./standardisation/index.js";
export { type Veto, type VetoWritten, veto } from "./veto.js";
