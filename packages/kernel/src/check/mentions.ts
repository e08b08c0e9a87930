import { type DefinitionData, nodesOf } from "../define/definition.js";
import { walk } from "../language/node.js";

/** The ids that a definition mentions directly, parameters included. */
export function mentionedBy(data: DefinitionData): readonly string[] {
  const ids = new Set<string>();
  for (const { node } of nodesOf(data)) {
    for (const n of walk(node)) if (n.op === "parameter" || n.op === "definition") ids.add(n.id);
  }
  return [...ids];
}
