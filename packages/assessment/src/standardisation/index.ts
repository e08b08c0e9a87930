export { type StandardisationGrade, standardisationGrades, standardisations } from "./records.js";
export { type Standardisation, type StandardisationWritten, standardisation } from "./standardisation.js";
