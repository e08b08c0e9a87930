import type { AskableData } from "../define/definition.js";
import type { Interval } from "../exact/interval.js";
import * as interval from "../exact/interval.js";
import type { Comparison, Node, TestNode } from "../language/node.js";
import type { Period } from "../time/period.js";
import type { LawDate } from "./law.js";
import type { RecordRow } from "./records.js";
import { opposite, type Truth, type Value } from "./value.js";
import type { Assumed, World } from "./world.js";

/** Where a term is evaluated: about whom, in which period, under which day's law, in which region. */
export interface Context {
  readonly data: AskableData;
  readonly subject: RecordRow;
  readonly period: Period | undefined;
  /** The record an indicator is looking at, and its period. */
  readonly record?: RecordRow;
  readonly recordPeriod?: Period;
  readonly law: LawDate;
  readonly region: string | undefined;
}

/** What a definition says of a subject, which facts it lacks and which it took for granted. */
export interface Answer {
  readonly subject: RecordRow;
  readonly value: Value;
  readonly missing: ReadonlySet<string>;
  readonly assumed: ReadonlyMap<string, Assumed>;
}

/** What the names of a record's facts begin with among those that are missing or assumed. */
export const factPrefix = (row: RecordRow): string => `${row.table}/${row.id}.`;

/** What indicators need of the interpreter. */
export interface Evaluator {
  readonly world: World;
  truth(node: TestNode, context: Context): Truth;
  evaluate(node: Node, context: Context): Value;
  /** The day up to which records count: the judged date, or the period's end where that is earlier. */
  asOf(period: Period | undefined): Interval;
  noteMissing(fact: string): void;
  noteAssumed(assumed: Assumed): void;
  /** Evaluates something whose missing facts may turn out not to matter; they are kept only when asked for. */
  aside<T>(run: () => T): { readonly result: T; readonly keep: () => void };
  /** Evaluates something for nobody in particular: nothing is kept, only whether anything was missing or assumed. */
  apart<T>(run: () => T): { readonly result: T; readonly noted: boolean };
}

/** Kleene's comparison of two numbers of which each is only known to lie between its ends. */
export function compareIntervals(is: Comparison, a: Interval, b: Interval): Truth {
  const atLeast = (x: Interval, y: Interval): Truth =>
    x.lo.compare(y.hi) >= 0 ? "true" : x.hi.compare(y.lo) < 0 ? "false" : "unknown";
  switch (is) {
    case "atLeast":
      return atLeast(a, b);
    case "atMost":
      return atLeast(b, a);
    case "below":
      return opposite(atLeast(a, b));
    case "moreThan":
      return opposite(atLeast(b, a));
    case "equal":
      if (interval.isKnown(a) && interval.isKnown(b) && a.lo.equals(b.lo)) return "true";
      return a.hi.compare(b.lo) < 0 || b.hi.compare(a.lo) < 0 ? "false" : "unknown";
  }
}

export function sameChoice(a: readonly string[] | undefined, b: readonly string[] | undefined): Truth {
  if (a === undefined || b === undefined) return "unknown";
  const shared = a.filter((m) => b.includes(m));
  return shared.length === 0 ? "false" : a.length === 1 && b.length === 1 ? "true" : "unknown";
}
