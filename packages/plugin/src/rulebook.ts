import {
  type Book,
  contentHash,
  type DefinitionData,
  type DocumentData,
  type KindData,
  liesWithin,
  meaningOf,
  type ParameterVersion,
  type Text,
} from "@anwei/kernel";
import { movedHistory } from "./history.js";
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

/**
 * National and regional rules as one immutable, indexed book. It is the same, hashes included, whatever the order
 * of the plugins it was composed from.
 */
export class Rulebook implements Book {
  readonly plugins: readonly PluginRef[];
  readonly documents: readonly DocumentData[];
  readonly views: readonly View[];
  /** Hash of what decides: decisions are pinned to it. */
  readonly meaning: string;
  /** Hash of everything, titles and examples included. */
  readonly edition: string;
  readonly #content: RulebookContent;
  readonly #histories = new Map<string, readonly ParameterVersion[]>();

  constructor(content: RulebookContent) {
    this.#content = content;
    this.plugins = Object.freeze([...content.plugins].sort((a, b) => order(a.id, b.id)));
    this.documents = Object.freeze([...content.documents.values()].sort((a, b) => order(a.id, b.id)));
    this.views = Object.freeze([...content.views].sort((a, b) => order(a.id, b.id)));
    const definitions = [...this.ids()].map((id) => {
      const { data, region } = content.definitions.get(id) as { data: DefinitionData; region: string | undefined };
      return { data, region };
    });
    const kinds = [...content.kinds.values()].sort((a, b) => order(a.name, b.name));
    const overlays = [...content.overlays].sort(overlayOrder);
    this.meaning = contentHash(meaningOf({ definitions, kinds, overlays: overlays.map(({ plugin: _, ...o }) => o) }));
    this.edition = contentHash({
      definitions,
      kinds,
      overlays,
      documents: this.documents,
      views: this.views,
      plugins: this.plugins,
    });
    Object.freeze(this);
  }

  /** The ids of all definitions, in order. */
  ids(): readonly string[] {
    return [...this.#content.definitions.keys()].sort(order);
  }

  definition(id: string): DefinitionData | undefined {
    return this.#content.definitions.get(id)?.data;
  }

  /** The plugin that brought a definition. */
  pluginOf(id: string): string | undefined {
    return this.#content.definitions.get(id)?.plugin;
  }

  regionOf(id: string): string | undefined {
    return this.#content.definitions.get(id)?.region;
  }

  kind(name: string): KindData | undefined {
    return this.#content.kinds.get(name);
  }

  get kinds(): ReadonlyMap<string, KindData> {
    return this.#content.kinds;
  }

  get overlays(): readonly RegionalOverlay[] {
    return this.#content.overlays;
  }

  history(id: string, region: string | undefined): readonly ParameterVersion[] {
    const data = this.definition(id);
    if (data?.kind !== "parameter") return [];
    const own = this.#content.overlays
      .filter(
        (o) => o.target === id && (o.region === undefined || (region !== undefined && liesWithin(region, o.region))),
      )
      .sort(overlayOrder);
    if (own.length === 0) return data.history;
    const key = `${id}|${own.map((o) => `${o.plugin}@${o.from ?? ""}`).join("|")}`;
    const known = this.#histories.get(key);
    if (known) return known;
    const moved = movedHistory(data, own);
    this.#histories.set(key, moved);
    return moved;
  }

  /** Whether it matters in which region a definition is asked: a parameter below it is moved somewhere. */
  dependsOnRegion(id: string): boolean {
    const seen = new Set<string>();
    const visit = (at: string): boolean => {
      if (seen.has(at)) return false;
      seen.add(at);
      if (this.regionOf(at) !== undefined || this.#content.overlays.some((o) => o.target === at)) return true;
      return this.mentionedBy(at).some(visit);
    };
    return visit(id);
  }

  /** The definitions that a definition mentions directly. */
  mentionedBy(id: string): readonly string[] {
    const data = this.definition(id);
    return data ? mentions(data) : [];
  }
}

/** The ids that a definition's data mention. */
export function mentions(data: unknown): readonly string[] {
  const found = new Set<string>();
  const visit = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    const node = value as { readonly op?: unknown; readonly id?: unknown };
    if ((node.op === "definition" || node.op === "parameter") && typeof node.id === "string") found.add(node.id);
    for (const inner of Object.values(value)) visit(inner);
  };
  visit(data);
  return [...found].sort(order);
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

// From the widest region to the narrowest, each judged against what it finds.
const overlayOrder = (a: RegionalOverlay, b: RegionalOverlay): number =>
  (a.region ?? "").replace(/(00)+$/, "").length - (b.region ?? "").replace(/(00)+$/, "").length ||
  order(a.target, b.target) ||
  order(a.from ?? "", b.from ?? "") ||
  order(a.plugin, b.plugin);
