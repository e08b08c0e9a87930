export { dailyFine } from "./daily-fine.js";
export { finesOfAct, highestFine, lowEndOfHighest, oneActOneFine, provisionApplied, statutoryFine } from "./fines.js";
export {
  evidenceKept,
  evidenceUntil,
  interimMeasureRules,
  powerCutFaults,
  sealedInTime,
  sealedUntil,
} from "./interim-measures.js";
export { limitation, limitationUntil, limitationYears } from "./limitation.js";
export { surcharge, surchargeDays, surchargeOwed, surchargeRules } from "./surcharge.js";
