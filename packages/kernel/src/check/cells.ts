import type { DecisionData, IndicatorData, InForce, QuantityData } from "../define/definition.js";
import { Exact } from "../exact/exact.js";
import { type Comparison, type Node, type SubjectNode, type TestNode, walk } from "../language/node.js";
import type { Scope } from "../language/typing.js";
import { parseDay, parseInstant } from "../time/calendar.js";

/**
 * Thresholds cut what a rule can look at into finitely many cells, within which no test changes. An axis is one
 * thing looked at (a term, or two terms compared with each other); a cell takes one position on every axis.
 * Different terms are taken to vary independently: a cell may be impossible in fact, but none is left out.
 */
export interface Axis {
  readonly key: string;
  /** What is looked at. */
  readonly terms: readonly Node[];
  readonly positions: readonly Position[];
}

export type Position =
  | {
      readonly at: "number";
      readonly from: Exact | undefined;
      readonly to: Exact | undefined;
      readonly point: boolean;
      /** Which end a fact in it is to be near, where it is written down: the upper one. */
      readonly nearTo?: true;
    }
  | { readonly at: "member"; readonly member: string }
  | { readonly at: "order"; readonly sign: -1 | 0 | 1 }
  | { readonly at: "truth"; readonly truth: boolean }
  | { readonly at: "absent" };

export type Cell = ReadonlyMap<string, Position>;

/** The edition whose rows are looked at, and of what. */
export interface Deciding {
  readonly data: DecisionData | QuantityData;
  readonly edition: InForce;
}

const keyOf = (node: Node): string => JSON.stringify(node);

const constantOf = (node: Node): Exact | undefined => {
  if (node.op === "number") return Exact.parse(node.value);
  if (node.op === "date") {
    const day = parseDay(node.value);
    return day === undefined ? undefined : Exact.of(day);
  }
  if (node.op === "instant") {
    const at = parseInstant(node.value);
    return at === undefined ? undefined : Exact.of(at);
  }
  return undefined;
};

const flip: Readonly<Record<Comparison, Comparison>> = {
  atLeast: "atMost",
  atMost: "atLeast",
  moreThan: "below",
  below: "moreThan",
  equal: "equal",
};

type Atom =
  | { readonly kind: "threshold"; readonly term: Node; readonly is: Comparison; readonly limit: Exact }
  | { readonly kind: "pair"; readonly left: Node; readonly right: Node; readonly is: Comparison }
  | { readonly kind: "members"; readonly term: Node; readonly members: readonly string[] }
  | { readonly kind: "exists"; readonly term: Node }
  | { readonly kind: "truth"; readonly term: Node };

function atomOf(node: TestNode): Atom | undefined {
  switch (node.op) {
    case "all":
    case "any":
    case "not":
    case "atLeastOf":
    case "always":
      return undefined;
    case "compare": {
      const [left, right] = [constantOf(node.left), constantOf(node.right)];
      if (right) return { kind: "threshold", term: node.left, is: node.is, limit: right };
      if (left) return { kind: "threshold", term: node.right, is: flip[node.is], limit: left };
      const [a, b] = [keyOf(node.left), keyOf(node.right)];
      return a <= b
        ? { kind: "pair", left: node.left, right: node.right, is: node.is }
        : { kind: "pair", left: node.right, right: node.left, is: flip[node.is] };
    }
    case "grade": {
      const [left, right] = [node.left, node.right].map((n) => (n.op === "choice" ? n.value : undefined));
      if (right !== undefined) return { kind: "members", term: node.left, members: graded(node.order, node.is, right) };
      if (left !== undefined)
        return { kind: "members", term: node.right, members: graded(node.order, flip[node.is], left) };
      return { kind: "pair", left: node.left, right: node.right, is: node.is };
    }
    case "oneOf":
      return { kind: "members", term: node.of, members: node.members };
    case "exists":
      return { kind: "exists", term: node.of };
    default:
      return { kind: "truth", term: node };
  }
}

function graded(order: readonly string[], is: Comparison, limit: string): readonly string[] {
  const place = order.indexOf(limit);
  return order.filter((_, i) => holds(is, Math.sign(i - place) as -1 | 0 | 1));
}

