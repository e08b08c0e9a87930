import type { AnyDefinition } from "@anwei/kernel";
import { approvalDue, approved } from "./approval.js";
import { firstInvestigationAuthority, investigationAuthority } from "./authority.js";
import { certificateDue, certified } from "./certificate.js";
import { closing, openConditions } from "./closing.js";
import { unitEntrusted } from "./entrusted.js";
import { evaluated, evaluationDue } from "./evaluation.js";
import { investigationPlace } from "./place.js";
import { published } from "./publication.js";
import { investigationRaised, levelByCasualties, raisingGround } from "./raised.js";
import { investigationRegime } from "./regimes.js";
import { reportDue, reportSubmitted } from "./report.js";
import { investigationTakenOver } from "./taken-over.js";
import {
  approvalDays,
  approvalExtension,
  approvalLatest,
  investigationDays,
  investigationDue,
  investigationExtension,
  investigationLatest,
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
  investigationLatest,
  approvalLatest,
  reportDue,
  reportSubmitted,
  approvalDue,
  approved,
  certificateDue,
  certified,
  evaluationDue,
  evaluated,
  published,
  openConditions,
  closing,
];
