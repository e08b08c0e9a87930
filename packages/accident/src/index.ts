export * from "./classification/index.js";
export * from "./investigation/index.js";
export {
  type AccidentLevel,
  accidentLevel,
  accidentLevels,
  classify,
  determinedLevel,
  firstLevel,
  lossCounted,
  lostCounted,
  type RegimeLevel,
  regimeLevels,
  seriousCounted,
  supplementWindow,
} from "./level/index.js";
export * from "./penalties/index.js";
export {
  accidentParties,
  accidents,
  casualties,
  closingConditions,
  closings,
  closureReviews,
  economy,
  fates,
  fineGrounds,
  investigations,
  type LossItem,
  losses,
  lossItems,
  natures,
  partyAggravations,
  partyConducts,
  partyRoles,
  proposedFines,
  safetyPenalties,
  sectors,
  supplements,
  type Type1986,
  type Type2025,
  types1986,
  types2025,
} from "./records/index.js";
export { accidentRules } from "./rules.js";
export * from "./statistics/index.js";
