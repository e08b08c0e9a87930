import {
  type AskableData,
  type DecisionData,
  formatPeriod,
  type Interpreter,
  outcomeOf,
  type Period,
  type PeriodUnit,
  periodContaining,
  periodsBetween,
  type RecordRow,
  type Records,
  saidOf,
  scopeOf,
  shiftPeriod,
} from "@anwei/kernel";
import type { Rulebook } from "@anwei/plugin";
import { unknownRule } from "./engine-error.js";
import type { Result } from "./finding.js";
import { subjectRef } from "./subject.js";
import { unitHolds } from "./unit-holds.js";

/** One question of an assessment: a decision, or the score of a card, about a subject. */
export interface Asked<D extends AskableData = DecisionData> {
  readonly decision: D;
  readonly subject: RecordRow;
  readonly period: Period | undefined;
}

/** The decisions that are judged: those that are wanted, or all of the rulebook. @throws EngineError */
export function decisionsOf(book: Rulebook, rules: readonly string[] | undefined): readonly DecisionData[] {
  // What stands in another's place speaks through it.
  const instead = new Set(book.overlays.flatMap((o) => (o.overlay === "replace" ? [o.by] : [])));
  const wanted = rules ?? book.ids().filter((id) => !instead.has(id));
  return wanted.flatMap((id) => {
    const data = book.definition(id);
    if (!data && rules) throw unknownRule(book, id);
    return data?.kind === "decision" ? [data] : [];
  });
}

/** The scores of the rulebook's cards: what their points come to. */
export function scoresOf(book: Rulebook): readonly AskableData[] {
  const ids = new Set(book.views.flatMap((view) => (view.view === "scorecard" ? [view.score] : [])));
  return [...ids].flatMap((id) => {
    const data = book.definition(id);
    return data && data.kind !== "parameter" ? [data] : [];
  });
}

/** Whether a record is surely of a day after the day of judging: what is still to come is not judged. */
function isAhead({ facts }: RecordRow, judgedOn: number): boolean {
  const { happenedOn } = facts;
  return happenedOn?.type === "number" && happenedOn.is.lo.isFinite && happenedOn.is.lo.toNumber() > judgedOn;
}

/** Whether a subject is asked about: a unit by the row that holds on the day, a record unless it is still to come. */
export const isJudged = (subject: RecordRow, records: Records, on: number, judgedOn: number): boolean =>
  subject.table === "units" ? unitHolds(subject, records, on) : !isAhead(subject, judgedOn);

/**
 * The periods that are asked about on a day: those of its year that have begun, and the last one of the year before until the
 * next of its kind ends. A year stays until the next half-year ends, by when what it was assessed at is told.
 */
export function periodsAsked(unit: PeriodUnit, judgedOn: number): readonly Period[] {
  const year = periodContaining("year", judgedOn);
  const begun = periodsBetween(unit, year.start, judgedOn);
  const before = shiftPeriod(periodContaining(unit, year.start), -1);
  const next = unit === "year" ? periodContaining("halfYear", year.start) : shiftPeriod(before, 1);
  return judgedOn < next.end ? [before, ...begun] : begun;
}

/**
 * Whom decisions are asked about: every record of their table up to the day of judging, in every period that is asked about
 * on that day.
 */
export function* askedOf<D extends AskableData>(
  decisions: readonly D[],
  records: Records,
  judgedOn: number,
): Generator<Asked<D>> {
  for (const decision of decisions) {
    const { table, period: unit } = decision.about;
    const periods = unit ? periodsAsked(unit, judgedOn) : [undefined];
    for (const period of periods) {
      const on = period ? Math.min(period.end, judgedOn) : judgedOn;
      for (const subject of records.all(table)) {
        if (!isJudged(subject, records, on, judgedOn)) continue;
        yield { decision, subject, period };
      }
    }
  }
}

/** What a decision or a score says of a subject; nothing where it does not apply. */
export function resultOf(
  interpreter: Interpreter,
  { decision, subject, period }: Asked<AskableData>,
  records: Records,
  judgedOn: number,
): Result | undefined {
  const answer = interpreter.answer(decision.id, subject, period);
  const outcome = outcomeOf(decision, answer);
  if (outcome.notApplicable === "yes") return undefined;
  return {
    rule: decision.id,
    title: decision.title,
    subject: subjectRef(subject, records, period?.end ?? judgedOn),
    ...(period ? { period: formatPeriod(period) } : {}),
    ...(period && period.end > judgedOn ? { soFar: true as const } : {}),
    outcome,
    said: saidOf(decision, answer.value, scopeOf(interpreter, decision)),
  };
}

/** Lets a progress display and other work in, now and then. */
export const breathe = (): Promise<void> => new Promise((resume) => setTimeout(resume, 0));
