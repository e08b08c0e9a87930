import {
  atAnyTime,
  dateQuantity,
  days,
  indicator,
  largest,
  record,
  recordsBy,
  smallest,
  sum,
  text,
} from "@anwei/kernel";
import { decree493, maritimeLaw2021, powerDecree599, railwayDecree501 } from "@anwei/law";
import { accidents, investigations } from "../records/index.js";
import { approvalDays, approvalExtension, investigationDays, investigationExtension } from "./time-limits.js";

const onReport = [
  decree493.article(29),
  decree493.article(27),
  railwayDecree501.article(27),
  railwayDecree501.article(28),
  powerDecree599.article(23),
  powerDecree599.article(35),
  maritimeLaw2021.article(85, { paragraph: 1 }),
] as const;
const onApproval = [...onReport, decree493.article(32, { paragraph: 1 })] as const;

const accident = { id: "a", happenedOn: "2026-03-01" } as const;
const group = { id: "1", accident: "a", happenedOn: "2026-03-02", receivedOn: "none" } as const;
const raised = { ...group, id: "2", happenedOn: "2026-03-20", raised: true } as const;
const elsewhere = { ...group, id: "3", accident: "b" } as const;
const reportLimits = { "accident/investigation-days": 60, "accident/investigation-extension": 60 };
const limits = { ...reportLimits, "accident/approval-days": 30, "accident/approval-extension": 30 };
const notApproved = { notApplicable: true } as const;

/** 技术鉴定天数: what the groups on record needed for technical appraisal, which no clock counts. */
export const appraisalOfGroups = indicator({
  id: "accident/appraisal-days-of-groups",
  title: text("已成立调查组的技术鉴定天数", "days of appraisal of the groups on record"),
  note: text("有几个调查组的，取最多的", "of several groups, the most"),
  cites: decree493.article(27),
  about: record(accidents),
  law: "event",
  over: investigations,
  link: recordsBy("accident"),
  window: atAnyTime(),
  fold: (i) => largest(i.appraisalDays),
  examples: [
    {
      name: text("取最多的；另一起事故的不算", "the most; not of another accident"),
      facts: accident,
      records: {
        investigations: [
          { ...group, appraisalDays: 20 },
          { ...raised, appraisalDays: 5 },
          { ...elsewhere, appraisalDays: 90 },
        ],
      },
      expect: 20,
    },
    {
      name: text("没有调查组", "no group"),
      facts: accident,
      records: { investigations: [] },
      expect: { notApplicable: true },
    },
  ],
});

/** 调查报告最迟提交日期: with the longest extension, and the appraisal on record. */
export const investigationLatest = dateQuantity({
  id: "accident/investigation-latest",
  title: text("调查报告最迟提交日期（延长期限用足）", "investigation report at the latest, extended as far as may be"),
  note: text(
    "技术鉴定时间不计入期限，按已登记的天数顺延；没有调查组的，没有可以顺延的天数",
    "time for technical appraisal is not counted: the days on record are added; where no group was formed there are none",
  ),
  cites: onReport,
  about: record(accidents),
  law: "event",
  combine: "exactlyOne",
  rows: (a) => {
    const counted = investigationDays.of(a).plus(investigationExtension.of(a));
    const appraisal = appraisalOfGroups.of(a);
    return [
      { when: appraisal.exists, is: a.happenedOn.plus(days(counted.plus(appraisal))) },
      { otherwise: a.happenedOn.plus(days(counted)) },
    ];
  },
  examples: [
    {
      name: text("没有调查组：60日，再延长60日", "no group: 60 days, and 60 more"),
      facts: accident,
      given: reportLimits,
      records: { investigations: [] },
      expect: "2026-06-29",
    },
    {
      name: text("没有技术鉴定：60日，再延长60日", "no appraisal: 60 days, and 60 more"),
      facts: accident,
      given: reportLimits,
      records: { investigations: [{ ...group, appraisalDays: 0 }] },
      expect: "2026-06-29",
    },
    {
      name: text("技术鉴定20日：顺延20日", "20 days of appraisal: 20 days later"),
      facts: accident,
      given: reportLimits,
      records: { investigations: [{ ...group, appraisalDays: 20 }] },
      expect: "2026-07-19",
    },
  ],
});

