import type { Citation, DocumentData } from "@anwei/kernel";
import { ChoiceItem, type Entry, type Item, NumberItem, PlainItem, Repeat, Section } from "./ask.js";
import type { ChoiceListData, EntryData, ItemData, SourceData } from "./data.js";

/** The documents, sources and choice lists that items name, gathered as the items are written down. */
export class Sources {
  readonly documents = new Map<string, DocumentData>();
  readonly sources = new Map<string, SourceData>();
  readonly choices = new Map<string, ChoiceListData>();

  /** The names of citations; each stands once, under its document and place. */
  named(cites: Citation | readonly Citation[]): readonly string[] {
    return (Array.isArray(cites) ? (cites as readonly Citation[]) : [cites as Citation]).map((cited) => {
      const { document, place, ...more } = cited;
      this.documents.set(document.id, document);
      const base = nameOf(document.id, place?.en);
      const source = (name: string): SourceData => ({
        name,
        document: document.id,
        ...(place ? { place } : {}),
        ...more,
      });
      for (let n = 1; ; n++) {
        const name = n === 1 ? base : `${base}-${n}`;
        const known = this.sources.get(name);
        if (known && JSON.stringify(known) !== JSON.stringify(source(name))) continue;
        this.sources.set(name, source(name));
        return name;
      }
    });
  }
}

const nameOf = (document: string, place: string | undefined): string => {
  const words = (place ?? "").toLowerCase().match(/[a-z0-9]+/g) ?? [];
  const name = [document, ...words].join("-");
  return /^[a-z]/.test(name) ? name : `source-${name}`;
};

/** An entry as plain data. */
export function entryData(entry: Entry, sources: Sources): EntryData {
  if (entry instanceof Section || entry instanceof Repeat) {
    const { hint, when, most } = entry.written;
    const times = entry instanceof Repeat ? entry.written.times : undefined;
    return {
      kind: entry.kind,
      id: entry.id,
      title: entry.title,
      ...(hint ? { hint } : {}),
      ...(when ? { when: when.data } : {}),
      ...(most === undefined ? {} : { most }),
      ...(times ? { times: times.id } : {}),
      items: (entry.items as readonly Entry[]).map((inner) => entryData(inner, sources)),
    };
  }
  return itemData(entry as Item, sources);
}

export function itemData(item: Item, sources: Sources): ItemData {
  const { hint, when, cites, points, veto, evidence, opens, fails, from } = item.written;
  const base = {
    id: item.id,
    title: item.title,
    ...(hint ? { hint } : {}),
    ...(when ? { when: when.data } : {}),
    ...(cites ? { cites: sources.named(cites) } : {}),
    ...(from ? { from } : {}),
    ...(points === undefined ? {} : { points }),
    ...(veto ? { veto } : {}),
    ...(evidence && evidence.length > 0 ? { evidence } : {}),
    ...(opens ? { opens } : {}),
  };
  const failsWhen = fails ? { failsWhen: fails.data } : {};
  if (item instanceof NumberItem) {
    const { unit = "", decimals = 0, min, max } = item.written;
    return {
      kind: "number",
      ...base,
      ...failsWhen,
      unit,
      decimals,
      ...(min === undefined ? {} : { min }),
      ...(max === undefined ? {} : { max }),
    };
  }
  if (item instanceof ChoiceItem) {
    const members = Object.entries(item.written.members ?? {}).map(([name, title]) => ({ name, title }));
    sources.choices.set(item.id, { name: item.id, members });
    return { kind: "choice", ...base, ...failsWhen, list: item.id };
  }
  if (item instanceof PlainItem) return { kind: item.kind, ...base };
  const { kind } = item;
  return kind === "date" ? { kind, ...base, ...failsWhen } : { kind: "verdict", ...base };
}
