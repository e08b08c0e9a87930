import { canonicalJson } from "@anwei/kernel";

/** Code-unit order. */
export const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Sorts by a text. */
export const by =
  <T>(key: (of: T) => string) =>
  (a: T, b: T): number =>
    order(key(a), key(b));

/** In an order that does not depend on the one they came in. */
export const inOrder = <T>(of: readonly T[]): readonly T[] =>
  of
    .map((value) => ({ value, written: canonicalJson(value) }))
    .sort(by(({ written }) => written))
    .map(({ value }) => value);
