import { Exact, parseDay, type Truth } from "@anwei/kernel";
import type { Compared, ConditionData } from "./data.js";

/** What a condition sees of an item: whether it is asked, and its answer where there is one. */
export interface Seen {
  readonly asked: Truth;
  /** A word, a decimal or a date as text. */
  readonly answer: string | undefined;
}

/**
 * What a condition says, in Kleene's three values. An item that is not asked meets no comparison; an answer that is not
 * there leaves it undecided.
 */
export function holds(condition: ConditionData, look: (item: string) => Seen): Truth {
  switch (condition.op) {
    case "all":
      return condition.of.map((part) => holds(part, look)).reduce(both, "true");
    case "any":
      return negated(condition.of.map((part) => negated(holds(part, look))).reduce(both, "true"));
    case "not":
      return negated(holds(condition.of, look));
    default: {
      const { asked, answer } = look(condition.item);
      if (asked === "false") return "false";
      if (answer === undefined) return "unknown";
      const met = condition.op === "is" ? answer === condition.value : compares(condition.is, answer, condition.value);
      return met ? asked : "false";
    }
  }
}

export const negated = (truth: Truth): Truth => (truth === "true" ? "false" : truth === "false" ? "true" : truth);

export const both = (a: Truth, b: Truth): Truth =>
  a === "false" || b === "false" ? "false" : a === "unknown" || b === "unknown" ? "unknown" : "true";

/** A number, or a date as the number of its day: what a comparison goes by. */
export const measureOf = (written: string): Exact | undefined => {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(written) ? parseDay(written) : undefined;
  return day === undefined ? Exact.parse(written) : Exact.of(day);
};

function compares(is: Compared, answer: string, value: string): boolean {
  const [left, right] = [measureOf(answer), measureOf(value)];
  if (!left || !right) return false;
  const order = left.compare(right);
  switch (is) {
    case "atLeast":
      return order >= 0;
    case "moreThan":
      return order > 0;
    case "atMost":
      return order <= 0;
    case "below":
      return order < 0;
    case "equals":
      return order === 0;
  }
}

/** The comparisons of a condition with the path of each below it. */
export function* comparisonsIn(
  condition: ConditionData,
  path: readonly (string | number)[] = [],
): Generator<{
  readonly of: Extract<ConditionData, { readonly item: string }>;
  readonly path: readonly (string | number)[];
}> {
  switch (condition.op) {
    case "all":
    case "any":
      for (const [i, part] of condition.of.entries()) yield* comparisonsIn(part, [...path, "of", i]);
      return;
    case "not":
      yield* comparisonsIn(condition.of, [...path, "of"]);
      return;
    default:
      yield { of: condition, path };
  }
}
