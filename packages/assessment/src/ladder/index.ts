export {
  type AccidentGround,
  type AccidentLadder,
  type AccidentLadderWritten,
  type AgainGround,
  accidentLadder,
  type FactGround,
  type MeantGround,
} from "./accident-ladder.js";
export { type AccidentsMeant, accidentsCounted, concealmentsFound, deathsAddedUp } from "./accidents.js";
export type { AnswerGround, CountGround, Ground, RunningGround } from "./ground.js";
export { type Ladder, type LadderWritten, ladder } from "./ladder.js";
export { type Measured, type MeasuredWritten, measured } from "./measured.js";
export { type UnitCountWritten, unitCount } from "./unit-count.js";
export { type GroundWindow, inSuccession, type WindowReadings } from "./window.js";
