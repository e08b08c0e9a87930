import type { AnyDefinition } from "@anwei/kernel";
import { ledgerRules } from "./ledger/national.js";

/** Every rule that national law gives about inspections and what they find. */
export const inspectionRules: readonly AnyDefinition[] = [...ledgerRules];
