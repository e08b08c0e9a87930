import type { AnyDefinition } from "@anwei/kernel";

/** What national law says of tasks with their lead and assist units: nothing, work plans share them out. */
export const taskRules: readonly AnyDefinition[] = [];
