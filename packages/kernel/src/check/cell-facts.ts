import { Exact } from "../exact/exact.js";
import type { FieldData } from "../facts/fields.js";
import { type Node, walk } from "../language/node.js";
import type { Scope } from "../language/typing.js";
import { formatDay, formatInstant } from "../time/calendar.js";
import type { Axis, Cell, Position } from "./cells.js";

/** Facts, and values of other definitions taken as given, that lie in a cell. */
export interface CellFacts {
  readonly facts: Readonly<Record<string, unknown>>;
  readonly given: Readonly<Record<string, unknown>>;
}

/**
 * Whether axes vary independently: no fact and no definition is looked at by two of them. Only then is every cell
 * possible.
 */
export function areIndependent(axes: readonly Axis[]): boolean {
  const seen = new Set<string>();
  for (const axis of axes) {
    const leaves = new Set(axis.terms.flatMap((t) => [...leavesOf(t)]));
    for (const leaf of leaves) {
      if (seen.has(leaf)) return false;
      seen.add(leaf);
    }
  }
  return true;
}

function* leavesOf(term: Node): Generator<string> {
  for (const node of walk(term)) {
    if (node.op === "fact") yield `fact ${node.who} ${node.path.join(".")}`;
    if (node.op === "definition") yield `definition ${node.id} ${JSON.stringify(node.of)}`;
    if (node.op === "clock" || node.op === "elapsed") yield "clock";
  }
}

/** Facts in a cell, when each axis is a fact, a sum of facts or another definition's value; else `undefined`. */
export function factsIn(axes: readonly Axis[], cell: Cell, scope: Scope): CellFacts | undefined {
  if (!areIndependent(axes)) return undefined;
  const facts: Record<string, unknown> = {};
  const given: Record<string, unknown> = {};
  for (const axis of axes) {
    const at = cell.get(axis.key);
    const [term] = axis.terms;
    if (!at || !term || axis.terms.length > 1 || !place(term, at, scope, facts, given)) return undefined;
  }
  return { facts, given };
}

function place(
  term: Node,
  at: Position,
  scope: Scope,
  facts: Record<string, unknown>,
  given: Record<string, unknown>,
): boolean {
  if (term.op === "definition" && term.of.who === "subject" && term.of.via === undefined && term.at === undefined) {
    const data = scope.definitions.get(term.id);
    if (!data || data.kind === "parameter") return false;
    const counts =
      data.kind === "indicator" && ["count", "countDistinct", "mostWithin", "rank"].includes(data.fold.fold);
    const type = "type" in data && data.type !== "range" ? data.type : "number";
    const value = written(at, type, { decimals: counts ? 0 : 2, min: counts ? Exact.zero : undefined });
    if (value === undefined) return false;
    given[term.id] = value;
    return true;
  }
  if (term.op === "plus") {
    const [first, ...rest] = term.of;
    const fields = rest.map((t) => fieldOf(t, scope));
    if (!first || at.at !== "number" || fields.some((f) => f?.type !== "number")) return false;
    const others = fields.map((f) => Exact.of((f as { min?: string }).min ?? "0"));
    const moved = shifted(at, others.reduce((a, b) => a.plus(b), Exact.zero).negate());
    if (!place(first, moved, scope, facts, given)) return false;
    for (const [i, t] of rest.entries()) {
      if (t.op !== "fact") return false;
      facts[t.path[0]] = others[i]?.toString();
    }
    return true;
  }
  const field = fieldOf(term, scope);
  if (!field || term.op !== "fact") return false;
  const grid =
    field.type === "number"
      ? { decimals: field.decimals, min: field.min === undefined ? undefined : Exact.of(field.min) }
      : { decimals: 0, min: undefined };
  const type = field.type === "date" || field.type === "instant" ? field.type : "number";
  const value = written(at, type, grid);
  if (value === undefined) return false;
  facts[term.path[0]] = value;
  return true;
}

const shifted = (at: Position & { at: "number" }, by: Exact): Position => ({
  ...at,
  from: at.from?.plus(by),
  to: at.to?.plus(by),
});

function fieldOf(term: Node, scope: Scope): FieldData | undefined {
  if (term.op !== "fact" || term.who !== "subject" || term.path[1] !== undefined) return undefined;
  return scope.kinds.get(scope.about.table)?.fields[term.path[0]];
}

interface Grid {
  readonly decimals: number;
  readonly min: Exact | undefined;
}

function written(at: Position, type: "number" | "date" | "instant", grid: Grid): unknown {
  switch (at.at) {
    case "absent":
      return "none";
    case "member":
      return at.member;
    case "truth":
      return at.truth;
    case "order":
      return undefined;
    case "number": {
      const x = pointIn(at, grid);
      if (type === "date") return formatDay(x.toNumber());
      return type === "instant" ? formatInstant(x.toNumber()) : x.toString();
    }
  }
}

/** A number of the grid in a position: the threshold itself, or the one nearest to it. */
function pointIn({ from, to, point, nearTo }: Position & { at: "number" }, { decimals, min }: Grid): Exact {
  const step = Exact.one.dividedBy(Exact.of(10n ** BigInt(decimals)));
  if (point && from) return from;
  if (from && !nearTo) {
    const next = from.round("down", decimals).plus(step);
    // Where the grid has no point in between, the middle stands for the cell.
    return to && next.compare(to) >= 0 ? from.plus(to).dividedBy(Exact.of(2)) : next;
  }
  if (!to) return min ?? Exact.zero;
  const below = to.round("up", decimals).minus(step);
  if (from) return below.compare(from) > 0 ? below : from.plus(to).dividedBy(Exact.of(2));
  return min && below.compare(min) < 0 ? min : below;
}
