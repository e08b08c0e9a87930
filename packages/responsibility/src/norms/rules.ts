import type { AnyDefinition } from "@anwei/kernel";
import { governmentDrill, highRiskDrill, planDrill, siteDrill } from "./drills.js";
import { engineerRequired, engineersShare } from "./engineers.js";
import { expenseDue, expenseSetAside } from "./expense.js";
import { adequatePolicies, insuranceFine, liabilityInsurance, policiesInForce } from "./insurance.js";
import { engineers, entrustedEngineers, fullTimeManagers, safetyManagers } from "./managers.js";
import { specialOperationCertificate, specialOperators } from "./special-operation.js";
import { staffing } from "./staffing.js";
import { plantTraining, teamTraining, threeLevelTraining, workshopTraining } from "./three-levels.js";
import {
  initialHoursDone,
  initialHoursDue,
  initialTraining,
  yearlyHoursDone,
  yearlyHoursDue,
  yearlyTraining,
} from "./training.js";

/** What national law says of staff, training, drills, expense and insurance. */
export const normRules: readonly AnyDefinition[] = [
  fullTimeManagers,
  safetyManagers,
  entrustedEngineers,
  engineers,
  staffing,
  engineersShare,
  engineerRequired,
  initialHoursDue,
  initialHoursDone,
  initialTraining,
  yearlyHoursDue,
  yearlyHoursDone,
  yearlyTraining,
  plantTraining,
  workshopTraining,
  teamTraining,
  threeLevelTraining,
  specialOperationCertificate,
  ...specialOperators.definitions,
  ...governmentDrill.definitions,
  ...highRiskDrill.definitions,
  ...planDrill.definitions,
  ...siteDrill.definitions,
  expenseDue,
  expenseSetAside,
  policiesInForce,
  adequatePolicies,
  liabilityInsurance,
  insuranceFine,
];
