import {
  atAnyTime,
  counted,
  dateQuantity,
  decision,
  indicator,
  judgedOn,
  largest,
  ordered,
  record,
  recordsBy,
  smallest,
  steps,
  text,
} from "@anwei/kernel";
import { decree493, maritimeLaw2021, powerDecree599, railwayDecree501 } from "@anwei/law";
import { clockStates } from "../clock-states.js";
import { accidents, investigations } from "../records/index.js";
import { clockConsequences } from "./clocks.js";
import { investigationReport, investigationReportDue } from "./report.js";
import { investigationDue } from "./time-limits.js";

const onTime = [
  decree493.article(29),
  railwayDecree501.article(27),
  powerDecree599.article(23),
  maritimeLaw2021.article(85, { paragraph: 1 }),
] as const;

const accident = { id: "a", happenedOn: "2026-03-01" } as const;
const limits = { "accident/investigation-days": 60, "accident/investigation-extension": 60 };
const group = { id: "1", accident: "a", happenedOn: "2026-03-02", submittedOn: "none" } as const;
const raised = { ...group, id: "2", happenedOn: "2026-03-20", raised: true } as const;

/** 调查报告首次提交日期. */
export const investigationSubmittedOn = indicator({
  id: "accident/investigation-submitted-on",
  title: text("调查报告首次提交日期", "an investigation report was first submitted on"),
  cites: decree493.article(29),
  about: record(accidents),
  law: "event",
  over: investigations,
  link: recordsBy("accident"),
  window: atAnyTime(),
  fold: (i) => smallest(i.submittedOn),
  examples: [
    {
      name: text("两次调查取先提交的，另一起事故的不算", "of two investigations the first; not of another accident"),
      facts: accident,
      records: {
        investigations: [
          { ...group, submittedOn: "2026-04-30" },
          { ...raised, submittedOn: "2026-04-20" },
          { ...group, id: "3", accident: "b", submittedOn: "2026-04-01" },
        ],
      },
      expect: "2026-04-20",
    },
    {
      name: text("尚未提交", "not submitted yet"),
      facts: accident,
      records: { investigations: [group] },
      expect: { notApplicable: true },
    },
  ],
});

/** 各调查组提交期限: how far the time of the groups on record reaches, appraisal and approved extensions counted in. */
export const investigationDueOfGroups = indicator({
  id: "accident/investigation-due-of-groups",
  title: text("已成立调查组的最后提交期限", "last day for the groups on record"),
  cites: onTime,
  about: record(accidents),
  law: "event",
  over: investigations,
  link: recordsBy("accident"),
  window: atAnyTime(),
  fold: (i) => largest(investigationReportDue.of(i)),
  examples: [
    {
      name: text("两个调查组取较晚的", "the later of two groups"),
      facts: accident,
      given: limits,
      records: { accidents: [accident], investigations: [{ ...group, appraisalDays: 20 }, raised] },
      expect: "2026-05-20",
    },
    {
      name: text("没有调查组", "no group"),
      facts: accident,
      given: limits,
      records: { accidents: [accident], investigations: [] },
      expect: { notApplicable: true },
    },
  ],
});

/** 调查报告份数: how many investigations stand how, each by its own time. */
export const investigationsMade = indicator({
  id: "accident/investigations-made",
  title: text("调查次数，按提交情况", "investigations, by how their reports were submitted"),
  cites: onTime,
  about: record(accidents),
  law: "event",
  over: investigations,
  link: recordsBy("accident"),
  window: atAnyTime(),
  by: { of: (i) => investigationReport.of(i), members: clockStates },
  fold: counted({ unit: "time" }),
  examples: [
    {
      name: text("末日提交一次，次日提交一次", "one on the last day, one the day after"),
      facts: accident,
      given: limits,
      at: "late",
      records: {
        accidents: [accident],
        investigations: [
          { ...group, submittedOn: "2026-04-30" },
          { ...raised, submittedOn: "2026-05-01" },
        ],
      },
      judged: "2026-06-01",
      expect: 1,
    },
  ],
});

