import { type Language, text } from "@anwei/kernel";
import type { Rulebook } from "@anwei/plugin";
import * as Argument from "effect/cli/Argument";
import * as Command from "effect/cli/Command";
import * as Effect from "effect/Effect";
import * as Option from "effect/Option";
import type { Flags } from "../flags.js";
import { Host } from "../host.js";
import { loadPlugins } from "../plugins.js";
import { rulebookOf, ruleIn } from "../rulebook.js";

/** `anwei explain`: what a rule says; without a rule, which there are. */
export const explain = (language: Language, flags: Flags) =>
  Command.make(
    "explain",
    {
      rule: Argument.String("rule").pipe(
        Argument.optional,
        Argument.withDescription(
          text("规则编号；不写则列出全部", "the rule's id; all of them are listed where it is left out")[language],
        ),
      ),
      plugin: flags.plugin,
      json: flags.json,
    },
    Effect.fnUntraced(function* ({ rule, plugin, json }) {
      const host = yield* Host;
      const book = yield* rulebookOf(yield* loadPlugins(plugin));
      if (Option.isNone(rule)) {
        const lines = book.ids().map((id) => (json ? ruleJson(book, id) : `${id}  ${host.say(titleOf(book, id))}`));
        return yield* host.out(`${lines.join("\n")}\n`);
      }
      const id = rule.value;
      yield* ruleIn(book, id);
      if (json) return yield* host.out(`${ruleJson(book, id)}\n`);
      const { renderRule } = yield* Effect.promise(() => import("@anwei/engine/report"));
      yield* host.out(`${renderRule(book, id, language).join("\n")}\n`);
    }),
  ).pipe(
    Command.withDescription(text("说明一条规则的内容与出处", "What a rule says, and where it stands")[language]),
    Command.withShortDescription(text("说明一条规则", "what a rule says")[language]),
    Command.withExamples([
      { command: "anwei explain accident/level" },
      { command: "anwei explain --plugin ./my-region" },
    ]),
  );

const titleOf = (book: Rulebook, id: string) => book.definition(id)?.title ?? text(id, id);

const ruleJson = (book: Rulebook, id: string): string =>
  JSON.stringify({
    rule: id,
    plugin: book.pluginOf(id),
    region: book.regionOf(id) ?? null,
    definition: book.definition(id),
    rulebook: book.meaning,
  });
