import { lecColours, lsColours, riskColour } from "./colour.js";
import {
  consequenceScores,
  exposureScores,
  lecBands,
  lecDanger,
  lecEndPoint,
  lecLevel,
  likelihoodScores,
} from "./lec.js";
import { lsBands, lsLevel, lsRisk } from "./ls.js";

/** Everything that grades one risk. */
export const gradingRules = [
  likelihoodScores,
  exposureScores,
  consequenceScores,
  lecDanger,
  lecEndPoint,
  lecBands,
  lecLevel,
  lsRisk,
  lsBands,
  lsLevel,
  lecColours,
  lsColours,
  riskColour,
] as const;
