import { Exact } from "../exact/exact.js";
import { anything, exactly, hull as hullInterval, type Interval, isKnown } from "../exact/interval.js";

/** True, false, or not decided by what is known (Kleene's third value). */
export type Truth = "true" | "false" | "unknown";

/** Whether a value is surely there, surely not applicable, or perhaps either. */
export type Absent = "no" | "yes" | "maybe";

/**
 * All values that a term can still have, given what is known. Numbers, dates (as days) and instants (as seconds)
 * are intervals; choices are sets of members; `absent` says whether the value may be missing altogether, because
 * an event has not happened or a rule does not apply.
 */
export type Value =
  | { readonly type: "test"; readonly truth: Truth }
  | { readonly type: "number"; readonly is: Interval; readonly absent: Absent }
  /** `possible: undefined` is a text of which nothing is known. */
  | { readonly type: "choice"; readonly possible: readonly string[] | undefined; readonly absent: Absent }
  | {
      readonly type: "set";
      readonly certain: readonly string[];
      readonly possible: readonly string[];
      readonly absent: Absent;
    }
  | { readonly type: "range"; readonly low: Interval; readonly high: Interval; readonly absent: Absent }
  /** A span that still runs ends at infinity. */
  | { readonly type: "span"; readonly from: Interval; readonly to: Interval };

export const truth = (t: Truth): Value => ({ type: "test", truth: t });
export const within = (is: Interval, absent: Absent = "no"): Value => ({ type: "number", is, absent });
export const noNumber: Value = { type: "number", is: anything, absent: "yes" };
export const member = (m: string): Value => ({ type: "choice", possible: [m], absent: "no" });

export const both = (a: Truth, b: Truth): Truth =>
  a === "false" || b === "false" ? "false" : a === "true" && b === "true" ? "true" : "unknown";
export const either = (a: Truth, b: Truth): Truth =>
  a === "true" || b === "true" ? "true" : a === "false" && b === "false" ? "false" : "unknown";
export const opposite = (a: Truth): Truth => (a === "true" ? "false" : a === "false" ? "true" : "unknown");

/** Absence of what is computed from several values: one that is missing leaves nothing to compute. */
export const joinAbsent = (...all: readonly Absent[]): Absent =>
  all.includes("yes") ? "yes" : all.includes("maybe") ? "maybe" : "no";

/** Absence of what is one of two values. */
export const eitherAbsent = (a: Absent, b: Absent): Absent => (a === b ? a : "maybe");

/** A test of something that may be missing: of what is missing no test holds. */
export const present = (absent: Absent, t: Truth): Truth =>
  absent === "yes" ? "false" : absent === "maybe" ? both(t, "unknown") : t;

/** A value, taken to be there. */
export const applying = (value: Value): Value =>
  "absent" in value && value.absent === "maybe" ? { ...value, absent: "no" } : value;

/** Whether exactly one value is left. */
export function isCertain(value: Value): boolean {
  switch (value.type) {
    case "test":
      return value.truth !== "unknown";
    case "number":
      return value.absent === "yes" || (value.absent === "no" && isKnown(value.is));
    case "choice":
      return value.absent === "yes" || (value.absent === "no" && value.possible?.length === 1);
    case "set":
      return value.absent === "yes" || (value.absent === "no" && value.certain.length === value.possible.length);
    case "range":
      return value.absent === "yes" || (value.absent === "no" && isKnown(value.low) && isKnown(value.high));
    case "span":
      return isKnown(value.from) && isKnown(value.to);
  }
}

/** The values that either may be: what is left when it is open which one holds. */
export function union(a: Value, b: Value): Value {
  if (a.type === "test" && b.type === "test") return truth(a.truth === b.truth ? a.truth : "unknown");
  if (a.type === "number" && b.type === "number") {
    if (a.absent === "yes") return b.absent === "yes" ? a : { ...b, absent: "maybe" };
    if (b.absent === "yes") return { ...a, absent: "maybe" };
    return { type: "number", is: hullInterval(a.is, b.is), absent: eitherAbsent(a.absent, b.absent) };
  }
  if (a.type === "choice" && b.type === "choice") {
    if (a.absent === "yes") return b.absent === "yes" ? a : { ...b, absent: "maybe" };
    if (b.absent === "yes") return { ...a, absent: "maybe" };
    const possible = a.possible && b.possible ? [...new Set([...a.possible, ...b.possible])] : undefined;
    return { type: "choice", possible, absent: eitherAbsent(a.absent, b.absent) };
  }
  if (a.type === "set" && b.type === "set") {
    if (a.absent === "yes") return b.absent === "yes" ? a : { ...b, absent: "maybe" };
    if (b.absent === "yes") return { ...a, absent: "maybe" };
    return {
      type: "set",
      certain: a.certain.filter((m) => b.certain.includes(m)),
      possible: [...new Set([...a.possible, ...b.possible])],
      absent: eitherAbsent(a.absent, b.absent),
    };
  }
  if (a.type === "range" && b.type === "range") {
    if (a.absent === "yes") return b.absent === "yes" ? a : { ...b, absent: "maybe" };
    if (b.absent === "yes") return { ...a, absent: "maybe" };
    return {
      type: "range",
      low: hullInterval(a.low, b.low),
      high: hullInterval(a.high, b.high),
      absent: eitherAbsent(a.absent, b.absent),
    };
  }
  if (a.type === "span" && b.type === "span") {
    return { type: "span", from: hullInterval(a.from, b.from), to: hullInterval(a.to, b.to) };
  }
  throw new TypeError(`a ${a.type} and a ${b.type} are never values of one term`);
}

/** The value that does not apply, of a type. */
export function absentOf(type: Value["type"]): Value {
  switch (type) {
    case "number":
      return noNumber;
    case "choice":
      return { type: "choice", possible: [], absent: "yes" };
    case "set":
      return { type: "set", certain: [], possible: [], absent: "yes" };
    case "range":
      return { type: "range", low: anything, high: anything, absent: "yes" };
    case "test":
      return truth("false");
    case "span":
      return { type: "span", from: exactly(Exact.zero), to: exactly(Exact.zero) };
  }
}

/** The same value, which may also be missing altogether. */
export const perhapsAbsent = (value: Value): Value => union(value, absentOf(value.type));
