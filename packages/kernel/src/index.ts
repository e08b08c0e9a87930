// Checks.
export { type BookCheckOptions, type CheckOptions, checkBook, checkDefinition, type ListedBook } from "./check/book.js";
export { type GeneratedCase, type GeneratedCases, generateCases } from "./check/cases.js";
export type { CellFacts } from "./check/cell-facts.js";
export {
  type CompareOptions,
  compareDefinitions,
  type Difference,
  type Differs,
  type Equal,
  type NotAnalysed,
  type Told,
} from "./check/compare.js";
export { compareExamples, type ExampleDiffers } from "./check/compare-examples.js";
export type { FaultKind } from "./check/faults.js";
export type { CheckCode, CheckFinding, Side, Way } from "./check/finding.js";
export type { InBook } from "./check/standing.js";
export { type UnshownFault, type UnshownFaults, type UnshownOptions, unshownFaults } from "./check/unshown.js";
// Definitions.
export { type About, type Example, type Facts, record, recordIn, unitIn } from "./define/about.js";
export { bookFromData, bookOf, type SmallBook } from "./define/book.js";
export { problemsIn } from "./define/check.js";
export {
  type Consequence,
  type Decision,
  decision,
  type Outcomes,
  ordered,
  type Row,
  steps,
  unordered,
} from "./define/decision.js";
export {
  type AboutData,
  type AnyDefinition,
  type AskableData,
  allNodesOf,
  type BeforeEnd,
  type ConsequenceData,
  type ConsequenceWords,
  type DecisionData,
  type DefinitionData,
  type ExampleData,
  type Expectation,
  type IndicatorData,
  type InForce,
  kindsOf,
  type Law,
  type LinkData,
  type Moves,
  type ParameterData,
  type ParameterVersion,
  type QuantityData,
  type RawValue,
  type Strength,
  strengths,
  type WindowUnit,
  withUses,
} from "./define/definition.js";
export {
  atAnyTime,
  between,
  calendar,
  childrensRecords,
  counted,
  countedDistinct,
  everyRecord,
  fellowUnits,
  first,
  type Indicator,
  indicator,
  inPeriod,
  largest,
  last,
  mostWithin,
  ownRecords,
  periodIndicator,
  ranked,
  recordsBy,
  rolling,
  sameAs,
  smallest,
  subtreeRecords,
  summed,
  toDate,
  type Window,
  wholePeriod,
} from "./define/indicator.js";
export { type Chain, chainOf, mentionsOf } from "./define/mentions.js";
export { type Parameter, type ParameterTable, parameter, parameterTable, rawValue } from "./define/parameter.js";
export { DefinitionError, type FormCode, type Problem, type ProblemCode, problemText } from "./define/problem.js";
export {
  dateQuantity,
  instantQuantity,
  type Quantity,
  quantity,
  rangeQuantity,
  type ValueRow,
} from "./define/quantity.js";
export { Exact, type Rounding } from "./exact/exact.js";
export type { Interval } from "./exact/interval.js";
// Facts: kinds of record and their fields.
export {
  type AmountOptions,
  type Assumption,
  amount,
  type ChoiceField,
  choice,
  count,
  type DateField,
  date,
  type Field,
  type FieldData,
  fieldDataOf,
  type GradeField,
  grade,
  type InstantField,
  instant,
  type Kind,
  type KindData,
  label,
  type Members,
  money,
  type NumberField,
  openJoined,
  type Raw,
  type RefField,
  ref,
  type SetField,
  type Shape,
  type SpanField,
  set,
  span,
  type TestField,
  type TextField,
  withMembers,
  yesNo,
} from "./facts/fields.js";
export {
  type BaseShape,
  completeness,
  extend,
  kind,
  schemaOf,
  type UnitKind,
  type UnitsShape,
  units,
} from "./facts/kind.js";
export { type FactProblem, type FactProblemCode, type KnownFacts, plainly, readFact, readFacts } from "./facts/read.js";
// Identity, and the JSON forms that it is taken of; reading and writing them is in `@anwei/kernel/json`.
export { canonicalJson, contentHash } from "./identity/canonical.js";
export { type Hashes, hashesOf, meaningOf, meaningOfField, meaningOfKind, signatureOf } from "./identity/meaning.js";
export {
  type DefinitionForm,
  definitionForm,
  type FieldForm,
  fieldForm,
  type KindForm,
  kindForm,
  type MemberForm,
} from "./json/form.js";
export type { Comparison, Node, TestNode } from "./language/node.js";
// Terms.
export {
  type Amount,
  all,
  always,
  any,
  asOf,
  atLeastOf,
  ChoiceTerm,
  DateTerm,
  type Duration,
  days,
  daysBetween,
  earlier,
  elapsed,
  GradeTerm,
  hours,
  InstantTerm,
  judgedAt,
  judgedOn,
  max,
  min,
  months,
  type NumberLike,
  NumberTerm,
  never,
  not,
  number,
  onDate,
  parentOf,
  percent,
  periodEnd,
  periodStart,
  RangeTerm,
  range,
  ratio,
  SetTerm,
  SpanTerm,
  type Subject,
  sum,
  Term,
  type TermOf,
  type Terms,
  Test,
  TextTerm,
  termsOf,
  wan,
  workingDays,
  yearEnd,
  yearStart,
  years,
  yi,
  yuan,
} from "./language/terms.js";
export { type Scope, type TermType, typeOf } from "./language/typing.js";
export { factorOf, type Unit, units as measures, unitTitle, unitWritten } from "./language/units.js";
// Meaning.
export { cited, citedIn } from "./meaning/cited.js";
export { type Following, type FollowingDay, followingOf } from "./meaning/consequences.js";
export type { Answer } from "./meaning/context.js";
export { type Case, type DecideOptions, decide, FactsError, judge, prepare, recordOf } from "./meaning/decide.js";
export { type ExampleFailure, judgeExample, meets, prepareExample, runExamples } from "./meaning/examples.js";
export {
  type ExplainedRecord,
  type ExplainedRow,
  type ExplainedTerm,
  type Explanation,
  explain,
} from "./meaning/explain.js";
export { Interpreter } from "./meaning/interpret.js";
export { type Change, nearestChanges } from "./meaning/nearest-change.js";
export { type Bounds, isSettled, type Outcome, outcomeOf } from "./meaning/outcome.js";
export { type RecordRow, Records, spanOf, textOf } from "./meaning/records.js";
export { saidOf, scopeOf } from "./meaning/scope.js";
export type { Truth, Value } from "./meaning/value.js";
export { type Assumed, type Book, bookWith, liesWithin, type Replacement, type World } from "./meaning/world.js";
export { nearest } from "./nearest.js";
export { type ConsequenceTimes, deedText, termTexts, timesText } from "./prose/consequences.js";
// Prose.
export {
  type ConsequenceProse,
  type DefinitionProse,
  definitionProse,
  type EditionProse,
  type ProseOptions,
} from "./prose/definition.js";
export { unitText } from "./prose/measures.js";
export { membersOf } from "./prose/members.js";
export { moneyText, numberText, percentText, shareText } from "./prose/numbers.js";
export type { EntryProse, ParameterProse, VersionProse } from "./prose/parameters.js";
export type { Per } from "./prose/rates.js";
export type { RowProse } from "./prose/rows.js";
export { periodNames } from "./prose/subjects.js";
export { textOfNode } from "./prose/terms.js";
export { type Measure, measureOf, truthText, valueText } from "./prose/values.js";
// Sources.
export {
  type Citation,
  type CiteOptions,
  type Cites,
  chineseNumber,
  citationText,
  type DocumentData,
  type Reading,
  type Source,
  source,
  type Unsourced,
} from "./source/source.js";
export { type Language, type Text, text } from "./text.js";
// Time.
export {
  addMonths,
  civil,
  type Day,
  dayOf,
  formatDay,
  formatInstant,
  type Instant,
  moved,
  parseDay,
  parseInstant,
} from "./time/calendar.js";
export {
  formatPeriod,
  type Period,
  type PeriodUnit,
  parsePeriod,
  periodContaining,
  periodsBetween,
  periodUnits,
  shiftPeriod,
  shiftYears,
} from "./time/period.js";
export { isWeekend, type WorkingCalendar, type WorkingCalendarData, workingCalendar } from "./time/working-days.js";
