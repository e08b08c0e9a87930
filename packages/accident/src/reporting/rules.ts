import type { AnyDefinition } from "@anwei/kernel";

/** Everything about reporting an accident. */
export const reportingRules: readonly AnyDefinition[] = [];
