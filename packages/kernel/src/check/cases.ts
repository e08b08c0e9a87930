import {
  type Axis,
  budget,
  type Cell,
  type Cut,
  cellsOf,
  explored,
  holdsIn,
  type NumberAxis,
  open,
  type Position,
  stepOf,
  sumGrid,
} from "../cells/cells.js";
import { type Placed, Possibilities, placedIn } from "../cells/possible.js";
import type { Exact } from "../exact/exact.js";
import type { TestNode } from "../language/node.js";
import type { Context } from "../meaning/context.js";
import { type Case, judge, prepare } from "../meaning/decide.js";
import type { Interpreter } from "../meaning/interpret.js";
import { isSettled, type Outcome } from "../meaning/outcome.js";
import type { Book } from "../meaning/world.js";
import { type Text, text } from "../text.js";
import { caseName } from "./case-name.js";
import { type CellFacts, factsOf, liesIn, optionsOf } from "./cell-facts.js";
import { axisText, positionText } from "./cell-text.js";
import { type Fault, faultsOf } from "./faults.js";
import { notApplicable, type Result, type Rule, resultIn, rulesOf } from "./rule.js";

/** A generated case, with the answer that the rule gives: a person confirms it, or finds the rule wrong. */
export interface GeneratedCase extends CellFacts {
  readonly rule: string;
  /** `boundary`: at a threshold or a step beside it. `decisive`: a pair in which one condition alone turns a row. */
  readonly purpose: "boundary" | "decisive";
  /** The facts and the outcome, as people say them. */
  readonly name: Text;
  /** What it is there for: the threshold, the row, or the mistake that it would show. */
  readonly for: Text;
  readonly outcome: Outcome;
}

/** Cases of a rule. */
export interface GeneratedCases {
  readonly cases: readonly GeneratedCase[];
  /** What no case could be written for, and why: conditions that move together, or combinations too many to look at. */
  readonly left: readonly Text[];
}

const steps = 4000;

/** How many cells that may be impossible are tried. */
const mostUnsure = 6;

/**
 * Cases at each threshold and a step on either side of it, where the outcome turns on it; for each row and each of
 * its conditions a pair of cases that differ in that condition alone (MC/DC), in the outcome too where no other row
 * hides it; and what else it takes so that a threshold a step off, 以上 for 超过, or a condition left out gives
 * another answer to one of them. Each edition has its own, and each span in which its parameters differ.
 *
 * Values of other definitions are taken as given.
 *
 * @param regions Regions whose values of parameters are looked at besides those of the definition's own place.
 */
export function generateCases(book: Book, id: string, regions: readonly string[] = []): GeneratedCases {
  const known = generatedBy.get(book) ?? new Map<string, GeneratedCases>();
  generatedBy.set(book, known);
  const key = [id, ...regions].join(" ");
  const generated = known.get(key) ?? casesOf(book, id, regions);
  known.set(key, generated);
  return generated;
}

// A book never changes, so the cases of a rule are made once however often they are asked for.
const generatedBy = new WeakMap<Book, Map<string, GeneratedCases>>();

function casesOf(book: Book, id: string, regions: readonly string[]): GeneratedCases {
  const data = book.definition(id);
  if (data?.kind !== "decision" && data?.kind !== "quantity") return { cases: [], left: [] };
  const cases = new Map<string, GeneratedCase>();
  const left = new Map<string, Text>();
  for (const rule of rulesOf(book, data, regions)) {
    if (rule.rows.length === 0) continue;
    const maker = new Maker(rule);
    maker.all();
    for (const [key, made] of maker.made) if (!cases.has(key)) cases.set(key, made.case);
    for (const said of maker.left) left.set(said.en, said);
  }
  return { cases: [...cases.values()], left: [...left.values()] };
}

/** A case with what the interpreter found in it: which of the tests hold. */
export interface LookedAt {
  readonly prepared: Case;
  readonly context: Context;
  readonly tests: readonly boolean[];
}

/** A case that was written down for a rule. */
interface Made extends LookedAt {
  readonly case: GeneratedCase;
}

