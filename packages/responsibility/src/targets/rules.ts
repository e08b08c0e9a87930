import type { AnyDefinition } from "@anwei/kernel";

/** What national law says of targets and their cascade. */
export const targetRules: readonly AnyDefinition[] = [];
