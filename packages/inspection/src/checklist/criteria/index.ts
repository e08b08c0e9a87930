import type { CriterionReference } from "../data.js";
import { chemicals } from "./chemicals.js";
import { coal } from "./coal.js";
import type { MajorDangerCriteria, MajorDangerCriterion } from "./criterion.js";
import { fireworks } from "./fireworks.js";
import { industryTrade } from "./industry-trade.js";

export type { MajorDangerCriteria, MajorDangerCriterion } from "./criterion.js";

/** The criteria of major hidden dangers that there are, by sector and edition. */
export const majorDangerCriteria: readonly MajorDangerCriteria[] = [industryTrade, chemicals, fireworks, coal];

/** The criterion that a reference names. */
export const findCriterion = ({ list, entry }: CriterionReference): MajorDangerCriterion | undefined =>
  majorDangerCriteria.find(({ id }) => id === list)?.entries.find(({ id }) => id === entry);
