export { type CertificateNorm, type CertificateNormWritten, certificateNorm } from "./certificate-norm.js";
export { type DrillCycleNorm, type DrillNorm, drillCycleNorm, drillNorm } from "./drill-norm.js";
export { governmentDrill, highRiskDrill, planDrill, siteDrill } from "./drills.js";
export { engineerLine, engineerRequired, engineerShare, engineersShare, fewManagers } from "./engineers.js";
export { expenseDue, expenseSetAside } from "./expense.js";
export { expensePerGas, expensePerTonne, expenseShare, expenseSlices } from "./expense-rates.js";
export { insuranceFine, liabilityInsurance, perPersonLimit } from "./insurance.js";
export { engineers, entrustedEngineers, fullTimeManagers, safetyManagers } from "./managers.js";
export { type SafetyBodyNorm, type SafetyBodyNormWritten, safetyBodyNorm } from "./safety-body-norm.js";
export {
  certificateReview,
  certificateTerm,
  specialOperationCertificate,
  specialOperators,
} from "./special-operation.js";
export { staffing, staffingLine } from "./staffing.js";
export { type StaffingNorm, type StaffingNormWritten, staffingNorm, type UnitLike } from "./staffing-norm.js";
export { threeLevelTraining } from "./three-levels.js";
export { initialHours, initialTraining, yearlyHours, yearlyTraining } from "./training.js";
export { type TrainingNorm, type TrainingNormWritten, trainingNorm } from "./training-norm.js";
