import { canonicalJson } from "@anwei/kernel";
import type { RulebookContent } from "../content.js";
import { ComposeError, type Diagnostic, type Told } from "../diagnostic.js";
import { by } from "../order.js";
import type { Plugin } from "../plugin.js";
import { Rulebook } from "../rulebook.js";
import { checkCycles, checkDefinitions, gatherDefinitions } from "./definitions.js";
import { gatherDocuments } from "./documents.js";
import { gatherKinds } from "./kinds.js";
import { gatherLives } from "./lives.js";
import { gatherOverlays } from "./overlays.js";
import { checkPlugins, withParents } from "./plugins.js";
import { checkViews } from "./views.js";

/** A rulebook, or every problem that keeps the plugins from being one. */
export type Composed = { readonly rulebook: Rulebook } | { readonly diagnostics: readonly Diagnostic[] };

/**
 * Makes one rulebook of plugins and all that they build on. The order of the plugins makes no difference. What is no
 * problem but worth knowing, as that a plugin builds on something deprecated, stands in the rulebook's `notes`.
 *
 * @throws ComposeError with every problem, each naming the plugins concerned.
 */
export function compose(plugins: readonly Plugin[]): Rulebook {
  const composed = safeCompose(plugins);
  if ("diagnostics" in composed) throw new ComposeError(composed.diagnostics);
  return composed.rulebook;
}

/** As `compose`, with the problems as a value. */
export function safeCompose(plugins: readonly Plugin[]): Composed {
  const diagnostics: Diagnostic[] = [];
  const notes: Diagnostic[] = [];
  const content = gather(plugins, tellTo(diagnostics, notes));
  return diagnostics.length > 0
    ? { diagnostics: inOrder(diagnostics) }
    : { rulebook: new Rulebook(content, inOrder(notes)) };
}

const tellTo = (diagnostics: Diagnostic[], notes: Diagnostic[]): Told => ({
  add: (code, plugins, subject, expected, found, todo) =>
    diagnostics.push({ code, plugins, subject, expected, found, todo }),
  note: (code, plugins, subject, expected, found, todo) =>
    notes.push({ code, plugins, subject, expected, found, todo }),
  sound: () => diagnostics.length === 0,
});

const inOrder = (diagnostics: readonly Diagnostic[]): readonly Diagnostic[] =>
  [...new Map(diagnostics.map((d) => [canonicalJson(d), d]))].sort(by(([written]) => written)).map(([, d]) => d);

function gather(given: readonly Plugin[], told: Told): RulebookContent {
  const plugins = withParents(given, told);
  checkPlugins(plugins, told);
  const documents = gatherDocuments(plugins, told);
  const kinds = gatherKinds(plugins, told);
  const lives = gatherLives(plugins, told);
  const definitions = gatherDefinitions(plugins, lives, told);
  checkCycles(definitions, plugins, lives, told);
  checkDefinitions(definitions, { kinds, documents, lives }, told);
  checkViews(plugins, { definitions, kinds, lives }, told);
  const overlays = gatherOverlays(plugins, { definitions, kinds, documents, lives }, told);
  return {
    plugins,
    definitions,
    kinds,
    documents: new Map([...documents].map(([id, { data }]) => [id, data])),
    overlays,
    views: plugins.flatMap((p) => p.views),
    ...lives,
  };
}
