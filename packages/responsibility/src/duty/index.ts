export type { ActivitiesKind, DutyAction } from "./action.js";
export type { DutyBearer } from "./bearer.js";
export { type Coverage, type CoverageDuty, coverageDuty } from "./coverage.js";
export { type DutyCycle, type DutySpan, spansOfYears } from "./cycle.js";
export { type DatedDuty, datedDuty, type YearlyDay } from "./dated.js";
export { type DutyTerm, type EventDuty, eventDuty } from "./event.js";
export { type Duty, type DutyWritten, type RecurringDuty, recurringDuty } from "./recurring.js";
export {
  type DueStanding,
  type DutyConsequences,
  dueRows,
  dueStandings,
  type Standing,
  type TimesStanding,
  timesStandings,
} from "./standing.js";
