import type { DecisionData } from "../define/definition.js";
import type { TestNode } from "../language/node.js";
import type { Scope } from "../language/typing.js";
import { judge, prepare } from "../meaning/decide.js";
import type { Outcome } from "../meaning/outcome.js";
import { scopeOf } from "../meaning/scope.js";
import type { Book } from "../meaning/world.js";
import { type Text, text } from "../text.js";
import { type CellFacts, factsIn } from "./cell-facts.js";
import { cellText } from "./cell-text.js";
import { type Axis, axesOf, type Cell, cellsOf, holdsIn, type Position } from "./cells.js";
import { parametersAt } from "./parameters.js";

/** A generated case, with the answer that the rule gives: a person confirms it, or finds the rule wrong. */
export interface GeneratedCase extends CellFacts {
  readonly rule: string;
  /** `boundary`: at a threshold or a step beside it. `decisive`: a pair in which one condition alone turns a row. */
  readonly purpose: "boundary" | "decisive";
  readonly name: Text;
  readonly happened?: string;
  readonly outcome: Outcome;
}

/** Cases that could not be generated, and why. */
export interface GeneratedCases {
  readonly cases: readonly GeneratedCase[];
  /** Rows or axes whose facts cannot be written down by themselves: two of their terms share a fact, or are compared. */
  readonly left: readonly Text[];
}

const most = 100_000;

/**
 * Boundary cases on both sides of each threshold, and for each row and each of its conditions a pair of cases that
 * differ in that condition alone and in whether the row holds (MC/DC). Each edition of the rule has its own, with
 * the parameters of its first day.
 */
export function generateCases(book: Book, id: string): GeneratedCases {
  const data = book.definition(id);
  if (data?.kind !== "decision") return { cases: [], left: [] };
  const scope = scopeOf({ book }, data);
  const cases = new Map<string, GeneratedCase>();
  const left: Text[] = [];
  for (const edition of data.editions) {
    const tests = edition.rows.flatMap((row) => ("when" in row ? [row.when] : []));
    const applies = data.appliesWhen ? [data.appliesWhen] : [];
    const [at] = parametersAt([...applies, ...tests], book, edition, book.regionOf(id));
    if (!at || tests.length === 0) continue;
    const [guard, rows] = data.appliesWhen ? [at[0], at.slice(1)] : [undefined, at];
    const axes = axesOf(at, scope, { data, edition });
    const all = cellsOf(axes, most);
    if (!all) {
      left.push(text(`${axes.length} 个条件轴的组合过多`, `too many combinations of ${axes.length} axes`));
      continue;
    }
    const cells = Array.from(all, (cell): Cell => new Map(cell)).filter((cell) => !guard || holdsIn(guard, cell));
    const quiet = cells.find((cell) => rows.every((row) => !holdsIn(row, cell))) ?? cells[0];
    if (!quiet) continue;
    const add = (cell: Cell, purpose: GeneratedCase["purpose"], name: Text): boolean => {
      const at = factsIn(axes, cell, scope);
      if (!at) return false;
      const key = JSON.stringify(at);
      const made = judged(book, data, at, edition.from, purpose, name);
      if (made && !cases.has(key)) cases.set(key, made);
      return true;
    };
    for (const axis of axes) {
      const done = axis.positions.flatMap(bothSides).every((position) => {
        const cell = new Map(quiet).set(axis.key, position);
        return add(cell, "boundary", positionName(axis, position, scope));
      });
      if (!done) left.push(text(`${axisName(axis, scope).zh}的边界`, `the boundaries of ${axisName(axis, scope).en}`));
    }
    for (const [r, row] of rows.entries()) {
      for (const axis of axesOf([row], scope, { data, edition })) {
        const whole = axes.find((a) => a.key === axis.key);
        const pair = whole && turning(row, whole, cells);
        if (!pair) continue;
        const name = (cell: Cell): Text => {
          const said = cellText(axes, cell, scope);
          return text(`第${r + 1}行：${said.zh}`, `row ${r + 1}: ${said.en}`);
        };
        if (![...pair].every((cell) => add(cell, "decisive", name(cell)))) {
          left.push(text(`第${r + 1}行的${axisName(axis, scope).zh}`, `${axisName(axis, scope).en} in row ${r + 1}`));
        }
      }
    }
  }
  return { cases: [...cases.values()], left };
}

/** Between two thresholds lie two neighbours: a step above the one and a step below the other. */
const bothSides = (position: Position): readonly Position[] =>
  position.at === "number" && !position.point && position.from && position.to
    ? [position, { ...position, nearTo: true }]
    : [position];

/** Two cells that differ on one axis only, in one of which the row holds. */
function turning(row: TestNode, axis: Axis, cells: readonly Cell[]): readonly [Cell, Cell] | undefined {
  for (const cell of cells) {
    if (holdsIn(row, cell)) continue;
    for (const position of axis.positions) {
      const other = new Map(cell).set(axis.key, position);
      if (holdsIn(row, other)) return [other, cell];
    }
  }
  return undefined;
}

function judged(
  book: Book,
  data: DecisionData,
  at: CellFacts,
  from: string | undefined,
  purpose: GeneratedCase["purpose"],
  name: Text,
): GeneratedCase | undefined {
  const region = book.regionOf(data.id);
  const ready = prepare(book, data.id, at.facts, {
    given: at.given,
    ...(from === undefined ? {} : { happened: from }),
    ...(region === undefined ? {} : { in: region }),
  });
  const outcome = judge(ready);
  if (outcome.notApplicable === "yes") return undefined;
  return { rule: data.id, purpose, name, ...at, ...(from === undefined ? {} : { happened: from }), outcome };
}

const axisName = (axis: Axis, scope: Scope): Text => {
  const said = cellText([axis], new Map([[axis.key, axis.positions[0] as Position]]), scope);
  return text(said.zh.split(" ")[0] ?? said.zh, said.en.split(" <")[0] ?? said.en);
};

const positionName = (axis: Axis, position: Position, scope: Scope): Text =>
  cellText([axis], new Map([[axis.key, position]]), scope);
