import { Exact } from "@anwei/kernel";
import type { BandWritten, GradesWritten, ScorecardWritten } from "./written.js";

/** Where a band ends; `included` says that the number itself belongs to it. */
export interface Edge {
  readonly at: Exact;
  readonly included: boolean;
}

/** A grade with both its ends; an absent one is open. */
export interface Band {
  readonly written: BandWritten;
  readonly low?: Edge;
  readonly high?: Edge;
}

export interface BandFault {
  readonly code: "band-without-bound" | "band-gap" | "band-overlap";
  readonly band: string;
  /** A score that no band takes, or that two take. */
  readonly falls?: Exact;
}

/** A stretch that no band takes. */
export interface BandGap {
  /** The outcome that says so: `unstated`, or of several gaps each by the better grade, `unstated-below-good`. */
  readonly id: string;
  /** The band above it. */
  readonly below: string;
  readonly low: Edge;
  readonly high: Edge;
}

export interface Bands {
  /** The best first; each half-open below the next better one, unless a gap is stated between them. */
  readonly bands: readonly Band[];
  readonly gaps: readonly BandGap[];
  readonly faults: readonly BandFault[];
}

const parsed = (of: string | number | undefined): Exact | undefined => (of === undefined ? undefined : Exact.parse(of));

const edge = (included: string | number | undefined, excluded: string | number | undefined): Edge | undefined => {
  const [own, next] = [parsed(included), parsed(excluded)];
  return own ? { at: own, included: true } : next && { at: next, included: false };
};

/** The same place, seen from the other side of it. */
const beyond = ({ at, included }: Edge): Edge => ({ at, included: !included });

/**
 * The bands of a card as they lie one below the other. Where two of them do not meet, the number that falls between is
 * found: of a score that is rounded one that it can be, so that ≤ 79 and ≥ 80 leave none between whole points.
 */
export function bandsOf(
  { bands: written, unstated }: GradesWritten,
  rounded: ScorecardWritten["rounded"],
  most: Exact | undefined,
): Bands {
  const faults: BandFault[] = [];
  const gaps: Omit<BandGap, "id">[] = [];
  const step = rounded && Exact.one.dividedBy(Exact.of(10n ** BigInt(rounded.decimals)));
  /** A score above the one edge and below the other, both seen from inside the stretch between them. */
  const between = (low: Edge, high: Edge): Exact | undefined => {
    const order = low.at.compare(high.at);
    if (order > 0 || (order === 0 && !(low.included && high.included))) return undefined;
    if (!step) return order === 0 ? low.at : low.at.plus(high.at).dividedBy(Exact.of(2));
    const up = low.at.dividedBy(step).negate().floor().negate().times(step);
    const first = up.equals(low.at) && !low.included ? up.plus(step) : up;
    const reached = first.compare(high.at);
    return reached < 0 || (reached === 0 && high.included) ? first : undefined;
  };
  const own = written.map((band) => ({
    written: band,
    low: edge(band.atLeast, band.moreThan),
    high: edge(band.atMost, band.below),
  }));
  const lows: (Edge | undefined)[] = [];
  for (const [i, band] of own.entries()) {
    const worse = own[i + 1];
    if (!worse) {
      const floor = { at: Exact.zero, included: true };
      const falls = band.low && between(floor, beyond(band.low));
      if (falls) faults.push({ code: "band-gap", band: band.written.id, falls });
      lows.push(undefined);
      continue;
    }
    if (!band.low && !worse.high) {
      faults.push({ code: "band-without-bound", band: band.written.id });
      lows.push(undefined);
      continue;
    }
    const low = band.low ?? beyond(worse.high as Edge);
    lows.push(low);
    if (!worse.high) continue;
    const twice = between(low, worse.high);
    if (twice) faults.push({ code: "band-overlap", band: band.written.id, falls: twice });
    const falls = between(beyond(worse.high), beyond(low));
    if (!falls) continue;
    if (unstated) gaps.push({ below: band.written.id, low: beyond(worse.high), high: beyond(low) });
    else faults.push({ code: "band-gap", band: band.written.id, falls });
  }
  for (const [i, low] of lows.entries()) {
    const better = lows[i - 1];
    const band = own[i];
    if (low && better && band && low.at.compare(better.at) >= 0)
      faults.push({ code: "band-overlap", band: band.written.id, falls: low.at });
  }
  const [best] = own;
  const above = best?.high && most && between(beyond(best.high), { at: most, included: true });
  if (best && above) faults.push({ code: "band-gap", band: best.written.id, falls: above });
  const bands = own.map(({ written: band }, i): Band => {
    const [low, better] = [lows[i], lows[i - 1]];
    const gap = gaps.find((g) => better && g.high.at.equals(better.at));
    const high = gap ? beyond(gap.low) : better && beyond(better);
    return { written: band, ...(low ? { low } : {}), ...(high ? { high } : {}) };
  });
  const named = gaps.map(
    (gap): BandGap => ({ ...gap, id: gaps.length > 1 ? `unstated-below-${gap.below}` : "unstated" }),
  );
  return { bands, gaps: named, faults };
}
