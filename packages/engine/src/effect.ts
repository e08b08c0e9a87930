// The engine as an Effect service.
export { DatasetRefused, FactsRefused, QuestionRefused } from "./effect/errors.js";
export { Engine } from "./effect/service.js";
