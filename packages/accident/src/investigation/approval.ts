import { dateQuantity, days, decision, min, ordered, record, text } from "@anwei/kernel";
import { decree493 } from "@anwei/law";
import { clockRows, clockStates } from "../clock-states.js";
import { investigations } from "../records/index.js";
import { clockConsequences, clockExamples, sinceExamples } from "./clocks.js";
import { approvalDays, approvalExtension } from "./time-limits.js";

const received = { accident: "a", happenedOn: "2026-02-02", receivedOn: "2026-04-20" } as const;
const records = { accidents: [{ id: "a", happenedOn: "2026-01-31" }] };
const limits = (counted: number, more: number) => ({
  "accident/approval-days": counted,
  "accident/approval-extension": more,
});

/** 批复期限: the clock runs from the report's receipt; what an extension takes beyond the law is not counted. */
export const approvalDue = dateQuantity({
  id: "accident/approval-due",
  title: text("批复期限", "approval due"),
  cites: decree493.article(32, { paragraph: 1 }),
  about: record(investigations),
  law: "event",
  is: (i) =>
    i.receivedOn.plus(
      days(approvalDays.of(i.accident).plus(min(i.approvalExtensionDays, approvalExtension.of(i.accident)))),
    ),
  examples: [
    { name: text("15日", "15 days"), facts: received, records, given: limits(15, 0), expect: "2026-05-05" },
    {
      name: text("重大以下不得延长", "below the gravest there is no extension"),
      facts: { ...received, approvalExtensionDays: 10 },
      records,
      given: limits(15, 0),
      expect: "2026-05-05",
    },
    {
      name: text("特别重大：30日，延长40日只计30日", "the gravest: 30 days, and of 40 more 30"),
      facts: { ...received, approvalExtensionDays: 40 },
      records,
      given: limits(30, 30),
      expect: "2026-06-19",
    },
    {
      name: text("特别重大：30日，延长10日", "the gravest: 30 days and 10 more"),
      facts: { ...received, approvalExtensionDays: 10 },
      records,
      given: limits(30, 30),
      expect: "2026-05-30",
    },
    {
      name: text("尚未收到调查报告", "the report was not received yet"),
      facts: { ...received, receivedOn: "none" },
      records,
      given: limits(15, 0),
      expect: { notApplicable: true },
    },
  ],
});

/** 批复情况. */
export const approval = decision({
  id: "accident/approval",
  title: text("批复情况", "the approval"),
  cites: decree493.article(32, { paragraph: 1 }),
  about: record(investigations),
  law: "event",
  appliesWhen: (i) => approvalDue.of(i).exists,
  outcomes: ordered(clockStates),
  consequences: clockConsequences,
  combine: "exactlyOne",
  rows: (i) => clockRows(i.approvedOn, approvalDue.of(i)),
  examples: [
    ...clockExamples(approvalDue.id, "approvedOn"),
    ...sinceExamples(approvalDue.id, "approvedOn", "2007-06-01", "2007-05-31"),
  ],
});
