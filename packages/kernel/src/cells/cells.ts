import { Exact, greatest, least } from "../exact/exact.js";
import type { Comparison, Node, TestNode } from "../language/node.js";
import type { Scope } from "../language/typing.js";
import { differenceOf, type Form, formOf, keyOf, type Part } from "./form.js";
import { type Deciding, fieldOf, type Grid, gridOf, mayBeAbsent, membersIn } from "./leaf.js";

/**
 * Thresholds cut what a rule can look at into finitely many cells, within which no test changes. An axis is one
 * thing looked at: a number (a fact, or a sum or difference of several), a choice, a yes or no, or two terms that
 * are compared. A cell takes one position on each axis, or leaves an axis open.
 */
export type Axis = NumberAxis | MemberAxis | TruthAxis | PairAxis;

interface AxisBase {
  readonly key: string;
  readonly positions: readonly Position[];
}

export interface NumberAxis extends AxisBase {
  readonly kind: "number";
  readonly parts: readonly { readonly key: string; readonly node: Node; readonly by: Exact }[];
}

export interface MemberAxis extends AxisBase {
  readonly kind: "member";
  readonly node: Node;
}

export interface TruthAxis extends AxisBase {
  readonly kind: "truth";
  readonly node: Node;
}

/** Two choices, texts or numbers of which only their order or sameness is looked at. */
export interface PairAxis extends AxisBase {
  readonly kind: "pair";
  readonly left: Node;
  readonly right: Node;
  /** The order of choices; without one, they are the same or not, or are numbers. */
  readonly order?: readonly string[];
}

export type Position =
  | {
      readonly at: "number";
      /** The ends; without one the position reaches as far as the numbers go. */
      readonly from: Exact | undefined;
      readonly to: Exact | undefined;
      /** One number, both ends; otherwise neither end belongs to it. */
      readonly point: boolean;
    }
  | { readonly at: "member"; readonly member: string }
  | { readonly at: "order"; readonly sign: -1 | 0 | 1 }
  | { readonly at: "truth"; readonly truth: boolean }
  | { readonly at: "absent" };

/** For each axis the number of its position, or `open`. */
export type Cell = readonly number[];

export const open = -1;

/** A test as positions of axes see it. */
export type Cut =
  | { readonly op: "always"; readonly value: boolean }
  | { readonly op: "all" | "any"; readonly of: readonly Cut[] }
  | { readonly op: "not"; readonly of: Cut }
  | { readonly op: "atLeastOf"; readonly count: number; readonly of: readonly Cut[] }
  | { readonly op: "atom"; readonly axis: number; readonly holds: readonly boolean[]; readonly node: TestNode };

/** Tests cut into cells. */
export interface Cells {
  readonly axes: readonly Axis[];
  readonly tests: readonly Cut[];
}

const flip: Readonly<Record<Comparison, Comparison>> = {
  atLeast: "atMost",
  atMost: "atLeast",
  moreThan: "below",
  below: "moreThan",
  equal: "equal",
};

