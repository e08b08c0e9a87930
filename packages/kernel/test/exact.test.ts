import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Exact } from "../src/index.js";

const of = Exact.of;
const small = fc.bigInt({ min: -(10n ** 24n), max: 10n ** 24n });
const fraction = fc
  .tuple(small, fc.bigInt({ min: 1n, max: 10n ** 12n }), fc.boolean())
  .map(([n, d, negative]) => ({ n: negative ? -n : n, d, exact: Exact.fraction(negative ? -n : n, negative ? d : d) }));

describe("reading and printing", () => {
  test.each([
    ["0", "0"],
    ["-0", "0"],
    ["+5", "5"],
    ["007", "7"],
    ["38318200.25", "38318200.25"],
    ["1.50", "1.5"],
    ["-0.05", "-0.05"],
    ["0.000000000000000000000000000001", "0.000000000000000000000000000001"],
  ])("%s prints as %s", (written, printed) => {
    expect(of(written).toString()).toBe(printed);
  });

  test.each(["", " ", "1e5", "1,000", "５", "0x10", ".5", "5.", "--1", "NaN", "1 ", "∞"])(
    "%j is no number",
    (written) => {
      expect(Exact.parse(written)).toBeUndefined();
      expect(() => of(written)).toThrow(RangeError);
    },
  );

  test("numbers that JavaScript prints with an exponent are read as what they are", () => {
    expect(of(1e21).toString()).toBe("1000000000000000000000");
    expect(of(-1.5e-7).toString()).toBe("-0.00000015");
    expect(of(1.25e22).toString()).toBe("12500000000000000000000");
    expect(Exact.parse(Number.NaN)).toBeUndefined();
    expect(Exact.parse(Number.NEGATIVE_INFINITY)).toBeUndefined();
  });

  test("every decimal survives a round trip", () => {
    fc.assert(
      fc.property(small, fc.nat({ max: 12 }), (digits, decimals) => {
        const x = Exact.fraction(digits, 10n ** BigInt(decimals));
        expect(of(x.toString()).equals(x)).toBe(true);
      }),
    );
  });

  test("a double is read as the shortest decimal that prints it", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (x) => {
        expect(of(x).toNumber()).toBe(x === 0 ? 0 : x);
      }),
    );
  });

  test("a fraction without finitely many decimals prints as a fraction, in lowest terms", () => {
    expect(Exact.fraction(170n, 354n).toString()).toBe("85/177");
    expect(Exact.fraction(1n, -3n).toString()).toBe("-1/3");
  });
});

describe("arithmetic", () => {
  test("0.7 + 0.1 is at least 0.8, as doubles say it is not", () => {
    expect(0.7 + 0.1 >= 0.8).toBe(false);
    expect(of("0.7").plus(of("0.1")).compare(of("0.8"))).toBe(0);
  });

  test("ratios compare by cross-multiplication", () => {
    const progress = of("8").dividedBy(of("12"));
    expect(of("85").dividedBy(of("177")).compare(progress)).toBe(-1);
    expect(of("3").dividedBy(of("9")).compare(progress)).toBe(-1);
    expect(of("11").dividedBy(of("14")).compare(progress)).toBe(1);
    expect(
      of("22")
        .dividedBy(of("80"))
        .equals(of("0.25").times(of("1.1"))),
    ).toBe(true);
  });

  test("it agrees with whole-number arithmetic", () => {
    fc.assert(
      fc.property(fraction, fraction, ({ n: a, d: b, exact: x }, { n: c, d, exact: y }) => {
        const same = (found: Exact, n: bigint, under: bigint): void => expect(found.n * under).toBe(n * found.d);
        same(x.plus(y), a * d + c * b, b * d);
        same(x.minus(y), a * d - c * b, b * d);
        same(x.times(y), a * c, b * d);
        if (c !== 0n) same(x.dividedBy(y), a * d, b * c);
        expect(x.compare(y)).toBe(a * d < c * b ? -1 : a * d > c * b ? 1 : 0);
        expect(x.sign).toBe(a < 0n ? -1 : a > 0n ? 1 : 0);
      }),
    );
  });

  test("fractions are kept in lowest terms with a positive denominator", () => {
    fc.assert(
      fc.property(small, small, (n, d) => {
        fc.pre(d !== 0n);
        const x = Exact.fraction(n, d);
        expect(x.d > 0n).toBe(true);
        for (const prime of [2n, 3n, 5n, 7n])
          expect(x.n % prime === 0n && x.d % prime === 0n && x.n !== 0n).toBe(false);
      }),
    );
  });

  test("there is no fraction over zero", () => {
    expect(() => Exact.fraction(1n, 0n)).toThrow(RangeError);
    expect(() => of("1").dividedBy(Exact.zero)).toThrow(RangeError);
  });
});

