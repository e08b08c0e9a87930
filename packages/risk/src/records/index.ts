export { hazardDrills, hazardPlans } from "./hazard-drills.js";
export { hazardReports } from "./hazard-reports.js";
export { hazardSurveys } from "./hazard-surveys.js";
export { hazardDuties, hazardUnits, hazardUnitTypes, oversights } from "./hazard-units.js";
export { assessmentGroups, heldSubstances } from "./held-substances.js";
export { controlMeasures, ownerLevels, risks } from "./risks.js";