const holds = (is: Comparison, sign: -1 | 0 | 1): boolean => {
  switch (is) {
    case "atLeast":
      return sign >= 0;
    case "moreThan":
      return sign > 0;
    case "atMost":
      return sign <= 0;
    case "below":
      return sign < 0;
    case "equal":
      return sign === 0;
  }
};

/** The axes that a set of tests looks at. */
export function axesOf(tests: readonly TestNode[], scope: Scope, deciding?: Deciding): readonly Axis[] {
  const limits = new Map<string, { readonly term: Node; readonly at: Exact[] }>();
  const choices = new Map<string, { readonly term: Node; readonly members: Set<string> }>();
  const axes = new Map<string, Axis>();
  const existing: Node[] = [];
  for (const test of tests) {
    for (const atom of atomsOf(test)) {
      if (atom.kind === "threshold") {
        const key = keyOf(atom.term);
        const known = limits.get(key) ?? { term: atom.term, at: [] };
        known.at.push(atom.limit);
        limits.set(key, known);
      } else if (atom.kind === "members") {
        const key = keyOf(atom.term);
        const known = choices.get(key) ?? { term: atom.term, members: new Set(allMembers(atom.term, scope)) };
        for (const m of atom.members) known.members.add(m);
        choices.set(key, known);
      } else if (atom.kind === "pair") {
        const key = `${keyOf(atom.left)}|${keyOf(atom.right)}`;
        const absent = [atom.left, atom.right].some((t) => mayBeAbsent(t, scope, deciding));
        const signs: readonly Position[] = ([-1, 0, 1] as const).map((sign) => ({ at: "order", sign }));
        axes.set(key, {
          key,
          terms: [atom.left, atom.right],
          positions: absent ? [...signs, { at: "absent" }] : signs,
        });
      } else if (atom.kind === "exists") existing.push(atom.term);
      else {
        const key = keyOf(atom.term);
        axes.set(key, { key, terms: [atom.term], positions: [true, false].map((t) => ({ at: "truth", truth: t })) });
      }
    }
  }
  for (const [key, { term, at }] of limits) {
    const positions = numberPositions(at, gridOf(term, scope));
    axes.set(key, {
      key,
      terms: [term],
      positions: mayBeAbsent(term, scope, deciding) ? [...positions, { at: "absent" }] : positions,
    });
  }
  for (const [key, { term, members }] of choices) {
    const positions: readonly Position[] = [...members].map((member) => ({ at: "member", member }));
    axes.set(key, {
      key,
      terms: [term],
      positions: mayBeAbsent(term, scope, deciding) ? [...positions, { at: "absent" }] : positions,
    });
  }
  for (const term of existing) {
    const key = keyOf(term);
    if (!axes.has(key))
      axes.set(key, { key, terms: [term], positions: [{ at: "truth", truth: true }, { at: "absent" }] });
  }
  return [...axes.values()];
}

function* atomsOf(node: TestNode): Generator<Atom> {
  if (node.op === "all" || node.op === "any" || node.op === "atLeastOf") for (const t of node.of) yield* atomsOf(t);
  else if (node.op === "not") yield* atomsOf(node.of);
  else {
    const atom = atomOf(node);
    if (atom) yield atom;
  }
}

interface Grid {
  readonly decimals: number;
  readonly min: Exact | undefined;
}

