import { all, dateQuantity, days, decision, judgedOn, ordered, record, steps, text } from "@anwei/kernel";
import { order40 } from "@anwei/law";
import { hazardUnits } from "../records/hazard-units.js";
import { decidable, justMajor, notMajor, theUnit, underOrder40 } from "./order40.js";

const assessed = theUnit({ assessedOn: "2026-03-10" });

/** 备案期限: within 15 days of the finished assessment report. */
export const filingDue = dateQuantity({
  id: "risk/filing-due",
  title: text("重大危险源备案期限", "filing is due"),
  note: text(
    "自评估报告完成之日起15日，当日不算；按自然日计",
    "15 calendar days from the finished report, whose day is not one of them",
  ),
  cites: order40.article(23),
  ...decidable,
  about: record(hazardUnits),
  law: "judged",
  appliesWhen: (u) => all(underOrder40(u), u.assessedOn.exists),
  is: (u) => u.assessedOn.plus(days(15)),
  examples: [
    {
      name: text("3月10日完成，3月25日到期", "finished on 10 March: due on the 25th"),
      facts: assessed,
      records: justMajor,
      expect: "2026-03-25",
    },
    {
      name: text("不构成的不备案", "what is no installation is not filed"),
      facts: assessed,
      records: notMajor,
      expect: { notApplicable: true },
    },
    {
      name: text("城镇燃气不适用", "not of city gas"),
      facts: { ...assessed, oversight: "city-gas" },
      records: justMajor,
      expect: { notApplicable: true },
    },
    {
      name: text("尚未评估的没有期限", "what was not assessed has no date"),
      facts: theUnit({ assessedOn: "none" }),
      records: justMajor,
      expect: { notApplicable: true },
    },
  ],
});

/** 备案情况: whether it was filed in time. */
export const filing = decision({
  id: "risk/filing",
  title: text("重大危险源备案", "filing of a major hazard installation"),
  cites: order40.article(23),
  ...decidable,
  about: record(hazardUnits),
  law: "judged",
  appliesWhen: (u) => all(underOrder40(u), u.assessedOn.exists),
  outcomes: ordered({
    "in-time": text("按期备案", "filed in time"),
    "not-yet-due": text("未到期", "not yet due"),
    late: text("逾期备案", "filed late"),
    overdue: text("逾期未备案", "overdue"),
  }),
  combine: "exactlyOne",
  rows: (u) =>
    steps([
      { when: all(u.filedOn.by(judgedOn), u.filedOn.by(filingDue.of(u))), then: "in-time" },
      { when: u.filedOn.by(judgedOn), then: "late" },
      { when: judgedOn.moreThan(filingDue.of(u)), then: "overdue" },
      { otherwise: "not-yet-due" },
    ]),
  examples: [
    {
      name: text("第15日备案：按期", "filed on the 15th day: in time"),
      facts: { ...assessed, filedOn: "2026-03-25" },
      records: justMajor,
      judged: "2026-06-01",
      expect: "in-time",
    },
    {
      name: text("判定日之后才备案的，尚未备案", "what is filed after the day of judging is not filed yet"),
      facts: { ...assessed, filedOn: "2026-03-24" },
      records: justMajor,
      judged: "2026-03-23",
      expect: "not-yet-due",
    },
    {
      name: text("第16日备案：逾期", "filed on the 16th day: late"),
      facts: { ...assessed, filedOn: "2026-03-26" },
      records: justMajor,
      judged: "2026-03-26",
      expect: "late",
    },
    {
      name: text("第15日尚未备案：未到期", "not filed on the 15th day: not yet due"),
      facts: { ...assessed, filedOn: "none" },
      records: justMajor,
      judged: "2026-03-25",
      expect: "not-yet-due",
    },
    {
      name: text("第16日尚未备案：逾期未备案", "not filed on the 16th day: overdue"),
      facts: { ...assessed, filedOn: "none" },
      records: justMajor,
      judged: "2026-03-26",
      expect: "overdue",
    },
    {
      name: text("备案日期未知：不定", "whether it was filed is unknown: undecided"),
      facts: assessed,
      records: justMajor,
      judged: "2026-03-26",
      expect: { atLeast: "in-time", atMost: "overdue" },
    },
    {
      name: text("不构成的不备案", "what is no installation is not filed"),
      facts: assessed,
      records: notMajor,
      judged: "2026-03-26",
      expect: { notApplicable: true },
    },
    {
      name: text("港区不适用", "not in a port area"),
      facts: { ...assessed, oversight: "port" },
      records: justMajor,
      judged: "2026-03-26",
      expect: { notApplicable: true },
    },
    {
      name: text("尚未评估的不适用", "not before the assessment"),
      facts: theUnit({ assessedOn: "none" }),
      records: justMajor,
      judged: "2026-03-26",
      expect: { notApplicable: true },
    },
    {
      name: text("标准施行前一日不作判定", "nothing is decided the day before the standard"),
      facts: theUnit({ assessedOn: "2018-12-01", filedOn: "none" }),
      given: { "risk/major-hazard": "installation", "risk/filing-due": "2018-12-16" },
      judged: "2019-02-28",
      expect: { notApplicable: true },
    },
    {
      name: text("标准施行当日起判定", "on the day of the standard it is"),
      facts: theUnit({ assessedOn: "2018-12-01", filedOn: "none" }),
      records: justMajor,
      judged: "2019-03-01",
      expect: "overdue",
    },
  ],
});
