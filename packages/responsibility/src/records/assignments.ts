import { choice, date, kind, ref, text } from "@anwei/kernel";
import { taskParts, tasks } from "./tasks.js";

/** Assignments (任务分工): one unit's part in one task, dated by the document. */
export const assignments = kind("assignments", text("任务分工", "Assignments"), {
  happenedOn: date(text("下达日期", "set on")),
  task: ref(text("任务", "task"), tasks),
  part: choice(text("分工", "part"), taskParts),
});
