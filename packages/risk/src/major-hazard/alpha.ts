import { quantity, record, text } from "@anwei/kernel";
import { hazardUnits } from "../records/hazard-units.js";
import { clause } from "./cited.js";

const people = (n: number) => text(`${n}人`, n === 1 ? "1 person" : `${n} people`);

/** 校正系数α: by the permanent population within 500 m of the plant's boundary. */
export const alpha = quantity({
  id: "risk/alpha",
  title: text("校正系数α", "factor α"),
  cites: clause("4.3"),
  about: record(hazardUnits),
  law: "judged",
  combine: "greatest",
  rows: (u) => [
    { when: u.peopleNearby.atLeast(100), is: 2 },
    { when: u.peopleNearby.atLeast(50), is: "1.5" },
    { when: u.peopleNearby.atLeast(30), is: "1.2" },
    { when: u.peopleNearby.atLeast(1), is: 1 },
    { otherwise: "0.5" },
  ],
  examples: [
    ...(
      [
        [0, "0.5"],
        [1, "1"],
        [29, "1"],
        [30, "1.2"],
        [49, "1.2"],
        [50, "1.5"],
        [99, "1.5"],
        [100, "2"],
      ] as const
    ).map(([peopleNearby, expect]) => ({ name: people(peopleNearby), facts: { peopleNearby }, expect })),
    { name: text("人数未知", "unknown"), facts: {}, expect: { atLeast: "0.5", atMost: 2 } },
    {
      name: text("标准施行前一日不适用", "the day before the standard it does not apply"),
      facts: { peopleNearby: 10 },
      judged: "2019-02-28",
      expect: { notApplicable: true },
    },
    {
      name: text("标准施行当日适用", "on the day of the standard it applies"),
      facts: { peopleNearby: 10 },
      judged: "2019-03-01",
      expect: 1,
    },
  ],
});
