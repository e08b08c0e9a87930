import { date, kind, text, yesNo } from "@anwei/kernel";

/** Orders to stop production for rectification (停产停业整顿); `happenedOn` is the day of the order. */
export const suspensions = kind("suspensions", text("停产停业整顿", "Suspensions"), {
  happenedOn: date(text("决定日期", "ordered on"), { also: ["日期"] }),
  until: date(text("整顿期限", "to be put right by")),
  reviewedOn: date(text("复查验收日期", "reviewed on"), { none: true }),
  fit: yesNo(text("复查时具备安全生产条件", "fit at the review")),
  refusedOn: date(text("发现拒不执行之日", "refusal found on"), { none: true }),
  closureAskedOn: date(text("提请关闭日期", "closure requested on"), { none: true }),
});
