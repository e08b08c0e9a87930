import { any, decision, ordered, record, sum, text, yuan } from "../../src/index.js";
import { accidents, levels } from "./kinds.js";
import { decree493 } from "./sources.js";

/** The level that the other paper rules count by: Decree 493 art. 3, missing persons counted. */
export const level = decision({
  id: "paper/level",
  title: text("事故等级", "level"),
  cites: decree493.article(3),
  about: record(accidents),
  law: "event",
  outcomes: ordered(levels),
  combine: "gravest",
  rows: (a) => {
    const lost = sum(a.deaths, a.missing);
    return [
      {
        when: any(lost.atLeast(30), a.seriousInjuries.atLeast(100), a.directLoss.atLeast(yuan(100_000_000))),
        then: "extraordinary",
      },
      {
        when: any(lost.atLeast(10), a.seriousInjuries.atLeast(50), a.directLoss.atLeast(yuan(50_000_000))),
        then: "major",
      },
      {
        when: any(lost.atLeast(3), a.seriousInjuries.atLeast(10), a.directLoss.atLeast(yuan(10_000_000))),
        then: "larger",
      },
      { otherwise: "ordinary" },
    ];
  },
  examples: [
    {
      name: text("29死99重伤差一元一亿为重大", "29 deaths, 99 serious injuries, a yuan below 100 M: major"),
      facts: { happenedOn: "2010-05-01", deaths: 29, seriousInjuries: 99, directLoss: 99_999_999 },
      expect: "major",
    },
  ],
});
