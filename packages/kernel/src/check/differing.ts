import { type Budget, budget, type Cell, type Cells, type Cut, cellsOf, explored, holdsIn } from "../cells/cells.js";
import { formOf } from "../cells/form.js";
import type { Deciding } from "../cells/leaf.js";
import { type Held, Possibilities, placedIn } from "../cells/possible.js";
import type { DecisionData } from "../define/definition.js";
import { Exact } from "../exact/exact.js";
import type { Node, TestNode } from "../language/node.js";
import type { Scope } from "../language/typing.js";
import { type CellFacts, factsOf, laidDown, type Written } from "./cell-facts.js";
import { type Decided, notApplicable, nothing, type Result, resultIn } from "./rule.js";
import type { Gives, Standing, Valued } from "./standing.js";

/** How much is looked at in one span; beyond, it is not analysed. */
const steps = 60_000;

/** How many cells of one kind of difference are tried for facts that show it, and how many for plainer ones. */
const mostTried = 24;

/** What a search for differences came to. */
export interface Search<T> {
  /** One for each kind of difference, in the order in which they were met. */
  readonly found: readonly T[];
  /** Differences that there may be: terms that move together or are computed, and whether facts were not confirmed. */
  readonly open: { readonly because: readonly Node[]; readonly unconfirmed: boolean } | undefined;
  /** How many things are looked at, where their combinations were too many. */
  readonly tooMany: number | undefined;
  readonly thresholds: Thresholds;
}

/** What a thing that has to be said counts in the length of an example. */
export const aThing = 100;

/** An example, and how much has to be said to tell it: the plainest is one thing, and the first that rules name. */
export interface Example<T> {
  readonly told: T;
  readonly length: number;
}

/**
 * Looks through all cells of two standing definitions for those in which they say different things; `confirm` is asked
 * of facts that lie in them. Of each kind of difference the plainest example that is met is taken.
 */
export function differences<T>(
  left: Standing,
  right: Standing,
  written: Written,
  confirm: (facts: CellFacts) => Example<T> | undefined,
): Search<T> {
  const { scope } = written;
  const tests = new Tests();
  const [a, b] = [sideOf(left, tests, scope), sideOf(right, tests, scope)];
  const pairs = comparisons(a, b, tests);
  const deciding: Deciding = { data: written.data, span: written.span };
  const cells = cellsOf(tests.all, scope, deciding);
  const possibilities = new Possibilities(scope, deciding);
  const compared = new Compared(a, b, cells, pairs);
  const shown = (cell: Cell): Shown<T> => {
    const possible = possibilities.of(cells.axes, cell);
    if (possible.is === "no") return { is: "no" };
    const values = (): ReadonlyMap<string, Held> | undefined => {
      if (possible.is === "unknown") return possibilities.values(placedIn(cells.axes, cell));
      const full = possibilities.of(
        cells.axes,
        laidDown(cells.axes, cell, (c) => possibilities.of(cells.axes, c)),
      );
      return full.is === "yes" ? full.found : undefined;
    };
    const held = values();
    const facts = held && factsOf({ ...written, tests: tests.all }, held);
    const example = facts && confirm(facts);
    if (example) return { is: "yes", example };
    return { is: "unknown", because: possible.is === "unknown" ? possible.because : [] };
  };
  const spent = budget(steps);
  const kinds = searched(compared, { axes: cells.axes, tests: compared.order() }, spent, shown, (cell, axis) =>
    possibilities.impossible(cells.axes, cell, axis),
  );
  const open = [...kinds.values()].filter((k) => !k.example && k.open);
  const because = open.flatMap((k) => k.because);
  return {
    found: [...kinds.values()].flatMap((k) => (k.example ? [k.example.told] : [])),
    open: open.length === 0 ? undefined : { because, unconfirmed: open.some((k) => k.because.length === 0) },
    tooMany: spent.over ? cells.axes.length : undefined,
    thresholds: thresholdsOf(cells),
  };
}

