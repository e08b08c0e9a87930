import { type AnyDefinition, text } from "@anwei/kernel";
import { order16 } from "@anwei/law";
import { datedDuty, spansOfYears } from "@anwei/responsibility";
import { dangerLedger } from "./danger-ledger.js";
import { planGaps } from "./gaps.js";
import { dangerRates } from "./rates.js";
