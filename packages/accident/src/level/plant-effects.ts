import { all, any, decision, ordered, percent, record, text } from "@anwei/kernel";
import { powerDecree599 } from "@anwei/law";
import { accidents } from "../records/accidents.js";
import { casesOf, harmlessOn, notConcerned, notYet } from "./cases.js";
import { regimeLevels } from "./outcomes.js";

const { none, ordinary, larger } = regimeLevels;

const plant = { ...harmlessOn("2011-09-01"), powerSupply: true } as const;
const dark = { stationOff: true } as const;
const cold = { heatStopped: true, heatUnitsStopped: 2, heatMegawatts: 200 } as const;

/** 电厂、变电站、机组和供热情形, from memory of the annex. */
export const plantEffects = decision({
  id: "accident/plant-effects",
  title: text("电厂、变电站和供热情形的等级", "level by what met plants, substations and heat"),
  cites: powerDecree599.article(3, {
    verified: false,
    note: text("附表的这几栏凭记忆", "these columns of the annex are from memory"),
  }),
  about: record(accidents),
  law: "event",
  appliesWhen: (a) => a.powerSupply,
  outcomes: ordered({ none, ordinary, larger }),
  combine: "gravest",
  rows: (a) => {
    const heat = all(a.heatStopped, a.heatUnitsStopped.atLeast(2), a.heatMegawatts.atLeast(200));
    const short = (share: number, hours: number | string) =>
      all(a.stationOff, a.voltageDrop.atLeast(percent(share)), a.voltageDropHours.atLeast(hours));
    return [
      { when: any(short(20, "0.5"), short(10, 1)), then: "larger" },
      { when: all(a.unitStopped, a.beyondOverhaul.moreThan(14)), then: "larger" },
      { when: all(heat, a.heatStoppedHours.atLeast(48)), then: "larger" },
      { when: short(5, 2), then: "ordinary" },
      { when: all(a.unitStopped, a.beyondMinorRepair.moreThan(14)), then: "ordinary" },
      { when: all(heat, a.heatStoppedHours.atLeast(24)), then: "ordinary" },
    ];
  },
  examples: [
    ...casesOf(plant, [
      [
        "全厂停电，电压低20%半小时",
        "a plant off, 20% low for half an hour",
        { ...dark, voltageDrop: "0.2", voltageDropHours: "0.5" },
        "larger",
      ],
      [
        "全厂停电，电压低20%0.49小时",
        "a plant off, 20% low for 0.49 h",
        { ...dark, voltageDrop: "0.2", voltageDropHours: "0.49" },
        "none",
      ],
      [
        "全厂停电，电压低19.99%半小时",
        "a plant off, 19.99% low for half an hour",
        { ...dark, voltageDrop: "0.1999", voltageDropHours: "0.5" },
        "none",
      ],
      [
        "全厂停电，电压低10%1小时",
        "a plant off, 10% low for 1 h",
        { ...dark, voltageDrop: "0.1", voltageDropHours: 1 },
        "larger",
      ],
      [
        "全厂停电，电压低10%0.99小时",
        "a plant off, 10% low for 0.99 h",
        { ...dark, voltageDrop: "0.1", voltageDropHours: "0.99" },
        "none",
      ],
      [
        "全厂停电，电压低9.99%2小时",
        "a plant off, 9.99% low for 2 h",
        { ...dark, voltageDrop: "0.0999", voltageDropHours: 2 },
        "ordinary",
      ],
      [
        "全厂停电，电压低9.99%1小时",
        "a plant off, 9.99% low for 1 h",
        { ...dark, voltageDrop: "0.0999", voltageDropHours: 1 },
        "none",
      ],
      [
        "全厂停电，电压低5%2小时",
        "a plant off, 5% low for 2 h",
        { ...dark, voltageDrop: "0.05", voltageDropHours: 2 },
        "ordinary",
      ],
      [
        "全厂停电，电压低5%1.99小时",
        "a plant off, 5% low for 1.99 h",
        { ...dark, voltageDrop: "0.05", voltageDropHours: "1.99" },
        "none",
      ],
      [
        "全厂停电，电压低4.99%2小时",
        "a plant off, 4.99% low for 2 h",
        { ...dark, voltageDrop: "0.0499", voltageDropHours: 2 },
        "none",
      ],
      ["没有停电，电压低20%2小时", "nothing off, 20% low for 2 h", { voltageDrop: "0.2", voltageDropHours: 2 }, "none"],
      [
        "机组停运，超过大修时间15日",
        "a unit stopped 15 days beyond an overhaul",
        { unitStopped: true, beyondOverhaul: 15, beyondMinorRepair: 60 },
        "larger",
      ],
      [
        "机组停运，超过大修时间14日",
        "a unit stopped 14 days beyond an overhaul",
        { unitStopped: true, beyondOverhaul: 14, beyondMinorRepair: 60 },
        "ordinary",
      ],
      [
        "机组停运，超过小修时间15日",
        "a unit stopped 15 days beyond a minor repair",
        { unitStopped: true, beyondOverhaul: -30, beyondMinorRepair: 15 },
        "ordinary",
      ],
      [
        "机组停运，超过小修时间14日",
        "a unit stopped 14 days beyond a minor repair",
        { unitStopped: true, beyondOverhaul: -30, beyondMinorRepair: 14 },
        "none",
      ],
      [
        "机组停运，没有减供负荷",
        "a unit stopped, no load lost",
        { unitStopped: false, beyondOverhaul: 15, beyondMinorRepair: 60 },
        "none",
      ],
      ["停止供热48小时", "no heat for 48 h", { ...cold, heatStoppedHours: 48 }, "larger"],
      ["停止供热47.99小时", "no heat for 47.99 h", { ...cold, heatStoppedHours: "47.99" }, "ordinary"],
      ["停止供热24小时", "no heat for 24 h", { ...cold, heatStoppedHours: 24 }, "ordinary"],
      ["停止供热23.99小时", "no heat for 23.99 h", { ...cold, heatStoppedHours: "23.99" }, "none"],
      [
        "1台机组，停止供热48小时",
        "1 unit, no heat for 48 h",
        { ...cold, heatUnitsStopped: 1, heatStoppedHours: 48 },
        "none",
      ],
      [
        "1台机组，停止供热24小时",
        "1 unit, no heat for 24 h",
        { ...cold, heatUnitsStopped: 1, heatStoppedHours: 24 },
        "none",
      ],
      [
        "199.999兆瓦，停止供热48小时",
        "199.999 MW, no heat for 48 h",
        { ...cold, heatMegawatts: "199.999", heatStoppedHours: 48 },
        "none",
      ],
      [
        "199.999兆瓦，停止供热24小时",
        "199.999 MW, no heat for 24 h",
        { ...cold, heatMegawatts: "199.999", heatStoppedHours: 24 },
        "none",
      ],
      [
        "采暖期外停止供热48小时",
        "no heat for 48 h outside the heating season",
        { ...cold, heatStopped: false, heatStoppedHours: 48 },
        "none",
      ],
    ]),
    notYet({ ...plant, ...cold, heatStoppedHours: 48 }, "2011-08-31"),
    notConcerned(plant, "供热企业", "a heat supplier", { ...cold, powerSupply: false, heatStoppedHours: 48 }),
  ],
});
