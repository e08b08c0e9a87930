import type { AskableData, DecisionRow, QuantityRow } from "../define/definition.js";
import { childrenOf, type Node } from "../language/node.js";
import type { Citation, Unsourced } from "../source/source.js";
import { formatPeriod } from "../time/period.js";
import type { Context } from "./context.js";
import type { Case } from "./decide.js";
import { gather } from "./indicator.js";
import { editionAt, lawWithin, versionsAt } from "./law.js";
import { outcomeOf } from "./outcome.js";
import type { Truth, Value } from "./value.js";

/**
 * What an answer rests on: the clauses of the definition that decided, and those of the parameters, quantities,
 * indicators and decisions that the rows which decided look at for this case, each once, in order of mention. What does
 * not apply, a row that does not hold, and a row that a graver one outdid have no part in it. A definition that says
 * that it has no source says only that.
 *
 * @example
 * ```ts
 * cited(prepare(book, "accident/unit-fine", facts, { records })); // Decree 493 art. 43, Order 14 art. 15 [from memory] …
 * ```
 */
export function cited(given: Case): readonly Citation[] | Unsourced {
  const { interpreter, data, subject, period, at } = given;
  const own = interpreter.citesOf(data, subject, period, at);
  if ("unsourced" in own) return own;
  const found = new Map<string, Citation>();
  for (const cites of citedIn(given)) {
    if ("unsourced" in cites) continue;
    for (const cite of cites) {
      const { document, ...where } = cite;
      const key = JSON.stringify([document.id, where]);
      if (!found.has(key)) found.set(key, cite);
    }
  }
  return [...found.values()];
}

/** The sources of everything that an answer rests on, as each definition states them: also that one has none. */
export function* citedIn(given: Case): Generator<readonly Citation[] | Unsourced> {
  yield* new Trail(given.interpreter).of(given.data, given);
}

interface Asked extends Omit<Case, "interpreter" | "data" | "at"> {
  readonly at?: string | undefined;
}

type AnyRow = DecisionRow | QuantityRow;

/** Follows what decided, each answer once. */
class Trail {
  readonly #seen = new Set<string>();

  constructor(readonly interpreter: Case["interpreter"]) {}

  *of(data: AskableData, { subject, period, at }: Asked): Generator<readonly Citation[] | Unsourced> {
    const { interpreter } = this;
    const key = [data.id, subject.table, subject.id, period ? formatPeriod(period) : "", at ?? ""].join("|");
    if (this.#seen.has(key)) return;
    this.#seen.add(key);
    yield interpreter.citesOf(data, subject, period, at);
    if (interpreter.world.given?.[data.id] !== undefined) return;
    const { value } = interpreter.answer(data.id, subject, period, at);
    const deciding = interpreter.decidingContext(data, subject, period, at);
    yield* this.#within(deciding.data, deciding, value, at);
    if (data.kind !== "decision" || data.combine !== "every") return;
    for (const own of interpreter.speakingInstead(data, subject, period))
      if (own.data !== deciding.data) yield* this.of(own.data, { subject, period });
  }

  *#within(
    data: AskableData,
    context: Context,
    value: Value,
    at: string | undefined,
  ): Generator<readonly Citation[] | Unsourced> {
    if ("appliesWhen" in data && data.appliesWhen) yield* this.#term(data.appliesWhen, context);
    if ("absent" in value && value.absent === "yes") return;
    if (data.kind === "indicator") {
      if (!data.where) return;
      for (const { context: inner } of gather(this.interpreter, data, context, at).counted)
        yield* this.#term(data.where, inner);
      return;
    }
    const edition = editionAt(data, context.law);
    if (!edition) return;
    const inForce = versionsAt([edition], context.law).some.length > 0;
    const inside = inForce ? { ...context, law: lawWithin(context.law, edition) } : context;
    for (const row of this.#deciding(data, edition.rows, inside, value)) {
      if ("when" in row) yield* this.#term(row.when, inside);
      if ("is" in row) yield* this.#term(row.is, inside);
      if ("otherwise" in row && typeof row.otherwise === "object") yield* this.#term(row.otherwise, inside);
    }
  }

  /** The rows that gave the answer, or that may give it where it is open. */
  #deciding(data: AskableData, rows: readonly AnyRow[], context: Context, value: Value): readonly AnyRow[] {
    const tested = rows.map((row) => ({
      row,
      held: "when" in row ? this.interpreter.truth(row.when, context) : undefined,
    }));
    const tests = tested.map(({ held }) => held);
    // What is otherwise holds when no row before it does.
    const otherwise: Truth = tests.includes("true") ? "false" : tests.includes("unknown") ? "unknown" : "true";
    const holding = tested.map(({ row, held }) => ({ row, held: held ?? otherwise })).filter((r) => r.held !== "false");
    if (data.kind !== "decision" || data.combine === "every") return holding.map((r) => r.row);
    const outcome = outcomeOf(data, { subject: context.subject, value, missing: new Set(), assumed: new Map() }).value;
    const telling = holding.filter(
      ({ row }) => ("then" in row ? row.then : "otherwise" in row ? row.otherwise : undefined) === outcome,
    );
    const sure = telling.filter((r) => r.held === "true");
    return (sure.length > 0 ? sure : telling.length > 0 ? telling : holding).map((r) => r.row);
  }

  *#term(node: Node, context: Context): Generator<readonly Citation[] | Unsourced> {
    const { interpreter } = this;
    if (node.op === "parameter") {
      const version = versionsAt(interpreter.book.history(node.id, context.region), context.law).some[0];
      if (version) yield version.cites;
    }
    if (node.op === "definition") {
      const asked = interpreter.asked(node, context);
      if (asked) {
        const { value } = interpreter.answer(asked.data.id, asked.subject, asked.period, asked.at);
        // What does not apply has said nothing.
        if (!("absent" in value) || value.absent !== "yes") yield* this.of(asked.data, asked);
      }
    }
    for (const part of this.#telling(node, context)) yield* this.#term(part, context);
  }

  /** The parts of a term that make it what it is: of what may be met in several ways, those that were. */
  #telling(node: Node, context: Context): readonly Node[] {
    if (node.op !== "all" && node.op !== "any" && node.op !== "atLeastOf") return childrenOf(node);
    const truth = this.interpreter.truth(node, context);
    return node.of.filter((part) => this.interpreter.truth(part, context) === truth);
  }
}
