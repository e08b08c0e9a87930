import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import { type Language, text } from "@anwei/kernel";
import { diffRulebooks, type Rulebook } from "@anwei/plugin";
import { RulebookError, readRulebook } from "@anwei/plugin/json";
import * as Argument from "effect/cli/Argument";
import * as Command from "effect/cli/Command";
import * as Effect from "effect/Effect";
import { BadNews } from "../exit.js";
import type { Flags } from "../flags.js";
import { writeWhole } from "../folder.js";
import { Host } from "../host.js";
import { readWhole } from "../input.js";
import { packEnding } from "../packs.js";
import { loadPlugins } from "../plugins.js";
import { type Refused, type Remark, refused } from "../problem.js";
import { diagnosticRemark, rulebookOf, rulebookWith } from "../rulebook.js";

/** `anwei diff`: what changed from one rulebook to another. */
export const diff = (language: Language, flags: Flags) =>
  Command.make(
    "diff",
    {
      a: side(
        "a",
        text(
          "一方：national、插件（同 --plugin）或规则集 JSON 文件",
          "the one: national, a plugin as --plugin takes it, or a rulebook in JSON",
        ),
        language,
      ),
      b: side("b", text("另一方，同上", "the other, likewise"), language),
      in: flags.optional(
        flags.written(
          "in",
          "CODE",
          text(
            "在哪个地区看两方；默认各在其插件的地区",
            "the region in which both are looked at; by default each in its plugin's own",
          ),
        ),
      ),
      trust: flags.plugin.trust,
      json: flags.json,
      html: flags.html,
      out: flags.pageOut,
    },
    Effect.fnUntraced(function* ({ a, b, in: region, trust, json, html, out }) {
      const host = yield* Host;
      if (html ? json : out !== undefined) return yield* refused(ofThePage);
      const place = region === undefined ? {} : { region };
      const left = { rulebook: yield* bookFrom(a, trust), ...place };
      const right = { rulebook: yield* bookFrom(b, trust), ...place };
      const found = diffRulebooks(left, right);
      if (json) yield* host.out(`${JSON.stringify(found)}\n`);
      else {
        const { renderDiff, renderDiffPage } = yield* Effect.promise(() => import("@anwei/engine/report"));
        if (!html) yield* host.out(`${renderDiff(found, language).join("\n")}\n`);
        else {
          const page = renderDiffPage(found, { language });
          if (out === undefined) yield* host.out(page);
          else {
            yield* writeWhole(resolve(host.cwd, out), page);
            yield* host.tell(host.say(text(`已写入 ${out}`, `written to ${out}`)));
          }
        }
      }
      if (found.verdict !== "same") return yield* new BadNews();
    }),
  ).pipe(
    Command.withDescription(
      text(
        "两个规则集有何不同：哪些事实的结论改变，附实例和条款；或证明没有改变。结论有改变或有未能分析之处时返回 1",
        "What changed from one rulebook to another: for which facts answers are others, with examples and clauses, or a proof that none is. Exit status 1: answers change, or something is not analysed.",
      )[language],
    ),
    Command.withShortDescription(text("比较两个规则集", "what changed between two rulebooks")[language]),
    Command.withExamples([
      { command: "anwei diff national ./my-region" },
      { command: "anwei diff ./my-region-1.0 ./my-region --html --out changes.html" },
      { command: "anwei diff rulebook-2024.json rulebook-2025.json --in 990102 --json" },
    ]),
  );

const side = (name: string, said: { readonly zh: string; readonly en: string }, language: Language) =>
  Argument.String(name).pipe(Argument.withDescription(said[language]));

const ofThePage: Remark = {
  code: "page-options",
  said: text(
    "--html 不与 --json 同用；--out 只用于 --html，如 anwei diff A B --html --out changes.html",
    "--html is not with --json; --out goes with --html, such as anwei diff A B --html --out changes.html",
  ),
};

/** A rulebook as it is named: the national one, a plugin with all that it builds on, or a file that holds one. */
const bookFrom = Effect.fnUntraced(function* (
  written: string,
  trust: string | undefined,
): Effect.fn.Return<Rulebook, Refused, Host> {
  if (written === "national") return yield* rulebookOf([]);
  const { cwd } = yield* Host;
  const file = resolve(cwd, written);
  const rulebook = written.endsWith(".json") && !written.endsWith(packEnding);
  if (rulebook && (yield* Effect.promise(() => isFile(file)))) return yield* readFrom(written);
  const [plugin] = yield* loadPlugins({ named: [written], trust }, (from) => from);
  return yield* plugin ? rulebookWith(plugin) : rulebookOf([]);
});

const isFile = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isFile(),
    () => false,
  );

const readFrom = (file: string): Effect.Effect<Rulebook, Refused, Host> =>
  Effect.flatMap(readWhole(file), (bytes) =>
    Effect.suspend(() => {
      try {
        return Effect.succeed(readRulebook(new TextDecoder().decode(bytes)));
      } catch (error) {
        return error instanceof RulebookError
          ? Effect.fail(refused(...error.diagnostics.map((d) => ({ ...diagnosticRemark(d), file }))))
          : Effect.die(error);
      }
    }),
  );
