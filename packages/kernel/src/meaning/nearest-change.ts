import { nodesOf } from "../define/definition.js";
import { Exact } from "../exact/exact.js";
import { exactly, isKnown } from "../exact/interval.js";
import type { FieldData } from "../facts/fields.js";
import { type Node, type Who, walk } from "../language/node.js";
import { numberText } from "../prose/numbers.js";
import { measureOf, valueText } from "../prose/values.js";
import { type Text, text } from "../text.js";
import type { Case } from "./decide.js";
import { Interpreter } from "./interpret.js";
import { outcomeOf } from "./outcome.js";
import type { RecordRow } from "./records.js";
import { scopeOf } from "./scope.js";
import { member, truth, type Value, within } from "./value.js";

/** The smallest change of one fact that gives another outcome, all else being equal. */
export interface Change {
  /** The field of the subject, or the id of an indicator, that would have to differ. */
  readonly fact: string;
  readonly title: Text;
  readonly from: Text;
  readonly to: Text;
  /** By how much, for a number: `+1人`. */
  readonly by?: Text;
  /** The same as an exact number: `1`, `-2`. */
  readonly difference?: string;
  readonly outcome: string;
  readonly outcomeTitle: Text;
}

/**
 * For a decision whose outcome is certain: the nearest change of each single fact or indicator for each other
 * outcome that it can bring about. Every change is found from the thresholds and then tried: none is reported that
 * the rule does not confirm.
 */
export function nearestChanges(given: Case): readonly Change[] {
  const { interpreter, data, subject } = given;
  if (data.kind !== "decision" || data.combine === "every") return [];
  const before = outcomeWith(given, interpreter, subject);
  if (before === undefined) return [];
  const scope = scopeOf(interpreter, data);
  const changes: Change[] = [];
  for (const lever of leversOf(given)) {
    const best = new Map<string, { readonly value: Value; readonly away: Exact }>();
    for (const candidate of lever.candidates()) {
      const after = lever.tried(candidate);
      if (after === undefined || after === before) continue;
      const away = distance(lever.now, candidate);
      const known = best.get(after);
      if (!known || away.compare(known.away) < 0) best.set(after, { value: candidate, away });
    }
    for (const [outcome, { value }] of best) {
      const measure = measureOf(lever.node, scope);
      const more = difference(lever.now, value);
      changes.push({
        fact: lever.fact,
        title: lever.title,
        from: valueText(lever.now, measure),
        to: valueText(value, measure),
        ...(more ? { by: differenceText(more, measure.unit, measure.type), difference: more.toString() } : {}),
        outcome,
        outcomeTitle: data.outcomes.members[outcome] ?? text(outcome, outcome),
      });
    }
  }
  return changes;
}

/** Something that can be moved by itself: a fact of the subject, or an indicator that the rule asks for. */
interface Lever {
  readonly fact: string;
  readonly title: Text;
  readonly node: Node;
  readonly now: Value;
  readonly candidates: () => Iterable<Value>;
  /** The outcome with this value instead; `undefined` where it is not certain. */
  readonly tried: (value: Value) => string | undefined;
}

function outcomeWith({ data, period }: Case, interpreter: Interpreter, subject: RecordRow): string | undefined {
  const outcome = outcomeOf(data, interpreter.answer(data.id, subject, period));
  return outcome.value ?? undefined;
}

/** The tests and terms that are evaluated about the subject itself, through other definitions too. */
function* termsAbout(given: Case): Generator<Node> {
  const { book } = given.interpreter;
  const seen = new Set<string>();
  const queue = [given.data.id];
  for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
    if (seen.has(id)) continue;
    seen.add(id);
    const data = book.definition(id);
    if (!data || data.kind === "parameter" || data.kind === "indicator") continue;
    for (const { node } of nodesOf(data)) {
      for (const term of walk(node)) {
        yield term;
        if (
          term.op === "definition" &&
          isOwn(term.of.who) &&
          term.of.via === undefined &&
          !term.of.years &&
          !term.of.periods
        ) {
          queue.push(term.id);
        }
      }
    }
  }
}

/** Units of what comes whole: nobody dies by halves. */
const undivided: ReadonlySet<string> = new Set(["person", "case", "time", "item", "unit", "vehicle"]);

const isOwn = (who: Who): boolean => who === "subject";

