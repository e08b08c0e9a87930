import type { KindData } from "@anwei/kernel";
import * as Context from "effect/Context";
import * as Effect from "effect/Effect";
import * as Layer from "effect/Layer";
import * as Stream from "effect/Stream";
import type { Dataset } from "../dataset/dataset.js";
import type { ReadOptions } from "../dataset/reading.js";
import { type DatasetAbout, type RecordGiven, RecordsReading } from "../dataset/records.js";
import { attempt } from "./attempt.js";
import { type DatasetRefused, failedReader, type ReaderFailed, refusedRecords } from "./errors.js";

/**
 * The host's own source of records: a stream for each table, under the name or title of its kind. Streams are run one
 * after another, and a record is taken when the one before it has been read.
 *
 * @example
 * ```ts
 * const fromDatabase = RecordReader.layer({ units: sql`SELECT … FROM units`.stream, accidents: … });
 * Effect.gen(function* () {
 *   const engine = yield* Engine;
 *   return yield* engine.assess(yield* engine.readRecords, { judged: "2009-12-31" });
 * }).pipe(Effect.provide(fromDatabase));
 * ```
 */
export class RecordReader extends Context.Service<
  RecordReader,
  {
    readonly tables: Readonly<Record<string, Stream.Stream<RecordGiven, unknown>>>;
    readonly about?: DatasetAbout;
  }
>()("@anwei/engine/RecordReader") {
  /** The streams of a host's tables, and what the dataset says of itself. */
  static readonly layer = <E, R>(
    tables: Readonly<Record<string, Stream.Stream<RecordGiven, E, R>>>,
    about?: DatasetAbout,
  ): Layer.Layer<RecordReader, never, R> =>
    Layer.effect(
      RecordReader,
      Effect.map(Effect.context<R>(), (context) => ({
        tables: Object.fromEntries(
          Object.entries(tables).map(([name, rows]) => [name, Stream.provideContext(rows, context)]),
        ),
        ...(about === undefined ? {} : { about }),
      })),
    );
}

/** Reads the records that the host gives, and checks all of them. */
export const readRecords = (
  kinds: ReadonlyMap<string, KindData>,
  options: ReadOptions,
): Effect.Effect<Dataset, DatasetRefused | ReaderFailed, RecordReader> =>
  Effect.gen(function* () {
    const { tables, about } = yield* RecordReader;
    const reading = new RecordsReading(Object.keys(tables), about, kinds, options);
    for (const [name, rows] of Object.entries(tables)) {
      const table = reading.open(name);
      if (!table) continue;
      yield* rows.pipe(
        Stream.runForEachArray((some) => Effect.sync(() => some.forEach((given) => void table.take(given)))),
        Effect.mapError((cause) => failedReader(name, table.count, cause)),
      );
      table.close();
    }
    return yield* attempt(() => reading.dataset(), refusedRecords);
  });
