import { canonicalJson } from "@anwei/kernel";
import { problemsOfFlaws, readVersioned, versioned } from "@anwei/kernel/json";
import type { z } from "zod";
import { pluginForm } from "../form.js";
import type { Plugin } from "../plugin.js";
import type { Rulebook } from "../rulebook.js";
import { rulebookLimits } from "./limits.js";
import { RulebookError } from "./rulebook-error.js";
import { pluginFileSchema, rulebookFileSchema } from "./schema.js";

/**
 * A rulebook as canonical JSON, with both of its hashes: the same bytes on every machine and whatever the order of
 * the plugins. `readRulebook` gives back a rulebook that answers the same.
 *
 * @throws RulebookError where the book holds what could not be read again, such as a member whose name is not ASCII.
 */
export const writeRulebook = ({ form, meaning, edition }: Rulebook): string =>
  written({ rulebook: form, meaning, edition }, rulebookFileSchema);

/**
 * A plugin as canonical JSON, with its hash; those that it extends are named, not included. `readPlugin` gives back a
 * plugin that says the same.
 *
 * @throws RulebookError where the plugin holds what could not be read again.
 */
export const writePlugin = (plugin: Plugin): string =>
  written({ plugin: pluginForm(plugin), hash: plugin.hash }, pluginFileSchema);

function written(content: object, schema: z.ZodType): string {
  const json = canonicalJson(versioned(content));
  const { flaws } = readVersioned<unknown>(json, schema, rulebookLimits);
  if (flaws.length > 0) throw RulebookError.of(problemsOfFlaws(flaws, "-", rulebookLimits.problems));
  return json;
}
