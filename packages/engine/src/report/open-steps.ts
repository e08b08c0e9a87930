import type { Language } from "@anwei/kernel";
import type { CaseStep, ProcedureData, ProcedureRow } from "../views.js";
import { dues, messages, sentences } from "./messages.js";
import { bracketed, clauses, labelled, statements } from "./punctuation.js";
import { spanText } from "./say.js";

/** So many cases of a procedure stand on a page; a nation's are for the other forms. */
export const mostCases = 300;

/** Whether a step is open for too long, or was not taken as it had to be. */
export const isTroubledStep = ({ standing, status }: CaseStep): boolean =>
  status === "overdue" || standing.outcome.value === "late" || standing.outcome.value === "premature";

/** How many cases a procedure does not judge, and why; nothing where it judges all of them. */
export const othersText = ({ others, inForce }: ProcedureData, language: Language): string | undefined =>
  others === 0
    ? undefined
    : sentences.othersOf(
        others,
        statements(
          inForce.map((span) => spanText(span, language)),
          language,
        ),
      )[language];

const stepOf = (view: ProcedureData, { step }: CaseStep) => view.steps.find(({ id }) => id === step);

export const stepTitle = (view: ProcedureData, step: CaseStep, language: Language): string =>
  stepOf(view, step)?.title[language] ?? step.step;

export const stepWho = (view: ProcedureData, step: CaseStep, language: Language): string =>
  stepOf(view, step)?.who[language] ?? "";

/** By when an open step is due, and how that stands. */
export function dueText({ due, status }: CaseStep, language: Language): string {
  if (!due) return messages.promptly[language];
  return clauses([due.said[language], ...(status ? [dues[status][language]] : [])], language);
}

/** An open step in a line: 送达处罚决定书（作出处罚的机关）：2026-03-13，未到期. */
export const openText = (view: ProcedureData, step: CaseStep, language: Language): string =>
  labelled(
    stepTitle(view, step, language) + bracketed(stepWho(view, step, language), language),
    dueText(step, language),
    language,
  );

/** What was taken late or too early, in a line. */
export const takenText = (view: ProcedureData, step: CaseStep, language: Language): string =>
  labelled(
    stepTitle(view, step, language),
    clauses(
      [step.standing.said[language], ...(step.done ? [sentences.doneOn(step.done[language])[language]] : [])],
      language,
    ),
    language,
  );

/** What was not as it had to be, of the steps that were taken. */
export const faultsOf = ({ taken }: ProcedureRow): readonly CaseStep[] => taken.filter(isTroubledStep);
