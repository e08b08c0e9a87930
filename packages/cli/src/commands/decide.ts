import { createReadStream } from "node:fs";
import { resolve } from "node:path";
import { type CaseRead, type Decided, readCases } from "@anwei/engine";
import { Engine } from "@anwei/engine/effect";
import { type Language, text } from "@anwei/kernel";
import * as Argument from "effect/cli/Argument";
import * as Command from "effect/cli/Command";
import * as Effect from "effect/Effect";
import * as Stream from "effect/Stream";
import { answer } from "../answer.js";
import type { Flags } from "../flags.js";
import { type Held, hold } from "../held.js";
import { Host } from "../host.js";
import { codeOf, unreadable } from "../input.js";
import { engineOf } from "../judging.js";
import { loadPlugins } from "../plugins.js";
import { ofFacts, Problems, type Refused } from "../problem.js";
import { meter } from "../progress.js";
import { questionRefused } from "../refusals.js";
import { rulebookOf, ruleIn } from "../rulebook.js";

/** `anwei decide`: one case, or many, by one rule. */
export const decide = (language: Language, flags: Flags) =>
  Command.make(
    "decide",
    {
      rule: Argument.String("rule").pipe(
        Argument.withDescription(
          text("规则编号，如 accident/level", "the rule's id, such as accident/level")[language],
        ),
      ),
      facts: flags.written(
        "facts",
        "FILE|-",
        text(
          "事实：一个 JSON 对象，或每行一个（NDJSON）；- 为标准输入",
          "the facts: a JSON object, or one a line (NDJSON); - is stdin",
        ),
      ),
      plugin: flags.plugin,
      in: flags.in,
      happened: flags.happened,
      judged: flags.judged,
      period: flags.period,
      strict: flags.strict,
      explain: flags.explain,
      json: flags.json,
    },
    Effect.fnUntraced(function* ({ rule, facts, plugin, json, ...asked }) {
      const host = yield* Host;
      const book = yield* rulebookOf(yield* loadPlugins(plugin));
      yield* ruleIn(book, rule);
      const held = yield* hold;
      yield* decideAll(rule, cases(facts, host), asked, { json, held }).pipe(Effect.provide(engineOf(book)));
      yield* Stream.fromAsyncIterable(held.all(), (error) => error).pipe(Stream.orDie, Stream.runForEach(host.out));
    }, Effect.scoped),
  ).pipe(
    Command.withDescription(
      text(
        "按一条规则判定一个或多个案件，按次序回答；全部读完且无误之后才输出，任何一行有误则不输出",
        "Judges cases by one rule, answers in order. Nothing is written before all of them have proved right: where any line is wrong, there is no output.",
      )[language],
    ),
    Command.withShortDescription(text("按一条规则判定案件", "judge cases by one rule")[language]),
    Command.withExamples([
      { command: "anwei decide accident/level --facts accident.json --happened 2009-03-01 --explain" },
      { command: "anwei decide accident/level --facts accidents.ndjson --json" },
    ]),
  );

interface Asked {
  readonly in: string | undefined;
  readonly happened: string | undefined;
  readonly judged: string | undefined;
  readonly period: string | undefined;
  readonly strict: boolean;
  readonly explain: boolean;
}

interface Output {
  readonly json: boolean;
  readonly held: Held;
}

/** Judges every case and holds the answers, or fails with what is wrong with any of them. */
const decideAll = Effect.fnUntraced(function* (
  rule: string,
  { file, read }: Cases,
  { explain, strict, ...given }: Asked,
  { json, held }: Output,
) {
  const host = yield* Host;
  const engine = yield* Engine;
  const told = yield* meter(text("已判定", "judged"));
  const question = {
    explain,
    strict,
    ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
  };
  const problems = new Problems();
  // Whether a case is the only one is known when the next one comes; people are told the row where it is not.
  let first: { readonly row: number; readonly decided: Decided } | undefined;
  let done = 0;
  const add = Effect.fnUntraced(function* (row: number | undefined, decided: Decided) {
    const part = yield* answer(decided, engine.rulebook, { json, explain });
    const heading = row === undefined || json ? "" : `${host.say(text(`第 ${row} 行`, `Row ${row}`))}\n`;
    const whole = heading + part;
    if (!held.takes(whole)) yield* Effect.promise(() => held.add(whole));
  });
  const judged = (row: number, decided: Decided): Effect.Effect<void, never, Host> => {
    done++;
    told(done);
    if (problems.any) return Effect.void;
    if (done === 1) {
      first = { row, decided };
      return Effect.void;
    }
    const alone = first;
    first = undefined;
    return alone ? Effect.andThen(add(alone.row, alone.decided), add(row, decided)) : add(row, decided);
  };
  yield* Stream.runForEach(read, (one) => {
    if ("problem" in one) return Effect.sync(() => problems.add(one.problem));
    const { row, facts } = one;
    return engine.decide(rule, facts, question).pipe(
      Effect.flatMap((decided) => judged(row, decided)),
      Effect.catchTags({
        FactsRefused: (error) => Effect.sync(() => problems.add(...ofFacts(error.problems, { file, row }))),
        // What is wrong with the question is so for every case.
        QuestionRefused: (error) =>
          Effect.fail(questionRefused(error, error.code === "region-required" ? { file, row } : {})),
      }),
    );
  });
  if (problems.any) return yield* problems.refusal();
  if (first) yield* add(undefined, first.decided);
});

interface Cases {
  readonly file: string;
  readonly read: Stream.Stream<CaseRead, Refused>;
}

/** The cases of a file or of stdin, one at a time. */
function cases(written: string, { cwd, stdin }: Host["Service"]): Cases {
  const file = written === "-" ? "stdin" : written;
  const read = Stream.suspend(() =>
    Stream.fromAsyncIterable(
      readCases(written === "-" ? stdin : createReadStream(resolve(cwd, written)), file),
      (error) => error,
    ),
  ).pipe(
    Stream.catch((error) => {
      const code = codeOf(error);
      return code === undefined ? Stream.die(error) : Stream.fail(unreadable(file, code));
    }),
  );
  return { file, read };
}
