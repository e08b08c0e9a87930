import type { Rulebook } from "@anwei/plugin";
import * as Context from "effect/Context";
import * as Effect from "effect/Effect";
import * as Layer from "effect/Layer";
import * as Stream from "effect/Stream";
import type { Assessment } from "../assessment.js";
import type { Dataset } from "../dataset/dataset.js";
import type { Decided } from "../decided.js";
import { type AssessQuestion, createEngine, type DecideQuestion, type EngineOptions } from "../engine.js";
import { type DatasetRefused, type FactsRefused, type QuestionRefused, refusedCase, refusedDataset } from "./errors.js";

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
    /** Judges a dataset by every decision of the rulebook. Interrupted, it stops soon. */
    readonly assess: (
      dataset: string | Dataset,
      question?: AssessQuestion,
    ) => Effect.Effect<Assessment, DatasetRefused | QuestionRefused>;
  }
>()("@anwei/engine/Engine") {
  /** The engine of a rulebook, with what the host provides. */
  static readonly layer = (rulebook: Rulebook, options: EngineOptions = {}): Layer.Layer<Engine> =>
    Layer.sync(Engine, () => service(rulebook, options));
}

function service(rulebook: Rulebook, options: EngineOptions): Engine["Service"] {
  const engine = createEngine(rulebook, options);
  const decide = (
    rule: string,
    facts: Facts,
    question: DecideQuestion | undefined,
    at?: number,
  ): Effect.Effect<Decided, FactsRefused | QuestionRefused> =>
    Effect.suspend(() => {
      try {
        return Effect.succeed(engine.decide(rule, facts, question));
      } catch (error) {
        return failed(error, refusedCase(error, at));
      }
    });
  return Engine.of({
    rulebook,
    decide: (rule, facts, question) => decide(rule, facts, question),
    decideAll: (rule, cases, question) =>
      Stream.mapEffect(cases, (facts, index) => decide(rule, facts, question, index + 1)),
    read: (folder) => promised(() => engine.read(folder)),
    assess: (dataset, { onProgress, ...question } = {}) =>
      promised((signal) =>
        engine.assess(dataset, {
          ...question,
          onProgress: (done, all) => {
            // An interrupted fiber no longer listens: end the work it left.
            signal.throwIfAborted();
            onProgress?.(done, all);
          },
        }),
      ),
  });
}

const failed = <E>(error: unknown, refused: E | undefined): Effect.Effect<never, E> =>
  refused === undefined ? Effect.die(error) : Effect.fail(refused);

const promised = <A>(run: (signal: AbortSignal) => Promise<A>): Effect.Effect<A, DatasetRefused | QuestionRefused> =>
  Effect.tryPromise({ try: run, catch: (error) => error }).pipe(
    Effect.catch((error) => failed(error, refusedDataset(error))),
  );
