import {
  type Citation,
  canonicalJson,
  completeness,
  type DefinitionData,
  type DocumentData,
  definitionForm,
  fieldForm,
  type KindData,
  liesWithin,
  mentionsOf,
  problemsIn,
  problemText,
  text,
  units,
  withUses,
} from "@anwei/kernel";
import { order, type RulebookContent } from "./content.js";
import { type Add, ComposeError, type Diagnostic, same } from "./diagnostic.js";
import { checkWhereMoved, gatherOverlays } from "./overlays.js";
import { apiVersion, type Plugin } from "./plugin.js";
import { Rulebook } from "./rulebook.js";

/**
 * Makes one rulebook of plugins and all that they build on. The order of the plugins makes no difference.
 *
 * @throws ComposeError with every problem, each naming the plugins concerned.
 */
export function compose(plugins: readonly Plugin[]): Rulebook {
  const { content, diagnostics } = gather(plugins);
  if (diagnostics.length > 0) throw new ComposeError(diagnostics);
  return new Rulebook(content);
}

/** Every problem that `compose` would throw. */
export const diagnose = (plugins: readonly Plugin[]): readonly Diagnostic[] => gather(plugins).diagnostics;

function gather(plugins: readonly Plugin[]): {
  readonly content: RulebookContent;
  readonly diagnostics: readonly Diagnostic[];
} {
  const diagnostics: Diagnostic[] = [];
  const add: Add = (code, concerned, subject, expected, found, todo) =>
    diagnostics.push({ code, plugins: concerned, subject, expected, found, todo });
  const all = withParents(plugins, add);
  for (const plugin of all) checkPlugin(plugin, add);

  const documents = gatherDocuments(all, add);
  const kinds = gatherKinds(all, add);
  const definitions = gatherDefinitions(all, add);
  const data = new Map([...definitions].map(([id, d]) => [id, d.data]));
  for (const [id, { data: definition, plugin }] of definitions) {
    for (const mentioned of mentionsOf(definition)) {
      if (data.has(mentioned)) continue;
      add(
        "unknown-definition",
        [plugin],
        id,
        same(mentioned),
        text("没有这样的规则", "no such definition"),
        text("把它列入 define，或改正标识", "List it in define, or mend the id."),
      );
    }
    for (const cited of citationsOf(definition)) {
      if (documents.has(cited.document.id)) continue;
      add(
        "unknown-document",
        [plugin],
        id,
        text("documents 中列出的文件", "a document listed in documents"),
        same(cited.document.id),
        text("把该文件列入 documents", "List the document in documents."),
      );
    }
  }
  checkCycles(definitions, add);
  if (diagnostics.length === 0) {
    for (const [, { data: definition, plugin }] of definitions) {
      for (const p of problemsIn(definition, kinds, data)) {
        add(
          "definition-refused",
          [plugin],
          p.rule,
          p.expected,
          p.found,
          text(problemText(p, "zh"), problemText(p, "en")),
        );
      }
    }
  }
  const overlays = gatherOverlays(all, data, documents, add);
  if (diagnostics.length === 0) checkWhereMoved(overlays, kinds, data, add);
  return {
    content: {
      plugins: all.map(({ id, title, version, region, hash }) => ({ id, title, version, region, hash })),
      definitions,
      kinds,
      documents,
      overlays,
      views: all.flatMap((p) => p.views),
    },
    diagnostics: diagnostics.sort((a, b) => order(canonicalJson(a), canonicalJson(b))),
  };
}

/** The plugins and all that they build on, each once, by id. */
function withParents(plugins: readonly Plugin[], add: Add): readonly Plugin[] {
  const found = new Map<string, Plugin>();
  const visit = (plugin: Plugin): void => {
    const known = found.get(plugin.id);
    if (known) {
      if (known.hash === plugin.hash) return;
      const versions = [known, plugin].map((p) => `${p.version} (${p.hash.slice(0, 8)})`).sort();
      add(
        "different-plugin",
        [plugin.id],
        plugin.id,
        text("同一插件只有一个内容", "one plugin of that id"),
        same(versions.join(", ")),
        text("统一到一个版本", "Agree on one version."),
      );
      return;
    }
    found.set(plugin.id, plugin);
    for (const parent of plugin.parents) visit(parent);
  };
  for (const plugin of plugins) visit(plugin);
  return [...found.values()].sort((a, b) => order(a.id, b.id));
}

function checkPlugin(plugin: Plugin, add: Add): void {
  const me = [plugin.id];
  if (plugin.apiVersion !== apiVersion) {
    add(
      "api-version",
      me,
      plugin.id,
      same(String(apiVersion)),
      same(String(plugin.apiVersion)),
      text("改用相应版本的 @anwei/plugin", "Use the matching version of @anwei/plugin."),
    );
  }
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(plugin.id)) {
    add(
      "bad-plugin-id",
      me,
      plugin.id,
      text("小写字母、数字和连字符", "lower-case letters, digits and hyphens"),
      same(plugin.id),
      text("如 province-city", "Such as province-city."),
    );
  }
  if (plugin.region !== undefined && !/^[1-9]\d{5}$/.test(plugin.region)) {
    add(
      "bad-region",
      me,
      plugin.id,
      text("六位行政区划代码", "an administrative code of six digits"),
      same(plugin.region),
      text("如 511900", "Such as 511900."),
    );
  }
  for (const parent of plugin.parents) {
    if (parent.region === undefined || (plugin.region !== undefined && liesWithin(plugin.region, parent.region)))
      continue;
    add(
      "region-outside-parent",
      [plugin.id, parent.id],
      plugin.id,
      text(`${parent.region} 之内的地区`, `a region within ${parent.region}`),
      same(plugin.region ?? "-"),
      text("改正 region 或 extends", "Mend region or extends."),
    );
  }
  for (const { id } of plugin.definitions) {
    if (plugin.region === undefined || id.startsWith(`${plugin.id}/`)) continue;
    add(
      "id-outside-plugin",
      me,
      id,
      text(`以 ${plugin.id}/ 开头的标识`, `an id that begins with ${plugin.id}/`),
      same(id),
      text("地方规则的标识以插件标识开头", "A region's ids begin with its plugin's."),
    );
  }
}

