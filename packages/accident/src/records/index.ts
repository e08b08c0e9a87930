export { accidents, natures, sectors } from "./accidents.js";
export { closingConditions, closings } from "./closings.js";
export { investigations } from "./investigations.js";
export { supplements } from "./supplements.js";
