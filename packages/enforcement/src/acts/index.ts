export { finesOfAct, highestFine, lowEndOfHighest, oneActOneFine, provisionApplied, statutoryFine } from "./fines.js";
export { limitation, limitationUntil, limitationYears } from "./limitation.js";
export { evidenceKept, evidenceUntil, measureRules, powerCutFaults, sealedInTime, sealedUntil } from "./measures.js";
export { surcharge, surchargeDays, surchargeRules } from "./surcharge.js";
