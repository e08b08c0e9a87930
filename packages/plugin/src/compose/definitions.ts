import {
  chainOf,
  contentHash,
  type DefinitionData,
  hashesOf,
  type KindData,
  mentionsOf,
  nearest,
  problemsIn,
  problemText,
  signatureOf,
  text,
} from "@anwei/kernel";
import { frozen } from "@anwei/kernel/json";
import type { Defined } from "../content.js";
import { same, type Told } from "../diagnostic.js";
import type { Plugin } from "../plugin.js";
import { checkCited, citationsOf, type Documents } from "./documents.js";
import { type Lives, nowCalled } from "./lives.js";

/** The definitions of all plugins by id; what they call by an old id is called by the one it has now. */
export function gatherDefinitions(all: readonly Plugin[], lives: Lives, told: Told): ReadonlyMap<string, Defined> {
  const definitions = new Map<string, Defined>();
  const nowNames = new Map([...lives.renamed.values()].map(({ from, to }) => [from, to]));
  for (const plugin of all) {
    for (const { data } of plugin.definitions) {
      const known = definitions.get(data.id);
      if (!known) {
        definitions.set(data.id, { data: renamedIn(data, nowNames), plugin: plugin.id, region: plugin.region });
        continue;
      }
      told.add(
        "duplicate-definition",
        [...new Set([known.plugin, plugin.id])],
        data.id,
        text("每个标识只定义一次", "one definition of that id"),
        text("两次", "two"),
        text("增设用新标识，改动用 overlay", "Add under a new id, or change it by an overlay."),
      );
    }
  }
  for (const plugin of all) checkUses(plugin, definitions, lives, told);
  return definitions;
}

function renamedIn<D extends DefinitionData>(data: D, names: ReadonlyMap<string, string>): D {
  const mentions = new Set([...mentionsOf(data), ...givenIn(data)]);
  if (![...mentions].some((id) => names.has(id))) return data;
  const called = (id: string): string => names.get(id) ?? id;
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== "object" || value === null) return value;
    const entries = Object.entries(value).map(([key, inner]): readonly [string, unknown] => {
      if (key === "id" && "op" in value && typeof inner === "string") return [key, called(inner)];
      if (key === "given" && typeof inner === "object" && inner !== null)
        return [key, Object.fromEntries(Object.entries(inner).map(([id, v]) => [called(id), v]))];
      return [key, walk(inner)];
    });
    return Object.fromEntries(entries);
  };
  return frozen(walk(data) as D);
}

/** A definition as it is now, and as it was called before anything that it names was renamed. */
export function asCalled<D extends DefinitionData>(data: D, { renamed }: Pick<Lives, "renamed">): readonly D[] {
  const before = new Map([...renamed.values()].map(({ from, to }) => [to, from]));
  if (before.size === 0) return [data];
  return [data, { ...renamedIn(data, before), id: before.get(data.id) ?? data.id }];
}

const givenIn = (data: DefinitionData): readonly string[] =>
  "examples" in data ? data.examples.flatMap(({ given }) => Object.keys(given ?? {})) : [];

/** What a plugin's definitions were written against is what is composed, or its meaning would shift unseen. */
function checkUses(plugin: Plugin, definitions: ReadonlyMap<string, Defined>, lives: Lives, told: Told): void {
  for (const use of plugin.uses) {
    const known = definitions.get(nowCalled(use.id, lives));
    if (!known) continue;
    const concerned = [...new Set([known.plugin, plugin.id])].sort();
    if (contentHash(signatureOf(known.data)) !== use.signature) {
      told.add(
        "written-against-another",
        concerned,
        use.id,
        text(
          "写规则时所依据的定义：同样的对象、同样的结果",
          "the definition as it was built on: its subject, its outcomes",
        ),
        text("另一个", "another one"),
        text("统一到一个版本，或按现在的定义改写", "Agree on one version, or rewrite what builds on it."),
      );
    } else if (!asCalled(known.data, lives).some((d) => hashesOf(d).meaning === use.meaning)) {
      told.note(
        "built-on-earlier",
        concerned,
        use.id,
        text("写规则时所依据的内容", "what it said when it was built on"),
        text("现在的内容", "what it says now"),
        text("核对所依据的规则有何变化", "See what has changed in it."),
      );
    }
  }
}

