import type { AnyDefinition, Source } from "@anwei/kernel";
import { gradingRules } from "./grading/rules.js";
import { doublePrevention } from "./grading/sources.js";
import { registerRules } from "./register/rules.js";

/** Every rule about risk that national law and standards give. */
export const riskRules: readonly AnyDefinition[] = [...gradingRules, ...registerRules];

/** The documents that they cite. */
export const riskDocuments: readonly Source[] = [doublePrevention];
