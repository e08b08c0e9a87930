import type { Citation, Following, Outcome, Text, Unsourced } from "@anwei/kernel";
import type { SubjectRef, UnitRef } from "../finding.js";

/** Whom a notice goes to: the host knows how to reach them. */
export interface Addressees {
  /** The unit that answers for the subject, or is the subject; not there where the record names none. */
  readonly unit?: UnitRef;
  /** The unit directly above it. */
  readonly above?: UnitRef;
  /** Whom the consequences name, in the words of the rule: the head of the county. */
  readonly who: readonly Text[];
}

/** What a notice of a finding and a question have in common. It is plain JSON. */
export interface NoticeBase {
  /**
   * The same for the same thing said, however often it is judged: a hash of the kind, rule, subject, period, outcome and
   * rulebook, and of whether the period has ended. Whoever has delivered it once can refuse it the second time.
   */
  readonly id: string;
  readonly rule: string;
  readonly title: Text;
  readonly subject: SubjectRef;
  readonly period?: string;
  /** The period has not ended: judged on what is there so far. */
  readonly soFar?: true;
  readonly judged: string;
  readonly to: Addressees;
  readonly outcome: Outcome;
  /** The outcome as people say it. */
  readonly said: Text;
  /** What decided it, or leaves it open. */
  readonly because: Text;
  /** Where the rule stands. */
  readonly cites: readonly Citation[] | Unsourced;
  /** The hash of the rulebook's meaning. */
  readonly rulebook: string;
  /** The hash of the records that were judged. */
  readonly facts: string;
  /** One line that says what it is about. */
  readonly heading: Text;
  /** The whole of it as people read it, line by line. */
  readonly text: Text;
}

/** What is told of a finding: that it is so, and what follows. */
export interface Notice extends NoticeBase {
  readonly kind: "finding";
  /** What follows, for whom and until when. */
  readonly consequences: readonly Following[];
  /** What may follow besides, while the outcome is one of several. */
  readonly perhaps: readonly Following[];
}

/** What is asked where a finding is undecided: nothing is stated, and nothing follows yet. */
export interface Question extends NoticeBase {
  readonly kind: "question";
  /** The facts that would settle it, as `outcome.missing` names them in turn. */
  readonly missing: readonly Text[];
  /** What might follow. */
  readonly perhaps: readonly Following[];
}
