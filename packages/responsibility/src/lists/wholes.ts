import { Exact } from "@anwei/kernel";

/** A share or change whose whole or base a document does not print. */
export interface PrintedShare {
  readonly relation: "share" | "change";
  /** The part of the share, the present figure of the change. */
  readonly part: string;
  /** As printed; a percentage is a share: `"-0.1358"`. */
  readonly stated: string;
  /** The step of the last printed place: `"0.0001"` for a percentage with two decimals. */
  readonly step: string;
}

/** Whole numbers from the one to the other, both included; without `to` there is no greatest. */
export interface Wholes {
  readonly from: number;
  readonly to?: number;
}

/**
 * Which whole numbers a printed share or change may have been taken of (反推总数、基数): 210 deaths, down 13.58 %, are
 * 243 a year before and no other number. None means that the figures do not add up. What stands exactly half a step away
 * agrees, whichever way the document rounds.
 *
 * @example
 * ```ts
 * wholesThatAgree({ relation: "change", part: "210", stated: "-0.1358", step: "0.0001" }); // { from: 243, to: 243 }
 * ```
 */
export function wholesThatAgree({ relation, part, stated, step }: PrintedShare): Wholes | undefined {
  const half = Exact.of(step).dividedBy(Exact.of(2));
  // A change of so much on a base is a share of it, one more.
  const share = relation === "change" ? Exact.of(stated).plus(Exact.one) : Exact.of(stated);
  const [low, high] = [share.minus(half), share.plus(half)];
  const of = Exact.of(part);
  if (high.sign < 0 || (high.sign === 0 && of.sign > 0) || (of.sign === 0 && low.sign > 0)) return undefined;
  const from = high.sign === 0 || of.sign === 0 ? 1 : Math.max(1, of.dividedBy(high).round("up").toNumber());
  if (low.sign <= 0) return { from };
  const to = of.dividedBy(low).round("down").toNumber();
  return from <= to ? { from, to } : undefined;
}
