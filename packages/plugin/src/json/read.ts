import {
  type AnyDefinition,
  canonicalJson,
  completeness,
  type DefinitionData,
  type DocumentData,
  type KindData,
  meaningOfKind,
  text,
  units,
} from "@anwei/kernel";
import { chainProblem, frozen, type Limits, problemsOfFlaws, readVersioned } from "@anwei/kernel/json";
import type { z } from "zod";
import { citationsOf, diagnose } from "../compose.js";
import type { RulebookContent } from "../content.js";
import { type Diagnostic, same } from "../diagnostic.js";
import { apiVersion, type Plugin } from "../plugin.js";
import { Rulebook } from "../rulebook.js";
import { rulebookLimits } from "./limits.js";
import { RulebookError } from "./rulebook-error.js";
import { rulebookFileSchema, type rulebookSchema } from "./schema.js";

type Written = z.output<typeof rulebookSchema>;

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
  const { rulebook: written, meaning, edition } = frozen(read.value);

  const wrong = contradictions(written);
  if (wrong.length > 0) throw new RulebookError(wrong);
  const content = contentOf(written);
  const data = new Map([...content.definitions].map(([id, d]) => [id, d.data]));
  const chained = chainProblem("-", data.keys(), data, limits);
  if (chained) throw RulebookError.of([{ ...chained, part: "rulebook.definitions" }]);
  const refused = diagnose(pluginsOf(written, content));
  if (refused.length > 0) throw new RulebookError(refused);
  const book = new Rulebook(content);
  const differs = [
    ...(book.meaning === meaning ? [] : [mismatch("meaning", book.meaning, meaning)]),
    ...(book.edition === edition ? [] : [mismatch("edition", book.edition, edition)]),
  ];
  if (differs.length > 0) throw new RulebookError(differs);
  return book;
}

const mismatch = (subject: string, expected: string, found: string): Diagnostic => ({
  code: "hash-mismatch",
  plugins: [],
  subject,
  expected: same(expected),
  found: same(found),
  todo: text("内容在写出后被改动，请重新获取", "The content was changed after it was written: get it anew."),
});

/** What the parts of a rulebook say against one another, which plugins that compose themselves cannot. */
function contradictions(written: Written): readonly Diagnostic[] {
  const problems: Diagnostic[] = [];
  const once = (what: string, ids: readonly string[]): void => {
    const seen = new Set<string>();
    for (const id of ids) {
      if (seen.has(id)) {
        problems.push({
          code: "duplicate-part",
          plugins: [],
          subject: `rulebook.${what}`,
          expected: text("每个标识只出现一次", "each id once"),
          found: same(id),
          todo: text("删去多余的一个", "Remove the one that is not meant."),
        });
      }
      seen.add(id);
    }
  };
  once(
    "plugins",
    written.plugins.map(({ id }) => id),
  );
  once(
    "documents",
    written.documents.map(({ id }) => id),
  );
  once(
    "kinds",
    written.kinds.map(({ name }) => name),
  );
  once(
    "definitions",
    written.definitions.map(({ definition }) => definition.id),
  );

  const plugins = new Set(written.plugins.map(({ id }) => id));
  const brought = [
    ...written.definitions.map(({ plugin, definition }) => ({ plugin, subject: definition.id })),
    ...written.overlays.map(({ plugin, target }) => ({ plugin, subject: target })),
  ];
  for (const { plugin, subject } of brought) {
    if (plugins.has(plugin)) continue;
    problems.push({
      code: "unknown-plugin",
      plugins: [plugin],
      subject,
      expected: text("plugins 中列出的插件", "a plugin listed in plugins"),
      found: same(plugin),
      todo: text("把该插件列入 plugins", "List the plugin in plugins."),
    });
  }

  const documents = new Map(written.documents.map((d) => [d.id, canonicalJson(d)]));
  const citing = [
    ...written.definitions.map(({ plugin, definition }) => ({
      plugin,
      subject: definition.id,
      cites: citationsOf(definition),
    })),
    ...written.overlays.map(({ plugin, target, cites }) => ({ plugin, subject: target, cites })),
  ];
  for (const { plugin, subject, cites } of citing) {
    for (const { document } of cites) {
      const listed = documents.get(document.id);
      if (listed === undefined || listed === canonicalJson(document)) continue;
      problems.push({
        code: "different-document",
        plugins: [plugin],
        subject,
        expected: text("与 documents 中同一标识的文件一致", "the document of that id in documents"),
        found: same(document.id),
        todo: text("统一为一份", "Agree on one."),
      });
    }
  }

  const kinds = new Map(written.kinds.map((k) => [k.name, k]));
  for (const { name, data } of [units, completeness]) {
    if (saysTheSame(data, kinds.get(name))) continue;
    problems.push({
      code: "different-kind",
      plugins: [],
      subject: name,
      expected: text("内核字段的原有声明", "the kernel's own fields as they are declared"),
      found: text("缺少或不同的字段", "fields that are missing or differ"),
      todo: text("另起字段名", "Add fields under other names."),
    });
  }
  return problems;
}

/** Whether a kind has all fields of one of the kernel's, saying the same; titles may be older or newer. */
function saysTheSame(own: KindData, found: KindData | undefined): boolean {
  if (!found) return false;
  const fields = Object.fromEntries(
    Object.keys(own.fields).flatMap((name) => {
      const field = found.fields[name];
      return field ? [[name, field]] : [];
    }),
  );
  return canonicalJson(meaningOfKind({ ...found, fields })) === canonicalJson(meaningOfKind(own));
}

function contentOf(written: Written): RulebookContent {
  const regions = new Map(written.plugins.map(({ id, region }) => [id, region]));
  return {
    plugins: written.plugins.map(({ region, ...plugin }) => ({ ...plugin, region })),
    documents: new Map<string, DocumentData>(written.documents.map((d) => [d.id, d])),
    kinds: new Map<string, KindData>(written.kinds.map((k) => [k.name, k])),
    definitions: new Map(
      written.definitions.map(({ plugin, definition }) => [
        definition.id,
        { data: definition as DefinitionData, plugin, region: regions.get(plugin) },
      ]),
    ),
    overlays: written.overlays.map((overlay) => ({ ...overlay, region: regions.get(overlay.plugin) })),
    views: written.views,
  };
}

/** The content as plugins that say together what it says, for the checks of `compose`. */
function pluginsOf(written: Written, content: RulebookContent): readonly Plugin[] {
  const own = new Map<string, KindData>([units, completeness].map(({ name, data }) => [name, data]));
  const kinds = written.kinds.map((kind) => {
    const known = own.get(kind.name);
    const fields = Object.fromEntries(
      Object.entries(kind.fields).filter(([name]) => !known || !Object.hasOwn(known.fields, name)),
    );
    return { name: kind.name, shape: {}, data: { ...kind, fields } };
  });
  return content.plugins.map(
    ({ id, title, version, region, hash }, i): Plugin => ({
      id,
      title,
      version,
      region,
      hash,
      apiVersion,
      parents: [],
      documents: i === 0 ? written.documents : [],
      kinds: i === 0 ? kinds : [],
      definitions: written.definitions.flatMap(({ plugin, definition }): AnyDefinition[] =>
        plugin === id ? [{ id: definition.id, data: definition, uses: [], kinds: [] }] : [],
      ),
      overlays: content.overlays.filter((o) => o.plugin === id),
      views: [],
    }),
  );
}
