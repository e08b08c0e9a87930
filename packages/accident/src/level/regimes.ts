import { always, decision, type Facts, record, text, unordered } from "@anwei/kernel";
import { decree493, powerDecree599 } from "@anwei/law";
import { isAccident } from "../accident-ruled.js";
import { accidents } from "../records/accidents.js";
import { buildingLevel } from "./building.js";
import { harmlessOn } from "./cases.js";
import { fireLevel } from "./fire.js";
import { mineLevel } from "./mines.js";
import { powerLevel } from "./power.js";
import { railwayLevel } from "./railway.js";
import { roadClass } from "./road-class.js";
import { specialEquipmentLevel } from "./special-equipment.js";
import { waterLevel } from "./water.js";

/** The regimes that grade accidents. */
export const regimes = {
  general: text("生产安全事故", "production safety accidents"),
  fire: text("火灾", "fires"),
  road: text("道路交通（1991年标准）", "road accidents (1991)"),
  "special-equipment": text("特种设备", "special equipment"),
  railway: text("铁路交通", "railway"),
  water: text("水上交通", "water traffic"),
  power: text("电力安全", "power safety"),
  mine: text("矿山", "mines"),
  building: text("房屋市政工程", "building and municipal works"),
} as const;

export type Regime = keyof typeof regimes;

const shown = (zh: string, en: string, facts: Facts<typeof accidents>, ...certain: readonly Regime[]) => ({
  name: text(zh, en),
  facts: { ...harmlessOn("2026-03-01"), sector: "other", ...facts } as const,
  expect: { certain },
});

/** 适用的等级规定: which regimes grade an accident; several may at once. */
export const accidentRegimes = decision({
  id: "accident/regimes",
  title: text("适用的等级规定", "regimes that grade an accident"),
  cites: [decree493.article(45), powerDecree599.article(34, { paragraph: 1 })],
  about: record(accidents),
  law: "event",
  from: "2007-06-01",
  appliesWhen: isAccident,
  outcomes: unordered(regimes),
  combine: "every",
  rows: (a) => [
    { when: always, then: "general" },
    { when: fireLevel.of(a).exists, then: "fire" },
    { when: roadClass.of(a).exists, then: "road" },
    { when: specialEquipmentLevel.of(a).exists, then: "special-equipment" },
    { when: railwayLevel.of(a).exists, then: "railway" },
    { when: waterLevel.of(a).exists, then: "water" },
    { when: powerLevel.of(a).exists, then: "power" },
    { when: mineLevel.of(a).exists, then: "mine" },
    { when: buildingLevel.of(a).exists, then: "building" },
  ],
  examples: [
    shown("其他事故", "any other accident", {}, "general"),
    shown("火灾", "a fire", { sector: "fire" }, "general", "fire"),
    shown("道路交通", "on the road", { sector: "road" }, "general", "road"),
    shown("煤矿", "a coal mine", { sector: "coal" }, "general", "mine"),
    shown("2022年的煤矿", "a coal mine in 2022", { sector: "coal", happenedOn: "2022-03-01" }, "general"),
    shown("水上交通", "on the water", { sector: "water" }, "general", "water"),
    shown("铁路", "on the railway", { onRailway: true }, "general", "railway"),
    shown(
      "房屋工程的压力容器",
      "a pressure vessel at building works",
      { sector: "construction", buildingWorks: true, specialEquipment: true },
      "general",
      "special-equipment",
      "building",
    ),
    shown(
      "电厂锅炉",
      "a boiler of a power plant",
      { specialEquipment: true, powerSupply: true },
      "general",
      "special-equipment",
      "power",
    ),
    {
      name: text("非责任事故", "an accident without responsibility"),
      facts: { ...harmlessOn("2026-03-01"), sector: "fire", nature: "non-responsibility" },
      expect: { certain: ["general", "fire"] },
    },
    {
      name: text("建筑施工，是否房屋市政工程未知", "construction, of what is not known"),
      facts: { ...harmlessOn("2026-03-01"), sector: "construction" },
      expect: { certain: ["general"], possible: ["general", "building"] },
    },
    {
      name: text("认定为自然灾害的，不评定等级", "what is ruled a natural disaster is not graded"),
      facts: { ...harmlessOn("2026-03-01"), sector: "fire", nature: "natural-disaster" },
      expect: { notApplicable: true },
    },
    {
      name: text("条例施行当日适用", "on the day the decree came into force it applies"),
      facts: { ...harmlessOn("2007-06-01"), sector: "fire" },
      expect: { certain: ["general"] },
    },
    {
      name: text("条例施行前一日不适用", "the day before it does not"),
      facts: { ...harmlessOn("2007-05-31"), sector: "fire" },
      expect: { notApplicable: true },
    },
  ],
});
