export type { ScorecardBonus } from "./bonus.js";
export { scoreEntries } from "./entries.js";
export type { ScorecardFace } from "./face.js";
export type { GradeDecision } from "./grade.js";
export type { PointsGiven } from "./ground.js";
export type { ScorecardPart } from "./part.js";
export { type ScorecardCode, ScorecardError, type ScorecardProblem, scorecardProblemText } from "./problem.js";
export { type Scorecard, scorecard } from "./scorecard.js";
export type { Place, ScoreList } from "./standing.js";
export type {
  BandWritten,
  BonusWritten,
  Counted,
  Decided,
  EligibilityWritten,
  GradesWritten,
  GroupWritten,
  ItemWritten,
  ListWritten,
  Points,
  PointsWritten,
  RankWritten,
  ScorecardWritten,
  ScoreGround,
  SectionWritten,
  TieBreak,
  VetoWritten as ScoreVetoWritten,
} from "./written.js";
