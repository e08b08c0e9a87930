import {
  all,
  any,
  decision,
  type Example,
  type NumberTerm,
  ordered,
  percent,
  type Row,
  record,
  type Terms,
  type Text,
  text,
} from "@anwei/kernel";
import { gridEffects, type grids } from "../records/grid-effects.js";
import { annex599, type GridClass, gridClass } from "./grid-class.js";
import { type RegimeLevel, regimeLevels } from "./outcomes.js";

type Effect = Terms<typeof gridEffects>;

/** From how many per cent on an effect is extraordinary, major, larger and ordinary; null where it never is. */
type Limits = readonly [number | null, number | null, number | null, number | null];

const levels = ["extraordinary", "major", "larger", "ordinary"] as const;

const rowsFrom = (
  e: Effect,
  share: NumberTerm,
  limits: Partial<Readonly<Record<GridClass, Limits>>>,
): readonly Row<RegimeLevel>[] =>
  levels.map((level, i) => ({
    when: any(
      ...(Object.keys(limits) as GridClass[]).flatMap((of) => {
        const limit = limits[of]?.[i];
        return limit == null ? [] : [all(gridClass.of(e).is(of), share.atLeast(percent(limit)))];
      }),
    ),
    then: level,
  }));

const loadLimits: Readonly<Record<GridClass, Limits>> = {
  regional: [30, 10, 7, 4],
  "province-20000": [30, 13, 10, 5],
  "province-5000": [40, 16, 12, 6],
  "province-1000": [null, 50, 20, 10],
  "province-small": [null, null, 40, 25],
  municipality: [50, 20, 10, 5],
  "capital-2000": [60, 40, 20, 10],
  "capital-small": [null, 40, 20, 10],
  "city-600": [null, 60, 40, 20],
  "city-small": [null, null, 40, 20],
  "county-city-150": [null, null, 60, 40],
  "county-city-small": [null, null, null, 40],
};

const customerLimits: Partial<Readonly<Record<GridClass, Limits>>> = {
  municipality: [60, 30, 15, 10],
  "capital-2000": [70, 50, 30, 15],
  "capital-small": [null, 50, 30, 15],
  "city-600": [null, 70, 50, 30],
  "city-small": [null, null, 50, 30],
  "county-city-150": [null, null, 70, 50],
  "county-city-small": [null, null, null, 50],
};

type Shown = Example<typeof gridEffects, RegimeLevel | { readonly notApplicable: true }>;
type Cases = readonly (readonly [percent: string, level: RegimeLevel])[];

/** What a grid comes to at each of these shares. */
const shown = (
  fact: "loadLost" | "customersCut",
  [{ zh, en }, grid, load]: readonly [Text, keyof typeof grids, number],
  cases: Cases,
): readonly Shown[] =>
  cases.map(([share, expect]) => ({
    name: text(`${zh}${share}%`, `${en}: ${share}%`),
    facts: { happenedOn: "2011-09-01", grid, load, [fact]: percent(share).value },
    expect,
  }));

const regional = [text("区域性电网", "regional grid"), "regional", 100_000] as const;
const province = (load: number) =>
  [text(`${load}兆瓦省级电网`, `provincial grid of ${load} MW`), "province", load] as const;
const municipality = [text("直辖市", "municipality"), "municipality", 10_000] as const;
const capital = (load: number) => [text(`${load}兆瓦省会城市`, `capital of ${load} MW`), "capital", load] as const;
const city = (load: number) => [text(`${load}兆瓦设区的市`, `city of ${load} MW`), "city", load] as const;
const countyCity = (load: number) =>
  [text(`${load}兆瓦县级市`, `county-level city of ${load} MW`), "county-city", load] as const;

const notYet = (fact: "loadLost" | "customersCut"): Shown => ({
  name: text("条例施行前一日不适用", "the day before the decree came into force it does not apply"),
  facts: { happenedOn: "2011-08-31", grid: "municipality", load: 10_000, [fact]: 1 },
  expect: { notApplicable: true },
});

