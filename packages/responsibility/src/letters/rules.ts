import type { AnyDefinition } from "@anwei/kernel";

/** What national law says of responsibility letters. */
export const letterRules: readonly AnyDefinition[] = [];
