import { all, any, decision, ordered, record, text } from "@anwei/kernel";
import { railwayDecree501 } from "@anwei/law";
import { accidents } from "../records/accidents.js";
import { casesOf, harmlessOn, notConcerned, notYet } from "./cases.js";
import { regimeLevels } from "./outcomes.js";

const { ordinary: _, ...levels } = regimeLevels;

const trunk = {
  ...harmlessOn("2007-09-01"),
  onRailway: true,
  busyTrunkLine: true,
  passengerCarsDerailed: 0,
  freightCarsDerailed: 0,
  trafficCutHours: 0,
} as const;
const other = { ...trunk, busyTrunkLine: false } as const;

/** 列车脱轨和中断行车: what a railway accident amounts to by cars derailed and hours for which traffic was cut. */
export const railwayEvents = decision({
  id: "accident/railway-events",
  title: text("脱轨和中断行车的等级", "level by derailment and cut railway traffic"),
  cites: [railwayDecree501.article(9), railwayDecree501.article(10), railwayDecree501.article(11)],
  about: record(accidents),
  law: "event",
  appliesWhen: (a) => a.onRailway,
  outcomes: ordered(levels),
  combine: "gravest",
  rows: (a) => {
    const [passenger, freight, cut] = [a.passengerCarsDerailed, a.freightCarsDerailed, a.trafficCutHours];
    const cutLong = any(cut.atLeast(48), all(a.busyTrunkLine, cut.atLeast(24)));
    return [
      {
        when: all(a.busyTrunkLine, any(passenger.atLeast(18), freight.atLeast(60)), cut.atLeast(48)),
        then: "extraordinary",
      },
      { when: any(passenger.atLeast(18), freight.atLeast(60)), then: "major" },
      { when: all(any(passenger.atLeast(2), freight.atLeast(6)), cutLong), then: "major" },
      { when: any(passenger.atLeast(2), freight.atLeast(6)), then: "larger" },
      { when: any(cut.atLeast(10), all(a.busyTrunkLine, cut.atLeast(6))), then: "larger" },
    ];
  },
  examples: [
    ...casesOf(trunk, [
      [
        "繁忙干线，客车脱轨18辆、中断48小时",
        "trunk line, 18 passenger cars, 48 h",
        { passengerCarsDerailed: 18, trafficCutHours: 48 },
        "extraordinary",
      ],
      [
        "繁忙干线，货车脱轨60辆、中断48小时",
        "trunk line, 60 freight cars, 48 h",
        { freightCarsDerailed: 60, trafficCutHours: 48 },
        "extraordinary",
      ],
      [
        "繁忙干线，客车脱轨18辆、中断47.99小时",
        "trunk line, 18 passenger cars, 47.99 h",
        { passengerCarsDerailed: 18, trafficCutHours: "47.99" },
        "major",
      ],
      [
        "繁忙干线，货车脱轨60辆、中断47.99小时",
        "trunk line, 60 freight cars, 47.99 h",
        { freightCarsDerailed: 60, trafficCutHours: "47.99" },
        "major",
      ],
      [
        "繁忙干线，客车17辆、货车59辆、中断48小时",
        "trunk line, 17 passenger and 59 freight cars, 48 h",
        { passengerCarsDerailed: 17, freightCarsDerailed: 59, trafficCutHours: 48 },
        "major",
      ],
      [
        "繁忙干线，客车脱轨17辆、中断23.99小时",
        "trunk line, 17 passenger cars, 23.99 h",
        { passengerCarsDerailed: 17, trafficCutHours: "23.99" },
        "larger",
      ],
      [
        "繁忙干线，客车脱轨2辆、中断24小时",
        "trunk line, 2 passenger cars, 24 h",
        { passengerCarsDerailed: 2, trafficCutHours: 24 },
        "major",
      ],
      [
        "繁忙干线，货车脱轨6辆、中断24小时",
        "trunk line, 6 freight cars, 24 h",
        { freightCarsDerailed: 6, trafficCutHours: 24 },
        "major",
      ],
      [
        "繁忙干线，客车1辆、货车5辆、中断24小时",
        "trunk line, 1 passenger and 5 freight cars, 24 h",
        { passengerCarsDerailed: 1, freightCarsDerailed: 5, trafficCutHours: 24 },
        "larger",
      ],
      ["繁忙干线，中断6小时", "trunk line, cut for 6 h", { trafficCutHours: 6 }, "larger"],
      ["繁忙干线，中断5.99小时", "trunk line, cut for 5.99 h", { trafficCutHours: "5.99" }, "none"],
    ]),
    ...casesOf(other, [
      [
        "其他线路，客车脱轨18辆、中断48小时",
        "another line, 18 passenger cars, 48 h",
        { passengerCarsDerailed: 18, trafficCutHours: 48 },
        "major",
      ],
      ["其他线路，客车脱轨18辆", "another line, 18 passenger cars", { passengerCarsDerailed: 18 }, "major"],
      ["其他线路，货车脱轨60辆", "another line, 60 freight cars", { freightCarsDerailed: 60 }, "major"],
      [
        "其他线路，客车17辆、货车59辆",
        "another line, 17 passenger and 59 freight cars",
        { passengerCarsDerailed: 17, freightCarsDerailed: 59 },
        "larger",
      ],
      [
        "其他线路，客车脱轨2辆、中断48小时",
        "another line, 2 passenger cars, 48 h",
        { passengerCarsDerailed: 2, trafficCutHours: 48 },
        "major",
      ],
      [
        "其他线路，客车脱轨2辆、中断47.99小时",
        "another line, 2 passenger cars, 47.99 h",
        { passengerCarsDerailed: 2, trafficCutHours: "47.99" },
        "larger",
      ],
      ["其他线路，客车脱轨2辆", "another line, 2 passenger cars", { passengerCarsDerailed: 2 }, "larger"],
      ["其他线路，货车脱轨6辆", "another line, 6 freight cars", { freightCarsDerailed: 6 }, "larger"],
      [
        "其他线路，客车1辆、货车5辆",
        "another line, 1 passenger and 5 freight cars",
        { passengerCarsDerailed: 1, freightCarsDerailed: 5 },
        "none",
      ],
      ["其他线路，中断10小时", "another line, cut for 10 h", { trafficCutHours: 10 }, "larger"],
      ["其他线路，中断9.99小时", "another line, cut for 9.99 h", { trafficCutHours: "9.99" }, "none"],
    ]),
    {
      name: text("客车脱轨18辆，中断时间未知", "18 passenger cars, time unknown"),
      facts: { ...trunk, passengerCarsDerailed: 18, trafficCutHours: null },
      expect: { atLeast: "major", atMost: "extraordinary" },
    },
    notYet({ ...trunk, passengerCarsDerailed: 2 }, "2007-08-31"),
    notConcerned(trunk, "道路交通", "road traffic", { onRailway: false, passengerCarsDerailed: 2 }),
  ],
});
