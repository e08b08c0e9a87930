import { all, type InstantTerm, judgedAt, judgedOn, type Row, steps, type Terms, type Test, text } from "@anwei/kernel";
import type { accidentReports } from "../records/index.js";

/** How a report stands that is due by a moment. */
export const reportStates = {
  "in-time": text("按时报告", "reported in time"),
  open: text("未到期", "not yet due"),
  late: text("逾期报告", "reported late"),
  overdue: text("逾期未报告", "overdue"),
} as const;

export type ReportState = keyof typeof reportStates;

/** What was reported by the moment it was due or after it, or was not reported, up to that moment or beyond it. */
export const reportRows = (made: InstantTerm, due: InstantTerm): readonly Row<ReportState>[] =>
  steps([
    { when: all(made.day.by(judgedOn), made.by(due)), then: "in-time" },
    { when: made.day.by(judgedOn), then: "late" },
    { when: judgedAt.moreThan(due), then: "overdue" },
    { otherwise: "open" },
  ]);

/** A first report to those who supervise safety: what has a time limit and must be complete, as notices need not be. */
export const firstToSupervisors = (r: Terms<typeof accidentReports>): Test =>
  all(r.form.is("first"), r.to.oneOf("safety", "department", "mine-bureau"));
