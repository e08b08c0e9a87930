export { approval, approvalDue } from "./approval.js";
export {
  firstInvestigationAuthority,
  type InvestigationAuthority,
  investigationAuthorities,
  investigationAuthority,
} from "./authority.js";
export { certificate, certificateDue } from "./certificate.js";
export { closing, closingOpen } from "./closing.js";
export { investigationDuty, investigationDutyDue } from "./duty.js";
export { unitEntrusted } from "./entrusted.js";
export { evaluation, evaluationDue } from "./evaluation.js";
export { type InvestigationAnswer, type InvestigationOptions, investigation } from "./investigation.js";
export { approvalLatest, investigationLatest } from "./latest.js";
export { investigationPlace } from "./place.js";
export { investigationPublication } from "./publication.js";
export { investigationRaised, raisingGround } from "./raised.js";
export { type InvestigationRegime, investigationRegime, investigationRegimes } from "./regimes.js";
export { investigationReport, investigationReportDue } from "./report.js";
export { investigationTakenOver } from "./taken-over.js";
export { investigationDue } from "./time-limits.js";
