import { all, any, dateQuantity, decision, judgedOn, ordered, record, text, years } from "@anwei/kernel";
import { order40 } from "@anwei/law";
import { hazardUnits } from "../records/hazard-units.js";
import { decidable, justMajor, notMajor, operator, theUnit, underOrder40 } from "./order40.js";

const assessed = theUnit({ assessedOn: "2023-03-10", changedOn: "none" });

/** 重新评估日期: the day on which three years have passed. */
export const reassessmentDue = dateQuantity({
  id: "risk/reassessment-due",
  title: text("重大危险源评估满三年之日", "three years after the assessment"),
  cites: order40.article(11),
  ...decidable,
  about: record(hazardUnits),
  law: "judged",
  appliesWhen: (u) => all(underOrder40(u), u.assessedOn.exists),
  is: (u) => u.assessedOn.plus(years(3)),
  examples: [
    {
      name: text("2023年评估，2026年满三年", "assessed in 2023: due in 2026"),
      facts: assessed,
      records: justMajor,
      expect: "2026-03-10",
    },
    {
      name: text("不构成的不适用", "not where there is no installation"),
      facts: assessed,
      records: notMajor,
      expect: { notApplicable: true },
    },
    {
      name: text("国防科研生产不适用", "not for defence"),
      facts: { ...assessed, oversight: "defence" },
      records: justMajor,
      expect: { notApplicable: true },
    },
    {
      name: text("尚未评估的没有日期", "what was not assessed has no date"),
      facts: theUnit({ assessedOn: "none" }),
      records: justMajor,
      expect: { notApplicable: true },
    },
  ],
});

/** 重新评估: after three years, or a change or accident that came after the last assessment. */
export const reassessment = decision({
  id: "risk/reassessment",
  title: text("重大危险源重新辨识评估", "new assessment of a major hazard installation"),
  note: text(
    "改建扩建、种类数量或工艺变化、外部环境变化、事故、标准变化的日期记为“变化日期”；条文未给出变化后的期限",
    "building, a change of substances, process or surroundings, an accident or a new standard is the change; the text gives no time after it",
  ),
  cites: order40.article(11),
  ...decidable,
  about: record(hazardUnits),
  law: "judged",
  appliesWhen: (u) => all(underOrder40(u), u.assessedOn.exists),
  outcomes: ordered({
    current: text("评估有效", "assessment current"),
    due: text("应当重新评估", "new assessment due"),
  }),
  combine: "gravest",
  // No day: three years have one, what changed has none in the text.
  consequences: {
    due: [
      {
        id: "reassess",
        who: operator,
        text: text("重新辨识、评估和分级", "it is identified, assessed and graded again"),
      },
    ],
  },
  rows: (u) => [
    { when: any(judgedOn.atLeast(reassessmentDue.of(u)), u.changedOn.moreThan(u.assessedOn)), then: "due" },
    { otherwise: "current" },
  ],
  examples: [
    {
      name: text("满三年前一日：有效", "the day before three years have passed: current"),
      facts: assessed,
      records: justMajor,
      judged: "2026-03-09",
      expect: "current",
    },
    {
      name: text("满三年：应当重新评估", "three years have passed: due"),
      facts: assessed,
      records: justMajor,
      judged: "2026-03-10",
      expect: "due",
    },
    {
      name: text("评估后扩建：应当重新评估", "extended after the assessment: due"),
      facts: { ...assessed, changedOn: "2023-03-11" },
      records: justMajor,
      judged: "2024-03-10",
      expect: "due",
    },
    {
      name: text("变化当日的评估已计入", "an assessment of the same day has taken the change in"),
      facts: { ...assessed, changedOn: "2023-03-10" },
      records: justMajor,
      judged: "2024-03-10",
      expect: "current",
    },
    {
      name: text("有无变化未知：不定", "whether anything changed is unknown: undecided"),
      facts: theUnit({ assessedOn: "2023-03-10" }),
      records: justMajor,
      judged: "2024-03-10",
      expect: { atLeast: "current", atMost: "due" },
    },
    {
      name: text("不构成的不适用", "not where there is no installation"),
      facts: assessed,
      records: notMajor,
      judged: "2026-03-10",
      expect: { notApplicable: true },
    },
    {
      name: text("国防科研生产不适用", "not for defence"),
      facts: { ...assessed, oversight: "defence" },
      records: justMajor,
      judged: "2026-03-10",
      expect: { notApplicable: true },
    },
    {
      name: text("尚未评估的不适用", "not before the first assessment"),
      facts: theUnit({ assessedOn: "none", changedOn: "none" }),
      records: justMajor,
      judged: "2026-03-10",
      expect: { notApplicable: true },
    },
    {
      name: text("标准施行前一日不作判定", "nothing is decided the day before the standard"),
      facts: theUnit({ assessedOn: "2015-12-01", changedOn: "none" }),
      given: { "risk/major-hazard": "installation", "risk/reassessment-due": "2018-12-01" },
      judged: "2019-02-28",
      expect: { notApplicable: true },
    },
    {
      name: text("标准施行当日起判定", "on the day of the standard it is"),
      facts: theUnit({ assessedOn: "2015-12-01", changedOn: "none" }),
      records: justMajor,
      judged: "2019-03-01",
      expect: "due",
    },
  ],
});
