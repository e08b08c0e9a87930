import { type Axis, type Budget, budget, type Cell, type MemberAxis, open, openAxis, sumGrid } from "../cells/cells.js";
import { formOf, keyOf } from "../cells/form.js";
import { fieldOf } from "../cells/leaf.js";
import { apart, type Held, type Placed, placedIn } from "../cells/possible.js";
import { Exact } from "../exact/exact.js";
import { childrenOf, type Node, walk } from "../language/node.js";
import type { Scope } from "../language/typing.js";
import { measureOf } from "../prose/values.js";
import { text } from "../text.js";
import { factsOf, liesIn } from "./cell-facts.js";
import { axisText, cellText } from "./cell-text.js";
import { about, type CheckFinding, resultText, type Side, type Unproved, type Way } from "./finding.js";
import { notApplicable, nothing, type Result, type Rule, resultIn } from "./rule.js";

const steps = 40_000;

const oneWay = text("结果随数值同向变化", "the outcome goes one way with each number");

/** A step along an axis that changes the outcome. */
interface Step {
  readonly before: Cell;
  readonly after: Cell;
  readonly from: Result;
  readonly to: Result;
}

interface Steps {
  readonly rises: readonly Step[];
  readonly falls: readonly Step[];
}

/** How many steps of one direction are tried for facts that show them. */
const mostTried = 40;

/** A number that makes the outcome sometimes graver and sometimes milder as it grows: more deaths, lesser level. */
export function* monotone(rule: Rule): Generator<CheckFinding | Unproved> {
  if (!isGraded(rule)) return;
  const spent = budget(steps);
  const along = new Map<number, Steps>();
  for (const [a, axis] of rule.cells.axes.entries()) {
    if (placesOf(axis, rule.scope).length < 2) continue;
    along.set(a, stepsAlong(rule, a, spent));
    if (spent.over) {
      yield { rule, what: oneWay, because: "too much" };
      return;
    }
  }
  const numbers = new Map<string, Node>();
  for (const axis of rule.cells.axes) {
    for (const node of termsOf(axis)) {
      for (const part of walk(node)) {
        if (isNumber(part, rule.scope) || isOrdered(part, rule.scope)) numbers.set(keyOf(part), part);
      }
    }
  }
  for (const [key, node] of numbers) yield* ofNumber(rule, key, node, along);
}

const termsOf = (axis: Axis): readonly Node[] =>
  axis.kind === "number" ? axis.parts.map((p) => p.node) : axis.kind === "pair" ? [axis.left, axis.right] : [axis.node];

/** The positions of an axis from the least to the greatest; none where they have no order. */
const placesOf = (axis: Axis, scope: Scope): readonly number[] =>
  axis.kind === "number" || (axis.kind === "member" && isOrdered(axis.node, scope))
    ? axis.positions.flatMap((p, i) => (p.at === "number" || p.at === "member" ? [i] : []))
    : [];

/** An ordered choice, or what a decision with ordered outcomes says. */
function isOrdered(node: Node, scope: Scope): boolean {
  const field = fieldOf(node, scope);
  if (field?.type === "choice") return field.ordered === true;
  const data = node.op === "definition" ? scope.definitions.get(node.id) : undefined;
  return data?.kind === "decision" && data.combine !== "every" && data.outcomes.ordered;
}

/** A number, date or instant that is not computed here: a fact, a clock, what another definition says. */
function isNumber(node: Node, scope: Scope): boolean {
  if (node.op === "fact") {
    const type = fieldOf(node, scope)?.type;
    return type === "number" || type === "date" || type === "instant";
  }
  if (node.op !== "definition") return node.op === "clock" || node.op === "elapsed";
  const data = scope.definitions.get(node.id);
  return data?.kind === "indicator" || (data?.kind === "quantity" && data.type !== "range");
}

/** Whether all results have an order: outcomes that are ordered, or numbers. */
const isGraded = (rule: Rule): boolean =>
  rule.data.combine !== "every" &&
  rule.data.combine !== "sum" &&
  rule.rows.length > 0 &&
  rule.rows.every((r) => r.gives.gravity !== undefined);

