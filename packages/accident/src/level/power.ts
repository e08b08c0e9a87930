import { any, text, yuan } from "@anwei/kernel";
import { powerDecree599 } from "@anwei/law";
import { casesOf, casualtyCases, harmlessOn, notConcerned, notYet } from "./cases.js";
import { asGraveAs, casualtyRows } from "./casualties.js";
import { annex599 } from "./grid-class.js";
import { powerEffects } from "./power-effects.js";
import { regime } from "./regime.js";

const plant = { ...harmlessOn("2011-09-01"), powerSupply: true } as const;
const cold = { heatStopped: true, heatUnitsStopped: 2, heatMegawatts: 200, heatStoppedHours: 48 } as const;
const grid = { id: "1", accident: "a", happenedOn: "2011-09-01", grid: "municipality", load: 10_000 } as const;

const withEffects = (zh: string, en: string, loadLost: string, expect: "extraordinary" | "major" | "ordinary") => ({
  name: text(zh, en),
  facts: plant,
  records: { gridEffects: [{ ...grid, loadLost, customersCut: 0 }] },
  expect,
});

/** 电力安全事故等级: by effects on grid and heat, or by casualties and loss; the higher of the two. */
export const { first: firstPowerLevel, counted: powerLevel } = regime({
  name: "power",
  title: text("电力安全事故等级", "level of a power safety accident"),
  note: text(
    "对供电的影响达不到等级，又没有人员伤亡和直接经济损失的，不构成等级事故",
    "without a grave enough effect on the supply, nobody hurt and nothing lost, it has no level",
  ),
  appliesWhen: (a) => a.powerSupply,
  cites: [powerDecree599.article(34, { paragraph: 1 }), annex599],
  rows: (a, { lost, seriousInjuries, loss }) => [
    ...casualtyRows(lost, seriousInjuries, loss),
    ...asGraveAs(["extraordinary", "major", "larger", "ordinary"], powerEffects.of(a)),
    {
      when: any(lost.atLeast(1), seriousInjuries.atLeast(1), a.injuries.atLeast(1), loss.moreThan(yuan(0))),
      then: "ordinary",
    },
  ],
  examples: [
    ...casualtyCases(plant),
    withEffects("负荷50%", "half the load", "0.5", "extraordinary"),
    withEffects("负荷20%", "20% of the load", "0.2", "major"),
    withEffects("负荷5%", "5% of the load", "0.05", "ordinary"),
    ...casesOf(plant, [
      ["停止供热48小时", "no heat for 48 h", cold, "larger"],
      ["停止供热48小时、死亡2人：取较高者", "no heat for 48 h, 2 dead: the higher", { ...cold, deaths: 2 }, "larger"],
      ["停止供热48小时、死亡10人：取较高者", "no heat for 48 h, 10 dead: the higher", { ...cold, deaths: 10 }, "major"],
      ["死亡1人", "1 dead", { deaths: 1 }, "ordinary"],
      ["受伤1人", "1 injured", { injuries: 1 }, "ordinary"],
      [
        "重伤1人，受伤总数未知",
        "1 seriously injured, the injured not counted",
        { injuries: null, seriousInjuries: 1 },
        "ordinary",
      ],
      ["损失1分", "a loss of a fen", { directLoss: "0.01" }, "ordinary"],
      ["损失1元", "a loss of a yuan", { directLoss: 1 }, "ordinary"],
      ["没有伤亡和损失", "no harm", {}, "none"],
    ]),
    notYet(plant, "2011-08-31"),
    notConcerned(plant, "与供电无关", "nothing to do with the supply", { powerSupply: false }),
  ],
});
