import { type Book, type Citation, definitionProse, type Text, text, type Unsourced } from "@anwei/kernel";
import type { ProcedureStep, ProcedureView } from "@anwei/plugin";
import { sentences } from "./messages.js";
import { bracketed } from "./punctuation.js";

/** A step of a procedure as people read it, whatever the case. */
export interface StepSaid {
  readonly id: string;
  readonly title: Text;
  /** Who must take it. */
  readonly who: Text;
  /** What has to be so for it to be called for; a step without it is called for from the start. */
  readonly when?: Text;
  /** By when it is due, in one way or, by the case, in several; a step without it is to be taken promptly. */
  readonly due: readonly Text[];
  /** Not before when it may be taken. */
  readonly notBefore: readonly Text[];
  readonly document?: { readonly title: Text; readonly states: readonly Text[] };
  readonly cites: readonly Citation[] | Unsourced;
}

/** The steps of a procedure in the words of the rules that judge them, in the order in which they are told. */
export const stepsSaid = (book: Book, view: ProcedureView): readonly StepSaid[] =>
  view.steps.map((step) => stepSaid(book, step));

function stepSaid(
  book: Book,
  { id, title, who, standing, called, due, notBefore, document, lacks }: ProcedureStep,
): StepSaid {
  const when = called === undefined ? undefined : rowsOf(book, called)[0]?.when;
  const lacking = lacks === undefined ? undefined : book.definition(lacks);
  return {
    id,
    title,
    who,
    ...(when ? { when } : {}),
    due: waysOf(book, due),
    notBefore: waysOf(book, notBefore),
    ...(document
      ? {
          document: {
            title: document,
            states: lacking?.kind === "decision" ? Object.values(lacking.outcomes.members) : [],
          },
        }
      : {}),
    cites: definitionProse(book, standing).editions[0]?.cites ?? [],
  };
}

const rowsOf = (book: Book, id: string) => definitionProse(book, id).editions[0]?.rows ?? [];

/** What a date of a case is: one way, or one for each kind of case. A day with a name of its own is told with what it is. */
function waysOf(book: Book, id: string | undefined): readonly Text[] {
  const data = id === undefined ? undefined : book.definition(id);
  if (data?.kind !== "quantity") return [];
  const terms = data.editions[0]?.rows.map((row) => ("is" in row ? row.is : row.otherwise)) ?? [];
  return rowsOf(book, data.id).map(({ when, then }, i) => {
    const term = terms[i];
    const [only, ...others] = term?.op === "definition" ? waysOf(book, term.id) : [];
    const said =
      only && others.length === 0 ? text(then.zh + bracketed(only.zh, "zh"), then.en + bracketed(only.en, "en")) : then;
    return when ? sentences.inCase(when, said) : said;
  });
}
