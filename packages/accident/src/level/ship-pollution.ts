import { all, any, decision, ordered, record, text, yi, yuan } from "@anwei/kernel";
import { waterMeasures } from "@anwei/law";
import { accidents } from "../records/accidents.js";
import { casesOf, harmlessOn, notConcerned, notYet } from "./cases.js";
import { regimeLevels } from "./outcomes.js";

const sea = { ...harmlessOn("2021-09-01"), sector: "water", atSea: true, shipPollution: true, oilSpilt: 0 } as const;

/**
 * 船舶污染事故等级, at sea: by tonnes of oil spilt or by loss. It is none of the levels of safety accidents, and does
 * not count among them.
 */
export const shipPollutionLevel = decision({
  id: "accident/ship-pollution-level",
  title: text("船舶污染海洋事故等级", "level of ship pollution at sea"),
  note: text(
    "污染事故单独定级，不并入生产安全事故等级；内河的损失标准未见原文，不作判定",
    "pollution has a level of its own, which is not that of the safety accident; the loss bands of inland water were not seen",
  ),
  cites: waterMeasures.article(7),
  about: record(accidents),
  law: "event",
  from: "2021-09-01",
  appliesWhen: (a) => all(a.sector.is("water"), a.atSea, a.shipPollution),
  outcomes: ordered(regimeLevels),
  combine: "gravest",
  rows: (a) => [
    { when: any(a.oilSpilt.atLeast(1000), a.directLoss.atLeast(yi(2))), then: "extraordinary" },
    { when: any(a.oilSpilt.atLeast(500), a.directLoss.atLeast(yi(1))), then: "major" },
    { when: any(a.oilSpilt.atLeast(100), a.directLoss.atLeast(yuan(50_000_000))), then: "larger" },
    { otherwise: "ordinary" },
  ],
  examples: [
    ...casesOf(sea, [
      ["溢油1000吨", "1,000 t of oil", { oilSpilt: 1000 }, "extraordinary"],
      ["损失2亿元", "a loss of 200 million yuan", { directLoss: 200_000_000 }, "extraordinary"],
      [
        "溢油999.999吨、损失差1分满2亿元",
        "999.999 t and a fen short of 200 million",
        { oilSpilt: "999.999", directLoss: "199999999.99" },
        "major",
      ],
      ["溢油500吨", "500 t of oil", { oilSpilt: 500 }, "major"],
      ["损失1亿元", "a loss of 100 million yuan", { directLoss: 100_000_000 }, "major"],
      [
        "溢油499.999吨、损失差1分满1亿元",
        "499.999 t and a fen short of 100 million",
        { oilSpilt: "499.999", directLoss: "99999999.99" },
        "larger",
      ],
      ["溢油100吨", "100 t of oil", { oilSpilt: 100 }, "larger"],
      ["损失5000万元", "a loss of 50 million yuan", { directLoss: 50_000_000 }, "larger"],
      [
        "溢油99.999吨、损失差1分满5000万元",
        "99.999 t and a fen short of 50 million",
        { oilSpilt: "99.999", directLoss: "49999999.99" },
        "ordinary",
      ],
    ]),
    notYet(sea, "2021-08-31"),
    notConcerned(sea, "内河", "inland water", { atSea: false }),
    notConcerned(sea, "没有污染", "no pollution", { shipPollution: false }),
    notConcerned(sea, "不是水上交通", "no water traffic", { sector: "other" }),
  ],
});
