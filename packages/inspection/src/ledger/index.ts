export {
  type DangerLedger,
  type DangerLedgerWritten,
  type DangerState,
  dangerLedger,
  dangerStates,
} from "./danger-ledger.js";
export type { DangerDue, Deadline, DeadlineWritten } from "./deadline.js";
export type { DangerDate } from "./happened.js";
