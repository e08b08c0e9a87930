import {
  Exact,
  formatDay,
  liesWithin,
  type Moves,
  type ParameterData,
  type ParameterVersion,
  parseDay,
  type RawValue,
} from "@anwei/kernel";
import { overlayOrder, type RegionalMove } from "./content.js";
import type { Move } from "./overlay.js";

/** The moves of a parameter that hold in a place, from the widest region to the narrowest. */
export const movesIn = (
  moves: readonly RegionalMove[],
  target: string,
  region: string | undefined,
): readonly RegionalMove[] =>
  moves
    .filter(
      (o) => o.target === target && (o.region === undefined || (region !== undefined && liesWithin(region, o.region))),
    )
    .sort(overlayOrder);

const start = (v: { readonly from?: string }): number =>
  v.from === undefined ? Number.NEGATIVE_INFINITY : (parseDay(v.from) ?? Number.NaN);
const end = (v: { readonly to?: string }): number =>
  v.to === undefined ? Number.POSITIVE_INFINITY : (parseDay(v.to) ?? Number.NaN);

/**
 * The history of a parameter in a region: at each date the value it finds from above, moved by the overlays that
 * hold there, from the widest region to the narrowest. Where a floor from above later becomes stricter than a
 * region's own value, the floor holds.
 */
export function movedHistory(data: ParameterData, overlays: readonly Move[]): readonly ParameterVersion[] {
  if (overlays.length === 0) return data.history;
  const cuts = new Set<number>();
  for (const v of [...data.history, ...overlays]) {
    cuts.add(start(v));
    if (v.to !== undefined) cuts.add(end(v) + 1);
  }
  const starts = [...cuts].sort((a, b) => a - b);
  const versions: ParameterVersion[] = [];
  for (const [i, from] of starts.entries()) {
    const found = data.history.find((v) => start(v) <= from && from <= end(v));
    if (!found) continue;
    const next = starts[i + 1];
    const span = {
      ...(Number.isFinite(from) ? { from: formatDay(from) } : {}),
      ...(next === undefined ? {} : { to: formatDay(next - 1) }),
    };
    const active = overlays.filter((o) => start(o) <= from && from <= end(o));
    versions.push({ ...active.reduce((v, o) => moved(v, o, data), found), ...span });
  }
  return versions.reverse();
}

function moved(found: ParameterVersion, overlay: Move, data: ParameterData): ParameterVersion {
  const { from: _from, to: _to, ...rest } = found;
  const pick = (base: RawValue | undefined, own: RawValue): RawValue =>
    !overlay.exempt && base !== undefined && laxer(data, base, own) ? base : own;
  if (overlay.value !== undefined) {
    const value = pick(found.value, overlay.value);
    return { ...rest, value, cites: value === overlay.value ? overlay.cites : found.cites };
  }
  const values = { ...found.values };
  const taken = Object.entries(overlay.values ?? {}).filter(([key, own]) => pick(values[key], own) === own);
  for (const [key, own] of taken) values[key] = own;
  if (taken.length === 0) return found;
  // The values that stay are still by the clause they were by.
  const stay = taken.length < Object.keys(values).length && !("unsourced" in found.cites) ? found.cites : [];
  return { ...rest, values, cites: [...overlay.cites, ...stay] };
}

/** Whether a value would loosen the one it moves: against the direction that its definition names as stricter. */
export function laxer(data: ParameterData, base: RawValue, own: RawValue): boolean {
  const { moves } = data;
  if (moves.may !== "tighten") return false;
  const places = placesApart(data, base, own);
  if (!places) return false;
  return moves.stricter === "lower" ? places > 0 : places < 0;
}

/** How a value lies to another: 1 when it is greater, later or graver. */
function placesApart(data: ParameterData, base: RawValue, own: RawValue): number {
  if (data.of.type === "number") return Exact.of(String(own)).compare(Exact.of(String(base)));
  if (data.of.type === "choice") {
    const members = Object.keys(data.of.members);
    return Math.sign(members.indexOf(String(own)) - members.indexOf(String(base)));
  }
  return own > base ? 1 : own < base ? -1 : 0;
}

/** Why a move is not allowed at all, whatever the value: the parameter is sealed, or the value leaves its range. */
export function forbidden(moves: Moves, own: RawValue): "sealed" | "outside" | undefined {
  if (moves.may === "sealed") return "sealed";
  if (moves.may !== "within") return undefined;
  const x = Exact.of(String(own));
  return x.compare(Exact.of(moves.min)) < 0 || x.compare(Exact.of(moves.max)) > 0 ? "outside" : undefined;
}
