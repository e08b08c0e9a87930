import { type Example, range, rangeQuantity, record, text } from "@anwei/kernel";
import { coalRegulation } from "@anwei/law";
import { accidentLevels, determinedLevel } from "../level/index.js";
import { accidents } from "../records/accidents.js";
import { byLevel, fineTable, levels } from "./latitude.js";
import { milderLaw } from "./milder-law.js";

// In 万元.
const ranges = { ordinary: [50, 100], larger: [150, 200], major: [500, 1000], extraordinary: [1000, 2000] } as const;

/** 煤矿企业罚款幅度: with floors of its own. */
export const unitFineCoalByLevel = fineTable({
  id: "accident/unit-fine-coal-by-level",
  title: text("煤矿企业罚款幅度（按等级）", "range of a coal mine's fine by level"),
  by: byLevel,
  history: [{ ranges, cites: coalRegulation.article(67, { paragraph: 1 }) }],
});

/** 煤矿安全生产条例上的单位罚款. */
export const unitFineCoal = rangeQuantity({
  id: "accident/unit-fine-coal",
  title: text("煤矿安全生产条例上的事故单位罚款幅度", "the unit's fine under the coal mine regulation"),
  note: text(
    "条例的幅度不再按第14号令分档：条例为后法且位阶较高，系本项目的理解",
    "the tiers of Order 14 are not laid over the regulation's ranges, for it is later and of higher rank: our reading",
  ),
  cites: [coalRegulation.article(67, { paragraph: 1 }), milderLaw],
  about: record(accidents),
  law: "eventOrMilder",
  unit: "yuan",
  appliesWhen: (a) => determinedLevel.of(a).atLeast("ordinary"),
  combine: "greatest",
  rows: (a) =>
    levels.map((level) => ({
      when: determinedLevel.of(a).atLeast(level),
      is: range(unitFineCoalByLevel.at(level, "low"), unitFineCoalByLevel.at(level, "high")),
    })),
  examples: [
    ...levels.map(
      (level): Example<typeof accidents> => ({
        name: accidentLevels[level],
        facts: { happenedOn: "2024-05-01" },
        given: { "accident/determined-level": level },
        expect: { low: ranges[level][0] * 10_000, high: ranges[level][1] * 10_000 },
      }),
    ),
    {
      name: text("条例施行前一日不适用", "not the day before the regulation"),
      facts: { happenedOn: "2024-04-30" },
      given: { "accident/determined-level": "larger" },
      expect: { notApplicable: true },
    },
    {
      name: text("不构成等级事故的不适用", "not where there is no level"),
      facts: { happenedOn: "2024-05-01" },
      given: { "accident/determined-level": "none" },
      expect: { notApplicable: true },
    },
  ],
});
