import { type FactProblem, FactsError, type Text } from "@anwei/kernel";
import type { PackError } from "@anwei/plugin/pack";
import * as Data from "effect/Data";
import { CalendarError, type CalendarProblem } from "../calendar/problem.js";
import { DatasetError, type DatasetProblem, type DatasetProblemCount } from "../dataset/problem.js";
import { ReaderError } from "../dataset/reader-error.js";
import { EngineError, type EngineErrorCode } from "../engine-error.js";
import type { DeliveryFailure } from "../notices/deliver.js";
import type { Notice, Question } from "../notices/notice.js";

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

/** A calendar is wrong, and no day of it is used: everything that is wrong with it. */
export class CalendarRefused extends Data.TaggedError("CalendarRefused")<{
  readonly problems: readonly CalendarProblem[];
  readonly message: string;
  /** What the host's loader failed with, where it did. */
  readonly cause?: unknown;
}> {}

/** A host's source of records broke off: in which table, after how many records, and why. */
export class ReaderFailed extends Data.TaggedError("ReaderFailed")<{
  readonly table: string;
  readonly rows: number;
  readonly text: Text;
  readonly message: string;
  readonly cause: unknown;
}> {}

/** A notice could not be delivered: which, how often it was tried, and why. */
export class DeliveryFailed extends Data.TaggedError("DeliveryFailed")<
  DeliveryFailure<Notice | Question> & { readonly message: string }
> {}

/** A pack could not be made: the signer failed, or the plugin could not be read again. */
export class PackRefused extends Data.TaggedError("PackRefused")<{
  readonly diagnostics: PackError["diagnostics"];
  readonly message: string;
  /** What the signer failed with, where it did. */
  readonly cause: unknown;
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
export const refusedDataset = (error: unknown): DatasetRefused | QuestionRefused | undefined =>
  refusedRecords(error) ?? refusedQuestion(error);

/** What an error of reading records is as a typed one; `undefined` for a defect. */
export const refusedRecords = (error: unknown): DatasetRefused | undefined =>
  error instanceof DatasetError
    ? new DatasetRefused({
        problems: error.problems,
        total: error.total,
        counts: error.counts,
        message: error.message,
      })
    : undefined;

/** What an error of a calendar is as a typed one; `undefined` for a defect. */
export const refusedCalendar = (error: unknown): CalendarRefused | undefined =>
  error instanceof CalendarError
    ? new CalendarRefused({
        problems: error.problems,
        message: error.message,
        ...(error.cause === undefined ? {} : { cause: error.cause }),
      })
    : undefined;

/** A source of records that broke off, as a typed error. */
export const failedReader = (table: string, rows: number, cause: unknown): ReaderFailed => {
  const { text, message } = new ReaderError(table, rows, cause);
  return new ReaderFailed({ table, rows, text, message, cause });
};

const refusedQuestion = (error: unknown): QuestionRefused | undefined =>
  error instanceof EngineError
    ? new QuestionRefused({ code: error.code, found: error.found, text: error.text, message: error.message })
    : undefined;
