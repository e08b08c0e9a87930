export { entryGaps } from "./entry-gaps.js";
export { ownerLevel, ownerLevelNeeded } from "./owner-level.js";
export {
  graveMonitoredShare,
  gravePoints,
  gravePointsMonitored,
  measuresShare,
  ownedShare,
  pointsByColour,
  pointsOwned,
  pointsWithMeasures,
  riskPoints,
} from "./points.js";
export { riskReview } from "./review.js";
export { statedColour } from "./stated-colour.js";
export {
  surveyCandidates,
  surveyChecked,
  surveyCheckedShare,
  surveyCoverage,
  surveyFaults,
  surveyFiled,
  surveyFiledShare,
  surveyKept,
  surveyKeptShare,
  surveyMonitored,
  surveyMonitoredShare,
  surveyUnitsDone,
  surveyUnitsRegistered,
} from "./survey.js";
