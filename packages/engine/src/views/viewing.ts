import {
  type Answer,
  type AskableData,
  type Assumed,
  type Citation,
  cited,
  type Interpreter,
  type Outcome,
  outcomeOf,
  type RecordRow,
  type Records,
  saidOf,
  scopeOf,
  type Text,
  type Unsourced,
} from "@anwei/kernel";
import type { Rulebook } from "@anwei/plugin";
import type { Finding } from "../finding.js";
import type { NameBook } from "../names.js";

/** What a view is made of. */
export interface Viewing {
  readonly book: Rulebook;
  readonly interpreter: Interpreter;
  readonly records: Records;
  /** Rows that were known and that others replace, by table. */
  readonly superseded: ReadonlyMap<string, readonly RecordRow[]>;
  readonly judgedOn: number;
  /** What follows, or may follow, from the answers about the records. */
  readonly findings: readonly Finding[];
  /** Takes the names of all that a view mentions by id. */
  readonly names: NameBook;
  /** Takes what was assumed about a subject. */
  readonly assume: (assumed: readonly Assumed[], subject: RecordRow) => void;
  /** Whether all that an outcome about a record of a table misses are tables and columns that the data do not have. */
  readonly isLacked: (table: string, outcome: Outcome) => boolean;
}

/** What a definition says of a record, as a view shows it; its title is among the assessment's names. */
export interface Shown {
  readonly rule: string;
  /** What was assumed for it is among what was assumed for its record. */
  readonly outcome: Omit<Outcome, "assumed">;
  /** The outcome as people say it. */
  readonly said: Text;
  /** Where it stands: which of the view's `sources`. */
  readonly source: number;
}

/** A definition asked, before it is shown. */
export interface Asked {
  readonly data: AskableData;
  readonly answer: Answer;
  readonly outcome: Outcome;
}

/** Asks a definition about a record; `undefined` where it does not apply, or there is none. */
export function asked(
  { book, interpreter, names, assume }: Viewing,
  id: string,
  subject: RecordRow,
): Asked | undefined {
  const data = book.definition(id);
  if (!data || data.kind === "parameter") return undefined;
  const answer = interpreter.answer(id, subject);
  const outcome = outcomeOf(data, answer);
  assume(outcome.assumed, subject);
  if (outcome.notApplicable === "yes") return undefined;
  names.rule(data.id);
  for (const fact of outcome.missing) names.fact(fact, subject.table);
  return { data, answer, outcome };
}

type Cites = readonly Citation[] | Unsourced;

/** The sources of a view, each once. */
export class Sources {
  readonly all: Cites[] = [];
  readonly #written = new Map<string, number>();

  /** The place of what an answer rests on. */
  of({ interpreter }: Viewing, { data }: Asked, subject: RecordRow): number {
    const cites = cited({ interpreter, data, subject, period: undefined });
    const written = JSON.stringify(
      "unsourced" in cites ? cites : cites.map(({ document, ...where }) => [document.id, where]),
    );
    const at = this.#written.get(written) ?? this.all.push(cites) - 1;
    this.#written.set(written, at);
    return at;
  }
}

/** What definitions say of a record, those that apply. */
export const shownOf = (
  viewing: Viewing,
  ids: readonly string[],
  subject: RecordRow,
  sources: Sources,
): readonly Shown[] =>
  ids.flatMap((id) => {
    const of = asked(viewing, id, subject);
    if (!of) return [];
    const said = saidOf(of.data, of.answer.value, scopeOf(viewing.interpreter, of.data));
    const { assumed: _, ...outcome } = of.outcome;
    return [{ rule: of.data.id, outcome, said, source: sources.of(viewing, of, subject) }];
  });
