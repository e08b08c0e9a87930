import { nearest, type Text, text } from "@anwei/kernel";
import type { Finding } from "./check.js";

/** A name that there is not, with the nearest that there is. */
export function unknown(
  code: "unknown-statement" | "unknown-rule" | "unknown-example",
  name: string,
  known: readonly string[],
  found: Text,
): Finding {
  const near = nearest(name, known);
  const hint = near ? text(`是否为“${near}”？`, `Did you mean “${near}”?`) : text("改正它", "Mend it.");
  return { code, status: "fail", part: name, found, hint };
}
