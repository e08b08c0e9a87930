import {
  type Book,
  contentHash,
  type DefinitionData,
  type DocumentData,
  type KindData,
  liesWithin,
  meaningOf,
  meaningOfKind,
  mentionsOf,
  type ParameterVersion,
} from "@anwei/kernel";
import {
  contentForm,
  order,
  overlayOrder,
  type PluginRef,
  type RegionalOverlay,
  type RulebookContent,
  type RulebookForm,
} from "./content.js";
import { movedHistory } from "./history.js";
import type { View } from "./view.js";

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
    const definitions = this.ids().map((id) => {
      const { data, region } = content.definitions.get(id) as { data: DefinitionData; region: string | undefined };
      return { definition: meaningOf(data), region };
    });
    const kinds = [...content.kinds.values()].sort((a, b) => order(a.name, b.name)).map(meaningOfKind);
    const overlays = [...content.overlays].sort(overlayOrder).map(meaningOfOverlay);
    this.meaning = contentHash({ definitions, kinds, overlays });
    this.edition = contentHash(contentForm(content));
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

  /** The book in its JSON form, as `writeRulebook` writes it. */
  get form(): RulebookForm {
    return contentForm(this.#content);
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

  movedIn(id: string): readonly string[] {
    const moving = this.#content.overlays.filter((o) => o.target === id);
    return [...new Set(moving.flatMap((o) => o.region ?? []))].sort(order);
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
    return data ? mentionsOf(data) : [];
  }
}

const meaningOfOverlay = ({ plugin: _, because: __, cites: ___, ...decides }: RegionalOverlay): unknown => decides;
