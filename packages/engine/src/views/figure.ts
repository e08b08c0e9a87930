import {
  type Bounds,
  type Measure,
  measureOf,
  mentionsOf,
  type Outcome,
  outcomeOf,
  type Period,
  type RecordRow,
  saidOf,
  scopeOf,
  type Text,
} from "@anwei/kernel";
import type { Viewing } from "./viewing.js";

/** A number or date that is known, or its bounds; decimal text, or a date as it is written. */
export type Figure = string | Bounds;

/** A number of a unit in a period with all that is said of it; `undefined` where the definition does not apply. */
export function figureOf(
  { book, interpreter, assume }: Viewing,
  id: string,
  unit: RecordRow,
  period: Period,
  at?: string,
): { readonly figure: Figure; readonly said: Text; readonly outcome: Outcome } | undefined {
  const data = book.definition(id);
  if (!data || data.kind === "parameter") return undefined;
  const answer = interpreter.answer(id, unit, period, at);
  const outcome = outcomeOf(data, answer);
  if (outcome.notApplicable === "yes") return undefined;
  assume(outcome.assumed, unit);
  return {
    figure: outcome.value ?? { atLeast: outcome.atLeast ?? null, atMost: outcome.atMost ?? null },
    said: saidOf(data, answer.value, scopeOf(interpreter, data)),
    outcome,
  };
}

/**
 * Whether the data have any of the tables that a definition counts, itself or through what it mentions. Where they have
 * none there is nothing to show: nobody was asked.
 */
export function isCounted({ book, records }: Viewing, id: string): boolean {
  const tables = new Set<string>();
  const seen = new Set([id]);
  for (const each of seen) {
    const data = book.definition(each);
    if (!data) continue;
    if (data.kind === "indicator" && "table" in data.over) tables.add(data.over.table);
    for (const next of mentionsOf(data)) seen.add(next);
  }
  return tables.size === 0 || [...tables].some((table) => records.has(table));
}

/**
 * How a definition's numbers are counted: in which unit, such as `person`, for each how much of a base, or as a share that
 * people read in per cent.
 */
export function measureIn(
  { book, interpreter }: Viewing,
  id: string,
): Pick<Measure, "type" | "unit" | "share" | "per"> {
  const data = book.definition(id);
  if (!data || data.kind === "parameter") return { type: "number", unit: "" };
  return measureOf({ op: "definition", id, of: { who: "subject" } }, scopeOf(interpreter, data));
}
