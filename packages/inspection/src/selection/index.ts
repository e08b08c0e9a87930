export { commit } from "./commit.js";
export {
  type DrawInputs,
  type DrawInspector,
  type DrawnUnit,
  type DrawUnit,
  draw,
  drawMethod,
  type Exclusion,
  type PublishedDraw,
  type Wanted,
} from "./draw.js";
export { type DrawCode, DrawError, type DrawProblem } from "./draw-error.js";
export { type DrawDifference, type DrawVerdict, verifyDraw } from "./verify-draw.js";
