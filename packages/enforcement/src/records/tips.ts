import { choice, date, kind, money, text, yesNo } from "@anwei/kernel";

/** How grave what was reported is. */
export const tipRisks = {
  ordinary: text("一般风险", "ordinary risk"),
  larger: text("较大风险", "larger risk"),
  major: text("重大风险", "major risk"),
} as const;

/** Reports by staff, families and the public (举报), with what became of them; `happenedOn` is the day of receipt. */
export const tips = kind("tips", text("举报", "Tips"), {
  happenedOn: date(text("受理日期", "received on"), { also: ["日期"] }),
  verifiedOn: date(text("核查办结日期", "checked on"), { none: true }),
  verified: yesNo(text("经核查属实", "found to be true")),
  risk: choice(text("风险程度", "risk"), tipRisks),
  keptSecret: yesNo(text("举报人信息保密", "the reporter's identity was kept secret")),
  reward: money(text("奖励金额", "reward"), { none: true }),
  rewardedOn: date(text("奖励发放日期", "rewarded on"), { none: true }),
});
