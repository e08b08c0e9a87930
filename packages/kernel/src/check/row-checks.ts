import { budget, type Cell, type Cut, cellsOf, explored, holdsIn, open } from "../cells/cells.js";
import { Possibilities } from "../cells/possible.js";
import type { Exact } from "../exact/exact.js";
import type { Node, TestNode } from "../language/node.js";
import { type Text, text } from "../text.js";
import { shownIn } from "./cell-facts.js";
import { about, type CheckFinding, inCell, type Unproved } from "./finding.js";
import { nothing, type Rule, type RuleRow, rankOf, resultIn } from "./rule.js";

/** How much is looked at for one question; beyond, it is not analysed. */
const steps = 20_000;

/** How many cells of which it is not known whether they are possible are looked at before it is said of the question. */
const unsureAtMost = 200;

/** What a search for a cell came to. */
type Search =
  | { readonly is: "yes"; readonly rule: Rule; readonly cell: Cell }
  | { readonly is: "no" }
  | { readonly is: "unknown"; readonly rule: Rule; readonly cell: Cell; readonly because: readonly Node[] }
  | { readonly is: "over"; readonly rule: Rule };

type Question = (rule: Rule) => {
  /** Whether it is so; asked with more and more axes laid down. */
  readonly so: (cell: Cell) => boolean | undefined;
  /** Tests whose axes are laid down first. */
  readonly first?: readonly Cut[];
};

/** Looks for a possible cell in which something is so, in any of the spans and regions of an edition. */
function searched(rules: readonly Rule[], question: Question): Search {
  let unsure: Search = { is: "no" };
  for (const rule of rules) {
    const { so, first = [] } = question(rule);
    const spent = budget(steps);
    let unknown = 0;
    for (const { cell, said } of explored(
      { axes: rule.cells.axes, tests: [...first, ...rule.cells.tests] },
      so,
      spent,
      (cell, axis) => rule.possibilities.impossible(rule.cells.axes, cell, axis),
    )) {
      if (!said) continue;
      const shown = shownIn(rule, cell);
      if (shown.is === "yes") return { is: "yes", rule, cell };
      const wider = shown.is === "unknown" ? widened(cell, so) : cell;
      if (wider !== cell && shownIn(rule, wider).is === "yes") return { is: "yes", rule, cell: wider };
      if (shown.is !== "unknown") continue;
      if (unsure.is === "no") unsure = { is: "unknown", rule, cell, because: shown.because };
      // Where terms that may move together leave one cell open, they leave the others open too.
      if (++unknown >= unsureAtMost) break;
    }
    if (spent.over) unsure = { is: "over", rule };
  }
  return unsure;
}

/** A cell with the axes left open on which it does not depend: what is computed may not matter. */
function widened(cell: Cell, so: (cell: Cell) => boolean | undefined): Cell {
  let wide = cell;
  for (const axis of cell.keys()) {
    if (wide[axis] === open) continue;
    const next = wide.with(axis, open);
    if (so(next)) wide = next;
  }
  return wide;
}

const both = (a: boolean | undefined, b: boolean | undefined): boolean | undefined =>
  a === false || b === false ? false : a && b ? true : undefined;

const negated = (t: boolean | undefined): boolean | undefined => (t === undefined ? undefined : !t);

const applies = (rule: Rule, cell: Cell): boolean | undefined => (rule.applies ? holdsIn(rule.applies, cell) : true);

const rowOf = (rule: Rule, i: number): RuleRow => rule.rows[i] as RuleRow;

const undecided = (search: Search, what: Text): Unproved[] =>
  search.is === "unknown" || search.is === "over"
    ? [{ rule: search.rule, what, because: search.is === "over" ? "too much" : search.because }]
    : [];

const holdsSometimes = (row: RuleRow): Text => text(`第${row.index + 1}行有时成立`, `row ${row.index + 1} ever holds`);
const decidesSometimes = (row: RuleRow): Text =>
  text(`第${row.index + 1}行有时决定结果`, `row ${row.index + 1} ever decides`);

/**
 * Gaps, overlaps, and rows that never hold or never decide, in the rules of one edition: as it stands in each span
 * and region in which its parameters differ.
 */
