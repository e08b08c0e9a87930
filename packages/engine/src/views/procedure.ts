import type { Citation, InForce, RecordRow, Text, Unsourced } from "@anwei/kernel";
import type { ProcedureStep, ProcedureView } from "@anwei/plugin";
import { subjectRef } from "../subject.js";
import { type DueStatus, statusOf } from "./due-status.js";
import { ends, isOpen, type Moment, momentOf, whenSaid } from "./moment.js";
import { asked, type Shown, Sources, shownOf, type Viewing } from "./viewing.js";

/** A step of a case that is called for, or was taken. */
export interface CaseStep {
  readonly step: string;
  readonly standing: Shown;
  /** When it was taken, as people say it. */
  readonly done?: Text;
  /** The earliest and the latest day by which it can be due. */
  readonly due?: { readonly from: string | null; readonly to: string | null; readonly said: Text };
  /** How what is due stands, of a step that is open. */
  readonly status?: DueStatus;
}

export interface ProcedureRow {
  readonly id: string;
  readonly title: string;
  readonly unit?: string;
  readonly unitTitle?: string;
  readonly happenedOn?: string;
  readonly state: Shown;
  /** Steps that are awaited or overdue, or may be, the first to take first. */
  readonly open: readonly CaseStep[];
  /** Steps that were taken. */
  readonly taken: readonly CaseStep[];
}

export interface ProcedureData {
  readonly view: "procedure";
  readonly id: string;
  readonly title: Text;
  readonly table: string;
  readonly state: string;
  readonly steps: readonly (Pick<ProcedureStep, "id" | "title" | "who" | "after" | "document"> & {
    /** How many cases wait for it, and how many of them for too long. */
    readonly open: number;
    readonly overdue: number;
  })[];
  readonly ends: readonly {
    readonly id: string;
    readonly title: Text;
    readonly after: readonly string[];
    /** How many cases ended so. */
    readonly cases: number;
  }[];
  /** What answers rest on. */
  readonly sources: readonly (readonly Citation[] | Unsourced)[];
  readonly rows: readonly ProcedureRow[];
  /** How many cases of the table it does not judge: begun when it was not in force, or of another kind. */
  readonly others: number;
  /** When it is in force. */
  readonly inForce: readonly InForce[];
}

/** Each case of a procedure: its state, what is open in it, and what was done. */
export function showProcedure(view: ProcedureView, viewing: Viewing): ProcedureData {
  const { records, names } = viewing;
  const sources = new Sources();
  names.table(view.table);
  const subjects = [...records.all(view.table)];
  const rows = subjects.flatMap((subject) => rowOf(view, viewing, subject, sources));
  const state = viewing.book.definition(view.state);
  const openIn = (row: ProcedureRow, step: string): CaseStep | undefined => row.open.find((s) => s.step === step);
  return {
    view: "procedure",
    id: view.id,
    title: view.title,
    table: view.table,
    state: state?.id ?? view.state,
    steps: view.steps.map(({ id, title, who, after, document }) => ({
      id,
      title,
      who,
      after,
      ...(document ? { document } : {}),
      open: rows.filter((row) => openIn(row, id)).length,
      overdue: rows.filter((row) => openIn(row, id)?.status === "overdue").length,
    })),
    ends: view.ends.map((end) => ({
      ...end,
      cases: rows.filter(({ state }) => state.outcome.value === end.id).length,
    })),
    sources: sources.all,
    rows: [...rows].sort((a, b) => urgency(a) - urgency(b)),
    others: subjects.length - rows.length,
    inForce:
      state?.kind === "decision"
        ? state.editions.map(({ from, to }) => ({
            ...(from === undefined ? {} : { from }),
            ...(to === undefined ? {} : { to }),
          }))
        : [],
  };
}

function rowOf(view: ProcedureView, viewing: Viewing, subject: RecordRow, sources: Sources): readonly ProcedureRow[] {
  const [state] = shownOf(viewing, [view.state], subject, sources);
  if (!state) return [];
  const { id, title, unit, unitTitle } = subjectRef(subject, viewing.records, viewing.judgedOn);
  const happened = momentOf("date", subject.facts.happenedOn);
  const steps = view.steps.flatMap((step) => stepOf(step, viewing, subject, sources));
  return [
    {
      id,
      title,
      ...(unit === undefined ? {} : { unit }),
      ...(unitTitle === undefined ? {} : { unitTitle }),
      ...(happened && !isOpen(happened) ? { happenedOn: ends(happened).from ?? "" } : {}),
      state,
      open: steps.filter(({ done, standing }) => !done && isCalledFor(standing)),
      taken: steps.filter(({ done }) => done !== undefined),
    },
  ];
}

function stepOf(step: ProcedureStep, viewing: Viewing, subject: RecordRow, sources: Sources): readonly CaseStep[] {
  const [standing] = shownOf(viewing, [step.standing], subject, sources);
  if (!standing) return [];
  const done = dateOf(step.done, viewing, subject);
  const due = step.due === undefined ? undefined : dateOf(step.due, viewing, subject);
  const taken = done && !isOpen(done) ? whenSaid(done) : undefined;
  return [
    {
      step: step.id,
      standing,
      ...(taken ? { done: taken } : {}),
      ...(due ? { due: { ...ends(due), said: whenSaid(due) } } : {}),
      ...(due && !taken ? statusOf(due, "no", viewing.judgedOn) : {}),
    },
  ];
}

const isCalledFor = ({ outcome }: Shown): boolean =>
  (outcome.possible ?? [outcome.value]).some((o) => o === "awaited" || o === "overdue");

function dateOf(id: string, viewing: Viewing, subject: RecordRow): Moment | undefined {
  const of = asked(viewing, id, subject);
  return of && momentOf("date", of.answer.value);
}

/** Cases with what is due longest first; then those with an open step without a day, then the others. */
function urgency({ open }: ProcedureRow): number {
  const due = open.flatMap((s) => s.due?.from ?? s.due?.to ?? []).sort()[0];
  if (due !== undefined) return Date.parse(due);
  return open.length > 0 ? 8e15 : 9e15;
}
