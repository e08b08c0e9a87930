import {
  type Cites,
  type NumberTerm,
  quantity,
  ratio,
  sum,
  type Terms,
  type Text,
  text,
  unitIn,
  type units,
  yi,
} from "@anwei/kernel";
import { gb6441of1986, statisticsSystem2020 } from "@anwei/law";
import {
  type BaseName,
  bases,
  basesOfYear,
  casualtiesInYear,
  deathsBySectorInYear,
  deathsInYear,
  equipmentDeathsInYear,
  seriousInYear,
  workdaysInYear,
} from "./yearly.js";

type Unit = Terms<typeof units>;

/** 工矿商贸: which kinds of accident are of industry, mining and trade. */
export const industries = [
  "coal",
  "non-coal-mine",
  "construction",
  "hazardous-chemicals",
  "fireworks",
  "industry-trade",
] as const;

interface Rate {
  readonly id: string;
  readonly title: Text;
  readonly note?: Text;
  readonly cites: Cites;
  readonly of: (u: Unit) => NumberTerm;
  readonly against: BaseName;
  /** So much of the base counts as one: 亿元, 万辆. */
  readonly per: { readonly value: string; readonly unit: string };
  readonly unit?: "person" | "workday";
  /** A year in which the rate is in use, the base that is on record of it, and the rate that follows. */
  readonly shown: { readonly name: Text; readonly year: string; readonly base: number; readonly rate: string };
}

/** What happened in a year to the unit of the examples: 7 dead, 30 injured, 10 of them seriously. */
const happened = (year: string) => ({
  accidents: [
    { id: "coal", sector: "coal", deaths: 4, injuries: 20, seriousInjuries: 6 },
    { id: "building", sector: "construction", deaths: 1, injuries: 5, seriousInjuries: 2, specialEquipment: true },
    { id: "road", sector: "road", deaths: 2, injuries: 5, seriousInjuries: 2 },
  ].map((accident) => ({ ...accident, unit: "county", happenedOn: `${year}-06-01`, directLoss: 0 })),
});

/** One of the dead, as the only one whose lost workdays count for anything. */
const onList = (year: string) => ({
  casualties: [{ id: "1", unit: "county", happenedOn: `${year}-06-01`, accident: "road", fate: "died" }],
});

/**
 * One rate: what happened for each so much of a base. Its units cancel to persons or workdays, so that a rate over
 * another base, or over one that is scaled for another, is refused when it is written.
 */
const rate = ({ of, against, per, unit = "person", shown: { name, year, base, rate }, ...written }: Rate) => {
  const figures = (is: number | string | null) => ({
    facts: { id: "county" },
    period: year,
    judged: `${year}-12-31`,
    records: {
      ...happened(year),
      ...(unit === "workday" ? onList(year) : {}),
      economy: [{ id: "e", unit: "county", happenedOn: `${year}-12-31`, [bases[against].of]: is }],
    },
  });
  return quantity({
    ...written,
    about: unitIn("year"),
    law: "periodEnd",
    unit,
    is: (u) => ratio(of(u), basesOfYear[against].of(u)).times(per),
    examples: [
      { ...figures(base), name, expect: rate },
      {
        ...figures(0),
        name: text("基数为零也没有伤亡：零比零不是数", "no base and no casualty: nothing over nothing is no number"),
        records: { ...figures(0).records, accidents: [], ...(unit === "workday" ? { casualties: [] } : {}) },
        expect: { notApplicable: true },
      },
      {
        ...figures("none"),
        name: text("没有该项基数：没有该比率", "no such base: no such rate"),
        expect: { notApplicable: true },
      },
      {
        ...figures(null),
        name: text("基数未知：只知不小于零", "the base is unknown: not below zero"),
        expect: { atLeast: 0, atMost: null, notApplicable: "maybe" },
      },
    ],
  });
};

/** 亿元国内生产总值生产安全事故死亡率. */
export const deathsPerGdp = rate({
  id: "accident/deaths-per-100-million-yuan-gdp",
  title: text("亿元国内生产总值生产安全事故死亡率", "deaths per 100 million yuan of gross domestic product"),
  cites: statisticsSystem2020.whole(),
  of: (u) => deathsInYear.of(u),
  against: "gdp",
  per: yi(1),
  shown: {
    name: text("7人、350亿元", "7 deaths, 35 billion yuan"),
    year: "2025",
    base: 35_000_000_000,
    rate: "0.02",
  },
});

/** 工矿商贸就业人员十万人生产安全事故死亡率. */
export const deathsPerEmployed = rate({
  id: "accident/deaths-per-100-000-employed",
  title: text(
    "工矿商贸就业人员十万人生产安全事故死亡率",
    "deaths in industry, mining and trade per 100,000 people employed there",
  ),
  note: text(
    "工矿商贸取煤矿、非煤矿山、建筑施工、危险化学品、烟花爆竹、工贸，未见原文",
    "industry, mining and trade are taken to be coal and other mines, construction, chemicals, fireworks and industry; the text was not seen",
  ),
  cites: statisticsSystem2020.whole(),
  of: (u) => sum(...industries.map((sector) => deathsBySectorInYear.of(u, sector))),
  against: "employed",
  per: { value: "100000", unit: "person" },
  shown: {
    name: text("5人（道路交通2人不计）、50万人", "5 deaths (2 on roads not counted), 500,000 people"),
    year: "2025",
    base: 500_000,
    rate: "1",
  },
});

