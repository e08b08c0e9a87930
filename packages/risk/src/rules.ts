import type { AnyDefinition, Source } from "@anwei/kernel";
import { gradingRules } from "./grading/rules.js";
import { doublePrevention } from "./grading/sources.js";
import { majorHazardRules } from "./major-hazard/rules.js";
import { registerRules } from "./register/rules.js";
import { gb18218, hazardousChemicalsLaw, order40 } from "./sources.js";

/** Every rule about risk that national law and standards give. */
export const riskRules: readonly AnyDefinition[] = [...majorHazardRules, ...gradingRules, ...registerRules];

/** The documents that they cite. */
export const riskDocuments: readonly Source[] = [gb18218, order40, hazardousChemicalsLaw, doublePrevention];
