import type { AnyDefinition } from "@anwei/kernel";
import { highRiskTraining } from "./high-risk.js";

/** What national law says of named lists and the figures of a document. */
export const listRules: readonly AnyDefinition[] = [highRiskTraining];
