import { createReadStream } from "node:fs";
import { resolve } from "node:path";
import type { WalkSignal } from "@anwei/enforcement/machine";
import { readCases } from "@anwei/engine";
import { FactsError, type Language, nearest, parseDay, text } from "@anwei/kernel";
import type { ProcedureView, Rulebook } from "@anwei/plugin";
import * as Argument from "effect/cli/Argument";
import * as Command from "effect/cli/Command";
import * as Flag from "effect/cli/Flag";
import * as Effect from "effect/Effect";
import * as Stream from "effect/Stream";
import type { Flags } from "../flags.js";
import { Host } from "../host.js";
import { codeOf, unreadable } from "../input.js";
import { loadPlugins } from "../plugins.js";
import { ofFacts, type Refused, type Remark, refused } from "../problem.js";
import { rulebookOf, ruleIn } from "../rulebook.js";
import { askedNext } from "../walk/asked.js";

/** `anwei walk`: steps through a procedure, event by event. */
export const walk = (language: Language, flags: Flags) =>
  Command.make(
    "walk",
    {
      rule: Argument.String("rule").pipe(
        Argument.withDescription(
          text("程序的规则编号，如 enforcement/penalty", "the rule of the procedure, such as enforcement/penalty")[
            language
          ],
        ),
      ),
      facts: flags.optional(
        flags.written(
          "facts",
          "FILE|-",
          text(
            "案件的事实：一个 JSON 对象；不写则均为未知",
            "the facts of the case: a JSON object; unknown unless given",
          ),
        ),
      ),
      events: flags
        .written(
          "event",
          "EVENT=DATE",
          text(
            "发生的事项和日期，如 filed=2026-03-03，可重复",
            "what happened, and when: filed=2026-03-03; repeatable",
          ),
        )
        .pipe(Flag.atLeast(0)),
      plugin: flags.plugin,
      in: flags.in,
      happened: flags.happened,
      judged: flags.judgedOn,
      json: flags.json,
    },
    Effect.fnUntraced(function* ({ rule, facts, events, plugin, in: place, happened, judged, json }) {
      const host = yield* Host;
      const book = yield* rulebookOf(yield* loadPlugins(plugin));
      const view = yield* procedureIn(book, rule);
      const { eventTitles, walkLines } = yield* Effect.promise(() => import("@anwei/engine/report"));
      const titles = eventTitles(book, view);
      const told: WalkSignal[] = [];
      for (const written of events) told.push(yield* eventFrom(written, titles));
      if (judged !== undefined) told.push({ type: "day", on: judged });
      const written = facts === undefined ? {} : yield* factsOf(facts, host);
      const [first] = told;
      const on = happened ?? (typeof written.happenedOn === "string" ? written.happenedOn : first?.on);
      const asks = host.interactive && told.length === 0 && !json;
      if (on === undefined && !asks) return yield* refused(undated);
      const { machineOf } = yield* Effect.promise(() => import("@anwei/enforcement/machine"));
      const { statutoryCalendar } = yield* Effect.promise(() => import("@anwei/engine/calendar"));
      const { createActor } = yield* Effect.promise(() => import("xstate"));
      const begins = on ?? host.today;
      const machine = yield* Effect.try({
        try: () =>
          machineOf(book, view, {
            facts: written,
            on: begins,
            calendar: statutoryCalendar,
            ...(place === undefined ? {} : { in: place }),
          }),
        catch: (error) => error,
      }).pipe(
        Effect.catch((error) =>
          error instanceof FactsError
            ? Effect.fail(refused(...ofFacts(error.problems, { file: facts ?? "--happened" })))
            : Effect.die(error),
        ),
      );
      const actor = createActor(machine).start();
      const show = () => {
        const { context } = actor.getSnapshot();
        return host.out(
          json ? `${JSON.stringify(context)}\n` : `${walkLines(book, view, context, language).join("\n")}\n`,
        );
      };
      yield* show();
      for (const signal of told) {
        actor.send(signal);
        yield* show();
      }
      while (asks) {
        const { context } = actor.getSnapshot();
        const next = yield* askedNext(view, titles, context);
        if (next === undefined) return;
        actor.send(next);
        yield* show();
      }
    }),
  ).pipe(
    Command.withDescription(
      text(
        "逐步走一遍办案程序：每发生一事，说明案件的状态和各待办步骤的条件、由谁办理、期限和文书应当载明的内容。在终端中不写 --event 时逐项询问",
        "Steps through a procedure: after each event, where the case stands, and of each open step why it is called for, who takes it, by when, and what its document must state. At a terminal and without --event it asks what happens next.",
      )[language],
    ),
    Command.withShortDescription(text("逐步走一遍办案程序", "step through a procedure")[language]),
    Command.withExamples([
      { command: "anwei walk enforcement/penalty --facts case.json --event filed=2026-03-03 --judged 2026-06-10" },
      { command: "anwei walk enforcement/penalty --happened 2026-03-02" },
    ]),
  );

