export { type HazardClassCode, type HazardClassName, hazardClasses } from "./classes.js";
export { type FoundSubstance, findSubstances } from "./find.js";
export { filedGrade, hazardGrade, hazardIndex, majorHazard } from "./grade.js";
export { type GradedHazard, gradeHazard, type HazardUnitHeld, type HeldSubstance } from "./grade-hazard.js";
export { type HazardGrade, hazardGrades } from "./grades.js";
export { majorHazardRules } from "./rules.js";
export { type NamedSubstance, namedSubstances, type SubstanceName } from "./substances.js";
export { quotientSum, weightedSum } from "./sums.js";
