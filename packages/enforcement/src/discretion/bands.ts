import {
  type AnyDefinition,
  amount,
  Exact,
  money,
  type NumberTerm,
  parameter,
  parameterTable,
  type RangeTerm,
  range,
  type Subject,
  text,
} from "@anwei/kernel";
import { type Tier, tiers } from "./tiers.js";
import type { Benchmark } from "./written.js";

/** A range of a fine in yuan. */
export interface Worked {
  readonly low: number;
  readonly high: number;
}

/** The statutory range and its tiers, as terms and as the numbers of the worked examples. */
export interface Bands {
  readonly statutory: (act: Subject<"acts">) => RangeTerm;
  readonly of: (act: Subject<"acts">, tier: Tier) => RangeTerm;
  readonly worked: Readonly<Record<Tier | "statutory", Worked>>;
  /** What examples take the statutory range to be, where another rule says it. */
  readonly given: Readonly<Record<string, unknown>>;
  readonly definitions: readonly AnyDefinition[];
}

const ends = { low: text("下限", "low end"), high: text("上限", "high end") } as const;
const names = Object.keys(tiers) as readonly Tier[];

// Not divisible by most shares, so that rounding shows.
const sample: Worked = { low: 10_001, high: 50_004 };

/** Cuts the statutory range of a benchmark into its tiers. */
export function bandsOf(written: Benchmark): Bands {
  const { id, title, cites, from, rounding, statutory } = written;
  const shares = parameterTable({
    id: `${id}/shares`,
    of: amount(text(`${title.zh}：各档次的比例`, `${title.en}: shares of the tiers`), {
      as: "percent",
      decimals: 4,
      min: 0,
      max: 1,
    }),
    note: text(
      "减轻处罚，按法定下限的比例；其余，按法定下限至上限之间的比例",
      "of a mitigated fine shares of the low end, of the others of the way from the low to the high end",
    ),
    by: [
      { title: text("档次", "tier"), members: tiers },
      { title: text("幅度", "end"), members: ends },
    ],
    history: [
      {
        from,
        values: Object.fromEntries(
          names.flatMap((tier) => [
            [`${tier}/low`, written.shares[tier][0]],
            [`${tier}/high`, written.shares[tier][1]],
          ]),
        ),
        cites,
      },
    ],
  });
  const quantity = "of" in statutory;
  const ownEnds = quantity
    ? undefined
    : (["low", "high"] as const).map((end) =>
        parameter({
          id: `${id}/statutory-${end}`,
          of: money(text(`${title.zh}：法定${ends[end].zh}`, `${title.en}: statutory ${ends[end].en}`)),
          history: [{ from, value: statutory[end], cites: statutory.cites }],
        }),
      );
  const whole: Worked = quantity ? sample : { low: statutory.low, high: statutory.high };
  const statutoryRange = (a: Subject<"acts">): RangeTerm => {
    if (quantity) return statutory.of(a);
    const [low, high] = (ownEnds as readonly { readonly value: NumberTerm }[]).map(({ value }) => value);
    return range(low as NumberTerm, high as NumberTerm);
  };
  const rounded = (x: NumberTerm): NumberTerm => x.rounded(rounding.mode, rounding.decimals);
  const workedAt = (tier: Tier, share: string): number => {
    const [low, high] = [Exact.of(whole.low), Exact.of(whole.high)];
    const exact = tier === "mitigated" ? low.times(Exact.of(share)) : low.plus(high.minus(low).times(Exact.of(share)));
    return exact.round(rounding.mode, rounding.decimals).toNumber();
  };
  return {
    statutory: statutoryRange,
    of: (a, tier) => {
      const { low, high } = statutoryRange(a);
      const at = (end: keyof typeof ends): NumberTerm =>
        rounded(
          tier === "mitigated"
            ? low.times(shares.at(tier, end))
            : low.plus(high.minus(low).times(shares.at(tier, end))),
        );
      return range(at("low"), at("high"));
    },
    worked: {
      statutory: whole,
      ...(Object.fromEntries(
        names.map((tier) => {
          const [low, high] = written.shares[tier];
          return [tier, { low: workedAt(tier, low), high: workedAt(tier, high) }];
        }),
      ) as Record<Tier, Worked>),
    },
    given: quantity ? { [statutory.id]: whole } : {},
    definitions: [shares, ...(ownEnds ?? [])],
  };
}
