import type { AnyDefinition } from "@anwei/kernel";

/** What national law says of tasks with their lead and assist units. */
export const taskRules: readonly AnyDefinition[] = [];
