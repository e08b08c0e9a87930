import type { AskableData, DefinitionData, InForce } from "../define/definition.js";
import { type Comparison, childrenOf, type Node } from "../language/node.js";
import type { Scope } from "../language/typing.js";
import { textOfNode } from "../prose/terms.js";
import { measureOf, truthText, valueText } from "../prose/values.js";
import type { Citation, Unsourced } from "../source/source.js";
import { type Text, text } from "../text.js";
import { formatPeriod } from "../time/period.js";
import { citedIn } from "./cited.js";
import type { Context } from "./context.js";
import type { Case } from "./decide.js";
import { gather } from "./indicator.js";
import type { Interpreter } from "./interpret.js";
import { editionAt, lawWithin, spanOf, spansBeside, versionsAt } from "./law.js";
import { type Change, nearestChanges } from "./nearest-change.js";
import { type Outcome, outcomeOf } from "./outcome.js";
import type { RecordRow } from "./records.js";
import { saidOf, scopeOf } from "./scope.js";
import type { Truth } from "./value.js";

/** One term of a rule with what it came to. */
export interface ExplainedTerm {
  readonly op: Node["op"];
  readonly text: Text;
  readonly value: Text;
  readonly truth?: Truth;
  /** The terms inside it; constants stand in its text already. */
  readonly parts: readonly ExplainedTerm[];
  /** Of a comparison: which one, and what either side came to. */
  readonly compared?: { readonly is: Comparison; readonly left: Text; readonly right: Text };
  /** The version of the parameter that was used. */
  readonly parameter?: InForce & { readonly id: string; readonly cites: readonly Citation[] | Unsourced };
  /** The explanation of the definition that was asked; left out where it stands earlier in the tree, and at its depths. */
  readonly definition?: Explanation;
}

/** A record that an indicator counted, surely or perhaps, and why. */
export interface ExplainedRecord {
  readonly table: string;
  readonly id: string;
  readonly belongs: "true" | "unknown";
  /** What the indicator asks of its records, where it asks anything. */
  readonly test?: ExplainedTerm;
}

export interface ExplainedRow {
  /** The place of the row in the definition, from 1. */
  readonly number: number;
  readonly outcome: Text;
  readonly held: Truth;
  readonly test?: ExplainedTerm;
  /** For a row of a quantity: how its value came about. */
  readonly term?: ExplainedTerm;
  readonly note?: Text;
}

/** Why a definition says what it says of a subject. */
export interface Explanation {
  readonly rule: string;
  readonly title: Text;
  /** The region's decision that stands in this one's place, where its answer was taken. */
  readonly by?: { readonly rule: string; readonly title: Text };
  /** What regions' decisions in this one's place say besides, each with its own reasons: of a set they add to it. */
  readonly besides?: readonly Explanation[];
  /** The id of the record or unit it is asked about, and its table. */
  readonly subject: string;
  readonly table: string;
  readonly period?: string;
  readonly outcome: Outcome;
  readonly said: Text;
  readonly cites: readonly Citation[] | Unsourced;
  /** Of the definition that was asked about: all that its answer rests on, as each definition states its sources. */
  readonly restsOn?: readonly (readonly Citation[] | Unsourced)[];
  readonly applies?: ExplainedTerm;
  /** Where its law's date lies outside them: the days on which it is in force. Its rows then say nothing, and are left out. */
  readonly notInForce?: readonly InForce[];
  /** The nearest change of each fact that would give another outcome, where the outcome is certain. */
  readonly changes?: readonly Change[];
  readonly rows: readonly ExplainedRow[];
  /** For an indicator: the records it counted. */
  readonly records?: readonly ExplainedRecord[];
  /** For an indicator: whether no further records can exist. */
  readonly complete?: boolean;
}

/** Explains a prepared case: every test with both its sides, every parameter with its version and source. */
export function explain(given: Case): Explanation {
  const { interpreter, data, subject, period, at } = given;
  const changes = nearestChanges(given);
  return {
    ...explained({ interpreter, told: new Map() }, data, subject, period, at, 3),
    restsOn: [...citedIn(given)],
    ...(changes.length > 0 ? { changes } : {}),
  };
}

interface Telling {
  readonly interpreter: Interpreter;
  /** How deep each answer has been explained already. */
  readonly told: Map<string, number>;
}

