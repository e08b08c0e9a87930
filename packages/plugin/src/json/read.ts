import {
  type AnyDefinition,
  canonicalJson,
  completeness,
  type DefinitionData,
  type KindData,
  meaningOfKind,
  text,
  units,
} from "@anwei/kernel";
import { chainProblem, frozen, type Limits, problemsOfFlaws, readVersioned } from "@anwei/kernel/json";
import type { z } from "zod";
import { safeCompose } from "../compose/compose.js";
import { builtOn, insteadIn } from "../compose/definitions.js";
import { ancestorsOf } from "../compose/plugins.js";
import { pluginOf } from "../define.js";
import { type Diagnostic, same } from "../diagnostic.js";
import type { Plugin } from "../plugin.js";
import type { Rulebook } from "../rulebook.js";
import { rulebookLimits } from "./limits.js";
import { RulebookError } from "./rulebook-error.js";
import { pluginFileSchema, type pluginSchema, rulebookFileSchema } from "./schema.js";

type WrittenPlugin = z.output<typeof pluginSchema>;

/**
 * Reads a rulebook from JSON, text or parsed, that may come from anybody, without running any plugin's code. It is
 * refused with every problem that it has: first those of the JSON (`readDefinition` in `@anwei/kernel/json` names
 * them), then all that `compose` would refuse (definitions, sources, changes that loosen), then hashes that the
 * content does not come out with. Where anything is wrong, nothing is built.
 *
 * That it says what its author wrote is for a signature to show; that it is law, for a person.
 *
 * @throws RulebookError with every problem.
 */
export function readRulebook(json: unknown, more: { readonly limits?: Partial<Limits> } = {}): Rulebook {
  const limits = { ...rulebookLimits, ...more.limits };
  const read = readVersioned(json, rulebookFileSchema, limits);
  if (!("value" in read)) throw RulebookError.of(problemsOfFlaws(read.flaws, "-", limits.problems));
  const { rulebook, meaning, edition } = frozen(read.value);
  const plugins = pluginsOf(rulebook.plugins, new Map(), limits);
  const composed = safeCompose(plugins);
  if ("diagnostics" in composed) throw new RulebookError(composed.diagnostics);
  const book = composed.rulebook;
  const differs = [
    ...(book.meaning === meaning ? [] : [mismatch("meaning", book.meaning, meaning)]),
    ...(book.edition === edition ? [] : [mismatch("edition", book.edition, edition)]),
  ];
  if (differs.length > 0) throw new RulebookError(differs);
  return book;
}

/** What a plugin from outside is read among. */
export interface AmongPlugins {
  /** The plugins that it may extend, with theirs. */
  readonly among?: readonly Plugin[];
  /** Other limits than `rulebookLimits`. */
  readonly limits?: Partial<Limits>;
}

/**
 * Reads a plugin from JSON, text or parsed, that may come from anybody, without running its code. What is wrong with its
 * JSON is refused here, and a plugin that it extends and that is not there; whether its rules are sound is for `compose`
 * to say, as of any plugin.
 *
 * @throws RulebookError with every problem.
 * @example
 * ```ts
 * const city = readPlugin(await file.text(), { among: [national] });
 * compose([national, city]);
 * ```
 */
export function readPlugin(json: unknown, { among = [], ...more }: AmongPlugins = {}): Plugin {
  const limits = { ...rulebookLimits, ...more.limits };
  const read = readVersioned(json, pluginFileSchema, limits);
  if (!("value" in read)) throw RulebookError.of(problemsOfFlaws(read.flaws, "-", limits.problems));
  const { plugin: written, hash } = frozen(read.value);
  const known = new Map<string, Plugin>();
  for (const plugin of among) {
    for (const [id, one] of [[plugin.id, plugin] as const, ...ancestorsOf(plugin)]) known.set(id, one);
  }
  known.delete(written.id);
  const [plugin] = pluginsOf([written], known, limits) as readonly [Plugin];
  if (plugin.hash !== hash) throw new RulebookError([mismatch("hash", plugin.hash, hash)]);
  return plugin;
}

const mismatch = (subject: string, expected: string, found: string): Diagnostic => ({
  code: "hash-mismatch",
  plugins: [],
  subject,
  expected: same(expected),
  found: same(found),
  todo: text("内容在写出后被改动，请重新获取", "The content was changed after it was written: get it anew."),
});

/** Plugins as they are written, each with those that it extends; `known` are others that they may extend. */
function pluginsOf(
  written: readonly WrittenPlugin[],
  known: ReadonlyMap<string, Plugin>,
  limits: Limits,
): readonly Plugin[] {
  const wrong = contradictions(written, known);
  if (wrong.length > 0) throw new RulebookError(wrong);
  const { sorted, circle } = parentsFirst(written);
  if (circle.length > 0) throw new RulebookError([circular(circle)]);
  const made = new Map(known);
  for (const plugin of sorted) {
    made.set(
      plugin.id,
      pluginFrom(
        plugin,
        plugin.extends.flatMap((id) => made.get(id) ?? []),
      ),
    );
  }
  const plugins = written.flatMap(({ id }) => made.get(id) ?? []);
  const data = new Map<string, DefinitionData>();
  for (const plugin of made.values()) for (const d of plugin.definitions) data.set(d.id, d.data);
  const renamed = new Map([...made.values()].flatMap((p) => p.renamed.map((r) => [r.from, r] as const)));
  const instead = insteadIn([...made.values()], { renamed });
  const chained = chainProblem("-", data.keys(), (id) => builtOn(id, data, instead), limits);
  if (chained) throw RulebookError.of([{ ...chained, part: "definitions" }]);
  return plugins;
}