function* ofNumber(
  rule: Rule,
  key: string,
  node: Node,
  along: ReadonlyMap<number, Steps>,
): Generator<CheckFinding | Unproved> {
  const { axes } = rule.cells;
  const mine = axes.flatMap((axis, a) => {
    const goes = directionOf(axis, key, rule);
    return goes === undefined ? [] : [{ a, axis, goes }];
  });
  const up: Step[] = [];
  const down: Step[] = [];
  for (const { a, goes } of mine) {
    const { rises, falls } = along.get(a) ?? { rises: [], falls: [] };
    if (goes >= 0) up.push(...rises);
    if (goes >= 0) down.push(...falls);
    if (goes <= 0) up.push(...falls);
    if (goes <= 0) down.push(...rises);
  }
  // Moving along several axes at once, it passes by cells in which nothing comes out, and which no step crosses.
  const passes = mine.length > 1 && (rule.applies !== undefined || rule.otherwise === nothing);
  const compared = mine.some(({ axis }) => axis.kind === "pair");
  if (!passes && !compared && (up.length === 0 || down.length === 0)) return;
  const [only] = mine;
  if (mine.length > 1 || !only || only.goes === 0) {
    yield { rule, what: oneWay, because: [node] };
    return;
  }
  const { axis, goes } = only;
  const [rising, falling] = [up, down].map((of) => shownOf(rule, of, axis, key, goes)) as [ShownWay, ShownWay];
  if (rising === "no" || falling === "no") return;
  if (rising === "unknown" || falling === "unknown") {
    yield { rule, what: oneWay, because: [node] };
    return;
  }
  // The rarer way is the one to look at first.
  const usual = up.length >= down.length;
  const odd = usual ? falling : rising;
  const name = axisText(axis, rule.scope);
  yield {
    ...about(rule),
    code: "not-monotone",
    // Grades are banded on purpose, and so are seasons and terms.
    status: rule.data.combine === "exactlyOne" || measureOf(node, rule.scope).type !== "number" ? "note" : "problem",
    cell: odd.after.cell,
    ...(odd.after.example ? { example: odd.after.example } : {}),
    ways: { rises: rising, falls: falling },
    found: text(
      `${name.zh}增大时结果通常${usual ? "加重" : "减轻"}，但有时由${odd.before.outcome.zh}变为${odd.after.outcome.zh}`,
      `as ${name.en} grows the outcome mostly gets ${usual ? "graver" : "milder"}, but once goes from ${odd.before.outcome.en} to ${odd.after.outcome.en}`,
    ),
    hint: text("若非本意，请改正门槛", "Mend the thresholds, unless it is meant so."),
  };
}

/**
 * Which way an axis moves as a number grows, all else being equal: up, down, or now this and now that way (0);
 * `undefined` where it does not move.
 */
function directionOf(axis: Axis, key: string, rule: Rule): -1 | 0 | 1 | undefined {
  if (axis.kind === "number") {
    return together(axis.parts.map((p) => turned(directionIn(p.node, key, rule), p.by.sign)));
  }
  if (axis.kind === "member") return keyOf(axis.node) === key ? 1 : undefined;
  if (axis.kind === "truth") return undefined;
  return [axis.left, axis.right].some((n) => directionIn(n, key, rule) !== undefined) ? 0 : undefined;
}

function directionIn(node: Node, key: string, rule: Rule): -1 | 0 | 1 | undefined {
  if (keyOf(node) === key) return 1;
  const inner = childrenOf(node).map((n) => directionIn(n, key, rule));
  if (inner.every((d) => d === undefined)) return undefined;
  switch (node.op) {
    case "plus":
    case "min":
    case "max":
    case "round":
    case "dayOf":
    case "startOfDay":
    case "nextWorkingDay":
    case "endOf":
      return together(inner);
    case "minus":
      return together(inner.map((d, i) => (i === 0 ? d : turned(d, -1))));
    case "shift":
      return together([inner[0], turned(inner[1], node.direction === "later" ? 1 : -1)]);
    case "divide":
      // A quotient of what is never negative grows with what is above, and shrinks with what is below.
      return neverNegative(node.of, rule) ? together([inner[0], turned(inner[1], -1)]) : 0;
    case "times":
      return neverNegative(node.of, rule) ? together(inner) : 0;
    default:
      return 0;
  }
}

const neverNegative = (of: readonly Node[], rule: Rule): boolean =>
  of.every((n) => {
    const form = formOf(n, rule.scope);
    const parts = [...form.parts].map(([key, p]) => ({ key, ...p }));
    const { min } = sumGrid(parts, rule.scope, rule.deciding);
    return min !== undefined && min.plus(form.plus).sign >= 0;
  });

const turned = (goes: -1 | 0 | 1 | undefined, by: -1 | 0 | 1): -1 | 0 | 1 | undefined =>
  goes === undefined ? undefined : ((goes * by + 0) as -1 | 0 | 1);

const together = (of: readonly (-1 | 0 | 1 | undefined)[]): -1 | 0 | 1 | undefined => {
  const [first, ...others] = new Set(of.filter((d) => d !== undefined));
  return others.length > 0 ? 0 : first;
};

