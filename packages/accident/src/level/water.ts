import { any, text, yuan } from "@anwei/kernel";
import { waterMeasures } from "@anwei/law";
import { casesOf, casualtyCases, harmlessOn, notConcerned, notYet } from "./cases.js";
import { casualtyRows } from "./casualties.js";
import { regime } from "./regime.js";

const ship = { ...harmlessOn("2021-09-01"), sector: "water" } as const;
const before = { ...ship, happenedOn: "2021-08-31" } as const;

/** 水上交通事故等级: the missing count with the dead. Until 2021 oil spilt counted too, and small accidents had no level. */
export const { first: firstWaterLevel, counted: waterLevel } = regime({
  name: "water",
  title: text("水上交通事故等级", "level of a water traffic accident"),
  note: text(
    "2021年9月1日以前，未达到一般事故的为小事故，在此为不构成等级事故；其后一般事故的损失没有下限",
    "until 31 August 2021 what is below ordinary was a “small accident”, here without a level; since then the loss of an ordinary one has no lower end",
  ),
  appliesWhen: (a) => a.sector.is("water"),
  cites: waterMeasures.article(6),
  from: "2021-09-01",
  rows: (_, { lost, seriousInjuries, loss }) => [
    ...casualtyRows(lost, seriousInjuries, loss),
    { when: any(lost.atLeast(1), seriousInjuries.atLeast(1), loss.moreThan(yuan(0))), then: "ordinary" },
  ],
  before: [
    {
      from: "2015-01-01",
      to: "2021-08-31",
      cites: waterMeasures.article(6, {
        verified: false,
        note: text("2021年修正前的文本，见于转载", "the text before the amendment of 2021, seen in reprints"),
      }),
      rows: (a, { lost, seriousInjuries, loss }) => [
        ...casualtyRows(lost, seriousInjuries, loss),
        { when: a.oilSpilt.atLeast(1000), then: "extraordinary" },
        { when: a.oilSpilt.atLeast(500), then: "major" },
        { when: a.oilSpilt.atLeast(100), then: "larger" },
        {
          when: any(lost.atLeast(1), seriousInjuries.atLeast(1), a.oilSpilt.atLeast(1), loss.atLeast(yuan(1_000_000))),
          then: "ordinary",
        },
      ],
    },
  ],
  examples: [
    ...casualtyCases(ship),
    ...casesOf(ship, [
      ["死亡1人", "1 dead", { deaths: 1 }, "ordinary"],
      ["失踪1人", "1 missing", { missing: 1 }, "ordinary"],
      ["重伤1人", "1 seriously injured", { injuries: 1, seriousInjuries: 1 }, "ordinary"],
      ["损失1分", "a loss of a fen", { directLoss: "0.01" }, "ordinary"],
      ["损失1元", "a loss of a yuan", { directLoss: 1 }, "ordinary"],
      ["无人伤亡，没有损失", "nobody hurt, nothing lost", {}, "none"],
      ["溢油1000吨，另按污染事故定级", "1,000 t of oil: a level of its own", { oilSpilt: 1000 }, "none"],
    ]),
    ...casualtyCases(before).map((e) => ({ ...e, name: text(`修正前，${e.name.zh}`, `before 2021, ${e.name.en}`) })),
    ...casesOf(before, [
      ["修正前，死亡1人", "before 2021, 1 dead", { deaths: 1 }, "ordinary"],
      ["修正前，重伤1人", "before 2021, 1 seriously injured", { injuries: 1, seriousInjuries: 1 }, "ordinary"],
      ["修正前，损失100万元", "before 2021, a loss of one million yuan", { directLoss: 1_000_000 }, "ordinary"],
      ["修正前，损失差1分满100万元", "before 2021, a fen short of it", { directLoss: "999999.99" }, "none"],
      ["修正前，溢油1000吨", "before 2021, 1,000 t of oil", { oilSpilt: 1000 }, "extraordinary"],
      ["修正前，溢油999.999吨", "before 2021, 999.999 t of oil", { oilSpilt: "999.999" }, "major"],
      ["修正前，溢油500吨", "before 2021, 500 t of oil", { oilSpilt: 500 }, "major"],
      ["修正前，溢油499.999吨", "before 2021, 499.999 t of oil", { oilSpilt: "499.999" }, "larger"],
      ["修正前，溢油100吨", "before 2021, 100 t of oil", { oilSpilt: 100 }, "larger"],
      ["修正前，溢油99.999吨", "before 2021, 99.999 t of oil", { oilSpilt: "99.999" }, "ordinary"],
      ["修正前，溢油1吨", "before 2021, 1 t of oil", { oilSpilt: 1 }, "ordinary"],
      ["修正前，溢油0.999吨", "before 2021, 0.999 t of oil", { oilSpilt: "0.999" }, "none"],
      ["2015年1月1日，死亡1人", "on 1 January 2015, 1 dead", { happenedOn: "2015-01-01", deaths: 1 }, "ordinary"],
    ]),
    notYet(ship, "2014-12-31"),
    notConcerned(ship, "道路交通", "road traffic", { sector: "road" }),
    notConcerned(before, "修正前，道路交通", "before 2021, road traffic", { sector: "road" }),
  ],
});
