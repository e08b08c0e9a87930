import {
  type Cites,
  type Consequence,
  type Facts,
  moved,
  type Quantity,
  type RangeTerm,
  type Rounding,
  record,
  type Terms,
  type Test,
  type Text,
  text,
} from "@anwei/kernel";
import type { ActLike } from "../records/index.js";
import type { Conflict, Lead, Tier } from "./tiers.js";

/** A worked case of a ground: what differs from the plain act, and what other rules are taken to say. */
export interface GroundCase<K extends ActLike> {
  readonly name: Text;
  readonly facts?: Facts<K>;
  readonly given?: Readonly<Record<string, unknown>>;
}

/** A circumstance that moves an act into another tier (裁量情节). */
export interface Ground<K extends ActLike> {
  readonly title: Text;
  readonly leadsTo: Lead;
  readonly when: (act: Terms<K>) => Test;
  /** Cases in which it holds, and such in which it just does not, beside the plain act. */
  readonly holds: readonly [GroundCase<K>, ...GroundCase<K>[]];
  readonly fails: readonly GroundCase<K>[];
}

/** The share of the statutory range at which a tier begins and ends: `["0", "0.3"]`. */
export type Share = readonly [low: string, high: string];

export interface DiscretionWritten<K extends ActLike, G extends string> {
  readonly id: string;
  readonly title: Text;
  readonly note?: Text;
  readonly cites: Cites;
  readonly from: string;
  /** The kind of act, as the region extends it. */
  readonly of: K;
  /** The acts to which the benchmark applies; every one where left out. */
  readonly appliesTo?: { readonly when: (act: Terms<NoInfer<K>>) => Test; readonly elsewhere: Facts<NoInfer<K>> };
  /** The range that the statute gives: a quantity about acts, or its two ends in yuan. */
  readonly statutory:
    | Quantity<"acts", RangeTerm>
    | { readonly low: number; readonly high: number; readonly cites: Cites };
  /** Of a mitigated fine the shares of the low end, of the others those of the way from the low to the high end. */
  readonly shares: { readonly [T in Tier]: Share };
  readonly rounding: { readonly mode: Rounding; readonly decimals: number };
  /** What holds where lenient and severe grounds meet, and where that is written. */
  readonly conflict: { readonly rule: Conflict; readonly cites: Cites };
  /** Facts of an act in which no ground holds. */
  readonly plain: Facts<NoInfer<K>>;
  readonly grounds: { readonly [Name in G]: Ground<NoInfer<K>> };
  /** What follows where a fine lies outside the range. */
  readonly consequence: Consequence;
}

/** A benchmark whichever kind of act it is written about. */
export type Benchmark = DiscretionWritten<ActLike, string>;

/** What is true of every definition about the acts of a benchmark. */
export const aboutActs = ({ cites, from, of }: Benchmark) =>
  ({ cites, from, about: record(of), law: "event" }) as const;

/** An act of the first day in which no ground holds. */
export const plainAct = ({ plain, from }: Benchmark): Facts<ActLike> => ({ ...plain, id: "a", happenedOn: from });

/** The worked example of an act of the day before. */
export const notYet = (written: Benchmark) =>
  ({
    name: text("施行前一日的行为不适用", "not to an act of the day before"),
    facts: { ...plainAct(written), happenedOn: moved(written.from, -1) },
    expect: { notApplicable: true },
  }) as const;

/** The names of the grounds that lead to one of these. */
export const leading = ({ grounds }: Benchmark, ...to: readonly Lead[]): readonly string[] =>
  Object.entries(grounds).flatMap(([name, { leadsTo }]) => (to.includes(leadsTo) ? [name] : []));
