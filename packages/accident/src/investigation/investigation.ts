import {
  type AnyDefinition,
  bookOf,
  type DecideOptions,
  type Facts,
  judge,
  type Outcome,
  prepare,
  text,
} from "@anwei/kernel";
import type { accidents, investigations } from "../records/index.js";
import { approvalDue } from "./approval.js";
import { type InvestigationAuthority, investigationAuthority } from "./authority.js";
import { certificateDue } from "./certificate.js";
import { unitEntrusted } from "./entrusted.js";
import { evaluationDue } from "./evaluation.js";
import { approvalLatest, investigationLatest } from "./latest.js";
import { investigationPlace } from "./place.js";
import { investigationRaised } from "./raised.js";
import { type InvestigationRegime, investigationRegime } from "./regimes.js";
import { investigationReportDue } from "./report.js";
import { investigationTakenOver } from "./taken-over.js";
import { investigationDue } from "./time-limits.js";

/** Who investigates an accident and by when; dates are `2026-04-30`. */
export interface InvestigationAnswer {
  readonly regime: Outcome<InvestigationRegime>;
  readonly authority: Outcome<InvestigationAuthority>;
  /** Whether a higher authority may form a new group, since casualties changed the level. */
  readonly raised: Outcome<"no" | "may">;
  /** A set: the higher authorities that may take over where they hold it necessary. */
  readonly mayTakeOver: Outcome;
  /** Whether the unit itself may be entrusted. */
  readonly unitEntrusted: Outcome<"no" | "may">;
  readonly place: Outcome<"place" | "place-with-unit">;
  /**
   * The report's day without extension or appraisal, and the latest with the longest extension and the days of appraisal
   * of the investigation that is given.
   */
  readonly due: Outcome;
  readonly latest: Outcome;
  /**
   * The latest approval, every time limit used to the full: from the report's receipt where that is given, else (its
   * `receivedOn` is `none`, or no investigation is given) from the latest day on which it may be submitted.
   */
  readonly approvalLatest: Outcome;
  /** Of this investigation, by its own dates and days: unknown where they are not given. */
  readonly reportDue: Outcome;
  readonly approvalDue: Outcome;
  readonly certificateDue: Outcome;
  readonly evaluationDue: Outcome;
}

export interface InvestigationOptions extends DecideOptions {
  /** The investigation's own record: days of appraisal and extension, when the report was received and approved. */
  readonly investigation?: Facts<typeof investigations>;
}

const ofAccident = {
  regime: investigationRegime,
  authority: investigationAuthority,
  raised: investigationRaised,
  mayTakeOver: investigationTakenOver,
  unitEntrusted,
  place: investigationPlace,
  due: investigationDue,
  latest: investigationLatest,
  approvalLatest,
};
const ofInvestigation = { reportDue: investigationReportDue, approvalDue, certificateDue, evaluationDue };

// One book for all answers: records that one of them looks at are known to every one.
const book = bookOf(...Object.values(ofAccident), ...Object.values(ofInvestigation));

const answers = (
  definitions: Readonly<Record<string, AnyDefinition>>,
  facts: Readonly<Record<string, unknown>>,
  options: DecideOptions,
): Readonly<Record<string, Outcome>> =>
  Object.fromEntries(
    Object.entries(definitions).map(([name, { id }]) => [name, judge(prepare(book, id, facts, options))]),
  );

const whole = text("调查由调用者全部给出", "the caller gave every investigation");

/**
 * Who investigates an accident, and by when, in one line. Facts that are left out are unknown: the answers then have
 * bounds, or name what is missing.
 *
 * @example
 * ```ts
 * const { authority, due } = investigation({ happenedOn: "2026-03-01", sector: "construction", deaths: 3, … });
 * authority.value // "city"
 * due.value // "2026-04-30"
 * const { latest } = investigation(facts, { investigation: { appraisalDays: 20, receivedOn: "none" } });
 * latest.value // "2026-07-19": 60 days, 60 more, and the 20 of appraisal, which are not counted
 * ```
 * @throws FactsError when facts cannot be read.
 */
export function investigation(
  facts: Facts<typeof accidents>,
  { investigation: group, ...options }: InvestigationOptions = {},
): InvestigationAnswer {
  const { happened, ...others } = options;
  const accident = { ...facts, id: facts.id ?? "accident", happenedOn: facts.happenedOn ?? happened ?? null };
  const made = { ...group, id: group?.id ?? "investigation", accident: accident.id };
  const records = {
    ...options.records,
    accidents: [...(options.records?.accidents ?? []).filter((row) => row.id !== accident.id), accident],
    investigations: [...(options.records?.investigations ?? []), ...(group ? [made] : [])],
  };
  const complete = { ...options.complete, investigations: whole };
  return {
    ...answers(ofAccident, accident, { ...others, records, complete }),
    ...answers(ofInvestigation, made, { ...others, records }),
  } as unknown as InvestigationAnswer;
}
