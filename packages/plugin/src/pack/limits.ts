import { definitionLimits, type Limits } from "@anwei/kernel/json";
import { rulebookLimits } from "../json/limits.js";

/** For a pack: room for all the rules of a nation or a region, one level deeper than within. */
export const packLimits: Limits = {
  ...rulebookLimits,
  bytes: 16_000_000,
  depth: rulebookLimits.depth + 1,
  values: 2_500_000,
};

/** For a trust store: room for some thousand keys. */
export const trustLimits: Limits = { ...definitionLimits, depth: 8 };
