import type { AnyDefinition } from "@anwei/kernel";
import {
  dailyFine,
  finesOfAct,
  highestFine,
  interimMeasureRules,
  limitation,
  limitationUntil,
  limitationYears,
  lowEndOfHighest,
  oneActOneFine,
  provisionApplied,
  statutoryFine,
  surchargeRules,
} from "./acts/index.js";
import { closureGrounds, penaltiesIn180Days, penaltiesInYear } from "./closure/index.js";
import { exemption, fineWithinLaw, lawfulFine, lenience } from "./discretion/index.js";
import { penaltyProcedure } from "./penalty/index.js";

/** Every rule about enforcement that national law gives. */
export const enforcementRules: readonly AnyDefinition[] = [
  ...penaltyProcedure.definitions,
  exemption,
  lenience,
  finesOfAct,
  oneActOneFine,
  highestFine,
  lowEndOfHighest,
  statutoryFine,
  provisionApplied,
  lawfulFine,
  fineWithinLaw,
  limitationYears,
  limitationUntil,
  limitation,
  ...surchargeRules,
  ...interimMeasureRules,
  dailyFine,
  penaltiesIn180Days,
  penaltiesInYear,
  closureGrounds,
];
