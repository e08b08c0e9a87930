export { type Blacklist, type BlacklistWritten, blacklist } from "./blacklist.js";
export type { Deadline } from "./deadline.js";
export { type PublicCases, type PublicCasesWritten, publicCasesEach } from "./public-cases.js";
export { type Reward, type RewardWritten, reward } from "./reward.js";
export { type Suspension, type SuspensionWritten, suspension } from "./suspension.js";
export { type TransferWritten, transfer } from "./transfer.js";
export type { SanctionWritten } from "./written.js";