/** What definitions mention and cite, and all else that is wrong with them. */
export function checkDefinitions(
  definitions: ReadonlyMap<string, Defined>,
  {
    kinds,
    documents,
    lives,
  }: {
    readonly kinds: ReadonlyMap<string, KindData>;
    readonly documents: Documents;
    readonly lives: Lives;
  },
  told: Told,
): void {
  const data = new Map([...definitions].map(([id, d]) => [id, d.data]));
  for (const [id, { data: definition, plugin }] of definitions) {
    for (const mentioned of mentionsOf(definition)) {
      const there = definitions.get(mentioned);
      if (!there) told.add("unknown-definition", [plugin], id, ...gone(mentioned, lives, data));
      const old = lives.deprecated.get(mentioned);
      if (there && old && there.plugin !== plugin) {
        told.note(
          "builds-on-deprecated",
          [plugin, there.plugin].sort(),
          id,
          text("现行的规则", "a definition that is not deprecated"),
          text(
            `${mentioned}，${old.since} 起不宜再用${old.until ? `，${old.until} 起可能停用` : ""}：${old.because.zh}`,
            `${mentioned}, deprecated since ${old.since}${old.until ? `, out of use from ${old.until}` : ""}: ${old.because.en}`,
          ),
          useInstead(old.use),
        );
      }
    }
    checkCited(citationsOf(definition), plugin, id, documents, told);
  }
  if (!told.sound()) return;
  for (const [, { data: definition, plugin }] of definitions) {
    for (const p of problemsIn(definition, kinds, data)) {
      const said = text(problemText(p, "zh"), problemText(p, "en"));
      told.add("definition-refused", [plugin], p.rule, p.expected, p.found, said);
    }
  }
}

/** Why there is no definition of an id, and what to do: it may be out of use, or misspelt. */
export function gone(
  id: string,
  { retired }: Pick<Lives, "retired">,
  definitions: ReadonlyMap<string, unknown>,
): readonly [ReturnType<typeof text>, ReturnType<typeof text>, ReturnType<typeof text>] {
  const tombstone = retired.get(id);
  if (tombstone) {
    return [
      text("现行的规则", "a definition that is there"),
      text(
        `${id}，${tombstone.on} 停用：${tombstone.because.zh}`,
        `${id}, out of use since ${tombstone.on}: ${tombstone.because.en}`,
      ),
      useInstead(tombstone.use),
    ];
  }
  const near = nearest(id, [...definitions.keys()]);
  return [
    near
      ? text(`已定义的规则，如 ${near}`, `a definition that is there, such as ${near}`)
      : text("已定义的规则", "a definition that is there"),
    same(id),
    text(
      "改正标识，把它列入 define，或 extends 定义它的插件",
      "Mend the id, list it in define, or extend the plugin that defines it.",
    ),
  ];
}

const useInstead = (use: string | undefined) =>
  use === undefined ? text("不再依据它", "Do not build on it.") : text(`改用 ${use}`, `Use ${use}.`);

/** Definitions that go round: through what they mention, and through what regions put in their place. */
export function checkCycles(
  definitions: ReadonlyMap<string, Defined>,
  all: readonly Plugin[],
  lives: Lives,
  { add }: Told,
): void {
  const instead = insteadIn(all, lives);
  const data = new Map([...definitions].map(([id, d]) => [id, d.data]));
  const cut = new Set<string>();
  const below = (id: string): readonly string[] =>
    builtOn(id, data, instead).filter((next) => !cut.has(`${id} ${next}`));
  const ids = [...definitions.keys()].sort().reverse();
  for (let { cycle } = chainOf(ids, below); cycle; { cycle } = chainOf(ids, below)) {
    const [id = "", next = ""] = cycle;
    cut.add(`${id} ${next}`);
    add(
      "cycle",
      [...new Set(cycle.map((c) => definitions.get(c)?.plugin ?? ""))],
      id,
      text("不循环的引用", "definitions that do not go round"),
      same(cycle.join(" -> ")),
      cycle.some((c) => instead.has(c))
        ? text(
            "替换的规则不必引用被替换的：较轻的结果本来就不会采用",
            "What replaces a decision need not ask it: nothing milder than it is ever taken.",
          )
        : text("拆开循环", "Break the circle."),
    );
  }
}

/** What regions put in the place of decisions, by the decision. */
export function insteadIn(
  all: readonly Plugin[],
  lives: Pick<Lives, "renamed">,
): ReadonlyMap<string, readonly string[]> {
  const instead = new Map<string, string[]>();
  for (const o of all.flatMap((p) => p.overlays)) {
    if (o.overlay !== "replace") continue;
    const target = nowCalled(o.target, lives);
    instead.set(target, [...(instead.get(target) ?? []), nowCalled(o.by, lives)]);
  }
  return instead;
}

/** What a definition builds on: what it mentions, and what stands in its place. */
export function builtOn(
  id: string,
  definitions: ReadonlyMap<string, DefinitionData>,
  instead: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
  const data = definitions.get(id);
  return [...(data ? mentionsOf(data) : []), ...(instead.get(id) ?? [])];
}
