import { text } from "@anwei/plugin/v1";
import { namedList } from "@anwei/responsibility";
import { id } from "./common.js";
import { lineTasks, workLines } from "./records.js";
import { from, preface } from "./sources.js";

/** 五抓: every task is one of the five lines of work. */
export const lines = namedList({
  id: `${id}/work-lines`,
  title: text("任务属于“五抓”之一", "A task is one of the five lines"),
  of: lineTasks,
  items: workLines,
  is: (t, line) => t.line.is(line),
  ending: "closed",
  editions: [{ from, listed: ["network", "education", "supervision", "campaigns", "service"], cites: preface }],
  example: (line) => ({ line: line ?? "other" }),
});