/** 煤矿百万吨死亡率. */
export const deathsPerCoal = rate({
  id: "accident/deaths-per-million-tonnes-coal",
  title: text("煤矿百万吨死亡率", "deaths in coal mines per million tonnes of raw coal"),
  cites: statisticsSystem2020.whole(),
  of: (u) => deathsBySectorInYear.of(u, "coal"),
  against: "raw-coal",
  per: { value: "1000000", unit: "tonne" },
  shown: {
    name: text("煤矿4人、5000万吨", "4 deaths in coal mines, 50 million tonnes"),
    year: "2025",
    base: 50_000_000,
    rate: "0.08",
  },
});

/** 道路交通万车死亡率. */
export const deathsPerVehicles = rate({
  id: "accident/deaths-per-10-000-vehicles",
  title: text("道路交通万车死亡率", "deaths on roads per 10,000 motor vehicles"),
  cites: statisticsSystem2020.whole(),
  of: (u) => deathsBySectorInYear.of(u, "road"),
  against: "vehicles",
  per: { value: "10000", unit: "vehicle" },
  shown: {
    name: text("道路交通2人、8万辆", "2 deaths on roads, 80,000 vehicles"),
    year: "2025",
    base: 80_000,
    rate: "0.25",
  },
});

/** 建筑业百亿元产值死亡率. */
export const deathsPerBuildingOutput = rate({
  id: "accident/deaths-per-10-billion-yuan-building",
  title: text("建筑业百亿元产值死亡率", "deaths in construction per 10 billion yuan of its output"),
  cites: statisticsSystem2020.whole(),
  of: (u) => deathsBySectorInYear.of(u, "construction"),
  against: "building-output",
  per: yi(100),
  shown: {
    name: text("建筑施工1人、200亿元", "1 death in construction, 20 billion yuan"),
    year: "2025",
    base: 20_000_000_000,
    rate: "0.5",
  },
});

/** 特种设备万台死亡率. */
export const deathsPerEquipment = rate({
  id: "accident/deaths-per-10-000-special-equipment",
  title: text("特种设备万台死亡率", "deaths per 10,000 pieces of special equipment"),
  cites: statisticsSystem2020.whole(),
  of: (u) => equipmentDeathsInYear.of(u),
  against: "special-equipment",
  per: { value: "10000", unit: "item" },
  shown: {
    name: text("特种设备1人、5万台", "1 death, 50,000 pieces"),
    year: "2025",
    base: 50_000,
    rate: "0.2",
  },
});

/** The formulas of GB 6441-1986 are from memory; the edition of 2025 has dropped them. */
const of1986 = gb6441of1986.whole({ verified: false });

/** 千人死亡率. */
export const deathsPerThousandStaff = rate({
  id: "accident/deaths-per-1000-staff",
  title: text("千人死亡率", "deaths per 1000 staff"),
  cites: of1986,
  of: (u) => deathsInYear.of(u),
  against: "average-staff",
  per: { value: "1000", unit: "person" },
  shown: { name: text("7人、平均2000人", "7 deaths, 2000 staff"), year: "2025", base: 2000, rate: "3.5" },
});

/** 千人重伤率. */
export const seriousPerThousandStaff = rate({
  id: "accident/serious-per-1000-staff",
  title: text("千人重伤率", "serious injuries per 1000 staff"),
  cites: of1986,
  of: (u) => seriousInYear.of(u),
  against: "average-staff",
  per: { value: "1000", unit: "person" },
  shown: { name: text("10人、平均2000人", "10 people, 2000 staff"), year: "2025", base: 2000, rate: "5" },
});

/** 百万工时伤害率 A. */
export const casualtiesPerMillionHours = rate({
  id: "accident/casualties-per-million-hours",
  title: text("百万工时伤害率", "casualties per million hours worked"),
  note: text(
    "伤害人数取死亡、下落不明与受伤人数之和，未见原文",
    "the dead, the missing and the injured are counted; the text was not seen",
  ),
  cites: of1986,
  of: (u) => casualtiesInYear.of(u),
  against: "hours-worked",
  per: { value: "1000000", unit: "hour" },
  shown: { name: text("37人、400万工时", "37 people, 4 million hours"), year: "2025", base: 4_000_000, rate: "9.25" },
});

/** 伤害严重率 B. */
export const workdaysPerMillionHours = rate({
  id: "accident/workdays-per-million-hours",
  title: text("伤害严重率", "workdays lost per million hours worked"),
  cites: of1986,
  of: (u) => workdaysInYear.of(u),
  against: "hours-worked",
  per: { value: "1000000", unit: "hour" },
  unit: "workday",
  shown: {
    name: text("6000个工作日、400万工时", "6000 workdays, 4 million hours"),
    year: "2025",
    base: 4_000_000,
    rate: "1500",
  },
});

/** 伤害平均严重率 N: the workdays that one casualty costs. */
export const workdaysPerCasualty = quantity({
  id: "accident/workdays-per-casualty",
  title: text("伤害平均严重率", "workdays lost per casualty"),
  cites: of1986,
  about: unitIn("year"),
  law: "periodEnd",
  unit: "workday/person",
  is: (u) => ratio(workdaysInYear.of(u), casualtiesInYear.of(u)),
  examples: [
    {
      name: text("6000个工作日、37人", "6000 workdays, 37 people"),
      facts: { id: "county" },
      period: "2025",
      judged: "2025-12-31",
      records: { ...happened("2025"), ...onList("2025") },
      expect: "6000/37",
    },
    {
      name: text("没有伤亡：零比零不是数", "no casualty: nothing over nothing is no number"),
      facts: { id: "county" },
      period: "2025",
      judged: "2025-12-31",
      records: { accidents: [], casualties: [] },
      expect: { notApplicable: true },
    },
  ],
});