/** The decimals that a term can have, where its facts declare them. */
function gridOf(term: Node, scope: Scope): Grid | undefined {
  if (term.op === "fact") {
    const kind = scope.kinds.get(term.who === "record" ? (scope.over ?? "") : scope.about.table);
    const head = kind?.fields[term.path[0]];
    const field =
      term.path[1] === undefined
        ? head
        : head?.type === "ref"
          ? scope.kinds.get(head.to)?.fields[term.path[1]]
          : undefined;
    if (field?.type === "number")
      return { decimals: field.decimals, min: field.min === undefined ? undefined : Exact.of(field.min) };
    return field?.type === "date" || field?.type === "instant" ? { decimals: 0, min: undefined } : undefined;
  }
  if (term.op === "clock" || term.op === "daysBetween") return { decimals: 0, min: undefined };
  if (term.op === "definition") {
    const data = scope.definitions.get(term.id);
    const counts =
      data?.kind === "indicator" && ["count", "countDistinct", "mostWithin", "rank"].includes(data.fold.fold);
    return counts ? { decimals: 0, min: Exact.zero } : undefined;
  }
  if (term.op === "number") return { decimals: term.value.split(".")[1]?.length ?? 0, min: Exact.parse(term.value) };
  if (term.op === "plus" || term.op === "minus") {
    const parts = term.of.map((t) => gridOf(t, scope));
    if (!parts.every((p) => p !== undefined)) return undefined;
    const least = parts.flatMap((p) => p.min ?? []);
    const min = term.op === "plus" && least.length === parts.length ? least.reduce((a, b) => a.plus(b)) : undefined;
    return { decimals: Math.max(...parts.map((p) => p.decimals)), min };
  }
  return undefined;
}

function numberPositions(limits: readonly Exact[], grid: Grid | undefined): readonly Position[] {
  const sorted = [...limits]
    .sort((a, b) => a.compare(b))
    .filter((x, i, of) => i === 0 || !x.equals(of[i - 1] as Exact));
  const positions: Position[] = [];
  const step = grid ? Exact.one.dividedBy(Exact.of(10n ** BigInt(grid.decimals))) : undefined;
  const between = (from: Exact | undefined, to: Exact | undefined): void => {
    if (grid?.min && to && to.compare(grid.min) <= 0) return;
    // A whole number lies strictly between 2 and 3 for no fact at all.
    if (step && from && to && from.round("down", grid?.decimals).plus(step).compare(to) >= 0) return;
    positions.push({ at: "number", from, to, point: false });
  };
  let below: Exact | undefined;
  for (const limit of sorted) {
    between(below, limit);
    if (!(grid?.min && limit.compare(grid.min) < 0))
      positions.push({ at: "number", from: limit, to: limit, point: true });
    below = limit;
  }
  between(below, undefined);
  return positions;
}

function allMembers(term: Node, scope: Scope): readonly string[] {
  if (term.op === "fact") {
    const kind = scope.kinds.get(term.who === "record" ? (scope.over ?? "") : scope.about.table);
    const head = kind?.fields[term.path[0]];
    const field =
      term.path[1] === undefined
        ? head
        : head?.type === "ref"
          ? scope.kinds.get(head.to)?.fields[term.path[1]]
          : undefined;
    return field?.type === "choice" ? Object.keys(field.members) : [];
  }
  if (term.op === "parameter") {
    const data = scope.definitions.get(term.id);
    return data?.kind === "parameter" && data.of.type === "choice" ? Object.keys(data.of.members) : [];
  }
  if (term.op === "definition") {
    const data = scope.definitions.get(term.id);
    return data?.kind === "decision" ? Object.keys(data.outcomes.members) : [];
  }
  return [];
}

/** Whether a term may have no value: an event that has not come, a rule that does not apply. */
function mayBeAbsent(term: Node, scope: Scope, deciding: Deciding | undefined): boolean {
  for (const node of walk(term)) {
    if (node.op === "divide") return true;
    if (node.op === "parameter") {
      const data = scope.definitions.get(node.id);
      if (node.at || (data?.kind === "parameter" && data.of.none)) return true;
    }
    if (node.op === "fact") {
      const kind = scope.kinds.get(node.who === "record" ? (scope.over ?? "") : scope.about.table);
      const head = kind?.fields[node.path[0]];
      const field =
        node.path[1] === undefined
          ? head
          : head?.type === "ref"
            ? scope.kinds.get(head.to)?.fields[node.path[1]]
            : undefined;
      if (field?.none) return true;
    }
    if (node.op === "definition") {
      const data = scope.definitions.get(node.id);
      const counts =
        data?.kind === "indicator" && ["count", "countDistinct", "sum", "mostWithin"].includes(data.fold.fold);
      if (!counts || !inForceThroughout(data, node.of, deciding)) return true;
    }
  }
  return false;
}

