import { source, text } from "@anwei/kernel";

const stateCouncil = text("国务院", "State Council");
const congress = text("全国人民代表大会常务委员会", "Standing Committee of the National People's Congress");
const emergencyMinistry = text("应急管理部", "Ministry of Emergency Management");
const workSafetyAdministration = text("国家安全生产监督管理总局", "State Administration of Work Safety");

/** 生产安全事故报告和调查处理条例. */
export const decree493 = source({
  id: "decree-493",
  type: "regulation",
  title: text(
    "生产安全事故报告和调查处理条例",
    "Regulations on the Reporting, Investigation and Handling of Production Safety Accidents",
  ),
  number: "国务院令第493号",
  issuer: stateCouncil,
  published: "2007-04-09",
  from: "2007-06-01",
  verified: true,
});

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

/** 煤矿安全生产条例. */
export const coalRegulation = source({
  id: "coal-mine-safety-regulation",
  type: "regulation",
  title: text("煤矿安全生产条例", "Coal Mine Work Safety Regulation"),
  issuer: stateCouncil,
  published: "2024-01-24",
  from: "2024-05-01",
  verified: true,
});

/** 煤矿安全监察条例, as amended in 2013; the coal regulation replaced it. */
export const coalSupervision = source({
  id: "coal-mine-supervision-regulation",
  type: "regulation",
  title: text("煤矿安全监察条例（2013年修订）", "Coal Mine Safety Supervision Regulation (2013)"),
  issuer: stateCouncil,
  published: "2000-11-07",
  from: "2000-12-01",
  to: "2024-04-30",
  verified: true,
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

/** 关于调整火灾等级标准的通知: its number is from memory. */
export const fireNotice2007 = source({
  id: "fire-levels-2007",
  type: "notice",
  title: text("关于调整火灾等级标准的通知", "Notice on the Levels of Fires"),
  number: "公消〔2007〕234号",
  issuer: text("公安部办公厅", "General Office of the Ministry of Public Security"),
  from: "2007-06-26",
  verified: false,
});

/** 关于修订道路交通事故等级划分标准的通知. */
export const roadNotice1991 = source({
  id: "road-classes-1991",
  type: "notice",
  title: text("关于修订道路交通事故等级划分标准的通知", "Notice on the Classes of Road Traffic Accidents"),
  number: "公通字〔1991〕113号",
  issuer: text("公安部", "Ministry of Public Security"),
  from: "1992-01-01",
  verified: true,
  note: text(
    "其上位规定《道路交通事故处理办法》已于2004年废止，本通知仍见于统计实践，现行效力未核实",
    "its parent rule was repealed in 2004; the notice lives on in statistics, and its present force was not verified",
  ),
});

/** 特种设备安全监察条例, as amended in 2009. */
export const specialEquipmentRegulation = source({
  id: "special-equipment-regulation-2009",
  type: "regulation",
  title: text("特种设备安全监察条例（2009年修订）", "Regulations on Safety Supervision of Special Equipment (2009)"),
  issuer: stateCouncil,
  published: "2009-01-24",
  from: "2009-05-01",
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

/** 铁路交通事故应急救援和调查处理条例; it was amended in 2012. */
export const railwayDecree501 = source({
  id: "decree-501",
  type: "regulation",
  title: text(
    "铁路交通事故应急救援和调查处理条例",
    "Regulations on Rescue, Investigation and Handling of Railway Traffic Accidents",
  ),
  number: "国务院令第501号",
  issuer: stateCouncil,
  published: "2007-07-11",
  from: "2007-09-01",
  verified: true,
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

/** 电力安全事故应急处置和调查处理条例. */
export const powerDecree599 = source({
  id: "decree-599",
  type: "regulation",
  title: text(
    "电力安全事故应急处置和调查处理条例",
    "Regulations on Emergency Handling and Investigation of Power Safety Accidents",
  ),
  number: "国务院令第599号",
  issuer: stateCouncil,
  published: "2011-07-07",
  from: "2011-09-01",
  verified: true,
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

/** 关于进一步规范房屋建筑和市政工程生产安全事故报告和调查处理工作的若干意见: known from memory. */
export const buildingOpinion2007 = source({
  id: "building-accidents-2007",
  type: "notice",
  title: text(
    "关于进一步规范房屋建筑和市政工程生产安全事故报告和调查处理工作的若干意见",
    "Opinion on Reporting and Investigating Accidents of Building and Municipal Works",
  ),
  number: "建质〔2007〕257号",
  issuer: text("建设部", "Ministry of Construction"),
  from: "2007-11-09",
  verified: false,
});

/** 房屋市政工程生产安全事故报告和查处工作规程. */
export const buildingProcedure2013 = source({
  id: "building-accidents-2013",
  type: "notice",
  title: text(
    "房屋市政工程生产安全事故报告和查处工作规程",
    "Procedure for Reporting and Investigating Accidents of Building and Municipal Works",
  ),
  number: "建质〔2013〕4号",
  issuer: text("住房和城乡建设部", "Ministry of Housing and Urban-Rural Development"),
  published: "2013-01-14",
  from: "2013-01-14",
  verified: true,
});

/** 企业职工伤亡事故分类, the edition of 1986. */
export const gb6441of1986 = source({
  id: "gb-6441-1986",
  type: "standard",
  title: text("企业职工伤亡事故分类", "Classification of Casualty Accidents of Enterprise Staff"),
  number: "GB 6441-1986",
  from: "1987-02-01",
  to: "2026-06-30",
  verified: true,
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

/** 生产安全事故统计调查制度: its text was not seen. */
export const statisticsSystem2020 = source({
  id: "accident-statistics-system-2020",
  type: "notice",
  title: text("生产安全事故统计调查制度", "Statistical System of Production Safety Accidents"),
  number: "应急〔2020〕93号",
  issuer: emergencyMinistry,
  published: "2020-11-25",
  from: "2020-11-25",
  verified: false,
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

/** 关于实施遏制重特大事故工作指南构建双重预防机制的意见: the four colours of risk. Known from memory. */
export const doublePrevention = source({
  id: "double-prevention-2016",
  type: "notice",
  title: text(
    "国务院安委会办公室关于实施遏制重特大事故工作指南构建双重预防机制的意见",
    "Opinions on Building the Double Prevention Mechanism (Office of the State Council's Work Safety Committee)",
  ),
  number: "安委办〔2016〕11号",
  issuer: text("国务院安全生产委员会办公室", "Office of the Work Safety Committee of the State Council"),
  published: "2016-10-09",
  from: "2016-10-09",
  verified: false,
  note: text("内容和印发日期凭记忆，未核对原文", "its content and the day it was issued are from memory"),
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

/** 生产安全事故应急条例. */
export const emergencyRegulation = source({
  id: "accident-emergency-regulation",
  type: "regulation",
  title: text("生产安全事故应急条例", "Regulations on Emergency Response to Production Safety Accidents"),
  number: "国务院令第708号",
  issuer: stateCouncil,
  published: "2019-02-17",
  from: "2019-04-01",
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

/** 国务院关于特大安全事故行政责任追究的规定. */
export const decree302 = source({
  id: "decree-302",
  type: "regulation",
  title: text(
    "国务院关于特大安全事故行政责任追究的规定",
    "Provisions on Administrative Responsibility for Extraordinary Accidents",
  ),
  number: "国务院令第302号",
  issuer: stateCouncil,
  published: "2001-04-21",
  from: "2001-04-21",
  verified: true,
});
