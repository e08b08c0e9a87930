import { date, kind, money, text, yesNo } from "@anwei/kernel";

/** Administrative penalties that a unit received; `happenedOn` is the day of the penalty's decision. */
export const safetyPenalties = kind("safetyPenalties", text("安全生产行政处罚", "Work-safety penalties"), {
  underSafetyLaw: yesNo(text("依照安全生产法作出", "imposed under the Work Safety Law")),
  fine: money(text("罚款数额", "fine")),
  correctionOrderedOn: date(text("责令改正之日", "correction ordered on"), { none: true }),
  refusalFoundOn: date(text("复查发现拒不改正之日", "refusal to correct found on"), { none: true }),
});
