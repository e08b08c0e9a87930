import type { AnyDefinition } from "@anwei/kernel";
import { governmentDrill, highRiskDrill, planDrill, siteDrill } from "./drills.js";
import { engineerLine, engineerRequired, engineerShare, engineersShare, fewManagers } from "./engineers.js";
import { expenseDue, expenseSetAside } from "./expense.js";
import {
  expenseBuilding2012,
  expensePerGas,
  expensePerTonne,
  expensePerTonne2012,
  expenseShare,
  expenseSlices,
  expenseSlices2012,
} from "./expense-rates.js";
import { adequatePolicies, insuranceFine, liabilityInsurance, perPersonLimit, policiesInForce } from "./insurance.js";
import { engineers, entrustedEngineers, fullTimeManagers, safetyManagers } from "./managers.js";
import {
  certificateReview,
  certificateTerm,
  specialOperationCertificate,
  specialOperators,
} from "./special-operation.js";
import { staffing, staffingLine } from "./staffing.js";
import { plantTraining, teamTraining, threeLevelTraining, workshopTraining } from "./three-levels.js";
import {
  initialHours,
  initialHoursDone,
  initialHoursDue,
  initialTraining,
  yearlyHours,
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
  staffingLine,
  staffing,
  engineerLine,
  engineerShare,
  fewManagers,
  engineersShare,
  engineerRequired,
  initialHours,
  initialHoursDue,
  initialHoursDone,
  initialTraining,
  yearlyHours,
  yearlyHoursDue,
  yearlyHoursDone,
  yearlyTraining,
  plantTraining,
  workshopTraining,
  teamTraining,
  threeLevelTraining,
  certificateTerm,
  certificateReview,
  specialOperationCertificate,
  ...specialOperators.definitions,
  ...governmentDrill.definitions,
  ...highRiskDrill.definitions,
  ...planDrill.definitions,
  ...siteDrill.definitions,
  expensePerTonne,
  expensePerGas,
  expenseShare,
  expenseSlices,
  expensePerTonne2012,
  expenseBuilding2012,
  expenseSlices2012,
  expenseDue,
  expenseSetAside,
  perPersonLimit,
  policiesInForce,
  adequatePolicies,
  liabilityInsurance,
  insuranceFine,
];
