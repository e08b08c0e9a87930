import { amount, choice, grade, kind, ref, text, yesNo } from "@anwei/kernel";
import { regimeLevels } from "../level/outcomes.js";
import { accidents } from "./accidents.js";

/** Whose supply was met: the grids and cities that the table of power safety accidents tells apart. */
export const grids = {
  regional: text("区域性电网", "regional grid"),
  province: text("省、自治区电网", "provincial grid"),
  municipality: text("直辖市电网", "grid of a municipality"),
  capital: text("省、自治区人民政府所在地城市电网", "grid of a provincial capital"),
  city: text("其他设区的市电网", "grid of another city with districts"),
  "county-city": text("县级市电网", "grid of a county-level city"),
} as const;

/**
 * Effects of a power safety accident on one grid or city; an accident may meet several. `happenedOn` is the day of the
 * effect. Shares are of the grid's load when the accident began, and of the customers that it supplies.
 */
export const gridEffects = kind(
  "gridEffects",
  text("电网影响", "Grid effects"),
  {
    accident: ref(text("事故", "accident"), accidents),
    grid: choice(text("电网类别", "kind of grid"), grids),
    load: amount(text("事故起始时刻电网负荷", "load of the grid when it began"), {
      unit: "megawatt",
      decimals: 3,
      min: 0,
    }),
    loadLost: amount(text("减供负荷比例", "share of load lost"), { as: "percent", decimals: 4, min: 0, max: 1 }),
    customersCut: amount(text("停电用户比例", "share of customers without power"), {
      as: "percent",
      decimals: 4,
      min: 0,
      max: 1,
    }),
    /** 由单一输电线路、单一变电站或者独立的省级电网供电的城市: another standard goes for them. */
    singleFeed: yesNo(
      text("由单一线路、单一变电站或者独立电网供电", "fed by one line, one substation or a grid apart"),
      {
        assume: {
          value: false,
          because: text(
            "记录未注明单一供电的，按一般情形计",
            "where a record does not say so, it is taken to have more feeds",
          ),
        },
      },
    ),
    levelSet: grade(text("按另行制定的标准认定的等级", "level found by the standard set for it"), regimeLevels),
  },
  {
    complete: text(
      "没有电网影响记录的，按电网没有受影响计",
      "where no effect on a grid is on record, no grid is taken to have been met",
    ),
  },
);
