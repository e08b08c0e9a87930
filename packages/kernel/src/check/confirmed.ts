import { Exact, greatest, least } from "../exact/exact.js";
import type { FieldData } from "../facts/fields.js";
import { walk } from "../language/node.js";
import type { Scope } from "../language/typing.js";
import { type Case, FactsError, judge, prepare } from "../meaning/decide.js";
import { isSettled, type Outcome } from "../meaning/outcome.js";
import type { Citation, Unsourced } from "../source/source.js";
import { formatInstant, parseDay, secondsPerDay } from "../time/calendar.js";
import { type CellFacts, optionsOf, whereJudged } from "./cell-facts.js";
import { regionIn, type Standing, termsIn } from "./standing.js";

/** A case that the interpreter judges by both definitions, and what it says. */
export interface Confirmed {
  readonly case: CellFacts;
  readonly left: Judged;
  readonly right: Judged;
}

/** What the interpreter says, and what it rests on. */
export interface Judged {
  readonly outcome: Outcome;
  readonly cites: readonly Citation[] | Unsourced;
}

/** How cases are judged on both sides. */
export interface Judging {
  readonly left: Standing;
  readonly right: Standing;
  readonly scope: Scope;
  /** A day of the span that is looked at. */
  readonly day: string | undefined;
  /** The id in the right book of what has this id in the left. */
  readonly inRight: (id: string) => string;
}

/** How often facts that an answer still lacks are filled in. */
const mostFilled = 6;

/** Judges a case by both definitions; `undefined` where either answer is not certain, or both are the same. */
export function confirmed(judging: Judging, found: CellFacts): Confirmed | undefined {
  // Nothing is the plainest value for what is missing; where nothing comes of nothing, a round number may tell.
  for (const plain of ["0", "100"]) {
    const both = judgedBoth(judging, found, plain);
    if (both && saidBy(both.left) !== saidBy(both.right)) return both;
  }
  return undefined;
}

/** What both definitions say of a case, with plain values for what it lacks; `undefined` where that is not certain. */
export function judgedBoth(judging: Judging, found: CellFacts, plain: string): Confirmed | undefined {
  let at = found;
  for (let i = 0; i < mostFilled; i++) {
    const left = judged(judging.left, at, (id) => id);
    const right = judged(judging.right, at, judging.inRight);
    if (!left || !right) return undefined;
    if (isSettled(left.outcome) && isSettled(right.outcome)) return { case: caseOf(judging, at), left, right };
    const missing = [...left.outcome.missing, ...right.outcome.missing];
    const next = filled(at, missing, judging, plain) ?? withGiven(judging, at, plain);
    if (!next) return undefined;
    at = next;
  }
  return undefined;
}

/** A case with where it is judged, if that is one place on both sides. */
function caseOf({ left, right }: Judging, at: CellFacts): CellFacts {
  const { in: _, ...when } = at;
  const [place, other] = [left, right].map(({ of, data }) =>
    whereJudged({ book: of.book, data, region: regionIn(of) }),
  );
  return place?.in === other?.in ? { ...when, ...place } : when;
}

function judged({ of, data }: Standing, at: CellFacts, named: (id: string) => string): Judged | undefined {
  const { book, id } = of;
  const kind = book.kind(data.about.table);
  const facts = Object.fromEntries(Object.entries(at.facts).filter(([name]) => kind?.fields[name]));
  const given = Object.fromEntries(
    Object.entries(at.given).flatMap(([other, raw]) => {
      const own = named(other);
      // A definition that is asked is not given its own answer.
      return own !== id && book.definition(own) ? [[own, raw]] : [];
    }),
  );
  const { in: _, ...when } = at;
  const where = whereJudged({ book, data, region: regionIn(of) });
  try {
    return judgedBy(prepare(book, id, facts, optionsOf({ ...when, given, ...where })));
  } catch (error) {
    // What one of the books cannot record, or a definition cannot say, shows nothing.
    if (error instanceof FactsError || error instanceof RangeError) return undefined;
    throw error;
  }
}

/** What the interpreter says of a prepared case, and by which clause. */
export function judgedBy(prepared: Case): Judged {
  const { interpreter, data, subject, period, at } = prepared;
  return { outcome: judge(prepared), cites: interpreter.citesOf(data, subject, period, at) };
}

/** What an outcome says, apart from what it rests on. */
export const saidBy = ({ outcome: { value, notApplicable, certain, low, high } }: Pick<Judged, "outcome">): string =>
  JSON.stringify({ value, notApplicable, certain, low, high });

/** A case with values for the definitions that it asks and that are not given; `undefined` where there are none. */
function withGiven(judging: Judging, at: CellFacts, plain: string): CellFacts | undefined {
  const given: Record<string, unknown> = { ...at.given };
  for (const id of asked(judging)) {
    const data = judging.scope.definitions.get(id);
    if (Object.hasOwn(given, id) || !data || data.kind === "parameter") continue;
    if (data.kind === "decision") given[id] = data.combine === "every" ? [] : Object.keys(data.outcomes.members)[0];
    else if (data.type === "number") given[id] = plain;
  }
  return Object.keys(given).length > Object.keys(at.given).length ? { ...at, given } : undefined;
}

/** The definitions that either asks of the subject itself. */
export function asked({ left, right }: Judging): readonly string[] {
  const ids = new Set<string>();
  for (const term of [...termsIn(left), ...termsIn(right)]) {
    for (const node of walk(term)) {
      if (node.op !== "definition" || node.at || node.of.via || node.of.years || node.of.periods) continue;
      ids.add(node.id);
    }
  }
  return [...ids];
}

/** The facts that are missing, with plain values; `undefined` where nothing of it can be filled in. */
function filled(
  at: CellFacts,
  missing: readonly string[],
  { left, right, day }: Judging,
  plain: string,
): CellFacts | undefined {
  const facts: Record<string, unknown> = { ...at.facts };
  let more = false;
  for (const name of missing) {
    if (name === "judged" && at.judged === undefined && day !== undefined) return { ...at, judged: at.happened ?? day };
    const fields = [left, right].flatMap(({ of, data }) => of.book.kind(data.about.table)?.fields[name] ?? []);
    const raw = fields[0] && !Object.hasOwn(facts, name) ? plainFact(fields[0], plain, at.happened ?? day) : undefined;
    if (raw === undefined) continue;
    facts[name] = raw;
    more = true;
  }
  return more ? { ...at, facts } : undefined;
}

function plainFact(field: FieldData, plain: string, day = "2000-01-01"): unknown {
  switch (field.type) {
    case "number": {
      const low = field.min === undefined ? Exact.of(plain) : greatest(Exact.of(plain), Exact.of(field.min));
      return (field.max === undefined ? low : least(low, Exact.of(field.max))).toString();
    }
    case "test":
      return false;
    case "choice":
      return Object.keys(field.members)[0];
    case "set":
      return [];
    case "date":
      return day;
    case "instant":
      return formatInstant((parseDay(day) ?? 0) * secondsPerDay);
    default:
      return undefined;
  }
}
