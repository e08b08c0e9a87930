import { all, any, type Example, type Facts, range, rangeQuantity, record, text } from "@anwei/kernel";
import { specialEquipmentLaw, specialEquipmentRegulation } from "@anwei/law";
import { accidentParties, partyConducts } from "../records/accident-parties.js";
import { underSpecialEquipmentLaw } from "./conduct.js";
import { fineTable } from "./latitude.js";
import { milderLaw } from "./milder-law.js";

const fined = { unit: text("单位", "unit"), principal: text("主要负责人", "principal") } as const;
const roles = ["unit", "principal"] as const;

// In 万元.
const of2014 = { unit: [5, 20], principal: [1, 5] } as const;
const of2009 = { unit: [5, 20], principal: [0.4, 2] } as const;

/** 特种设备事故发生后一项违法行为的罚款幅度. */
export const specialEquipmentConductFineByRole = fineTable({
  id: "accident/special-equipment-conduct-fine-by-role",
  title: text("特种设备事故发生后一项违法行为的罚款幅度", "fine for one act after a special equipment accident"),
  by: { title: text("处罚对象", "who is fined"), members: fined },
  history: [
    { ranges: of2014, cites: specialEquipmentLaw.article(89) },
    { to: "2013-12-31", ranges: of2009, cites: specialEquipmentRegulation.article(87) },
  ],
});

const rescue = ["rescue-not-organised", "left-post", "fled"] as const;
const reporting = ["reported-late", "false-report", "concealed"] as const;

/** 特种设备事故的不立即抢救、擅离职守、逃匿和迟报、谎报、瞒报: each of the two items by itself, added up. */
export const specialEquipmentConductFine = rangeQuantity({
  id: "accident/special-equipment-conduct-fine",
  title: text(
    "特种设备事故不组织抢救、不如实报告等行为的罚款",
    "fine for failures of rescue and reporting after a special equipment accident",
  ),
  note: text(
    "第八十九条的两项各算一个行为；单位和主要负责人分别处罚，系本项目的理解",
    "each of the two items of art. 89 is one act, for the unit and for the principal: our reading",
  ),
  cites: [specialEquipmentLaw.article(89), milderLaw],
  from: "2009-05-01",
  about: record(accidentParties),
  law: "eventOrMilder",
  unit: "yuan",
  appliesWhen: (p) => all(p.role.oneOf(...roles), underSpecialEquipmentLaw(p)),
  combine: "sum",
  rows: (p) =>
    roles.flatMap((role) =>
      [rescue, reporting].map((item) => ({
        when: all(p.role.is(role), any(...item.map((act) => p.conduct.includes(act)))),
        is: range(
          specialEquipmentConductFineByRole.at(role, "low"),
          specialEquipmentConductFineByRole.at(role, "high"),
        ),
      })),
    ),
  examples: [
    ...roles.flatMap((role) => [
      ...[...rescue, ...reporting].map(
        (act): Example<typeof accidentParties> => ({
          name: text(`${fined[role].zh}${partyConducts[act].zh}`, `${fined[role].en}: ${partyConducts[act].en}`),
          ...on("2014-01-01", { role, conduct: [act] }),
          expect: fine(of2014[role]),
        }),
      ),
    ]),
    {
      name: text("不抢救又瞒报：两项", "no rescue and concealment: two items"),
      ...on("2014-01-01", { role: "unit", conduct: ["rescue-not-organised", "concealed"] }),
      expect: fine([10, 40]),
    },
    {
      name: text("擅离职守又逃匿：一项", "absence and flight: one item"),
      ...on("2014-01-01", { role: "unit", conduct: ["left-post", "fled"] }),
      expect: fine([5, 20]),
    },
    {
      name: text("漏报、伪造现场不在其列", "omissions and a faked scene are not among them"),
      ...on("2014-01-01", { role: "unit", conduct: ["omitted", "faked-scene"] }),
      expect: fine([0, 0]),
    },
    {
      name: text("2013年12月31日：依条例", "31 December 2013: by the regulation"),
      ...on("2013-12-31", { role: "principal", conduct: ["concealed"] }),
      expect: { low: 4000, high: 20_000 },
    },
    {
      name: text("行为时较轻：依旧规定", "the old rule is milder: by the old"),
      ...on("2013-12-31", { role: "principal", conduct: ["concealed"] }),
      judged: "2014-03-01",
      expect: { low: 4000, high: 20_000 },
    },
    {
      name: text("2009年5月1日", "1 May 2009"),
      ...on("2009-05-01", { role: "principal", conduct: ["fled"] }),
      expect: { low: 4000, high: 20_000 },
    },
    {
      name: text("其前一日不适用", "not the day before"),
      ...on("2009-04-30", { role: "principal", conduct: ["fled"] }),
      expect: { notApplicable: true },
    },
    {
      name: text("其他直接责任人员不在其列", "other persons are not among them"),
      ...on("2014-01-01", { role: "directly-responsible", conduct: ["concealed"] }),
      expect: { notApplicable: true },
    },
    {
      name: text("其他事故另有规定", "other accidents are under other rules"),
      ...on("2014-01-01", { role: "unit", conduct: ["concealed"] }, "general"),
      expect: { notApplicable: true },
    },
  ],
});

function on(day: string, more: Facts<typeof accidentParties>, law = "special-equipment") {
  return {
    facts: { id: "p", accident: "a", happenedOn: day, ...more },
    records: { accidents: [{ id: "a" }] },
    given: { "accident/fine-law": law },
    judged: day,
  };
}

function fine([low, high]: readonly [number, number]) {
  return { low: low * 10_000, high: high * 10_000 };
}
