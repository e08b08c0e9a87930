import type { AnyDefinition } from "@anwei/kernel";
import { penaltyProcedure } from "./penalty/index.js";

/** Every rule about enforcement that national law gives. */
export const enforcementRules: readonly AnyDefinition[] = [...penaltyProcedure.definitions];
