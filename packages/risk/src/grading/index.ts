export { lecColours, lsColours, riskColour } from "./colour.js";
export { type LecGrading, type LecScores, type LsGrading, type LsScores, lec, ls } from "./grade.js";
export {
  consequenceScores,
  exposureScores,
  lecBands,
  lecDanger,
  lecEndPoint,
  lecLevel,
  likelihoodScores,
} from "./lec.js";
export { lsBands, lsLevel, lsRisk } from "./ls.js";
export {
  consequences,
  exposures,
  gradingMethods,
  type LecLevel,
  type LsLevel,
  lecLevels,
  likelihoods,
  lsLevels,
  type RiskColour,
  riskColours,
} from "./members.js";
