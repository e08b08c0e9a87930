import type { AnyDefinition } from "@anwei/kernel";
import { classificationRules } from "./classification/rules.js";
import { investigationRules } from "./investigation/rules.js";
import { levelRules } from "./level/rules.js";
import { penaltyRules } from "./penalties/rules.js";
import { reportingRules } from "./reporting/rules.js";
import { statisticsRules } from "./statistics/rules.js";

/** Every rule about accidents that national law gives, in the order in which a life of one meets them. */
export const accidentRules: readonly AnyDefinition[] = [
  ...levelRules,
  ...reportingRules,
  ...investigationRules,
  ...penaltyRules,
  ...classificationRules,
  ...statisticsRules,
];
