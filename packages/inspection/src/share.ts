import {
  type AnyDefinition,
  amount,
  type Cites,
  type Consequence,
  type Decision,
  decision,
  formatPeriod,
  type Indicator,
  type NumberTerm,
  ordered,
  type PeriodUnit,
  parameter,
  parseDay,
  periodContaining,
  type Quantity,
  quantity,
  ratio,
  shiftPeriod,
  type Text,
  text,
  unitIn,
} from "@anwei/kernel";

export type UnitCount = Indicator<"units", NumberTerm, never>;
export type UnitShare = Quantity<"units", NumberTerm>;

interface ShareWritten {
  readonly id: string;
  readonly title: Text;
  readonly cites: Cites;
  readonly from: string;
  readonly each: PeriodUnit;
  readonly part: UnitCount;
  readonly whole: UnitCount;
}

/** The period that holds a day, or one so many periods later. */
export const periodNamed = (each: PeriodUnit, day: string, later = 0): string =>
  formatPeriod(shiftPeriod(periodContaining(each, parseDay(day) as number), later));

/** One count over another, of a unit in a period; of nothing there is no share. */
export const shareOf = ({ id, title, cites, from, each, part, whole }: ShareWritten): UnitShare => {
  const given = (n: number, of: number) => ({
    facts: { id: "c" },
    period: periodNamed(each, from, 1),
    given: { [part.id]: n, [whole.id]: of },
  });
  return quantity({
    id,
    title,
    cites,
    from,
    about: unitIn(each),
    law: "periodEnd",
    is: (u) => ratio(part.of(u), whole.of(u)),
    examples: [
      { ...given(3, 4), name: text("四分之三", "three in four"), expect: "0.75" },
      {
        ...given(0, 0),
        name: text("总数为零的没有占比", "of none there is no share"),
        expect: { notApplicable: true },
      },
    ],
  });
};

export interface ShareNormWritten extends ShareWritten {
  /** The share that is asked for, as a decimal number: `"0.98"`. */
  readonly share: string;
  readonly consequence: Consequence;
}

/** Whether a share is what it has to be, its number included, and the number as a parameter that a region may raise. */
export function shareNorm({ id, title, cites, from, each, part, whole, share, consequence }: ShareNormWritten): {
  readonly met: Decision<"units", "met" | "short", true, "gravest">;
  readonly definitions: readonly AnyDefinition[];
} {
  const wanted = parameter({
    id: `${id}/share`,
    of: amount(text(`${title.zh}：比例`, `${title.en}: the share`), { as: "percent", decimals: 4, min: 0, max: 1 }),
    moves: { may: "tighten", stricter: "higher" },
    history: [{ from, value: share, cites }],
  });
  // Of so many every share with four decimals is a whole number.
  const of = 10_000;
  const line = Math.round(Number(share) * of);
  const given = (n: number, whole_: number, later: number) => ({
    facts: { id: "c" },
    period: periodNamed(each, from, later),
    given: { [part.id]: n, [whole.id]: whole_ },
  });
  const met = decision({
    id,
    title,
    cites,
    from,
    about: unitIn(each),
    law: "periodEnd",
    appliesWhen: (u) => whole.of(u).atLeast(1),
    outcomes: ordered({ met: text("达到", "met"), short: text("未达到", "short") }),
    combine: "gravest",
    consequences: { short: [consequence] },
    rows: (u) => [{ when: part.of(u).below(whole.of(u).times(wanted.value)), then: "short" }, { otherwise: "met" }],
    examples: [
      { ...given(line, of, 1), name: text("恰好达到", "just met"), expect: "met" },
      { ...given(line - 1, of, 1), name: text("差一个", "one short"), expect: "short" },
      { ...given(0, 1, 1), name: text("只有一个、没有达到", "one, and it is not"), expect: "short" },
      {
        ...given(0, 0, 1),
        name: text("一个都没有的，不适用", "not where there is none"),
        expect: { notApplicable: true },
      },
      {
        ...given(0, 1, 0),
        name: text("施行当期适用", "it applies to the period in which it came into force"),
        expect: "short",
      },
      {
        ...given(0, 1, -1),
        name: text("施行前的一期不适用", "not to the period before"),
        expect: { notApplicable: true },
      },
    ],
  });
  return { met, definitions: [wanted, met] };
}
