import { choice, date, kind, ref, text, units } from "@anwei/kernel";
import { tradeActivities, trades } from "./trades.js";

/** 责任原则: by what an authority answers. */
export const principles = {
  sector: text("管行业必须管安全（行业主管）", "who runs the sector answers"),
  business: text("管业务必须管安全", "who runs the business line answers"),
  operation: text("管生产经营必须管安全", "who runs the operation answers"),
  territorial: text("属地管理", "the territory answers"),
  "similar-business": text("业务相近", "whose business is similar answers"),
  comprehensive: text("综合监督管理", "comprehensive supervision"),
} as const;

export type Principle = keyof typeof principles;

/**
 * 监管职责: that an authority answers for a territory, in a trade and a stage of it, by a principle. A trade or stage
 * stated to be `none` is no limit: the mandate holds for every one.
 */
export const mandates = kind("mandates", text("监管职责", "Mandates"), {
  unit: ref(text("承担职责的单位", "authority"), units, { also: ["监管单位", "监管部门"] }),
  territory: ref(text("地域范围", "territory"), units, { also: ["辖区", "区域"] }),
  trade: choice(text("行业、领域", "trade"), trades, { also: ["行业领域"], open: true, none: true }),
  activity: choice(text("环节", "stage"), tradeActivities, { open: true, none: true }),
  principle: choice(text("责任原则", "principle"), principles, { also: ["原则"], open: true }),
  /** 确定监管部门的人民政府: who decided it, where somebody had to. */
  determinedBy: ref(text("确定职责的机关", "determined by"), units, { none: true }),
  from: date(text("起", "from"), { also: ["起始日期"] }),
  to: date(text("止", "to"), { also: ["终止日期"], none: true }),
});
