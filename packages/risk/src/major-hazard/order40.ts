import { all, type Facts, type Subject, type Terms, type Test, text } from "@anwei/kernel";
import type { hazardUnits } from "../records/hazard-units.js";
import { majorHazard } from "./grade.js";
import { inventory } from "./sums.js";

/**
 * The order came into force on 1 December 2011; what it says of installations can be decided from the standard of 2018
 * on, since that of 2009 was not seen.
 */
export const decidable = { from: "2019-03-01" } as const;

/** Where order 40 holds: a major hazard installation, other than of city gas, defence or a port area (art. 2). */
export const underOrder40 = (u: Terms<typeof hazardUnits> & Subject<"hazardUnits">): Test =>
  all(majorHazard.of(u).is("installation"), u.oversight.is("chemical"));

/** Who owes what is asked of an installation. */
export const operator = text("危险化学品单位", "the enterprise");

/** To whom it files. */
export const filedWith = text(
  "所在地应急管理部门和有关部门",
  "the emergency authority of the place and the other departments concerned",
);

/** Ten tonnes of ammonia: just a major hazard installation. */
export const justMajor = inventory({ substance: "ammonia", tonnes: 10 });

/** A little less. */
export const notMajor = inventory({ substance: "ammonia", tonnes: "9.99" });

/** A hazard unit as examples write it. */
export const theUnit = (more: Facts<typeof hazardUnits> = {}): Facts<typeof hazardUnits> => ({
  id: "u",
  peopleNearby: 10,
  ...more,
});
