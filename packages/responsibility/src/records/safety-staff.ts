import { choice, date, kind, label, ref, text, yesNo } from "@anwei/kernel";
import { obligedUnits } from "./obliged-units.js";

/** In what capacity a person stands in the register. */
export const staffRoles = {
  principal: text("主要负责人", "principal"),
  "safety-deputy": text("分管负责人", "deputy in charge of safety"),
  "safety-manager": text("安全生产管理人员", "safety manager"),
  worker: text("其他从业人员", "other staff"),
  "special-operator": text("特种作业人员", "special operator"),
  officer: text("监管执法人员", "supervision officer"),
  "information-officer": text("安全员、信息员", "safety or information officer"),
} as const;

/** How a person is engaged. */
export const engagements = {
  "full-time": text("专职", "full-time"),
  "part-time": text("兼职", "part-time"),
  entrusted: text("委托的工程技术人员", "entrusted engineer"),
} as const;

/** Persons whose number, training and certificates norms are about (安全生产相关人员). */
export const safetyStaff = kind(
  "safetyStaff",
  text("安全生产相关人员", "Safety staff"),
  {
    unit: ref(text("单位", "unit"), obligedUnits, { also: ["所属单位"] }),
    happenedOn: date(text("登记日期", "registered on"), { also: ["发生日期", "日期"] }),
    person: label(text("姓名", "person"), { also: ["人员"] }),
    role: choice(text("身份", "role"), staffRoles, { open: true }),
    engagement: choice(text("专兼职", "engagement"), engagements),
    registeredEngineer: yesNo(text("注册安全工程师", "registered safety engineer")),
    fromLeadership: yesNo(text("班子成员", "of the leadership")),
    from: date(text("上岗日期", "in post from"), { also: ["任职日期"] }),
    to: date(text("离岗日期", "in post until"), { none: true, also: ["离任日期"] }),
  },
  { complete: text("名册上没有的人，按没有配备计", "a person who is not in the register is taken not to be there") },
);
