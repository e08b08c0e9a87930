import { all, type Facts, type Subject, type Terms, type Test } from "@anwei/kernel";
import type { hazardUnits } from "../records/hazard-units.js";
import { majorHazard } from "./grade.js";
import { inventory } from "./sums.js";

/** Where order 40 holds: a major hazard installation, other than of city gas, defence or a port area (art. 2). */
export const underOrder40 = (u: Terms<typeof hazardUnits> & Subject<"hazardUnits">): Test =>
  all(majorHazard.of(u).is("installation"), u.oversight.is("chemical"));

/** Ten tonnes of ammonia: just a major hazard installation. */
export const justMajor = inventory({ substance: "ammonia", tonnes: 10 });

/** A little less. */
export const notMajor = inventory({ substance: "ammonia", tonnes: "9.99" });

/** 500 tonnes of ammonia with ten people near: grade one. */
export const gradeOne = inventory({ substance: "ammonia", tonnes: 500 });

/** A hazard unit as examples write it. */
export const theUnit = (more: Facts<typeof hazardUnits> = {}): Facts<typeof hazardUnits> => ({
  id: "u",
  peopleNearby: 10,
  ...more,
});