/** 电网减供负荷: the level by the share of a grid's load that was lost. */
export const gridLoadLevel = decision({
  id: "accident/grid-load-level",
  title: text("按减供负荷的等级", "level by the load lost"),
  cites: annex599,
  about: record(gridEffects),
  law: "event",
  outcomes: ordered(regimeLevels),
  combine: "gravest",
  rows: (e) => rowsFrom(e, e.loadLost, loadLimits),
  examples: [
    ...shown("loadLost", regional, [
      ["30", "extraordinary"],
      ["29.99", "major"],
      ["10", "major"],
      ["9.99", "larger"],
      ["7", "larger"],
      ["6.99", "ordinary"],
      ["4", "ordinary"],
      ["3.99", "none"],
    ]),
    ...shown("loadLost", province(20_000), [
      ["30", "extraordinary"],
      ["29.99", "major"],
      ["13", "major"],
      ["12.99", "larger"],
      ["10", "larger"],
      ["9.99", "ordinary"],
      ["5", "ordinary"],
      ["4.99", "none"],
    ]),
    ...shown("loadLost", province(5_000), [
      ["40", "extraordinary"],
      ["39.99", "major"],
      ["16", "major"],
      ["15.99", "larger"],
      ["12", "larger"],
      ["11.99", "ordinary"],
      ["6", "ordinary"],
      ["5.99", "none"],
    ]),
    ...shown("loadLost", province(1_000), [
      ["100", "major"],
      ["50", "major"],
      ["49.99", "larger"],
      ["20", "larger"],
      ["19.99", "ordinary"],
      ["10", "ordinary"],
      ["9.99", "none"],
    ]),
    ...shown("loadLost", province(999), [
      ["100", "larger"],
      ["40", "larger"],
      ["39.99", "ordinary"],
      ["25", "ordinary"],
      ["24.99", "none"],
    ]),
    ...shown("loadLost", municipality, [
      ["50", "extraordinary"],
      ["49.99", "major"],
      ["20", "major"],
      ["19.99", "larger"],
      ["10", "larger"],
      ["9.99", "ordinary"],
      ["5", "ordinary"],
      ["4.99", "none"],
    ]),
    ...shown("loadLost", capital(2_000), [
      ["60", "extraordinary"],
      ["59.99", "major"],
      ["40", "major"],
      ["39.99", "larger"],
      ["20", "larger"],
      ["19.99", "ordinary"],
      ["10", "ordinary"],
      ["9.99", "none"],
    ]),
    ...shown("loadLost", capital(1_999), [
      ["60", "major"],
      ["40", "major"],
      ["39.99", "larger"],
      ["20", "larger"],
      ["19.99", "ordinary"],
      ["10", "ordinary"],
      ["9.99", "none"],
    ]),
    ...shown("loadLost", city(600), [
      ["60", "major"],
      ["59.99", "larger"],
      ["40", "larger"],
      ["39.99", "ordinary"],
      ["20", "ordinary"],
      ["19.99", "none"],
    ]),
    ...shown("loadLost", city(599), [
      ["60", "larger"],
      ["40", "larger"],
      ["39.99", "ordinary"],
      ["20", "ordinary"],
      ["19.99", "none"],
    ]),
    ...shown("loadLost", countyCity(150), [
      ["60", "larger"],
      ["59.99", "ordinary"],
      ["40", "ordinary"],
      ["39.99", "none"],
    ]),
    ...shown("loadLost", countyCity(149), [
      ["60", "ordinary"],
      ["40", "ordinary"],
      ["39.99", "none"],
    ]),
    {
      name: text("电网类别不适用", "no class of grid applies"),
      facts: { happenedOn: "2011-09-01", loadLost: 1 },
      given: { "accident/grid-class": { notApplicable: true } },
      expect: "none",
    },
    notYet("loadLost"),
  ],
});

/** 城市供电用户停电: the level by the share of a city's customers that had no power. */
export const gridCustomersLevel = decision({
  id: "accident/grid-customers-level",
  title: text("按停电用户的等级", "level by the customers without power"),
  cites: annex599,
  about: record(gridEffects),
  law: "event",
  outcomes: ordered(regimeLevels),
  combine: "gravest",
  rows: (e) => rowsFrom(e, e.customersCut, customerLimits),
  examples: [
    ...shown("customersCut", regional, [["100", "none"]]),
    ...shown("customersCut", municipality, [
      ["60", "extraordinary"],
      ["59.99", "major"],
      ["30", "major"],
      ["29.99", "larger"],
      ["15", "larger"],
      ["14.99", "ordinary"],
      ["10", "ordinary"],
      ["9.99", "none"],
    ]),
    ...shown("customersCut", capital(2_000), [
      ["70", "extraordinary"],
      ["69.99", "major"],
      ["50", "major"],
      ["49.99", "larger"],
      ["30", "larger"],
      ["29.99", "ordinary"],
      ["15", "ordinary"],
      ["14.99", "none"],
    ]),
    ...shown("customersCut", capital(1_999), [
      ["70", "major"],
      ["50", "major"],
      ["49.99", "larger"],
      ["30", "larger"],
      ["29.99", "ordinary"],
      ["15", "ordinary"],
      ["14.99", "none"],
    ]),
    ...shown("customersCut", city(600), [
      ["70", "major"],
      ["69.99", "larger"],
      ["50", "larger"],
      ["49.99", "ordinary"],
      ["30", "ordinary"],
      ["29.99", "none"],
    ]),
    ...shown("customersCut", city(599), [
      ["70", "larger"],
      ["50", "larger"],
      ["49.99", "ordinary"],
      ["30", "ordinary"],
      ["29.99", "none"],
    ]),
    ...shown("customersCut", countyCity(150), [
      ["70", "larger"],
      ["69.99", "ordinary"],
      ["50", "ordinary"],
      ["49.99", "none"],
    ]),
    ...shown("customersCut", countyCity(149), [
      ["70", "ordinary"],
      ["50", "ordinary"],
      ["49.99", "none"],
    ]),
    notYet("customersCut"),
  ],
});
