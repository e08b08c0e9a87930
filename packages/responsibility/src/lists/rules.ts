import type { AnyDefinition } from "@anwei/kernel";

/** What national law says of named lists and the figures of a document. */
export const listRules: readonly AnyDefinition[] = [];
