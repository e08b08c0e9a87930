import type { AnyDefinition } from "@anwei/kernel";
import { approval, approvalDue } from "./approval.js";
import { firstInvestigationAuthority, investigationAuthority } from "./authority.js";
import { certificate, certificateDue } from "./certificate.js";
import { closing, closingOpen } from "./closing.js";
import {
  investigationDueOfGroups,
  investigationDuty,
  investigationDutyDue,
  investigationSubmittedOn,
  investigationsMade,
} from "./duty.js";
import { unitEntrusted } from "./entrusted.js";
import { evaluation, evaluationDue } from "./evaluation.js";
import {
  appraisalOfGroups,
  approvalLatest,
  approvalLatestOfGroup,
  approvalLatestOfGroups,
  investigationApprovedOn,
  investigationLatest,
} from "./latest.js";
import { investigationPlace } from "./place.js";
import { investigationPublication } from "./publication.js";
import { investigationRaised, levelByCasualties, raisingGround } from "./raised.js";
import { investigationRegime } from "./regimes.js";
import { investigationReport, investigationReportDue } from "./report.js";
import { investigationTakenOver } from "./taken-over.js";
import {
  approvalDays,
  approvalExtension,
  investigationDays,
  investigationDue,
  investigationExtension,
} from "./time-limits.js";

/** Everything about investigating and closing it. */
export const investigationRules: readonly AnyDefinition[] = [
  investigationRegime,
  firstInvestigationAuthority,
  investigationAuthority,
  unitEntrusted,
  levelByCasualties,
  investigationRaised,
  raisingGround,
  investigationTakenOver,
  investigationPlace,
  investigationDays,
  investigationExtension,
  approvalDays,
  approvalExtension,
  investigationDue,
  appraisalOfGroups,
  investigationLatest,
  approvalLatestOfGroup,
  approvalLatestOfGroups,
  approvalLatest,
  investigationApprovedOn,
  investigationReportDue,
  investigationReport,
  investigationSubmittedOn,
  investigationDueOfGroups,
  investigationsMade,
  investigationDutyDue,
  investigationDuty,
  approvalDue,
  approval,
  certificateDue,
  certificate,
  evaluationDue,
  evaluation,
  investigationPublication,
  closingOpen,
  closing,
];
