import {
  all,
  type Cites,
  type Facts,
  indicator,
  inPeriod,
  largest,
  ownRecords,
  subtreeRecords,
  sum,
  summed,
  type Text,
  text,
  unitIn,
} from "@anwei/kernel";
import { decree493, gb6441of1986, statisticsMeasures2016, statisticsSystem2020 } from "@anwei/law";
import { workdaysLost } from "../classification/injuries.js";
import { lostCounted, seriousCounted } from "../level/index.js";
import { accidents, sectors } from "../records/accidents.js";
import { casualties } from "../records/casualties.js";
import { economy } from "../records/economy.js";
import { countsInStatistics } from "./counts.js";

const cites: Cites = [decree493.article(13, { paragraph: 2 }), statisticsMeasures2016.article(5, { verified: false })];
const from = "2008-01-01";
const year = { facts: { id: "county" }, period: "2026", judged: "2026-12-31" } as const;
const unitsOf = { units: [{ id: "county" }, { id: "plant", parent: "county" }] };

/** Accidents of 2026 and about it; 2 to the i-th lives, serious injuries and other injuries each. */
const ledger = (
  [
    { happenedOn: "2026-01-01", specialEquipment: true },
    { happenedOn: "2026-12-31", specialEquipment: true, sector: "road" },
    { happenedOn: "2026-06-01" },
    { happenedOn: "2025-12-31", specialEquipment: true },
    { happenedOn: "2027-01-01", specialEquipment: true },
    { happenedOn: "2026-06-01", specialEquipment: true, nature: "crime" },
  ] as readonly Facts<typeof accidents>[]
).map(
  (facts, i): Facts<typeof accidents> => ({
    id: `a${i}`,
    unit: i === 0 ? "plant" : "county",
    sector: "coal",
    deaths: 2 ** i,
    injuries: 2 ** i,
    seriousInjuries: 2 ** i,
    directLoss: 0,
    ...facts,
  }),
);

const yearly = { cites, from, about: unitIn("year"), link: subtreeRecords, window: inPeriod() } as const;

const example = {
  ...year,
  name: text("全年，含下级单位，不含刑事案件", "the whole year, units below included, crimes not"),
  records: { ...unitsOf, accidents: ledger },
} as const;

/** 本年死亡（含下落不明）人数. */
export const deathsInYear = indicator({
  ...yearly,
  id: "accident/deaths-in-year",
  title: text("本年死亡（含下落不明）人数", "deaths in the year, the missing included"),
  over: accidents,
  where: (a) => countsInStatistics.of(a).is("counted"),
  fold: (a) => summed(lostCounted.of(a)),
  examples: [{ ...example, expect: 7 }],
});

/** 本年分行业死亡（含下落不明）人数. */
export const deathsBySectorInYear = indicator({
  ...yearly,
  id: "accident/deaths-by-sector-in-year",
  title: text("本年分行业死亡（含下落不明）人数", "deaths by sector in the year, the missing included"),
  over: accidents,
  where: (a) => countsInStatistics.of(a).is("counted"),
  by: { of: (a) => a.sector, members: sectors },
  fold: (a) => summed(lostCounted.of(a)),
  examples: [{ ...example, at: "coal", expect: 5 }],
});

/** 本年特种设备事故死亡（含下落不明）人数. */
export const equipmentDeathsInYear = indicator({
  ...yearly,
  id: "accident/equipment-deaths-in-year",
  title: text("本年特种设备事故死亡（含下落不明）人数", "deaths in the year in special equipment accidents"),
  over: accidents,
  where: (a) => all(countsInStatistics.of(a).is("counted"), a.specialEquipment),
  fold: (a) => summed(lostCounted.of(a)),
  examples: [{ ...example, expect: 3 }],
});

/** 本年重伤人数. */
export const seriousInYear = indicator({
  ...yearly,
  id: "accident/serious-in-year",
  title: text("本年重伤人数", "serious injuries in the year"),
  over: accidents,
  where: (a) => countsInStatistics.of(a).is("counted"),
  fold: (a) => summed(seriousCounted.of(a)),
  examples: [{ ...example, expect: 7 }],
});

/** 本年伤亡人数: the dead, the missing and the injured together. */
export const casualtiesInYear = indicator({
  ...yearly,
  id: "accident/casualties-in-year",
  title: text("本年伤亡人数", "casualties in the year"),
  over: accidents,
  where: (a) => countsInStatistics.of(a).is("counted"),
  fold: (a) => summed(sum(lostCounted.of(a), a.injuries)),
  examples: [{ ...example, expect: 14 }],
});

const harmed = (id: string, unit: string, happenedOn: string, accident: string, lostWorkdays: number) =>
  ({ id, unit, happenedOn, accident, fate: "injured", lostWorkdays }) as const;

