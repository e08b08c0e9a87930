import { definitionLimits, type Limits } from "@anwei/kernel/json";

/** For a rulebook: room for a nation's rules and those of all its regions. */
export const rulebookLimits: Limits = {
  ...definitionLimits,
  bytes: 64_000_000,
  depth: 72,
  items: 50_000,
  values: 10_000_000,
};
