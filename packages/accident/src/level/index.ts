export { lossCounted, lostCounted, seriousCounted, supplementWindow } from "./counted.js";
export { determinedLevel, firstLevel } from "./determined.js";
export { accidentLevel, classify } from "./general.js";
export { type AccidentLevel, accidentLevels, type RegimeLevel, regimeLevels } from "./outcomes.js";
