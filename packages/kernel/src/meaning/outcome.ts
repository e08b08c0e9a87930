import type { AskableData, DefinitionData, InForce } from "../define/definition.js";
import type { Exact } from "../exact/exact.js";
import { type Interval, isKnown } from "../exact/interval.js";
import { formatDay, formatInstant } from "../time/calendar.js";
import { type Answer, factPrefix } from "./context.js";
import { isCertain, type Value } from "./value.js";
import type { Assumed } from "./world.js";

/** Both ends of a number that is not known exactly; `null` where an end is open. */
export interface Bounds<T = string> {
  readonly atLeast: T | null;
  readonly atMost: T | null;
}

/**
 * What a definition says, as plain JSON. `value` is there only when it is certain. Numbers are decimal text, so
 * that nothing is lost; dates are `2009-03-31`.
 */
export interface Outcome<M = string> {
  readonly value: M | null;
  /** `no`: it applies. `yes`: it does not apply, and there is no value. `maybe`: that is undecided. */
  readonly notApplicable: "no" | "yes" | "maybe";
  /** Where it does not apply since it was not in force on the law's date: the days on which it is. */
  readonly notInForce?: readonly InForce[];
  /** Ordered outcomes and numbers: the least and the greatest that the facts still allow. */
  readonly atLeast?: M | null;
  readonly atMost?: M | null;
  /** Outcomes that the facts still allow. */
  readonly possible?: readonly M[];
  /** For a set: outcomes that hold whatever the missing facts are. */
  readonly certain?: readonly M[];
  /** For a range: its ends. */
  readonly low?: string | Bounds;
  readonly high?: string | Bounds;
  /**
   * Facts that would have to be known; `judged` is the day of judging, `judgedAt` its hour where the day is known,
   * `calendar` the working days of further years.
   */
  readonly missing: readonly string[];
  readonly assumed: readonly Assumed[];
}

/** An answer as plain JSON. */
export function outcomeOf(data: AskableData, answer: Answer): Outcome {
  const { value } = answer;
  const prefix = factPrefix(answer.subject);
  const own = (fact: string): string => (fact.startsWith(prefix) ? fact.slice(prefix.length) : fact);
  const common = {
    notApplicable: "absent" in value ? value.absent : ("no" as const),
    // A certain answer lacks nothing, whatever was looked at on the way to it.
    missing: isCertain(value) || answer.missing.size === 0 ? [] : [...answer.missing].map(own).sort(),
    assumed:
      answer.assumed.size === 0
        ? []
        : [...answer.assumed.values()]
            .map((a) => ({ ...a, fact: own(a.fact) }))
            .sort((a, b) => (a.fact < b.fact ? -1 : 1)),
  };
  if (common.notApplicable === "yes") return { value: null, ...common };
  const certain = common.notApplicable === "no";
  switch (value.type) {
    case "choice": {
      const possible = value.possible ?? [];
      const [first] = possible;
      if (certain && possible.length === 1 && first !== undefined) return { value: first, ...common };
      const ordered = data.kind === "decision" && data.outcomes.ordered;
      return {
        value: null,
        ...common,
        ...(ordered ? { atLeast: first ?? null, atMost: possible.at(-1) ?? null } : {}),
        possible,
      };
    }
    case "set":
      return { value: null, ...common, certain: value.certain, possible: value.possible };
    case "range":
      return { value: null, ...common, low: endOf(value.low), high: endOf(value.high) };
    case "number": {
      const write = writerOf(data);
      if (certain && isKnown(value.is)) return { value: write(value.is.lo), ...common };
      const end = (x: Exact): string | null => (x.isFinite ? write(x) : null);
      return { value: null, ...common, atLeast: end(value.is.lo), atMost: end(value.is.hi) };
    }
    default:
      throw new TypeError(`no definition has a ${(value as Value).type}`);
  }
}

/** Whether an outcome says one thing: a value, a whole set, a range, or that the rule does not apply. */
export const isSettled = ({ value, notApplicable, certain, possible, low, high }: Outcome): boolean =>
  notApplicable === "yes" ||
  value !== null ||
  (certain !== undefined && certain.length === possible?.length) ||
  (typeof low === "string" && typeof high === "string");

function endOf(end: Interval): string | Bounds {
  if (isKnown(end)) return end.lo.toString();
  const side = (x: Exact): string | null => (x.isFinite ? x.toString() : null);
  return { atLeast: side(end.lo), atMost: side(end.hi) };
}

function writerOf(data: DefinitionData): (x: Exact) => string {
  const type = "type" in data ? data.type : "number";
  if (type === "date") return (x) => (x.isFinite ? formatDay(x.toNumber()) : x.toString());
  if (type === "instant") return (x) => (x.isFinite ? formatInstant(x.toNumber()) : x.toString());
  return (x) => x.toString();
}
