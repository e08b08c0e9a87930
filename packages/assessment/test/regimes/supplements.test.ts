import { countedLevel, investigationRaised } from "@anwei/accident";
import { withUses } from "@anwei/kernel";
import { accident, type RegimeCase, regime } from "./regime.js";

// Decree 493 arts. 13 and 20: 30 days in general, 7 for roads and fires; a level that changes may raise the investigation.

const judged = (
  name: string,
  sector: string,
  [happenedOn, deaths]: readonly [on: string, deaths: number],
  [changedOn, deathsAdded]: readonly [on: string, deaths: number],
  expect: RegimeCase["expect"],
  of = countedLevel as RegimeCase["of"],
): RegimeCase => ({
  of,
  name,
  facts: accident("a", happenedOn, deaths, { sector }),
  records: { supplements: [{ id: "s", accident: "a", happenedOn: changedOn, deathsAdded }] },
  expect,
});

regime("supplements", withUses([countedLevel, investigationRaised]), [
  judged("a fire in a chemical plant, 9 and 2 on day 10", "fire", ["2010-05-01", 9], ["2010-05-11", 2], "larger"),
  judged("the same, and no fire", "hazardous-chemicals", ["2010-05-01", 9], ["2010-05-11", 2], "major"),
  judged("on a road, 8 and 2 on day 4", "road", ["2021-11-15", 8], ["2021-11-19", 2], "major"),
  judged("on a road, 8 and 2 on day 7", "road", ["2021-11-15", 8], ["2021-11-22", 2], "major"),
  judged("on a road, 8 and 2 on day 8", "road", ["2021-11-15", 8], ["2021-11-23", 2], "larger"),
  judged("fireworks, 24 and 12 on day 17", "fireworks", ["2010-08-16", 24], ["2010-09-02", 12], "extraordinary"),
  judged("a collapse, 9 and 1 on day 30", "construction", ["2010-05-01", 9], ["2010-05-31", 1], "major"),
  judged("a collapse, 9 and 1 on day 31", "construction", ["2010-05-01", 9], ["2010-06-01", 1], "larger"),
]);
