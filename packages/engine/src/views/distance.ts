import {
  type DecisionData,
  Exact,
  Interpreter,
  mentionsOf,
  nearestChanges,
  outcomeOf,
  type Period,
  type RecordRow,
  type Text,
} from "@anwei/kernel";
import type { Viewing } from "./viewing.js";

/** How far a count is from another outcome: two more deaths, one fewer larger accident. */
export interface Distance {
  /** The indicator that would have to differ. */
  readonly rule: string;
  readonly title: Text;
  /** How many more; below zero how many fewer. */
  readonly more: string;
  /** The same without its sign, with its unit: 2人. */
  readonly said: Text;
  /** What the outcome would be. */
  readonly outcome: string;
  readonly outcomeTitle: Text;
  /** Reckoned from what is certain, while the figure is open: so many more at the most, so many fewer at the least. */
  readonly open?: true;
}

/**
 * How far the indicators that a decision asks of a subject are from another outcome, the nearest of each outcome first.
 * Where a figure is open, reckoned from what is certain of it.
 */
export function distancesOf(
  data: DecisionData,
  subject: RecordRow,
  period: Period,
  { book, interpreter }: Viewing,
): readonly Distance[] {
  if (outcomeOf(data, interpreter.answer(data.id, subject, period)).notApplicable === "yes") return [];
  const certain = new Map<string, string>();
  for (const id of askedOf(data, interpreter)) {
    const { value } = interpreter.answer(id, subject, period);
    if (value.type !== "number" || value.absent !== "no" || value.is.lo.equals(value.is.hi)) continue;
    if (value.is.lo.isFinite) certain.set(id, value.is.lo.toString());
  }
  const { world } = interpreter;
  const reckoned =
    certain.size === 0
      ? interpreter
      : new Interpreter({ ...world, given: { ...world.given, ...Object.fromEntries(certain) } });
  const distances = nearestChanges({ interpreter: reckoned, data, subject, period }).flatMap((change): Distance[] => {
    const { fact, title, by, difference, outcome, outcomeTitle } = change;
    if (book.definition(fact)?.kind !== "indicator" || !by || difference === undefined) return [];
    const said = { zh: by.zh.slice(1), en: by.en.slice(1) };
    const open = certain.has(fact) ? { open: true as const } : {};
    return [{ rule: fact, title, more: difference, said, outcome, outcomeTitle, ...open }];
  });
  const size = ({ more }: Distance): Exact => (more.startsWith("-") ? Exact.of(more).negate() : Exact.of(more));
  return distances.sort((a, b) => size(a).compare(size(b)));
}

/** The indicators that a decision asks of its subject, itself or through quantities and decisions about it. */
function askedOf({ id, about }: DecisionData, { book }: Interpreter): readonly string[] {
  const indicators: string[] = [];
  const seen = new Set([id]);
  for (const each of seen) {
    const data = book.definition(each);
    if (!data || data.kind === "parameter" || data.about.table !== about.table || data.about.period !== about.period)
      continue;
    if (data.kind === "indicator") indicators.push(each);
    else for (const next of mentionsOf(data)) seen.add(next);
  }
  return indicators;
}