/** The numbers that facts are compared with, alone or added up, by the name of the fact; the least first. */
export type Thresholds = ReadonlyMap<string, readonly Exact[]>;

function thresholdsOf({ axes }: Cells): Thresholds {
  const all = new Map<string, Exact[]>();
  for (const axis of axes) {
    if (axis.kind !== "number") continue;
    const limits = axis.positions.flatMap((p) => (p.at === "number" && p.from ? [p.from] : []));
    for (const { node, by } of axis.parts) {
      if (node.op !== "fact" || node.path[1] !== undefined) continue;
      const known = all.get(node.path[0]) ?? [];
      all.set(
        node.path[0],
        [...known, ...limits.map((x) => x.dividedBy(by))].sort((a, b) => a.compare(b)),
      );
    }
  }
  return all;
}

type Shown<T> =
  | { readonly is: "yes"; readonly example: Example<T> }
  | { readonly is: "no" }
  | { readonly is: "unknown"; readonly because: readonly Node[] };

/** One kind of difference: these two results. */
interface Kind<T> {
  example: Example<T> | undefined;
  /** Whether a cell of it may be possible. */
  open: boolean;
  because: readonly Node[];
  tried: number;
}

function searched<T>(
  compared: Compared,
  cells: Cells,
  spent: Budget,
  shown: (cell: Cell) => Shown<T>,
  impossible: (cell: Cell, axis: number) => boolean,
): ReadonlyMap<string, Kind<T>> {
  const kinds = new Map<string, Kind<T>>();
  for (const { cell, said } of explored(cells, (c) => compared.in(c), spent, impossible)) {
    if (said === "same") continue;
    const kind = kinds.get(said) ?? { example: undefined, open: false, because: [], tried: 0 };
    kinds.set(said, kind);
    if (kind.example && kind.example.length <= aThing) continue;
    if (kind.tried >= mostTried) {
      kind.open = true;
      continue;
    }
    const found = shown(cell);
    if (found.is === "no") continue;
    kind.tried++;
    if (found.is === "yes") {
      if (!kind.example || found.example.length < kind.example.length) kind.example = found.example;
    } else {
      kind.open = true;
      if (kind.because.length === 0) kind.because = found.because;
    }
  }
  return kinds;
}

/** Tests by number, each once. */
class Tests {
  readonly all: TestNode[] = [];
  readonly #byKey = new Map<string, number>();

  add(test: TestNode): number {
    const key = JSON.stringify(test);
    const known = this.#byKey.get(key) ?? this.all.push(test) - 1;
    this.#byKey.set(key, known);
    return known;
  }
}

/** A side with its tests by number. */
interface Side {
  readonly standing: Standing;
  readonly applies: number | undefined;
  readonly rows: readonly { readonly when: number; readonly gives: Given }[];
  readonly otherwise: Given | undefined;
  /** The terms that it gives, by key. */
  readonly values: Map<string, Node>;
}

type Given = string | readonly { readonly tests: readonly number[]; readonly key: string }[];

function sideOf(standing: Standing, tests: Tests, scope: Scope): Side {
  const values = new Map<string, Node>();
  const valued = ({ tests: of, value }: Valued) => {
    const key = termKey(value, scope);
    values.set(key, value);
    return { tests: of.map((t) => tests.add(t)), key };
  };
  const given = (gives: Gives): Given => (typeof gives === "string" ? gives : gives.map(valued));
  return {
    standing,
    applies: standing.applies && tests.add(standing.applies),
    rows: standing.rows.map(({ when, gives }) => ({ when: tests.add(when), gives: given(gives) })),
    otherwise: standing.otherwise && given(standing.otherwise),
    values,
  };
}

/** The same for terms that are the same sum, however they are written. */
function termKey(node: Node, scope: Scope): string {
  if (node.op === "range") return `${termKey(node.low, scope)} .. ${termKey(node.high, scope)}`;
  const { parts, plus } = formOf(node, scope);
  return [...[...parts].map(([key, { by }]) => `${by}*${key}`).sort(), plus.toString()].join(" + ");
}

