import { accidentLevel, decree493 } from "@anwei/accident";
import { text } from "@anwei/kernel";
import { definePlugin } from "@anwei/plugin/v1";

/** The national baseline: what holds in every region, and what a region may tighten but not loosen. */
export const national = definePlugin({
  id: "national",
  title: text("国家规定", "National law"),
  version: "0.1.0",
  apiVersion: 1,
  documents: [decree493],
  define: [accidentLevel],
});
