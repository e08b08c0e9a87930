import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Exact } from "../src/exact/exact.js";
import * as interval from "../src/exact/interval.js";
import { anything, exactly, type Interval } from "../src/exact/interval.js";

const at = (x: number): Exact => Exact.of(x);
const between = (lo: number, hi: number): Interval => ({ lo: at(lo), hi: at(hi) });

/** An interval with small whole ends, or open ones, and numbers that lie in it. */
const sampled = fc
  .record({
    ends: fc.tuple(fc.integer({ min: -4, max: 4 }), fc.integer({ min: 0, max: 4 })),
    openBelow: fc.boolean(),
    openAbove: fc.boolean(),
    known: fc.boolean(),
  })
  .map(({ ends: [lo, width], openBelow, openAbove, known }) => {
    const hi = known ? lo : lo + width;
    const is: Interval = {
      lo: openBelow && !known ? Exact.minusInfinity : at(lo),
      hi: openAbove && !known ? Exact.infinity : at(hi),
    };
    const [first, last] = [openBelow && !known ? lo - 3 : lo, openAbove && !known ? hi + 3 : hi];
    return { is, members: Array.from({ length: last - first + 1 }, (_, i) => at(first + i)) };
  });

const holds = (is: Interval, x: Exact): boolean => is.lo.compare(x) <= 0 && x.compare(is.hi) <= 0;

describe("an interval holds every result of its members", () => {
  test.each([
    ["plus", interval.plus, (a: Exact, b: Exact) => a.plus(b)],
    ["minus", interval.minus, (a: Exact, b: Exact) => a.minus(b)],
    ["times", interval.times, (a: Exact, b: Exact) => a.times(b)],
    ["minimum", interval.minimum, (a: Exact, b: Exact) => (a.compare(b) < 0 ? a : b)],
    ["maximum", interval.maximum, (a: Exact, b: Exact) => (a.compare(b) < 0 ? b : a)],
  ] as const)("%s", (_, join, exact) => {
    fc.assert(
      fc.property(sampled, sampled, (a, b) => {
        const joined = join(a.is, b.is);
        for (const x of a.members) for (const y of b.members) expect(holds(joined, exact(x, y))).toBe(true);
      }),
    );
  });

  test("divide", () => {
    fc.assert(
      fc.property(sampled, sampled, (a, b) => {
        const whole = interval.divide(a.is, b.is);
        for (const x of a.members) {
          for (const y of b.members) {
            const one = interval.divide(exactly(x), exactly(y));
            if (one.value === undefined) expect(whole.maybeNone).toBe(true);
            else expect(whole.value && holds(whole.value, one.value.lo)).toBe(true);
          }
        }
      }),
      { numRuns: 400 },
    );
  });

  test("hull", () => {
    fc.assert(
      fc.property(sampled, sampled, (a, b) => {
        for (const x of [...a.members, ...b.members]) expect(holds(interval.hull(a.is, b.is), x)).toBe(true);
      }),
    );
  });
});

describe("division by zero", () => {
  test("a positive number over zero exceeds every limit, a negative one falls below every limit", () => {
    expect(interval.divide(between(3, 3), between(0, 0)).value).toEqual(exactly(Exact.infinity));
    expect(interval.divide(between(-3, -3), between(0, 0)).value).toEqual(exactly(Exact.minusInfinity));
  });

  test("zero over zero is no number", () => {
    expect(interval.divide(between(0, 0), between(0, 0))).toEqual({ value: undefined, maybeNone: true });
  });

  test("with both open, it may be no number", () => {
    expect(interval.divide(between(0, 2), between(0, 4))).toEqual({
      value: { lo: at(0), hi: Exact.infinity },
      maybeNone: true,
    });
    expect(interval.divide(between(1, 2), between(0, 4))).toEqual({
      value: { lo: Exact.of("0.25"), hi: Exact.infinity },
      maybeNone: false,
    });
  });
});

test("open ends stay open when added", () => {
  expect(interval.minus(anything, anything)).toEqual(anything);
  expect(interval.plus({ lo: at(0), hi: Exact.infinity }, between(1, 2))).toEqual({ lo: at(1), hi: Exact.infinity });
});
