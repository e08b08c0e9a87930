import { source, text } from "@anwei/kernel";
import { congress } from "./issuers.js";

/** 安全生产法, as amended in 2021. */
export const safetyLaw2021 = source({
  id: "work-safety-law-2021",
  type: "law",
  title: text("中华人民共和国安全生产法（2021年修正）", "Work Safety Law (2021)"),
  issuer: congress,
  published: "2021-06-10",
  from: "2021-09-01",
  verified: true,
});

/** 安全生产法, as amended in 2014: its text was not seen. */
export const safetyLaw2014 = source({
  id: "work-safety-law-2014",
  type: "law",
  title: text("中华人民共和国安全生产法（2014年修正）", "Work Safety Law (2014)"),
  issuer: congress,
  published: "2014-08-31",
  from: "2014-12-01",
  to: "2021-08-31",
  verified: false,
});

/** 行政处罚法. */
export const penaltiesLaw2021 = source({
  id: "administrative-penalties-law-2021",
  type: "law",
  title: text("中华人民共和国行政处罚法（2021年修订）", "Administrative Penalties Law (2021)"),
  issuer: congress,
  published: "2021-01-22",
  from: "2021-07-15",
  verified: true,
});

/** 特种设备安全法. */
export const specialEquipmentLaw = source({
  id: "special-equipment-law",
  type: "law",
  title: text("中华人民共和国特种设备安全法", "Special Equipment Safety Law"),
  issuer: congress,
  published: "2013-06-29",
  from: "2014-01-01",
  verified: true,
});

/** 海上交通安全法, as revised in 2021. */
export const maritimeLaw2021 = source({
  id: "maritime-traffic-safety-law-2021",
  type: "law",
  title: text("中华人民共和国海上交通安全法（2021年修订）", "Maritime Traffic Safety Law (2021)"),
  issuer: congress,
  published: "2021-04-29",
  from: "2021-09-01",
  verified: true,
});

/** 危险化学品安全法. */
export const hazardousChemicalsLaw = source({
  id: "hazardous-chemicals-safety-law",
  type: "law",
  title: text("中华人民共和国危险化学品安全法", "Hazardous Chemicals Safety Law"),
  number: "主席令第六十四号",
  issuer: congress,
  published: "2025-12-27",
  from: "2026-05-01",
  verified: true,
});

/** 安全生产法, as passed in 2002: its text was not seen. */
export const safetyLaw2002 = source({
  id: "work-safety-law-2002",
  type: "law",
  title: text("中华人民共和国安全生产法（2002年）", "Work Safety Law (2002)"),
  issuer: congress,
  published: "2002-06-29",
  from: "2002-11-01",
  to: "2014-11-30",
  verified: false,
});

/** 行政复议法, as revised in 2023. */
export const reconsiderationLaw2023 = source({
  id: "administrative-reconsideration-law-2023",
  type: "law",
  title: text("中华人民共和国行政复议法（2023年修订）", "Administrative Reconsideration Law (2023)"),
  issuer: congress,
  published: "2023-09-01",
  from: "2024-01-01",
  verified: true,
});

/** 行政诉讼法, as amended in 2017. */
export const litigationLaw2017 = source({
  id: "administrative-litigation-law-2017",
  type: "law",
  title: text("中华人民共和国行政诉讼法（2017年修正）", "Administrative Litigation Law (2017)"),
  issuer: congress,
  published: "2017-06-27",
  from: "2017-07-01",
  verified: true,
});

/** 行政强制法. */
export const compulsionLaw = source({
  id: "administrative-compulsion-law",
  type: "law",
  title: text("中华人民共和国行政强制法", "Administrative Compulsion Law"),
  issuer: congress,
  published: "2011-06-30",
  from: "2012-01-01",
  verified: true,
});

/** 民事诉讼法, to which others refer for the counting of time: its text was not seen. */
export const civilProcedureLaw = source({
  id: "civil-procedure-law-2023",
  type: "law",
  title: text("中华人民共和国民事诉讼法（2023年修正）", "Civil Procedure Law (2023)"),
  issuer: congress,
  from: "2024-01-01",
  verified: false,
});
