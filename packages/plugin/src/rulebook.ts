import {
  type Book,
  contentHash,
  type DefinitionData,
  type DocumentData,
  type KindData,
  meaningOf,
  meaningOfKind,
  mentionsOf,
  type ParameterVersion,
  type Replacement,
} from "@anwei/kernel";
import {
  contentForm,
  overlayOrder,
  type PluginRef,
  type RegionalMove,
  type RegionalOverlay,
  type RegionalReplace,
  type RulebookContent,
  type RulebookForm,
  replacementOf,
} from "./content.js";
import type { Diagnostic } from "./diagnostic.js";
import { movedHistory, movesIn } from "./history.js";
import type { Deprecation, Renaming, Retirement } from "./life.js";
import { by, order } from "./order.js";
import type { View } from "./view.js";

/**
 * National and regional rules as one immutable, indexed book. It is the same, hashes included, whatever the order
 * of the plugins it was composed from.
 */
export class Rulebook implements Book {
  readonly plugins: readonly PluginRef[];
  readonly documents: readonly DocumentData[];
  readonly views: readonly View[];
  /** What composing found that is no problem and worth knowing, as what is deprecated and still built on. */
  readonly notes: readonly Diagnostic[];
  /** Hash of what decides: decisions are pinned to it. */
  readonly meaning: string;
  /** Hash of everything, titles and examples included. */
  readonly edition: string;
  readonly #content: RulebookContent;
  readonly #moves: readonly RegionalMove[];
  readonly #replaces: readonly RegionalReplace[];
  readonly #replacements = new Map<string, readonly Replacement[]>();
  readonly #histories = new Map<string, readonly ParameterVersion[]>();

  constructor(content: RulebookContent, notes: readonly Diagnostic[] = []) {
    this.#content = content;
    this.#moves = content.overlays.filter((o) => o.overlay === "move");
    this.#replaces = content.overlays.filter((o) => o.overlay === "replace");
    for (const replace of this.#replaces) {
      this.#replacements.set(replace.target, [
        ...(this.#replacements.get(replace.target) ?? []),
        replacementOf(replace),
      ]);
    }
    this.plugins = Object.freeze(
      content.plugins
        .map(({ id, title, version, region, hash }) => ({ id, title, version, region, hash }))
        .sort(by(({ id }) => id)),
    );
    this.documents = Object.freeze([...content.documents.values()].sort(by(({ id }) => id)));
    this.views = Object.freeze([...content.views].sort(by(({ id }) => id)));
    this.notes = Object.freeze([...notes]);
    const definitions = this.ids().map((id) => {
      const { data, region } = content.definitions.get(id) as { data: DefinitionData; region: string | undefined };
      return { definition: meaningOf(data), region };
    });
    const kinds = [...content.kinds.values()].sort(by(({ name }) => name)).map(meaningOfKind);
    const overlays = [...content.overlays].sort(overlayOrder).map(meaningOfOverlay);
    this.meaning = contentHash({ definitions, kinds, overlays });
    this.edition = contentHash(contentForm(content));
    Object.freeze(this);
  }

  /** The ids of all definitions, in order. */
  ids(): readonly string[] {
    return [...this.#content.definitions.keys()].sort(order);
  }

  /** A definition by its id, or by one that it had before. */
  definition(id: string): DefinitionData | undefined {
    return this.#content.definitions.get(this.#now(id))?.data;
  }

  /** Why there is no such definition any more. */
  retired(id: string): Retirement | undefined {
    return this.#content.retired.get(id);
  }

  /** The plugin that brought a definition. */
  pluginOf(id: string): string | undefined {
    return this.#content.definitions.get(this.#now(id))?.plugin;
  }

  regionOf(id: string): string | undefined {
    return this.#content.definitions.get(this.#now(id))?.region;
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
    const own = movesIn(this.#moves, data.id, region);
    if (own.length === 0) return data.history;
    // By the moves, not by the place: a book knows few moves and is asked for many places.
    const key = `${data.id}|${own.map((o) => `${o.plugin}@${o.from ?? ""}`).join("|")}`;
    const known = this.#histories.get(key) ?? movedHistory(data, own);
    this.#histories.set(key, known);
    return known;
  }

  movedIn(id: string): readonly string[] {
    const changing = this.#content.overlays.filter((o) => o.target === this.#now(id));
    return [...new Set(changing.flatMap((o) => o.region ?? []))].sort(order);
  }

  replacementsOf(id: string): readonly Replacement[] {
    return this.#replacements.get(this.#now(id)) ?? [];
  }

  /** The moves of a parameter, from the widest region to the narrowest. */
  movesOf(id: string): readonly RegionalMove[] {
    return this.#moves.filter((o) => o.target === this.#now(id));
  }

  /** What regions put in the place of a decision, from the widest region to the narrowest. */
  insteadOf(id: string): readonly RegionalReplace[] {
    return this.#replaces.filter((o) => o.target === this.#now(id));
  }

  /** In whose place a region's decision stands. */
  standsFor(id: string): readonly RegionalReplace[] {
    return this.#replaces.filter((o) => o.by === this.#now(id));
  }

  /** Since when a definition should not be built on, and the ids that it had before. */
  lifeOf(id: string): { readonly deprecated: Deprecation | undefined; readonly formerly: readonly Renaming[] } {
    const now = this.#now(id);
    return {
      deprecated: this.#content.deprecated.get(now),
      formerly: [...this.#content.renamed.values()].filter(({ to }) => to === now).sort(by(({ from }) => from)),
    };
  }

  /** Whether it matters in which region a definition is asked: it or something below it is a region's, or changed there. */
  dependsOnRegion(id: string): boolean {
    const seen = new Set<string>();
    const visit = (at: string): boolean => {
      if (seen.has(at)) return false;
      seen.add(at);
      if (this.regionOf(at) !== undefined || this.movedIn(at).length > 0) return true;
      return this.mentionedBy(at).some(visit);
    };
    return visit(this.#now(id));
  }

  /** The definitions that a definition mentions directly. */
  mentionedBy(id: string): readonly string[] {
    const data = this.definition(id);
    return data ? mentionsOf(data) : [];
  }

  #now(id: string): string {
    return this.#content.renamed.get(id)?.to ?? id;
  }
}

const meaningOfOverlay = ({
  plugin: _,
  because: __,
  cites: ___,
  finds: ____,
  exempt,
  ...decides
}: RegionalOverlay): unknown => ({ ...decides, ...(exempt ? { exempt: true } : {}) });
