import { type Axis, axesOf, type CellTest, cellTest, type Position } from "../check/cells.js";
import type { Exact } from "../exact/exact.js";
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
  const axes = axesOf(tests, scope);
  return { axes, tests: tests.map((test) => cellTest(test, axes)) };
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
  const [term, other] = axis.terms;
  if (!term) return true;
  if (position.at === "order") return mayCompare(valueIn(term), other ? valueIn(other) : undefined, position.sign);
  const value = valueIn(term);
  const perhapsAbsent = (v: Value): boolean => "absent" in v && v.absent !== "no";
  if (position.at === "absent") return perhapsAbsent(value) || (other !== undefined && perhapsAbsent(valueIn(other)));
  if (position.at === "truth") {
    if (value.type === "test") return value.truth === "unknown" || value.truth === String(position.truth);
    // The axis asks only whether the value is there.
    return !("absent" in value) || value.absent !== "yes";
  }
  if ("absent" in value && value.absent === "yes") return false;
  if (position.at === "member") {
    return value.type !== "choice" || value.possible === undefined || value.possible.includes(position.member);
  }
  if (value.type !== "number") return true;
  const { lo, hi } = value.is;
  if (position.point) {
    return lo.compare(position.from as Exact) <= 0 && hi.compare(position.from as Exact) >= 0;
  }
  const above = position.from === undefined || hi.compare(position.from) > 0;
  const below = position.to === undefined || lo.compare(position.to) < 0;
  return above && below;
}

function mayCompare(left: Value, right: Value | undefined, sign: -1 | 0 | 1): boolean {
  if (left.type !== "number" || right?.type !== "number") return true;
  if (left.absent === "yes" || right.absent === "yes") return false;
  const is = sign < 0 ? "below" : sign > 0 ? "moreThan" : "equal";
  return compareIntervals(is, left.is, right.is) !== "false";
}
