import { type Cell, type Cells, type Cut, cellsOf, holdsIn } from "../cells/cells.js";
import type { Deciding } from "../cells/leaf.js";
import { parametersAt } from "../cells/parameters.js";
import { Possibilities } from "../cells/possible.js";
import type { DecisionData, DecisionEdition, InForce, QuantityData, QuantityEdition } from "../define/definition.js";
import { Exact } from "../exact/exact.js";
import type { Node, TestNode } from "../language/node.js";
import type { Scope } from "../language/typing.js";
import { scopeOf } from "../meaning/scope.js";
import { type Book, liesWithin } from "../meaning/world.js";
import type { Citation } from "../source/source.js";

/** Rows of a definition as they stand in one span, in one region: what checks look at. */
export interface Rule {
  readonly book: Book;
  readonly data: DecisionData | QuantityData;
  readonly edition: DecisionEdition | QuantityEdition;
  readonly part: string;
  readonly clause: Citation | undefined;
  readonly deciding: Deciding;
  readonly span: InForce;
  readonly region: string | undefined;
  readonly scope: Scope;
  /** The test for applying, where there is one, and those of the rows, with parameters as they stand. */
  readonly tests: readonly TestNode[];
  readonly cells: Cells;
  readonly applies: Cut | undefined;
  readonly rows: readonly RuleRow[];
  readonly otherwise: Result;
  readonly possibilities: Possibilities;
}

/** A row with a test. */
export interface RuleRow {
  readonly index: number;
  readonly when: Cut;
  readonly gives: Result;
}

/** What comes out: a key by which results differ, and how grave it is where that is known. */
export interface Result {
  readonly key: string;
  readonly gravity: Exact | undefined;
}

/** Where no row holds and nothing is otherwise; to whoever asks, as where the rule does not apply. */
export const nothing: Result = { key: "not applicable", gravity: undefined };
/** Where the rule does not apply. */
export const notApplicable: Result = { key: "not applicable", gravity: undefined };

/** The rules of a definition: one for each edition, and each span and region in which its parameters differ. */
export function* rulesOf(book: Book, data: DecisionData | QuantityData, regions: readonly string[]): Generator<Rule> {
  const scope = scopeOf({ book }, data);
  const own = book.regionOf(data.id);
  const places =
    own === undefined ? [undefined, ...regions] : [own, ...regions.filter((r) => liesWithin(r, own) && r !== own)];
  for (const [e, edition] of data.editions.entries()) {
    const written = edition.rows.flatMap((row) => ("when" in row ? [row.when] : []));
    const all = data.appliesWhen ? [data.appliesWhen, ...written] : written;
    const seen = new Set<string>();
    for (const region of places) {
      for (const { tests, span } of parametersAt(all, book, edition, region)) {
        const key = JSON.stringify(tests);
        // Only what looks at days differs from span to span.
        const dated = /"happenedOn"|"clock"/.test(key) ? JSON.stringify(span) : "";
        if (seen.has(key + dated)) continue;
        seen.add(key + dated);
        yield ruleOf(book, data, e, region, tests, span, scope);
      }
    }
  }
}

function ruleOf(
  book: Book,
  data: DecisionData | QuantityData,
  e: number,
  region: string | undefined,
  tests: readonly TestNode[],
  span: InForce,
  scope: Scope,
): Rule {
  const edition = data.editions[e] as DecisionEdition | QuantityEdition;
  const deciding: Deciding = { data, span };
  const cells = cellsOf(tests, scope, deciding);
  const cuts = data.appliesWhen ? cells.tests.slice(1) : cells.tests;
  const result = resultOf(data);
  const last = edition.rows.at(-1);
  const members = data.kind === "decision" ? Object.keys(data.outcomes.members) : [];
  const otherwise =
    last && "otherwise" in last
      ? result(last.otherwise)
      : data.kind === "decision" && data.combine === "gravest"
        ? result(members[0] ?? "")
        : data.kind === "quantity" && data.combine === "sum"
          ? result({ op: "number", value: "0" })
          : nothing;
  const clause = "unsourced" in edition.cites ? undefined : edition.cites[0];
  return {
    book,
    data,
    edition,
    part: data.editions.length > 1 ? `editions[${e}].rows` : "rows",
    clause,
    deciding,
    span,
    region,
    scope,
    tests,
    cells,
    applies: data.appliesWhen ? cells.tests[0] : undefined,
    rows: edition.rows
      .flatMap((row, index) => ("when" in row ? [{ index, gives: result("then" in row ? row.then : row.is) }] : []))
      .map((row, i) => ({ ...row, when: cuts[i] as Cut })),
    otherwise,
    possibilities: new Possibilities(scope, deciding),
  };
}

