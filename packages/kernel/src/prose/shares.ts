import { type Node, walk } from "../language/node.js";
import { type Scope, typeOf } from "../language/typing.js";
import { fieldAt } from "./members.js";

/**
 * Whether a number is a share, which people read as a percentage: a field that says so, the share of the year that
 * has passed, one thing over another of the same unit, and what is made of shares alone.
 */
export function isShare(node: Node, scope: Scope): boolean {
  switch (node.op) {
    case "elapsed":
      return true;
    case "fact": {
      const { field } = fieldAt(node.who, node.path, scope);
      return field?.type === "number" && field.as === "percent";
    }
    case "parameter": {
      const data = scope.definitions.get(node.id);
      return data?.kind === "parameter" && data.of.type === "number" && data.of.as === "percent";
    }
    case "definition": {
      const data = scope.definitions.get(node.id);
      if (data?.kind !== "quantity" || data.type !== "number" || data.unit !== "") return false;
      const own: Scope = { ...scope, about: data.about, over: undefined };
      return data.editions.some((e) =>
        e.rows.some((row) => isShare("is" in row ? row.is : (row.otherwise as Node), own)),
      );
    }
    case "divide": {
      const [over, under] = node.of;
      if (!over || !under || under.op === "number" || !mentions(over) || !mentions(under)) return false;
      const type = typeOf(node, scope, () => {});
      return type?.type === "number" && type.unit === "";
    }
    case "times":
      return node.of.every((n) => isShare(n, scope));
    case "plus":
    case "minus":
    case "min":
    case "max":
      return node.of.some((n) => isShare(n, scope));
    case "round":
      return isShare(node.of, scope);
    default:
      return false;
  }
}

const mentions = (node: Node): boolean => [...walk(node)].some((n) => n.op === "fact" || n.op === "definition");
