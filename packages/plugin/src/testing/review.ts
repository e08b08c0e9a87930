import type { Plugin } from "../plugin.js";
import { boundaries } from "./boundaries.js";
import { type Checked, made, type Planned } from "./check.js";
import { composing, floors } from "./composing.js";
import { dates } from "./dates.js";
import { examples } from "./examples.js";
import type { ReviewOptions } from "./options.js";
import { pages } from "./pages.js";
import { purity } from "./purity.js";
import { Reviewed } from "./reviewed.js";
import { soundness } from "./soundness.js";
import { sources } from "./sources.js";
import { statements } from "./statements.js";
import { suites } from "./suite.js";
import { translations } from "./translations.js";

/** The checks of a plugin, none of them made yet: they share what they need. */
export function planned(plugin: Plugin, options: ReviewOptions): readonly Planned[] {
  const of = new Reviewed(plugin, options);
  return [
    composing,
    purity,
    examples,
    suites,
    boundaries,
    dates,
    floors,
    sources,
    translations,
    pages,
    soundness,
    statements,
  ].flatMap((check) => check(of));
}

/**
 * All that the kit finds in a plugin, as data; `testPlugin` makes tests of the same. Only what the plugin itself
 * defines and moves is looked at; what it builds on comes along.
 *
 * @example
 * ```ts
 * reviewPlugin(plugin, { report }).filter((checked) => checked.status === "fail")
 * ```
 */
export const reviewPlugin = (plugin: Plugin, options: ReviewOptions): readonly Checked[] =>
  planned(plugin, options).map(made);
