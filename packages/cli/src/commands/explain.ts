import { resolve } from "node:path";
import { type Language, text } from "@anwei/kernel";
import type { Rulebook } from "@anwei/plugin";
import * as Argument from "effect/cli/Argument";
import * as Command from "effect/cli/Command";
import * as Effect from "effect/Effect";
import * as Option from "effect/Option";
import type { Flags } from "../flags.js";
import { writeWhole } from "../folder.js";
import { Host } from "../host.js";
import { loadPlugins } from "../plugins.js";
import { type Remark, refused } from "../problem.js";
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
      html: flags.html,
      out: flags.pageOut,
      judged: flags.inForceOn,
    },
    Effect.fnUntraced(function* ({ rule, plugin, json, html, out, judged }) {
      const host = yield* Host;
      if (html ? json || Option.isNone(rule) : (out ?? judged) !== undefined) return yield* refused(ofThePage);
      const book = yield* rulebookOf(yield* loadPlugins(plugin));
      if (Option.isNone(rule)) {
        const lines = book.ids().map((id) => (json ? ruleJson(book, id) : `${id}  ${host.say(titleOf(book, id))}`));
        return yield* host.out(`${lines.join("\n")}\n`);
      }
      const id = rule.value;
      yield* ruleIn(book, id);
      if (json) return yield* host.out(`${ruleJson(book, id)}\n`);
      const { renderRule, renderRulePage } = yield* Effect.promise(() => import("@anwei/engine/report"));
      if (html) {
        const page = renderRulePage(book, id, { language, ...(judged === undefined ? {} : { judged }) });
        if (out === undefined) return yield* host.out(page);
        yield* writeWhole(resolve(host.cwd, out), page);
        return yield* host.tell(host.say(text(`已写入 ${out}`, `written to ${out}`)));
      }
      yield* host.out(`${renderRule(book, id, language).join("\n")}\n`);
    }),
  ).pipe(
    Command.withDescription(text("说明一条规则的内容与出处", "What a rule says, and where it stands")[language]),
    Command.withShortDescription(text("说明一条规则", "what a rule says")[language]),
    Command.withExamples([
      { command: "anwei explain accident/level" },
      { command: "anwei explain --plugin ./my-region" },
      { command: "anwei explain accident/level --html --judged 2009-12-31 --out level.html" },
    ]),
  );

const ofThePage: Remark = {
  code: "page-options",
  said: text(
    "--html 用于一条规则，不与 --json 同用；--out 和 --judged 只用于 --html，如 anwei explain accident/level --html --out level.html",
    "--html is for one rule and not with --json; --out and --judged go with --html, such as anwei explain accident/level --html --out level.html",
  ),
};

const titleOf = (book: Rulebook, id: string) => book.definition(id)?.title ?? text(id, id);

const ruleJson = (book: Rulebook, id: string): string =>
  JSON.stringify({
    rule: id,
    plugin: book.pluginOf(id),
    region: book.regionOf(id) ?? null,
    definition: book.definition(id),
    rulebook: book.meaning,
  });
