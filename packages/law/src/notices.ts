import { source, text } from "@anwei/kernel";
import { emergencyMinistry } from "./issuers.js";

/** 关于调整火灾等级标准的通知: its number is from memory. */
export const fireNotice2007 = source({
  id: "fire-levels-2007",
  type: "notice",
  title: text("关于调整火灾等级标准的通知", "Notice on the Levels of Fires"),
  number: "公消〔2007〕234号",
  issuer: text("公安部办公厅", "General Office of the Ministry of Public Security"),
  from: "2007-06-26",
  verified: true,
  note: text("级别和数字已核对；文号凭记忆", "levels and figures were seen; its number is from memory"),
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
  note: text("据转载", "read in reprints"),
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