const undated: Remark = {
  code: "date-required",
  said: text(
    "缺少案件的日期：写 --happened，或在事实中写 happenedOn",
    "the case has no date: give --happened, or happenedOn among the facts",
  ),
};

/** The procedure whose state a rule says. */
const procedureIn = Effect.fnUntraced(function* (book: Rulebook, rule: string) {
  yield* ruleIn(book, rule);
  const all = book.views.flatMap((view): readonly ProcedureView[] => (view.view === "procedure" ? [view] : []));
  const found = all.find(({ state }) => state === rule);
  if (found) return found;
  const there = all.map(({ state }) => state).join(", ");
  return yield* refused({
    code: "no-procedure",
    said: text(`${rule} 不是办案程序；有 ${there}`, `${rule} is no procedure. There is ${there}`),
  });
});

/** `EVENT=DATE` as a signal of the walk. */
function eventFrom(written: string, titles: Readonly<Record<string, unknown>>): Effect.Effect<WalkSignal, Refused> {
  const [event = "", on = "", ...more] = written.split("=");
  if (!Object.hasOwn(titles, event)) {
    const near = nearest(event, Object.keys(titles));
    const names = Object.keys(titles).join(", ");
    return Effect.fail(
      refused({
        code: "unknown-event",
        said: near
          ? text(`没有事项 ${event}，是否为 ${near}？`, `no event ${event}. Did you mean ${near}?`)
          : text(`没有事项 ${event}；有 ${names}`, `no event ${event}. There are ${names}`),
      }),
    );
  }
  return parseDay(on) === undefined || more.length > 0
    ? Effect.fail(
        refused({
          code: "bad-option",
          column: "--event",
          expected: text("事项=日期，如 filed=2026-03-03", "an event and its day, such as filed=2026-03-03"),
          found: written,
          todo: text("改正后重试。", "Mend it and try again."),
        }),
      )
    : Effect.succeed({ type: "happened", event, on });
}

/** The facts of the one case in a file or on stdin. */
const factsOf = Effect.fnUntraced(function* (written: string, { cwd, stdin }: Host["Service"]) {
  const file = written === "-" ? "stdin" : written;
  const read = yield* Stream.fromAsyncIterable(
    readCases(written === "-" ? stdin : createReadStream(resolve(cwd, written)), file),
    (error) => error,
  ).pipe(
    Stream.runCollect,
    Effect.catch((error) => {
      const code = codeOf(error);
      return code === undefined ? Effect.die(error) : Effect.fail(unreadable(file, code));
    }),
  );
  const problems = read.flatMap((one) => ("problem" in one ? [one.problem] : []));
  if (problems.length > 0) return yield* refused(...problems);
  const [only, ...others] = read.flatMap((one) => ("facts" in one ? [one.facts] : []));
  if (only !== undefined && others.length === 0) return only;
  return yield* refused({
    code: "one-case",
    file,
    said: text("应为一起案件的事实", "the facts of one case are expected"),
  });
});
