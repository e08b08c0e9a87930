import {
  all,
  any,
  type Citation,
  type Facts,
  not,
  range,
  rangeQuantity,
  record,
  type Terms,
  type Test,
  type Text,
  text,
  wan,
} from "@anwei/kernel";
import { hazardousChemicalsLaw } from "@anwei/law";
import { hazardDuties, hazardUnits } from "../records/hazard-units.js";
import { majorHazard } from "./grade.js";
import { justMajor, notMajor, theUnit } from "./order40.js";

type Unit = Terms<typeof hazardUnits>;
type Ends = readonly [low: number, high: number];

interface Named {
  readonly title: Text;
  readonly facts: Facts<typeof hazardUnits>;
}

interface Breach {
  readonly id: string;
  readonly title: Text;
  readonly titleOfPerson: Text;
  readonly cites: Citation;
  readonly note: Text;
  readonly breach: (u: Unit) => Test;
  /** An order to correct it went unheeded. */
  readonly unheeded: (u: Unit) => Test;
  /** Facts that break it, one after the other. */
  readonly broken: readonly [Named, ...Named[]];
  readonly whole: Facts<typeof hazardUnits>;
  readonly field: "filingRefused" | "correctionOverdue";
  /** In 万元: at first, unheeded, and of each person where it is unheeded. */
  readonly first: Ends;
  readonly then: Ends;
  readonly person: Ends;
}

const inWan = ([low, high]: Ends) => range(wan(low), wan(high));
const inYuan = ([low, high]: Ends) => ({ low: low * 10_000, high: high * 10_000 });

function fines({
  id,
  title,
  titleOfPerson,
  cites,
  note,
  breach,
  unheeded,
  broken,
  whole,
  field,
  first,
  then,
  person,
}: Breach) {
  const about = record(hazardUnits);
  const facts = theUnit(broken[0].facts);
  const applies = (u: Unit) => all(majorHazard.of(u).is("installation"), breach(u));
  const day = "2026-05-01";
  const notAtAll = [
    {
      name: text("法律施行前一日不适用", "not the day before the law"),
      facts: { ...facts, [field]: true },
      records: justMajor,
      judged: "2026-04-30",
      expect: { notApplicable: true as const },
    },
    {
      name: text("不构成的不适用", "not where there is no installation"),
      facts: { ...facts, [field]: true },
      records: notMajor,
      judged: day,
      expect: { notApplicable: true as const },
    },
    {
      name: text("已履行的不适用", "not where the duty was done"),
      facts: theUnit({ ...whole, [field]: true }),
      records: justMajor,
      judged: day,
      expect: { notApplicable: true as const },
    },
  ];
  const ofUnit = rangeQuantity({
    id: `risk/${id}`,
    title,
    note,
    cites,
    about,
    law: "judged",
    unit: "yuan",
    combine: "exactlyOne",
    appliesWhen: applies,
    rows: (u) => [{ when: unheeded(u), is: inWan(then) }, { otherwise: inWan(first) }],
    examples: [
      {
        name: text("首次", "at first"),
        facts: { ...facts, [field]: false },
        records: justMajor,
        judged: day,
        expect: inYuan(first),
      },
      ...broken.map(({ title: { zh, en }, facts }) => ({
        name: text(`逾期：${zh}`, `the order unheeded: ${en}`),
        facts: theUnit({ ...facts, [field]: true }),
        records: justMajor,
        judged: day,
        expect: inYuan(then),
      })),
      ...notAtAll,
    ],
  });
  const ofPerson = rangeQuantity({
    id: `risk/${id}-of-person`,
    title: titleOfPerson,
    cites,
    about,
    law: "judged",
    unit: "yuan",
    appliesWhen: (u) => all(applies(u), unheeded(u)),
    is: () => inWan(person),
    examples: [
      ...broken.map(({ title: { zh, en }, facts }) => ({
        name: text(`逾期：${zh}`, `the order unheeded: ${en}`),
        facts: theUnit({ ...facts, [field]: true }),
        records: justMajor,
        judged: day,
        expect: inYuan(person),
      })),
      {
        name: text("首次不罚个人", "no person is fined at first"),
        facts: { ...facts, [field]: false },
        records: justMajor,
        judged: day,
        expect: { notApplicable: true },
      },
      ...notAtAll,
    ],
  });
  return [ofUnit, ofPerson] as const;
}

type Duty = keyof typeof hazardDuties;

const [firstDuty, ...otherDuties] = Object.keys(hazardDuties) as [Duty, ...Duty[]];
const neglecting = (duty: Duty): Named => ({ title: hazardDuties[duty], facts: { neglected: [duty] } });

/** 未履行登记、评估、监控、预案、责任制、分级义务的罚款. */
export const [neglectFine, neglectFineOfPerson] = fines({
  id: "neglect-fine",
  title: text("未履行重大危险源管理义务的罚款幅度", "range of the fine for a duty neglected"),
  titleOfPerson: text("未履行义务逾期的个人罚款幅度", "range of the fine of a person for a duty neglected"),
  cites: hazardousChemicalsLaw.article(103),
  note: text(
    "2026年5月1日以前适用《安全生产法》，其罚款不在此列",
    "before 1 May 2026 the Work Safety Law applies, whose fines are not here",
  ),
  breach: (u) => any(...[firstDuty, ...otherDuties].map((d) => u.neglected.includes(d))),
  unheeded: (u) => u.correctionOverdue,
  broken: [neglecting(firstDuty), ...otherDuties.map(neglecting)],
  whole: { neglected: [] },
  field: "correctionOverdue",
  first: [5, 10],
  then: [10, 20],
  person: [2, 5],
});

/** 未备案的罚款. */
export const [filingFine, filingFineOfPerson] = fines({
  id: "filing-fine",
  title: text("重大危险源未备案的罚款幅度", "range of the fine for not filing"),
  titleOfPerson: text("未备案逾期的个人罚款幅度", "range of the fine of a person for not filing"),
  cites: hazardousChemicalsLaw.article(104),
  note: text("见该条末款；首次“可以”处罚款，也可以不处", "the last paragraph; at first there may be a fine, or none"),
  breach: (u) => not(u.filedOn.exists),
  unheeded: (u) => u.filingRefused,
  broken: [{ title: text("未备案", "not filed"), facts: { filedOn: "none" } }],
  whole: { filedOn: "2026-04-01" },
  field: "filingRefused",
  first: [2, 10],
  then: [10, 20],
  person: [1, 5],
});