/** 本年损失工作日: what the harm to each person of the year counts for. */
export const workdaysInYear = indicator({
  ...yearly,
  id: "accident/workdays-lost-in-year",
  title: text("本年损失工作日", "workdays lost in the year"),
  over: casualties,
  where: (c) => countsInStatistics.of(c.accident).is("counted"),
  fold: (c) => summed(workdaysLost.of(c)),
  examples: [
    {
      ...year,
      name: text("一死二伤，下落不明的不计", "one dead, two injured; who is missing counts for none"),
      records: {
        ...unitsOf,
        accidents: ledger,
        casualties: [
          harmed("1", "plant", "2026-01-01", "a0", 104),
          harmed("2", "county", "2026-12-31", "a1", 105),
          { ...harmed("3", "county", "2026-12-31", "a1", 0), fate: "died" },
          { ...harmed("4", "county", "2026-12-31", "a1", 9), fate: "missing" },
          harmed("5", "county", "2025-12-31", "a3", 11),
          harmed("6", "county", "2027-01-01", "a4", 13),
          harmed("7", "county", "2026-06-01", "a5", 17),
        ],
      },
      expect: 6209,
    },
    {
      ...year,
      name: text("名单不全：只知下限", "a list that is not complete: a lower bound"),
      partial: true,
      records: {
        ...unitsOf,
        accidents: ledger,
        casualties: [harmed("1", "plant", "2026-01-01", "a0", 104)],
      },
      expect: { atLeast: 104, atMost: null },
    },
  ],
});

interface Base {
  readonly of: keyof (typeof economy)["shape"];
  readonly title: Text;
  readonly cites?: Cites;
}

const of1986 = gb6441of1986.whole({ verified: false });

/** The figures of a year that casualties are held against. */
export const bases = {
  gdp: { of: "gdp", title: text("国内生产总值", "gross domestic product") },
  employed: { of: "employed", title: text("工矿商贸就业人数", "people employed in industry, mining and trade") },
  "raw-coal": { of: "rawCoal", title: text("原煤产量", "raw coal output") },
  vehicles: { of: "vehicles", title: text("机动车保有量", "motor vehicles") },
  "building-output": { of: "buildingOutput", title: text("建筑业总产值", "output of the building trade") },
  "special-equipment": { of: "specialEquipment", title: text("特种设备数量", "pieces of special equipment") },
  "average-staff": { of: "averageStaff", title: text("平均职工人数", "average staff"), cites: of1986 },
  "hours-worked": { of: "hoursWorked", title: text("实际总工时", "hours worked"), cites: of1986 },
} as const satisfies Readonly<Record<string, Base>>;

export type BaseName = keyof typeof bases;

/** What casualties are held against: the unit's own figure of the year. */
const base = (name: BaseName) => {
  const { of, title, cites }: Base = bases[name];
  const own = { id: "e", unit: "county", happenedOn: "2024-06-30" };
  const figure = (records: readonly Readonly<Record<string, unknown>>[]) => ({
    ...year,
    period: "2024",
    judged: "2024-06-30",
    records: { ...unitsOf, economy: records },
  });
  return indicator({
    id: `accident/${name}-of-year`,
    title: text(`本年${title.zh}`, `${title.en} of the year`),
    note: text(
      "比率的分母，由统计部门提供，事故法规没有规定",
      "what a rate is held against comes from the statistics office; no law on accidents speaks of it",
    ),
    cites: cites ?? statisticsSystem2020.whole(),
    about: unitIn("year"),
    over: economy,
    link: ownRecords,
    window: inPeriod(),
    fold: (e) => largest(e[of]),
    examples: [
      {
        ...figure([
          { ...own, [of]: 100 },
          { ...own, id: "last", happenedOn: "2023-12-31", [of]: 900 },
          { ...own, id: "plant", unit: "plant", [of]: 900 },
        ]),
        name: text("本单位本年的数，尚未到年底也取", "its own of this year, before the year has ended too"),
        expect: 100,
      },
      {
        ...figure([{ ...own, happenedOn: "2024-07-01", [of]: 100 }]),
        name: text("截止日期在判定日之后的，当时还没有", "what is as of a day after that of judging is not there yet"),
        expect: { notApplicable: true },
      },
      {
        ...figure([]),
        name: text("没有填报：没有该项数", "none on record: there is no such figure"),
        expect: { notApplicable: true },
      },
      {
        ...figure([{ ...own, [of]: "none" }]),
        name: text("说明没有该项的：没有该项数", "stated to be none: there is no such figure"),
        expect: { notApplicable: true },
      },
    ],
  });
};

/** 统计基数截止日期: how far the figures reach that rates are held against. */
export const basesAsOf = indicator({
  id: "accident/bases-as-of",
  title: text("统计基数截止日期", "base figures as of"),
  note: text(
    "年度未了时，比率为至判定日的死伤人数与已有基数之比，基数截至该日",
    "before the year has ended a rate holds what happened up to the day of judging against the base that is there, as of that day",
  ),
  cites: statisticsSystem2020.whole(),
  about: unitIn("year"),
  over: economy,
  link: ownRecords,
  window: inPeriod(),
  fold: (e) => largest(e.happenedOn),
  examples: (
    [
      [["2024-03-31", "2024-06-30"], "2024-06-30", "取最近的一次", "the latest"],
      [["2024-06-30", "2024-07-01"], "2024-06-30", "判定日之后的不算", "not one after the day of judging"],
      [["2023-12-31"], { notApplicable: true }, "上年的不算", "not last year's"],
    ] as const
  ).map(([days, expect, zh, en]) => ({
    ...year,
    period: "2024",
    judged: "2024-06-30",
    name: text(zh, en),
    records: {
      ...unitsOf,
      economy: [
        ...days.map((happenedOn) => ({ id: happenedOn, unit: "county", happenedOn })),
        { id: "plant", unit: "plant", happenedOn: "2024-06-29" },
      ],
    },
    expect,
  })),
});

/** The figures of a unit's year that casualties are held against. */
export const basesOfYear = Object.fromEntries(
  (Object.keys(bases) as BaseName[]).map((name) => [name, base(name)]),
) as Readonly<Record<BaseName, ReturnType<typeof base>>>;