/** Writes the cases of a rule as it stands in one span and region. */
export class Maker {
  readonly made = new Map<string, Made>();
  readonly left: Text[] = [];

  constructor(readonly rule: Rule) {}

  all(): void {
    this.boundaries();
    this.pairs();
    this.against();
  }

  /** Each threshold, and a step on either side of it. */
  boundaries(): void {
    const { rule } = this;
    for (const [a, axis] of rule.cells.axes.entries()) {
      if (axis.kind !== "number") continue;
      for (const limit of limitsOf(axis)) {
        const sides = besides(axis, limit, rule);
        const turns = sides.flatMap((side, i) => {
          const next = sides[i + 1];
          const around = next && this.#turning(a, side.position, next.position, () => true);
          return around ? [around] : [];
        });
        const done = sides.map((side, i) => {
          // Below the threshold as it turns there, above it as it turns above.
          const around = (i < 2 ? turns[0] : turns.at(-1)) ?? rule.cells.axes.map(() => open);
          return this.#add(around.with(a, side.position), "boundary", side.text, new Map([[a, side.at]]));
        });
        if (!done.includes(true)) {
          const name = axisText(axis, rule.scope);
          this.left.push(
            text(
              `${name.zh}的门槛：不能单独写出事实`,
              `the thresholds of ${name.en}: no facts can be written for them by themselves`,
            ),
          );
        }
      }
    }
  }

