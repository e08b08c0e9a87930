import type { KindData } from "../facts/fields.js";
import { completeness, units } from "../facts/kind.js";
import type { Book } from "../meaning/world.js";
import { type AnyDefinition, type DefinitionData, kindsOf, withUses } from "./definition.js";

/** A book without regions, with its definitions by id. */
export type SmallBook = Book & { readonly definitions: ReadonlyMap<string, DefinitionData> };

/** A book of just these definitions and what they mention, without regions: for one decision on its own. */
export function bookOf(...definitions: readonly AnyDefinition[]): SmallBook {
  const all = withUses(definitions);
  return bookFromData(
    all.map((d) => d.data),
    kindsOf(all).values(),
  );
}

/** A book of data alone, such as was read from JSON, without regions. Units and zero reports are always there. */
export function bookFromData(definitions: Iterable<DefinitionData>, kinds: Iterable<KindData>): SmallBook {
  const byId = new Map([...definitions].map((d) => [d.id, d]));
  const byName = new Map([units.data, completeness.data, ...kinds].map((k) => [k.name, k]));
  return {
    definitions: byId,
    definition: (id) => byId.get(id),
    kind: (name) => byName.get(name),
    history: (id) => {
      const data = byId.get(id);
      return data?.kind === "parameter" ? data.history : [];
    },
    movedIn: () => [],
    replacementsOf: () => [],
    regionOf: () => undefined,
  };
}