/** What a row gives: an outcome by its place, a number by its size; a computed value has no known gravity. */
function resultOf(data: DecisionData | QuantityData): (given: string | object) => Result {
  const members = data.kind === "decision" ? Object.keys(data.outcomes.members) : [];
  return (given) => {
    if (typeof given === "string") {
      return {
        key: given,
        gravity: data.kind === "decision" && data.outcomes.ordered ? Exact.of(members.indexOf(given)) : undefined,
      };
    }
    const node = given as Node;
    return { key: valueKey(node), gravity: node.op === "number" ? Exact.parse(node.value) : undefined };
  };
}

/** A value as the key of a result: numbers by what they are, other terms by what they say. */
export const valueKey = (node: Node): string =>
  (node.op === "number" ? Exact.parse(node.value)?.toString() : undefined) ?? JSON.stringify(node);

/** What it takes to say what comes out in a cell. */
export type Decided = Pick<Rule, "data" | "applies" | "rows" | "otherwise">;

/** How results of rows that hold together are ranked: the greater prevails, or the smaller; `undefined`: not at all. */
export function rankOf(rule: Decided): 1 | -1 | undefined {
  const { data, rows, otherwise } = rule;
  if (data.kind === "decision") return data.combine === "gravest" ? 1 : undefined;
  const known = rows.every((r) => r.gives.gravity) && (otherwise === nothing || otherwise.gravity !== undefined);
  if (!known) return undefined;
  return data.combine === "greatest" ? 1 : data.combine === "least" ? -1 : undefined;
}

/** What comes out in a cell; `undefined` where that depends on axes left open. */
export function resultIn(rule: Decided, cell: Cell, without?: string): Result | undefined {
  const applies = rule.applies ? holdsIn(rule.applies, cell) : true;
  if (applies === undefined) return undefined;
  if (!applies) return notApplicable;
  const rows = without === undefined ? rule.rows : rule.rows.filter((r) => r.gives.key !== without);
  const held = rows.map((r) => holdsIn(r.when, cell));
  const rank = rankOf(rule);
  if (rank !== undefined) {
    let best: Result | undefined;
    for (const [i, row] of rows.entries()) if (held[i] && (!best || outranks(row.gives, best, rank))) best = row.gives;
    const open = rows.some((row, i) => held[i] === undefined && (!best || outranks(row.gives, best, rank)));
    return open ? undefined : (best ?? rule.otherwise);
  }
  if (rule.data.combine === "exactlyOne") {
    const one = held.indexOf(true);
    if (one >= 0) return rows[one]?.gives;
    return held.includes(undefined) ? undefined : rule.otherwise;
  }
  if (held.includes(undefined)) return undefined;
  const all = rows.flatMap((r, i) => (held[i] ? [r.gives.key] : []));
  if (all.length === 0) return rule.data.kind === "decision" ? { key: "", gravity: undefined } : rule.otherwise;
  const members = rule.data.kind === "decision" ? Object.keys(rule.data.outcomes.members) : all;
  return { key: members.filter((m) => all.includes(m)).join("|"), gravity: undefined };
}

const outranks = (a: Result, b: Result, rank: 1 | -1): boolean =>
  (a.gravity ?? Exact.zero).compare(b.gravity ?? Exact.zero) === rank;
