export { type ControlIndicators, type ControlIndicatorsWritten, controlIndicators } from "./control.js";
export * from "./ladder/index.js";
export * from "./measures/index.js";
export {
  type ProgressReadings,
  type ProgressTrigger,
  type ProgressTriggerWritten,
  progressTrigger,
} from "./progress.js";
export { type Veto, type VetoWritten, veto } from "./veto.js";
