// Rulebooks from and to JSON.

export { rulebookLimits } from "./json/limits.js";
export { readRulebook } from "./json/read.js";
export { RulebookError } from "./json/rulebook-error.js";
export { rulebookFileSchema, rulebookSchema } from "./json/schema.js";
export { writeRulebook } from "./json/write.js";
