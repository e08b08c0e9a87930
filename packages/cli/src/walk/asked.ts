import type { WalkContext, WalkSignal } from "@anwei/enforcement/machine";
import { parseDay, type Text, text } from "@anwei/kernel";
import type { ProcedureView } from "@anwei/plugin";
import * as Prompt from "effect/cli/Prompt";
import * as Effect from "effect/Effect";
import { Host } from "../host.js";

/** What happens next, as a person at the terminal says; nothing where the walk is over. */
export const askedNext = Effect.fnUntraced(function* (
  view: ProcedureView,
  titles: Readonly<Record<string, Text>>,
  { open, on }: WalkContext,
) {
  const { say } = yield* Host;
  const event = yield* Prompt.run(
    Prompt.Select({
      message: say(text("接下来发生什么", "What happens next")),
      choices: [
        ...offered(view, titles, open).map((event) => ({
          title: say(titles[event] ?? text(event, event)),
          value: event,
        })),
        { title: say(text("到了某一天", "A day comes")), value: day },
        { title: say(text("结束", "Nothing: end here")), value: end },
      ],
    }),
  );
  if (event === end) return undefined;
  const date = yield* Prompt.run(
    Prompt.String({
      message: say(text(`日期（直接回车为 ${on}）`, `On which day (${on} unless you say otherwise)`)),
      validate: (line) => {
        const meant = line.trim() || on;
        return parseDay(meant) === undefined
          ? Effect.fail(say(text("写作 2026-03-10 这样的日期", "Write a date such as 2026-03-10")))
          : Effect.succeed(meant);
      },
    }),
  );
  return (event === day ? { type: "day", on: date } : { type: "happened", event, on: date }) satisfies WalkSignal;
});

// No event is called so.
const day = "=day";
const end = "=end";

/** The events by which an open step is taken, then the others. */
export function offered(
  view: Pick<ProcedureView, "steps">,
  titles: Readonly<Record<string, Text>>,
  open: WalkContext["open"],
): readonly string[] {
  const first = view.steps.filter(({ id }) => open.some(({ step }) => step === id)).flatMap(({ events }) => events);
  return [...new Set([...first, ...Object.keys(titles)])];
}
