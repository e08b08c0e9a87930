import { choice, date, kind, text } from "@anwei/kernel";

/** Kinds of emergency plan that are drilled. */
export const drilledPlans = {
  comprehensive: text("综合应急预案", "comprehensive plan"),
  special: text("专项应急预案", "special plan"),
  site: text("现场处置方案", "site plan"),
} as const;

/** Drills of a unit's emergency plans (应急预案演练). */
export const drills = kind("drills", text("应急演练", "Emergency drills"), {
  happenedOn: date(text("演练日期", "held on"), { also: ["发生日期", "日期"] }),
  plan: choice(text("预案类别", "plan"), drilledPlans),
});
