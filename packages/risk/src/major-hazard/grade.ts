import { all, decision, ordered, quantity, record, text } from "@anwei/kernel";
import { hazardUnits } from "../records/hazard-units.js";
import { alpha } from "./alpha.js";
import { clause } from "./cited.js";
import { hazardGrades } from "./grades.js";
import { ammoniaAndChlorine, examItem, inventory, quotientSum, weightedSum } from "./sums.js";

const unit = record(hazardUnits);

const ammonia = (tonnes?: number | string) =>
  inventory({ substance: "ammonia", ...(tonnes === undefined ? {} : { tonnes }) });

const tenNear = { id: "u", peopleNearby: 10 } as const;

/** The day before the standard came into force, and the day itself. */
const [before, since] = ["2019-02-28", "2019-03-01"] as const;

/** R = α·Σ β·q/Q. */
export const hazardIndex = quantity({
  id: "risk/hazard-index",
  title: text("分级指标R", "grading index R"),
  cites: clause("4.3"),
  about: unit,
  law: "judged",
  is: (u) => alpha.of(u).times(weightedSum.of(u)),
  examples: [
    {
      name: text("氨10吨、氯5吨，周边无人：3", "10 t of ammonia and 5 t of chlorine, nobody near: 3"),
      facts: { id: "u", peopleNearby: 0 },
      records: ammoniaAndChlorine,
      expect: 3,
    },
    {
      name: text("三种毒性气体，102人：85.6", "three toxic gases, 102 people: 85.6"),
      facts: { id: "u", peopleNearby: 102 },
      records: examItem,
      expect: "85.6",
    },
  ],
});

/** 重大危险源辨识: whether a unit is a major hazard installation. */
export const majorHazard = decision({
  id: "risk/major-hazard",
  title: text("重大危险源辨识", "identification of major hazard installations"),
  cites: clause("4.2"),
  about: unit,
  law: "judged",
  outcomes: ordered({
    none: text("不构成重大危险源", "no major hazard installation"),
    installation: text("构成重大危险源", "major hazard installation"),
  }),
  combine: "gravest",
  rows: (u) => [{ when: quotientSum.of(u).atLeast(1), then: "installation" }, { otherwise: "none" }],
  examples: [
    {
      name: text("氨9.99吨不构成", "9.99 t of ammonia: none"),
      facts: { id: "u" },
      records: ammonia("9.99"),
      expect: "none",
    },
    {
      name: text("氨10吨构成", "10 t of ammonia: one"),
      facts: { id: "u" },
      records: ammonia(10),
      expect: "installation",
    },
    {
      name: text("氨的量未知：不定", "an unknown quantity: undecided"),
      facts: { id: "u" },
      records: ammonia(),
      expect: { atLeast: "none", atMost: "installation" },
    },
    {
      name: text("标准施行前一日不适用", "the day before the standard it does not apply"),
      facts: { id: "u" },
      records: ammonia(20),
      judged: before,
      expect: { notApplicable: true },
    },
    {
      name: text("标准施行当日适用", "on the day of the standard it applies"),
      facts: { id: "u" },
      records: ammonia(20),
      judged: since,
      expect: "installation",
    },
  ],
});

