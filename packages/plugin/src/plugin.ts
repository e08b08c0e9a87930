import {
  type AnyDefinition,
  canonicalJson,
  contentHash,
  type DocumentData,
  definitionForm,
  type Kind,
  kindForm,
  type Source,
  type Text,
  withUses,
} from "@anwei/kernel";
import { order } from "./content.js";
import type { Overlay } from "./overlay.js";
import type { View } from "./view.js";

/** The version of the plugin contract that this package speaks. */
export const apiVersion = 1;

export interface PluginWritten {
  /** Permanent, such as `province-city`; the ids of a region's definitions begin with it. */
  readonly id: string;
  readonly title: Text;
  /** The administrative code of the region; left out for what holds everywhere. */
  readonly region?: string;
  /** Semantic version of the plugin. */
  readonly version: string;
  readonly apiVersion: number;
  /** Plugins that this one builds on; they come along when it is composed. */
  readonly extends?: readonly Plugin[];
  /** Every document that is cited. */
  readonly documents: readonly Source[];
  /** New definitions. */
  readonly define: readonly AnyDefinition[];
  /** Changes to parameters that others defined. */
  readonly overlay?: readonly Overlay[];
  /** Kinds of record that no definition reads but that datasets bring, such as a published figure. */
  readonly kinds?: readonly Kind[];
  /** What a report shows beyond findings. */
  readonly views?: readonly View[];
}

/** A province, city or the nation as one frozen value: pure to load, and the same whatever the order. */
export interface Plugin {
  readonly id: string;
  readonly title: Text;
  readonly region: string | undefined;
  readonly version: string;
  readonly apiVersion: number;
  readonly parents: readonly Plugin[];
  readonly documents: readonly DocumentData[];
  readonly definitions: readonly AnyDefinition[];
  readonly overlays: readonly Overlay[];
  readonly kinds: readonly Kind[];
  readonly views: readonly View[];
  /** SHA-256 of all its content in canonical JSON. */
  readonly hash: string;
}

/**
 * Makes a plugin. Nothing is checked against other plugins here: `compose` does that, and reports everything at
 * once.
 *
 * @example
 * ```ts
 * export default definePlugin({ id: "province-city", region: "990100", version: "1.0.0", apiVersion: 1, … });
 * ```
 */
export function definePlugin(written: PluginWritten): Plugin {
  const content = {
    id: written.id,
    title: written.title,
    region: written.region,
    version: written.version,
    apiVersion: written.apiVersion,
    documents: written.documents.map((d) => d.data),
    overlays: written.overlay ?? [],
    views: written.views ?? [],
  };
  const kinds = [...new Set([...(written.kinds ?? []), ...withUses(written.define).flatMap((d) => d.kinds)])];
  return Object.freeze({
    ...content,
    region: written.region,
    parents: Object.freeze([...(written.extends ?? [])]),
    definitions: Object.freeze([...written.define]),
    kinds: Object.freeze(kinds),
    hash: contentHash({
      ...content,
      parents: (written.extends ?? []).map((p) => ({ id: p.id, version: p.version, hash: p.hash })).sort(byId),
      documents: [...content.documents].sort(byId),
      overlays: inOrder(content.overlays),
      definitions: written.define.map((d) => definitionForm(d.data)).sort(byId),
      kinds: inOrder(kinds.map((k) => kindForm(k.data))),
    }),
  });
}

const byId = (a: { readonly id: string }, b: { readonly id: string }): number => order(a.id, b.id);

const inOrder = <T>(of: readonly T[]): readonly T[] =>
  of
    .map((value) => ({ value, written: canonicalJson(value) }))
    .sort((a, b) => order(a.written, b.written))
    .map(({ value }) => value);
