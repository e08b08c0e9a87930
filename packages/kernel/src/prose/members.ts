import type { FieldData } from "../facts/fields.js";
import type { Node, Who } from "../language/node.js";
import type { Scope } from "../language/typing.js";
import type { Text } from "../text.js";

/** The field that a path leads to, and the reference it goes through. */
export function fieldAt(
  who: Who,
  path: readonly string[],
  scope: Scope,
): { readonly field: FieldData | undefined; readonly via: FieldData | undefined } {
  const table = who === "record" ? scope.over : scope.about.table;
  const head = table === undefined ? undefined : scope.kinds.get(table)?.fields[path[0] ?? ""];
  if (path[1] === undefined) return { field: head, via: undefined };
  return { field: head?.type === "ref" ? scope.kinds.get(head.to)?.fields[path[1]] : undefined, via: head };
}

/** The titles of the members that a choice or set can have. */
export function membersOf(node: Node, scope: Scope): Readonly<Record<string, Text>> {
  if (node.op === "fact") {
    const { field } = fieldAt(node.who, node.path, scope);
    return field && "members" in field ? field.members : {};
  }
  if (node.op === "parameter") {
    const data = scope.definitions.get(node.id);
    return data?.kind === "parameter" && "members" in data.of ? data.of.members : {};
  }
  if (node.op === "definition") {
    const data = scope.definitions.get(node.id);
    return data?.kind === "decision" ? data.outcomes.members : {};
  }
  return {};
}
