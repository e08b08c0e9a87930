import type { DefinitionData } from "@anwei/kernel";
import { order } from "../order.js";
import type { Rulebook } from "../rulebook.js";

/** A definition that both rulebooks have, each under its id. */
export interface Pair {
  readonly left: string;
  readonly right: string;
  /** They are two definitions of two plugins, of the same name. */
  readonly namesakes?: true;
}

/** Which definition of the one rulebook stands beside which of the other. */
export interface Pairs {
  readonly both: readonly Pair[];
  readonly left: readonly string[];
  readonly right: readonly string[];
  /** The id in the left book of each that has another in the right. */
  readonly sameAs: ReadonlyMap<string, string>;
}

/**
 * Pairs definitions of the same id; of which the one is the other's earlier id; and, of plugins that only one book has,
 * those that differ in the plugin's prefix alone: `a-city/report-out` and `b-city/report-out`.
 */
export function pairsOf(left: Rulebook, right: Rulebook): Pairs {
  const both: Pair[] = [];
  const taken = { left: new Set<string>(), right: new Set<string>() };
  const add = (l: string, r: string, more: Pick<Pair, "namesakes"> = {}): void => {
    if (taken.left.has(l) || taken.right.has(r)) return;
    if (left.definition(l)?.kind !== right.definition(r)?.kind) return;
    both.push({ left: l, right: r, ...more });
    taken.left.add(l);
    taken.right.add(r);
  };
  const [mine, theirs] = [left.ids(), right.ids()];
  for (const id of mine) if (theirs.includes(id)) add(id, id);
  for (const id of mine) addRenamed(id, right.definition(id), (now) => add(id, now));
  for (const id of theirs) addRenamed(id, left.definition(id), (now) => add(now, id));
  for (const [p, q] of pluginPairs(left, right)) {
    for (const id of mine) {
      const name = localName(id, left);
      if (left.pluginOf(id) === p && name !== undefined && right.pluginOf(`${q}/${name}`) === q)
        add(id, `${q}/${name}`, { namesakes: true });
    }
  }
  return {
    both: both.sort((a, b) => order(a.left, b.left)),
    left: mine.filter((id) => !taken.left.has(id)),
    right: theirs.filter((id) => !taken.right.has(id)),
    sameAs: new Map(both.flatMap((p) => (p.left === p.right ? [] : [[p.right, p.left] as const]))),
  };
}

const addRenamed = (id: string, data: DefinitionData | undefined, add: (now: string) => void): void => {
  if (data && data.id !== id) add(data.id);
};

/** What an id is called within its plugin. */
export function localName(id: string, book: Rulebook): string | undefined {
  const plugin = book.pluginOf(id);
  return plugin !== undefined && id.startsWith(`${plugin}/`) ? id.slice(plugin.length + 1) : undefined;
}

/** Plugins that only one of the books has, those together that name most definitions alike. */
function pluginPairs(left: Rulebook, right: Rulebook): readonly (readonly [string, string])[] {
  const only = (of: Rulebook, other: Rulebook): readonly string[] =>
    of.plugins.map(({ id }) => id).filter((id) => !other.plugins.some((p) => p.id === id));
  const names = (book: Rulebook, plugin: string): readonly string[] =>
    book.ids().flatMap((id) => (book.pluginOf(id) === plugin ? (localName(id, book) ?? []) : []));
  const candidates = only(left, right).flatMap((p) =>
    only(right, left).map((q) => {
      const theirs = new Set(names(right, q));
      return { p, q, alike: names(left, p).filter((name) => theirs.has(name)).length };
    }),
  );
  const found: (readonly [string, string])[] = [];
  for (const { p, q, alike } of candidates.sort((a, b) => b.alike - a.alike || order(a.p, b.p) || order(a.q, b.q))) {
    if (alike > 0 && !found.some(([x, y]) => x === p || y === q)) found.push([p, q]);
  }
  return found;
}
