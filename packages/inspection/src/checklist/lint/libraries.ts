import { canonicalJson, text } from "@anwei/kernel";
import { type ChecklistData, type ItemData, itemsOf } from "../data.js";
import type { ItemLibrary } from "../library.js";
import { insteadOf, quoted } from "../nearest-word.js";
import { error, type LintFinding } from "./finding.js";

/** Items that say they are taken from a library: they are in it, and say what it says. */
export function* libraryFindings(data: ChecklistData, libraries: readonly ItemLibrary[]): Generator<LintFinding> {
  for (const { entry, path } of itemsOf(data)) {
    const { from } = entry;
    if (!from) continue;
    const named = `${from.library} ${from.version}`;
    const library = libraries.find(({ id, version }) => id === from.library && version === from.version);
    const known = libraries.map(({ id, version }) => `${id} ${version}`);
    if (!library) {
      // Without any libraries at hand, what the item says stands by itself.
      if (libraries.length === 0) continue;
      yield error("unknown-library", [...path, "from"], {
        id: entry.id,
        expected: text(known.join("、"), known.join(", ")),
        found: quoted(named),
        hint: insteadOf(named, known),
      });
      continue;
    }
    const item = library.items.find(({ id }) => id === entry.id);
    if (!item) {
      const items = library.items.map(({ id }) => id);
      yield error("differs-from-library", [...path, "id"], {
        id: entry.id,
        expected: text(`${named} 中的项目`, `an item of ${named}`),
        found: quoted(entry.id),
        hint: insteadOf(entry.id, items),
      });
      continue;
    }
    const [own, its] = [fixedParts(entry), fixedParts(item)];
    for (const key of new Set([...Object.keys(own), ...Object.keys(its)])) {
      if (canonicalJson({ of: own[key] }) === canonicalJson({ of: its[key] })) continue;
      yield error("differs-from-library", [...path, key], {
        id: entry.id,
        expected: text(`与 ${named} 相同`, `the same as in ${named}`),
        found: text("不同的内容", "something else"),
        hint: text(
          "恢复原样；要改就另起标识，或者发布新版本的项目库",
          "Restore it; to change it, give it an id of its own or publish a new version of the library.",
        ),
        fix:
          its[key] === undefined ? { path: [...path, key], remove: true } : { path: [...path, key], value: its[key] },
      });
    }
  }
}

/** All that a checklist may not change of an item that it takes; names of sources and lists are each checklist's own. */
function fixedParts(item: ItemData): Readonly<Record<string, unknown>> {
  const { when: _, points: __, veto: ___, cites: ____, ...fixed } = item;
  if (fixed.kind !== "choice") return fixed;
  const { list: _____, ...rest } = fixed;
  return rest;
}
