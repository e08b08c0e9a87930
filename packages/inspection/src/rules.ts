import type { AnyDefinition } from "@anwei/kernel";
import { filingRules } from "./ledger/filed.js";
import { ledgerRules } from "./ledger/national.js";
import { planRules } from "./plans/national.js";

/** Every rule that national law gives about inspections and what they find. */
export const inspectionRules: readonly AnyDefinition[] = [...planRules, ...ledgerRules, ...filingRules];
