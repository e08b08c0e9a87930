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
export { accidents, natures, sectors, supplements } from "./records/index.js";
export { accidentDocuments, accidentRules } from "./rules.js";
export * from "./sources.js";
