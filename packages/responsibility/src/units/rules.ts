import type { AnyDefinition } from "@anwei/kernel";

/** What national law says of units, territory and trade, and who is answerable. */
export const unitRules: readonly AnyDefinition[] = [];
