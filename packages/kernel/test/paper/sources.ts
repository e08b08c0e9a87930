import { source, text } from "../../src/index.js";

/** 生产安全事故报告和调查处理条例. */
export const decree493 = source({
  id: "decree-493",
  type: "regulation",
  title: text(
    "生产安全事故报告和调查处理条例",
    "Regulations on the Reporting, Investigation and Handling of Accidents",
  ),
  number: "国务院令第493号",
  from: "2007-06-01",
  verified: true,
});

/** 扬州市安全生产“一票否决”实施办法. */
export const yangzhou2007 = source({
  id: "yangzhou-veto-2007",
  type: "rule",
  title: text("扬州市安全生产“一票否决”实施办法", "Yangzhou measures on the safety veto"),
  from: "2007-04-16",
  verified: true,
  note: text("施行日期取发布日期", "in force from its date of issue"),
});

/** 消防工作考核办法. */
export const fireAssessment2013 = source({
  id: "fire-assessment-2013",
  type: "notice",
  title: text("消防工作考核办法", "Measures for assessing fire work"),
  number: "国办发〔2013〕16号",
  from: "2013-01-01",
  verified: true,
  note: text("施行日期取当年年初", "in force from the beginning of its year"),
});

/** 安全生产法 as amended in 2021. */
export const safetyLaw2021 = source({
  id: "work-safety-law",
  type: "law",
  title: text("安全生产法", "Work Safety Law"),
  from: "2021-09-01",
  verified: true,
});

/** 生产安全事故罚款处罚规定. */
export const order14 = source({
  id: "mem-order-14",
  type: "rule",
  title: text("生产安全事故罚款处罚规定", "Provisions on fines for accidents"),
  number: "应急管理部令第14号",
  from: "2024-03-01",
  verified: false,
  note: text("档次依记忆", "the tiers are from memory"),
});

/** What stands in no document that was read: said wherever it is used. */
export const illustrative = {
  unsourced: text("数值仅为示例，原文未见", "the number is illustrative: the text was not seen"),
} as const;