export function* rowChecks(rules: readonly Rule[]): Generator<CheckFinding | Unproved> {
  const [rule] = rules;
  if (!rule || rule.rows.length === 0) return;
  if (rule.applies) {
    const ever = searched(rules, (r) => ({ so: (cell) => applies(r, cell) }));
    if (ever.is === "no") {
      yield {
        ...about(rule),
        part: "appliesWhen",
        code: "never-applies",
        status: "problem",
        found: text("适用条件永不成立", "the test for applying can never hold"),
        hint: text("改正 appliesWhen", "Mend appliesWhen."),
      };
      return;
    }
    yield* undecided(ever, text("规则有时适用", "it ever applies"));
  }
  yield* gap(rules);
  const settled = new Set<number>();
  for (const [i, { index }] of rule.rows.entries()) {
    const part = `${rule.part}[${index}]`;
    const held = searched(rules, (r) => ({
      so: (cell) => both(holdsIn(rowOf(r, i).when, cell), applies(r, cell)),
      first: [rowOf(r, i).when],
    }));
    if (held.is !== "yes") settled.add(i);
    if (held.is === "no") yield neverHolds(rule, rowOf(rule, i), part);
    else yield* undecided(held, holdsSometimes(rowOf(rule, i)));
  }
  yield* overlaps(rules, settled);
  for (const i of rule.rows.keys()) {
    if (settled.has(i)) continue;
    yield* rankOf(rule) === undefined ? neverAlone(rules, i) : neverDecides(rules, i);
  }
}

/** A quantity that is nothing for some facts. */
function* gap(rules: readonly Rule[]): Generator<CheckFinding | Unproved> {
  const [rule] = rules;
  if (rule?.data.kind !== "quantity" || rule.otherwise !== nothing) return;
  const none = (r: Rule, cell: Cell): boolean | undefined =>
    r.rows.map((row) => negated(holdsIn(row.when, cell))).reduce(both, applies(r, cell));
  const lacking = (r: Rule, cell: Cell): boolean =>
    r.cells.axes.some((axis, i) => axis.positions[cell[i] as number]?.at === "absent");
  const said = {
    code: "gap",
    found: text("没有一行成立，也没有 otherwise", "no row holds, and there is no otherwise"),
    hint: text("补上这一行，或写 otherwise", "Add the row, or otherwise."),
  } as const;
  const there = searched(rules, (r) => ({ so: (cell) => (lacking(r, cell) ? false : none(r, cell)) }));
  if (there.is === "yes" || there.is === "unknown") {
    const finding = inCell(there.rule, there.cell, said);
    if (finding) yield finding;
    return;
  }
  yield* undecided(there, text("各行没有空缺", "the rows leave no gap"));
  // Where what it is computed from is not there, neither is the quantity.
  const nowhere = searched(rules, (r) => ({ so: (cell) => none(r, cell) }));
  if (nowhere.is !== "yes" && nowhere.is !== "unknown") return;
  const finding = inCell(nowhere.rule, nowhere.cell, {
    ...said,
    status: "note",
    found: text("所依据的值不存在时，没有一行成立", "no row holds where a value it looks at is not there"),
  });
  if (finding) yield finding;
}

function neverHolds(rule: Rule, row: RuleRow, part: string): CheckFinding {
  const { when } = rule.edition.rows[row.index] as { readonly when: TestNode };
  const applying = rule.data.appliesWhen;
  // With parameters left open: another value, of a later version or another region, may make it hold.
  const cells = cellsOf(applying ? [when, applying] : [when], rule.scope, rule.deciding);
  const possibilities = new Possibilities(rule.scope, rule.deciding);
  const spent = budget(steps);
  const so = (cell: Cell): boolean | undefined => cells.tests.map((t) => holdsIn(t, cell)).reduce(both);
  let moved = false;
  for (const { cell, said } of explored(cells, so, spent)) {
    if (said && possibilities.of(cells.axes, cell).is !== "no") moved = true;
    if (moved) break;
  }
  return {
    ...about(rule),
    part,
    code: "row-never-holds",
    status: moved ? "note" : "problem",
    found: moved
      ? text("参数现有取值之下，这一行不成立", "with the parameters' values it never holds")
      : text("这一行的条件永不成立", "its test can never hold"),
    hint: moved
      ? text("另一种读法所用；参数改动后才成立", "It serves another reading, and holds once the parameter moves.")
      : text("改正条件，或删去这一行", "Mend the test, or remove the row."),
  };
}

