import { text } from "@anwei/kernel";
import { fireNotice2007 } from "@anwei/law";
import { casualtyCases, harmlessOn, notConcerned, notYet } from "./cases.js";
import { casualtyRows } from "./casualties.js";
import { regime } from "./regime.js";

const fire = { ...harmlessOn("2007-06-26"), sector: "fire", propertyLoss: 0 } as const;

/** 火灾等级: the loss that counts is that of property alone. Before 2007 there were three levels, which are not here. */
export const { first: firstFireLevel, counted: fireLevel } = regime({
  name: "fire",
  title: text("火灾等级", "level of a fire"),
  note: text(
    "按直接财产损失划分，不按直接经济损失；补报的损失不分项，不计入",
    "by direct property loss, not by direct economic loss; supplements do not say which loss they add, and add none here",
  ),
  appliesWhen: (a) => a.sector.is("fire"),
  cites: fireNotice2007.whole(),
  rows: (a, { lost, seriousInjuries }) => [
    ...casualtyRows(lost, seriousInjuries, a.propertyLoss),
    { otherwise: "ordinary" },
  ],
  examples: [
    ...casualtyCases(fire, "propertyLoss"),
    {
      name: text("直接经济损失1亿元、财产损失未知", "an economic loss of 100 million yuan, of property unknown"),
      facts: { ...fire, directLoss: 100_000_000, propertyLoss: null },
      expect: { atLeast: "ordinary", atMost: "extraordinary" },
    },
    notYet(fire, "2007-06-25"),
    notConcerned(fire, "坍塌", "a collapse", { sector: "construction" }),
  ],
});