describe("infinities", () => {
  const { infinity, minusInfinity, zero } = Exact;

  test("they stand beyond every number", () => {
    fc.assert(
      fc.property(fraction, ({ exact: x }) => {
        expect(infinity.compare(x)).toBe(1);
        expect(minusInfinity.compare(x)).toBe(-1);
        expect(x.compare(infinity)).toBe(-1);
        expect(x.plus(infinity).equals(infinity)).toBe(true);
        expect(x.minus(infinity).equals(minusInfinity)).toBe(true);
        expect(x.dividedBy(infinity).equals(zero)).toBe(true);
      }),
    );
    expect(infinity.compare(infinity)).toBe(0);
    expect(minusInfinity.compare(infinity)).toBe(-1);
    expect(infinity.negate().equals(minusInfinity)).toBe(true);
  });

  test("zero times an infinity is zero; otherwise signs decide", () => {
    expect(zero.times(infinity).equals(zero)).toBe(true);
    expect(of("-2").times(infinity).equals(minusInfinity)).toBe(true);
    expect(infinity.dividedBy(of("-2")).equals(minusInfinity)).toBe(true);
  });

  test("what says nothing is refused", () => {
    expect(() => infinity.minus(infinity)).toThrow(RangeError);
    expect(() => infinity.dividedBy(minusInfinity)).toThrow(RangeError);
  });

  test("they print, round and convert as themselves", () => {
    expect(`${infinity} ${minusInfinity}`).toBe("∞ -∞");
    expect(infinity.round("halfUp").equals(infinity)).toBe(true);
    expect(minusInfinity.toNumber()).toBe(Number.NEGATIVE_INFINITY);
    expect(infinity.floor().isFinite).toBe(false);
  });
});

describe("rounding", () => {
  test.each([
    ["halfUp", "2.5", "3"],
    ["halfUp", "2.4999", "2"],
    ["halfUp", "-2.5", "-3"],
    ["halfUp", "-2.4999", "-2"],
    ["halfUp", "-0.5", "-1"],
    ["up", "2.0001", "3"],
    ["up", "-2.9", "-2"],
    ["down", "2.9", "2"],
    ["down", "-2.0001", "-3"],
    ["up", "2", "2"],
    ["down", "-2", "-2"],
  ] as const)("%s takes %s to %s", (mode, x, rounded) => {
    expect(of(x).round(mode).toString()).toBe(rounded);
  });

  test("to decimals: 2733 of 2794 is 97.82 %", () => {
    expect(of("2733").times(of("100")).dividedBy(of("2794")).round("halfUp", 2).toString()).toBe("97.82");
    expect(of("-1.005").round("halfUp", 2).toString()).toBe("-1.01");
  });

  test("down and up enclose the number within one step, and half up is the nearer of them", () => {
    fc.assert(
      fc.property(fraction, fc.nat({ max: 6 }), ({ exact: x }, decimals) => {
        const step = of("1").dividedBy(of(10n ** BigInt(decimals)));
        const [down, up, near] = (["down", "up", "halfUp"] as const).map((mode) => x.round(mode, decimals)) as [
          Exact,
          Exact,
          Exact,
        ];
        expect(down.compare(x)).not.toBe(1);
        expect(up.compare(x)).not.toBe(-1);
        expect(down.plus(step).compare(up)).not.toBe(-1);
        const twice = (end: Exact): Exact => {
          const gap = x.minus(end);
          return (gap.sign < 0 ? gap.negate() : gap).times(of("2"));
        };
        expect(twice(near).compare(step)).not.toBe(1);
        // A half goes away from zero, on both sides of it.
        if (twice(near).equals(step)) expect(near.compare(x)).toBe(x.sign);
      }),
    );
  });
});

describe("to a double", () => {
  test.each([
    [-1n, 3n, -1 / 3],
    [-7n, 2n, -3.5],
    [1n, 10n ** 15n, 1e-15],
    [-1n, 10n ** 15n, -1e-15],
    [10n ** 400n, 1n, Number.POSITIVE_INFINITY],
    [2n ** 53n + 1n, 2n, (2 ** 53 + 1) / 2],
  ])("%s/%s", (n, d, double) => {
    expect(Exact.fraction(n, d).toNumber()).toBe(double);
  });

  test("it is the nearest one, as JavaScript's own division of small numbers is", () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1 }), (n, d) => {
        expect(Exact.fraction(BigInt(n), BigInt(d)).toNumber()).toBe(n === 0 ? 0 : n / d);
      }),
    );
  });
});

describe("whole numbers about as far as doubles hold them", () => {
  const limit = BigInt(Number.MAX_SAFE_INTEGER);
  const near = fc.oneof(
    fc.bigInt({ min: -9n, max: 9n }),
    fc.bigInt({ min: -9n, max: 9n }).map((n) => limit + n),
    fc.bigInt({ min: -9n, max: 9n }).map((n) => -limit + n),
    fc.bigInt({ min: 94_906_260n, max: 94_906_270n }),
  );

  test("are added, multiplied, divided and compared as big integers are", () => {
    fc.assert(
      fc.property(near, near, (a, b) => {
        const [x, y] = [of(a), of(b)];
        expect([x.plus(y).n, x.minus(y).n, x.times(y).n]).toEqual([a + b, a - b, a * b]);
        expect(x.compare(y)).toBe(a < b ? -1 : a > b ? 1 : 0);
        expect([x.negate().n, x.d, x.toString()]).toEqual([-a, 1n, String(a)]);
        if (b !== 0n) expect(x.dividedBy(y)).toEqual(Exact.fraction(a, b));
        expect(x.plus(y)).toEqual(of(a + b));
      }),
      { numRuns: 2000 },
    );
  });

  test("zero has no sign", () => {
    expect(Object.is(of(0).times(of(-5)).toNumber(), 0)).toBe(true);
    expect(Object.is(of(-0).toNumber(), 0)).toBe(true);
    expect(Object.is(of(0).negate().toNumber(), 0)).toBe(true);
  });
});