/** 重大危险源分级. */
export const hazardGrade = decision({
  id: "risk/hazard-grade",
  title: text("重大危险源分级", "grade of a major hazard installation"),
  cites: clause("4.3"),
  about: unit,
  law: "judged",
  appliesWhen: (u) => majorHazard.of(u).is("installation"),
  outcomes: ordered(hazardGrades),
  combine: "gravest",
  rows: (u) => [
    { when: hazardIndex.of(u).atLeast(100), then: "one" },
    { when: hazardIndex.of(u).atLeast(50), then: "two" },
    { when: hazardIndex.of(u).atLeast(10), then: "three" },
    { otherwise: "four" },
  ],
  examples: [
    {
      name: text("不构成的不分级", "what is none has no grade"),
      facts: { id: "u", peopleNearby: 10 },
      records: ammonia("9.99"),
      expect: { notApplicable: true },
    },
    ...(
      [
        ["49.999999", "four"],
        ["50", "three"],
        ["249.999999", "three"],
        ["250", "two"],
        ["499.999999", "two"],
        ["500", "one"],
      ] as const
    ).map(([tonnes, expect]) => ({
      name: text(`氨${tonnes}吨、周边10人`, `${tonnes} t of ammonia, 10 people near`),
      facts: { id: "u", peopleNearby: 10 },
      records: ammonia(tonnes),
      expect,
    })),
    {
      name: text("周边人数未知：二级或三级", "population unknown: grade two or three"),
      facts: { id: "u" },
      records: examItem,
      expect: { atLeast: "three", atMost: "two" },
    },
    {
      name: text("又有一种量未知：至少二级", "with a further quantity unknown: at least grade two"),
      facts: { id: "u", peopleNearby: 102 },
      records: { heldSubstances: [...examItem.heldSubstances, { id: "more", hazardUnit: "u", substance: "ammonia" }] },
      expect: { atLeast: "two", atMost: "one" },
    },
    {
      name: text("标准施行前一日不适用", "the day before the standard it does not apply"),
      facts: tenNear,
      given: { "risk/major-hazard": "installation", "risk/hazard-index": 10 },
      judged: before,
      expect: { notApplicable: true },
    },
    {
      name: text("标准施行当日适用", "on the day of the standard it applies"),
      facts: tenNear,
      records: ammonia(20),
      judged: since,
      expect: "four",
    },
  ],
});

/** 备案等级核对: the grade filed against the grade recognised. */
export const filedGrade = decision({
  id: "risk/filed-grade",
  title: text("备案等级核对", "grade filed against grade recognised"),
  cites: clause("4.3"),
  about: unit,
  law: "judged",
  appliesWhen: (u) => all(majorHazard.of(u).is("installation"), u.filedGrade.exists),
  outcomes: ordered({
    agrees: text("一致", "agrees"),
    graver: text("备案偏高", "filed as graver"),
    milder: text("备案偏低", "filed as milder"),
  }),
  combine: "gravest",
  // What is filed as graver than it is goes up further than it must, from which nothing follows.
  consequences: {
    milder: [
      {
        id: "refile",
        who: text("危险化学品单位", "the enterprise"),
        to: text("受理备案的部门", "the authority it was filed with"),
        text: text("按辨识所得等级更正备案", "the filing is corrected to the grade recognised"),
      },
    ],
  },
  rows: (u) => [
    { when: u.filedGrade.moreThan(hazardGrade.of(u)), then: "graver" },
    { when: u.filedGrade.below(hazardGrade.of(u)), then: "milder" },
    { otherwise: "agrees" },
  ],
  examples: [
    {
      name: text("三级备为三级", "three, filed as three"),
      facts: { ...tenNear, filedGrade: "three" },
      records: ammonia(50),
      expect: "agrees",
    },
    {
      name: text("三级备为二级", "three, filed as two"),
      facts: { ...tenNear, filedGrade: "two" },
      records: ammonia(50),
      expect: "graver",
    },
    {
      name: text("三级备为四级", "three, filed as four"),
      facts: { ...tenNear, filedGrade: "four" },
      records: ammonia(50),
      expect: "milder",
    },
    {
      name: text("没有备案的不核对", "what was not filed is not compared"),
      facts: { ...tenNear, filedGrade: "none" },
      records: ammonia(50),
      expect: { notApplicable: true },
    },
    {
      name: text("不构成的不核对", "what is no installation is not compared"),
      facts: { ...tenNear, filedGrade: "four" },
      records: ammonia("9.99"),
      expect: { notApplicable: true },
    },
    {
      name: text("标准施行前一日不适用", "the day before the standard it does not apply"),
      facts: { ...tenNear, filedGrade: "three" },
      given: { "risk/major-hazard": "installation", "risk/hazard-grade": "four" },
      judged: before,
      expect: { notApplicable: true },
    },
    {
      name: text("标准施行当日适用", "on the day of the standard it applies"),
      facts: { ...tenNear, filedGrade: "three" },
      records: ammonia(20),
      judged: since,
      expect: "graver",
    },
  ],
});
