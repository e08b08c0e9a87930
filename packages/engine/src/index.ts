export type { AssessOptions, Judgeable } from "./assess.js";
export type { Assessment } from "./assessment.js";
export type { Dataset, DatasetRow } from "./dataset/dataset.js";
export type { Decided } from "./decided.js";
export { type AssessQuestion, createEngine, type DecideQuestion, type Engine, type EngineOptions } from "./engine.js";
export { EngineError, type EngineErrorCode } from "./engine-error.js";
export type { Finding, Result, SubjectRef } from "./finding.js";
export type { AgreementRow, Figure, TargetPoint, TargetRow, ViewData } from "./views.js";
