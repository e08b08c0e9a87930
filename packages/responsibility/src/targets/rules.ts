import type { AnyDefinition } from "@anwei/kernel";

/** What national law says of targets and their cascade: nothing that can be computed, each government sets its own. */
export const targetRules: readonly AnyDefinition[] = [];
