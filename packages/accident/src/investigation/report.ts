import { dateQuantity, days, decision, min, ordered, record, sum, text } from "@anwei/kernel";
import { decree493, maritimeLaw2021, powerDecree599, railwayDecree501 } from "@anwei/law";
import { clockRows, clockStates } from "../clock-states.js";
import { investigations } from "../records/index.js";
import { clockConsequences, clockExamples, sinceExamples } from "./clocks.js";
import { investigationDays, investigationExtension } from "./time-limits.js";

const accident = { id: "a", happenedOn: "2026-01-31" } as const;
const ofAccident = { accident: "a", happenedOn: "2026-02-02" } as const;
const limits = { "accident/investigation-days": 60, "accident/investigation-extension": 60 };

/** 调查报告提交期限: appraisal is not counted; an approved extension counts up to the longest that the law knows. */
export const investigationReportDue = dateQuantity({
  id: "accident/investigation-report-due",
  title: text("本次调查报告提交期限", "this investigation's report due"),
  note: text(
    "技术鉴定、评估天数不计入期限；批准的延长超出规定上限的部分不计",
    "days of appraisal are not counted; of an extension, no more than the law allows",
  ),
  cites: [
    decree493.article(29),
    decree493.article(27),
    railwayDecree501.article(27),
    railwayDecree501.article(28),
    powerDecree599.article(23),
    powerDecree599.article(35),
    maritimeLaw2021.article(85, { paragraph: 1 }),
  ],
  about: record(investigations),
  law: "event",
  is: (i) =>
    i.accident.happenedOn.plus(
      days(
        sum(
          investigationDays.of(i.accident),
          i.appraisalDays,
          min(i.extensionDays, investigationExtension.of(i.accident)),
        ),
      ),
    ),
  examples: [
    {
      name: text("1月31日起60日", "60 days from 31 January"),
      facts: ofAccident,
      records: { accidents: [accident] },
      given: limits,
      expect: "2026-04-01",
    },
    {
      name: text("技术鉴定20日不计入", "20 days of appraisal are not counted"),
      facts: { ...ofAccident, appraisalDays: 20 },
      records: { accidents: [accident] },
      given: limits,
      expect: "2026-04-21",
    },
    {
      name: text("延长60日", "60 more days"),
      facts: { ...ofAccident, extensionDays: 60 },
      records: { accidents: [accident] },
      given: limits,
      expect: "2026-05-31",
    },
    {
      name: text("延长90日只计60日", "of 90 more days, 60"),
      facts: { ...ofAccident, extensionDays: 90 },
      records: { accidents: [accident] },
      given: limits,
      expect: "2026-05-31",
    },
    {
      name: text("延长30日", "30 more days"),
      facts: { ...ofAccident, extensionDays: 30 },
      records: { accidents: [accident] },
      given: limits,
      expect: "2026-05-01",
    },
  ],
});

/** 调查报告提交情况. */
export const investigationReport = decision({
  id: "accident/investigation-report",
  title: text("调查报告提交情况", "the investigation report"),
  cites: decree493.article(29),
  about: record(investigations),
  law: "event",
  appliesWhen: (i) => investigationReportDue.of(i).exists,
  outcomes: ordered(clockStates),
  consequences: clockConsequences,
  combine: "exactlyOne",
  rows: (i) => clockRows(i.submittedOn, investigationReportDue.of(i)),
  examples: [
    ...clockExamples(investigationReportDue.id, "submittedOn"),
    ...sinceExamples(investigationReportDue.id, "submittedOn", "2007-06-01", "2007-05-31"),
  ],
});
