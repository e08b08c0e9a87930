import { all, any, text, yuan } from "@anwei/kernel";
import { buildingOpinion2007, buildingProcedure2013 } from "@anwei/law";
import { casesOf, casualtyCases, harmlessOn, notConcerned, notYet } from "./cases.js";
import { casualtyRows } from "./casualties.js";
import { type Figures, regime } from "./regime.js";

const site = { ...harmlessOn("2013-01-14"), sector: "construction", buildingWorks: true } as const;
const before = { ...site, happenedOn: "2013-01-13" } as const;

const rows = ({ lost, seriousInjuries, loss }: Figures) =>
  [
    ...casualtyRows(lost, seriousInjuries, loss),
    { when: any(lost.atLeast(1), seriousInjuries.atLeast(1), loss.atLeast(yuan(1_000_000))), then: "ordinary" },
  ] as const;

/** 房屋市政工程生产安全事故等级: a loss alone is ordinary from 1,000,000 yuan on. */
export const { first: firstBuildingLevel, counted: buildingLevel } = regime({
  name: "building",
  title: text("房屋市政工程事故等级", "level of an accident of building works"),
  note: text(
    "一般事故：死亡或者重伤1人以上，或者损失100万元以上；文中只写“3人以下”“10人以下”，有下限是与损失下限一致的读法",
    "ordinary: anybody lost or seriously injured, or a loss of one million yuan; the text says “below 3” and “below 10” only, and at least one is read beside the floor of the loss",
  ),
  appliesWhen: (a) => all(a.sector.is("construction"), a.buildingWorks),
  cites: buildingProcedure2013.article(3),
  rows: (_, figures) => rows(figures),
  before: [
    { from: "2007-11-09", to: "2013-01-13", cites: buildingOpinion2007.whole(), rows: (_, figures) => rows(figures) },
  ],
  examples: [
    ...casualtyCases(site),
    ...casesOf(site, [
      ["死亡1人", "1 dead", { deaths: 1 }, "ordinary"],
      ["重伤1人", "1 seriously injured", { injuries: 1, seriousInjuries: 1 }, "ordinary"],
      ["损失100万元", "a loss of one million yuan", { directLoss: 1_000_000 }, "ordinary"],
      ["损失差1分满100万元", "a fen short of one million yuan", { directLoss: "999999.99" }, "none"],
    ]),
    ...casualtyCases(before).map((e) => ({ ...e, name: text(`2013年前，${e.name.zh}`, `before 2013, ${e.name.en}`) })),
    ...casesOf(before, [
      ["2013年前，死亡1人", "before 2013, 1 dead", { deaths: 1 }, "ordinary"],
      ["2013年前，重伤1人", "before 2013, 1 seriously injured", { injuries: 1, seriousInjuries: 1 }, "ordinary"],
      ["2013年前，损失100万元", "before 2013, a loss of one million yuan", { directLoss: 1_000_000 }, "ordinary"],
      ["2013年前，损失差1分满100万元", "before 2013, a fen short of it", { directLoss: "999999.99" }, "none"],
      [
        "2007年11月9日，损失100万元",
        "on 9 November 2007, a million yuan",
        { happenedOn: "2007-11-09", directLoss: 1_000_000 },
        "ordinary",
      ],
    ]),
    notYet(site, "2007-11-08"),
    notConcerned(site, "公路工程", "road works", { buildingWorks: false }),
    notConcerned(before, "2013年前，公路工程", "before 2013, road works", { buildingWorks: false }),
    notConcerned(before, "2013年前，煤矿的房屋", "before 2013, a mine's building", { sector: "coal" }),
    notConcerned(site, "煤矿的房屋", "a mine's building", { sector: "coal" }),
  ],
});
