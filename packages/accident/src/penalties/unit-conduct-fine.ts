import { all, type Example, money, not, parameterTable, range, rangeQuantity, record, text, wan } from "@anwei/kernel";
import { decree493, order14 } from "@anwei/law";
import { accidentLevels, determinedLevel } from "../level/index.js";
import { accidentParties, partyConducts } from "../records/accident-parties.js";
import { conductGravities, conductGravity, misreported, underSpecialEquipmentLaw } from "./conduct.js";
import { byEnd, byLevel, levels } from "./latitude.js";
import { milderLaw } from "./milder-law.js";

// In 万元.
const statute = [100, 500] as const;
const of2024 = {
  ordinary: { plain: [100, 150], aggravated: [300, 350] },
  larger: { plain: [150, 200], aggravated: [350, 400] },
  major: { plain: [200, 250], aggravated: [400, 450] },
  extraordinary: { plain: [250, 300], aggravated: [450, 500] },
} as const;

const gravities = ["plain", "aggravated"] as const;
type Range = readonly [low: number, high: number];
const ranges = (of: (level: keyof typeof of2024, gravity: keyof typeof conductGravities) => Range) =>
  Object.fromEntries(
    levels.flatMap((level) =>
      gravities.flatMap((gravity) => {
        const [low, high] = of(level, gravity);
        return [
          [`${level}/${gravity}/low`, low * 10_000],
          [`${level}/${gravity}/high`, high * 10_000],
        ];
      }),
    ),
  );

/** 单位谎报、瞒报等一项行为的罚款幅度. */
export const unitConductFineByLevel = parameterTable({
  id: "accident/unit-conduct-fine-by-level",
  of: money(
    text("单位事故发生后一项违法行为的罚款幅度（按等级）", "range of the unit's fine for one act after the accident"),
  ),
  by: [byLevel, { title: text("轻重", "gravity"), members: conductGravities }, byEnd],
  history: [
    { values: ranges((level, gravity) => of2024[level][gravity]), cites: order14.article(13, { verified: false }) },
    { to: "2024-02-29", values: ranges(() => statute), cites: decree493.article(36) },
  ],
});

const accident = (level: keyof typeof of2024 | "none", gravity: keyof typeof conductGravities) => ({
  records: { accidents: [{ id: "a" }] },
  given: { "accident/determined-level": level, "accident/conduct-gravity": gravity },
});
const fine = ([low, high]: Range) => ({ low: low * 10_000, high: high * 10_000 });
const unit = { id: "p", accident: "a", role: "unit" } as const;

/** 单位一项行为的罚款幅度. */
export const unitConductRange = rangeQuantity({
  id: "accident/unit-conduct-range",
  title: text("单位事故发生后一项违法行为的罚款幅度", "the unit's fine for one act after the accident"),
  cites: [decree493.article(36), order14.article(13, { verified: false }), milderLaw],
  about: record(accidentParties),
  law: "eventOrMilder",
  unit: "yuan",
  appliesWhen: (p) => determinedLevel.of(p.accident).atLeast("ordinary"),
  combine: "greatest",
  rows: (p) =>
    levels.map((level) => ({
      when: determinedLevel.of(p.accident).atLeast(level),
      is: range(
        unitConductFineByLevel.at(level, conductGravity.of(p), "low"),
        unitConductFineByLevel.at(level, conductGravity.of(p), "high"),
      ),
    })),
  examples: [
    ...shown("2024-03-01", (level, gravity) => of2024[level][gravity]),
    ...shown("2024-02-29", () => statute),
    ...shown("2007-06-01", () => statute),
    {
      name: text("处罚时较轻：依新规定", "the new rule is milder: by the new"),
      facts: { ...unit, happenedOn: "2024-02-29" },
      ...accident("ordinary", "plain"),
      judged: "2024-03-01",
      expect: fine([100, 150]),
    },
    {
      name: text("行为时较轻：依旧规定", "the old rule is milder: by the old"),
      facts: { ...unit, happenedOn: "2024-02-29" },
      ...accident("extraordinary", "aggravated"),
      judged: "2024-03-01",
      expect: fine([100, 500]),
    },
    {
      name: text("第493号条例施行前一日不适用", "not the day before Decree 493"),
      facts: { ...unit, happenedOn: "2007-05-31" },
      ...accident("larger", "plain"),
      judged: "2007-05-31",
      expect: { notApplicable: true },
    },
    {
      name: text("不构成等级事故的不适用", "not where there is no level"),
      facts: { ...unit, happenedOn: "2024-03-01" },
      ...accident("none", "plain"),
      expect: { notApplicable: true },
    },
  ],
});

