export { limitSides, relativeMeasures, relativeTargets } from "./relative-targets.js";
export { type TargetIndicator, targetIndicators, targets } from "./targets.js";
