import type { AnyDefinition } from "@anwei/kernel";
import { dutyRules } from "./duty/rules.js";
import { letterRules } from "./letters/rules.js";
import { listRules } from "./lists/rules.js";
import { normRules } from "./norms/rules.js";
import { targetRules } from "./targets/rules.js";
import { taskRules } from "./tasks/rules.js";
import { unitRules } from "./units/rules.js";

/** Every rule that national law gives about who answers for what. */
export const responsibilityRules: readonly AnyDefinition[] = [
  ...dutyRules,
  ...letterRules,
  ...listRules,
  ...normRules,
  ...targetRules,
  ...taskRules,
  ...unitRules,
];
