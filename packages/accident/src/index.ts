export { accidents, sectors } from "./accidents.js";
export { type AccidentLevel, accidentLevel, accidentLevels, classify } from "./level.js";
export { decree493 } from "./sources.js";