function gatherDocuments(all: readonly Plugin[], add: Add): ReadonlyMap<string, DocumentData> {
  const documents = new Map<string, { readonly data: DocumentData; readonly plugin: string }>();
  for (const plugin of all) {
    for (const data of plugin.documents) {
      const known = documents.get(data.id);
      if (known && canonicalJson(known.data) !== canonicalJson(data)) {
        add(
          "different-document",
          [known.plugin, plugin.id],
          data.id,
          text("同一标识只有一份文件", "one document of that id"),
          text("内容不同的两份", "two that differ"),
          text("改用不同标识，或引用对方的声明", "Use another id, or the other declaration."),
        );
      }
      if (!known) documents.set(data.id, { data, plugin: plugin.id });
    }
  }
  return new Map([...documents].map(([id, d]) => [id, d.data]));
}

function gatherKinds(all: readonly Plugin[], add: Add): ReadonlyMap<string, KindData> {
  const kinds = new Map<string, KindData>([units, completeness].map((k) => [k.name, k.data]));
  const brought = new Map<string, string>();
  for (const plugin of all) {
    for (const { data } of plugin.kinds) {
      const known = kinds.get(data.name);
      const fields = { ...known?.fields };
      for (const [name, field] of Object.entries(data.fields)) {
        const other = fields[name];
        if (other && canonicalJson(fieldForm(other)) !== canonicalJson(fieldForm(field))) {
          const concerned = [...new Set([brought.get(`${data.name}.${name}`) ?? "kernel", plugin.id])];
          add(
            "different-kind",
            concerned,
            `${data.name}.${name}`,
            text("同一字段只有一种声明", "one declaration of the field"),
            text("内容不同的两种", "two that differ"),
            text("改用不同字段名，或引用同一声明", "Use another name, or one declaration."),
          );
        } else if (!other) {
          fields[name] = field;
          brought.set(`${data.name}.${name}`, plugin.id);
        }
      }
      kinds.set(data.name, { name: data.name, title: known?.title ?? data.title, fields: sorted(fields) });
    }
  }
  return kinds;
}

const sorted = <T>(of: Readonly<Record<string, T>>): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(of).sort(([a], [b]) => order(a, b)));

function gatherDefinitions(
  all: readonly Plugin[],
  add: Add,
): Map<string, { data: DefinitionData; plugin: string; region: string | undefined }> {
  const definitions = new Map<string, { data: DefinitionData; plugin: string; region: string | undefined }>();
  for (const plugin of all) {
    for (const { data } of plugin.definitions) {
      const known = definitions.get(data.id);
      if (known) {
        add(
          "duplicate-definition",
          [...new Set([known.plugin, plugin.id])],
          data.id,
          text("每个标识只定义一次", "one definition of that id"),
          text("两次", "two"),
          text("增设用新标识，改动用 overlay", "Add under a new id, or change it by an overlay."),
        );
        continue;
      }
      definitions.set(data.id, { data, plugin: plugin.id, region: plugin.region });
    }
  }
  // What a definition was written against must be what is composed, or its meaning would shift unseen.
  for (const plugin of all) {
    for (const used of withUses(plugin.definitions)) {
      const known = definitions.get(used.id);
      if (known && canonicalJson(definitionForm(known.data)) !== canonicalJson(definitionForm(used.data))) {
        add(
          "duplicate-definition",
          [...new Set([known.plugin, plugin.id])],
          used.id,
          text("规则所依据的定义与合成的一致", "the definition that the rule was written against"),
          text("另一个版本", "another one"),
          text("统一到一个版本", "Agree on one version."),
        );
      }
    }
  }
  return definitions;
}

/** Every citation of a definition. */
export function citationsOf(data: DefinitionData): readonly Citation[] {
  const cites =
    data.kind === "indicator"
      ? [data.cites]
      : data.kind === "parameter"
        ? data.history.map((v) => v.cites)
        : data.editions.map((e) => e.cites);
  return cites.flatMap((c) => ("unsourced" in c ? [] : c));
}

function checkCycles(
  definitions: ReadonlyMap<string, { readonly data: DefinitionData; readonly plugin: string }>,
  add: Add,
): void {
  const done = new Set<string>();
  const visit = (id: string, path: readonly string[]): void => {
    if (path.includes(id)) {
      const cycle = path.slice(path.indexOf(id));
      const plugins = [...new Set(cycle.map((c) => definitions.get(c)?.plugin ?? ""))];
      add(
        "cycle",
        plugins,
        id,
        text("不循环的引用", "definitions that do not go round"),
        same([...cycle, id].join(" -> ")),
        text("拆开循环", "Break the circle."),
      );
      return;
    }
    if (done.has(id)) return;
    const entry = definitions.get(id);
    if (!entry) return;
    for (const next of mentionsOf(entry.data)) visit(next, [...path, id]);
    done.add(id);
  };
  for (const id of [...definitions.keys()].sort(order)) visit(id, []);
}