/** All steps along an axis between neighbouring positions that change the outcome. */
function stepsAlong(rule: Rule, a: number, spent: Budget): Steps {
  const places = placesOf(rule.cells.axes[a] as Axis, rule.scope);
  const rises: Step[] = [];
  const falls: Step[] = [];
  const visit = (rest: Cell): void => {
    if (spent.left-- <= 0) spent.over = true;
    if (spent.over) return;
    const results = places.map((p) => resultIn(rule, rest.with(a, p)));
    const undecided = results.indexOf(undefined);
    if (undecided >= 0) {
      const cell = rest.with(a, places[undecided] as number);
      const next = rule.cells.tests.map((t) => openAxis(t, cell)).find((x) => x !== undefined);
      if (next === undefined) return;
      for (const p of (rule.cells.axes[next] as Axis).positions.keys()) visit(rest.with(next, p));
      return;
    }
    let before: { readonly at: number; readonly result: Result } | undefined;
    for (const [i, result] of results.entries()) {
      if (!result || result === notApplicable || !result.gravity) continue;
      if (before?.result.gravity) {
        const sign = result.gravity.compare(before.result.gravity);
        const step = (): Step => ({
          before: rest.with(a, before?.at ?? 0),
          after: rest.with(a, places[i] as number),
          from: before?.result as Result,
          to: result,
        });
        if (sign > 0) rises.push(step());
        if (sign < 0) falls.push(step());
      }
      before = { at: places[i] as number, result };
    }
  };
  visit(rule.cells.axes.map(() => open));
  return { rises, falls };
}

type ShownWay = Way | "no" | "unknown";

/** A step with facts that differ in that number alone. */
function shownOf(rule: Rule, steps: readonly Step[], axis: Axis, key: string, goes: -1 | 1): ShownWay {
  let open: ShownWay = steps.length > mostTried ? "unknown" : "no";
  for (const step of steps.slice(0, mostTried)) {
    const cells = goes > 0 ? ([step.before, step.after] as const) : ([step.after, step.before] as const);
    const found = axis.kind === "member" ? exchangedIn(rule, cells, axis) : facing(rule, cells, key);
    // Where several numbers make up one, a step over what lies between may be possible when this one is not.
    if (
      found === "unknown" ||
      (found === "no" && axis.kind === "number" && (axis.parts.length > 1 || axis.parts[0]?.key !== key))
    )
      open = "unknown";
    if (typeof found === "string") continue;
    const [before, after] = cells.map((cell, i): Side => {
      const facts = factsOf(rule, found[i] as ReadonlyMap<string, Held>);
      return {
        cell: cellText(rule.cells.axes, cell, rule.scope),
        ...(facts && liesIn(rule, facts, cell) ? { example: facts } : {}),
        outcome: resultText(rule, resultIn(rule, cell) as Result),
      };
    }) as [Side, Side];
    return { before, after };
  }
  return open;
}

type Facing = readonly [ReadonlyMap<string, Held>, ReadonlyMap<string, Held>] | "no" | "unknown";

/** Values in two cells that differ in one choice alone. */
function exchangedIn(rule: Rule, [low, high]: readonly [Cell, Cell], axis: MemberAxis): Facing {
  const { cells, possibilities } = rule;
  const possible = possibilities.of(cells.axes, low);
  const at = axis.positions[high[cells.axes.indexOf(axis)] as number];
  if (possible.is !== "yes" || at?.at !== "member") return possible.is === "no" ? "no" : "unknown";
  const key = keyOf(axis.node);
  return [possible.found, new Map(possible.found).set(key, { node: axis.node, value: at.member })];
}

/** Values in two cells that are the same but for one number, which is greater in the second. */
function facing(rule: Rule, [low, high]: readonly [Cell, Cell], key: string): Facing {
  const { cells, possibilities } = rule;
  const renamed = placedIn(cells.axes, high).map((p): Placed => ({ ...p, renamed: key }));
  const other = `${key}${apart}`;
  const more = {
    parts: [
      [key, Exact.of(-1)],
      [other, Exact.one],
    ] as const,
    from: Exact.zero,
    closed: false,
  };
  const possible = possibilities.all([...placedIn(cells.axes, low), ...renamed], [more]);
  if (possible.is !== "yes") return possible.is;
  const { found } = possible;
  return [
    new Map([...found].filter(([k]) => k !== other)),
    new Map([...found].filter(([k]) => k !== key).map(([k, held]) => [k === other ? key : k, held])),
  ];
}
