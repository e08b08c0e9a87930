import { type Facts, text } from "@anwei/kernel";
import type { accidents } from "../records/accidents.js";
import type { AccidentLevel, RegimeLevel } from "./outcomes.js";
import type { LevelExample } from "./regime.js";

type AccidentFacts = Facts<typeof accidents>;
type Case<L extends RegimeLevel> = readonly [
  zh: string,
  en: string,
  facts: AccidentFacts,
  expect: LevelExample<L>["expect"],
];

/** An accident of that day in which nobody was hurt and nothing was lost. */
export const harmlessOn = (happenedOn: string) =>
  ({ id: "a", happenedOn, deaths: 0, missing: 0, injuries: 0, seriousInjuries: 0, directLoss: 0 }) as const;

/** Examples from a table: what differs from an accident in which nothing else happened, and its level. */
export const casesOf = <const L extends RegimeLevel>(
  base: AccidentFacts,
  cases: readonly Case<L>[],
): readonly LevelExample<L>[] =>
  cases.map(([zh, en, facts, expect]) => ({ name: text(zh, en), facts: { ...base, ...facts }, expect }));

/** Both sides of the limits that the regimes share, with the loss that counts in the regime. */
export const casualtyCases = (
  base: AccidentFacts,
  loss: "directLoss" | "propertyLoss" = "directLoss",
): readonly LevelExample<AccidentLevel>[] =>
  casesOf(base, [
    ["死亡30人", "30 dead", { deaths: 30 }, "extraordinary"],
    ["死亡29人、下落不明1人", "29 dead, 1 missing", { deaths: 29, missing: 1 }, "extraordinary"],
    ["重伤100人", "100 seriously injured", { injuries: 100, seriousInjuries: 100 }, "extraordinary"],
    ["损失1亿元", "a loss of 100 million yuan", { [loss]: 100_000_000 }, "extraordinary"],
    [
      "死亡29人、重伤99人、损失差1分满1亿元",
      "29 dead, 99 seriously injured, a fen short of 100 million yuan",
      { deaths: 29, injuries: 99, seriousInjuries: 99, [loss]: "99999999.99" },
      "major",
    ],
    ["死亡10人", "10 dead", { deaths: 10 }, "major"],
    ["重伤50人", "50 seriously injured", { injuries: 50, seriousInjuries: 50 }, "major"],
    ["损失5000万元", "a loss of 50 million yuan", { [loss]: 50_000_000 }, "major"],
    [
      "死亡9人、重伤49人、损失差1分满5000万元",
      "9 dead, 49 seriously injured, a fen short of 50 million yuan",
      { deaths: 9, injuries: 49, seriousInjuries: 49, [loss]: "49999999.99" },
      "larger",
    ],
    ["死亡3人", "3 dead", { deaths: 3 }, "larger"],
    ["重伤10人", "10 seriously injured", { injuries: 10, seriousInjuries: 10 }, "larger"],
    ["损失1000万元", "a loss of 10 million yuan", { [loss]: 10_000_000 }, "larger"],
    [
      "死亡2人、重伤9人、损失差1分满1000万元",
      "2 dead, 9 seriously injured, a fen short of 10 million yuan",
      { deaths: 2, injuries: 9, seriousInjuries: 9, [loss]: "9999999.99" },
      "ordinary",
    ],
  ]);

/** The day before a regime began, on which it does not apply. */
export const notYet = (base: AccidentFacts, happenedOn: string): LevelExample<never> => ({
  name: text(`${happenedOn}：尚未施行`, `${happenedOn}: not yet in force`),
  facts: { ...base, happenedOn, deaths: 30 },
  expect: { notApplicable: true },
});

/** An accident that the regime does not concern. */
export const notConcerned = (
  base: AccidentFacts,
  zh: string,
  en: string,
  facts: AccidentFacts,
): LevelExample<never> => ({
  name: text(`${zh}：不适用`, `${en}: it does not apply`),
  facts: { ...base, deaths: 30, ...facts },
  expect: { notApplicable: true },
});
