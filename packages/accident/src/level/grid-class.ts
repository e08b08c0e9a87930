import { all, decision, record, steps, text, unordered } from "@anwei/kernel";
import { powerDecree599 } from "@anwei/law";
import { gridEffects, type grids } from "../records/grid-effects.js";

/** The rows of the annex: a kind of grid or city, and for most of them its load when the accident began. */
export const gridClasses = {
  regional: text("区域性电网", "regional grid"),
  "province-20000": text("20000兆瓦以上的省级电网", "provincial grid of 20,000 MW and more"),
  "province-5000": text("5000兆瓦以上20000兆瓦以下的省级电网", "provincial grid of 5,000 to 20,000 MW"),
  "province-1000": text("1000兆瓦以上5000兆瓦以下的省级电网", "provincial grid of 1,000 to 5,000 MW"),
  "province-small": text("1000兆瓦以下的省级电网", "provincial grid below 1,000 MW"),
  municipality: text("直辖市", "municipality"),
  "capital-2000": text("2000兆瓦以上的省会城市", "provincial capital of 2,000 MW and more"),
  "capital-small": text("2000兆瓦以下的省会城市", "provincial capital below 2,000 MW"),
  "city-600": text("600兆瓦以上的其他设区的市", "other city of 600 MW and more"),
  "city-small": text("600兆瓦以下的其他设区的市", "other city below 600 MW"),
  "county-city-150": text("150兆瓦以上的县级市", "county-level city of 150 MW and more"),
  "county-city-small": text("150兆瓦以下的县级市", "county-level city below 150 MW"),
} as const;

export type GridClass = keyof typeof gridClasses;

/** The annex, whose original was not seen. */
export const annex599 = powerDecree599.article(3, {
  verified: false,
  note: text(
    "附表减供负荷、停电用户两栏：特别重大、重大两列，以及区域性电网和20000兆瓦以上省级电网的较大一列已核对转载；5000兆瓦以上20000兆瓦以下省级电网、省会城市、其他设区的市和县级市的较大一列见于一份照列附表的省级预案；其余凭记忆",
    "of the annex on load lost and customers cut off, the columns extraordinary and major, and larger for regional grids and provincial grids of 20,000 MW and more, were checked in a reprint; larger for provincial grids of 5,000 to 20,000 MW, capitals, other cities and county-level cities stands in a provincial plan that mirrors the annex; the rest is from memory",
  ),
});

const shown = (zh: string, en: string, grid: keyof typeof grids, load: number | string, expect: GridClass) => ({
  name: text(zh, en),
  facts: { happenedOn: "2011-09-01", grid, load },
  expect,
});

/** 电网类别和负荷规模: in which row of the annex a grid or city stands. */
export const gridClass = decision({
  id: "accident/grid-class",
  title: text("电网类别和负荷规模", "class of a grid"),
  cites: annex599,
  about: record(gridEffects),
  law: "event",
  outcomes: unordered(gridClasses),
  combine: "exactlyOne",
  rows: (e) =>
    steps([
      { when: e.grid.is("regional"), then: "regional" },
      { when: e.grid.is("municipality"), then: "municipality" },
      { when: all(e.grid.is("province"), e.load.atLeast(20_000)), then: "province-20000" },
      { when: all(e.grid.is("province"), e.load.atLeast(5_000)), then: "province-5000" },
      { when: all(e.grid.is("province"), e.load.atLeast(1_000)), then: "province-1000" },
      { when: e.grid.is("province"), then: "province-small" },
      { when: all(e.grid.is("capital"), e.load.atLeast(2_000)), then: "capital-2000" },
      { when: e.grid.is("capital"), then: "capital-small" },
      { when: all(e.grid.is("city"), e.load.atLeast(600)), then: "city-600" },
      { when: e.grid.is("city"), then: "city-small" },
      { when: e.load.atLeast(150), then: "county-city-150" },
      { otherwise: "county-city-small" },
    ]),
  examples: [
    shown("区域性电网", "a regional grid", "regional", 100_000, "regional"),
    shown("直辖市", "a municipality", "municipality", 20_000, "municipality"),
    shown("省级电网20000兆瓦", "a provincial grid of 20,000 MW", "province", 20_000, "province-20000"),
    shown("省级电网19999.999兆瓦", "a provincial grid of 19,999.999 MW", "province", "19999.999", "province-5000"),
    shown("省级电网5000兆瓦", "a provincial grid of 5,000 MW", "province", 5_000, "province-5000"),
    shown("省级电网4999.999兆瓦", "a provincial grid of 4,999.999 MW", "province", "4999.999", "province-1000"),
    shown("省级电网1000兆瓦", "a provincial grid of 1,000 MW", "province", 1_000, "province-1000"),
    shown("省级电网999.999兆瓦", "a provincial grid of 999.999 MW", "province", "999.999", "province-small"),
    shown("省会城市2000兆瓦", "a provincial capital of 2,000 MW", "capital", 2_000, "capital-2000"),
    shown("省会城市1999.999兆瓦", "a provincial capital of 1,999.999 MW", "capital", "1999.999", "capital-small"),
    shown("其他设区的市600兆瓦", "another city of 600 MW", "city", 600, "city-600"),
    shown("其他设区的市599.999兆瓦", "another city of 599.999 MW", "city", "599.999", "city-small"),
    shown("省会城市20000兆瓦", "a provincial capital of 20,000 MW", "capital", 20_000, "capital-2000"),
    shown("其他设区的市20000兆瓦", "another city of 20,000 MW", "city", 20_000, "city-600"),
    shown("县级市20000兆瓦", "a county-level city of 20,000 MW", "county-city", 20_000, "county-city-150"),
    shown("县级市150兆瓦", "a county-level city of 150 MW", "county-city", 150, "county-city-150"),
    shown("县级市149.999兆瓦", "a county-level city of 149.999 MW", "county-city", "149.999", "county-city-small"),
    {
      name: text("条例施行前一日不适用", "the day before the decree came into force it does not apply"),
      facts: { happenedOn: "2011-08-31", grid: "regional", load: 100_000 },
      expect: { notApplicable: true },
    },
  ],
});
