import {
  all,
  any,
  atAnyTime,
  counted,
  decision,
  type Example,
  type Facts,
  indicator,
  not,
  ordered,
  record,
  recordsBy,
  text,
} from "@anwei/kernel";
import { powerDecree599 } from "@anwei/law";
import { accidents } from "../records/accidents.js";
import { gridEffects } from "../records/grid-effects.js";
import { annex599 } from "./grid-class.js";
import { gridCustomersLevel, gridLoadLevel } from "./grid-shares.js";
import { type RegimeLevel, regimeLevels } from "./outcomes.js";

const levels = ["extraordinary", "major", "larger", "ordinary"] as const;

const fed = { happenedOn: "2011-09-01", grid: "municipality", load: 10_000, loadLost: 0, customersCut: 0 } as const;
const singleFed = { ...fed, singleFeed: true, loadLost: 1, customersCut: 1 } as const;

const onOneGrid = (
  zh: string,
  en: string,
  facts: Facts<typeof gridEffects>,
  expect: RegimeLevel | { readonly atLeast: RegimeLevel; readonly atMost: RegimeLevel },
): Example<typeof gridEffects, typeof expect> => ({ name: text(zh, en), facts, expect });

/** 一个电网（城市）的事故等级: by load or customers, or by the standard set for those with a single feed. */
export const gridEffectLevel = decision({
  id: "accident/grid-effect-level",
  title: text("对一个电网影响的等级", "level of the effect on one grid"),
  note: text(
    "由单一线路、单一变电站或者独立电网供电的，标准另行制定而未见，按认定的等级计，未认定的不作推定",
    "for a single feed another standard is set, which was not seen: the level found by it counts, and none is presumed",
  ),
  cites: [annex599, powerDecree599.article(3, { paragraph: 2 })],
  about: record(gridEffects),
  law: "event",
  outcomes: ordered(regimeLevels),
  combine: "gravest",
  rows: (e) =>
    levels.map((level) => ({
      when: any(
        all(not(e.singleFeed), any(gridLoadLevel.of(e).atLeast(level), gridCustomersLevel.of(e).atLeast(level))),
        all(e.singleFeed, e.levelSet.atLeast(level)),
      ),
      then: level,
    })),
  examples: [
    onOneGrid("负荷50%", "half the load", { ...fed, loadLost: "0.5" }, "extraordinary"),
    onOneGrid("负荷20%", "20% of the load", { ...fed, loadLost: "0.2" }, "major"),
    onOneGrid("负荷10%", "10% of the load", { ...fed, loadLost: "0.1" }, "larger"),
    onOneGrid("负荷5%", "5% of the load", { ...fed, loadLost: "0.05" }, "ordinary"),
    onOneGrid("用户60%", "60% of the customers", { ...fed, customersCut: "0.6" }, "extraordinary"),
    onOneGrid("用户30%", "30% of the customers", { ...fed, customersCut: "0.3" }, "major"),
    onOneGrid("用户15%", "15% of the customers", { ...fed, customersCut: "0.15" }, "larger"),
    onOneGrid("用户10%", "10% of the customers", { ...fed, customersCut: "0.1" }, "ordinary"),
    onOneGrid("影响轻微", "hardly any", { ...fed, levelSet: "extraordinary" }, "none"),
    ...([...levels, "none"] as const).map((level) =>
      onOneGrid(
        `单一供电，认定为${regimeLevels[level].zh}`,
        `a single feed, found to be ${regimeLevels[level].en}`,
        { ...singleFed, levelSet: level },
        level,
      ),
    ),
    onOneGrid("单一供电，未认定", "a single feed, nothing found", singleFed, {
      atLeast: "none",
      atMost: "extraordinary",
    }),
    {
      name: text("条例施行前一日不适用", "the day before the decree came into force it does not apply"),
      facts: { ...fed, happenedOn: "2011-08-31", loadLost: 1 },
      expect: { notApplicable: true },
    },
  ],
});

/** 各等级的电网影响数: how many grids an accident met at each level. */
export const gridsMet = indicator({
  id: "accident/grids-met",
  title: text("受影响的电网数", "grids met"),
  cites: annex599,
  about: record(accidents),
  law: "event",
  over: gridEffects,
  link: recordsBy("accident"),
  window: atAnyTime(),
  by: { of: (e) => gridEffectLevel.of(e), members: regimeLevels },
  fold: counted({ unit: "item" }),
  examples: [
    {
      name: text(
        "同一事故的两个电网为较大，另一事故的不计",
        "two grids of one accident are larger, another's is not counted",
      ),
      facts: { id: "a", happenedOn: "2011-09-01" },
      records: {
        gridEffects: [
          { ...fed, id: "1", accident: "a", loadLost: "0.1" },
          { ...fed, id: "2", accident: "a", customersCut: "0.15" },
          { ...fed, id: "3", accident: "a", loadLost: "0.2" },
          { ...fed, id: "4", accident: "b", loadLost: "0.1" },
        ],
      },
      at: "larger",
      expect: 2,
    },
  ],
});
