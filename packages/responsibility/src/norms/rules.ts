import type { AnyDefinition } from "@anwei/kernel";

/** What national law says of staff, training, drills, expense and insurance. */
export const normRules: readonly AnyDefinition[] = [];
