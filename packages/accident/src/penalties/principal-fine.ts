import {
  all,
  amount,
  type Example,
  not,
  parameterTable,
  quantity,
  rangeQuantity,
  record,
  type Subject,
  text,
} from "@anwei/kernel";
import { decree493, order14, safetyLaw2014, safetyLaw2021, specialEquipmentLaw } from "@anwei/law";
import { type AccidentLevel, accidentLevels, determinedLevel } from "../level/index.js";
import { accidentParties } from "../records/accident-parties.js";
import { accidents } from "../records/accidents.js";
import { fineLaw } from "./fine-law.js";
import { incomeCounted } from "./income.js";
import { byLevel, byLevelUpToMajor, levels, levelsUpToMajor } from "./latitude.js";
import { milderLaw } from "./milder-law.js";

const of2021 = { ordinary: 0.4, larger: 0.6, major: 0.8, extraordinary: 1 } as const;
const of2007 = { ordinary: 0.3, larger: 0.4, major: 0.6, extraordinary: 0.8 } as const;

const share = amount(text("主要负责人罚款占上一年年收入的比例", "principal's fine as a share of last year's income"), {
  as: "percent",
  decimals: 2,
  min: 0,
  max: 1,
});

/** 主要负责人罚款比例. */
export const principalShareByLevel = parameterTable({
  id: "accident/principal-share-by-level",
  of: share,
  by: [byLevel],
  history: [
    { values: of2021, cites: safetyLaw2021.article(95) },
    { values: of2007, cites: safetyLaw2014.article(92) },
    { to: "2014-11-30", values: of2007, cites: decree493.article(38) },
  ],
});

const ofSpecialEquipment = { ordinary: 0.3, larger: 0.4, major: 0.6 } as const;

/** 特种设备事故主要负责人罚款比例; for an extraordinarily serious accident the Work Safety Law's holds. */
export const principalShareSpecialEquipment = parameterTable({
  id: "accident/principal-share-special-equipment",
  of: share,
  by: [byLevelUpToMajor],
  history: [{ values: ofSpecialEquipment, cites: specialEquipmentLaw.article(91) }],
});

const lawRows = (a: Subject<"accidents">) =>
  levels.map((level) => ({
    when: determinedLevel.of(a).atLeast(level),
    is: principalShareByLevel.at(level),
  }));

/** 导致事故的主要负责人的罚款比例: of an accident, the share of last year's income that its principal pays. */
export const principalShare = quantity({
  id: "accident/principal-share",
  title: text("主要负责人罚款比例", "principal's fine as a share of income"),
  note: text(
    "2021年9月1日前，特种设备事故的比例与其他事故相同；煤矿条例第六十八条第二款的比例与安全生产法第九十五条相同",
    "before 1 September 2021 the shares for special equipment were those of all other accidents; the shares of the coal mine regulation, art. 68 para. 2, are those of the Work Safety Law, art. 95",
  ),
  about: record(accidents),
  law: "eventOrMilder",
  appliesWhen: (a) => determinedLevel.of(a).atLeast("ordinary"),
  combine: "greatest",
  cites: [safetyLaw2021.article(95), milderLaw],
  rows: (a) => [
    ...levelsUpToMajor.map((level) => ({
      when: all(determinedLevel.of(a).atLeast(level), not(fineLaw.of(a).is("special-equipment"))),
      is: principalShareByLevel.at(level),
    })),
    ...levelsUpToMajor.map((level) => ({
      when: all(determinedLevel.of(a).atLeast(level), fineLaw.of(a).is("special-equipment")),
      is: principalShareSpecialEquipment.at(level),
    })),
    { when: determinedLevel.of(a).is("extraordinary"), is: principalShareByLevel.at("extraordinary") },
  ],
  before: [
    { cites: [safetyLaw2014.article(92), milderLaw], rows: lawRows },
    { to: "2014-11-30", cites: [decree493.article(38), milderLaw], rows: lawRows },
  ],
  examples: [
    ...shares("2021-09-01", "general", of2021),
    ...shares("2021-09-01", "special-equipment", { ...of2021, ...ofSpecialEquipment }),
    ...shares("2021-08-31", "general", of2007),
    ...shares("2014-12-01", "general", of2007),
    ...shares("2014-11-30", "general", of2007),
    ...shares("2007-06-01", "general", of2007),
    {
      name: text("第493号条例施行前一日不适用", "not the day before Decree 493"),
      facts: { happenedOn: "2007-05-31" },
      given: { "accident/determined-level": "larger", "accident/fine-law": "general" },
      judged: "2007-05-31",
      expect: { notApplicable: true },
    },
    {
      name: text("行为时较轻：依旧法", "the old law is milder: by the old"),
      facts: { happenedOn: "2021-08-31" },
      given: { "accident/determined-level": "major", "accident/fine-law": "general" },
      judged: "2021-09-01",
      expect: "0.6",
    },
    {
      name: text("不构成等级事故的不适用", "not where there is no level"),
      facts: { happenedOn: "2021-09-01" },
      given: { "accident/determined-level": "none", "accident/fine-law": "general" },
      expect: { notApplicable: true },
    },
  ],
});

function shares(
  day: string,
  law: "general" | "special-equipment",
  of: Readonly<Record<AccidentLevel, number>>,
): readonly Example<typeof accidents>[] {
  const title = law === "general" ? text("安全生产法", "Work Safety Law") : text("特种设备", "special equipment");
  return levels.map((level) => ({
    name: text(`${accidentLevels[level].zh}，${title.zh}，${day}`, `${accidentLevels[level].en}, ${title.en}, ${day}`),
    facts: { happenedOn: day },
    given: { "accident/determined-level": level, "accident/fine-law": law },
    judged: day,
    expect: of[level],
  }));
}

const party = { id: "p", accident: "a", happenedOn: "2024-06-01", role: "principal", answerable: true } as const;
const given = {
  records: { accidents: [{ id: "a" }] },
  given: { "accident/principal-share": 0.4, "accident/income-counted": { low: 500_000, high: 1_000_000 } },
};

/** 主要负责人因事故发生的罚款. */
export const principalFine = rangeQuantity({
  id: "accident/principal-fine",
  title: text("主要负责人因未履职导致事故的罚款", "fine of the principal who caused the accident"),
  cites: [safetyLaw2021.article(95), order14.article(19, { verified: false })],
  from: "2007-06-01",
  about: record(accidentParties),
  law: "event",
  unit: "yuan",
  appliesWhen: (p) => all(p.role.is("principal"), p.answerable),
  is: (p) => incomeCounted.of(p).times(principalShare.of(p.accident)),
  examples: [
    { name: text("40%的收入", "40 % of the income"), facts: party, ...given, expect: { low: 200_000, high: 400_000 } },
    {
      name: text("对事故发生不负责任的不罚", "no fine for who is not answerable"),
      facts: { ...party, answerable: false },
      ...given,
      expect: { notApplicable: true },
    },
    {
      name: text("安全生产管理人员另有规定", "safety managers are under other rules"),
      facts: { ...party, role: "safety-manager" },
      ...given,
      expect: { notApplicable: true },
    },
    {
      name: text("条例施行当日", "the first day of the decree"),
      facts: { ...party, happenedOn: "2007-06-01" },
      ...given,
      expect: { low: 200_000, high: 400_000 },
    },
    {
      name: text("其前一日不适用", "not the day before"),
      facts: { ...party, happenedOn: "2007-05-31" },
      ...given,
      expect: { notApplicable: true },
    },
  ],
});
