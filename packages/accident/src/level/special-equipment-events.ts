import { all, any, decision, ordered, record, text } from "@anwei/kernel";
import { specialEquipmentRegulation } from "@anwei/law";
import { accidents } from "../records/accidents.js";
import { casesOf, harmlessOn, notConcerned, notYet } from "./cases.js";
import { regimeLevels } from "./outcomes.js";

const equipment = { ...harmlessOn("2009-05-01"), specialEquipment: true } as const;

/** 特种设备技术情形: explosions, leaks, overturned cranes, people stranded or trapped. */
export const specialEquipmentEvents = decision({
  id: "accident/special-equipment-events",
  title: text("特种设备技术情形的等级", "level by the technical events of special equipment"),
  cites: [
    specialEquipmentRegulation.article(61),
    specialEquipmentRegulation.article(62),
    specialEquipmentRegulation.article(63),
    specialEquipmentRegulation.article(64),
  ],
  about: record(accidents),
  law: "event",
  appliesWhen: (a) => a.specialEquipment,
  outcomes: ordered(regimeLevels),
  combine: "gravest",
  rows: (a) => {
    const largeBoiler = a.boilerMegawatts.atLeast(600);
    const aloft = a.strandedAloft.atLeast(1);
    return [
      { when: all(a.boilerExploded, largeBoiler), then: "extraordinary" },
      { when: a.leakMoved.atLeast(150_000), then: "extraordinary" },
      { when: all(a.strandedAloft.atLeast(100), a.strandedHours.atLeast(48)), then: "extraordinary" },
      { when: all(a.boilerStopped, largeBoiler, a.boilerStoppedHours.atLeast(240)), then: "major" },
      { when: a.leakMoved.atLeast(50_000), then: "major" },
      { when: all(a.strandedAloft.atLeast(100), a.strandedHours.atLeast(24)), then: "major" },
      { when: any(a.boilerExploded, a.pressureExploded, a.craneOverturned), then: "larger" },
      { when: a.leakMoved.atLeast(10_000), then: "larger" },
      { when: all(aloft, a.strandedHours.atLeast(12)), then: "larger" },
      { when: any(a.craneBroken, a.leakMoved.atLeast(500)), then: "ordinary" },
      { when: all(a.trappedInLift.atLeast(1), a.trappedHours.atLeast(2)), then: "ordinary" },
      { when: all(aloft, a.strandedOn.is("ropeway"), a.strandedHours.atLeast("3.5")), then: "ordinary" },
      { when: all(aloft, a.strandedOn.is("ride"), a.strandedHours.atLeast(1)), then: "ordinary" },
    ];
  },
  examples: [
    ...casesOf(equipment, [
      [
        "600兆瓦锅炉爆炸",
        "a boiler of 600 MW exploded",
        { boilerExploded: true, boilerMegawatts: 600 },
        "extraordinary",
      ],
      [
        "599.999兆瓦锅炉爆炸",
        "a boiler of 599.999 MW exploded",
        { boilerExploded: true, boilerMegawatts: "599.999" },
        "larger",
      ],
      [
        "600兆瓦锅炉中断运行240小时",
        "a boiler of 600 MW stopped for 240 h",
        { boilerStopped: true, boilerMegawatts: 600, boilerStoppedHours: 240 },
        "major",
      ],
      [
        "600兆瓦锅炉中断运行239.99小时",
        "a boiler of 600 MW stopped for 239.99 h",
        { boilerStopped: true, boilerMegawatts: 600, boilerStoppedHours: "239.99" },
        "none",
      ],
      [
        "599.999兆瓦锅炉中断运行240小时",
        "a boiler of 599.999 MW stopped for 240 h",
        { boilerStopped: true, boilerMegawatts: "599.999", boilerStoppedHours: 240 },
        "none",
      ],
      [
        "600兆瓦锅炉停运240小时，非安全故障",
        "stopped for 240 h by no safety fault",
        { boilerStopped: false, boilerMegawatts: 600, boilerStoppedHours: 240 },
        "none",
      ],
      ["压力容器爆炸", "a pressure vessel exploded", { pressureExploded: true }, "larger"],
      ["起重机械整体倾覆", "a crane overturned", { craneOverturned: true }, "larger"],
      ["起重机械受力结构件折断", "a crane's load-bearing part broke", { craneBroken: true }, "ordinary"],
      ["泄漏转移15万人", "a leak, 150,000 moved", { leakMoved: 150_000 }, "extraordinary"],
      ["泄漏转移149999人", "a leak, 149,999 moved", { leakMoved: 149_999 }, "major"],
      ["泄漏转移5万人", "a leak, 50,000 moved", { leakMoved: 50_000 }, "major"],
      ["泄漏转移49999人", "a leak, 49,999 moved", { leakMoved: 49_999 }, "larger"],
      ["泄漏转移1万人", "a leak, 10,000 moved", { leakMoved: 10_000 }, "larger"],
      ["泄漏转移9999人", "a leak, 9,999 moved", { leakMoved: 9_999 }, "ordinary"],
      ["泄漏转移500人", "a leak, 500 moved", { leakMoved: 500 }, "ordinary"],
      ["泄漏转移499人", "a leak, 499 moved", { leakMoved: 499 }, "none"],
      [
        "索道滞留100人48小时",
        "a ropeway, 100 people for 48 h",
        { strandedAloft: 100, strandedHours: 48, strandedOn: "ropeway" },
        "extraordinary",
      ],
      [
        "索道滞留100人47.99小时",
        "a ropeway, 100 people for 47.99 h",
        { strandedAloft: 100, strandedHours: "47.99", strandedOn: "ropeway" },
        "major",
      ],
      [
        "索道滞留99人48小时",
        "a ropeway, 99 people for 48 h",
        { strandedAloft: 99, strandedHours: 48, strandedOn: "ropeway" },
        "larger",
      ],
      [
        "游乐设施滞留100人24小时",
        "a ride, 100 people for 24 h",
        { strandedAloft: 100, strandedHours: 24, strandedOn: "ride" },
        "major",
      ],
      [
        "游乐设施滞留100人23.99小时",
        "a ride, 100 people for 23.99 h",
        { strandedAloft: 100, strandedHours: "23.99", strandedOn: "ride" },
        "larger",
      ],
      [
        "索道滞留99人24小时",
        "a ropeway, 99 people for 24 h",
        { strandedAloft: 99, strandedHours: 24, strandedOn: "ropeway" },
        "larger",
      ],
      [
        "索道滞留1人12小时",
        "a ropeway, 1 person for 12 h",
        { strandedAloft: 1, strandedHours: 12, strandedOn: "ropeway" },
        "larger",
      ],
      [
        "游乐设施滞留1人12小时",
        "a ride, 1 person for 12 h",
        { strandedAloft: 1, strandedHours: 12, strandedOn: "ride" },
        "larger",
      ],
      [
        "索道滞留1人11.99小时",
        "a ropeway, 1 person for 11.99 h",
        { strandedAloft: 1, strandedHours: "11.99", strandedOn: "ropeway" },
        "ordinary",
      ],
      [
        "索道停运12小时，无人滞留",
        "a ropeway stopped for 12 h, nobody on it",
        { strandedAloft: 0, strandedHours: 12, strandedOn: "ropeway" },
        "none",
      ],
      [
        "游乐设施停运12小时，无人滞留",
        "a ride stopped for 12 h, nobody on it",
        { strandedAloft: 0, strandedHours: 12, strandedOn: "ride" },
        "none",
      ],
      [
        "索道滞留1人3.5小时",
        "a ropeway, 1 person for 3.5 h",
        { strandedAloft: 1, strandedHours: "3.5", strandedOn: "ropeway" },
        "ordinary",
      ],
      [
        "索道滞留1人3.49小时",
        "a ropeway, 1 person for 3.49 h",
        { strandedAloft: 1, strandedHours: "3.49", strandedOn: "ropeway" },
        "none",
      ],
      [
        "游乐设施滞留1人1小时",
        "a ride, 1 person for 1 h",
        { strandedAloft: 1, strandedHours: 1, strandedOn: "ride" },
        "ordinary",
      ],
      [
        "游乐设施滞留1人0.99小时",
        "a ride, 1 person for 0.99 h",
        { strandedAloft: 1, strandedHours: "0.99", strandedOn: "ride" },
        "none",
      ],
      ["电梯困住1人2小时", "a lift, 1 person for 2 h", { trappedInLift: 1, trappedHours: 2 }, "ordinary"],
      ["电梯困住1人1.99小时", "a lift, 1 person for 1.99 h", { trappedInLift: 1, trappedHours: "1.99" }, "none"],
      [
        "电梯停运2小时，无人受困",
        "a lift stopped for 2 h, nobody in it",
        { trappedInLift: 0, trappedHours: 2 },
        "none",
      ],
      [
        "电梯滞留2小时，人数未填",
        "a lift, 2 h, how many people is not told",
        { trappedHours: 2 },
        { atLeast: "none", atMost: "ordinary" },
      ],
      [
        "锅炉爆炸，容量未知",
        "a boiler exploded, its capacity unknown",
        { boilerExploded: true },
        { atLeast: "larger", atMost: "extraordinary" },
      ],
    ]),
    notYet({ ...equipment, craneOverturned: true }, "2009-04-30"),
    notConcerned(equipment, "不是特种设备", "no special equipment", { specialEquipment: false, craneOverturned: true }),
  ],
});
