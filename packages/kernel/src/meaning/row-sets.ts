import { type Axis, type CellTest, cellsOf, cellTest, type Position } from "../cells/cells.js";
import { Exact } from "../exact/exact.js";
import * as interval from "../exact/interval.js";
import { exactly } from "../exact/interval.js";
import type { Node, TestNode } from "../language/node.js";
import type { Scope } from "../language/typing.js";
import { compareIntervals } from "./context.js";
import type { Value } from "./value.js";

const most = 4096;

/** The rows of a rule cut along their thresholds, ready for asking which of them can hold together. */
export interface CutRows {
  readonly axes: readonly Axis[];
  readonly tests: readonly CellTest[];
}

export function cutRows(tests: readonly TestNode[], scope: Scope): CutRows {
  const cells = cellsOf(tests, scope);
  return { axes: cells.axes, tests: cells.tests.map(cellTest) };
}

/**
 * Which rows can hold together, given what is known: each way as the places of the rows that hold. Row by row, a
 * missing fact leaves every row open that looks at it; here a fact takes one place among the thresholds at a time,
 * so that rows which exclude each other never stand open together. Every way that is possible is among them;
 * `undefined` where there are too many to look through.
 */
export function rowsThatCanHold(
  { axes, tests }: CutRows,
  valueIn: (term: Node) => Value,
): readonly (readonly number[])[] | undefined {
  const left = axes.map((axis) => axis.positions.flatMap((p, i) => (mayBe(axis, p, valueIn) ? [i] : [])));
  // Positions cover all that a term can be, so none that fits means the term is not one of those cut by thresholds.
  const cells = left.reduce((n, positions) => n * positions.length, 1);
  if (cells === 0 || cells > most) return undefined;
  const ways = new Map<string, readonly number[]>();
  const places = left.map((positions) => positions[0] as number);
  const visit = (axis: number): void => {
    const positions = left[axis];
    if (!positions) {
      const held = tests.flatMap((test, i) => (test(places) ? [i] : []));
      ways.set(held.join(), held);
      return;
    }
    for (const position of positions) {
      places[axis] = position;
      visit(axis + 1);
    }
  };
  visit(0);
  return [...ways.values()];
}

/** Whether what is known of an axis leaves it a position. */
function mayBe(axis: Axis, position: Position, valueIn: (term: Node) => Value): boolean {
  const perhapsAbsent = (v: Value): boolean => "absent" in v && v.absent !== "no";
  if (axis.kind === "pair") {
    const [left, right] = [valueIn(axis.left), valueIn(axis.right)];
    if (position.at === "absent") return perhapsAbsent(left) || perhapsAbsent(right);
    return position.at !== "order" || mayCompare(left, right, position.sign);
  }
  if (axis.kind === "number") return numberMayBe(axis, position, valueIn);
  const value = valueIn(axis.node);
  if (position.at === "absent") return perhapsAbsent(value);
  if (position.at === "truth") {
    return value.type !== "test" || value.truth === "unknown" || value.truth === String(position.truth);
  }
  if ("absent" in value && value.absent === "yes") return false;
  if (position.at !== "member") return true;
  return value.type !== "choice" || value.possible === undefined || value.possible.includes(position.member);
}

/** The same of a number, or of several that are added up. */
function numberMayBe(axis: Axis & { kind: "number" }, position: Position, valueIn: (term: Node) => Value): boolean {
  const parts = axis.parts.map(({ node, by }) => ({ value: valueIn(node), by }));
  if (position.at === "absent") return parts.some(({ value }) => "absent" in value && value.absent !== "no");
  if (parts.some(({ value }) => "absent" in value && value.absent === "yes")) return false;
  if (position.at !== "number") return true;
  let sum = exactly(Exact.zero);
  for (const { value, by } of parts) {
    if (value.type !== "number") return true;
    sum = interval.plus(sum, interval.times(value.is, exactly(by)));
  }
  const { lo, hi } = sum;
  if (position.point) {
    return lo.compare(position.from as Exact) <= 0 && hi.compare(position.from as Exact) >= 0;
  }
  const above = position.from === undefined || hi.compare(position.from) > 0;
  const below = position.to === undefined || lo.compare(position.to) < 0;
  return above && below;
}

function mayCompare(left: Value, right: Value, sign: -1 | 0 | 1): boolean {
  if (left.type !== "number" || right.type !== "number") return true;
  if (left.absent === "yes" || right.absent === "yes") return false;
  const is = sign < 0 ? "below" : sign > 0 ? "moreThan" : "equal";
  return compareIntervals(is, left.is, right.is) !== "false";
}
