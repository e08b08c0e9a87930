import { choice, date, kind, text } from "@anwei/kernel";

/** What is done to a unit that falls behind, short of a penalty. */
export const measureKinds = {
  "self-examination": text("检讨", "self-examination"),
  interview: text("约谈", "interview"),
  criticism: text("通报批评", "public criticism"),
  "public-report": text("公开述职", "report on its duties before the public"),
  "yellow-card": text("黄牌警告", "yellow card"),
  "red-card": text("红牌", "red card"),
  "pre-veto": text("预否决", "pre-veto"),
  veto: text("一票否决", "veto"),
  "listed-supervision": text("挂牌督办", "listed supervision"),
  "black-list": text("列入黑名单", "put on the black list"),
} as const;

export type MeasureKind = keyof typeof measureKinds;

/**
 * Measures taken against units (约谈、通报、黄牌、挂牌督办): `happenedOn` is the day of the decision, `unit` whom it is against.
 * One that was not lifted says so (`none`).
 */
export const measuresTaken = kind("measures", text("监督措施", "Measures taken"), {
  happenedOn: date(text("决定日期", "decided on"), { also: ["发生日期"] }),
  measure: choice(text("措施", "measure"), measureKinds),
  liftedOn: date(text("解除日期", "lifted on"), { none: true, also: ["摘牌日期"] }),
});
