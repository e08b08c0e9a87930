export { activities } from "./activities.js";
export { assignments } from "./assignments.js";
export { certificates, certificateTypes } from "./certificates.js";
export { drilledPlans, drills } from "./drills.js";
export { expenseSectors, expenses } from "./expenses.js";
export { headChanges } from "./head-changes.js";
export { insurances } from "./insurances.js";
export { type LetterLevel, letterLevels, letters } from "./letters.js";
export {
  type HighRiskSector,
  highRiskSectors,
  isOfSector,
  obligedUnits,
  type SafetyTrade,
  safetyTrades,
  tradesOf,
} from "./obliged-units.js";
export { limitSides, relativeMeasures, relativeTargets } from "./relative-targets.js";
export { engagements, safetyStaff, staffRoles } from "./safety-staff.js";
export { claimRelations, statedClaims } from "./stated-claims.js";
export { figureParts, statedFigures } from "./stated-figures.js";
export { type TargetIndicator, type TargetTrade, targetIndicators, targets, targetTrades } from "./targets.js";
export { type ReportTerm, reportTerms, taskReports } from "./task-reports.js";
export { type TaskMode, type TaskPart, taskModes, taskParts, tasks } from "./tasks.js";
export { trainingLevels, trainings, trainingTypes } from "./trainings.js";
