export { type LetterCascade, letterCascade } from "./cascade.js";
export type { Covered } from "./coverage.js";
export type { Registered } from "./registered.js";
export type { LetterStanding } from "./standing.js";
export type { LetterCascadeWritten, UnitLevel } from "./written.js";