function leversOf(given: Case): readonly Lever[] {
  const { interpreter, data, subject, period } = given;
  const { world, book } = interpreter;
  const terms = [...termsAbout(given)];
  const context = interpreter.contextOf(data, subject, period);
  const levers = new Map<string, Lever>();
  for (const term of terms) {
    const key = JSON.stringify(term);
    if (levers.has(key)) continue;
    if (term.op === "fact" && isOwn(term.who) && term.path[1] === undefined) {
      const [name] = term.path;
      const field = book.kind(subject.table)?.fields[name];
      const now = interpreter.evaluate(term, context);
      if (!field || !isPlain(now)) continue;
      const retry = (value: Value): string | undefined => {
        const changed: RecordRow = { ...subject, facts: { ...subject.facts, [name]: value } };
        const other = new Interpreter({ ...world, records: world.records.replacing(subject, changed) });
        return outcomeWith(given, other, changed);
      };
      const moved = (value: Value): ((node: Node) => Value) => {
        const changed: RecordRow = { ...subject, facts: { ...subject.facts, [name]: value } };
        const other = new Interpreter({ ...world, records: world.records.replacing(subject, changed) });
        const inside = other.contextOf(data, changed, period);
        return (node) => other.evaluate(node, inside);
      };
      levers.set(key, {
        fact: name,
        title: field.title,
        node: term,
        now,
        candidates: () => candidatesFor(field, now, terms, term, moved),
        tried: retry,
      });
    }
    if (term.op === "definition" && term.at === undefined && isOwn(term.of.who) && term.of.via === undefined) {
      const asked = book.definition(term.id);
      if (asked?.kind !== "indicator" || asked.type !== "number") continue;
      const now = interpreter.evaluate(term, context);
      if (!isPlain(now)) continue;
      const other = (value: Value): Interpreter =>
        new Interpreter({
          ...world,
          given: { ...world.given, [term.id]: value.type === "number" ? value.is.lo.toString() : null },
        });
      const counts =
        asked.fold.fold === "count" || asked.fold.fold === "countDistinct" || asked.fold.fold === "mostWithin";
      const { unit } = measureOf(term, scopeOf(interpreter, data));
      const field: FieldData = {
        type: "number",
        title: asked.title,
        unit: "",
        decimals: counts || undivided.has(unit) ? 0 : 2,
        min: "0",
      };
      levers.set(key, {
        fact: term.id,
        title: asked.title,
        node: term,
        now,
        candidates: () =>
          candidatesFor(field, now, terms, term, (value) => {
            const inside = other(value);
            const there = inside.contextOf(data, subject, period);
            return (node) => inside.evaluate(node, there);
          }),
        tried: (value) => outcomeWith(given, other(value), subject),
      });
    }
  }
  return [...levers.values()];
}

const isPlain = (value: Value): boolean =>
  value.type === "test"
    ? value.truth !== "unknown"
    : value.type === "number"
      ? value.absent === "no" && isKnown(value.is)
      : value.type === "choice" && value.absent === "no" && value.possible?.length === 1;

/** The values at which some test about the fact may turn: for numbers, at each threshold and a step to each side. */
function* candidatesFor(
  field: FieldData,
  now: Value,
  terms: readonly Node[],
  term: Node,
  moved: (value: Value) => (node: Node) => Value,
): Generator<Value> {
  if (field.type === "test" && now.type === "test") {
    yield truth(now.truth === "true" ? "false" : "true");
    return;
  }
  if (field.type === "choice") {
    for (const m of Object.keys(field.members)) yield member(m);
    return;
  }
  if (now.type !== "number" || (field.type !== "number" && field.type !== "date")) return;
  const decimals = field.type === "number" ? field.decimals : 0;
  const step = Exact.one.dividedBy(Exact.of(10n ** BigInt(decimals)));
  const at = now.is.lo;
  const key = JSON.stringify(term);
  const here = moved(now);
  const there = moved(within(exactly(at.plus(Exact.one))));
  const found = new Map<string, Exact>();
  for (const test of terms) {
    if (test.op !== "compare" || ![...walk(test)].some((n) => n.op === "definition" || JSON.stringify(n) === key))
      continue;
    const gap = (evaluate: (node: Node) => Value): Exact | undefined => {
      const [left, right] = [evaluate(test.left), evaluate(test.right)];
      if (left.type !== "number" || right.type !== "number") return undefined;
      if (left.absent !== "no" || right.absent !== "no" || !isKnown(left.is) || !isKnown(right.is)) return undefined;
      return left.is.lo.isFinite && right.is.lo.isFinite ? left.is.lo.minus(right.is.lo) : undefined;
    };
    const [before, after] = [gap(here), gap(there)];
    if (!before || !after) continue;
    // Tests are linear in one fact nearly always; where one is not, the candidate fails its trial and is dropped.
    const slope = after.minus(before);
    if (slope.sign === 0) continue;
    const root = at.minus(before.dividedBy(slope));
    for (const x of [root.round("down", decimals), root.round("up", decimals)]) {
      for (const y of [x.minus(step), x, x.plus(step)]) found.set(y.toString(), y);
    }
  }
  const min = field.type === "number" && field.min !== undefined ? Exact.of(field.min) : undefined;
  const max = field.type === "number" && field.max !== undefined ? Exact.of(field.max) : undefined;
  for (const x of found.values()) {
    if ((min && x.compare(min) < 0) || (max && x.compare(max) > 0)) continue;
    yield within(exactly(x));
  }
}

const distance = (a: Value, b: Value): Exact => {
  if (a.type !== "number" || b.type !== "number") return Exact.one;
  const d = b.is.lo.minus(a.is.lo);
  return d.sign < 0 ? d.negate() : d;
};

const difference = (from: Value, to: Value): Exact | undefined =>
  from.type === "number" && to.type === "number" ? to.is.lo.minus(from.is.lo) : undefined;

function differenceText(d: Exact, unit: string, type: "number" | "date" | "instant"): Text {
  const said = numberText(d.sign < 0 ? d.negate() : d, type === "date" ? "day" : unit);
  const sign = d.sign < 0 ? "-" : "+";
  return text(`${sign}${said.zh}`, `${sign}${said.en}`);
}
