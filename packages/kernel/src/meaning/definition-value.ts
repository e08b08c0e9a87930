import type { AskableData } from "../define/definition.js";
import { Exact } from "../exact/exact.js";
import * as interval from "../exact/interval.js";
import { type Value, within } from "./value.js";

/** Outcomes in their declared order, whichever edition brought them. */
export function inOrder(data: AskableData, value: Value): Value {
  if (data.kind !== "decision" || (value.type !== "choice" && value.type !== "set")) return value;
  if (value.type === "choice" && value.possible !== undefined && value.possible.length < 2) return value;
  const sorted = (of: readonly string[]): string[] => Object.keys(data.outcomes.members).filter((m) => of.includes(m));
  return value.type === "choice"
    ? { ...value, possible: sorted(value.possible ?? []) }
    : { ...value, certain: sorted(value.certain), possible: sorted(value.possible) };
}

/** The type of value that a definition has. */
export function typeOfDefinition(data: AskableData): Value["type"] {
  if (data.kind === "decision") return data.combine === "every" ? "set" : "choice";
  return data.kind === "quantity" && data.type === "range" ? "range" : "number";
}

/** What a definition may say of somebody of whom nothing is known. */
export function unknownValueOf(data: AskableData): Value {
  if (data.kind === "decision") {
    const members = Object.keys(data.outcomes.members);
    return data.combine === "every"
      ? { type: "set", certain: [], possible: members, absent: "maybe" }
      : { type: "choice", possible: members, absent: "maybe" };
  }
  if (data.kind === "quantity" && data.type === "range")
    return { type: "range", low: interval.anything, high: interval.anything, absent: "maybe" };
  if (
    data.kind === "indicator" &&
    (data.fold.fold === "count" || data.fold.fold === "countDistinct" || data.fold.fold === "mostWithin")
  ) {
    return within(
      { lo: Exact.zero, hi: Exact.infinity },
      data.inForce.from === undefined && data.inForce.to === undefined ? "no" : "maybe",
    );
  }
  return within(interval.anything, "maybe");
}
