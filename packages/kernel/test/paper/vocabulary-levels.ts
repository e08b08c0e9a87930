import { any, decision, ordered, record, sum, text, yuan } from "../../src/index.js";
import { accidents, levels } from "./kinds.js";
import type { PaperCase } from "./run.js";
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

/** Each level's limits: lost, seriously injured, yuan. */
export const limits = [
  ["extraordinary", 30, 100, 100_000_000],
  ["major", 10, 50, 50_000_000],
  ["larger", 3, 10, 10_000_000],
] as const;

/** At each limit alone, and just below all of a level's limits together. */
export const levelLimitCases: readonly PaperCase[] = limits.flatMap(
  ([reached, lost, injured, loss], i): PaperCase[] => {
    const below = limits[i + 1]?.[0] ?? "ordinary";
    const of = (
      deaths: number,
      seriousInjuries: number,
      directLoss: number,
      name: string,
      expect: string,
    ): PaperCase => ({
      of: level,
      name,
      facts: { happenedOn: "2010-05-01", deaths, seriousInjuries, directLoss },
      expect,
    });
    return [
      of(lost, 0, 0, `${lost} deaths are ${reached}`, reached),
      of(0, injured, 0, `${injured} serious injuries are ${reached}`, reached),
      of(0, 0, loss, `${loss} yuan are ${reached}`, reached),
      of(lost - 1, injured - 1, loss - 0.01, `just below all limits of ${reached} it is ${below}`, below),
    ];
  },
);
