import { accidents } from "@anwei/accident";
import { kind, ref, text, yesNo } from "@anwei/kernel";

/** Reviews of whether the closure of a unit is to be requested (提请关闭); `happenedOn` is the day of the finding. */
export const closureReviews = kind("closureReviews", text("提请关闭审查", "Closure reviews"), {
  majorHiddenDanger: yesNo(text("存在重大事故隐患", "there is a major hidden danger")),
  unfit: yesNo(text("不具备安全生产条件", "the conditions of work safety are not met")),
  rectified: yesNo(text("已经停产停业整顿", "production was stopped for rectification before")),
  accident: ref(text("因此导致的事故", "accident that this led to"), accidents, { none: true }),
  stopOrderRefused: yesNo(text("拒不执行停产停业整顿决定", "an order to stop production is refused")),
});
