import { bookOf } from "../define/book.js";
import type { AnyDefinition, AskableData } from "../define/definition.js";
import type { KindData } from "../facts/fields.js";
import { type FactProblem, readFacts } from "../facts/read.js";
import type { Text } from "../text.js";
import { dayOfInstant, parseDay, parseInstant } from "../time/calendar.js";
import { type Period, parsePeriod } from "../time/period.js";
import type { WorkingCalendar } from "../time/working-days.js";
import { Interpreter } from "./interpret.js";
import { spansBeside } from "./law.js";
import { type Outcome, outcomeOf } from "./outcome.js";
import { type RecordRow, Records, textOf } from "./records.js";
import type { Book, World } from "./world.js";

/** How one case is judged. */
export interface DecideOptions {
  /** The region or unit code in which it is judged. */
  readonly in?: string;
  /** The date of the event, where the facts do not say; without any, the newest law is taken and listed. */
  readonly happened?: string;
  readonly judged?: string;
  readonly period?: string;
  /** Of an indicator per value of a choice: the value; without it, all values together. */
  readonly at?: string;
  /** Take nothing for granted. */
  readonly strict?: boolean;
  readonly calendar?: WorkingCalendar;
  /** Values of other definitions taken as given, by id. */
  readonly given?: Readonly<Record<string, unknown>>;
  /** Records of other tables that indicators look at. */
  readonly records?: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;
  /** Tables of which `records` holds every record, and why that is taken. */
  readonly complete?: Readonly<Record<string, Text>>;
}

/** Thrown when facts cannot be read; it lists every one of them. */
export class FactsError extends Error {
  readonly code = "facts-refused";

  constructor(readonly problems: readonly FactProblem[]) {
    super(
      problems
        .map(
          (p) =>
            `[${p.code}] ${p.field}：应为${p.expected.zh}，实为 ${p.found}。${p.todo.zh}\n[${p.code}] ${p.field}: expected ${p.expected.en}, found ${p.found}. ${p.todo.en}`,
        )
        .join("\n"),
    );
    this.name = "FactsError";
  }
}

/** Reads facts as a record. @throws FactsError */
export function recordOf(kind: KindData, raw: Readonly<Record<string, unknown>>): RecordRow {
  const { facts, problems } = readFacts(kind, raw);
  if (problems.length > 0) throw new FactsError(problems);
  return { table: kind.name, id: textOf({ table: kind.name, id: "", facts }, "id") ?? "", facts };
}

/** A prepared case: the interpreter, the subject and the period, for its outcome or its explanation. */
export interface Case {
  readonly interpreter: Interpreter;
  readonly data: AskableData;
  readonly subject: RecordRow;
  readonly period: Period | undefined;
  readonly at?: string;
}

/** Makes ready to judge one case by one definition of a book. @throws FactsError, RangeError */
export function prepare(
  book: Book,
  id: string,
  facts: Readonly<Record<string, unknown>>,
  options: DecideOptions = {},
): Case {
  const data = book.definition(id);
  if (!data || data.kind === "parameter") throw new RangeError(`no decision, quantity or indicator ${id}`);
  const kind = book.kind(data.about.table);
  if (!kind) throw new RangeError(`no kind ${data.about.table}`);
  const dated =
    options.happened !== undefined && kind.fields.happenedOn && facts.happenedOn == null
      ? { ...facts, happenedOn: options.happened }
      : facts;
  const subject = recordOf(kind, dated);
  const tables = new Map<string, RecordRow[]>();
  for (const [table, rows] of Object.entries(options.records ?? {})) {
    const of = book.kind(table);
    if (!of) throw new RangeError(`no kind ${table}`);
    tables.set(
      table,
      rows.map((row) => recordOf(of, row)),
    );
  }
  const own = tables.get(kind.name);
  const among = own?.findIndex((row) => row.id !== "" && row.id === subject.id) ?? -1;
  if (own && among >= 0) own[among] = subject;
  else tables.set(kind.name, [...(own ?? []), subject]);
  const judged = options.judged;
  const judgedAt = judged === undefined ? undefined : parseInstant(judged);
  const judgedOn =
    judgedAt !== undefined ? dayOfInstant(judgedAt) : judged === undefined ? undefined : parseDay(judged);
  if (judged !== undefined && judgedOn === undefined) throw new RangeError(`not a date: ${judged}`);
  const period = options.period === undefined ? undefined : parsePeriod(options.period);
  if (options.period !== undefined && !period) throw new RangeError(`not a period: ${options.period}`);
  const unit = data.about.period;
  if (unit && period?.unit !== unit)
    throw new RangeError(`${id} is judged for a ${unit}, not ${options.period ?? "without one"}`);
  for (const given of Object.keys(options.given ?? {})) {
    const kind = book.definition(given)?.kind;
    if (kind === undefined || kind === "parameter")
      throw new RangeError(`no decision, quantity or indicator ${given} to be given a value`);
  }
  const world: World = {
    book,
    records: new Records(tables),
    ...(judgedOn === undefined ? {} : { judgedOn }),
    ...(judgedAt === undefined ? {} : { judgedAt }),
    ...(options.calendar ? { calendar: options.calendar } : {}),
    ...(options.in === undefined ? {} : { region: options.in }),
    ...(options.strict ? { strict: true } : { undated: "newest" as const }),
    ...(options.given ? { given: options.given } : {}),
    ...(options.complete ? { complete: options.complete } : {}),
  };
  return {
    interpreter: new Interpreter(world),
    data,
    subject,
    period,
    ...(options.at === undefined ? {} : { at: options.at }),
  };
}

/** Judges a prepared case. */
export const judge = ({ interpreter, data, subject, period, at }: Case): Outcome => {
  const outcome = outcomeOf(data, interpreter.answer(data.id, subject, period, at));
  if (outcome.notApplicable !== "yes" || interpreter.world.given?.[data.id] !== undefined) return outcome;
  const asked = interpreter.decidingContext(data, subject, period, at);
  const notInForce = spansBeside(asked.data, asked.law);
  return notInForce ? { ...outcome, notInForce } : outcome;
};

/**
 * Judges one case by one definition on its own.
 *
 * @example
 * ```ts
 * decide(accidentLevel, { deaths: 29 }).value
 * ```
 * @throws FactsError when facts cannot be read.
 */
export function decide(
  definition: AnyDefinition,
  facts: Readonly<Record<string, unknown>>,
  options: DecideOptions = {},
): Outcome {
  const book = books.get(definition) ?? bookOf(definition);
  books.set(definition, book);
  return judge(prepare(book, definition.id, facts, options));
}

// A definition never changes, so its book is made once however often it is asked.
const books = new WeakMap<AnyDefinition, Book>();
