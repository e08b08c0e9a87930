import { any, decision, ordered, record, text } from "@anwei/kernel";
import { accidents } from "../records/accidents.js";
import { casesOf, harmlessOn, notConcerned, notYet } from "./cases.js";
import { annex599 } from "./grid-class.js";
import { gridsMet } from "./grid-effects.js";
import { type RegimeLevel, regimeLevels } from "./outcomes.js";
import { plantEffects } from "./plant-effects.js";

const plant = { ...harmlessOn("2011-09-01"), powerSupply: true } as const;
const cold = { heatStopped: true, heatUnitsStopped: 2, heatMegawatts: 200 } as const;
const grid = {
  accident: "a",
  happenedOn: "2011-09-01",
  grid: "municipality",
  load: 10_000,
  customersCut: 0,
} as const;

const met = (level: RegimeLevel, loadLost: string) => ({
  name: text(`较重的电网：${regimeLevels[level].zh}`, `the worse grid: ${regimeLevels[level].en}`),
  facts: plant,
  records: {
    gridEffects: [
      { ...grid, id: "1", loadLost },
      { ...grid, id: "2", loadLost: 0 },
    ],
  },
  expect: level,
});

/** 对电网和供热的影响: the gravest effect on any grid, plant or heat supply, whatever else the accident did. */
export const powerEffects = decision({
  id: "accident/power-effects",
  title: text("对电网和供热影响的等级", "level by the effects on grid and heat"),
  cites: annex599,
  about: record(accidents),
  law: "event",
  appliesWhen: (a) => a.powerSupply,
  outcomes: ordered(regimeLevels),
  combine: "gravest",
  rows: (a) => [
    { when: gridsMet.of(a, "extraordinary").atLeast(1), then: "extraordinary" },
    { when: gridsMet.of(a, "major").atLeast(1), then: "major" },
    { when: any(gridsMet.of(a, "larger").atLeast(1), plantEffects.of(a).atLeast("larger")), then: "larger" },
    { when: any(gridsMet.of(a, "ordinary").atLeast(1), plantEffects.of(a).atLeast("ordinary")), then: "ordinary" },
  ],
  examples: [
    met("extraordinary", "0.5"),
    met("major", "0.2"),
    met("larger", "0.1"),
    met("ordinary", "0.05"),
    met("none", "0.0499"),
    ...casesOf(plant, [
      ["停止供热48小时", "no heat for 48 h", { ...cold, heatStoppedHours: 48 }, "larger"],
      ["停止供热24小时", "no heat for 24 h", { ...cold, heatStoppedHours: 24 }, "ordinary"],
      ["死亡3人，没有影响供电", "3 dead, the supply not met", { deaths: 3 }, "none"],
    ]),
    notYet(plant, "2011-08-31"),
    notConcerned(plant, "与供电无关", "nothing to do with the supply", { powerSupply: false }),
  ],
});
