import type { Citation, Explanation, Following, Outcome, Text, Unsourced } from "@anwei/kernel";

/** Whom an answer is about. */
export interface SubjectRef {
  readonly table: string;
  readonly id: string;
  /** Its name where the record has one. */
  readonly title: string;
  /** The unit that answers for it. */
  readonly unit?: string;
  readonly unitTitle?: string;
}

/** A unit by its id and name. */
export interface UnitRef {
  readonly id: string;
  readonly title: string;
}

/** One answer of one decision about one subject. */
export interface Result {
  readonly rule: string;
  readonly title: Text;
  readonly subject: SubjectRef;
  readonly period?: string;
  /** The period has not ended: judged on what is there so far. */
  readonly soFar?: true;
  readonly outcome: Outcome;
  /** The outcome as people say it. */
  readonly said: Text;
}

/** An answer that something follows from, or that may still turn out so. */
export interface Finding extends Result {
  /** `undecided`: the known facts allow an outcome with consequences, and one without. */
  readonly status: "found" | "undecided";
  /** What follows from the outcome; of an undecided one, what might follow. */
  readonly consequences: readonly Following[];
  /** What may follow besides, where several outcomes are left of which each has consequences. */
  readonly perhaps?: readonly Following[];
  /** The unit directly above the one that answers for it. */
  readonly above?: UnitRef;
  readonly because: Explanation;
  readonly cites: readonly Citation[] | Unsourced;
  /** The hash of the rulebook's meaning. */
  readonly rulebook: string;
  /** The hash of the records that were judged. */
  readonly facts: string;
}
