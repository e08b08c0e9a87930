import { frozen } from "@anwei/kernel/json";
import { ChoiceItem, type Condition, DateItem, type Item, NumberItem, PlainItem, VerdictItem } from "./ask.js";
import type { ItemData } from "./data.js";
import { itemData, Sources } from "./lower-items.js";

/** What a checklist may say of an item that it takes: everything else is the library's. */
export interface TakeOptions {
  readonly when?: Condition;
  readonly points?: number;
  readonly veto?: boolean;
}

/** A published set of items that many checklists take, by version. */
export interface ItemLibrary<I extends readonly Item[] = readonly Item[]> {
  readonly id: string;
  readonly version: string;
  /** The items as data, with `from`; as `readYaml` and `lintChecklist` look at them. */
  readonly items: readonly ItemData[];
  /** The item as a checklist's own, under the same permanent id. */
  take<Id extends I[number]["id"]>(id: Id, options?: TakeOptions): Extract<I[number], { readonly id: Id }>;
}

/**
 * Declares a library of items. A version is published once; an item taken of it says so and is held against it.
 *
 * @example
 * ```ts
 * const basics = itemLibrary({ id: "example/basics", version: "2026-1", items: [exits, extinguishers] });
 * checklist({ …, items: [basics.take("exits", { points: 5 })] });
 * ```
 */
export function itemLibrary<const I extends readonly Item[]>(written: {
  readonly id: string;
  readonly version: string;
  readonly items: I;
}): ItemLibrary<I> {
  const from = { library: written.id, version: written.version };
  const items = new Map(written.items.map((item) => [item.id, item]));
  const sources = new Sources();
  return Object.freeze({
    id: written.id,
    version: written.version,
    items: frozen(written.items.map((item) => itemData(copied(item, { from }), sources))),
    take: (id: string, options: TakeOptions = {}) => {
      const item = items.get(id);
      if (!item) throw new RangeError(`${written.id} ${written.version} has no item ${id}`);
      return copied(item, { ...options, from });
    },
  }) as never;
}

function copied(item: Item, more: Item["written"]): Item {
  const written = { ...item.written, ...more };
  if (item instanceof VerdictItem) return new VerdictItem(item.id, item.title, written);
  if (item instanceof NumberItem) return new NumberItem(item.id, item.title, written);
  if (item instanceof ChoiceItem) return new ChoiceItem(item.id, item.title, written);
  if (item instanceof DateItem) return new DateItem(item.id, item.title, written);
  const plain = item as PlainItem;
  return new PlainItem(plain.kind, item.id, item.title, written);
}
