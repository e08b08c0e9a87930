import type { AnyDefinition } from "@anwei/kernel";

/** Everything about types, injuries and losses. */
export const classificationRules: readonly AnyDefinition[] = [];
