import { source, text } from "@anwei/kernel";
import { emergencyMinistry, workSafetyAdministration } from "./issuers.js";

/** 生产安全事故罚款处罚规定: of its text only articles 1 to 3 were seen. */
export const order14 = source({
  id: "mem-order-14",
  type: "rule",
  title: text("生产安全事故罚款处罚规定", "Provisions on Fines for Production Safety Accidents"),
  number: "应急管理部令第14号",
  issuer: emergencyMinistry,
  published: "2024-01-10",
  from: "2024-03-01",
  verified: false,
});

/** 《生产安全事故报告和调查处理条例》罚款处罚暂行规定, as amended in 2011, later 生产安全事故罚款处罚规定（试行）. */
export const fineRuleTrial = source({
  id: "fine-rule-trial",
  type: "rule",
  title: text("生产安全事故罚款处罚规定（试行）", "Provisions on Fines for Production Safety Accidents (trial)"),
  number: "国家安全生产监督管理总局令第13号，第42号、第77号修正",
  issuer: workSafetyAdministration,
  from: "2011-11-01",
  to: "2024-02-29",
  verified: false,
  note: text(
    "2011年第42号令修改第五条的内容和施行日期、试行规定第五条的内容见转载；此前文本未见",
    "copies of the amendment of article 5 in 2011 and of article 5 of the trial provisions were seen; the text before was not",
  ),
});

/** 生产安全事故信息报告和处置办法: known from memory. */
export const order21 = source({
  id: "saws-order-21",
  type: "rule",
  title: text("生产安全事故信息报告和处置办法", "Measures on Reporting and Handling Accident Information"),
  number: "国家安全生产监督管理总局令第21号",
  issuer: workSafetyAdministration,
  from: "2009-07-01",
  verified: false,
});

/** 水上交通事故统计办法, as amended in 2021. */
export const waterMeasures = source({
  id: "water-accident-statistics",
  type: "rule",
  title: text("水上交通事故统计办法", "Measures on Statistics of Water Traffic Accidents"),
  number: "交通运输部令2014年第15号，2021年第23号修正",
  issuer: text("交通运输部", "Ministry of Transport"),
  from: "2015-01-01",
  verified: true,
  note: text(
    "2021年修正以前的文本据转载，施行日期凭记忆",
    "the text before the amendment of 2021 was read in reprints; the days of coming into force are from memory",
  ),
});

/** 矿山生产安全事故报告和调查处理办法. */
export const mineMeasures2023 = source({
  id: "mine-accident-measures-2023",
  type: "rule",
  title: text("矿山生产安全事故报告和调查处理办法", "Measures on Reporting and Investigating Mine Accidents"),
  number: "矿安〔2023〕7号",
  issuer: text("国家矿山安全监察局", "National Mine Safety Administration"),
  published: "2023-01-17",
  from: "2023-01-17",
  verified: true,
});

/** 生产安全事故统计管理办法. */
export const statisticsMeasures2016 = source({
  id: "accident-statistics-2016",
  type: "rule",
  title: text("生产安全事故统计管理办法", "Measures on Statistics of Production Safety Accidents"),
  number: "安监总厅统计〔2016〕80号",
  issuer: workSafetyAdministration,
  published: "2016-07-27",
  from: "2016-07-27",
  verified: true,
});

/** 危险化学品重大危险源监督管理暂行规定, as amended in 2015: its figures are known from memory. */
export const order40 = source({
  id: "saws-order-40",
  type: "rule",
  title: text(
    "危险化学品重大危险源监督管理暂行规定",
    "Interim Provisions on Supervision of Major Hazard Installations for Hazardous Chemicals",
  ),
  number: "国家安全生产监督管理总局令第40号，第79号修正",
  issuer: workSafetyAdministration,
  published: "2011-08-05",
  from: "2011-12-01",
  verified: false,
});

/** 注册安全工程师管理规定: known from memory. */
export const registeredEngineers = source({
  id: "registered-safety-engineers",
  type: "rule",
  title: text("注册安全工程师管理规定", "Provisions on Registered Safety Engineers"),
  issuer: workSafetyAdministration,
  from: "2007-03-01",
  verified: false,
});

