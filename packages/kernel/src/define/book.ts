import type { KindData } from "../facts/fields.js";
import { completeness, units } from "../facts/kind.js";
import type { Book } from "../meaning/world.js";
import { type AnyDefinition, type DefinitionData, kindsOf, withUses } from "./definition.js";

/** A book of just these definitions and what they mention, without regions: for one decision on its own. */
export function bookOf(
  ...definitions: readonly AnyDefinition[]
): Book & { readonly definitions: ReadonlyMap<string, DefinitionData> } {
  const all = withUses(definitions);
  const byId = new Map(all.map((d) => [d.id, d.data]));
  const kinds = new Map<string, KindData>([
    [units.name, units.data],
    [completeness.name, completeness.data],
    ...kindsOf(all),
  ]);
  return {
    definitions: byId,
    definition: (id) => byId.get(id),
    kind: (name) => kinds.get(name),
    history: (id) => {
      const data = byId.get(id);
      return data?.kind === "parameter" ? data.history : [];
    },
    regionOf: () => undefined,
  };
}