  /** A cell, open on an axis, in which two positions of that axis give different results. */
  #turning(
    a: number,
    one: number,
    other: number,
    so: (one: Cell, other: Cell) => boolean | undefined,
  ): Cell | undefined {
    const { rule } = this;
    const spent = budget(steps);
    for (const { cell, said } of exploredAround(
      rule,
      a,
      [one, other],
      (x, y) => {
        const [p, q] = [resultIn(rule, x), resultIn(rule, y)];
        if (p && q && p.key === q.key) return false;
        const also = so(x, y);
        return also === false ? false : p && q && also ? true : undefined;
      },
      spent,
    )) {
      if (!said) continue;
      if ([one, other].every((p) => this.#possible(cell.with(a, p)))) return cell;
    }
    return undefined;
  }

  #possible = (cell: Cell): boolean => this.rule.possibilities.of(this.rule.cells.axes, cell).is !== "no";

  /** For each row and condition a pair of cases of which it alone decides. */
  pairs(): void {
    const { rule } = this;
    for (const row of rule.rows) {
      const atoms = [...atomsOf(row.when)];
      for (const atom of atoms) {
        const pair = this.#pair(row.when, atom, atoms);
        const name = text(`第${row.index + 1}行`, `row ${row.index + 1}`);
        const said = axisText(rule.cells.axes[atom.axis] as Axis, rule.scope);
        const purpose = text(`${name.zh}：${said.zh}`, `${name.en}: ${said.en}`);
        if (!pair) continue;
        const done = pair.map((cell) => this.#add(cell, "decisive", purpose));
        if (done.includes(false)) {
          this.left.push(
            text(`${purpose.zh}：不能单独写出事实`, `${purpose.en}: no facts can be written for it by itself`),
          );
        }
      }
    }
  }

  #pair(row: Cut, atom: Atom, atoms: readonly Atom[]): readonly [Cell, Cell] | undefined {
    const axis = this.rule.cells.axes[atom.axis] as Axis;
    const alone = (p: number, q: number): boolean =>
      atoms.every((other) => other === atom || other.axis !== atom.axis || other.holds[p] === other.holds[q]);
    const places = [...axis.positions.keys()].flatMap((p) =>
      [...axis.positions.keys()].flatMap((q) => (atom.holds[p] && !atom.holds[q] ? [{ p, q }] : [])),
    );
    // Neighbours first, and pairs in which no other condition on the same thing turns.
    const sorted = places
      .map((at) => ({ ...at, cost: (alone(at.p, at.q) ? 0 : 1000) + Math.abs(at.p - at.q) }))
      .sort((x, y) => x.cost - y.cost)
      .slice(0, 8);
    const turns = (x: Cell, y: Cell): boolean | undefined => {
      const [a, b] = [holdsIn(row, x), holdsIn(row, y)];
      return a === undefined || b === undefined ? undefined : a !== b;
    };
    for (const { p, q } of sorted) {
      const found = this.#turning(atom.axis, p, q, turns);
      if (found) return [found.with(atom.axis, p), found.with(atom.axis, q)];
    }
    return undefined;
  }

  /** What it takes so that every usual fault gives another answer to one of the cases. */
  against(): void {
    const { rule } = this;
    for (const [i, test] of rule.tests.entries()) {
      for (const fault of faultsIn(rule, i, test)) {
        if (this.catches(i, fault.test)) continue;
        const { cells, none } = this.differences(i, fault.test);
        if (none) continue;
        const done = cells.some(({ rule, cell }) => {
          const written = this.#write(rule, cell, "decisive", fault.what);
          return written && this.catches(i, fault.test);
        });
        if (!done) this.left.push(text(`未能区分：${fault.what.zh}`, `not told apart: ${fault.what.en}`));
      }
    }
  }

  /** Whether some case has another outcome when a test is written otherwise. */
  catches(i: number, other: TestNode, cases: Iterable<LookedAt> = this.made.values()): boolean {
    for (const { prepared, context, tests } of cases) {
      const now = prepared.interpreter.truth(other, context) === "true";
      if (now === tests[i]) continue;
      if (resultOf(this.rule, tests).key !== resultOf(this.rule, tests.with(i, now)).key) return true;
    }
    return false;
  }

  /**
   * Cells in which a test that is written otherwise gives another result, those first that surely are possible; `none`
   * says that there are none at all.
   */
  differences(
    i: number,
    other: TestNode,
  ): { readonly cells: readonly { readonly rule: Rule; readonly cell: Cell }[]; readonly none: boolean } {
    const { rule } = this;
    const cells = cellsOf([...rule.tests, other], rule.scope, rule.deciding);
    const possibilities = new Possibilities(rule.scope, rule.deciding);
    const withTest = (cuts: readonly Cut[]): Rule => {
      const [applies, rows] = rule.applies ? [cuts[0], cuts.slice(1)] : [undefined, cuts];
      return {
        ...rule,
        cells,
        applies,
        rows: rule.rows.map((r, k) => ({ ...r, when: rows[k] as Cut })),
        possibilities,
      };
    };
    const original = cells.tests.slice(0, rule.tests.length);
    const [right, wrong] = [withTest(original), withTest(original.with(i, cells.tests.at(-1) as Cut))];
    const spent = budget(steps);
    const unsure: Cell[] = [];
    for (const { cell, said } of explored(
      { axes: cells.axes, tests: [cells.tests[i] as Cut, cells.tests.at(-1) as Cut, ...cells.tests] },
      (c): boolean | undefined => {
        const [a, b] = [holdsIn(cells.tests[i] as Cut, c), holdsIn(cells.tests.at(-1) as Cut, c)];
        if (a !== undefined && a === b) return false;
        const [p, q] = [resultIn(right, c), resultIn(wrong, c)];
        return p && q ? p.key !== q.key : undefined;
      },
      spent,
      (c, axis) => possibilities.impossible(cells.axes, c, axis),
    )) {
      if (!said) continue;
      const { is } = possibilities.of(cells.axes, cell);
      if (is === "yes") return { cells: [{ rule: right, cell }], none: false };
      // What moves together may still be written down as given, and tell the two apart.
      if (is === "unknown" && unsure.push(cell) >= mostUnsure) break;
    }
    return { cells: unsure.map((cell) => ({ rule: right, cell })), none: unsure.length === 0 && !spent.over };
  }

  #add(cell: Cell, purpose: GeneratedCase["purpose"], what: Text, pins: Pins = new Map()): boolean {
    return this.#write(this.rule, cell, purpose, what, pins);
  }

  /** Writes down a case that lies in a cell; other numbers lie as near to their thresholds as leaves them quiet. */
  #write(rule: Rule, cell: Cell, purpose: GeneratedCase["purpose"], what: Text, pins: Pins = new Map()): boolean {
    const { axes } = rule.cells;
    if (rule.possibilities.all(placedIn(axes, cell)).is === "no") return false;
    let full = cell;
    let placed = axes.flatMap((axis, a) => {
      const at = pins.get(a);
      return at ? [{ axis, at: exactlyAt(at) }] : [];
    });
    let found = rule.possibilities.all(placed);
    // What is laid down comes before what is open.
    const rest = [...axes.keys()].filter((a) => !pins.get(a)).sort((a, b) => openness(cell, a) - openness(cell, b));
    for (const a of rest) {
      const axis = axes[a] as Axis;
      const own = axis.positions[cell[a] as number];
      const places = own ? [[cell[a] as number, own] as const] : [...axis.positions.entries()];
      const next = places
        .flatMap(([p, at]) => [...nearTop(axis, at, rule), { axis, at }].map((way) => ({ p, way })))
        .map((x) => ({ ...x, found: rule.possibilities.all([...placed, x.way]) }))
        .find((x) => x.found.is !== "no");
      if (!next) return false;
      full = full.with(a, next.p);
      placed = [...placed, next.way];
      found = next.found;
    }
    if (found.is === "no") return false;
    const values = found.is === "yes" ? found.found : rule.possibilities.values(placed);
    const facts = values && factsOf(rule, values);
    if (!facts || !liesIn(rule, facts, full)) return false;
    const key = JSON.stringify(facts);
    if (this.made.has(key)) return true;
    const prepared = prepare(rule.book, rule.data.id, facts.facts, optionsOf(facts));
    const { interpreter, data, subject, period } = prepared;
    const context = interpreter.contextOf(data, subject, period);
    const tests = testsIn(this.rule, interpreter, context);
    const outcome = judge(prepared);
    if (!tests || !isSettled(outcome) || !showsRows(this.rule, tests, outcome)) return false;
    this.made.set(key, {
      prepared,
      context,
      tests,
      case: { rule: rule.data.id, purpose, name: caseName(rule, facts, outcome), for: what, ...facts, outcome },
    });
    return true;
  }
}

