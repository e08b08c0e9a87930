import type { Judgeable } from "./assess.js";
import type { Dataset } from "./dataset/dataset.js";
import { recordsAt } from "./dataset/known.js";

/** A dataset as it was known by a day or instant, ready for judging; without one, as it stands. */
export function judgeable(dataset: Dataset, known?: string): Judgeable {
  const { records, assumed } = recordsAt(dataset, known);
  const raw = Object.fromEntries(
    [...dataset.tables.keys()].sort().map((table) => {
      const rows = dataset.tables.get(table) ?? [];
      // Rows in order of their ids, so that the order of a file's lines changes no hash.
      return [table, rows.map((r) => r.raw).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))];
    }),
  );
  return {
    records,
    ...(dataset.title ? { title: dataset.title } : {}),
    complete: dataset.assume,
    assumed,
    raw: { tables: raw, known: known ?? null },
    ...(known === undefined ? {} : { known }),
  };
}
