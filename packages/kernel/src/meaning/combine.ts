import type { DecisionData, DefinitionData, QuantityData } from "../define/definition.js";
import { Exact } from "../exact/exact.js";
import * as interval from "../exact/interval.js";
import { exactly, type Interval } from "../exact/interval.js";
import { compareIntervals } from "./context.js";
import { absentOf, applying, joinAbsent, union, type Value, within } from "./value.js";

/** What a sum of no rows is. */
export const zeroOf = (type: QuantityData["type"]): Value =>
  type === "range"
    ? { type: "range", low: exactly(Exact.zero), high: exactly(Exact.zero), absent: "no" }
    : within(exactly(Exact.zero));

type Ends = Value & { type: "number" | "range" };

/**
 * Combines rows that hold and rows that may hold, for a number once and for a range end by end. A row without a
 * value adds nothing; where every row that holds is without one, so is the whole, and where no row holds it is `none`.
 */
export function combined(
  combine: "greatest" | "least" | "sum",
  held: readonly Value[],
  open: readonly Value[],
  none: Value,
): Value {
  const there = (of: readonly Value[]): readonly Ends[] => (of as readonly Ends[]).filter((v) => v.absent !== "yes");
  const sure = there(held).filter((v) => v.absent === "no");
  const perhaps = [...there(held).filter((v) => v.absent === "maybe"), ...there(open)];
  const end = (pick: (v: Ends) => Interval): Interval => {
    if (combine === "sum") {
      const zero = exactly(Exact.zero);
      return [...sure.map(pick), ...perhaps.map((p) => interval.hull(zero, pick(p)))].reduce(interval.plus, zero);
    }
    const join = combine === "greatest" ? interval.maximum : interval.minimum;
    if (sure.length === 0) return perhaps.map(pick).reduce(interval.hull);
    // A row that may hold can only push further the way the combination goes.
    return perhaps.map(pick).reduce((a, p) => interval.hull(a, join(a, p)), sure.map(pick).reduce(join));
  };
  const [sample] = [...sure, ...perhaps];
  const left: Value[] = [];
  if (sample?.type === "range") {
    const [low, high] = (["low", "high"] as const).map((e) => end((v) => (v.type === "range" ? v[e] : v.is)));
    left.push({ type: "range", low: low as Interval, high: high as Interval, absent: "no" });
  } else if (sample) left.push(within(end((v) => (v.type === "number" ? v.is : v.low))));
  if (sure.length === 0 && (held.length > 0 || (open as readonly Ends[]).some((v) => v.absent !== "no"))) {
    left.push(absentOf(none.type));
  }
  if (held.length === 0) left.push(none);
  return left.reduce(union);
}

/** What two sound answers about the same thing leave together. */
export function together(a: Value, b: Value): Value {
  if (a.type === "choice" && b.type === "choice" && a.possible && b.possible) {
    const { possible } = b;
    const left = a.possible.filter((m) => possible.includes(m));
    return left.length === 0 ? a : { ...a, possible: left };
  }
  if (a.type === "set" && b.type === "set") {
    return {
      ...a,
      certain: a.possible.filter((m) => a.certain.includes(m) || b.certain.includes(m)),
      possible: a.possible.filter((m) => b.possible.includes(m)),
    };
  }
  return a;
}

/** Of two answers, the milder: for ranges the lower high end, then the lower low end. */
export function milder(data: DefinitionData, a: Value, b: Value): Value {
  if (a.type === "choice" && b.type === "choice" && data.kind === "decision" && data.outcomes.ordered) {
    if (a.absent === "yes") return a;
    if (b.absent === "yes") return b;
    const order = Object.keys(data.outcomes.members);
    const place = (m: string): number => order.indexOf(m);
    const mild = new Set<string>();
    for (const x of a.possible ?? []) for (const y of b.possible ?? []) mild.add(place(x) <= place(y) ? x : y);
    return { type: "choice", possible: order.filter((m) => mild.has(m)), absent: joinAbsent(a.absent, b.absent) };
  }
  if (a.type === "range" && b.type === "range" && a.absent === "no" && b.absent === "no") {
    const high = compareIntervals("below", a.high, b.high);
    const equal = compareIntervals("equal", a.high, b.high);
    const low = compareIntervals("atMost", a.low, b.low);
    if (high === "true" || (equal === "true" && low === "true")) return a;
    if ((high === "false" && equal === "false") || (equal === "true" && low === "false")) return b;
    return union(a, b);
  }
  if (a.type === "number" && b.type === "number" && a.absent === "no" && b.absent === "no")
    return within(interval.minimum(a.is, b.is));
  if ("absent" in a && a.absent === "yes") return a;
  if ("absent" in b && b.absent === "yes") return b;
  return union(a, b);
}

/**
 * Of what a decision says and what a region's says in its place, the stricter: the graver outcome of an order, all
 * outcomes of a set. Without an order none is stricter, and what the decision itself says stands.
 */
export function stricter(data: DecisionData, above: Value, own: Value): Value {
  if (above.type === "set" && own.type === "set") {
    if (above.absent === "yes") return own;
    const members = Object.keys(data.outcomes.members);
    return {
      type: "set",
      certain: members.filter((m) => own.certain.includes(m) || (above.absent === "no" && above.certain.includes(m))),
      possible: members.filter((m) => own.possible.includes(m) || above.possible.includes(m)),
      absent: "no",
    };
  }
  if (above.type !== "choice" || own.type !== "choice" || above.absent === "yes") return own;
  if (!data.outcomes.ordered) return above.absent === "maybe" ? union(applying(above), own) : above;
  const order = Object.keys(data.outcomes.members);
  const place = (m: string): number => order.indexOf(m);
  const possible = new Set<string>(above.absent === "maybe" ? own.possible : []);
  for (const x of above.possible ?? order)
    for (const y of own.possible ?? order) possible.add(place(x) >= place(y) ? x : y);
  return { type: "choice", possible: order.filter((m) => possible.has(m)), absent: "no" };
}