/** Rows that hold in the same cells and give different results, of which only one can decide. */
function* overlaps(rules: readonly Rule[], settled: Set<number>): Generator<CheckFinding | Unproved> {
  const [rule] = rules as readonly [Rule];
  const rank = rankOf(rule);
  if (rank === undefined) return;
  for (const [i, one] of rule.rows.entries()) {
    for (const [j, other] of rule.rows.entries()) {
      if (j <= i || settled.has(i) || settled.has(j) || one.gives.key === other.gives.key) continue;
      const apart = searched(rules, (r) => ({
        so: (cell) => {
          const [a, b] = [holdsIn(rowOf(r, i).when, cell), holdsIn(rowOf(r, j).when, cell)];
          return both(applies(r, cell), a === undefined || b === undefined ? undefined : a !== b);
        },
        first: [rowOf(r, i).when, rowOf(r, j).when],
      }));
      if (apart.is !== "no") continue;
      const weaker = (one.gives.gravity as Exact).compare(other.gives.gravity as Exact) === rank ? j : i;
      settled.add(weaker);
      yield {
        ...about(rule),
        part: `${rule.part}[${rowOf(rule, weaker).index}]`,
        code: "overlap",
        status: "problem",
        found: text(
          `第${one.index + 1}行与第${other.index + 1}行同时成立，结果不同`,
          `rows ${one.index + 1} and ${other.index + 1} hold in the same cases and give different outcomes`,
        ),
        hint: text("改正条件，或删去其中一行", "Mend a test, or remove one of the rows."),
      };
    }
  }
}

/** A row that holds at times but never makes a difference: a graver one does, or its outcome stands anyway. */
function* neverDecides(rules: readonly Rule[], i: number): Generator<CheckFinding | Unproved> {
  const [rule] = rules as readonly [Rule];
  const row = rowOf(rule, i);
  const part = `${rule.part}[${row.index}]`;
  const decides = searched(rules, (r) => ({
    so: (cell) => {
      const held = both(holdsIn(rowOf(r, i).when, cell), applies(r, cell));
      if (held === false) return false;
      const result = resultIn(r, cell);
      if (result && result.key !== row.gives.key) return false;
      const without = resultIn(r, cell, row.gives.key);
      if (without?.key === row.gives.key) return false;
      return held && result && without ? true : undefined;
    },
    first: [rowOf(r, i).when],
  }));
  if (decides.is === "yes") return;
  if (decides.is !== "no") {
    yield* undecided(decides, decidesSometimes(row));
    return;
  }
  const over = rule.rows.flatMap((other, j) => {
    if (other.gives.key === row.gives.key) return [];
    const meet = searched(rules, (r) => ({
      so: (c) => both(holdsIn(rowOf(r, i).when, c), holdsIn(rowOf(r, j).when, c)),
      first: [row.when],
    }));
    return meet.is === "no" ? [] : [other.index + 1];
  });
  yield {
    ...about(rule),
    part,
    code: "row-never-decides",
    status: "problem",
    found:
      over.length > 0
        ? text(`凡成立时总由第${over.join("、")}行决定结果`, `whenever it holds row ${over.join(" or ")} decides`)
        : text("没有它结果也一样", "without it the outcome is the same"),
    hint: text("改正条件或结果，或删去这一行", "Mend its test or outcome, or remove the row."),
  };
}

/** Of computed values it is not known which is greater: a row that never holds alone may never decide. */
function* neverAlone(rules: readonly Rule[], i: number): Generator<CheckFinding | Unproved> {
  const [rule] = rules as readonly [Rule];
  if (rule.data.combine !== "greatest" && rule.data.combine !== "least") return;
  const alone = searched(rules, (r) => ({
    so: (cell) =>
      r.rows
        .map((row, j) => (j === i ? holdsIn(row.when, cell) : negated(holdsIn(row.when, cell))))
        .reduce(both, applies(r, cell)),
    first: [rowOf(r, i).when],
  }));
  if (alone.is === "yes") return;
  const what = decidesSometimes(rowOf(rule, i));
  yield* alone.is === "no" ? [{ rule, what, because: [] }] : undecided(alone, what);
}
