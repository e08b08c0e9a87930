import {
  all,
  any,
  atAnyTime,
  counted,
  days,
  decision,
  type Example,
  type Facts,
  indicator,
  not,
  ordered,
  record,
  recordsBy,
  type Terms,
  type Test,
  type Text,
  text,
} from "@anwei/kernel";
import { decree493 } from "@anwei/law";
import { lostCounted, seriousCounted, supplementWindow } from "../level/index.js";
import { accidents } from "../records/accidents.js";
import { casualties } from "../records/casualties.js";
import { injuryGrade } from "./injuries.js";

type Accident = Terms<typeof accidents>;
type Casualty = Terms<typeof casualties>;

/** Whether a person died within the accident's time for supplements: a later death is none of it. */
const diedInTime = (c: Casualty, a: Accident): Test =>
  all(c.fate.is("died"), c.diedOn.by(a.happenedOn.plus(days(supplementWindow.at(a.sector)))));

const accident = { id: "a", happenedOn: "2026-03-01", sector: "construction" } as const;
const person = (id: string, facts: Facts<typeof casualties>) => ({
  id,
  accident: "a",
  happenedOn: "2026-03-01",
  ...facts,
});

/** Two who died in time, one who died too late, one missing, two seriously and one lightly injured. */
const list = [
  person("1", { fate: "died", diedOn: "2026-03-01" }),
  person("2", { fate: "died", diedOn: "2026-03-31" }),
  person("3", { fate: "died", diedOn: "2026-04-01" }),
  person("4", { fate: "missing" }),
  person("5", { fate: "injured", lostWorkdays: 105 }),
  person("6", { fate: "injured", lostWorkdays: 6000 }),
  person("7", { fate: "injured", lostWorkdays: 104 }),
  { ...person("8", { fate: "died", diedOn: "2026-03-01" }), accident: "another" },
];

const ofFire = {
  name: text(
    "火灾后第7日死亡的计入，第8日死亡的不计",
    "of a fire, who died on the 7th day counts, on the 8th does not",
  ),
  facts: { ...accident, sector: "fire" },
  records: {
    casualties: [
      person("1", { fate: "died", diedOn: "2026-03-08" }),
      person("2", { fate: "died", diedOn: "2026-03-09" }),
    ],
  },
} as const;

/** How many of the people on an accident's list are of a sort. */
const listed = (
  id: string,
  title: Text,
  which: (c: Casualty, a: Accident) => Test,
  [ofAll, ofTheFire]: readonly [number, number],
) =>
  indicator({
    id,
    title,
    cites: [decree493.article(13, { paragraph: 2 }), decree493.article(12, { item: 4 })],
    about: record(accidents),
    law: "event",
    over: casualties,
    link: recordsBy("accident"),
    window: atAnyTime(),
    where: which,
    fold: counted({ unit: "person" }),
    examples: [
      {
        name: text("名单七人，另一起事故的不计", "a list of seven, and one of another accident"),
        facts: accident,
        records: { casualties: list },
        expect: ofAll,
      },
      { ...ofFire, expect: ofTheFire },
      {
        name: text("名单不全：只知下限", "a list that is not complete: a lower bound"),
        facts: accident,
        records: { casualties: list },
        partial: true,
        expect: { atLeast: ofAll, atMost: null },
      },
    ],
  });

/** 名单所列死亡（含下落不明）人数. */
export const lostListed = listed(
  "accident/lost-listed",
  text("名单所列死亡（含下落不明）人数", "people lost by the list, the missing included"),
  (c, a) => any(diedInTime(c, a), c.fate.is("missing")),
  [3, 1],
);

/** 名单所列重伤人数: who was seriously injured and did not die of it in time. */
export const seriousListed = listed(
  "accident/serious-listed",
  text("名单所列重伤人数", "serious injuries by the list"),
  (c, a) => all(injuryGrade.of(c).atLeast("serious"), not(diedInTime(c, a))),
  [3, 1],
);

type Agreement = "agree" | "differ";

const oneOfEach = {
  casualties: [
    person("1", { fate: "died", diedOn: "2026-03-01" }),
    person("2", { fate: "injured", lostWorkdays: 105 }),
  ],
};
const figures = { ...accident, casualtiesListed: true, deaths: 1, missing: 0, seriousInjuries: 1 } as const;
const held = (
  zh: string,
  en: string,
  facts: Facts<typeof accidents>,
  expect: Agreement,
): Example<typeof accidents, Agreement> => ({
  name: text(zh, en),
  facts: { ...figures, ...facts },
  records: oneOfEach,
  expect,
});

/** 伤亡名单与报告数字是否一致: the list of people held against the accident's own figures. */
export const casualtiesAgree = decision({
  id: "accident/casualties-agree",
  title: text("伤亡名单与报告数字是否一致", "whether the list of casualties agrees with the figures reported"),
  cites: [decree493.article(12, { item: 4 }), decree493.article(13, { paragraph: 2 })],
  about: record(accidents),
  law: "event",
  appliesWhen: (a) => a.casualtiesListed,
  outcomes: ordered({ agree: text("一致", "agree"), differ: text("不一致", "differ") }),
  combine: "gravest",
  rows: (a) => [
    { when: not(lostListed.of(a).equals(lostCounted.of(a))), then: "differ" },
    { when: not(seriousListed.of(a).equals(seriousCounted.of(a))), then: "differ" },
    { otherwise: "agree" },
  ],
  examples: [
    held("死亡、重伤都一致", "deaths and serious injuries agree", {}, "agree"),
    held("死亡多报一人", "one death too many reported", { deaths: 2 }, "differ"),
    held("死亡少报一人", "one death too few reported", { deaths: 0 }, "differ"),
    held("重伤多报一人", "one serious injury too many reported", { seriousInjuries: 2 }, "differ"),
    held("重伤少报一人", "one serious injury too few reported", { seriousInjuries: 0 }, "differ"),
    held("报告下落不明一人，名单所列已死亡", "reported missing, listed as dead", { deaths: 0, missing: 1 }, "agree"),
    {
      ...held("未说明名单已列全的不核对", "where the list is not said to be whole nothing is compared", {}, "agree"),
      facts: { ...figures, casualtiesListed: false },
      expect: { notApplicable: true },
    },
    {
      name: text("名单已多出一人：不一致，不论是否列全", "the list has one too many, whole or not: they differ"),
      facts: { ...figures, deaths: 0 },
      records: oneOfEach,
      partial: true,
      expect: "differ",
    },
    {
      name: text("名单未见零报告：不能断定一致", "no zero report of the list: that they agree is undecided"),
      facts: figures,
      records: oneOfEach,
      partial: true,
      expect: { atLeast: "agree", atMost: "differ" },
    },
    {
      name: text("条例施行前一日不适用", "the day before the decree came into force it does not apply"),
      facts: { ...figures, happenedOn: "2007-05-31" },
      records: oneOfEach,
      expect: { notApplicable: true },
    },
    {
      name: text("条例施行当日", "on the day it came into force"),
      facts: { ...figures, happenedOn: "2007-06-01", deaths: 5 },
      records: oneOfEach,
      expect: "differ",
    },
  ],
});
