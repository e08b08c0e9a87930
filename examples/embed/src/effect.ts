// The engine in a program of your own, as an Effect service.
import { fileURLToPath } from "node:url";
import { Engine } from "@anwei/engine/effect";
import * as Console from "effect/Console";
import * as Effect from "effect/Effect";
import * as Stream from "effect/Stream";
import { rules } from "./rules.ts";

const program = Effect.gen(function* () {
  const engine = yield* Engine;

  // Cases as they come, in order, no faster than they are taken.
  const cases = Stream.fromIterable([
    { deaths: 12, seriousInjuries: 3 },
    { deaths: 2, seriousInjuries: 0, directLoss: 0 },
  ]);
  yield* engine
    .decideAll("accident/level", cases, { happened: "2009-03-01" })
    .pipe(
      Stream.runForEach((d) => Console.log(d.value ?? `${d.atLeast} … ${d.atMost}, missing: ${d.missing.join(", ")}`)),
    );

  // What can be wrong with the input is in the type: here a dataset that is refused.
  const dataset = fileURLToPath(new URL("../../regions/sichuan-bazhong/data", import.meta.url));
  const { findings } = yield* engine.assess(dataset, { judged: "2009-11-30" });
  yield* Effect.forEach(findings, ({ subject, period, title, said }) =>
    Console.log(`${subject.title} ${period}: ${title.en}: ${said.en}`),
  );
}).pipe(
  Effect.catchTag("DatasetRefused", ({ problems, total }) =>
    Console.error(`${total} problems, the first:`, problems[0]),
  ),
);

await Effect.runPromise(program.pipe(Effect.provide(Engine.layer(rules))));