/** For two terms of which it is compared which is greater: the tests that they are the same. */
type Pairs = ReadonlyMap<string, readonly number[]>;

/** Beyond so many pairs of terms, whether they are the same is left open. */
const mostPairs = 400;

function comparisons(a: Side, b: Side, tests: Tests): Pairs {
  const pairs = new Map<string, readonly number[]>();
  if (a.values.size * b.values.size > mostPairs) return pairs;
  const equal = (left: Node, right: Node): number => tests.add({ op: "compare", is: "equal", left, right });
  for (const [k, left] of a.values) {
    for (const [l, right] of b.values) {
      if (k === l) continue;
      if (left.op === "range" && right.op === "range")
        pairs.set(pairKey(k, l), [equal(left.low, right.low), equal(left.high, right.high)]);
      else if (left.op !== "range" && right.op !== "range") pairs.set(pairKey(k, l), [equal(left, right)]);
    }
  }
  return pairs;
}

const pairKey = (a: string, b: string): string => `${a} → ${b}`;

/** What comes out on one side: results that are added up, or of which the greatest or least is taken, or one. */
type Outcomes = { readonly key: string; readonly one?: string };

/** Both sides over shared cells. */
class Compared {
  readonly #left: (cell: Cell) => Outcomes | undefined;
  readonly #right: (cell: Cell) => Outcomes | undefined;
  readonly #own: readonly (readonly { readonly when: Cut; readonly gives: string }[])[];
  /** Whether the rows that only one side has are all that can make a difference. */
  readonly #alike: boolean;

