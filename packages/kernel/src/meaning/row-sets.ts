import { type Axis, axesOf, type Cell, cellsOf, holdsIn, type Position } from "../check/cells.js";
import type { Exact } from "../exact/exact.js";
import type { Node, TestNode } from "../language/node.js";
import type { Scope } from "../language/typing.js";
import { compareIntervals } from "./context.js";
import type { Value } from "./value.js";

const most = 4096;

/**
 * Which rows can hold together, given what is known: each way as the places of the rows that hold. Row by row, a
 * missing fact leaves every row open that looks at it; here a fact takes one place among the thresholds at a time,
 * so that rows which exclude each other never stand open together. Every way that is possible is among them;
 * `undefined` where there are too many to look through.
 */
export function rowsThatCanHold(
  tests: readonly TestNode[],
  scope: Scope,
  of: (term: Node) => Value,
): readonly (readonly number[])[] | undefined {
  const axes = axesOf(tests, scope).map(
    (axis): Axis => ({ ...axis, positions: axis.positions.filter((p) => mayBe(axis, p, of)) }),
  );
  // Positions cover all that a term can be, so none that fits means the term is not one of those cut by thresholds.
  if (axes.some((axis) => axis.positions.length === 0)) return undefined;
  const cells = cellsOf(axes, most);
  if (!cells) return undefined;
  const ways = new Map<string, readonly number[]>();
  for (const cell of cells) {
    const held = tests.flatMap((test, i) => (holdsIn(test, cell as Cell) ? [i] : []));
    ways.set(held.join(), held);
  }
  return [...ways.values()];
}

/** Whether what is known of an axis leaves it a position. */
function mayBe(axis: Axis, position: Position, of: (term: Node) => Value): boolean {
  const [term, other] = axis.terms;
  if (!term) return true;
  if (position.at === "order") return mayCompare(of(term), other ? of(other) : undefined, position.sign);
  const value = of(term);
  const perhapsAbsent = (v: Value): boolean => "absent" in v && v.absent !== "no";
  if (position.at === "absent") return perhapsAbsent(value) || (other !== undefined && perhapsAbsent(of(other)));
  if (position.at === "truth") {
    if (value.type === "test") return value.truth === "unknown" || value.truth === String(position.truth);
    // The axis asks only whether the value is there.
    return !("absent" in value) || value.absent !== "yes";
  }
  if ("absent" in value && value.absent === "yes") return false;
  if (position.at === "member")
    return value.type !== "choice" || value.possible === undefined || value.possible.includes(position.member);
  if (value.type !== "number") return true;
  const { lo, hi } = value.is;
  if (position.point) return lo.compare(position.from as Exact) <= 0 && hi.compare(position.from as Exact) >= 0;
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
