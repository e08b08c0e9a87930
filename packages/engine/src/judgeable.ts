import { canonicalJson, Exact, type KindData, type KnownFacts, type Value } from "@anwei/kernel";
import type { Judgeable, KnownBefore } from "./assess.js";
import type { Dataset } from "./dataset/dataset.js";
import { recordedSince, recordsAt } from "./dataset/known.js";

/** Facts as one text that is the same for the same facts. */
const factsText = (facts: KnownFacts): string =>
  `{${Object.keys(facts)
    .sort()
    .map((field) => `${JSON.stringify(field)}:${valueText(facts[field] as Value)}`)
    .join(",")}}`;

// Tables repeat themselves: their numbers and dates are read into few values. Choices and texts hold no exact number.
const texts = new WeakMap<Value, string>();

function valueText(value: Value): string {
  if (value.type === "choice") {
    const [only, ...others] = value.possible ?? [];
    if (only === undefined || others.length > 0 || value.absent !== "no") return canonicalJson(value);
    // Most facts are of one choice or text: written at once, as canonical JSON has it.
    return `{"absent":"no","possible":[${JSON.stringify(only)}],"type":"choice"}`;
  }
  const known = texts.get(value) ?? canonicalJson(plainValue(value));
  texts.set(value, known);
  return known;
}

/** A value as JSON, its exact numbers as text. */
const plainValue = (value: unknown): unknown => {
  if (value instanceof Exact) return value.toString();
  if (Array.isArray(value)) return value.map(plainValue);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, plainValue(v)]));
};

/** A dataset as it was known by a day or instant, ready for judging; without one, as it stands. */
export function judgeable(
  dataset: Dataset,
  known: string | undefined,
  kinds: ReadonlyMap<string, KindData>,
): Judgeable {
  const { records, superseded, assumed } = recordsAt(dataset, known, kinds);
  const raw = Object.fromEntries(
    [...dataset.tables.keys()].sort().map((table) => {
      const rows = dataset.tables.get(table) ?? [];
      // What the facts are, not how a file spells them, in an order of its own: 1860000.50 is 1860000.5, in any line.
      return [table, rows.map((row) => factsText(row.facts)).sort()];
    }),
  );
  return {
    records,
    superseded,
    ...(dataset.lacks ? { lacks: dataset.lacks } : {}),
    ...(dataset.title ? { title: dataset.title } : {}),
    complete: dataset.assume,
    assumed,
    raw: { tables: raw, known: known ?? null },
    ...(known === undefined ? {} : { known }),
  };
}

/** The same dataset as it was known before, and what was recorded between the two. */
export const knownBefore = (
  dataset: Dataset,
  since: string,
  known: string | undefined,
  kinds: ReadonlyMap<string, KindData>,
): KnownBefore => ({
  since,
  data: judgeable(dataset, since, kinds),
  changes: recordedSince(dataset, since, known),
});
