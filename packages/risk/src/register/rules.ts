import { entryGaps } from "./entry-gaps.js";
import { ownerLevel, ownerLevelNeeded } from "./owner-level.js";
import {
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
import { riskReview } from "./review.js";
import { statedColour } from "./stated-colour.js";
import {
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

/** Everything about registers of risks and surveys of hazards. */
export const registerRules = [
  statedColour,
  ownerLevelNeeded,
  ownerLevel,
  entryGaps,
  riskReview,
  riskPoints,
  pointsByColour,
  pointsOwned,
  pointsWithMeasures,
  gravePoints,
  gravePointsMonitored,
  ownedShare,
  measuresShare,
  graveMonitoredShare,
  surveyUnitsRegistered,
  surveyUnitsDone,
  surveyCandidates,
  surveyChecked,
  surveyKept,
  surveyFiled,
  surveyMonitored,
  surveyCoverage,
  surveyCheckedShare,
  surveyKeptShare,
  surveyFiledShare,
  surveyMonitoredShare,
  surveyFaults,
] as const;