/** What plugins say of one another and of the kernel's own kinds that cannot be. */
function contradictions(written: readonly WrittenPlugin[], known: ReadonlyMap<string, Plugin>): readonly Diagnostic[] {
  const problems: Diagnostic[] = [];
  const seen = new Set<string>();
  for (const { id } of written) {
    if (seen.has(id)) {
      problems.push({
        code: "duplicate-part",
        plugins: [id],
        subject: "plugins",
        expected: text("每个标识只出现一次", "each id once"),
        found: same(id),
        todo: text("删去多余的一个", "Remove the one that is not meant."),
      });
    }
    seen.add(id);
  }
  for (const plugin of written) {
    for (const parent of plugin.extends) {
      if (seen.has(parent) || known.has(parent)) continue;
      problems.push({
        code: "unknown-plugin",
        plugins: [plugin.id],
        subject: plugin.id,
        expected: text("一同给出的上级插件", "the plugin that it extends, given along"),
        found: same(parent),
        todo: text(`一同给出插件 ${parent}`, `Give the plugin ${parent} along.`),
      });
    }
    problems.push(...wrongKinds(plugin));
  }
  return problems;
}

/** Plugins after those that they extend; those that extend one another in a circle have no such place. */
function parentsFirst(written: readonly WrittenPlugin[]): {
  readonly sorted: readonly WrittenPlugin[];
  readonly circle: readonly string[];
} {
  const among = new Set(written.map(({ id }) => id));
  const waiting = new Map(written.map((p) => [p.id, new Set(p.extends.filter((id) => among.has(id)))]));
  const below = new Map<string, WrittenPlugin[]>();
  for (const plugin of written) {
    for (const id of plugin.extends) below.set(id, [...(below.get(id) ?? []), plugin]);
  }
  const sorted = written.filter(({ id }) => waiting.get(id)?.size === 0);
  for (const plugin of sorted) {
    for (const next of below.get(plugin.id) ?? []) {
      const left = waiting.get(next.id);
      if (left?.delete(plugin.id) && left.size === 0) sorted.push(next);
    }
  }
  const placed = new Set(sorted.map(({ id }) => id));
  return { sorted, circle: written.flatMap(({ id }) => (placed.has(id) ? [] : [id])).sort() };
}

const circular = (circle: readonly string[]): Diagnostic => ({
  code: "plugin-cycle",
  plugins: circle,
  subject: circle[0] ?? "-",
  expected: text("不循环的 extends", "plugins that do not extend each other in a circle"),
  found: same(circle.join(", ")),
  todo: text("拆开循环", "Break the circle."),
});

function wrongKinds(plugin: WrittenPlugin): readonly Diagnostic[] {
  const seen = new Set<string>();
  const twice = plugin.kinds.flatMap(({ name }) => (seen.size === seen.add(name).size ? [name] : []));
  return [
    ...twice.map(
      (name): Diagnostic => ({
        code: "duplicate-part",
        plugins: [plugin.id],
        subject: name,
        expected: text("每个种类只出现一次", "each kind of record once"),
        found: same(name),
        todo: text("删去多余的一个", "Remove the one that is not meant."),
      }),
    ),
    ...[units, completeness].flatMap(({ name, data }): readonly Diagnostic[] => {
      const found = plugin.kinds.find((k) => k.name === name);
      if (!found || saysTheSame(data, found)) return [];
      return [
        {
          code: "different-kind",
          plugins: [plugin.id],
          subject: name,
          expected: text("内核字段的原有声明", "the kernel's own fields as they are declared"),
          found: text("缺少或不同的字段", "fields that are missing or differ"),
          todo: text("另起字段名，用 extensions 增加", "Add fields under other names, in extensions."),
        },
      ];
    }),
  ];
}

/** Whether a kind has the fields of one of the kernel's, saying the same; titles may be older or newer. */
const saysTheSame = (own: KindData, found: KindData): boolean =>
  canonicalJson(meaningOfKind(found)) === canonicalJson(meaningOfKind(own));

function pluginFrom(written: WrittenPlugin, parents: readonly Plugin[]): Plugin {
  const { extends: _, kinds, extensions, definitions, region, ...rest } = written;
  return pluginOf({
    ...rest,
    region,
    parents,
    kinds: kinds as readonly KindData[],
    extensions,
    definitions: definitions.map(
      (data): AnyDefinition => ({ id: data.id, data: data as DefinitionData, uses: [], kinds: [] }),
    ),
  });
}
