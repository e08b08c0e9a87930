import { mentionsOf } from "@anwei/kernel";
import type { Rulebook } from "../rulebook.js";
import type { Pairs } from "./pairs.js";

/** A rulebook in the place in which it is looked at. */
export interface InPlace {
  readonly rulebook: Rulebook;
  readonly region: string | undefined;
}

/** What definitions of two books build on, in either of them, by the ids of the left. */
export interface Below {
  /** The ids that a definition builds on directly. */
  of(id: string): readonly string[];
  /** All ids, each after all that it builds on. */
  readonly order: readonly string[];
}

export function belowOf(left: InPlace, right: InPlace, pairs: Pairs): Below {
  const named = (id: string): string => pairs.sameAs.get(id) ?? id;
  const direct = new Map<string, readonly string[]>();
  const see = (id: string, ids: readonly string[]): void => {
    direct.set(id, [...new Set([...(direct.get(id) ?? []), ...ids])].sort());
  };
  for (const id of [...pairs.left, ...pairs.both.map((p) => p.left)]) see(id, builtOn(left, id));
  for (const id of [...pairs.right, ...pairs.both.map((p) => p.right)]) see(named(id), builtOn(right, id).map(named));
  return { of: (id) => direct.get(id) ?? [], order: inOrder(direct) };
}

/** What a definition mentions, and what its region puts in its place. */
function builtOn({ rulebook, region }: InPlace, id: string): readonly string[] {
  const data = rulebook.definition(id);
  const instead = region === undefined ? [] : rulebook.replacementsOf(id).map(({ by }) => by);
  return [...(data ? mentionsOf(data) : []), ...instead];
}

/** Loops, not calls: a chain of definitions that come from anywhere may be long. */
function inOrder(direct: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const order = new Set<string>();
  const begun = new Set<string>();
  const open = [...direct.keys()].sort().reverse();
  for (let id = open.at(-1); id !== undefined; id = open.at(-1)) {
    if (begun.has(id)) {
      open.pop();
      order.add(id);
      continue;
    }
    begun.add(id);
    open.push(...(direct.get(id) ?? []).filter((next) => direct.has(next) && !begun.has(next)));
  }
  return [...order];
}
