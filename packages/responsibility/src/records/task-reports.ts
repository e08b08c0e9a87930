import { choice, date, kind, ref, text } from "@anwei/kernel";
import { tasks } from "./tasks.js";

/** Which part of the year a report is for. */
export const reportTerms = {
  "half-year": text("半年", "half-year"),
  year: text("全年", "year"),
} as const;

export type ReportTerm = keyof typeof reportTerms;

/** Reports of a unit on a task (任务进展报告), dated by the day on which they were handed in. */
export const taskReports = kind("taskReports", text("任务进展报告", "Reports on tasks"), {
  happenedOn: date(text("报送日期", "handed in on")),
  task: ref(text("任务", "task"), tasks),
  term: choice(text("报告期", "term"), reportTerms),
});
