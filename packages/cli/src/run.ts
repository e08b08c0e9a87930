import { type Language, text } from "@anwei/kernel";
import * as NodeServices from "@effect/platform-node/NodeServices";
import * as Cause from "effect/Cause";
import * as Command from "effect/cli/Command";
import * as Effect from "effect/Effect";
import * as Layer from "effect/Layer";
import manifest from "../package.json" with { type: "json" };
import { assess } from "./commands/assess.js";
import { checklist } from "./commands/checklist.js";
import { classify } from "./commands/classify.js";
import { decide } from "./commands/decide.js";
import { diff } from "./commands/diff.js";
import { explain } from "./commands/explain.js";
import { key } from "./commands/key.js";
import { fresh } from "./commands/new.js";
import { pack } from "./commands/pack.js";
import { verifyPack } from "./commands/verify-pack.js";
import { walk } from "./commands/walk.js";
import { exit } from "./exit.js";
import { flagsIn } from "./flags.js";
import { helpLayer, langSetting } from "./help.js";
import { Host, type Surroundings } from "./host.js";
import { refusalText } from "./problem.js";

const anwei = (language: Language) => {
  const flags = flagsIn(language);
  return Command.make("anwei").pipe(
    Command.withDescription(
      text(
        "安全生产规定即数据：判定、说明、比较、出报告。不是法律意见。",
        "Work-safety rules as data: judge, explain, compare, report. Not legal advice.",
      )[language],
    ),
    Command.withSubcommands([
      classify(language, flags),
      decide(language, flags),
      assess(language, flags),
      explain(language, flags),
      walk(language, flags),
      diff(language, flags),
      checklist(language, flags),
      fresh(language, flags),
      pack(language, flags),
      verifyPack(language, flags),
      key(language, flags),
    ]),
    Command.withGlobalFlags([langSetting(language)]),
  );
};

/**
 * Runs the command with its arguments and answers the exit status: 0 done, 1 the answer is bad news, 2 the input is
 * wrong, 70 an error of the command itself. It never fails.
 */
export const run = (args: readonly string[], around: Surroundings): Effect.Effect<number> => {
  const host = Host.in(around);
  return Command.runWith(anwei(around.language), { version: manifest.version })(args).pipe(
    Effect.as<number>(exit.done),
    Effect.catchTags({
      Refused: (error) => Effect.as(host.tell(refusalText(error, host.language)), exit.wrongInput),
      BadNews: () => Effect.succeed(exit.badNews),
      OutputClosed: () => Effect.succeed(exit.done),
      ShowHelp: ({ errors }) => Effect.succeed(errors.length > 0 ? exit.wrongInput : exit.done),
    }),
    Effect.catchCause((cause) =>
      Cause.hasInterruptsOnly(cause)
        ? Effect.succeed(exit.interrupted)
        : Effect.as(host.tell(unexpectedText(Cause.squash(cause), host)), exit.unexpected),
    ),
    Effect.provide(Layer.provideMerge(helpLayer(around.language), Layer.succeed(Host, host))),
    Effect.provide(NodeServices.layer),
  );
};

/** An error of the command itself, in one kind sentence; with its stack only where that is asked for. */
export function unexpectedText(error: unknown, { language, debug }: Pick<Surroundings, "language" | "debug">): string {
  const said = (error instanceof Error ? error.message : String(error)).replace(/\s+/g, " ");
  const sentence = text(
    `[unexpected] 程序出了意料之外的错误，抱歉；请将所用命令和此行告知维护者：${said}`,
    `[unexpected] Sorry, something went wrong inside anwei. Please tell its maintainers the command and this line: ${said}`,
  )[language];
  return debug && error instanceof Error ? `${sentence}\n${error.stack}` : sentence;
}
