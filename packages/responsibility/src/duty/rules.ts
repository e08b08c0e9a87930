import type { AnyDefinition } from "@anwei/kernel";

/** What national law says of duties that recur, fall on a day or follow an event. */
export const dutyRules: readonly AnyDefinition[] = [];
