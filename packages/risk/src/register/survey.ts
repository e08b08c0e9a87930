import {
  type Consequence,
  decision,
  type Facts,
  indicator,
  type NumberTerm,
  not,
  record,
  subtreeRecords,
  sum,
  summed,
  type Text,
  text,
  toDate,
  unitIn,
  unordered,
} from "@anwei/kernel";
import { hazardSurveys } from "../records/hazard-surveys.js";
import { share } from "./share.js";

/** The figures that local documents ask of a survey; no national document defines them. */
const cites = {
  unsourced: text(
    "各地工作报告和方案要求的普查数字，没有国家规定，按字面计算",
    "figures that local reports and plans ask of a survey: no national document defines them, and they are taken at their words",
  ),
} as const;

/** Of a county and a township below it. */
const tree = [
  { id: "c", kind: "county", from: "2020-01-01", to: "none" },
  { id: "t", kind: "township", parent: "c", from: "2020-01-01", to: "none" },
] as const;

/** The figures of the year so far, added up over a unit and those below it. */
const total = (
  id: string,
  title: Text,
  figure: "unitsRegistered" | "unitsSurveyed" | "candidates" | "checked" | "kept" | "filed" | "monitored",
) => {
  const survey = (name: string, unit: string, happenedOn: string, value: number): Facts<typeof hazardSurveys> => ({
    id: name,
    unit,
    happenedOn,
    [figure]: value,
  });
  return indicator({
    id,
    title,
    cites,
    about: unitIn("quarter"),
    over: hazardSurveys,
    link: subtreeRecords,
    window: toDate("year"),
    fold: (s) => summed(s[figure]),
    examples: [
      {
        name: text(
          "本级和下级相加，年初至季末计入，去年的和别处的不计",
          "its own and those below it, from the year's beginning to the quarter's end; not last year's, nor those of others",
        ),
        facts: { id: "c" },
        period: "2026-Q2",
        records: {
          units: tree,
          hazardSurveys: [
            survey("1", "c", "2026-01-01", 1),
            survey("2", "t", "2026-06-30", 2),
            survey("3", "t", "2026-07-01", 4),
            survey("4", "t", "2025-12-31", 8),
            survey("5", "elsewhere", "2026-06-30", 16),
          ],
        },
        expect: 3,
      },
    ],
  });
};

export const surveyUnitsRegistered = total(
  "risk/survey-units-registered",
  text("应普查单位数", "units to survey"),
  "unitsRegistered",
);

export const surveyUnitsDone = total("risk/survey-units-done", text("已普查单位数", "units surveyed"), "unitsSurveyed");

export const surveyCandidates = total(
  "risk/survey-candidates",
  text("普查危险源数", "hazards identified"),
  "candidates",
);

export const surveyChecked = total("risk/survey-checked", text("已核查危险源数", "hazards verified"), "checked");

export const surveyKept = total("risk/survey-kept", text("核查后确定数", "hazards kept"), "kept");

export const surveyFiled = total("risk/survey-filed", text("已建档数", "hazards filed"), "filed");

export const surveyMonitored = total("risk/survey-monitored", text("已监控数", "hazards monitored"), "monitored");

/** 普查覆盖率. */
export const surveyCoverage = share({
  id: "risk/survey-coverage",
  title: text("普查覆盖率", "coverage of the survey"),
  cites,
  part: surveyUnitsDone,
  whole: surveyUnitsRegistered,
});

/** 辨识率: how many of those identified have been verified. */
export const surveyCheckedShare = share({
  id: "risk/survey-checked-share",
  title: text("核查率", "share of hazards verified"),
  cites,
  part: surveyChecked,
  whole: surveyCandidates,
});

/** 确定率: how many of those identified meet the standard. */
export const surveyKeptShare = share({
  id: "risk/survey-kept-share",
  title: text("确定率", "share of hazards kept"),
  cites,
  part: surveyKept,
  whole: surveyCandidates,
});

/** 建档率. */
export const surveyFiledShare = share({
  id: "risk/survey-filed-share",
  title: text("建档率", "share of kept hazards that are filed"),
  cites,
  part: surveyFiled,
  whole: surveyKept,
});

/** 监控率. */
export const surveyMonitoredShare = share({
  id: "risk/survey-monitored-share",
  title: text("监控率", "share of kept hazards that are monitored"),
  cites,
  part: surveyMonitored,
  whole: surveyKept,
});

