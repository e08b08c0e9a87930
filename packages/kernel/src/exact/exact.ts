/** Whole numbers below this are made once. */
const small = 65_536;

/**
 * An exact number: a fraction of two integers in lowest terms, or one of the two infinities that bound what is not
 * known. Binary floating point never rounds anything here, so `0.7 + 0.1 >= 0.8` holds: whole numbers are computed as
 * such while they are safe, and all others as fractions of big integers.
 */
export class Exact {
  private constructor(
    /** A safe whole number or an infinity as it is; of any other number not a number. */
    private readonly plain: number,
    /** Numerator and denominator of any other number, in lowest terms, the denominator positive. */
    private readonly parts: readonly [n: bigint, d: bigint] | undefined,
  ) {}

  static readonly infinity = new Exact(Number.POSITIVE_INFINITY, undefined);
  static readonly minusInfinity = new Exact(Number.NEGATIVE_INFINITY, undefined);
  static readonly #small = new Array<Exact | undefined>(small).fill(undefined);
  static readonly zero = Exact.#whole(0);
  static readonly one = Exact.#whole(1);

  /** A safe whole number; counts and days of our time are made once. */
  static #whole(n: number): Exact {
    if (n >= 0 && n < small) {
      const known = Exact.#small[n];
      if (known) return known;
      const made = new Exact(n, undefined);
      Exact.#small[n] = made;
      return made;
    }
    return new Exact(n, undefined);
  }

  static #lowest(n: bigint, d: bigint): Exact {
    if (d === 1n && n >= leastSafe && n <= mostSafe) return Exact.#whole(Number(n));
    return new Exact(Number.NaN, [n, d]);
  }

  static fraction(n: bigint, d: bigint): Exact {
    if (d === 0n) throw new RangeError("a fraction's denominator is not zero");
    if (d === 1n) return Exact.#lowest(n, d);
    const sign = d < 0n ? -1n : 1n;
    const g = gcd(n < 0n ? -n : n, d < 0n ? -d : d);
    return Exact.#lowest((sign * n) / g, (sign * d) / g);
  }

  /** Reads an integer or a decimal such as `"38318200.25"`; anything else is `undefined`. */
  static parse(value: string | number | bigint): Exact | undefined {
    if (typeof value === "bigint") return Exact.#lowest(value, 1n);
    if (Number.isSafeInteger(value)) return Exact.#whole(value as number);
    const written = typeof value === "number" ? plainDecimal(value) : value;
    const match = /^([+-]?)(\d+)(?:\.(\d+))?$/.exec(written ?? "");
    if (!match) return undefined;
    const [, sign = "", whole = "", decimals = ""] = match;
    const n = BigInt(whole + decimals) * (sign === "-" ? -1n : 1n);
    return Exact.fraction(n, 10n ** BigInt(decimals.length));
  }

  /** As `parse`, for numbers a programmer wrote. @throws RangeError when it is not a decimal number. */
  static of(value: string | number | bigint): Exact {
    const parsed = Exact.parse(value);
    if (!parsed) throw new RangeError(`not a decimal number: ${value}`);
    return parsed;
  }

  /** Numerator; 1 or -1 for the infinities. */
  get n(): bigint {
    if (this.parts) return this.parts[0];
    return this.isFinite ? BigInt(this.plain) : this.plain > 0 ? 1n : -1n;
  }

  /** Denominator, positive; 0 for the infinities. */
  get d(): bigint {
    if (this.parts) return this.parts[1];
    return this.isFinite ? 1n : 0n;
  }

  get isFinite(): boolean {
    return this.parts !== undefined || Number.isFinite(this.plain);
  }

  get sign(): -1 | 0 | 1 {
    const of = this.parts ? this.parts[0] : this.plain;
    return of > 0 ? 1 : of < 0 ? -1 : 0;
  }

  compare(other: Exact): -1 | 0 | 1 {
    if (!this.parts && !other.parts) return this.plain > other.plain ? 1 : this.plain < other.plain ? -1 : 0;
    if (!this.isFinite || !other.isFinite) return (this.isFinite ? other.plain < 0 : this.plain > 0) ? 1 : -1;
    const left = this.n * other.d;
    const right = other.n * this.d;
    return left > right ? 1 : left < right ? -1 : 0;
  }

  equals(other: Exact): boolean {
    return this === other || this.compare(other) === 0;
  }

  negate(): Exact {
    return this.parts
      ? Exact.#lowest(-this.parts[0], this.parts[1])
      : this.isFinite
        ? Exact.#whole(0 - this.plain)
        : this.plain > 0
          ? Exact.minusInfinity
          : Exact.infinity;
  }

  /** Sum. @throws RangeError for infinities of opposite signs, whose sum says nothing. */
  plus(other: Exact): Exact {
    const sum = this.plain + other.plain;
    if (Number.isSafeInteger(sum)) return Exact.#whole(sum);
    if (!this.isFinite || !other.isFinite) {
      if (!this.isFinite && !other.isFinite && this.plain !== other.plain)
        throw new RangeError("infinity minus infinity");
      return this.isFinite ? other : this;
    }
    return Exact.fraction(this.n * other.d + other.n * this.d, this.d * other.d);
  }

  minus(other: Exact): Exact {
    return this.plus(other.negate());
  }

  /** Product; zero times an infinity is zero, as an interval's end needs it. */
  times(other: Exact): Exact {
    const product = this.plain * other.plain;
    if (Number.isSafeInteger(product)) return Exact.#whole(product);
    if (!this.isFinite || !other.isFinite) {
      const sign = this.sign * other.sign;
      return sign === 0 ? Exact.zero : sign > 0 ? Exact.infinity : Exact.minusInfinity;
    }
    return Exact.fraction(this.n * other.n, this.d * other.d);
  }

  /** Quotient; a finite number over an infinity is zero. @throws RangeError when the divisor is zero. */
  dividedBy(other: Exact): Exact {
    if (other.sign === 0) throw new RangeError("division by zero");
    if (!other.isFinite) {
      if (!this.isFinite) throw new RangeError("infinity over infinity");
      return Exact.zero;
    }
    if (!this.isFinite) return other.sign > 0 ? this : this.negate();
    const quotient = this.plain / other.plain;
    if (Number.isSafeInteger(quotient) && this.plain % other.plain === 0) return Exact.#whole(quotient);
    return Exact.fraction(this.n * other.d, this.d * other.n);
  }

  /** The greatest integer not above it. */
  floor(): Exact {
    if (!this.parts || this.d === 1n) return this;
    const quotient = this.n / this.d;
    return Exact.#lowest(this.n < 0n ? quotient - 1n : quotient, 1n);
  }

  /** Rounds to so many decimals; `halfUp` is 四舍五入, a half going away from zero. */
  round(mode: Rounding, decimals = 0): Exact {
    if (!this.parts) return this;
    const scale = Exact.#lowest(10n ** BigInt(decimals), 1n);
    const scaled = this.times(scale);
    const half = Exact.fraction(1n, 2n);
    const whole =
      mode === "down"
        ? scaled.floor()
        : mode === "up"
          ? scaled.negate().floor().negate()
          : scaled.sign < 0
            ? scaled.negate().plus(half).floor().negate()
            : scaled.plus(half).floor();
    return whole.dividedBy(scale);
  }

  /** Decimal digits when the number has finitely many, else a fraction such as `85/177`. */
  toString(): string {
    if (!this.isFinite) return this.plain > 0 ? "∞" : "-∞";
    if (!this.parts) return String(this.plain);
    let twos = 0;
    let fives = 0;
    let rest = this.d;
    for (; rest % 2n === 0n; rest /= 2n) twos++;
    for (; rest % 5n === 0n; rest /= 5n) fives++;
    if (rest !== 1n) return `${this.n}/${this.d}`;
    const decimals = Math.max(twos, fives);
    if (decimals === 0) return `${this.n}`;
    const digits = `${((this.n < 0n ? -this.n : this.n) * 10n ** BigInt(decimals)) / this.d}`.padStart(
      decimals + 1,
      "0",
    );
    return `${this.n < 0n ? "-" : ""}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
  }

  /** The nearest double, for charts and for hosts that compute no further with it. */
  toNumber(): number {
    if (!this.parts) return this.plain;
    if (this.d === 1n) return Number(this.n);
    // A quotient of some 66 bits, whose last bit says that there is a rest, rounds as the whole quotient would.
    const shift = 66 - bitsOf(this.n) + bitsOf(this.d);
    const [n, d] = shift >= 0 ? [this.n << BigInt(shift), this.d] : [this.n, this.d << BigInt(-shift)];
    const size = (n < 0n ? -n : n) / d;
    const rounded = Number(size * d === (n < 0n ? -n : n) ? size : size | 1n) * (n < 0n ? -1 : 1);
    const half = Math.trunc(shift / 2);
    return rounded * 2 ** -half * 2 ** (half - shift);
  }
}

/**
 * How a rule rounds: to the nearest with a half going away from zero (四舍五入), or always up or down on the
 * number line.
 */
export type Rounding = "halfUp" | "up" | "down";

const mostSafe = BigInt(Number.MAX_SAFE_INTEGER);
const leastSafe = -mostSafe;

const bitsOf = (x: bigint): number => (x < 0n ? -x : x).toString(16).length * 4;

function gcd(a: bigint, b: bigint): bigint {
  let x = a;
  let y = b;
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

// 1e21 and 1e-7 print with an exponent, which is not how people write amounts.
function plainDecimal(value: number): string | undefined {
  if (!Number.isFinite(value)) return undefined;
  const written = String(value);
  const match = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(written);
  if (!match) return written;
  const [, sign = "", whole = "", decimals = "", exponent = "0"] = match;
  const digits = whole + decimals;
  const point = 1 + Number(exponent);
  if (point <= 0) return `${sign}0.${"0".repeat(-point)}${digits}`;
  return (
    sign + (point >= digits.length ? digits.padEnd(point, "0") : `${digits.slice(0, point)}.${digits.slice(point)}`)
  );
}

export const least = (a: Exact, b: Exact): Exact => (a.compare(b) <= 0 ? a : b);
export const greatest = (a: Exact, b: Exact): Exact => (a.compare(b) >= 0 ? a : b);
