export { type NoLaxerTarget, noLaxerTarget } from "./no-laxer.js";
export { type OwnTarget, ownTarget } from "./own.js";
export { type TargetSum, type TargetSumWritten, targetSum } from "./sum.js";
export {
  derivedTarget,
  lastYearsFor,
  roundings,
  type TargetRounding,
  type YearOnYearTarget,
  type YearOnYearTargetWritten,
  yearOnYearTarget,
} from "./year-on-year.js";
