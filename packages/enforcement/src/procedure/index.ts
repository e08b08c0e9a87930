export { type Procedure, type ProcedureFace, procedure, type StepFace } from "./procedure.js";
export { type StepStanding, stepStandings } from "./standing.js";
export type {
  ClockWritten,
  ContentOf,
  Course,
  EndWritten,
  EventOf,
  Happened,
  ProcedureWritten,
  StepSide,
  StepWritten,
} from "./written.js";