function explained(
  telling: Telling,
  data: AskableData,
  subject: RecordRow,
  period: Case["period"],
  at: string | undefined,
  depth: number,
): Explanation {
  const { interpreter } = telling;
  const answer = interpreter.answer(data.id, subject, period, at);
  const asked = interpreter.decidingContext(data, subject, period, at);
  const deciding = asked.data;
  const scope = scopeOf(interpreter, deciding);
  const edition = deciding.kind === "indicator" ? undefined : editionAt(deciding, asked.law);
  const inForce = edition !== undefined && versionsAt([edition], asked.law).some.length > 0;
  const context = inForce ? { ...asked, law: lawWithin(asked.law, edition) } : asked;
  const besides =
    depth > 0
      ? interpreter
          .speakingInstead(data, subject, period)
          .filter((own) => own.data !== deciding)
          .map((own) => explained(telling, own.data, subject, period, undefined, depth - 1))
      : [];
  const common = {
    rule: data.id,
    title: data.title,
    ...(deciding === data ? {} : { by: { rule: deciding.id, title: deciding.title } }),
    subject: subject.id,
    table: subject.table,
    ...(period ? { period: formatPeriod(period) } : {}),
    outcome: outcomeOf(data, answer),
    said: saidOf(data, answer.value, scope),
    cites: interpreter.citesOf(data, subject, period, at),
    ...(besides.length > 0 ? { besides } : {}),
  };
  const taken = interpreter.world.given?.[data.id] !== undefined;
  if (taken) return { ...common, rows: [] };
  const notInForce = spansBeside(deciding, asked.law);
  if (notInForce) return { ...common, notInForce, rows: [] };
  if (deciding.kind === "indicator") {
    const { counted, complete } = gather(interpreter, deciding, context, at);
    const { where } = deciding;
    const records = counted.map(
      ({ row, context: inner, belongs }): ExplainedRecord => ({
        table: row.table,
        id: row.id,
        belongs,
        ...(where && depth > 0 ? { test: explainTerm(telling, where, inner, scope, depth) } : {}),
      }),
    );
    return { ...common, rows: [], records, complete };
  }
  const term = (node: Node): ExplainedTerm => explainTerm(telling, node, context, scope, depth);
  const held = (edition?.rows ?? []).map((row) => ("when" in row ? interpreter.truth(row.when, context) : undefined));
  // What is otherwise holds when no row before it does.
  const otherwise: Truth = held.includes("true") ? "false" : held.includes("unknown") ? "unknown" : "true";
  return {
    ...common,
    ...(deciding.appliesWhen ? { applies: explainTerm(telling, deciding.appliesWhen, asked, scope, depth) } : {}),
    rows: (edition?.rows ?? []).map((row, i): ExplainedRow => {
      const outcome =
        "then" in row
          ? outcomeText(deciding, row.then)
          : "is" in row
            ? textOfNode(row.is, scope)
            : typeof row.otherwise === "string"
              ? outcomeText(deciding, row.otherwise)
              : textOfNode(row.otherwise, scope);
      const value =
        "is" in row ? row.is : "otherwise" in row && typeof row.otherwise === "object" ? row.otherwise : undefined;
      return {
        number: i + 1,
        outcome,
        held: held[i] ?? otherwise,
        ...("when" in row ? { test: term(row.when) } : {}),
        ...(value ? { term: term(value) } : {}),
        ...(row.note ? { note: row.note } : {}),
      };
    }),
  };
}

const outcomeText = (data: DefinitionData, m: string): Text =>
  data.kind === "decision" ? (data.outcomes.members[m] ?? text(m, m)) : text(m, m);

function explainTerm(telling: Telling, node: Node, context: Context, scope: Scope, depth: number): ExplainedTerm {
  const { interpreter } = telling;
  const value = interpreter.evaluate(node, context);
  const measure = measureOf(node.op === "compare" || node.op === "grade" ? node.left : node, scope);
  const side = (of: Node): Text => valueText(interpreter.evaluate(of, context), measure);
  const base = {
    op: node.op,
    text: textOfNode(node, scope),
    value: value.type === "test" ? truthText[value.truth] : valueText(value, measure),
    ...(value.type === "test" ? { truth: value.truth } : {}),
    ...(node.op === "compare" || node.op === "grade"
      ? { compared: { is: node.is, left: side(node.left), right: side(node.right) } }
      : {}),
    parts: childrenOf(node)
      .filter((n) => n.op !== "number" && n.op !== "choice" && n.op !== "date" && n.op !== "instant")
      .map((n) => explainTerm(telling, n, context, scope, depth)),
  };
  if (node.op === "parameter") {
    const version = versionsAt(interpreter.book.history(node.id, context.region), context.law).some[0];
    return version ? { ...base, parameter: { id: node.id, ...spanOf(version), cites: version.cites } } : base;
  }
  if (node.op === "definition" && depth > 0) {
    const asked = interpreter.asked(node, context);
    if (asked) {
      const { data, subject, period, at } = asked;
      const key = [data.id, subject.table, subject.id, period ? formatPeriod(period) : "", at ?? ""].join("|");
      if ((telling.told.get(key) ?? 0) >= depth) return base;
      telling.told.set(key, depth);
      return { ...base, definition: explained(telling, data, subject, period, at, depth - 1) };
    }
  }
  return base;
}
