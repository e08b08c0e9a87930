import type { DefinitionData, DocumentData, KindData, Replacement, Text } from "@anwei/kernel";
import { type PluginForm, pluginForm } from "./form.js";
import type { Deprecation, Renaming, Retirement } from "./life.js";
import { by, order } from "./order.js";
import type { Move, Overlay, Replace } from "./overlay.js";
import type { Plugin } from "./plugin.js";
import type { View } from "./view.js";

/** What a rulebook was made of. */
export interface PluginRef {
  readonly id: string;
  readonly title: Text;
  readonly version: string;
  readonly region: string | undefined;
  readonly hash: string;
}

interface Placed {
  readonly plugin: string;
  readonly region: string | undefined;
}

export type RegionalMove = Move & Placed;
export type RegionalReplace = Replace & Placed;

/** An overlay with the region that it holds in. */
export type RegionalOverlay = Overlay & Placed;

/** A definition with the plugin that brought it. */
export interface Defined extends Placed {
  readonly data: DefinitionData;
}

export interface RulebookContent {
  readonly plugins: readonly Plugin[];
  readonly definitions: ReadonlyMap<string, Defined>;
  readonly kinds: ReadonlyMap<string, KindData>;
  readonly documents: ReadonlyMap<string, DocumentData>;
  readonly overlays: readonly RegionalOverlay[];
  readonly views: readonly View[];
  readonly deprecated: ReadonlyMap<string, Deprecation>;
  readonly renamed: ReadonlyMap<string, Renaming>;
  readonly retired: ReadonlyMap<string, Retirement>;
}

/** A rulebook in its JSON form: the plugins that it is made of. */
export interface RulebookForm {
  readonly plugins: readonly PluginForm[];
}

/** The content in its JSON form: in one order whatever the order of the plugins. */
export const contentForm = ({ plugins }: RulebookContent): RulebookForm => ({
  plugins: plugins.map(pluginForm).sort(by(({ id }) => id)),
});

/** From the widest region to the narrowest, each judged against what it finds. */
export const overlayOrder = (a: RegionalOverlay, b: RegionalOverlay): number =>
  width(a) - width(b) || order(a.target, b.target) || order(a.from ?? "", b.from ?? "") || order(a.plugin, b.plugin);

const width = ({ region }: Placed): number => (region ?? "").replace(/(00)+$/, "").length;

/** A replacement as an evaluator needs it. */
export const replacementOf = ({ by, from, to, exempt }: RegionalReplace): Replacement => ({
  by,
  ...(from === undefined ? {} : { from }),
  ...(to === undefined ? {} : { to }),
  ...(exempt ? { exempt: true } : {}),
});
