import { canonicalJson } from "@anwei/kernel";
import { problemsOfFlaws, readVersioned, versioned } from "@anwei/kernel/json";
import type { Rulebook } from "../rulebook.js";
import { rulebookLimits } from "./limits.js";
import { RulebookError } from "./rulebook-error.js";
import { rulebookFileSchema } from "./schema.js";

/**
 * A rulebook as canonical JSON, with both of its hashes: the same bytes on every machine and whatever the order of
 * the plugins. `readRulebook` gives back a rulebook that answers the same.
 *
 * @throws RulebookError where the book holds what could not be read again, such as a member whose name is not ASCII.
 */
export function writeRulebook(book: Rulebook): string {
  const { form, meaning, edition } = book;
  const json = canonicalJson(versioned({ rulebook: form, meaning, edition }));
  const { flaws } = readVersioned<unknown>(json, rulebookFileSchema, rulebookLimits);
  if (flaws.length > 0) {
    throw RulebookError.of(problemsOfFlaws(flaws, "-", rulebookLimits.problems));
  }
  return json;
}
