// What a host makes of plugins; what a plugin is written with is in `@anwei/plugin/v1`.

export { type Composed, compose, safeCompose } from "./compose/compose.js";
export type {
  PluginRef,
  RegionalMove,
  RegionalOverlay,
  RegionalReplace,
  RulebookContent,
  RulebookForm,
} from "./content.js";
export { ComposeError, type Diagnostic, type DiagnosticCode, diagnosticText } from "./diagnostic.js";
export type {
  AnswersCompared,
  ChangedPart,
  DefinitionChange,
  DiffSide,
  DocumentChange,
  FieldChange,
  Named,
  OnlyOne,
  PluginChange,
  Reworded,
  RulebookDiff,
  ValuesChanged,
  Verdict,
} from "./diff/changes.js";
export { type Compared, diffRulebooks } from "./diff/diff.js";
export type { ValueChange, ValueSaid } from "./diff/values.js";
export type { Extension } from "./kinds.js";
export type { Deprecation, Renaming, Retirement } from "./life.js";
export type { Move, Overlay, Replace } from "./overlay.js";
export { apiVersion, type Plugin, type Use } from "./plugin.js";
export { Rulebook } from "./rulebook.js";
export type {
  AgreementView,
  BoardMeasure,
  BoardTarget,
  BoardTrigger,
  BoardView,
  NetworkStatesView,
  NetworkView,
  ProcedureStep,
  ProcedureView,
  ScorecardLine,
  ScorecardView,
  StatisticsMeasure,
  StatisticsView,
  TimelineDate,
  TimelineEvent,
  TimelinePages,
  TimelineRecords,
  TimelineSection,
  TimelineView,
  View,
} from "./view.js";
