import { type Facts, text } from "@anwei/kernel";
import type { RegimeLevel } from "../level/index.js";
import type { accidents, sectors } from "../records/accidents.js";

/** Which accidents of the ledger a window holds at the end of June 2026, and in the middle of it. */
export interface Held {
  readonly atEnd: readonly number[];
  readonly midMonth: readonly number[];
}

/**
 * Accidents of a county around June 2026, for the worked examples of its figures: the i-th cost 2 to the i-th lives, as
 * many serious injuries and as many yuan, so that a sum says which of them are in it.
 */
const days = [
  "2026-06-01",
  "2026-06-15",
  "2026-06-30",
  "2026-01-01",
  "2026-05-31",
  "2026-07-01",
  "2025-06-01",
  "2025-06-15",
  "2025-06-30",
  "2025-01-01",
  "2025-05-31",
  "2025-07-01",
  "2024-12-31",
] as const;

export const sectorOf = (i: number): keyof typeof sectors => (i % 2 === 0 ? "coal" : "hazardous-chemicals");

export const levelOf = (i: number): RegimeLevel =>
  i < 2 ? "ordinary" : i < 4 ? "larger" : i < 5 ? "major" : "extraordinary";

const accident = (i: number, happenedOn: string, more: Facts<typeof accidents> = {}): Facts<typeof accidents> => ({
  id: `a${i}`,
  unit: i % 2 === 0 ? "county" : "plant",
  happenedOn,
  sector: sectorOf(i),
  deaths: 2 ** i,
  seriousInjuries: 2 ** i,
  directLoss: 2 ** i,
  ...more,
});

const all: readonly Facts<typeof accidents>[] = [
  ...days.map((day, i) => accident(i, day)),
  ...["2026-06-10", "2025-06-10"].flatMap((day, i) => [
    accident(13 + i, day, { nature: "natural-disaster" }),
    accident(15 + i, day, { unit: "other-county" }),
  ]),
];

const example = {
  facts: { id: "county", kind: "county" },
  period: "2026-06",
  records: {
    units: [{ id: "county" }, { id: "plant", parent: "county" }, { id: "other-county" }],
    accidents: all,
  },
} as const;

/** The ledger asked at the end of June, in the middle of it, and where nobody says that it is complete. */
export const examplesOf = (
  { atEnd, midMonth }: Held,
  figure: (accidents: readonly number[]) => number,
  at?: string,
) => [
  {
    ...example,
    ...(at === undefined ? {} : { at }),
    judged: "2026-06-30",
    name: text("六月底，含下级单位，不含自然灾害", "at the end of June, units below included, natural disasters not"),
    expect: figure(atEnd),
  },
  {
    ...example,
    ...(at === undefined ? {} : { at }),
    judged: "2026-06-15",
    name: text("至六月十五日", "up to 15 June"),
    expect: figure(midMonth),
  },
  {
    ...example,
    ...(at === undefined ? {} : { at }),
    judged: "2026-06-30",
    partial: true as const,
    name: text("没有零报告：只知下限", "without zero reports: a lower bound"),
    expect: { atLeast: figure(atEnd), atMost: null },
  },
];
