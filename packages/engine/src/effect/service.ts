import type { Rulebook } from "@anwei/plugin";
import * as Context from "effect/Context";
import * as Effect from "effect/Effect";
import * as Layer from "effect/Layer";
import * as Option from "effect/Option";
import * as Stream from "effect/Stream";
import type { Assessment } from "../assessment.js";
import type { Dataset } from "../dataset/dataset.js";
import type { Decided } from "../decided.js";
import { type AssessQuestion, createEngine, type DecideQuestion, type EngineOptions, needsOf } from "../engine.js";
import { attempt, promised } from "./attempt.js";
import { Calendar } from "./calendar.js";
import {
  type DatasetRefused,
  type FactsRefused,
  type QuestionRefused,
  type ReaderFailed,
  refusedCase,
  refusedDataset,
} from "./errors.js";
import { type RecordReader, readRecords } from "./reader.js";

type Facts = Readonly<Record<string, unknown>>;

/**
 * Judges by one rulebook, as an Effect service: what can be wrong with the input is a typed error.
 *
 * @example
 * ```ts
 * const program = Effect.gen(function* () {
 *   const engine = yield* Engine;
 *   return yield* engine.decide("accident/level", { deaths: 29 }, { happened: "2008-09-13" });
 * });
 * Effect.runPromise(program.pipe(Effect.provide(Engine.layer(compose([national, city])))));
 * ```
 */
export class Engine extends Context.Service<
  Engine,
  {
    readonly rulebook: Rulebook;
    /** Judges one case. */
    readonly decide: (
      rule: string,
      facts: Facts,
      question?: DecideQuestion,
    ) => Effect.Effect<Decided, FactsRefused | QuestionRefused>;
    /**
     * Judges one case after another, in order, no faster than its answers are taken. The first case that cannot be
     * read ends it.
     */
    readonly decideAll: <E, R>(
      rule: string,
      cases: Stream.Stream<Facts, E, R>,
      question?: DecideQuestion,
    ) => Stream.Stream<Decided, E | FactsRefused | QuestionRefused, R>;
    /** Reads a dataset folder and checks all of it. */
    readonly read: (folder: string) => Effect.Effect<Dataset, DatasetRefused | QuestionRefused>;
    /** Reads the records of the host's `RecordReader` and checks all of them. */
    readonly readRecords: Effect.Effect<Dataset, DatasetRefused | ReaderFailed, RecordReader>;
    /** Judges a dataset by every decision of the rulebook. Interrupted, it stops soon. */
    readonly assess: (
      dataset: string | Dataset,
      question?: AssessQuestion,
    ) => Effect.Effect<Assessment, DatasetRefused | QuestionRefused>;
  }
>()("@anwei/engine/Engine") {
  /** The engine of a rulebook. It counts working days by the host's `Calendar`, where it is provided with one. */
  static readonly layer = (rulebook: Rulebook, options: Omit<EngineOptions, "calendar"> = {}): Layer.Layer<Engine> =>
    Layer.effect(
      Engine,
      Effect.map(Effect.serviceOption(Calendar), (calendar) =>
        service(rulebook, { ...options, ...(Option.isSome(calendar) ? { calendar: calendar.value } : {}) }),
      ),
    );
}

function service(rulebook: Rulebook, options: EngineOptions): Engine["Service"] {
  const engine = createEngine(rulebook, options);
  const decide = (
    rule: string,
    facts: Facts,
    question: DecideQuestion | undefined,
    at?: number,
  ): Effect.Effect<Decided, FactsRefused | QuestionRefused> =>
    attempt(
      () => engine.decide(rule, facts, question),
      (error) => refusedCase(error, at),
    );
  return Engine.of({
    rulebook,
    decide: (rule, facts, question) => decide(rule, facts, question),
    decideAll: (rule, cases, question) =>
      Stream.mapEffect(cases, (facts, index) => decide(rule, facts, question, index + 1)),
    read: (folder) => promised(() => engine.read(folder), refusedDataset),
    readRecords: readRecords(rulebook.kinds, { needs: needsOf(rulebook) }),
    assess: (dataset, { onProgress, ...question } = {}) =>
      promised(
        (signal) =>
          engine.assess(dataset, {
            ...question,
            onProgress: (done, all) => {
              // An interrupted fiber no longer listens: end the work it left.
              signal.throwIfAborted();
              onProgress?.(done, all);
            },
          }),
        refusedDataset,
      ),
  });
}
