import { text } from "@anwei/kernel";
import { mineMeasures2023 } from "@anwei/law";
import { casualtyCases, harmlessOn, notConcerned, notYet } from "./cases.js";
import { casualtyRows } from "./casualties.js";
import { regime } from "./regime.js";

const mine = { ...harmlessOn("2023-01-17"), sector: "coal" } as const;

/** 矿山生产安全事故等级, of coal and other mines. */
export const { first: firstMineLevel, counted: mineLevel } = regime({
  name: "mine",
  title: text("矿山事故等级", "level of a mine accident"),
  note: text(
    "征求意见稿曾为一般事故设损失100万元的下限，正式文本的该项未见，按没有下限计",
    "a draft had a floor of one million yuan for ordinary accidents; that item of the final text was not seen, and no floor is taken",
  ),
  appliesWhen: (a) => a.sector.oneOf("coal", "non-coal-mine"),
  cites: mineMeasures2023.article(4, {
    verified: false,
    note: text("较大事故以下各项未见原文", "of the items below major the text was not seen"),
  }),
  rows: (_, { lost, seriousInjuries, loss }) => [
    ...casualtyRows(lost, seriousInjuries, loss),
    { otherwise: "ordinary" },
  ],
  examples: [
    ...casualtyCases(mine),
    {
      name: text("非煤矿山死亡3人", "a non-coal mine, 3 dead"),
      facts: { ...mine, sector: "non-coal-mine", deaths: 3 },
      expect: "larger",
    },
    notYet(mine, "2023-01-16"),
    notConcerned(mine, "坍塌", "a collapse", { sector: "construction" }),
  ],
});
