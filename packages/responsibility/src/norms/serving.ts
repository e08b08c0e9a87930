import { all, any, type DateTerm, type Facts, judgedOn, moved, not, type Terms, type Test } from "@anwei/kernel";
import { dayBefore } from "../pattern.js";
import type { safetyStaff } from "../records/safety-staff.js";

/** In post on a day: the first and the last day included. */
export const serving = (s: Terms<typeof safetyStaff>, on: DateTerm = judgedOn): Test =>
  all(s.from.atMost(on), any(not(s.to.exists), s.to.atLeast(on)));

/** Persons of a unit around a day: the first two are in post on it, a third left before, a fourth comes after. */
export const aroundDay = (unit: string, day: string, person: Facts<typeof safetyStaff>) =>
  [
    { ...person, id: "stays", unit, from: day, to: "none" },
    { ...person, id: "last-day", unit, from: dayBefore(day), to: day },
    { ...person, id: "left", unit, from: dayBefore(day), to: dayBefore(day) },
    { ...person, id: "comes", unit, from: moved(day, 1), to: "none" },
  ] as const;
