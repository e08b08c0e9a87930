import { type ActLike, aggravations } from "../records/index.js";
import type { Lead } from "./tiers.js";
import type { Ground } from "./written.js";

/** A ground that is one of the aggravating circumstances recorded of an act. */
export const aggravated = (circumstance: keyof typeof aggravations, leadsTo: Lead): Ground<ActLike> => ({
  title: aggravations[circumstance],
  leadsTo,
  when: (act) => act.aggravating.includes(circumstance),
  holds: [{ name: aggravations[circumstance], facts: { aggravating: [circumstance] } }],
  fails: [],
});