/** 生产经营单位安全培训规定: known from memory. */
export const order3 = source({
  id: "saws-order-3",
  type: "rule",
  title: text("生产经营单位安全培训规定", "Provisions on Safety Training of Production Units"),
  number: "国家安全生产监督管理总局令第3号",
  issuer: workSafetyAdministration,
  from: "2006-03-01",
  verified: false,
});

/** 特种作业人员安全技术培训考核管理规定: of its text only the term and the review of the certificate were seen. */
export const order19 = source({
  id: "mem-order-19",
  type: "rule",
  title: text(
    "特种作业人员安全技术培训考核管理规定",
    "Provisions on Safety Training and Examination of Special Operators",
  ),
  number: "应急管理部令第19号",
  issuer: emergencyMinistry,
  from: "2026-06-01",
  verified: true,
});

/** 生产安全事故应急预案管理办法, as amended in 2019: the date of its coming into force is from memory. */
export const planMeasures = source({
  id: "emergency-plan-measures-2019",
  type: "rule",
  title: text("生产安全事故应急预案管理办法（2019年修正）", "Measures on Emergency Plans for Accidents (2019)"),
  issuer: emergencyMinistry,
  from: "2019-09-01",
  verified: true,
  note: text("施行日期凭记忆，未核对原文", "the day it came into force is from memory"),
});

/** 企业安全生产费用提取和使用管理办法, the edition of 2022: only its contents page was seen. */
export const expenseMeasures2022 = source({
  id: "safety-expense-measures-2022",
  type: "rule",
  title: text("企业安全生产费用提取和使用管理办法", "Measures on Setting Aside and Using Safety Expense"),
  number: "财资〔2022〕136号",
  issuer: text("财政部、应急管理部", "Ministry of Finance; Ministry of Emergency Management"),
  published: "2022-11-21",
  from: "2022-11-21",
  verified: false,
  note: text("只见过目录，提取标准凭记忆", "only its contents page was seen; the rates are from memory"),
});

/** 企业安全生产费用提取和使用管理办法, the edition of 2012: some of its rates were seen in a copy. */
export const expenseMeasures2012 = source({
  id: "safety-expense-measures-2012",
  type: "rule",
  title: text("企业安全生产费用提取和使用管理办法（2012年）", "Measures on Safety Expense (2012)"),
  number: "财企〔2012〕16号",
  issuer: text("财政部、国家安全生产监督管理总局", "Ministry of Finance; State Administration of Work Safety"),
  from: "2012-02-14",
  to: "2022-11-20",
  verified: true,
});

/** 安全生产责任保险实施办法, the edition of 2025. */
export const insuranceMeasures2025 = source({
  id: "liability-insurance-measures-2025",
  type: "rule",
  title: text("安全生产责任保险实施办法", "Measures on Work-Safety Liability Insurance"),
  number: "应急〔2025〕27号",
  issuer: emergencyMinistry,
  published: "2025-03-29",
  from: "2025-03-29",
  verified: true,
});

/** 安全生产责任保险实施办法, the edition of 2017: known from memory, its limit per person as the later one's copies tell it. */
export const insuranceMeasures2017 = source({
  id: "liability-insurance-measures-2017",
  type: "rule",
  title: text("安全生产责任保险实施办法（2017年）", "Measures on Work-Safety Liability Insurance (2017)"),
  number: "安监总办〔2017〕140号",
  issuer: workSafetyAdministration,
  from: "2018-01-01",
  to: "2025-03-28",
  verified: false,
});

/** 安全生产事故隐患排查治理暂行规定: known from memory; that it is still in force was read. */
export const order16 = source({
  id: "saws-order-16",
  type: "rule",
  title: text("安全生产事故隐患排查治理暂行规定", "Interim Provisions on Finding and Removing Hidden Dangers"),
  number: "国家安全生产监督管理总局令第16号",
  issuer: workSafetyAdministration,
  published: "2007-12-28",
  from: "2008-02-01",
  verified: false,
  note: text(
    "内容和日期凭记忆；至2026年9月仍列为现行有效。拟取代它的条例截至2026年9月9日未公布",
    "content and dates are from memory; it was still listed as in force in September 2026, and the regulation that is to replace it was not promulgated by 9 September 2026",
  ),
});
