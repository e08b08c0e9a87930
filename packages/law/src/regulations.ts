import { source, text } from "@anwei/kernel";
import { stateCouncil } from "./issuers.js";

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
