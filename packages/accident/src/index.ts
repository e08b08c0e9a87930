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
export {
  accidents,
  closingConditions,
  closings,
  investigations,
  natures,
  sectors,
  supplements,
} from "./records/index.js";
export { accidentDocuments, accidentRules } from "./rules.js";
export * from "./sources.js";
