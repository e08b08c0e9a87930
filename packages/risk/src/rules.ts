import type { AnyDefinition } from "@anwei/kernel";
import { gradingRules } from "./grading/rules.js";
import { majorHazardRules } from "./major-hazard/rules.js";
import { registerRules } from "./register/rules.js";

/** Every rule about risk that national law and standards give. */
export const riskRules: readonly AnyDefinition[] = [...majorHazardRules, ...gradingRules, ...registerRules];
