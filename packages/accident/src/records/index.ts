export { accidents, natures, sectors } from "./accidents.js";
export { supplements } from "./supplements.js";
