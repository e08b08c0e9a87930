import type { Terms, Test } from "@anwei/kernel";
import type { accidents } from "./records/accidents.js";

/**
 * Whether an event is a production safety accident. What is reported is taken for one until it is ruled otherwise;
 * what was ruled a natural disaster, a crime or the like is outside the decree (art. 2): it has no level, is not
 * counted, and its reports are not judged by the decree.
 */
export const isAccident = (a: Pick<Terms<typeof accidents>, "nature">): Test =>
  a.nature.oneOf("responsibility", "non-responsibility");