/** 本次调查最迟批复日期: from the report's receipt; before it, from the latest day on which it may be submitted. */
export const approvalLatestOfGroup = dateQuantity({
  id: "accident/approval-latest-of-group",
  title: text(
    "本次调查最迟批复日期（延长期限用足）",
    "this investigation's approval at the latest, extended as far as may be",
  ),
  note: text(
    "尚未收到调查报告的，按最迟提交之日即收到计",
    "a report that was not received yet is taken to be received on the latest day on which it may be submitted",
  ),
  cites: onApproval,
  about: record(investigations),
  law: "event",
  combine: "exactlyOne",
  rows: (i) => {
    const approval = approvalDays.of(i.accident).plus(approvalExtension.of(i.accident));
    const report = sum(investigationDays.of(i.accident), investigationExtension.of(i.accident), i.appraisalDays);
    return [
      { when: i.receivedOn.exists, is: i.receivedOn.plus(days(approval)) },
      { otherwise: i.accident.happenedOn.plus(days(report.plus(approval))) },
    ];
  },
  examples: [
    {
      name: text("尚未收到：各期限用足", "not received yet: every time limit used to the full"),
      facts: { ...group, appraisalDays: 0 },
      given: limits,
      records: { accidents: [accident] },
      expect: "2026-08-28",
    },
    {
      name: text("尚未收到，技术鉴定20日：顺延20日", "not received yet, 20 days of appraisal: 20 days later"),
      facts: { ...group, appraisalDays: 20 },
      given: limits,
      records: { accidents: [accident] },
      expect: "2026-09-17",
    },
    {
      name: text("4月30日收到：自收到起30日，再延长30日", "received on 30 April: 30 days from then, and 30 more"),
      facts: { ...group, appraisalDays: 20, receivedOn: "2026-04-30" },
      given: limits,
      records: { accidents: [accident] },
      expect: "2026-06-29",
    },
    {
      name: text("不批复的，不适用", "where nothing is approved it does not apply"),
      facts: { ...group, appraisalDays: 0 },
      given: { ...limits, "accident/approval-days": notApproved, "accident/approval-extension": notApproved },
      records: { accidents: [accident] },
      expect: notApproved,
    },
  ],
});

/** 已成立调查组的最迟批复日期. */
export const approvalLatestOfGroups = indicator({
  id: "accident/approval-latest-of-groups",
  title: text("已成立调查组的最迟批复日期", "approval at the latest for the groups on record"),
  cites: onApproval,
  about: record(accidents),
  law: "event",
  over: investigations,
  link: recordsBy("accident"),
  window: atAnyTime(),
  fold: (i) => largest(approvalLatestOfGroup.of(i)),
  examples: [
    {
      name: text("两个调查组取较晚的，另一起事故的不算", "the later of two groups, not of another accident"),
      facts: accident,
      given: limits,
      records: {
        accidents: [accident, { ...accident, id: "b", happenedOn: "2026-05-01" }],
        investigations: [
          { ...group, appraisalDays: 0, receivedOn: "2026-04-30" },
          { ...raised, appraisalDays: 0 },
          { ...elsewhere, appraisalDays: 0 },
        ],
      },
      expect: "2026-08-28",
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

/** 最迟批复日期: no approval can be in time after it, whatever extension is granted. */
export const approvalLatest = dateQuantity({
  id: "accident/approval-latest",
  title: text("最迟批复日期（延长期限用足）", "approval at the latest, extended as far as may be"),
  note: text(
    "技术鉴定天数按已登记的顺延；已收到调查报告的，自收到之日起算",
    "the days of appraisal on record are added; where the report was received, it runs from then",
  ),
  cites: onApproval,
  about: record(accidents),
  law: "event",
  combine: "exactlyOne",
  rows: (a) => [
    { when: approvalLatestOfGroups.of(a).exists, is: approvalLatestOfGroups.of(a) },
    {
      otherwise: a.happenedOn.plus(
        days(sum(investigationDays.of(a), investigationExtension.of(a), approvalDays.of(a), approvalExtension.of(a))),
      ),
    },
  ],
  examples: [
    {
      name: text("没有调查组：各期限用足", "no group: every time limit used to the full"),
      facts: accident,
      given: limits,
      records: { accidents: [accident], investigations: [] },
      expect: "2026-08-28",
    },
    {
      name: text("技术鉴定20日：顺延20日", "20 days of appraisal: 20 days later"),
      facts: accident,
      given: limits,
      records: { accidents: [accident], investigations: [{ ...group, appraisalDays: 20 }] },
      expect: "2026-09-17",
    },
    {
      name: text("4月30日收到：自收到起算", "received on 30 April: from then"),
      facts: accident,
      given: limits,
      records: { accidents: [accident], investigations: [{ ...group, receivedOn: "2026-04-30" }] },
      expect: "2026-06-29",
    },
  ],
});

/** 调查报告首次批复日期. */
export const investigationApprovedOn = indicator({
  id: "accident/investigation-approved-on",
  title: text("调查报告首次批复日期", "an investigation report was first approved on"),
  cites: decree493.article(32, { paragraph: 1 }),
  about: record(accidents),
  law: "event",
  over: investigations,
  link: recordsBy("accident"),
  window: atAnyTime(),
  fold: (i) => smallest(i.approvedOn),
  examples: [
    {
      name: text("两次调查取先批复的，另一起事故的不算", "of two investigations the first; not of another accident"),
      facts: accident,
      records: {
        investigations: [
          { ...group, approvedOn: "2026-06-30" },
          { ...raised, approvedOn: "2026-06-20" },
          { ...elsewhere, approvedOn: "2026-06-01" },
        ],
      },
      expect: "2026-06-20",
    },
    {
      name: text("尚未批复", "not approved yet"),
      facts: accident,
      records: { investigations: [{ ...group, approvedOn: "none" }] },
      expect: { notApplicable: true },
    },
  ],
});
