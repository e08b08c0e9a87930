export { activities } from "./activities.js";
export { assignments } from "./assignments.js";
export { headChanges } from "./head-changes.js";
export { type LetterLevel, letterLevels, letters } from "./letters.js";
export { limitSides, relativeMeasures, relativeTargets } from "./relative-targets.js";
export { type TargetIndicator, targetIndicators, targets } from "./targets.js";
export { type ReportTerm, reportTerms, taskReports } from "./task-reports.js";
export { type TaskMode, type TaskPart, taskModes, taskParts, tasks } from "./tasks.js";