  constructor(
    readonly a: Side,
    readonly b: Side,
    readonly cells: Cells,
    readonly pairs: Pairs,
  ) {
    this.#left = resultsOf(a, cells);
    this.#right = resultsOf(b, cells);
    const written = ({ when, gives }: Side["rows"][number]): string => `${when} ${JSON.stringify(gives)}`;
    const beyond = (one: Side, other: Side) => {
      const theirs = new Set(other.rows.map(written));
      return one.rows
        .filter((row) => !theirs.has(written(row)))
        .map(({ when, gives }) => ({ when: this.#cut(when), gives: JSON.stringify(gives) }));
    };
    this.#own = [beyond(a, b), beyond(b, a)];
    this.#alike =
      a.standing.inForce &&
      b.standing.inForce &&
      a.standing.combine === b.standing.combine &&
      // Which row is the one may hang on the others too.
      a.standing.combine !== "exactlyOne" &&
      a.applies === b.applies &&
      JSON.stringify(baseOf(a)) === JSON.stringify(baseOf(b));
  }

  #cut = (test: number): Cut => this.cells.tests[test] as Cut;

  /** Tests in the order in which their axes are laid down: those first in which the sides differ. */
  order(): readonly Cut[] {
    const applies = [this.a.applies, this.b.applies].flatMap((t) => (t === undefined ? [] : [this.#cut(t)]));
    return [...applies, ...this.#own.flat().map((row) => row.when), ...this.cells.tests];
  }

  /** What is so in a cell: the same, or which two results; `undefined` where that depends on axes left open. */
  in(cell: Cell): string | undefined {
    if (this.#alike && this.#sameRows(cell)) return "same";
    const [l, r] = [this.#left(cell), this.#right(cell)];
    if (!l || !r) return undefined;
    if (l.key === r.key) return "same";
    const key = pairKey(l.key, r.key);
    const equal = l.one !== undefined && r.one !== undefined ? this.pairs.get(pairKey(l.one, r.one)) : undefined;
    if (!equal) return key;
    const held = equal.map((t) => holdsIn(this.#cut(t), cell));
    if (held.every((t) => t === true)) return "same";
    return held.includes(false) ? key : undefined;
  }

  /** Whether rows that hold and that only one side has give the same on both. */
  #sameRows(cell: Cell): boolean {
    const given: string[][] = [];
    for (const rows of this.#own) {
      const held: string[] = [];
      for (const { when, gives } of rows) {
        const holds = holdsIn(when, cell);
        if (holds === undefined) return false;
        if (holds) held.push(gives);
      }
      given.push(held.sort());
    }
    return given[0]?.join() === given[1]?.join();
  }
}

/** What stands where no row holds. */
function baseOf({ standing: { data, combine }, otherwise }: Side): Given | undefined {
  if (otherwise !== undefined || data.kind !== "decision") return otherwise;
  return combine === "gravest" ? Object.keys(data.outcomes.members)[0] : undefined;
}

function resultsOf(side: Side, cells: Cells): (cell: Cell) => Outcomes | undefined {
  const { data, combine, inForce } = side.standing;
  if (!inForce) return () => ({ key: notApplicable.key });
  const cut = (test: number): Cut => cells.tests[test] as Cut;
  const applies = side.applies === undefined ? undefined : cut(side.applies);
  if (data.kind === "quantity") return (cell) => valuesIn(side, cells, cell);
  const members = Object.keys(data.outcomes.members);
  const result = (given: Given): Result => {
    const key = typeof given === "string" ? given : "";
    return { key, gravity: data.outcomes.ordered ? Exact.of(members.indexOf(key)) : undefined };
  };
  const base = baseOf(side);
  const decided: Decided = {
    data: { ...data, combine: combine as DecisionData["combine"] },
    applies,
    rows: side.rows.map(({ when, gives }, index) => ({ index, when: cut(when), gives: result(gives) })),
    otherwise: base === undefined ? nothing : result(base),
  };
  return (cell) => resultIn(decided, cell);
}

/** What a quantity is in a cell: one of the terms that it gives, or several of which it is made up. */
function valuesIn(
  { standing, applies, rows, otherwise, values }: Side,
  { tests }: Cells,
  cell: Cell,
): Outcomes | undefined {
  const holds = (test: number): boolean | undefined => holdsIn(tests[test] as Cut, cell);
  const applied = applies === undefined ? true : holds(applies);
  if (applied !== true) return applied === undefined ? undefined : { key: notApplicable.key };
  const chosen = (given: Given): string | undefined => {
    if (typeof given === "string") return given;
    for (const { tests, key } of given) {
      const held = tests.map(holds);
      if (held.includes(undefined)) return undefined;
      if (!held.includes(false)) return key;
    }
    return notApplicable.key;
  };
  const { combine } = standing;
  const held: string[] = [];
  for (const { when, gives } of rows) {
    const so = holds(when);
    if (so === undefined) return undefined;
    if (!so) continue;
    const key = chosen(gives);
    if (key === undefined) return undefined;
    if (combine === "exactlyOne") return { key, one: key };
    held.push(key);
  }
  if (held.length === 0) {
    const key = otherwise === undefined ? (combine === "sum" ? "0" : notApplicable.key) : chosen(otherwise);
    return key === undefined ? undefined : { key, one: key };
  }
  const there = held.filter((key) => key !== notApplicable.key);
  const constants = there.map((key) => constantOf(values.get(key)));
  if (there.length > 0 && constants.every((x) => x !== undefined)) {
    const key = constants.reduce((x, y) => together(combine, x, y)).toString();
    return { key, one: key };
  }
  const [only] = there;
  if (only === undefined) return { key: notApplicable.key };
  return new Set(there).size === 1 && combine !== "sum" ? { key: only, one: only } : { key: there.sort().join(" & ") };
}

const constantOf = (node: Node | undefined): Exact | undefined =>
  node?.op === "number" ? Exact.parse(node.value) : undefined;

function together(combine: string, x: Exact, y: Exact): Exact {
  if (combine === "sum") return x.plus(y);
  return x.compare(y) >= 0 === (combine === "greatest") ? x : y;
}
