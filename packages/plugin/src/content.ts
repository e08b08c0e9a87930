import {
  type DefinitionData,
  type DefinitionForm,
  type DocumentData,
  definitionForm,
  type KindData,
  type KindForm,
  kindForm,
  type Text,
} from "@anwei/kernel";
import type { Overlay } from "./overlay.js";
import type { View } from "./view.js";

/** What a rulebook was made of. */
export interface PluginRef {
  readonly id: string;
  readonly title: Text;
  readonly version: string;
  readonly region: string | undefined;
  readonly hash: string;
}

/** An overlay with the region that it holds in. */
export interface RegionalOverlay extends Overlay {
  readonly plugin: string;
  readonly region: string | undefined;
}

export interface RulebookContent {
  readonly plugins: readonly PluginRef[];
  readonly definitions: ReadonlyMap<
    string,
    { readonly data: DefinitionData; readonly plugin: string; readonly region: string | undefined }
  >;
  readonly kinds: ReadonlyMap<string, KindData>;
  readonly documents: ReadonlyMap<string, DocumentData>;
  readonly overlays: readonly RegionalOverlay[];
  readonly views: readonly View[];
}

/** What a rulebook is made of, in its JSON form. */
export interface RulebookForm {
  readonly plugins: readonly (Omit<PluginRef, "region"> & { readonly region?: string })[];
  readonly documents: readonly DocumentData[];
  readonly kinds: readonly KindForm[];
  readonly definitions: readonly { readonly plugin: string; readonly definition: DefinitionForm }[];
  readonly overlays: readonly Omit<RegionalOverlay, "region">[];
  readonly views: readonly View[];
}

/**
 * The content in its JSON form: in one order whatever the order of the plugins, the members of choices in lists. The
 * region of a definition and of an overlay is that of its plugin.
 */
export function contentForm(content: RulebookContent): RulebookForm {
  return {
    plugins: [...content.plugins]
      .sort(by(({ id }) => id))
      .map(({ region, ...plugin }) => ({ ...plugin, ...(region === undefined ? {} : { region }) })),
    documents: [...content.documents.values()].sort(by(({ id }) => id)),
    kinds: [...content.kinds.values()].sort(by(({ name }) => name)).map(kindForm),
    definitions: [...content.definitions.values()]
      .sort(by(({ data }) => data.id))
      .map(({ data, plugin }) => ({ plugin, definition: definitionForm(data) })),
    overlays: [...content.overlays].sort(overlayOrder).map(({ region: _, ...overlay }) => overlay),
    views: [...content.views].sort(by(({ id }) => id)),
  };
}

export const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const by =
  <T>(key: (of: T) => string) =>
  (a: T, b: T): number =>
    order(key(a), key(b));

/** From the widest region to the narrowest, each judged against what it finds. */
export const overlayOrder = (a: RegionalOverlay, b: RegionalOverlay): number =>
  (a.region ?? "").replace(/(00)+$/, "").length - (b.region ?? "").replace(/(00)+$/, "").length ||
  order(a.target, b.target) ||
  order(a.from ?? "", b.from ?? "") ||
  order(a.plugin, b.plugin);
