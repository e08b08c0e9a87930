import type { IndicatorData } from "../define/definition.js";
import type { Day } from "../time/calendar.js";
import { sameChoice } from "./context.js";
import { type Records, textOf } from "./records.js";
import { both, type Truth, type Value } from "./value.js";

/** How the units whose records count stand to the unit that is judged. */
export type UnitLink = Extract<IndicatorData["link"], { readonly unit: unknown }>["unit"];

/** The units that at some time may be so related to the unit. */
export function unitsPerhaps(records: Records, link: UnitLink, unit: string): readonly string[] {
  if (link === "own") return [unit];
  if (link === "children") return records.childrenEver(unit);
  if (link === "subtree") return records.subtreeEver(unit);
  const parents = records.versions(unit).flatMap((row) => textOf(row, "parent") ?? []);
  return [...new Set([unit, ...parents.flatMap((parent) => records.childrenEver(parent))])];
}

/** Whether a unit is, on a day, the unit itself, one below it, or a fellow of the same kind under the same parent. */
export function related(records: Records, link: UnitLink, of: string, unit: string, on: Day | undefined): Truth {
  const sure = (holds: boolean): Truth => (holds ? "true" : "false");
  if (of === unit) return sure(link !== "children");
  if (link === "own") return "false";
  if (link === "subtree") return sure(records.lineOf(of, on).includes(unit));
  const parent = records.parentOf(of, on);
  if (link === "children") return sure(parent === unit);
  const [a, b] = [of, unit].map((id) => records.byId("units", id, on)?.facts.kind);
  const possible = (kind: Value | undefined): readonly string[] | undefined =>
    kind?.type === "choice" ? kind.possible : undefined;
  return both(
    sure(parent !== undefined && parent === records.parentOf(unit, on)),
    sameChoice(possible(a), possible(b)),
  );
}
