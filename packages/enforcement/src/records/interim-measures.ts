import { choice, count, date, instant, kind, text, yesNo } from "@anwei/kernel";

/** What an authority did to secure evidence or safety before it decided. */
export const interimMeasureKinds = {
  "evidence-kept": text("先行登记保存证据", "evidence registered and kept first"),
  sealed: text("查封、扣押", "sealed or seized"),
  "power-cut": text("停止供电", "power cut"),
} as const;

/** Measures taken in a case (保存证据、查封扣押、停止供电); `happenedOn` is the day on which a measure began. */
export const interimMeasures = kind("interimMeasures", text("证据保存和强制措施", "Interim measures"), {
  measure: choice(text("措施", "measure"), interimMeasureKinds),
  happenedOn: date(text("措施开始之日", "began on"), { also: ["日期"] }),
  extended: yesNo(text("经负责人批准延长", "extended with the head's approval")),
  appraisalDays: count(text("检测、检验、检疫、鉴定日数", "days of tests and appraisals"), { unit: "day" }),
  settledOn: date(text("作出处理决定或者解除之日", "decided on, or lifted"), { none: true }),
  approvedByHead: yesNo(text("经部门主要负责人批准", "approved by the department's main head")),
  inWriting: yesNo(text("书面通知", "notice in writing")),
  emergency: yesNo(text("有危及生产安全的紧急情形", "an emergency endangers safety")),
  noticedAt: instant(text("通知生产经营单位的时间", "the unit was told at"), { none: true }),
  cutAt: instant(text("停电时间", "power was cut at"), { none: true }),
});
