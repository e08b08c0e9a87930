import { choice, date, kind, label, ref, text, units, yesNo } from "@anwei/kernel";
import { tradeActivities, trades } from "./trades.js";

/** 监管对象: a place or an enterprise that somebody must supervise, with its trade and stage. */
export const subjectsOfSupervision = kind("subjectsOfSupervision", text("监管对象", "Subjects of supervision"), {
  name: label(text("名称", "name"), { also: ["对象名称"] }),
  /** 所在地: the narrowest unit of the tree in which it lies. */
  unit: ref(text("所在地", "place"), units, { also: ["所属单位", "属地"] }),
  trade: choice(text("行业、领域", "trade"), trades, { also: ["行业领域"], open: true, none: true }),
  activity: choice(text("环节", "stage"), tradeActivities, { open: true, none: true }),
  /** 新兴行业、领域, of which no law says yet who supervises it. */
  emerging: yesNo(text("新兴行业、领域", "an emerging trade")),
  from: date(text("起", "from"), { also: ["起始日期"] }),
  to: date(text("止", "to"), { also: ["终止日期"], none: true }),
});
