import { bookOf, scopeOf, typeOf } from "@anwei/kernel";
import type { Counted } from "./written.js";

/** The unit that a number is counted in: that of what it sums, where it is a sum. */
export function measureOf(counted: Counted): string {
  const scope = scopeOf({ book: bookOf(counted) }, counted.data);
  const type = typeOf({ op: "definition", id: counted.id, of: { who: "subject" } }, scope, () => {});
  return (type?.type === "number" && type.unit) || "";
}
