import { source, text } from "@anwei/kernel";
import { congress, stateCouncil } from "./issuers.js";

// Laws and regulations of single trades, from memory. Checklists cite them as a whole; no rule of national law does.

const unread = text("原文未核对，施行日期凭记忆", "the text was not read, and its dates are from memory");

/** 消防法, as amended in 2021. */
export const fireLaw2021 = source({
  id: "fire-law-2021",
  type: "law",
  title: text("中华人民共和国消防法（2021年修正）", "Fire Protection Law (2021)"),
  issuer: congress,
  from: "2021-04-29",
  verified: false,
  note: unread,
});

/** 道路交通安全法, as amended in 2021. */
export const roadTrafficLaw2021 = source({
  id: "road-traffic-law-2021",
  type: "law",
  title: text("中华人民共和国道路交通安全法（2021年修正）", "Road Traffic Safety Law (2021)"),
  issuer: congress,
  from: "2021-04-29",
  verified: false,
  note: unread,
});

/** 矿山安全法. */
export const mineSafetyLaw = source({
  id: "mine-safety-law",
  type: "law",
  title: text("中华人民共和国矿山安全法", "Mine Safety Law"),
  issuer: congress,
  from: "1993-05-01",
  verified: false,
  note: unread,
});

/** 建设工程安全生产管理条例. */
export const constructionDecree393 = source({
  id: "construction-decree-393",
  type: "regulation",
  title: text("建设工程安全生产管理条例", "Regulations on Work Safety of Construction Projects"),
  number: "国务院令第393号",
  issuer: stateCouncil,
  from: "2004-02-01",
  verified: false,
  note: unread,
});

/** 道路运输条例. */
export const roadTransportDecree406 = source({
  id: "road-transport-decree-406",
  type: "regulation",
  title: text("中华人民共和国道路运输条例", "Regulations on Road Transport"),
  number: "国务院令第406号",
  issuer: stateCouncil,
  from: "2004-07-01",
  verified: false,
  note: unread,
});

/** 烟花爆竹安全管理条例. */
export const fireworksDecree455 = source({
  id: "fireworks-decree-455",
  type: "regulation",
  title: text("烟花爆竹安全管理条例", "Regulations on Safety of Fireworks"),
  number: "国务院令第455号",
  issuer: stateCouncil,
  from: "2006-01-21",
  verified: false,
  note: unread,
});

/** 城镇燃气管理条例. */
export const gasDecree583 = source({
  id: "gas-decree-583",
  type: "regulation",
  title: text("城镇燃气管理条例", "Regulations on City Gas"),
  number: "国务院令第583号",
  issuer: stateCouncil,
  from: "2011-03-01",
  verified: false,
  note: unread,
});

/** 民用爆炸物品安全管理条例. */
export const civilExplosivesDecree466 = source({
  id: "civil-explosives-decree-466",
  type: "regulation",
  title: text("民用爆炸物品安全管理条例", "Regulations on Safety of Civil Explosives"),
  number: "国务院令第466号",
  issuer: stateCouncil,
  from: "2006-09-01",
  verified: false,
  note: unread,
});
