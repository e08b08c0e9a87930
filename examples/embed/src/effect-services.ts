// Systems of your own around the engine, as Effect layers: where records and holidays come from, and where notices go.
import { noticesOf, questionsOf } from "@anwei/engine";
import { Calendar, deliverNotices, Engine, NoticeDelivery, RecordReader } from "@anwei/engine/effect";
import * as Console from "effect/Console";
import * as Effect from "effect/Effect";
import * as Layer from "effect/Layer";
import * as Schedule from "effect/Schedule";
import * as Stream from "effect/Stream";
import { rules } from "./rules.ts";
import { about, holidaysOf, rowsOf, send, tables, wasSent } from "./yours.ts";

/** A system of yours that did not answer. */
const failed = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)));
const asked = <A>(ask: () => Promise<A>): Effect.Effect<A, Error> => Effect.tryPromise({ try: ask, catch: failed });

// Years that are not announced yet stay unknown: deadlines in them have bounds.
const calendar = Calendar.load((year) => asked(() => holidaysOf(year)), { from: 2008, to: 2010 });

// Each table is opened when its turn comes, and checked as a dataset folder is: nothing is judged when anything is wrong.
const reader = RecordReader.layer(
  Object.fromEntries(
    tables.map((table) => [table, Stream.suspend(() => Stream.fromAsyncIterable(rowsOf(table), failed))]),
  ),
  about,
);

// A failure is tried again after a tenth of a second; unless said, after 1, 5 and 25 seconds.
const delivery = NoticeDelivery.layer({
  deliver: ({ id, to, heading }) =>
    asked(() => send(id, [to.unit?.title ?? "?", ...to.who.map((who) => who.en)], heading.en)),
  delivered: (id) => asked(() => wasSent(id)),
  retry: Schedule.spaced("100 millis").pipe(Schedule.upTo({ times: 1 })),
});

const program = Effect.gen(function* () {
  const engine = yield* Engine;
  const dataset = yield* engine.readRecords;
  const assessment = yield* engine.assess(dataset);

  const first = yield* deliverNotices(noticesOf(assessment));
  yield* Console.log(`${first.delivered.length} notices delivered, ${first.failed.length} failed`);

  // What is not decided is asked about: nothing is stated of it.
  yield* Effect.forEach(questionsOf(assessment), ({ to, missing }) =>
    Console.log(`to ${to.unit?.title} a question: ${missing.map((fact) => fact.en).join(", ")}`),
  );

  // Judged again, the same notices have the same ids.
  const again = yield* deliverNotices(noticesOf(yield* engine.assess(dataset)));
  yield* Console.log(`${again.delivered.length} notices delivered, ${again.skipped.length} skipped`);
}).pipe(
  // What can go wrong is in the type: wrong records, a source that breaks off.
  Effect.catchTag(["DatasetRefused", "ReaderFailed"], (error) => Console.error(error.message)),
);

const engine = Engine.layer(rules).pipe(Layer.provide(calendar));
await Effect.runPromise(program.pipe(Effect.provide(Layer.mergeAll(engine, reader, delivery))));
