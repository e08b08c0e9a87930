import { accidentRules } from "@anwei/accident";
import { enforcementRules } from "@anwei/enforcement";
import { campaignInspections, inspectedUnits, inspectionRules } from "@anwei/inspection";
import { text } from "@anwei/kernel";
import { lawDocuments } from "@anwei/law";
import { definePlugin } from "@anwei/plugin/v1";
import { obligedUnits, organisations, posts, responsibilityRules, targets } from "@anwei/responsibility";
import { riskRules } from "@anwei/risk";
import { nationalViews } from "./views.js";

/** The national baseline: what holds in every region, and what a region may tighten but not loosen. */
export const national = definePlugin({
  id: "national",
  title: text("国家规定", "National law"),
  version: "0.1.0",
  apiVersion: 1,
  documents: lawDocuments,
  kinds: [posts, targets],
  extend: [organisations, obligedUnits, inspectedUnits, campaignInspections],
  views: nationalViews,
  define: [...accidentRules, ...inspectionRules, ...enforcementRules, ...responsibilityRules, ...riskRules],
});
