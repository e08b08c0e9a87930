// Writing one.
export type { Evidenced } from "./answers.js";
export {
  type AnswersOf,
  ask,
  type ChoiceItem,
  type Condition,
  type DateItem,
  type Entry,
  type Item,
  type ItemOptions,
  type NumberItem,
  type PlainItem,
  type Repeat,
  type Section,
  type VerdictItem,
} from "./ask.js";
export {
  type Checklist,
  type ChecklistPin,
  type ChecklistWritten,
  checklist,
  checklistFrom,
  pinOf,
  readChecklist,
} from "./checklist.js";
// Its data.
export { type ConditionFlaw, readCondition, writeCondition } from "./condition-text.js";
export {
  findCriterion,
  type MajorDangerCriteria,
  type MajorDangerCriterion,
  majorDangerCriteria,
} from "./criteria/index.js";
export type {
  ChecklistData,
  ChoiceListData,
  Compared,
  ConditionData,
  CriterionReference,
  EntryData,
  Evidence,
  GradeData,
  GroupData,
  ItemData,
  OpensData,
  Placed,
  RepeatData,
  ScoringData,
  SectionData,
  SourceData,
  TakenFrom,
  Verdict,
} from "./data.js";
export { entriesOf, isGroup, isJudged, itemsOf } from "./data.js";
// Judging by it.
export {
  dangerRecords,
  type Fail,
  type InspectionRecord,
  type InspectionResult,
  type ItemPlace,
  inspectionRecords,
  type JudgeOptions,
  judgeInspection,
  type OpenedDanger,
} from "./judge.js";
export { type ItemLibrary, itemLibrary, type TakeOptions } from "./library.js";
// Looking it over.
export { type LintFinding, type LintFix, lintText, withFix } from "./lint/finding.js";
export type { LintRule } from "./lint/rule.js";
export { type LintOptions, lintChecklist } from "./lint.js";
export {
  type ChecklistCode,
  ChecklistError,
  type ChecklistPlace,
  type ChecklistProblem,
  checklistProblemText,
} from "./problem.js";
export type { ScoringRules } from "./score.js";
export type { Instance } from "./standing.js";
export { evidences, verdicts } from "./words.js";
