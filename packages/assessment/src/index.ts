export { type ControlIndicators, type ControlIndicatorsWritten, controlIndicators } from "./control.js";
export { type ProgressReadings, type QuarterTrigger, type QuarterTriggerWritten, quarterTrigger } from "./progress.js";
export { type AnnualVeto, type AnnualVetoWritten, annualVeto, type VetoReadings } from "./veto.js";
