export {
  type ComparedFigure,
  type ControlFigureOver,
  type ControlIndicators,
  type ControlIndicatorsWritten,
  type ControlPeriod,
  type ControlSpan,
  controlIndicators,
} from "./indicators.js";
export { type RelativeControl, type RelativeControlWritten, relativeControl } from "./relative.js";
export { type ControlTargets, type ControlTargetsWritten, controlTargets, type ProgressBy } from "./targets.js";
export { sectorsOfTrade } from "./trades.js";
