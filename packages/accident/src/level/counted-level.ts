import { decision, ordered, record, text } from "@anwei/kernel";
import { decree493 } from "@anwei/law";
import { accidents } from "../records/accidents.js";
import { casualtyCases, harmlessOn } from "./cases.js";
import { casualtyRows } from "./casualties.js";
import { accidentLevels } from "./outcomes.js";
import { countedFigures } from "./regime.js";

const plain = { ...harmlessOn("2007-06-01"), sector: "other" } as const;

/** 按计入数字的等级: the level of the decree with what supplements added in time, whatever other regimes say. */
export const countedLevel = decision({
  id: "accident/counted-level",
  title: text("按计入数字的一般等级", "level by the figures counted"),
  cites: [decree493.article(3), decree493.article(13, { paragraph: 2 })],
  about: record(accidents),
  law: "event",
  outcomes: ordered(accidentLevels),
  combine: "gravest",
  rows: (a) => {
    const { lost, seriousInjuries, loss } = countedFigures(a);
    return [...casualtyRows(lost, seriousInjuries, loss), { otherwise: "ordinary" }];
  },
  examples: [
    ...casualtyCases(plain),
    {
      name: text("第30日又死1人，满3人：较大", "one more on the 30th day makes three: larger"),
      facts: { ...plain, deaths: 2 },
      records: { supplements: [{ id: "1", accident: "a", happenedOn: "2007-07-01", deathsAdded: 1 }] },
      expect: "larger",
    },
    {
      name: text("条例施行前一日不适用", "the day before the decree came into force it does not apply"),
      facts: { ...plain, happenedOn: "2007-05-31", deaths: 3 },
      expect: { notApplicable: true },
    },
  ],
});
