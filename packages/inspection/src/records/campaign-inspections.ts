import { extend, ref, text } from "@anwei/kernel";
import { campaigns } from "./campaigns.js";
import { inspections } from "./inspections.js";

/** Inspections with the campaign in which they were made. */
export const campaignInspections = extend(inspections, {
  campaign: ref(text("所属专项整治", "campaign"), campaigns, { none: true }),
});
