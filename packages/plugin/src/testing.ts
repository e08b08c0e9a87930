// The test kit: what a team that writes a plugin runs, in one call of a vitest file.

export {
  type Checked,
  type CheckName,
  checkTitles,
  type Finding,
  findingLines,
  type KitCode,
} from "./testing/check.js";
export { type Coverage, coverageOf } from "./testing/coverage.js";
export type { ConfirmedExample, ConfirmedExamples, Report, ReviewOptions, StatedMistake } from "./testing/options.js";
export { reviewPlugin } from "./testing/review.js";
export type { Carrier, Statement, Statements } from "./testing/statement.js";
export { type TestOptions, testPlugin } from "./testing/vitest.js";
