export { type ChainStep, type EnforcementChainWritten, enforcementChain } from "./chain/index.js";
export {
  aggravated,
  type ChosenAmount,
  type Conflict,
  type Discretion,
  type DiscretionWritten,
  discretion,
  type EarlierPenaltiesWritten,
  earlierPenalties,
  exemption,
  type Ground,
  type GroundCase,
  type Lead,
  lenience,
  type Share,
  type Tier,
} from "./discretion/index.js";
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
export {
  type ActLike,
  acts,
  aggravations,
  type CaseEvent,
  caseEvents,
  cases,
  harms,
  mitigations,
  penalties,
  provisions,
} from "./records/index.js";
export { enforcementRules } from "./rules.js";
