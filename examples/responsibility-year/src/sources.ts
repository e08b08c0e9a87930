import { source, text } from "@anwei/plugin/v1";

/** What the made county asks of its units: no such document exists. */
export const plan = source({
  id: "made-county-plan",
  type: "notice",
  title: text("青石县2026年安全生产工作要点（虚构）", "Work plan of Qingshi county for 2026 (made up)"),
  issuer: text("青石县安全生产委员会（虚构）", "Safety committee of Qingshi county (made up)"),
  from: "2026-01-01",
  verified: true,
  note: text("为示例编写，没有这样的文件", "written for an example: no such document exists"),
});
