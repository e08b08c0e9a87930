import type { CriterionReference } from "../data.js";
import { building } from "./building.js";
import { chemicals } from "./chemicals.js";
import { chemicals2026 } from "./chemicals-2026.js";
import { cityGas } from "./city-gas.js";
import { coal } from "./coal.js";
import type { MajorDangerCriteria, MajorDangerCriterion } from "./criterion.js";
import { fireworks } from "./fireworks.js";
import { industryTrade } from "./industry-trade.js";

export type { MajorDangerCriteria, MajorDangerCriterion } from "./criterion.js";

/** The criteria of major hidden dangers that there are, by sector and edition. */
export const majorDangerCriteria: readonly MajorDangerCriteria[] = [
  industryTrade,
  chemicals,
  chemicals2026,
  fireworks,
  coal,
  building,
  cityGas,
];

/** The criterion that a reference names. */
export const findCriterion = ({ list, entry }: CriterionReference): MajorDangerCriterion | undefined =>
  majorDangerCriteria.find(({ id }) => id === list)?.entries.find(({ id }) => id === entry);
