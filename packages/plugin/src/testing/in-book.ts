import { type DefinitionData, text } from "@anwei/kernel";
import type { Rulebook } from "../rulebook.js";
import type { Finding } from "./check.js";
import type { Reviewed } from "./reviewed.js";

/**
 * What a check finds in a definition as it stands in the rulebook; where the plugin does not compose, that it could not
 * look.
 */
export function inBook<D extends DefinitionData>(
  of: Reviewed,
  { id }: D,
  find: (book: Rulebook, data: D) => readonly Finding[],
): readonly Finding[] {
  const { composed } = of;
  const book = "rulebook" in composed ? composed.rulebook : undefined;
  const data = book?.definition(id);
  // It is the same definition, with what it calls by old ids called by new ones.
  if (book && data) return find(book, data as D);
  return [
    {
      code: "does-not-compose",
      status: "notAnalysed",
      found: text("插件不能合成，未作检查", "the plugin does not compose: not looked at"),
      hint: text("先改正“能否合成”和“只严不宽”中的问题", "First mend what “Composes” and “Tightens” found."),
    },
  ];
}
