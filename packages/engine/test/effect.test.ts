import { fileURLToPath } from "node:url";
import { accidentLevel, accidents } from "@anwei/accident";
import { readFacts, text } from "@anwei/kernel";
import { decree493 } from "@anwei/law";
import { compose } from "@anwei/plugin";
import { definePlugin } from "@anwei/plugin/v1";
import * as Effect from "effect/Effect";
import * as Fiber from "effect/Fiber";
import * as Stream from "effect/Stream";
import { describe, expect, test } from "vitest";
import { Engine } from "../src/effect.js";
import { createEngine } from "../src/index.js";

const book = compose([
  definePlugin({
    id: "national",
    title: text("国家规定", "National law"),
    version: "1.0.0",
    apiVersion: 1,
    documents: [decree493],
    define: [accidentLevel],
  }),
]);
const plain = createEngine(book);
const rule = "accident/level";
const asked = { happened: "2015-06-01" };
const folder = (name: string): string => fileURLToPath(new URL(`fixtures/${name}`, import.meta.url));

const run = <A, E>(use: (engine: Engine["Service"]) => Effect.Effect<A, E>): Promise<A> =>
  Effect.runPromise(Effect.flatMap(Engine, use).pipe(Effect.provide(Engine.layer(book))));

describe("decide", () => {
  test("says what the plain engine says", async () => {
    const facts = { deaths: 12, seriousInjuries: 3 };
    expect(await run((engine) => engine.decide(rule, facts, asked))).toEqual(plain.decide(rule, facts, asked));
  });

  test("takes the host's options", async () => {
    const strict = Effect.flatMap(Engine, (engine) => engine.decide(rule, { deaths: 29 }, asked)).pipe(
      Effect.provide(Engine.layer(book, { strict: true })),
    );
    expect(await Effect.runPromise(strict)).toMatchObject({
      missing: expect.arrayContaining(["missing"]),
      assumed: [],
    });
  });

  test("facts that cannot be read are a typed error with every problem", async () => {
    const error = await run((engine) => Effect.flip(engine.decide(rule, { deaths: -1, directLoss: "1.005" }, asked)));
    expect(error).toMatchObject({
      _tag: "FactsRefused",
      problems: [{ code: "below-minimum" }, { code: "too-many-decimals" }],
    });
    expect(error.message).toContain("below-minimum");
  });

  test("a question that cannot be put is a typed error", async () => {
    expect(await run((engine) => Effect.flip(engine.decide("accident/levle", {})))).toMatchObject({
      _tag: "QuestionRefused",
      code: "unknown-rule",
      text: { en: expect.stringContaining("accident/level") },
    });
    expect(await run((engine) => Effect.flip(engine.decide(rule, {}, { happened: "2011-02-30" })))).toMatchObject({
      _tag: "QuestionRefused",
      code: "bad-date",
      found: "2011-02-30",
    });
  });
});

describe("decideAll", () => {
  const cases = Stream.range(0, 99).pipe(Stream.map((deaths) => ({ deaths })));

  test("answers in order", async () => {
    const decided = await run((engine) => Stream.runCollect(engine.decideAll(rule, cases, asked)));
    expect(decided).toEqual(Array.from({ length: 100 }, (_, deaths) => plain.decide(rule, { deaths }, asked)));
  });

  test("takes no more cases than answers are taken", async () => {
    let made = 0;
    const endless = Stream.fromAsyncIterable(
      (async function* () {
        for (;;) yield { deaths: made++ };
      })(),
      (error) => error,
    );
    const decided = await run((engine) =>
      engine.decideAll(rule, endless, asked).pipe(Stream.take(3), Stream.runCollect),
    );
    expect(decided).toHaveLength(3);
    expect(made).toBeLessThan(10);
  });

  test("ends at the first case that cannot be read, and says which", async () => {
    const seen: unknown[] = [];
    const wrong = Stream.fromIterable([{ deaths: 1 }, { deaths: 2 }, { deaths: -3 }, { deaths: 4 }]);
    const error = await run((engine) =>
      engine.decideAll(rule, wrong, asked).pipe(
        Stream.runForEach((decided) => Effect.sync(() => seen.push(decided))),
        Effect.flip,
      ),
    );
    expect(error).toMatchObject({ _tag: "FactsRefused", at: 3 });
    expect(seen).toHaveLength(2);
  });

  test("passes on what is wrong with the stream of cases", async () => {
    const error = await run((engine) =>
      Effect.flip(Stream.runDrain(engine.decideAll(rule, Stream.fail("cut off" as const), asked))),
    );
    expect(error).toBe("cut off");
  });
});

describe("assess", () => {
  const judged = { judged: "2011-12-31" };

  test("finds what the plain engine finds, and tells its progress", async () => {
    const told: [number, number][] = [];
    const onProgress = (done: number, all: number) => void told.push([done, all]);
    const assessment = await run((engine) => engine.assess(folder("good-english-headers"), { ...judged, onProgress }));
    expect(assessment).toEqual(await plain.assess(folder("good-english-headers"), judged));
    expect(told.at(-1)).toEqual([3, 3]);
  });

  test("a dataset that is wrong is a typed error with its places", async () => {
    const error = await run((engine) => Effect.flip(engine.assess(folder("malformed/many-problems"), judged)));
    expect(error).toMatchObject({ _tag: "DatasetRefused", total: 4, problems: { length: 4 } });
    expect(await run((engine) => Effect.flip(engine.read(folder("nowhere"))))).toMatchObject({
      _tag: "DatasetRefused",
      problems: [{ code: "no-folder" }],
    });
  });

  test.each([
    [{}, ""],
    [{ judged: "2011-02-30" }, "2011-02-30"],
    [{ ...judged, known: "soon" }, "soon"],
  ])("a day that is lacking or wrong is a typed error: %o", async (question, found) => {
    const error = await run((engine) => Effect.flip(engine.assess(folder("good-english-headers"), question)));
    expect(error).toMatchObject({ _tag: "QuestionRefused", code: "bad-date", found });
  });

  test("stops when it is interrupted", async () => {
    const known = { happenedOn: "2011-06-01", deaths: 1, missing: 0, seriousInjuries: 0, directLoss: 0 };
    const { facts } = readFacts(accidents.data, known);
    const rows = Array.from({ length: 2000 }, (_, i) => ({
      ...{ table: "accidents", id: `a-${i}`, facts, origin: { file: "a", row: i } },
      raw: { id: `a-${i}` },
    }));
    const dataset = { tables: new Map([["accidents", rows]]), assume: {} };
    let last = 0;
    const ended = await run((engine) =>
      Effect.gen(function* () {
        const onProgress = (done: number): void => {
          last = done;
          // After the first report, while the rest is still to be judged.
          queueMicrotask(() => Effect.runFork(Fiber.interrupt(fiber)));
        };
        const fiber = yield* Effect.forkChild(engine.assess(dataset, { ...judged, onProgress }));
        return yield* Fiber.await(fiber);
      }),
    );
    expect(ended._tag).toBe("Failure");
    // As long as the whole would have taken.
    await plain.assess(dataset, judged);
    expect(last).toBeLessThan(2000);
  });
});
