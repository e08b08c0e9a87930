import type { accidents } from "@anwei/accident";
import {
  type Facts,
  formatDay,
  formatPeriod,
  type Period,
  type PeriodUnit,
  parseDay,
  periodContaining,
  shiftPeriod,
} from "@anwei/kernel";
import { exampleYear, type TargetIndicator } from "@anwei/responsibility";
import { oneTrades, type Sector, sectorsOfTrade } from "./trades.js";

/**
 * The year of the worked examples: the first whole one under a rule, and not before the one in which statistics leave
 * out what harmed nobody.
 */
export function ledgerYear(from: string): number {
  const { before, start } = exampleYear(from);
  return Math.max(Number(before.name) + (formatDay(start) < from ? 2 : 1), 2026);
}

interface Entry {
  readonly happenedOn: string;
  readonly people: number;
  readonly sector: Sector;
}

/** In the June of two years an accident on each side of every level; about it one on each side of every window. */
const days: readonly (readonly [yearsAgo: number, day: string, people: number])[] = [
  ...[0, 1].flatMap((ago) =>
    (
      [
        ["06-01", 2],
        ["06-15", 3],
        ["06-16", 9],
        ["06-17", 10],
        ["06-30", 30],
      ] as const
    ).map(([day, people]) => [ago, day, people + ago] as const),
  ),
  [0, "07-01", 100],
  [0, "04-01", 101],
  [0, "03-31", 103],
  [0, "01-01", 107],
  [1, "12-31", 115],
  [1, "07-01", 131],
  [1, "04-01", 163],
  [1, "03-31", 227],
  [1, "01-01", 355],
  [2, "12-31", 611],
  [2, "07-01", 1123],
  [2, "06-30", 2147],
];

const sectors = [...new Set(oneTrades.flatMap((trade) => sectorsOfTrade[trade])), "other"] as const;

const record = (id: string, unit: string, { people, ...entry }: Entry): Facts<typeof accidents> => ({
  id,
  unit,
  ...entry,
  deaths: people,
  missing: 0,
  injuries: people,
  seriousInjuries: people,
  directLoss: 0,
  propertyLoss: 0,
});

/** What a figure comes to over entries: lives and injuries are as many as people, accidents are counted by level. */
function cameTo(of: readonly Entry[], figure: TargetIndicator): number {
  switch (figure) {
    case "accidents":
      return of.length;
    case "larger":
      return of.filter(({ people }) => people >= 3).length;
    case "major":
      return of.filter(({ people }) => people >= 10).length;
    default:
      return of.reduce((n, { people }) => n + people, 0);
  }
}

/** Accidents for worked examples, and what is expected of them. */
export interface Ledger {
  readonly records: { readonly units: readonly object[]; readonly accidents: readonly object[] };
  /** What a figure comes to from one day to another, both included. */
  expected(figure: TargetIndicator, from: string, to: string, trade?: readonly Sector[]): number;
}

function ledgerOf(own: readonly Entry[], others: readonly Facts<typeof accidents>[]): Ledger {
  return {
    records: {
      units: [{ id: "county" }, { id: "plant", parent: "county" }, { id: "other" }],
      accidents: [
        ...own.map((entry, i) => ({
          ...record(`a${i}`, i % 3 === 0 ? "plant" : "county", entry),
          nature: i % 5 === 2 ? "non-responsibility" : "responsibility",
        })),
        ...others,
      ],
    },
    expected: (figure, from, to, trade) =>
      cameTo(
        own.filter(
          ({ happenedOn, sector }) =>
            from <= happenedOn && happenedOn <= to && (trade === undefined || trade.includes(sector)),
        ),
        figure,
      ),
  };
}

/** What is no accident, what harmed nobody and what happened elsewhere, in this June and the last. */
const besides = (year: number, sector: Sector): readonly Facts<typeof accidents>[] =>
  [year, year - 1, year - 2].flatMap((y, i) => {
    const entry = { happenedOn: `${y}-06-20`, people: 64, sector };
    const nobody = { ...record(`nobody-${i}`, "county", { ...entry, people: 0 }), directLoss: "999999.99" };
    return [
      { ...record(`disaster-${i}`, "county", entry), nature: "natural-disaster" },
      record(`elsewhere-${i}`, "other", entry),
      nobody,
    ];
  });

/** Accidents of one kind around the June of a year. */
export const ledgerAround = (year: number, sector: Sector = "coal"): Ledger =>
  ledgerOf(
    days.map(([ago, day, people]) => ({ happenedOn: `${year - ago}-${day}`, people, sector })),
    besides(year, sector),
  );

/** One accident of each kind on a day. */
export const ledgerBySector = (happenedOn: string): Ledger =>
  ledgerOf(
    sectors.map((sector, i) => ({ happenedOn, people: 10 + i, sector })),
    [],
  );

/** A period as an example names it. */
interface ShownPeriod {
  readonly period: string;
  readonly start: string;
  readonly judged: string;
}

/** The first period of a rule that is in force from a day on, and the last one before. */
export function periodsAbout(
  from: string,
  each: PeriodUnit,
): { readonly first: ShownPeriod; readonly before: ShownPeriod } {
  const shown = (of: Period): ShownPeriod => ({
    period: formatPeriod(of),
    start: formatDay(of.start),
    judged: formatDay(of.end),
  });
  const first = periodContaining(each, parseDay(from) ?? 0);
  return { first: shown(first), before: shown(shiftPeriod(first, -1)) };
}
