export { entryGaps, ownerLevel, ownerLevelNeeded, riskReview, statedColour } from "./entry.js";
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
