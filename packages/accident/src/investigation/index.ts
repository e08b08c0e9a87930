export { approvalDue, approved } from "./approval.js";
export {
  firstInvestigationAuthority,
  type InvestigationAuthority,
  investigationAuthorities,
  investigationAuthority,
} from "./authority.js";
export { certificateDue, certified } from "./certificate.js";
export { type ClockState, clockStates } from "./clocks.js";
export { closing, openConditions } from "./closing.js";
export { unitEntrusted } from "./entrusted.js";
export { evaluated, evaluationDue } from "./evaluation.js";
export { type InvestigationAnswer, type InvestigationOptions, investigation } from "./investigation.js";
export { investigationPlace } from "./place.js";
export { published } from "./publication.js";
export { investigationRaised, raisingGround } from "./raised.js";
export { type InvestigationRegime, investigationRegime, investigationRegimes } from "./regimes.js";
export { reportDue, reportSubmitted } from "./report.js";
export { investigationTakenOver } from "./taken-over.js";
export { approvalLatest, investigationDue, investigationLatest } from "./time-limits.js";
