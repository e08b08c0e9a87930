import { type FactProblem, FactsError, type Text } from "@anwei/kernel";
import * as Data from "effect/Data";
import { DatasetError, type DatasetProblem, type DatasetProblemCount } from "../dataset/problem.js";
import { EngineError, type EngineErrorCode } from "../engine-error.js";

/** The facts of a case cannot be read: every problem, and which case it was in a stream of them, from 1. */
export class FactsRefused extends Data.TaggedError("FactsRefused")<{
  readonly problems: readonly FactProblem[];
  readonly message: string;
  readonly at?: number;
}> {}

/** A dataset is wrong, and nothing of it is judged: the first thousand problems, and how many there are in all. */
export class DatasetRefused extends Data.TaggedError("DatasetRefused")<{
  readonly problems: readonly DatasetProblem[];
  readonly total: number;
  readonly counts: readonly DatasetProblemCount[];
  readonly message: string;
}> {}

/** The question cannot be put as it was: no such rule, a date or a region that is wrong or lacking. */
export class QuestionRefused extends Data.TaggedError("QuestionRefused")<{
  readonly code: EngineErrorCode;
  readonly found: string;
  readonly text: Text;
  readonly message: string;
}> {}

/** What an error of `decide` is as a typed one; `undefined` for a defect. */
export function refusedCase(error: unknown, at?: number): FactsRefused | QuestionRefused | undefined {
  if (error instanceof FactsError) {
    return new FactsRefused({
      problems: error.problems,
      message: error.message,
      ...(at === undefined ? {} : { at }),
    });
  }
  return refusedQuestion(error);
}

/** What an error of `read` and `assess` is as a typed one; `undefined` for a defect. */
export function refusedDataset(error: unknown): DatasetRefused | QuestionRefused | undefined {
  if (error instanceof DatasetError) {
    return new DatasetRefused({
      problems: error.problems,
      total: error.total,
      counts: error.counts,
      message: error.message,
    });
  }
  return refusedQuestion(error);
}

const refusedQuestion = (error: unknown): QuestionRefused | undefined =>
  error instanceof EngineError
    ? new QuestionRefused({ code: error.code, found: error.found, text: error.text, message: error.message })
    : undefined;
