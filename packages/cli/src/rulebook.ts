import { unknownRule } from "@anwei/engine";
import { nearest, text } from "@anwei/kernel";
import { national } from "@anwei/national";
import { ComposeError, compose, type Diagnostic, type Plugin, type Rulebook } from "@anwei/plugin";
import * as Effect from "effect/Effect";
import { type Refused, type Remark, refused } from "./problem.js";

/** The national rules and those of the plugins as one rulebook. */
export const rulebookOf = (plugins: readonly Plugin[]): Effect.Effect<Rulebook, Refused> =>
  composed([national, ...plugins]);

/** A plugin as one rulebook with all that it builds on, and with the national rules where it brings none of its own. */
export const rulebookWith = (plugin: Plugin): Effect.Effect<Rulebook, Refused> =>
  composed(brings(plugin, national.id) ? [plugin] : [national, plugin]);

const brings = (plugin: Plugin, id: string): boolean =>
  plugin.id === id || plugin.parents.some((parent) => brings(parent, id));

const composed = (plugins: readonly Plugin[]): Effect.Effect<Rulebook, Refused> =>
  Effect.suspend(() => {
    try {
      return Effect.succeed(compose(plugins));
    } catch (error) {
      return error instanceof ComposeError
        ? Effect.fail(refused(...error.diagnostics.map(diagnosticRemark)))
        : Effect.die(error);
    }
  });

/** A problem of plugins or of a rulebook, as the command says it. */
export const diagnosticRemark = ({ code, subject, plugins, expected, found, todo }: Diagnostic): Remark => ({
  code,
  said: {
    zh: `${subject}${plugins.length > 0 ? `（插件 ${plugins.join("、")}）` : ""}：应为${expected.zh}，实为${found.zh}。${todo.zh}`,
    en: `${subject}${plugins.length > 0 ? ` (plugin ${plugins.join(", ")})` : ""}: expected ${expected.en}, found ${found.en}. ${todo.en}`,
  },
});

/** Fails where a rulebook has no such rule, and names the nearest. */
export function ruleIn(book: Rulebook, id: string): Effect.Effect<void, Refused> {
  if (book.definition(id)) return Effect.void;
  const error = unknownRule(book, id);
  if (error.code === "retired-rule") return Effect.fail(refused({ code: error.code, said: error.text }));
  const near = nearest(id, book.ids());
  const said = near
    ? text(`没有规则 ${id}，是否为 ${near}？`, `no rule ${id}. Did you mean ${near}?`)
    : text(`没有规则 ${id}；用 anwei explain 列出全部`, `no rule ${id}; anwei explain lists all there are`);
  return Effect.fail(refused({ code: "unknown-rule", said }));
}
