import { Exact, greatest, least } from "./exact.js";

/** All numbers from `lo` to `hi`, both included: what is known of a number. A known one has equal ends. */
export interface Interval {
  readonly lo: Exact;
  readonly hi: Exact;
}

export const anything: Interval = { lo: Exact.minusInfinity, hi: Exact.infinity };

export const exactly = (value: Exact): Interval => ({ lo: value, hi: value });

export const isKnown = (x: Interval): boolean => x.lo.equals(x.hi);

/** The smallest interval that holds both. */
export const hull = (a: Interval, b: Interval): Interval => ({ lo: least(a.lo, b.lo), hi: greatest(a.hi, b.hi) });

// On a lower end minus infinity prevails, on an upper end infinity: the wider reading is the sound one.
const addLow = (a: Exact, b: Exact): Exact =>
  a.equals(Exact.minusInfinity) || b.equals(Exact.minusInfinity) ? Exact.minusInfinity : a.plus(b);
const addHigh = (a: Exact, b: Exact): Exact =>
  a.equals(Exact.infinity) || b.equals(Exact.infinity) ? Exact.infinity : a.plus(b);

export const plus = (a: Interval, b: Interval): Interval => ({ lo: addLow(a.lo, b.lo), hi: addHigh(a.hi, b.hi) });

export const negate = (a: Interval): Interval => ({ lo: a.hi.negate(), hi: a.lo.negate() });

export const minus = (a: Interval, b: Interval): Interval => plus(a, negate(b));

export function times(a: Interval, b: Interval): Interval {
  const products = [a.lo.times(b.lo), a.lo.times(b.hi), a.hi.times(b.lo), a.hi.times(b.hi)];
  return { lo: products.reduce(least), hi: products.reduce(greatest) };
}

/**
 * The quotient. Over an exact zero nothing can be computed except the sign: a positive number over zero
 * exceeds every limit, a negative one falls below every limit, and zero over zero is no number
 * (`undefined`), so that no comparison with it holds.
 */
export function divide(
  a: Interval,
  b: Interval,
): { readonly value: Interval | undefined; readonly maybeNone: boolean } {
  const zeroInB = b.lo.sign <= 0 && b.hi.sign >= 0;
  if (!zeroInB) {
    const ends = [a.lo, a.hi].flatMap((x) =>
      [b.lo, b.hi].map((y) =>
        x.isFinite || y.isFinite ? x.dividedBy(y) : x.sign * y.sign > 0 ? Exact.infinity : Exact.minusInfinity,
      ),
    );
    // An unbounded divisor also brings the quotient arbitrarily near to zero.
    if (!b.lo.isFinite || !b.hi.isFinite) ends.push(Exact.zero);
    return { value: { lo: ends.reduce(least), hi: ends.reduce(greatest) }, maybeNone: false };
  }
  const zeroInA = a.lo.sign <= 0 && a.hi.sign >= 0;
  if (isKnown(a) && isKnown(b)) {
    if (a.lo.sign === 0) return { value: undefined, maybeNone: true };
    return { value: exactly(a.lo.sign > 0 ? Exact.infinity : Exact.minusInfinity), maybeNone: false };
  }
  const nonNegative = b.lo.sign >= 0;
  if (nonNegative && a.lo.sign >= 0) {
    const lo =
      b.hi.isFinite && b.hi.sign > 0
        ? a.lo.isFinite
          ? a.lo.dividedBy(b.hi)
          : Exact.infinity
        : a.lo.sign > 0 && b.hi.sign === 0
          ? Exact.infinity
          : Exact.zero;
    // Nothing over anything is nothing, or no number at all.
    return { value: { lo, hi: a.hi.sign === 0 ? Exact.zero : Exact.infinity }, maybeNone: zeroInA };
  }
  return { value: anything, maybeNone: zeroInA };
}

export const minimum = (a: Interval, b: Interval): Interval => ({ lo: least(a.lo, b.lo), hi: least(a.hi, b.hi) });
export const maximum = (a: Interval, b: Interval): Interval => ({ lo: greatest(a.lo, b.lo), hi: greatest(a.hi, b.hi) });
