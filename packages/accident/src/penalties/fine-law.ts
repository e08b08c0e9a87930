import { decision, record, steps, text, unordered } from "@anwei/kernel";
import { coalRegulation, decree493, safetyLaw2021, specialEquipmentLaw, specialEquipmentRegulation } from "@anwei/law";
import { accidents } from "../records/accidents.js";

const facts = { happenedOn: "2024-05-01", sector: "other", specialEquipment: false } as const;

/** 事故罚款所依的法律: which law's fines an accident is under, where several have some. */
export const fineLaw = decision({
  id: "accident/fine-law",
  title: text("事故罚款所依的法律", "the law whose fines apply"),
  note: text(
    "同一行为只处一次罚款：法律另有规定的从其规定（特种设备），煤矿依煤矿条例，其余依安全生产法；安全生产法与第493号条例不一致的，依安全生产法。煤矿井下的特种设备按煤矿计（特种设备安全法第一百条），系本项目的理解。铁路交通事故和电力安全事故条例自己的罚款未编入",
    "one act is fined once: a law of its own goes first (special equipment), coal mines are under the coal regulation, all else under the Work Safety Law, which goes before Decree 493. Special equipment in a coal mine counts as coal (special equipment law, art. 100), which is our reading. The railway and power decrees' own fines are not coded",
  ),
  about: record(accidents),
  law: "event",
  outcomes: unordered({
    general: text("安全生产法、第493号条例", "Work Safety Law, Decree 493"),
    coal: text("煤矿安全生产条例", "coal mine regulation"),
    "special-equipment": text("特种设备安全法", "special equipment law"),
  }),
  combine: "exactlyOne",
  cites: [
    coalRegulation.article(67),
    safetyLaw2021.article(2),
    specialEquipmentLaw.article(100, { paragraph: 2 }),
    specialEquipmentLaw.article(90),
  ],
  rows: (a) =>
    steps([
      { when: a.sector.is("coal"), then: "coal" },
      { when: a.specialEquipment, then: "special-equipment" },
      { otherwise: "general" },
    ]),
  before: [
    {
      from: "2014-01-01",
      to: "2024-04-30",
      cites: specialEquipmentLaw.article(90),
      rows: (a) => [{ when: a.specialEquipment, then: "special-equipment" }, { otherwise: "general" }],
    },
    {
      from: "2009-05-01",
      to: "2013-12-31",
      cites: specialEquipmentRegulation.article(88),
      rows: (a) => [{ when: a.specialEquipment, then: "special-equipment" }, { otherwise: "general" }],
    },
    { from: "2007-06-01", to: "2009-04-30", cites: decree493.article(37), rows: () => [{ otherwise: "general" }] },
  ],
  examples: [
    { name: text("工贸企业：安全生产法", "a factory: the Work Safety Law"), facts, expect: "general" },
    {
      name: text("煤矿井下的特种设备：煤矿条例", "special equipment in a coal mine: the coal regulation"),
      facts: { ...facts, sector: "coal", specialEquipment: true },
      expect: "coal",
    },
    {
      name: text("特种设备：特种设备安全法", "special equipment: its own law"),
      facts: { ...facts, specialEquipment: true },
      expect: "special-equipment",
    },
    {
      name: text(
        "煤矿条例施行前一日的煤矿：安全生产法",
        "a coal mine the day before its regulation: the Work Safety Law",
      ),
      facts: { ...facts, happenedOn: "2024-04-30", sector: "coal" },
      expect: "general",
    },
    {
      name: text("特种设备安全法施行当日的特种设备", "special equipment on the first day of its law"),
      facts: { ...facts, happenedOn: "2014-01-01", specialEquipment: true },
      expect: "special-equipment",
    },
    {
      name: text("2009年修订的条例施行当日的特种设备", "special equipment on the first day of the 2009 regulation"),
      facts: { ...facts, happenedOn: "2009-05-01", specialEquipment: true },
      expect: "special-equipment",
    },
    {
      name: text("其前一日的特种设备：第493号条例", "special equipment the day before: Decree 493"),
      facts: { ...facts, happenedOn: "2009-04-30", specialEquipment: true },
      expect: "general",
    },
    {
      name: text("第493号条例施行当日", "the first day of Decree 493"),
      facts: { ...facts, happenedOn: "2007-06-01" },
      expect: "general",
    },
    {
      name: text("其前一日不适用", "not the day before"),
      facts: { ...facts, happenedOn: "2007-05-31" },
      expect: { notApplicable: true },
    },
  ],
});