/** The usual faults of a test of a rule: a row that is left out never holds, a rule without its test always applies. */
export const faultsIn = (rule: Rule, i: number, test: TestNode): readonly Fault[] =>
  faultsOf(test, rule.scope, { deciding: rule.deciding, without: rule.applies !== undefined && i === 0 });

/** Which of the tests of a rule hold; `undefined` where the facts leave one open. */
export function testsIn(rule: Rule, interpreter: Interpreter, context: Context): LookedAt["tests"] | undefined {
  const truths = rule.tests.map((test) => interpreter.truth(test, context));
  return truths.includes("unknown") ? undefined : truths.map((t) => t === "true");
}

/**
 * Whether a case shows anything of the rows: not where it is not applicable for another reason than the rule's own
 * test, as before it came into force.
 */
export const showsRows = (rule: Rule, tests: LookedAt["tests"], { notApplicable: absent }: Outcome): boolean =>
  absent !== "yes" || resultOf(rule, tests).key === notApplicable.key;

type Pins = ReadonlyMap<number, Exact | undefined>;
type Atom = Cut & { readonly op: "atom" };

/** The conditions of a test, each as often as it stands there. */
function* atomsOf(cut: Cut): Generator<Atom> {
  if (cut.op === "atom") yield cut;
  else if (cut.op === "not") yield* atomsOf(cut.of);
  else if (cut.op !== "always") for (const inner of cut.of) yield* atomsOf(inner);
}

/** The result where it is known which tests hold. */
function resultOf(rule: Rule, tests: LookedAt["tests"]): Result {
  const cuts = tests.map((value): Cut => ({ op: "always", value }));
  const [applies, rows] = rule.applies ? [cuts[0], cuts.slice(1)] : [undefined, cuts];
  const decided: Rule = { ...rule, applies, rows: rule.rows.map((r, i) => ({ ...r, when: rows[i] as Cut })) };
  return resultIn(decided, []) ?? notApplicable;
}

