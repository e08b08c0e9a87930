import type { DefinitionData } from "../define/definition.js";
import { mentionsOf } from "../define/mentions.js";
import type { Book } from "./world.js";

/** The country as a whole, which lies in none of its regions. */
const country = "100000";

/**
 * Where a definition is judged unless a place is named: a region's own in that region, and one that some region moves
 * or replaces, or builds on such, outside all of them; elsewhere it makes no difference.
 */
export function placeOf(book: Book, data: DefinitionData): string | undefined {
  const own = book.regionOf(data.id);
  if (own !== undefined) return own;
  const seen = new Set([data.id]);
  for (const id of seen) {
    if (book.movedIn(id).length > 0) return country;
    const mentioned = book.definition(id);
    if (mentioned) for (const next of mentionsOf(mentioned)) seen.add(next);
  }
  return undefined;
}
