import { text } from "@anwei/kernel";
import { railwayDecree501 } from "@anwei/law";
import { casesOf, casualtyCases, harmlessOn, notConcerned, notYet } from "./cases.js";
import { asGraveAs, casualtyRows } from "./casualties.js";
import { railwayEvents } from "./railway-events.js";
import { regime } from "./regime.js";

const train = { ...harmlessOn("2007-09-01"), onRailway: true, busyTrunkLine: true, trafficCutHours: 0 } as const;

/** 铁路交通事故等级: by casualties and loss, or by derailment and cut traffic. */
export const { first: firstRailwayLevel, counted: railwayLevel } = regime({
  name: "railway",
  title: text("铁路交通事故等级", "level of a railway accident"),
  note: text(
    "国务院铁路主管部门对一般事故其他情形的补充规定（甲、乙、丙、丁类等）未编入",
    "what the railway authority added to ordinary accidents (its classes A to D) is not here",
  ),
  appliesWhen: (a) => a.onRailway,
  cites: [
    railwayDecree501.article(9),
    railwayDecree501.article(10),
    railwayDecree501.article(11),
    railwayDecree501.article(12),
  ],
  rows: (a, { lost, seriousInjuries, loss }) => [
    ...casualtyRows(lost, seriousInjuries, loss),
    ...asGraveAs(["extraordinary", "major", "larger"], railwayEvents.of(a)),
    { otherwise: "ordinary" },
  ],
  examples: [
    ...casualtyCases(train),
    ...casesOf(train, [
      [
        "繁忙干线，客车脱轨18辆、中断48小时",
        "trunk line, 18 passenger cars, 48 h",
        { passengerCarsDerailed: 18, trafficCutHours: 48 },
        "extraordinary",
      ],
      ["客车脱轨18辆", "18 passenger cars", { passengerCarsDerailed: 18 }, "major"],
      ["客车脱轨2辆", "2 passenger cars", { passengerCarsDerailed: 2 }, "larger"],
      ["客车脱轨1辆", "1 passenger car", { passengerCarsDerailed: 1 }, "ordinary"],
    ]),
    notYet(train, "2007-08-31"),
    notConcerned(train, "道路交通", "road traffic", { onRailway: false }),
  ],
});
