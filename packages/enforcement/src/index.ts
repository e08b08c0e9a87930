export { type ChainStep, type EnforcementChainWritten, enforcementChain } from "./chain/index.js";
export { penaltyProcedure } from "./penalty/index.js";
export {
  type ClockWritten,
  type ContentOf,
  type Course,
  type EndWritten,
  type EventOf,
  type Happened,
  type Procedure,
  type ProcedureFace,
  type ProcedureWritten,
  procedure,
  type StepFace,
  type StepSide,
  type StepStanding,
  type StepWritten,
  stepStandings,
} from "./procedure/index.js";
export { type CaseEvent, caseEvents, cases } from "./records/index.js";
export { enforcementRules } from "./rules.js";
