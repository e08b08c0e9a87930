import type { Citation } from "@anwei/kernel";
import type { ChecklistData } from "./data.js";

/** The citations that stand behind names of sources; names that are not there are for the linter to tell. */
export function citationsOf(data: ChecklistData, names: readonly string[] = []): readonly Citation[] {
  return names.flatMap((name) => {
    const source = data.sources.find((s) => s.name === name);
    const document = data.documents.find((d) => d.id === source?.document);
    if (!source || !document) return [];
    const { name: _, document: __, ...cited } = source;
    return [{ ...cited, document }];
  });
}
