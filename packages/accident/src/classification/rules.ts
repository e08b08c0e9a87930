import { typeCandidates } from "./correspondence.js";
import { typeCarried, typeEdition } from "./edition.js";
import { injuryGrade, seriousFrom, totalWorkdays, workdaysLost } from "./injuries.js";
import { casualtiesAgree, lostListed, seriousListed } from "./listed.js";
import { directLossListed, lossAgrees, lossScope } from "./losses.js";

/** Everything about types, injuries and losses. */
export const classificationRules = [
  typeEdition,
  typeCarried,
  typeCandidates,
  seriousFrom,
  totalWorkdays,
  injuryGrade,
  workdaysLost,
  lostListed,
  seriousListed,
  casualtiesAgree,
  lossScope,
  directLossListed,
  lossAgrees,
] as const;
