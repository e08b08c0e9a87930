import { date, kind, label, text } from "@anwei/kernel";

/** Cases of enforcement made public as examples (典型案例); `unit` published them, `happenedOn` is the day of it. */
export const publicCases = kind("publicCases", text("公开的典型案例", "Published cases"), {
  happenedOn: date(text("发布日期", "published on"), { also: ["日期"] }),
  name: label(text("案例名称", "case")),
});
