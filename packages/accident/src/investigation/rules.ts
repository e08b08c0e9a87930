import type { AnyDefinition } from "@anwei/kernel";

/** Everything about investigating and closing it. */
export const investigationRules: readonly AnyDefinition[] = [];
