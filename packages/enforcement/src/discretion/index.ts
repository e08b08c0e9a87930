export { aggravated } from "./aggravated.js";
export type { ChosenAmount } from "./chosen-amount.js";
export { type Discretion, discretion } from "./discretion.js";
export { type EarlierPenaltiesWritten, earlierPenalties } from "./earlier-penalties.js";
export { exemption } from "./exemption.js";
export { fineWithinLaw, lawfulFine } from "./lawful-fine.js";
export { lenience } from "./lenience.js";
export type { Conflict, Lead, Tier } from "./tiers.js";
export type { DiscretionWritten, Ground, GroundCase, Share } from "./written.js";