function shown(
  day: string,
  of: (level: keyof typeof of2024, gravity: keyof typeof conductGravities) => Range,
): readonly Example<typeof accidentParties>[] {
  return levels.flatMap((level) =>
    gravities.map((gravity) => ({
      name: text(
        `${accidentLevels[level].zh}，${conductGravities[gravity].zh}，${day}`,
        `${accidentLevels[level].en}, ${conductGravities[gravity].en}, ${day}`,
      ),
      facts: { ...unit, happenedOn: day },
      ...accident(level, gravity),
      judged: day,
      expect: fine(of(level, gravity)),
    })),
  );
}

/** Acts of items 2 to 5 of article 36, which the special equipment law does not have. */
const afterwards = ["faked-scene", "hid-assets-or-evidence", "refused-investigation", "perjury"] as const;

const day = { happenedOn: "2024-03-01" } as const;
const one = {
  records: { accidents: [{ id: "a" }] },
  given: { "accident/unit-conduct-range": { low: 1_000_000, high: 1_500_000 }, "accident/fine-law": "general" },
};
const special = { ...one, given: { ...one.given, "accident/fine-law": "special-equipment" } };

/** 单位谎报、瞒报、伪造现场等行为的罚款: each item of article 36 by itself, added up. */
export const unitConductFine = rangeQuantity({
  id: "accident/unit-conduct-fine",
  title: text("事故单位谎报、瞒报等行为的罚款", "fine of the unit for concealment and the like"),
  note: text(
    "第三十六条各项行为分别裁量、合并决定；谎报与瞒报同属一项。单位逃匿的，第14号令未分档，依条例的幅度",
    "each item of art. 36 is judged by itself and the fines are decided together; false reports and concealment are one item. For flight Order 14 has no tiers: the decree's range",
  ),
  cites: [decree493.article(36), order14.article(22, { verified: false })],
  from: "2007-06-01",
  about: record(accidentParties),
  law: "event",
  unit: "yuan",
  appliesWhen: (p) => p.role.is("unit"),
  combine: "sum",
  rows: (p) => [
    { when: all(misreported(p), not(underSpecialEquipmentLaw(p))), is: unitConductRange.of(p) },
    ...afterwards.map((act) => ({ when: p.conduct.includes(act), is: unitConductRange.of(p) })),
    { when: all(p.conduct.includes("fled"), not(underSpecialEquipmentLaw(p))), is: range(wan(100), wan(500)) },
  ],
  examples: [
    {
      name: text("没有违法行为", "no such conduct"),
      facts: { ...unit, ...day, conduct: [] },
      ...one,
      expect: fine([0, 0]),
    },
    ...(["false-report", "concealed", ...afterwards] as const).map(
      (act): Example<typeof accidentParties> => ({
        name: partyConducts[act],
        facts: { ...unit, ...day, conduct: [act] },
        ...one,
        expect: fine([100, 150]),
      }),
    ),
    {
      name: text("谎报又瞒报，只算一项", "a false report and concealment are one item"),
      facts: { ...unit, ...day, conduct: ["false-report", "concealed"] },
      ...one,
      expect: fine([100, 150]),
    },
    {
      name: text("瞒报并伪造现场，两项合并", "concealment and a faked scene: two items together"),
      facts: { ...unit, ...day, conduct: ["concealed", "faked-scene"] },
      ...one,
      expect: fine([200, 300]),
    },
    {
      name: text("逃匿：条例的幅度", "flight: the decree's range"),
      facts: { ...unit, ...day, conduct: ["fled"] },
      ...one,
      expect: fine([100, 500]),
    },
    {
      name: text("迟报、漏报不罚单位", "the unit is not fined for late reports and omissions"),
      facts: { ...unit, ...day, conduct: ["reported-late", "omitted"] },
      ...one,
      expect: fine([0, 0]),
    },
    {
      name: text("特种设备事故的瞒报、逃匿另有规定", "special equipment: concealment and flight are under its own law"),
      facts: { ...unit, ...day, conduct: ["concealed", "fled", "perjury"] },
      ...special,
      expect: fine([100, 150]),
    },
    {
      name: text("是否有行为未知：从无到各项之和", "conduct not known: from nothing to all items"),
      facts: { ...unit, ...day },
      ...one,
      expect: { low: { atLeast: 0, atMost: 6_000_000 }, high: { atLeast: 0, atMost: 12_500_000 } },
    },
    {
      name: text("主要负责人另有规定", "the principal is under other rules"),
      facts: { ...unit, ...day, role: "principal", conduct: ["concealed"] },
      ...one,
      expect: { notApplicable: true },
    },
    {
      name: text("第493号条例施行当日", "the first day of Decree 493"),
      facts: { ...unit, happenedOn: "2007-06-01", conduct: ["concealed"] },
      ...one,
      expect: fine([100, 150]),
    },
    {
      name: text("其前一日不适用", "not the day before"),
      facts: { ...unit, happenedOn: "2007-05-31", conduct: ["concealed"] },
      ...one,
      expect: { notApplicable: true },
    },
  ],
});
