import { date, kind, label, text } from "@anwei/kernel";

/** Changes of the head of a unit (主要负责人变更). */
export const headChanges = kind("headChanges", text("主要负责人变更", "Changes of head"), {
  happenedOn: date(text("任职日期", "took office on")),
  head: label(text("新任主要负责人", "new head"), { also: ["主要负责人"] }),
});
