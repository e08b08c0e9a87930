import { source, text } from "@anwei/kernel";

/** 企业职工伤亡事故分类, the edition of 1986. */
export const gb6441of1986 = source({
  id: "gb-6441-1986",
  type: "standard",
  title: text("企业职工伤亡事故分类", "Classification of Casualty Accidents of Enterprise Staff"),
  number: "GB 6441-1986",
  from: "1987-02-01",
  to: "2026-06-30",
  verified: true,
  note: text("施行日期凭记忆", "the day on which it came into force is from memory"),
});

/** 生产安全事故分类与编码, the edition of 2025: its codes were not seen. */
export const gb6441of2025 = source({
  id: "gb-6441-2025",
  type: "standard",
  title: text("生产安全事故分类与编码", "Classification and Coding of Production Safety Accidents"),
  number: "GB 6441-2025",
  from: "2026-07-01",
  verified: true,
});

/** 事故伤害损失工作日标准. */
export const gbt15499of1995 = source({
  id: "gbt-15499-1995",
  type: "standard",
  title: text("事故伤害损失工作日标准", "Lost Workdays of Accident Injuries"),
  number: "GB/T 15499-1995",
  from: "1995-10-01",
  to: "2026-12-31",
  verified: true,
  note: text("施行日期凭记忆", "the day on which it came into force is from memory"),
});

/** 事故伤害损失工作日标准, the edition of 2025: its values were not seen. */
export const gb15499of2025 = source({
  id: "gb-15499-2025",
  type: "standard",
  title: text("事故伤害损失工作日", "Lost Workdays of Accident Injuries (2025)"),
  number: "GB 15499-2025",
  from: "2027-01-01",
  verified: false,
});

/** 企业职工伤亡事故经济损失统计标准. */
export const gbt6721of1986 = source({
  id: "gbt-6721-1986",
  type: "standard",
  title: text("企业职工伤亡事故经济损失统计标准", "Economic Losses of Casualty Accidents of Enterprise Staff"),
  number: "GB/T 6721-1986",
  from: "1987-05-01",
  to: "2026-06-30",
  verified: true,
  note: text("施行日期凭记忆", "the day on which it came into force is from memory"),
});

/** 生产安全事故直接经济损失: the edition of 2025. */
export const gb6721of2025 = source({
  id: "gb-6721-2025",
  type: "standard",
  title: text("生产安全事故直接经济损失统计", "Direct Economic Losses of Production Safety Accidents"),
  number: "GB 6721-2025",
  from: "2026-07-01",
  verified: true,
});

/** 危险化学品重大危险源辨识, the edition of 2018. */
export const gb18218 = source({
  id: "gb-18218-2018",
  type: "standard",
  title: text("危险化学品重大危险源辨识", "Identification of Major Hazard Installations for Hazardous Chemicals"),
  number: "GB 18218-2018",
  from: "2019-03-01",
  verified: true,
  note: text(
    "数字和CAS号对照过两份存档；2009年版未见，因此2019年3月1日以前不作判定",
    "numbers and CAS numbers were held against two stored copies; the edition of 2009 was not seen, so that nothing is decided before 1 March 2019",
  ),
});
