import { alpha } from "./alpha.js";
import { beta, classBeta } from "./beta.js";
import { sitePlanDrill, sitePlanDrills, specialPlanDrill, specialPlanDrills } from "./drills.js";
import { filing, filingDue } from "./filing.js";
import { filingFine, filingFineOfPerson, neglectFine, neglectFineOfPerson } from "./fines.js";
import { filedGrade, hazardGrade, hazardIndex, majorHazard } from "./grade.js";
import { explosiveSum, presentQuotient, quantitativeAssessment, toxicGasSum } from "./quantitative-assessment.js";
import { reassessment, reassessmentDue } from "./reassessment.js";
import { filedInCity, filedInCounty, reportOfCity, reportOfCounty, reportsOfCity, reportsOfCounty } from "./reports.js";
import { quotient, quotientSum, weightedSum } from "./sums.js";
import { betaOfClass, betaOfGas, thresholdOfClass, thresholdOfSubstance } from "./tables.js";
import { classThreshold, threshold } from "./thresholds.js";

/** What makes a major hazard installation, its grade, and what follows from it. */
export const majorHazardRules = [
  thresholdOfSubstance,
  thresholdOfClass,
  betaOfGas,
  betaOfClass,
  classThreshold,
  threshold,
  classBeta,
  beta,
  quotient,
  quotientSum,
  weightedSum,
  alpha,
  hazardIndex,
  majorHazard,
  hazardGrade,
  filedGrade,
  filingDue,
  filing,
  reassessmentDue,
  reassessment,
  presentQuotient,
  toxicGasSum,
  explosiveSum,
  quantitativeAssessment,
  specialPlanDrills,
  specialPlanDrill,
  sitePlanDrills,
  sitePlanDrill,
  filedInCounty,
  reportsOfCounty,
  reportOfCounty,
  filedInCity,
  reportsOfCity,
  reportOfCity,
  neglectFine,
  neglectFineOfPerson,
  filingFine,
  filingFineOfPerson,
] as const;
