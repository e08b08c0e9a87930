import { all, type Example, range, rangeQuantity, record, type Terms, text } from "@anwei/kernel";
import { specialEquipmentLaw, specialEquipmentRegulation } from "@anwei/law";
import { accidentLevels, determinedLevel } from "../level/index.js";
import { accidents } from "../records/accidents.js";
import { byLevelUpToMajor, fineTable, levelsUpToMajor } from "./latitude.js";
import { milderLaw } from "./milder-law.js";

// In 万元.
const ranges = { ordinary: [10, 20], larger: [20, 50], major: [50, 200] } as const;

/** 特种设备事故单位罚款幅度. */
export const unitFineSpecialEquipmentByLevel = fineTable({
  id: "accident/unit-fine-special-equipment-by-level",
  title: text("特种设备事故单位罚款幅度（按等级）", "range of the unit's fine for special equipment by level"),
  by: byLevelUpToMajor,
  history: [
    { ranges, cites: specialEquipmentLaw.article(90) },
    { to: "2013-12-31", ranges, cites: specialEquipmentRegulation.article(88) },
  ],
});

type Accident = Terms<typeof accidents>;

const byLevel = (a: Accident) =>
  levelsUpToMajor.map((level) => ({
    when: determinedLevel.of(a).atLeast(level),
    is: range(unitFineSpecialEquipmentByLevel.at(level, "low"), unitFineSpecialEquipmentByLevel.at(level, "high")),
  }));

/** 特种设备安全法上的单位罚款; an extraordinarily serious accident has none there. */
export const unitFineSpecialEquipment = rangeQuantity({
  id: "accident/unit-fine-special-equipment",
  title: text("特种设备安全法上的事故单位罚款幅度", "the unit's fine under the special equipment law"),
  note: text(
    "该法没有规定特别重大事故的罚款，依安全生产法处罚",
    "that law has no fine for extraordinarily serious accidents, which come under the Work Safety Law",
  ),
  cites: [specialEquipmentLaw.article(90), milderLaw],
  about: record(accidents),
  law: "eventOrMilder",
  unit: "yuan",
  appliesWhen: (a) => all(determinedLevel.of(a).atLeast("ordinary"), determinedLevel.of(a).atMost("major")),
  combine: "greatest",
  rows: byLevel,
  before: [{ to: "2013-12-31", cites: [specialEquipmentRegulation.article(88), milderLaw], rows: byLevel }],
  examples: [
    ...["2014-01-01", "2013-12-31", "2009-05-01"].flatMap((day) =>
      levelsUpToMajor.map(
        (level): Example<typeof accidents> => ({
          name: text(`${accidentLevels[level].zh}，${day}`, `${accidentLevels[level].en}, ${day}`),
          facts: { happenedOn: day },
          given: { "accident/determined-level": level },
          judged: day,
          expect: { low: ranges[level][0] * 10_000, high: ranges[level][1] * 10_000 },
        }),
      ),
    ),
    {
      name: text("2009年修订的条例施行前一日不适用", "not the day before the regulation of 2009"),
      facts: { happenedOn: "2009-04-30" },
      given: { "accident/determined-level": "larger" },
      judged: "2009-04-30",
      expect: { notApplicable: true },
    },
    ...["2014-01-01", "2009-05-01"].map(
      (day): Example<typeof accidents> => ({
        name: text(`特别重大事故不适用，${day}`, `not to an extraordinarily serious accident, ${day}`),
        facts: { happenedOn: day },
        given: { "accident/determined-level": "extraordinary" },
        judged: day,
        expect: { notApplicable: true },
      }),
    ),
    {
      name: text("不构成等级事故的不适用", "not where there is no level"),
      facts: { happenedOn: "2014-01-01" },
      given: { "accident/determined-level": "none" },
      expect: { notApplicable: true },
    },
  ],
});
