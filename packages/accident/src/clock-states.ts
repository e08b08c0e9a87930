import {
  all,
  type DateTerm,
  type InstantTerm,
  judgedAt,
  judgedOn,
  type Row,
  steps,
  type Test,
  text,
} from "@anwei/kernel";

/** How something stands that is due by a day or a moment. */
export const clockStates = {
  "in-time": text("按期完成", "done in time"),
  open: text("未到期", "not yet due"),
  late: text("逾期完成", "done late"),
  overdue: text("逾期未完成", "overdue"),
} as const;

export type ClockState = keyof typeof clockStates;

const rows = (done: Test, inTime: Test, overdue: Test): readonly Row<ClockState>[] =>
  steps([
    { when: all(done, inTime), then: "in-time" },
    { when: done, then: "late" },
    { when: overdue, then: "overdue" },
    { otherwise: "open" },
  ]);

/** What was done by the day of judging, in time or late, or not done, before the day it is due or after it. */
export const clockRows = (done: DateTerm, due: DateTerm): readonly Row<ClockState>[] =>
  rows(done.by(judgedOn), done.by(due), judgedOn.moreThan(due));

/** The same of what is due by a moment: up to that moment, or beyond it. */
export const momentRows = (done: InstantTerm, due: InstantTerm): readonly Row<ClockState>[] =>
  rows(done.day.by(judgedOn), done.by(due), judgedAt.moreThan(due));
