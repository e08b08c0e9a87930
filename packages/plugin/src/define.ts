import {
  type AnyDefinition,
  contentHash,
  hashesOf,
  type Kind,
  type Source,
  signatureOf,
  type Text,
  withUses,
} from "@anwei/kernel";
import { frozen } from "@anwei/kernel/json";
import { pluginForm } from "./form.js";
import { extensionOf, rootOf } from "./kinds.js";
import type { Deprecation, Renaming, Retirement } from "./life.js";
import { by, inOrder } from "./order.js";
import type { Overlay } from "./overlay.js";
import type { Plugin } from "./plugin.js";
import type { View } from "./view.js";

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
  /** New definitions: none of their ids is in use or was ever. */
  readonly define: readonly AnyDefinition[];
  /** Changes to what others defined: `move` a parameter, `replace` a decision. */
  readonly overlay?: readonly Overlay[];
  /** Kinds of record that others brought, with more fields: made with `extend`. */
  readonly extend?: readonly Kind[];
  /** Kinds of record that no definition reads but that datasets bring, such as a published figure. */
  readonly kinds?: readonly Kind[];
  /** What a report shows beyond findings. */
  readonly views?: readonly View[];
  /** Own definitions that should not be built on any more. */
  readonly deprecated?: readonly Deprecation[];
  /** Own definitions that are gone; their ids stay reserved. */
  readonly retired?: readonly Retirement[];
  /** Own definitions that were called otherwise; their old ids stay reserved. */
  readonly renamed?: readonly Renaming[];
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
  const own = new Set(written.define.map(({ id }) => id));
  const used = withUses(written.define);
  const read = [...(written.kinds ?? []), ...(written.extend ?? []), ...used.flatMap((d) => d.kinds)];
  const plugin = pluginOf({
    id: written.id,
    title: written.title,
    region: written.region,
    version: written.version,
    apiVersion: written.apiVersion,
    parents: written.extends ?? [],
    documents: written.documents.map((d) => d.data),
    definitions: written.define,
    uses: used.flatMap(({ id, data }) =>
      own.has(id) ? [] : [{ id, signature: contentHash(signatureOf(data)), meaning: hashesOf(data).meaning }],
    ),
    overlays: written.overlay ?? [],
    kinds: [...new Set(read.map(rootOf))].map((k) => k.data),
    extensions: (written.extend ?? []).map(extensionOf),
    views: written.views ?? [],
    deprecated: written.deprecated ?? [],
    retired: written.retired ?? [],
    renamed: written.renamed ?? [],
  });
  kindsBy.set(plugin, [...(written.kinds ?? []), ...written.define.flatMap((d) => d.kinds)]);
  return plugin;
}

const kindsBy = new WeakMap<Plugin, readonly Kind[]>();

/** The kinds that a plugin's code names and reads, with the fields that it may have forgotten to list in `extend`. */
export const kindsWritten = (plugin: Plugin): readonly Kind[] => kindsBy.get(plugin) ?? [];

/** A plugin of its parts, frozen, with its hash. */
export function pluginOf({ parents, definitions, ...parts }: Omit<Plugin, "hash">): Plugin {
  const sorted = {
    ...frozen({
      ...parts,
      documents: [...parts.documents].sort(by(({ id }) => id)),
      // What is written in another order is the same plugin, and makes the same book.
      kinds: inOrder(parts.kinds),
      extensions: inOrder(parts.extensions),
      overlays: inOrder(parts.overlays),
      uses: [...parts.uses].sort(by(({ id }) => id)),
    }),
    parents: Object.freeze([...parents]),
    definitions: Object.freeze([...definitions]),
  };
  return Object.freeze({ ...sorted, hash: contentHash(pluginForm(sorted)) });
}
