import type { AnyDefinition } from "@anwei/kernel";

/** Everything about counts and rates. */
export const statisticsRules: readonly AnyDefinition[] = [];