/** Whether a comparison holds of two values of which the first lies before, at or after the second. */
export const holds = (is: Comparison, sign: number): boolean => {
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

/** An atomic test on an axis that is being gathered: which of its positions make it hold. */
type Sighting = { readonly axis: number; readonly holdsAt: (at: Position) => boolean };

type Gathered =
  | { readonly kind: "number"; readonly key: string; readonly parts: NumberAxis["parts"]; readonly limits: Exact[] }
  | { readonly kind: "member"; readonly key: string; readonly node: Node; readonly members: readonly string[] }
  | Omit<TruthAxis, "positions">
  | Omit<PairAxis, "positions">;

/** Cuts tests into cells. */
export function cellsOf(tests: readonly TestNode[], scope: Scope, deciding?: Deciding): Cells {
  const gathered: Gathered[] = [];
  const byKey = new Map<string, number>();
  const place = (made: Gathered): number => {
    const known = byKey.get(made.key);
    if (known !== undefined) return known;
    byKey.set(made.key, gathered.length);
    return gathered.push(made) - 1;
  };

  const numberAxis = (parts: NumberAxis["parts"], limits: readonly Exact[]): number => {
    const sorted = [...parts].sort((a, b) => (a.key < b.key ? -1 : 1));
    const key = parts.length === 1 ? (parts[0]?.key ?? "") : sorted.map((p) => `${p.by}*${p.key}`).join("+");
    const axis = place({ kind: "number", key, parts, limits: [] });
    const at = gathered[axis];
    if (at?.kind === "number") at.limits.push(...limits);
    return axis;
  };
  const limited = (form: Form, is: Comparison): Sighting | boolean => {
    const first = [...form.parts].reduce<[string, Part] | undefined>((a, b) => (a && a[0] < b[0] ? a : b), undefined);
    if (!first) return holds(is, form.plus.sign);
    // Scaled, so that twice a number and the number itself share an axis.
    const scale = first[1].by;
    const limit = form.plus.negate().dividedBy(scale);
    const compared = scale.sign < 0 ? flip[is] : is;
    const parts = [...form.parts].map(([key, p]) => ({ key, node: p.node, by: p.by.dividedBy(scale) }));
    return {
      axis: numberAxis(parts, [limit]),
      holdsAt: (at) => at.at === "number" && holds(compared, signIn(at, limit)),
    };
  };
  const memberAxis = (node: Node, members: readonly string[]): Sighting => {
    const axis = place({ kind: "member", key: keyOf(node), node, members: membersIn(node, scope) });
    return { axis, holdsAt: (p) => p.at === "member" && members.includes(p.member) };
  };
  const pairAxis = (left: Node, right: Node, is: Comparison, order?: readonly string[]): Sighting => {
    const [a, b] = [keyOf(left), keyOf(right)];
    const turned = a > b;
    const pair = turned ? { left: right, right: left } : { left, right };
    const compared = turned ? flip[is] : is;
    const axis = place({
      kind: "pair",
      key: `${order ? "order" : "same"} ${turned ? b : a}|${turned ? a : b}`,
      ...pair,
      ...(order ? { order } : {}),
    });
    return { axis, holdsAt: (p) => p.at === "order" && holds(compared, p.sign) };
  };
  /** The axis on which a value is there or not. */
  const presence = (node: Node): Sighting | boolean => {
    if (!mayBeAbsent(node, scope, deciding)) return true;
    const axis =
      node.op === "definition" || node.op === "fact" || node.op === "parameter"
        ? membersIn(node, scope).length > 0 && !isSet(node, scope)
          ? memberAxis(node, []).axis
          : isNumeric(node, scope)
            ? numberAxis([{ key: keyOf(node), node, by: Exact.one }], [])
            : place({ kind: "truth", key: `exists ${keyOf(node)}`, node: { op: "exists", of: node } })
        : numberAxis([{ key: keyOf(node), node, by: Exact.one }], []);
    return { axis, holdsAt: (p) => p.at !== "absent" && !(p.at === "truth" && !p.truth) };
  };

  const sighted = (node: TestNode): Sighting | boolean | readonly (Sighting | boolean)[] => {
    switch (node.op) {
      case "compare": {
        const difference = differenceOf(node.left, node.right, scope);
        return difference ? limited(difference, node.is) : pairAxis(node.left, node.right, node.is);
      }
      case "grade": {
        const [left, right] = [node.left, node.right].map((n) => (n.op === "choice" ? n.value : undefined));
        const graded = (is: Comparison, limit: string): readonly string[] =>
          node.order.filter((_, i) => holds(is, Math.sign(i - node.order.indexOf(limit)) as -1 | 0 | 1));
        if (left !== undefined && right !== undefined) return graded(node.is, right).includes(left);
        if (right !== undefined) return memberAxis(node.left, graded(node.is, right));
        if (left !== undefined) return memberAxis(node.right, graded(flip[node.is], left));
        return pairAxis(node.left, node.right, node.is, node.order);
      }
      case "oneOf":
        return node.of.op === "choice" ? node.members.includes(node.of.value) : memberAxis(node.of, node.members);
      case "same": {
        const [left, right] = [node.left, node.right].map((n) => (n.op === "choice" ? n.value : undefined));
        if (left !== undefined && right !== undefined) return left === right;
        if (right !== undefined) return memberAxis(node.left, [right]);
        if (left !== undefined) return memberAxis(node.right, [left]);
        return pairAxis(node.left, node.right, "equal");
      }
      case "within":
        if (node.range.op !== "range") break;
        // Within a stated range: at least its low end and at most its high one.
        return [
          sighted({ op: "compare", is: "atLeast", left: node.number, right: node.range.low }),
          sighted({ op: "compare", is: "atMost", left: node.number, right: node.range.high }),
        ].flat() as readonly (Sighting | boolean)[];
      case "exists": {
        const parts = isNumeric(node.of, scope) ? [...formOf(node.of, scope).parts.values()] : [{ node: node.of }];
        return parts.map((p) => presence(p.node));
      }
    }
    const axis = place({ kind: "truth", key: keyOf(node), node });
    return { axis, holdsAt: (p) => p.at === "truth" && p.truth };
  };

  type Raw =
    | Exclude<Cut, { op: "atom" | "all" | "any" | "not" | "atLeastOf" }>
    | { readonly op: "all" | "any"; readonly of: readonly Raw[] }
    | { readonly op: "not"; readonly of: Raw }
    | { readonly op: "atLeastOf"; readonly count: number; readonly of: readonly Raw[] }
    | { readonly op: "sighting"; readonly of: Sighting; readonly node: TestNode };
  const raw = (node: TestNode): Raw => {
    switch (node.op) {
      case "always":
        return node;
      case "all":
      case "any":
        return { op: node.op, of: node.of.map(raw) };
      case "not":
        return { op: "not", of: raw(node.of) };
      case "atLeastOf":
        return { op: "atLeastOf", count: node.count, of: node.of.map(raw) };
    }
    const seen = sighted(node);
    const one = (s: Sighting | boolean): Raw =>
      typeof s === "boolean" ? { op: "always", value: s } : { op: "sighting", of: s, node };
    return Array.isArray(seen) ? { op: "all", of: seen.map(one) } : one(seen as Sighting | boolean);
  };
  const raws = tests.map(raw);

  const axisOf = (g: Gathered): Axis => {
    const absent: readonly Position[] = [{ at: "absent" }];
    switch (g.kind) {
      case "number": {
        const may = g.parts.some((p) => mayBeAbsent(p.node, scope, deciding));
        const positions = numberPositions(g.limits, sumGrid(g.parts, scope, deciding));
        const { limits: _, ...axis } = g;
        return { ...axis, positions: may ? [...positions, ...absent] : positions };
      }
      case "member": {
        const positions = g.members.map((member): Position => ({ at: "member", member }));
        const may = mayBeAbsent(g.node, scope, deciding);
        return { kind: "member", key: g.key, node: g.node, positions: may ? [...positions, ...absent] : positions };
      }
      case "truth":
        return { ...g, positions: [true, false].map((truth) => ({ at: "truth", truth })) };
      case "pair": {
        const signs = g.order || isNumeric(g.left, scope) ? ([-1, 0, 1] as const) : ([0, 1] as const);
        const may = [g.left, g.right].some((n) => mayBeAbsent(n, scope, deciding));
        const positions = signs.map((sign): Position => ({ at: "order", sign }));
        return { ...g, positions: may ? [...positions, ...absent] : positions };
      }
    }
  };
  const axes = gathered.map(axisOf);
  const cut = (r: Raw): Cut => {
    switch (r.op) {
      case "always":
        return r;
      case "not":
        return { op: "not", of: cut(r.of) };
      case "all":
      case "any":
        return { op: r.op, of: r.of.map(cut) };
      case "atLeastOf":
        return { op: "atLeastOf", count: r.count, of: r.of.map(cut) };
      case "sighting":
        return {
          op: "atom",
          axis: r.of.axis,
          holds: (axes[r.of.axis] as Axis).positions.map(r.of.holdsAt),
          node: r.node,
        };
    }
  };
  return { axes, tests: raws.map(cut) };
}

const isSet = (node: Node, scope: Scope): boolean => {
  const field = fieldOf(node, scope);
  const data = node.op === "definition" ? scope.definitions.get(node.id) : undefined;
  return field?.type === "set" || (data?.kind === "decision" && data.combine === "every");
};

/** Whether a term is a number, a date or an instant. */
function isNumeric(node: Node, scope: Scope): boolean {
  switch (node.op) {
    case "fact": {
      const type = fieldOf(node, scope)?.type;
      return type === "number" || type === "date" || type === "instant";
    }
    case "definition": {
      const data = scope.definitions.get(node.id);
      return data?.kind === "indicator" || (data?.kind === "quantity" && data.type !== "range");
    }
    case "parameter": {
      const data = scope.definitions.get(node.id);
      return data?.kind === "parameter" && ["number", "date", "instant"].includes(data.of.type);
    }
    case "choice":
    case "range":
      return false;
    default:
      return true;
  }
}

/** The numbers that a sum of parts can be; a grid that holds them all. */
export function sumGrid(parts: NumberAxis["parts"], scope: Scope, deciding: Deciding | undefined): Grid {
  const grids = parts.map((p) => ({ by: p.by, grid: gridOf(p.node, scope, deciding) }));
  const end = (which: "min" | "max"): Exact | undefined => {
    let total: Exact | undefined = Exact.zero;
    for (const { by, grid } of grids) {
      const at = by.sign > 0 ? grid[which] : grid[which === "min" ? "max" : "min"];
      total = total && at ? total.plus(at.times(by)) : undefined;
    }
    return total;
  };
  const decimals = grids.every(({ by, grid }) => grid.decimals !== undefined && decimalsOf(by) !== undefined)
    ? Math.max(...grids.map(({ by, grid }) => (grid.decimals ?? 0) + (decimalsOf(by) ?? 0)))
    : undefined;
  return { decimals, min: end("min"), max: end("max") };
}

const decimalsOf = (x: Exact): number | undefined =>
  x.toString().includes("/") ? undefined : (x.toString().split(".")[1]?.length ?? 0);

/** A step of a grid. */
export const stepOf = (decimals: number): Exact => Exact.one.dividedBy(Exact.of(10n ** BigInt(decimals)));

function numberPositions(limits: readonly Exact[], grid: Grid): readonly Position[] {
  const { decimals } = grid;
  const sorted = [...limits]
    .sort((a, b) => a.compare(b))
    .filter((x, i, of) => i === 0 || !x.equals(of[i - 1] as Exact));
  const positions: Position[] = [];
  const between = (from: Exact | undefined, to: Exact | undefined): void => {
    const position: Position = { at: "number", from, to, point: false };
    // A whole number lies strictly between 2 and 3 for no fact at all.
    if (reaches(position, grid)) positions.push(position);
  };
  let below: Exact | undefined;
  for (const limit of sorted) {
    between(below, limit);
    const onGrid = decimals === undefined || limit.round("down", decimals).equals(limit);
    const inside = !(grid.min && limit.compare(grid.min) < 0) && !(grid.max && limit.compare(grid.max) > 0);
    if (onGrid && inside) positions.push({ at: "number", from: limit, to: limit, point: true });
    below = limit;
  }
  between(below, undefined);
  return positions;
}

/** Whether a number of the grid lies strictly between the ends. */
function reaches({ from, to }: Position & { at: "number" }, { decimals, min, max }: Grid): boolean {
  if (decimals === undefined) {
    const lo = from && min ? greatest(from, min) : (from ?? min);
    const hi = to && max ? least(to, max) : (to ?? max);
    // Where both ends meet, they are a number of the position only when neither is one of its own open ends.
    return !lo || !hi || lo.compare(hi) < 0 || (lo.equals(hi) && !from?.equals(lo) && !to?.equals(hi));
  }
  const step = stepOf(decimals);
  const lowest = [from?.round("down", decimals).plus(step), min?.round("up", decimals)].flatMap((x) => x ?? []);
  const highest = [to?.round("up", decimals).minus(step), max?.round("down", decimals)].flatMap((x) => x ?? []);
  if (lowest.length === 0 || highest.length === 0) return true;
  return lowest.reduce(greatest).compare(highest.reduce(least)) <= 0;
}

const signIn = ({ from, to, point }: Position & { at: "number" }, limit: Exact): -1 | 0 | 1 => {
  if (point) return (from as Exact).compare(limit);
  return from && from.compare(limit) >= 0 ? 1 : to && to.compare(limit) <= 0 ? -1 : 0;
};

/** Whether a test holds in a cell; `undefined` where that depends on axes left open. */
export function holdsIn(cut: Cut, cell: Cell): boolean | undefined {
  switch (cut.op) {
    case "always":
      return cut.value;
    case "atom": {
      const at = cell[cut.axis] as number;
      if (at === open) return undefined;
      return cut.holds[at];
    }
    case "not": {
      const of = holdsIn(cut.of, cell);
      return of === undefined ? undefined : !of;
    }
    case "all":
    case "any": {
      const stop = cut.op === "any";
      let unsure = false;
      for (const inner of cut.of) {
        const t = holdsIn(inner, cell);
        if (t === stop) return stop;
        if (t === undefined) unsure = true;
      }
      return unsure ? undefined : !stop;
    }
    case "atLeastOf": {
      let sure = 0;
      let unsure = 0;
      for (const inner of cut.of) {
        const t = holdsIn(inner, cell);
        if (t) sure++;
        else if (t === undefined) unsure++;
      }
      return sure >= cut.count ? true : sure + unsure >= cut.count ? undefined : false;
    }
  }
}

/** A test over cells with every axis laid down: for looking at many of them fast. */
export type CellTest = (cell: Cell) => boolean;

/** Makes a test ready for cells with every axis laid down. */
export function cellTest(cut: Cut): CellTest {
  switch (cut.op) {
    case "always":
      return () => cut.value;
    case "atom": {
      const { axis, holds } = cut;
      return (cell) => holds[cell[axis] as number] === true;
    }
    case "not": {
      const of = cellTest(cut.of);
      return (cell) => !of(cell);
    }
    case "all": {
      const of = cut.of.map(cellTest);
      return (cell) => of.every((t) => t(cell));
    }
    case "any": {
      const of = cut.of.map(cellTest);
      return (cell) => of.some((t) => t(cell));
    }
    case "atLeastOf": {
      const of = cut.of.map(cellTest);
      return (cell) => of.filter((t) => t(cell)).length >= cut.count;
    }
  }
}

/** An open axis on which it depends whether a test holds in a cell. */
export function openAxis(cut: Cut, cell: Cell): number | undefined {
  if (cut.op === "atom") return cell[cut.axis] === open ? cut.axis : undefined;
  if (cut.op === "always" || holdsIn(cut, cell) !== undefined) return undefined;
  for (const inner of Array.isArray(cut.of) ? (cut.of as readonly Cut[]) : [cut.of as Cut]) {
    const found = openAxis(inner, cell);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** How much looking is left; `over` once there was too much. */
export interface Budget {
  left: number;
  over: boolean;
}

export const budget = (left: number): Budget => ({ left, over: false });

/**
 * All cells, as few as will do: axes are laid down one by one until `said` has something to say of what is laid
 * down. Together they leave nothing possible out, unless the budget is over.
 */
export function* explored<T>(
  { axes, tests }: Cells,
  said: (cell: Cell) => T | undefined,
  spent: Budget,
  /** Whether a cell is known to be impossible, asked of the axis that was laid down last. */
  impossible: (cell: Cell, axis: number) => boolean = () => false,
  start: Cell = axes.map(() => open),
): Generator<{ readonly cell: Cell; readonly said: T }> {
  if (spent.left-- <= 0) {
    spent.over = true;
    return;
  }
  const found = said(start);
  if (found !== undefined) {
    yield { cell: start, said: found };
    return;
  }
  let axis: number | undefined;
  for (const test of tests) {
    axis = openAxis(test, start);
    if (axis !== undefined) break;
  }
  if (axis === undefined) return;
  for (const p of (axes[axis] as Axis).positions.keys()) {
    const next = start.with(axis, p);
    if (!impossible(next, axis)) yield* explored({ axes, tests }, said, spent, impossible, next);
    if (spent.over) return;
  }
}
