import { hmac } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { utf8ToBytes } from "@noble/hashes/utils.js";

/** Numbers are read from six bytes, which a double holds exactly. */
const bytesEach = 6;
const span = 2 ** (8 * bytesEach);

/**
 * A stream of numbers that anyone can make again: block i is HMAC-SHA-256 of `label`, a line feed and i in decimal, keyed
 * with the seed; each number takes the next six bytes of the blocks in turn, most significant first, and what is left of a
 * block is not used.
 */
export class RandomStream {
  #block: Uint8Array = new Uint8Array();
  #at = 0;
  #next = 0;

  constructor(
    private readonly seed: Uint8Array,
    private readonly label: string,
  ) {}

  /** A number from 0 up to but without `n`, every one as likely: a number in the last, incomplete round is thrown away. */
  below(n: number): number {
    const whole = span - (span % n);
    for (;;) {
      const number = this.#number();
      if (number < whole) return number % n;
    }
  }

  /** So many of the items, by the first steps of a Fisher-Yates shuffle, in the order in which they were drawn. */
  sample<T>(items: readonly T[], many: number): readonly T[] {
    const left = [...items];
    for (let i = 0; i < many; i++) {
      const j = i + this.below(left.length - i);
      [left[i], left[j]] = [left[j] as T, left[i] as T];
    }
    return left.slice(0, many);
  }

  #number(): number {
    if (this.#at + bytesEach > this.#block.length) {
      this.#block = hmac(sha256, this.seed, utf8ToBytes(`${this.label}\n${this.#next}`));
      this.#next += 1;
      this.#at = 0;
    }
    const number = this.#block.slice(this.#at, this.#at + bytesEach).reduce((sum, byte) => sum * 256 + byte, 0);
    this.#at += bytesEach;
    return number;
  }
}
