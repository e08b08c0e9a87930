export { type Type1986, type Type2025, types1986, types2025 } from "./accident-types.js";
export { accidents, natures, sectors } from "./accidents.js";
export { casualties, fates } from "./casualties.js";
export { closingConditions, closings } from "./closings.js";
export { economy } from "./economy.js";
export { investigations } from "./investigations.js";
export { type LossItem, losses, lossItems } from "./losses.js";
export { supplements } from "./supplements.js";