/** As `explored`, for two positions of one axis at once. */
function* exploredAround(
  rule: Rule,
  a: number,
  [one, other]: readonly [number, number],
  said: (one: Cell, other: Cell) => boolean | undefined,
  spent: ReturnType<typeof budget>,
): Generator<{ readonly cell: Cell; readonly said: boolean }> {
  const { axes, tests } = rule.cells;
  const visit = function* (rest: Cell): Generator<{ readonly cell: Cell; readonly said: boolean }> {
    if (spent.left-- <= 0) spent.over = true;
    if (spent.over) return;
    const cells = [rest.with(a, one), rest.with(a, other)] as const;
    const found = said(...cells);
    if (found !== undefined) {
      yield { cell: rest, said: found };
      return;
    }
    const next = cells.flatMap((cell) => tests.flatMap((t) => openIn(t, cell)))[0];
    if (next === undefined) return;
    for (const p of (axes[next] as Axis).positions.keys()) {
      const cell = rest.with(next, p);
      if (!rule.possibilities.impossible(axes, cell, next)) yield* visit(cell);
    }
  };
  yield* visit(axes.map(() => open));
}

function openIn(cut: Cut, cell: Cell): number[] {
  if (cut.op === "atom") return cell[cut.axis] === open ? [cut.axis] : [];
  if (cut.op === "always" || holdsIn(cut, cell) !== undefined) return [];
  return (cut.op === "not" ? [cut.of] : cut.of).flatMap((inner) => openIn(inner, cell)).slice(0, 1);
}

/** The thresholds of an axis, in order. */
const limitsOf = (axis: NumberAxis): readonly Exact[] => {
  const ends = axis.positions.flatMap((p) => (p.at === "number" ? [p.from, p.to] : [])).filter((x) => x !== undefined);
  return [...new Map(ends.map((x) => [x.toString(), x])).values()].sort((a, b) => a.compare(b));
};

interface BoundarySide {
  readonly position: number;
  /** The number itself; `undefined` where the numbers have no steps. */
  readonly at: Exact | undefined;
  readonly text: Text;
}

/** A threshold and the numbers a step below and above it, each with the position that it lies in. */
function besides(axis: NumberAxis, limit: Exact, rule: Rule): readonly BoundarySide[] {
  const { decimals } = sumGrid(axis.parts, rule.scope, rule.deciding);
  const placeOf = (x: Exact): number =>
    axis.positions.findIndex(
      (p) =>
        p.at === "number" &&
        (p.point ? p.from?.equals(x) : !(p.from && p.from.compare(x) >= 0) && !(p.to && p.to.compare(x) <= 0)),
    );
  const texts = (position: Position): Text => positionText(axis, position, rule.scope);
  if (decimals === undefined) {
    return axis.positions.flatMap((p, position) =>
      p.at === "number" && [p.from, p.to].some((end) => end?.equals(limit))
        ? [{ position, at: undefined, text: texts(p) }]
        : [],
    );
  }
  const step = stepOf(decimals);
  const onGrid = limit.round("down", decimals).equals(limit);
  const numbers = onGrid
    ? [limit.minus(step), limit, limit.plus(step)]
    : [limit.round("down", decimals), limit.round("up", decimals)];
  return numbers.flatMap((at) => {
    const position = placeOf(at);
    return position < 0 ? [] : [{ position, at, text: texts({ at: "number", from: at, to: at, point: true }) }];
  });
}

const exactlyAt = (x: Exact): Position => ({ at: "number", from: x, to: x, point: true });

const openness = (cell: Cell, a: number): number => (cell[a] === open ? 1 : 0);

/** An axis as near as it can be to the upper end of its position: a step below the next threshold. */
function nearTop(axis: Axis, at: Position, rule: Rule): readonly Placed[] {
  if (axis.kind !== "number" || at.at !== "number" || at.point || !at.to) return [];
  const { decimals } = sumGrid(axis.parts, rule.scope, rule.deciding);
  if (decimals === undefined) return [];
  return [{ axis, at: exactlyAt(at.to.round("up", decimals).minus(stepOf(decimals))) }];
}
