import type { AnyDefinition } from "@anwei/kernel";

/** Everything about fines. */
export const penaltyRules: readonly AnyDefinition[] = [];
