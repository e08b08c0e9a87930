import {
  all,
  asOf,
  atAnyTime,
  counted,
  decision,
  indicator,
  inPeriod,
  ordered,
  ownRecords,
  subtreeRecords,
  type Text,
  text,
  unitIn,
} from "@anwei/kernel";
import { order40 } from "@anwei/law";
import { hazardReports } from "../records/hazard-reports.js";
import { hazardUnits } from "../records/hazard-units.js";
import { hazardGrade } from "./grade.js";
import { type HazardGrade, hazardGrades } from "./grades.js";
import { decidable, theUnit } from "./order40.js";

interface Duty {
  readonly by: "county" | "city";
  readonly other: "city" | "province";
  readonly each: "quarter" | "halfYear";
  /** The least grade that is passed on, and one below it. */
  readonly grade: HazardGrade;
  readonly parties: { readonly who: Text; readonly to: Text };
  readonly titles: { readonly filed: Text; readonly made: Text; readonly report: Text };
  readonly period: string;
  readonly last: string;
  readonly next: string;
  /** The last period before the standard of 2018, and the first that ends after it. */
  readonly around: readonly [unseen: string, seen: string];
  /** Tonnes of ammonia of that grade and just below it, with ten people near. */
  readonly tonnes: readonly [at: number, below: string];
}

/** What an authority passes on to the next one in each period, and whether it did. */
function passedOn({
  by,
  other,
  each,
  grade,
  parties,
  titles,
  period,
  last,
  next,
  around: [unseen, seen],
  tonnes: [at, below],
}: Duty) {
  const cites = order40.article(23);
  const about = unitIn(each);
  const filedUnit = (id: string, tonnes: number | string, filedOn = last) => ({
    hazardUnits: [theUnit({ id, unit: "e", happenedOn: "2018-01-01", filedOn })],
    heldSubstances: [{ id, hazardUnit: id, substance: "ammonia", tonnes }],
  });
  const [one, less, later] = [filedUnit("one", at), filedUnit("less", below), filedUnit("later", at, next)];
  const early = filedUnit("early", at, "2018-06-01");
  const units = [
    { id: "a", kind: by },
    { id: "e", kind: "enterprise", parent: "a" },
  ] as const;
  const filed = indicator({
    id: `risk/filed-in-${by}`,
    title: titles.filed,
    note: text(
      "按期末辖区内已备案的全部计，不限于本期新备案",
      "all that are filed in the area by the end of the period, not only those filed in it",
    ),
    cites,
    ...decidable,
    about,
    over: hazardUnits,
    link: subtreeRecords,
    window: atAnyTime(),
    where: (h) => all(h.oversight.is("chemical"), hazardGrade.of(h).atLeast(grade), h.filedOn.by(asOf)),
    fold: counted({ unit: "item" }),
    examples: [
      {
        name: text("只计等级达到且期内已备案的", "those of the grade that are filed in time"),
        facts: { id: "a", kind: by },
        period,
        records: {
          units,
          hazardUnits: [
            ...one.hazardUnits,
            ...less.hazardUnits,
            ...later.hazardUnits,
            { ...one.hazardUnits[0], id: "port", oversight: "port" },
            { ...one.hazardUnits[0], id: "elsewhere", unit: "f" },
          ],
          heldSubstances: [
            ...one.heldSubstances,
            ...less.heldSubstances,
            ...later.heldSubstances,
            { id: "port", hazardUnit: "port", substance: "ammonia", tonnes: at },
            { id: "elsewhere", hazardUnit: "elsewhere", substance: "ammonia", tonnes: at },
          ],
        },
        expect: 1,
      },
    ],
  });
  const made = indicator({
    id: `risk/reports-of-${by}`,
    title: titles.made,
    cites,
    ...decidable,
    about,
    over: hazardReports,
    link: ownRecords,
    window: inPeriod(),
    fold: counted({ unit: "time" }),
    examples: [
      {
        name: text("只计本级本期的报送", "its own, in the period"),
        facts: { id: "a", kind: by },
        period,
        records: {
          units,
          hazardReports: [
            { id: "1", unit: "a", happenedOn: last },
            { id: "2", unit: "a", happenedOn: next },
            { id: "3", unit: "e", happenedOn: last },
          ],
        },
        expect: 1,
      },
    ],
  });
  const report = decision({
    id: `risk/report-of-${by}`,
    title: titles.report,
    cites,
    ...decidable,
    about,
    law: "periodEnd",
    appliesWhen: (u) => all(u.kind.is(by), filed.of(u).atLeast(1)),
    outcomes: ordered({ done: text("已报送", "passed on"), missed: text("未报送", "not passed on") }),
    combine: "gravest",
    consequences: {
      missed: [{ id: "pass-on", ...parties, text: text("补报备案材料", "the filings are passed on after all") }],
    },
    rows: (u) => [{ when: made.of(u).below(1), then: "missed" }, { otherwise: "done" }],
    examples: [
      {
        name: text("期末报送：已报送", "on the last day: passed on"),
        facts: { id: "a", kind: by },
        period,
        records: { units, ...one, hazardReports: [{ id: "1", unit: "a", happenedOn: last }] },
        expect: "done",
      },
      {
        name: text("没有报送：未报送", "nothing was passed on"),
        facts: { id: "a", kind: by },
        period,
        records: { units, ...one, hazardReports: [] },
        expect: "missed",
      },
      {
        name: text("等级未达到的不报送", "a lower grade is not passed on"),
        facts: { id: "a", kind: by },
        period,
        records: { units, ...less, hazardReports: [] },
        expect: { notApplicable: true },
      },
      {
        name: text("其他层级不适用", "not of another level"),
        facts: { id: "a", kind: other },
        period,
        records: { units: [{ ...units[0], kind: other }, units[1]], ...one, hazardReports: [] },
        expect: { notApplicable: true },
      },
      {
        name: text("标准施行以前的各期不作判定", "nothing is decided of periods before the standard"),
        facts: { id: "a", kind: by },
        period: unseen,
        given: { [`risk/filed-in-${by}`]: 1, [`risk/reports-of-${by}`]: 0 },
        expect: { notApplicable: true },
      },
      {
        name: text("标准施行以后的第一期起判定", "the first period that ends after it is"),
        facts: { id: "a", kind: by },
        period: seen,
        records: { units, ...early, hazardReports: [] },
        expect: "missed",
      },
    ],
  });
  return [filed, made, report] as const;
}

