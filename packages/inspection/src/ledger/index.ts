export {
  type DangerLedger,
  type DangerLedgerWritten,
  type DangerState,
  dangerLedger,
  dangerStates,
} from "./danger-ledger.js";
export type { DangerDue, Deadline, DeadlineWritten } from "./deadline.js";
export { type EscalationStep, type EscalationWritten, escalation, type HandedUp } from "./escalation.js";
export { type Followed, finderFollows } from "./finder.js";
export { type FourSystem, oneListFourSystems, planGaps, type ThreeList, threeLists } from "./gaps.js";
export type { DangerDate } from "./happened.js";
export { type ListedSupervisionWritten, type Listing, listedSupervision } from "./listing.js";
export { dangersInYear, hiddenDanger, majorDangerPlan } from "./national.js";
export { type DangerRates, type DangerRatesWritten, dangerRates } from "./rates.js";