/** Whether an indicator is in force whenever the rows that ask it are: on any day, or of the same subject and law. */
function inForceThroughout({ inForce, law }: IndicatorData, of: SubjectNode, deciding: Deciding | undefined): boolean {
  if (inForce.from === undefined && inForce.to === undefined) return true;
  if (!deciding) return false;
  const { data, edition } = deciding;
  const sameDay = of.via === undefined && !of.years && !of.periods && (law === "judged") === (data.law === "judged");
  if (!sameDay || data.law === "eventOrMilder") return false;
  const begun = inForce.from === undefined || (edition.from !== undefined && inForce.from <= edition.from);
  const lasts = inForce.to === undefined || (edition.to !== undefined && edition.to <= inForce.to);
  return begun && lasts;
}

/** Whether a test holds in a cell. */
export function holdsIn(node: TestNode, cell: Cell): boolean {
  switch (node.op) {
    case "always":
      return node.value;
    case "all":
      return node.of.every((t) => holdsIn(t, cell));
    case "any":
      return node.of.some((t) => holdsIn(t, cell));
    case "not":
      return !holdsIn(node.of, cell);
    case "atLeastOf":
      return node.of.filter((t) => holdsIn(t, cell)).length >= node.count;
  }
  const atom = atomOf(node) as Atom;
  const at = cell.get(atom.kind === "pair" ? `${keyOf(atom.left)}|${keyOf(atom.right)}` : keyOf(atom.term));
  if (!at || at.at === "absent") return false;
  switch (atom.kind) {
    case "threshold":
      return at.at === "number" && holds(atom.is, signIn(at, atom.limit));
    case "members":
      return at.at === "member" && atom.members.includes(at.member);
    case "pair":
      return at.at === "order" && holds(atom.is, at.sign);
    case "exists":
      return true;
    case "truth":
      return at.at === "truth" && at.truth;
  }
}

const signIn = ({ from, to, point }: Position & { at: "number" }, limit: Exact): -1 | 0 | 1 => {
  if (point) return (from as Exact).compare(limit);
  return from && from.compare(limit) >= 0 ? 1 : to && to.compare(limit) <= 0 ? -1 : 0;
};

/** A test over cells that are given as the place of the position on each axis: for looking at many cells fast. */
export type CellTest = (places: readonly number[]) => boolean;

/** Makes a test ready for cells of the given axes. */
export function cellTest(node: TestNode, axes: readonly Axis[]): CellTest {
  switch (node.op) {
    case "always":
      return () => node.value;
    case "all": {
      const of = node.of.map((t) => cellTest(t, axes));
      return (places) => of.every((t) => t(places));
    }
    case "any": {
      const of = node.of.map((t) => cellTest(t, axes));
      return (places) => of.some((t) => t(places));
    }
    case "not": {
      const of = cellTest(node.of, axes);
      return (places) => !of(places);
    }
    case "atLeastOf": {
      const of = node.of.map((t) => cellTest(t, axes));
      return (places) => of.filter((t) => t(places)).length >= node.count;
    }
  }
  const atom = atomOf(node) as Atom;
  const key = atom.kind === "pair" ? `${keyOf(atom.left)}|${keyOf(atom.right)}` : keyOf(atom.term);
  const axis = axes.findIndex((a) => a.key === key);
  const table = axes[axis]?.positions.map((position) => holdsIn(node, new Map([[key, position]]))) ?? [];
  return (places) => table[places[axis] ?? -1] === true;
}

/**
 * Every cell, or `undefined` when there are more than the limit. The same map is given again and again with other
 * positions: copy a cell that is to be kept.
 */
export function cellsOf(axes: readonly Axis[], limit: number): Iterable<Cell> | undefined {
  const count = axes.reduce((n, a) => n * a.positions.length, 1);
  return count > limit ? undefined : enumerate(axes, 0, new Map());
}

function* enumerate(axes: readonly Axis[], at: number, cell: Map<string, Position>): Generator<Cell> {
  const axis = axes[at];
  if (!axis) {
    yield cell;
    return;
  }
  for (const position of axis.positions) {
    cell.set(axis.key, position);
    yield* enumerate(axes, at + 1, cell);
  }
}