const named = (grade: HazardGrade, more = "") => `${hazardGrades[grade].zh}${more}`;

/** 县级每季度报送一级、二级. */
export const [filedInCounty, reportsOfCounty, reportOfCounty] = passedOn({
  by: "county",
  other: "city",
  each: "quarter",
  grade: "two",
  parties: {
    who: text("县级应急管理部门", "the county's emergency authority"),
    to: text("设区的市级应急管理部门", "the city's emergency authority"),
  },
  titles: {
    filed: text(
      `县内已备案的${named("one", "、")}${named("two")}重大危险源`,
      "installations of grades one and two filed in a county",
    ),
    made: text("县级报送次数", "reports of a county"),
    report: text("县级每季度向市级报送", "a county's quarterly report to its city"),
  },
  period: "2025-Q2",
  last: "2025-06-30",
  next: "2025-07-01",
  around: ["2018-Q4", "2019-Q1"],
  tonnes: [250, "249.999999"],
});

/** 市级每半年报送一级. */
export const [filedInCity, reportsOfCity, reportOfCity] = passedOn({
  by: "city",
  other: "province",
  each: "halfYear",
  grade: "one",
  parties: {
    who: text("设区的市级应急管理部门", "the city's emergency authority"),
    to: text("省级应急管理部门", "the province's emergency authority"),
  },
  titles: {
    filed: text(`市内已备案的${named("one")}重大危险源`, "installations of grade one filed in a city"),
    made: text("市级报送次数", "reports of a city"),
    report: text("市级每半年向省级报送", "a city's half-yearly report to its province"),
  },
  period: "2025-H1",
  last: "2025-06-30",
  next: "2025-07-01",
  around: ["2018-H2", "2019-H1"],
  tonnes: [500, "499.999999"],
});