/** 调查报告期限: of the groups on record; where none was formed, 60 days, since nobody can have approved more. */
export const investigationDutyDue = dateQuantity({
  id: "accident/investigation-duty-due",
  title: text("调查报告提交期限", "the investigation report is due on"),
  note: text(
    "技术鉴定时间和批准的延长按已登记的计入；没有成立调查组的，无从批准延长，按不延长计",
    "time for appraisal and approved extensions as on record; where no group was formed none can have been approved, and none is counted",
  ),
  cites: onTime,
  about: record(accidents),
  law: "event",
  appliesWhen: (a) => investigationDue.of(a).exists,
  combine: "exactlyOne",
  rows: (a) => [
    { when: investigationDueOfGroups.of(a).exists, is: investigationDueOfGroups.of(a) },
    { otherwise: investigationDue.of(a) },
  ],
  examples: [
    {
      name: text("没有调查组：60日", "no group: 60 days"),
      facts: accident,
      given: limits,
      records: { accidents: [accident], investigations: [] },
      expect: "2026-04-30",
    },
    {
      name: text("批准延长60日、鉴定20日：140日", "60 more days approved and 20 of appraisal: 140 days"),
      facts: accident,
      given: limits,
      records: { accidents: [accident], investigations: [{ ...group, extensionDays: 60, appraisalDays: 20 }] },
      expect: "2026-07-19",
    },
    {
      name: text("没有调查机关的，不适用", "where nobody is known to investigate, it does not apply"),
      facts: accident,
      given: { "accident/investigation-due": { notApplicable: true } },
      records: { accidents: [accident], investigations: [] },
      expect: { notApplicable: true },
    },
  ],
});

/** 事故调查情况: how the duty to investigate stands, whether or not an investigation is on record. */
export const investigationDuty = decision({
  id: "accident/investigation-duty",
  title: text("事故调查情况", "whether the accident was investigated in time"),
  note: text(
    "由何机关调查，见调查机关。一次调查按期提交报告即为按期。没有调查记录的，调查登记齐全时过了期限即为逾期；登记不齐全的，不定",
    "who investigates, another rule says. One report submitted in time is enough. Where no investigation is on record, it is overdue after its time if the register of investigations is complete, and undecided if not",
  ),
  cites: onTime,
  about: record(accidents),
  law: "event",
  appliesWhen: (a) => investigationDue.of(a).exists,
  outcomes: ordered(clockStates),
  consequences: clockConsequences,
  combine: "exactlyOne",
  rows: (a) =>
    steps([
      { when: investigationsMade.of(a, "in-time").atLeast(1), then: "in-time" },
      { when: investigationsMade.of(a, "late").atLeast(1), then: "late" },
      { when: judgedOn.moreThan(investigationDutyDue.of(a)), then: "overdue" },
      { otherwise: "open" },
    ]),
  examples: [
    ...(
      [
        ["2026-04-30", "2026-06-01", "in-time", "第60日提交：按期", "submitted on the 60th day: in time"],
        ["2026-05-01", "2026-06-01", "late", "第61日提交：逾期", "submitted on the 61st day: late"],
        ["none", "2026-04-30", "open", "第60日未提交：未到期", "not submitted on the 60th day: not yet due"],
        ["none", "2026-05-01", "overdue", "第61日未提交：逾期", "not submitted on the 61st day: overdue"],
      ] as const
    ).map(([submittedOn, judged, expect, zh, en]) => ({
      name: text(zh, en),
      facts: accident,
      given: limits,
      records: { accidents: [accident], investigations: [{ ...group, submittedOn }] },
      judged,
      expect,
    })),
    {
      name: text("另行组织的调查组按期提交：按期", "a raised group submitted in time: in time"),
      facts: accident,
      given: limits,
      records: { accidents: [accident], investigations: [group, { ...raised, submittedOn: "2026-04-29" }] },
      judged: "2026-06-01",
      expect: "in-time",
    },
    {
      name: text("没有调查，第60日：未到期", "no investigation, on the 60th day: not yet due"),
      facts: accident,
      given: limits,
      records: { accidents: [accident], investigations: [] },
      judged: "2026-04-30",
      expect: "open",
    },
    {
      name: text("没有调查，第61日：逾期", "no investigation, on the 61st day: overdue"),
      facts: accident,
      given: limits,
      records: { accidents: [accident], investigations: [] },
      judged: "2026-05-01",
      expect: "overdue",
    },
    {
      name: text("调查登记不齐全：不定", "the register of investigations is not complete: undecided"),
      facts: accident,
      given: limits,
      records: { accidents: [accident], investigations: [] },
      partial: true,
      judged: "2026-12-01",
      expect: { atLeast: "in-time", atMost: "overdue" },
    },
    ...(
      [
        ["2007-06-01", "overdue", "条例施行当日适用", "on the day the decree came into force it applies"],
        ["2007-05-31", { notApplicable: true }, "条例施行前一日不适用", "the day before it does not"],
      ] as const
    ).map(([happenedOn, expect, zh, en]) => ({
      name: text(zh, en),
      facts: { id: "a", happenedOn },
      given: limits,
      records: { investigations: [] },
      judged: "2007-12-01",
      expect,
    })),
    {
      name: text("没有调查机关的，不适用", "where nobody is known to investigate, it does not apply"),
      facts: accident,
      given: { "accident/investigation-due": { notApplicable: true } },
      records: { accidents: [accident], investigations: [] },
      judged: "2026-12-01",
      expect: { notApplicable: true },
    },
  ],
});
