import { Exact, greatest } from "../exact/exact.js";
import { stepOf } from "./cells.js";
import type { Grid } from "./leaf.js";

/** A number to be found. */
export interface Unknown extends Grid {
  /** What is tried first, within its bounds. */
  readonly prefer: Exact;
}

/** A sum of unknowns, each so many times, that lies between two ends. */
export interface Limit {
  readonly parts: readonly (readonly [unknown: string, by: Exact])[];
  readonly from?: Exact;
  readonly to?: Exact;
  /** Whether the ends belong to it. */
  readonly closed: boolean;
}

interface Range {
  readonly lo: Exact | undefined;
  readonly hi: Exact | undefined;
  readonly loOpen: boolean;
  readonly hiOpen: boolean;
  readonly decimals: number | undefined;
}

/**
 * Numbers on their grids that keep all limits; `none` where there are none, `undefined` where the search was given
 * up. Small systems only: bounds are passed on from limit to limit, and what they leave open is tried.
 */
export function solved(
  unknowns: ReadonlyMap<string, Unknown>,
  limits: readonly Limit[],
): ReadonlyMap<string, Exact> | "none" | undefined {
  const ranges = new Map<string, Range>();
  for (const [key, { decimals, min, max }] of unknowns) {
    ranges.set(key, { lo: min, hi: max, loOpen: false, hiOpen: false, decimals });
  }
  if (contradict(ranges, limits)) return "none";
  // Where a number may be any size, whole per cents need a hundred to be told apart.
  for (const size of [0, 100, 10_000]) {
    const larger = new Map(
      [...unknowns].map(([key, u]) => [key, u.max ? u : { ...u, prefer: greatest(u.prefer, Exact.of(size)) }]),
    );
    const found = search(ranges, limits, larger, { left: 60 });
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A sum of unknowns that is at most a number, or below it. */
interface Inequality {
  readonly sum: ReadonlyMap<string, Exact>;
  readonly most: Exact;
  readonly strict: boolean;
}

/** More inequalities than this are not looked at: the search is left to find out. */
const mostInequalities = 400;

/**
 * Whether limits contradict each other even for numbers without steps: unknowns are eliminated one by one, each
 * lower limit set against each upper one. Bounds passed on would never come to an end where nothing else bounds them.
 */
function contradict(ranges: ReadonlyMap<string, Range>, limits: readonly Limit[]): boolean {
  let all = tightest(inequalities(ranges, limits));
  const left = new Set(ranges.keys());
  while (left.size > 0) {
    if (all.some(({ sum, most, strict }) => sum.size === 0 && (most.sign < 0 || (strict && most.sign === 0))))
      return true;
    const cost = (key: string): number => {
      const signs = all.map(({ sum }) => sum.get(key)?.sign ?? 0);
      return signs.filter((s) => s > 0).length * signs.filter((s) => s < 0).length;
    };
    const [key] = [...left].sort((a, b) => cost(a) - cost(b)) as [string];
    left.delete(key);
    const without = all.filter(({ sum }) => !sum.has(key));
    const [upper, lower] = [1, -1].map((sign) => all.filter(({ sum }) => sum.get(key)?.sign === sign)) as [
      Inequality[],
      Inequality[],
    ];
    if (upper.length * lower.length > mostInequalities) return false;
    const crossed = upper.flatMap((u) => lower.map((l) => eliminated(key, u, l)));
    all = tightest([...without, ...crossed]);
    if (all.length > mostInequalities) return false;
  }
  return all.some(({ most, strict }) => most.sign < 0 || (strict && most.sign === 0));
}

function inequalities(ranges: ReadonlyMap<string, Range>, limits: readonly Limit[]): Inequality[] {
  const all: Inequality[] = [];
  const add = (parts: Limit["parts"], most: Exact, strict: boolean): void => {
    const sum = new Map<string, Exact>();
    for (const [key, by] of parts) sum.set(key, (sum.get(key) ?? Exact.zero).plus(by));
    for (const [key, by] of sum) if (by.sign === 0) sum.delete(key);
    // Below a whole number is at most the one before it, where all that is summed up is whole.
    const decimals = [...sum].map(([key, by]) => (by.d === 1n ? ranges.get(key)?.decimals : undefined));
    if (strict && decimals.length > 0 && decimals.every((d) => d !== undefined)) {
      const finest = Math.max(...decimals);
      all.push({ sum, most: most.round("up", finest).minus(stepOf(finest)), strict: false });
    } else all.push({ sum, most, strict });
  };
  const minus = Exact.of(-1);
  for (const [key, { lo, hi, loOpen, hiOpen }] of ranges) {
    if (hi) add([[key, Exact.one]], hi, hiOpen);
    if (lo) add([[key, minus]], lo.negate(), loOpen);
  }
  for (const { parts, from, to, closed } of limits) {
    const turned = parts.map(([key, by]) => [key, by.negate()] as const);
    if (to) add(parts, to, !closed);
    if (from) add(turned, from.negate(), !closed);
  }
  return all;
}

function eliminated(key: string, upper: Inequality, lower: Inequality): Inequality {
  const [u, l] = [upper.sum.get(key) as Exact, (lower.sum.get(key) as Exact).negate()];
  const sum = new Map<string, Exact>();
  for (const [k, by] of upper.sum) sum.set(k, by.dividedBy(u));
  for (const [k, by] of lower.sum) sum.set(k, (sum.get(k) ?? Exact.zero).plus(by.dividedBy(l)));
  for (const [k, by] of sum) if (k === key || by.sign === 0) sum.delete(k);
  return { sum, most: upper.most.dividedBy(u).plus(lower.most.dividedBy(l)), strict: upper.strict || lower.strict };
}

/** Of inequalities on the same sum the one that says most. */
function tightest(all: readonly Inequality[]): Inequality[] {
  const best = new Map<string, Inequality>();
  for (const { sum, most, strict } of all) {
    const sorted = [...sum].sort(([a], [b]) => (a < b ? -1 : 1));
    const first = sorted[0]?.[1];
    const scale = first ? (first.sign < 0 ? first.negate() : first) : Exact.one;
    const scaled: Inequality = {
      sum: new Map(sorted.map(([k, by]) => [k, by.dividedBy(scale)])),
      most: most.dividedBy(scale),
      strict,
    };
    const key = [...scaled.sum].map(([k, by]) => `${by}*${k}`).join("+");
    const known = best.get(key);
    const sign = known ? scaled.most.compare(known.most) : -1;
    if (sign < 0 || (sign === 0 && strict && !known?.strict)) best.set(key, scaled);
  }
  return [...best.values()];
}

function search(
  given: ReadonlyMap<string, Range>,
  limits: readonly Limit[],
  unknowns: ReadonlyMap<string, Unknown>,
  tries: { left: number },
): ReadonlyMap<string, Exact> | "none" | undefined {
  if (tries.left-- <= 0) return undefined;
  const ranges = narrowed(given, limits);
  if (!ranges) return "none";
  let next: string | undefined;
  let narrowest: Exact | undefined;
  for (const [key, { lo, hi }] of ranges) {
    if (lo && hi && lo.equals(hi)) continue;
    const width = lo && hi ? hi.minus(lo) : undefined;
    if (next === undefined || (width && (!narrowest || width.compare(narrowest) < 0))) [next, narrowest] = [key, width];
  }
  if (next === undefined) return new Map([...ranges].map(([key, { lo }]) => [key, lo as Exact]));
  const range = ranges.get(next) as Range;
  const value = within(range, (unknowns.get(next) as Unknown).prefer);
  const step = range.decimals === undefined ? undefined : stepOf(range.decimals);
  const branches: readonly Range[] = [
    { ...range, lo: value, hi: value, loOpen: false, hiOpen: false },
    { ...range, lo: step ? value.plus(step) : value, loOpen: step === undefined },
    { ...range, hi: step ? value.minus(step) : value, hiOpen: step === undefined },
  ];
  let sure = true;
  for (const branch of branches) {
    if (isEmpty(branch)) continue;
    const found = search(new Map(ranges).set(next, branch), limits, unknowns, tries);
    if (found === undefined) sure = false;
    else if (found !== "none") return found;
  }
  return sure ? "none" : undefined;
}

const isEmpty = ({ lo, hi, loOpen, hiOpen }: Range): boolean => {
  if (!lo || !hi) return false;
  const sign = lo.compare(hi);
  return sign > 0 || (sign === 0 && (loOpen || hiOpen));
};

/** A number in a range, the one that is preferred where it lies in it; of few decimals where no grid is known. */
function within({ lo, hi, loOpen, hiOpen, decimals }: Range, prefer: Exact): Exact {
  const low = !lo || prefer.compare(lo) > 0 || (prefer.equals(lo) && !loOpen);
  const high = !hi || prefer.compare(hi) < 0 || (prefer.equals(hi) && !hiOpen);
  if (low && high && (decimals === undefined || prefer.round("down", decimals).equals(prefer))) return prefer;
  if (decimals !== undefined) return lo && !low ? lo : hi && !high ? hi : prefer.round("down", decimals);
  const [base, beyond] = !low && lo ? [lo, hi] : [hi as Exact, lo];
  const up = !low && lo !== undefined;
  if (!(up ? loOpen : hiOpen)) return base;
  for (let d = 0; d <= 6; d++) {
    const step = stepOf(d);
    const x = up ? base.round("down", d).plus(step) : base.round("up", d).minus(step);
    if (!beyond || (up ? x.compare(beyond) < 0 : x.compare(beyond) > 0)) return x;
  }
  return (lo as Exact).plus(hi as Exact).dividedBy(Exact.of(2));
}

/** Bounds passed on from limit to limit until nothing moves; `undefined` where nothing is left. */
function narrowed(given: ReadonlyMap<string, Range>, limits: readonly Limit[]): ReadonlyMap<string, Range> | undefined {
  const ranges = new Map<string, Range>();
  for (const [key, range] of given) {
    const { decimals, lo, hi } = range;
    const rounded = {
      ...range,
      lo: lo && decimals !== undefined ? lo.round("up", decimals) : lo,
      hi: hi && decimals !== undefined ? hi.round("down", decimals) : hi,
    };
    if (isEmpty(rounded)) return undefined;
    ranges.set(key, rounded);
  }
  for (let round = 0, moved = true; moved && round < 12; round++) {
    moved = false;
    for (const limit of limits) {
      if (limit.parts.length === 0) {
        if (!isInside(Exact.zero, limit)) return undefined;
        continue;
      }
      for (const [key, by] of limit.parts) {
        const old = ranges.get(key) as Range;
        const range = bounded(old, key, by, limit, ranges);
        if (isEmpty(range)) return undefined;
        if (range !== old) {
          ranges.set(key, range);
          moved = true;
        }
      }
    }
  }
  return ranges;
}

const isInside = (x: Exact, { from, to, closed }: Limit): boolean => {
  const [low, high] = [from ? x.compare(from) : 1, to ? x.compare(to) : -1];
  return closed ? low >= 0 && high <= 0 : low > 0 && high < 0;
};

/** What a limit leaves of one unknown, given the others. */
function bounded(old: Range, key: string, by: Exact, limit: Limit, ranges: ReadonlyMap<string, Range>): Range {
  let [least, greatest]: [Exact | undefined, Exact | undefined] = [Exact.zero, Exact.zero];
  let [leastOpen, greatestOpen] = [false, false];
  for (const [other, times] of limit.parts) {
    if (other === key) continue;
    const { lo, hi, loOpen, hiOpen } = ranges.get(other) as Range;
    const [down, up] = times.sign > 0 ? [lo, hi] : [hi, lo];
    const [downOpen, upOpen] = times.sign > 0 ? [loOpen, hiOpen] : [hiOpen, loOpen];
    least = least && down ? least.plus(down.times(times)) : undefined;
    greatest = greatest && up ? greatest.plus(up.times(times)) : undefined;
    leastOpen ||= downOpen;
    greatestOpen ||= upOpen;
  }
  const from = limit.from && greatest ? limit.from.minus(greatest).dividedBy(by) : undefined;
  const to = limit.to && least ? limit.to.minus(least).dividedBy(by) : undefined;
  const [fromOpen, toOpen] = [!limit.closed || greatestOpen, !limit.closed || leastOpen];
  const [lower, upper] = by.sign > 0 ? [from, to] : [to, from];
  const [lowerOpen, upperOpen] = by.sign > 0 ? [fromOpen, toOpen] : [toOpen, fromOpen];
  let range = old;
  const { decimals } = old;
  const step = decimals === undefined ? undefined : stepOf(decimals);
  if (lower) {
    const up = decimals === undefined ? lower : lower.round("up", decimals);
    const lo = step && lowerOpen && up.equals(lower) ? up.plus(step) : up;
    const isOpen = step === undefined && lowerOpen;
    const sign = old.lo ? lo.compare(old.lo) : 1;
    if (sign > 0 || (sign === 0 && isOpen && !old.loOpen)) range = { ...range, lo, loOpen: isOpen };
  }
  if (upper) {
    const down = decimals === undefined ? upper : upper.round("down", decimals);
    const hi = step && upperOpen && down.equals(upper) ? down.minus(step) : down;
    const isOpen = step === undefined && upperOpen;
    const sign = old.hi ? hi.compare(old.hi) : -1;
    if (sign < 0 || (sign === 0 && isOpen && !old.hiOpen)) range = { ...range, hi, hiOpen: isOpen };
  }
  return range;
}
