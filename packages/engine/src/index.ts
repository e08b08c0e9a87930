export type { AssessOptions, Judgeable, KnownBefore } from "./assess.js";
export type { Assessment } from "./assessment.js";
export { readCalendar } from "./calendar/file.js";
export { loadCalendar, type YearLoader, type YearSpan } from "./calendar/load.js";
export {
  CalendarError,
  type CalendarProblem,
  type CalendarProblemCode,
  calendarProblemText,
} from "./calendar/problem.js";
export { type CalendarYears, calendarOf, type YearDays } from "./calendar/years.js";
export { type CaseRead, readCases } from "./cases.js";
export type { Dataset, DatasetRow } from "./dataset/dataset.js";
export { readDataset } from "./dataset/folder.js";
export { type RecordsAt, type RowChange, recordedSince, recordsAt } from "./dataset/known.js";
export { columnsRead } from "./dataset/needs.js";
export {
  DatasetError,
  type DatasetProblem,
  type DatasetProblemCode,
  type DatasetProblemCount,
  datasetProblemText,
} from "./dataset/problem.js";
export { ReaderError } from "./dataset/reader-error.js";
export type { ReadOptions } from "./dataset/reading.js";
export {
  type DatasetAbout,
  type RecordGiven,
  type RecordReader,
  type RecordRows,
  readRecords,
} from "./dataset/records.js";
export { type DatasetFile, readTables } from "./dataset/tables.js";
export type { Decided } from "./decided.js";
export { type AssessQuestion, createEngine, type DecideQuestion, type Engine, type EngineOptions } from "./engine.js";
export { EngineError, type EngineErrorCode, unknownRule } from "./engine-error.js";
export type { Finding, Result, SubjectRef, UnitRef } from "./finding.js";
export type { Names } from "./names.js";
export {
  type Delivery,
  type DeliveryFailure,
  type DeliveryFailureCode,
  type DeliveryOptions,
  deliverNotices,
} from "./notices/deliver.js";
export type { Addressees, Notice, NoticeBase, Question } from "./notices/notice.js";
export { noticesOf, questionsOf } from "./notices/notices.js";
export type { RecordChange, Said, Superseded } from "./superseded.js";
export type {
  AgreementData,
  AgreementRow,
  BoardAnswer,
  BoardCell,
  BoardData,
  BoardMeasureShown,
  BoardPoint,
  BoardRow,
  CaseStep,
  Distance,
  DueStatus,
  FactShown,
  Figure,
  NetworkAnswer,
  NetworkData,
  NetworkFinding,
  NetworkRow,
  ProcedureData,
  ProcedureRow,
  ScorecardCell,
  ScorecardData,
  ScorecardGround,
  ScorecardItem,
  ScorecardRow,
  ScorecardSaid,
  Shown,
  Standing,
  StatisticsCell,
  StatisticsData,
  StatisticsRow,
  TimelineData,
  TimelineEntry,
  TimelineRelated,
  TimelineRow,
  TimelineVersion,
  ViewData,
} from "./views.js";