/** A survey whose figures add up; the examples spoil one at a time. */
const sound = {
  unitsRegistered: 50,
  unitsSurveyed: 48,
  candidates: 120,
  checked: 100,
  excluded: 70,
  kept: 30,
  gradeOne: 2,
  gradeTwo: 4,
  gradeThree: 9,
  gradeFour: 15,
  filed: 30,
  monitored: 30,
} as const;

const differ = (a: NumberTerm, b: NumberTerm) => not(a.equals(b));

const faults = {
  units: text("已普查单位多于应普查单位", "more units surveyed than there are"),
  checked: text("核查数多于普查数", "more verified than identified"),
  verified: text("排除数与确定数之和不等于核查数", "excluded and kept are not those verified"),
  grades: text("各级之和不等于确定数", "the grades are not those kept"),
  filed: text("建档数多于确定数", "more filed than kept"),
  monitored: text("监控数多于确定数", "more monitored than kept"),
} as const;

type Fault = keyof typeof faults;

const corrected: Consequence = {
  id: "correct-figures",
  who: text("填报单位", "the unit that reported them"),
  text: text("核实并更正普查数字", "the figures are checked and corrected"),
};

/** 普查数字是否相符: which figures of a survey do not add up. */
export const surveyFaults = decision({
  id: "risk/survey-faults",
  title: text("普查数字不相符之处", "Figures of a survey that do not add up"),
  cites,
  about: record(hazardSurveys),
  law: "event",
  outcomes: unordered(faults),
  combine: "every",
  consequences: Object.fromEntries((Object.keys(faults) as Fault[]).map((fault) => [fault, [corrected]])),
  rows: (s) => [
    { when: s.unitsSurveyed.moreThan(s.unitsRegistered), then: "units" },
    { when: s.checked.moreThan(s.candidates), then: "checked" },
    { when: differ(s.excluded.plus(s.kept), s.checked), then: "verified" },
    { when: differ(sum(s.gradeOne, s.gradeTwo, s.gradeThree, s.gradeFour), s.kept), then: "grades" },
    { when: s.filed.moreThan(s.kept), then: "filed" },
    { when: s.monitored.moreThan(s.kept), then: "monitored" },
  ],
  examples: [
    { name: text("数字相符", "the figures add up"), facts: sound, expect: { certain: [] } },
    {
      name: text("应普查50家，已普查50家", "50 of 50 units"),
      facts: { ...sound, unitsSurveyed: 50 },
      expect: { certain: [] },
    },
    {
      name: text("应普查50家，已普查51家", "51 of 50 units"),
      facts: { ...sound, unitsSurveyed: 51 },
      expect: { certain: ["units"] },
    },
    {
      name: text("普查100个，核查100个", "100 of 100 verified"),
      facts: { ...sound, candidates: 100 },
      expect: { certain: [] },
    },
    {
      name: text("普查99个，核查100个", "100 of 99 verified"),
      facts: { ...sound, candidates: 99 },
      expect: { certain: ["checked"] },
    },
    {
      name: text("排除69个、确定30个，不等于核查100个", "69 excluded and 30 kept are not 100"),
      facts: { ...sound, excluded: 69 },
      expect: { certain: ["verified"] },
    },
    {
      name: text("排除71个、确定30个，不等于核查100个", "71 excluded and 30 kept are not 100"),
      facts: { ...sound, excluded: 71 },
      expect: { certain: ["verified"] },
    },
    ...(["gradeOne", "gradeTwo", "gradeThree", "gradeFour"] as const).flatMap((of) =>
      [-1, 1].map((by) => ({
        name: text(
          `${hazardSurveys.data.fields[of]?.title.zh}${by < 0 ? "少" : "多"}计1个`,
          `one ${by < 0 ? "less" : "more"} ${hazardSurveys.data.fields[of]?.title.en}`,
        ),
        facts: { ...sound, [of]: sound[of] + by },
        expect: { certain: ["grades"] } as const,
      })),
    ),
    {
      name: text("确定30个，建档31个", "31 filed of 30 kept"),
      facts: { ...sound, filed: 31 },
      expect: { certain: ["filed"] },
    },
    {
      name: text("确定30个，监控31个", "31 monitored of 30 kept"),
      facts: { ...sound, monitored: 31 },
      expect: { certain: ["monitored"] },
    },
    {
      name: text("建档数不详：可能多于确定数", "how many are filed is unknown: perhaps more than were kept"),
      facts: { ...sound, filed: null },
      expect: { certain: [], possible: ["filed"] },
    },
  ],
});
