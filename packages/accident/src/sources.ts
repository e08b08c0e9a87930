import { source, text } from "@anwei/kernel";

/** 生产安全事故报告和调查处理条例. */
export const decree493 = source({
  id: "decree-493",
  type: "regulation",
  title: text(
    "生产安全事故报告和调查处理条例",
    "Regulations on the Reporting, Investigation and Handling of Production Safety Accidents",
  ),
  number: "国务院令第493号",
  issuer: text("国务院", "State Council"),
  published: "2007-04-09",
  from: "2007-06-01",
  verified: true,
});
