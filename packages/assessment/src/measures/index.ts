export { type MeasureKind, measureKinds, measuresTaken } from "./records.js";
export {
  type MeasureStanding,
  measureStandings,
  measuresCounted,
  type StandingMeasure,
  type StandingMeasureWritten,
  standingMeasure,
} from "./standing.js";
