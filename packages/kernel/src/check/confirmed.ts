import { stepOf } from "../cells/cells.js";
import { Exact, greatest, least } from "../exact/exact.js";
import type { FieldData } from "../facts/fields.js";
import { type Node, walk } from "../language/node.js";
import type { Scope } from "../language/typing.js";
import { type Case, FactsError, judge, prepare } from "../meaning/decide.js";
import { citesAt } from "../meaning/law.js";
import { isSettled, type Outcome } from "../meaning/outcome.js";
import type { Citation, Unsourced } from "../source/source.js";
import { formatInstant, parseDay, secondsPerDay } from "../time/calendar.js";
import { type CellFacts, optionsOf, whereJudged } from "./cell-facts.js";
import type { Thresholds } from "./differing.js";
import { regionIn, type Standing, termsIn } from "./standing.js";

/** A case that the interpreter judges by both definitions, and what it says. */
export interface Confirmed {
  readonly case: CellFacts;
  readonly left: Judged;
  readonly right: Judged;
  /** The one number that tells it, and between which ends both say the same of it. */
  readonly reach?: Reach;
}

interface Reach {
  readonly fact: string;
  readonly from: Exact;
  readonly to?: Exact;
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

/** A case without the facts that are nothing, which say nothing unless all are. */
export function telling(at: CellFacts): CellFacts {
  const something = Object.entries(at.facts).filter(([name, raw]) => name !== "happenedOn" && !isNothing(raw));
  const some = something.length > 0 || Object.keys(at.given).length > 0;
  return some ? { ...at, facts: Object.fromEntries(something) } : at;
}

const isNothing = (raw: unknown): boolean => raw === false || ["0", "none"].includes(String(raw));

/**
 * The same difference told with less: facts that do not matter are nothing, numbers lie at the least threshold at which
 * it shows, and of a single number it is said how far it goes.
 */
export function plainest(judging: Judging, shown: Confirmed, thresholds: Thresholds): Confirmed {
  const wanted = differenceIn(shown);
  let best = shown;
  const attempt = (name: string, raw: unknown): boolean => {
    const other = confirmed(judging, { ...best.case, facts: { ...best.case.facts, [name]: raw } });
    if (!other || differenceIn(other) !== wanted) return false;
    best = other;
    return true;
  };
  for (const [name, raw] of Object.entries(shown.case.facts)) {
    if (isNothing(raw)) continue;
    if (raw === true) attempt(name, false);
    if (typeof raw !== "string" || !Exact.parse(raw)) continue;
    const less = [Exact.zero, ...(thresholds.get(name) ?? [])].filter((x) => x.compare(Exact.of(raw)) < 0);
    less.some((x) => attempt(name, x.toString()));
  }
  const reach = reachOf(judging, best, thresholds);
  return reach ? { ...best, reach } : best;
}

const differenceIn = ({ left, right }: Confirmed): string => `${saidBy(left)} ${saidBy(right)}`;

/** How far a difference goes that one number of whole steps tells; between two thresholds nothing changes. */
function reachOf(judging: Judging, shown: Confirmed, thresholds: Thresholds): Reach | undefined {
  const told = telling(shown.case);
  const [entry, ...more] = Object.entries(told.facts);
  if (!entry || more.length > 0 || Object.keys(told.given).length > 0) return undefined;
  const [fact, raw] = entry;
  const from = typeof raw === "string" ? Exact.parse(raw) : undefined;
  const field = judging.scope.kinds.get(judging.left.data.about.table)?.fields[fact];
  if (!from || field?.type !== "number") return undefined;
  const step = stepOf(field.decimals);
  const same = (x: Exact): boolean => {
    if (x.compare(from) <= 0) return true;
    const other = confirmed(judging, { ...shown.case, facts: { ...shown.case.facts, [fact]: x.toString() } });
    return other !== undefined && differenceIn(other) === differenceIn(shown);
  };
  const upTo = (to: Exact): Reach | undefined => (to.equals(from) ? undefined : { fact, from, to });
  let to = from;
  for (const limit of (thresholds.get(fact) ?? []).filter((x) => x.compare(from) > 0)) {
    const on = limit.round("up", field.decimals);
    if (!same(on.minus(step))) return upTo(to);
    to = greatest(to, on.minus(step));
    if (!same(on)) return upTo(to);
    to = on;
  }
  if (!same(to.plus(step))) return upTo(to);
  return field.max === undefined ? { fact, from } : upTo(Exact.of(field.max));
}

/** Judges a case by both definitions; `undefined` where either answer is not certain, or both are the same. */
export function confirmed(judging: Judging, found: CellFacts): Confirmed | undefined {
  let at = withGiven(judging, found);
  for (let i = 0; i < mostFilled; i++) {
    const left = judged(judging.left, at, (id) => id);
    const right = judged(judging.right, at, judging.inRight);
    if (!left || !right) return undefined;
    if (isSettled(left.outcome) && isSettled(right.outcome))
      return saidBy(left) === saidBy(right) ? undefined : { case: caseOf(judging, at), left, right };
    const next = filled(at, [...left.outcome.missing, ...right.outcome.missing], judging);
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
  const deciding = interpreter.decidingContext(data, subject, period, at);
  return { outcome: judge(prepared), cites: citesAt(deciding.data, deciding.law) };
}

/** What an outcome says, apart from what it rests on. */
export const saidBy = ({ outcome: { value, notApplicable, certain, low, high } }: Pick<Judged, "outcome">): string =>
  JSON.stringify({ value, notApplicable, certain, low, high });

/** A case with values for the definitions that only the terms name which are given. */
function withGiven({ left, right, scope }: Judging, at: CellFacts): CellFacts {
  const given: Record<string, unknown> = { ...at.given };
  for (const standing of [left, right]) {
    for (const term of termsIn(standing)) {
      for (const node of walk(term)) {
        if (node.op !== "definition" || node.at || node.of.via || node.of.years || node.of.periods) continue;
        if (Object.hasOwn(given, node.id)) continue;
        const raw = plainValue(node, scope);
        if (raw !== undefined) given[node.id] = raw;
      }
    }
  }
  return { ...at, given };
}

function plainValue(node: Node & { op: "definition" }, scope: Scope): unknown {
  const data = scope.definitions.get(node.id);
  if (!data || data.kind === "parameter") return undefined;
  if (data.kind === "decision") {
    const first = Object.keys(data.outcomes.members)[0];
    return data.combine === "every" ? [] : first;
  }
  return data.type === "number" ? plain : undefined;
}

const plain = "100";

/** The facts that are missing, with plain values; `undefined` where nothing of it can be filled in. */
function filled(at: CellFacts, missing: readonly string[], { left, right, day }: Judging): CellFacts | undefined {
  const facts: Record<string, unknown> = { ...at.facts };
  let more = false;
  for (const name of missing) {
    if (name === "judged" && at.judged === undefined && day !== undefined) return { ...at, judged: at.happened ?? day };
    const fields = [left, right].flatMap(({ of, data }) => of.book.kind(data.about.table)?.fields[name] ?? []);
    const raw = fields[0] && !Object.hasOwn(facts, name) ? plainFact(fields[0], at.happened ?? day) : undefined;
    if (raw === undefined) continue;
    facts[name] = raw;
    more = true;
  }
  return more ? { ...at, facts } : undefined;
}

function plainFact(field: FieldData, day = "2000-01-01"): unknown {
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
