import { Exact } from "../exact/exact.js";
import type { Node } from "../language/node.js";
import type { Scope } from "../language/typing.js";
import { parseDay } from "../time/calendar.js";
import { type Axis, type Cell, open, type Position } from "./cells.js";
import { calendarDay, isCalendarDay, type When, whensFor } from "./days.js";
import { type Form, formOf, keyOf } from "./form.js";
import { type Deciding, fieldOf, gridOf, mayBeAbsent, membersIn } from "./leaf.js";
import { isFree, moveTogether, readsOf } from "./reads.js";
import { type Limit, solved, type Unknown } from "./solve.js";

/** A value of something looked at. */
export type Found = Exact | string | boolean | "absent";

/** Whether a cell is possible at all: with values that lie in it, never, or that is not known. */
export type Possible =
  | { readonly is: "yes"; readonly found: ReadonlyMap<string, Held> }
  | { readonly is: "no" }
  | { readonly is: "unknown"; readonly because: readonly Node[] };

/** What was looked at, and its value. */
export interface Held {
  readonly node: Node;
  readonly value: Found;
}

/** An axis in a position. Under another name, a number of it is another one than elsewhere. */
export interface Placed {
  readonly axis: Axis;
  readonly at: Position;
  readonly renamed?: string;
}

export const placedIn = (axes: readonly Axis[], cell: Cell): readonly Placed[] =>
  axes.flatMap((axis, i) => {
    const at = axis.positions[cell[i] as number];
    return cell[i] === open || !at ? [] : [{ axis, at }];
  });

/** What the name of a number ends with that is another one than elsewhere. */
export const apart = "'";

/** What values must be for an axis to be in its position: one of several ways. */
interface Way {
  readonly limits: readonly Limit[];
  /** Values other than numbers; a number that is there is `present`. */
  readonly values: readonly (readonly [key: string, value: Found | "present"])[];
}

const most = 600;

/** Looks for values with which all the axes are in their positions. */
export class Possibilities {
  readonly #reads = new Map<string, ReturnType<typeof readsOf>>();
  readonly #whys = new Map<string, readonly Node[]>();
  readonly #known = new Map<string, Possible>();
  readonly #groups = new Map<string, ReadonlyMap<string, Held> | "none" | undefined>();
  #tangles: { readonly axes: readonly Axis[]; readonly tangled: ReadonlySet<number> } | undefined;
  readonly #whens = new Map<string, readonly When[]>();

  constructor(
    readonly scope: Scope,
    readonly deciding: Deciding | undefined,
    /** Whether a part of another fact is at most that fact, as in sound records it is. */
    readonly sound = true,
  ) {}

  /** Whether a cell is possible. */
  of(axes: readonly Axis[], cell: Cell): Possible {
    const key = cell.join();
    const known = this.#known.get(key);
    if (known) return known;
    const found = this.all(placedIn(axes, cell));
    this.#known.set(key, found);
    return found;
  }

  /** Whether a cell is impossible because an axis looks at something that others look at too. */
  impossible(axes: readonly Axis[], cell: Cell, axis: number): boolean {
    return this.#tangled(axes).has(axis) && this.#found(placedIn(axes, cell), []) === "none";
  }

  /** Axes that look at something that others look at too. */
  #tangled(axes: readonly Axis[]): ReadonlySet<number> {
    if (this.#tangles?.axes === axes) return this.#tangles.tangled;
    const by = new Map<string, Set<number>>();
    for (const [i, axis] of axes.entries()) {
      for (const node of lookedAt(axis, this.scope)) {
        for (const key of [keyOf(node), ...this.#wholeOf(node)]) by.set(key, (by.get(key) ?? new Set()).add(i));
      }
    }
    const tangled = new Set([...by.values()].flatMap((of) => (of.size > 1 ? [...of] : [])));
    this.#tangles = { axes, tangled };
    return tangled;
  }

  all(placed: readonly Placed[], more: readonly Limit[] = []): Possible {
    const nodes = this.#nodesOf(placed);
    const days = [...nodes.values()].filter((n) => isCalendarDay(n));
    const found = this.#found(placed, more);
    if (found === "none") return { is: "no" };
    const because = this.#reasons(nodes);
    if (found !== undefined && because.length === 0) return { is: "yes", found };
    // Days that follow from the calendar are what they are once it is said when the case is judged.
    const others = this.#reasons(new Map([...nodes].filter(([, n]) => !isCalendarDay(n))));
    if (days.length > 0 && others.length === 0) {
      const dated = this.#dated(placed, more, days);
      if (dated) return { is: "yes", found: dated };
    }
    return { is: "unknown", because };
  }

  /** Values with which the axes are in their positions, though it is not known whether they can be so together. */
  values(placed: readonly Placed[]): ReadonlyMap<string, Held> | undefined {
    const days = [...this.#nodesOf(placed).values()].filter((n) => isCalendarDay(n));
    if (days.some((n) => !isFree(n)) || days.length > 1) return this.#dated(placed, [], days);
    const found = this.#found(placed, []);
    return found === "none" ? undefined : found;
  }

  /** Values for one of the times at which a case may be judged. */
  #dated(
    placed: readonly Placed[],
    more: readonly Limit[],
    days: readonly Node[],
  ): ReadonlyMap<string, Held> | undefined {
    if (!this.deciding) return undefined;
    this.#whens.set(keysOf(days), this.#whens.get(keysOf(days)) ?? whensFor(days, this.deciding));
    for (const when of this.#whens.get(keysOf(days)) ?? []) {
      const fixed = days.flatMap((node): Limit[] => {
        const at = calendarDay(node, when);
        return at ? [{ parts: [[keyOf(node), Exact.one]], from: at, to: at, closed: true }] : [];
      });
      // Open days of judging are those from the period's end, on which it is judged as a whole.
      if (when.period && when.judgedOn === undefined) {
        fixed.push({ parts: [[keyOf(judgedOn), Exact.one]], from: Exact.of(when.period.end), closed: true });
      }
      const found = this.#found(placed, [...more, ...fixed]);
      if (found === "none" || found === undefined) continue;
      const all = new Map([...found].filter(([, { node }]) => !isCalendarDay(node) || isJudgedOn(node)));
      if (when.judgedOn !== undefined) all.set(keyOf(judgedOn), { node: judgedOn, value: Exact.of(when.judgedOn) });
      if (when.period) all.set(keyOf(periodStart), { node: periodStart, value: Exact.of(when.period.start) });
      return all;
    }
    return undefined;
  }

  #nodesOf(placed: readonly Placed[]): ReadonlyMap<string, Node> {
    const nodes = new Map<string, Node>();
    for (const { axis } of placed) for (const node of lookedAt(axis, this.scope)) nodes.set(keyOf(node), node);
    return nodes;
  }

  /** Values found for each group of axes that look at something in common. */
  #found(placed: readonly Placed[], more: readonly Limit[]): ReadonlyMap<string, Held> | "none" | undefined {
    const groups: { readonly keys: Set<string>; readonly placed: Placed[]; readonly more: Limit[] }[] = [];
    const join = (keys: readonly string[], placed: readonly Placed[], more: readonly Limit[]): void => {
      const mine = groups.filter((g) => keys.some((k) => g.keys.has(k)));
      const [first = { keys: new Set<string>(), placed: [], more: [] }, ...rest] = mine;
      if (mine.length === 0) groups.push(first);
      for (const other of rest) {
        for (const k of other.keys) first.keys.add(k);
        first.placed.push(...other.placed);
        first.more.push(...other.more);
        groups.splice(groups.indexOf(other), 1);
      }
      for (const k of keys) first.keys.add(k);
      first.placed.push(...placed);
      first.more.push(...more);
    };
    for (const p of placed) {
      const keys = lookedAt(p.axis, this.scope).flatMap((n) => [keyOf(n), ...this.#wholeOf(n)]);
      join(keys, [p], []);
    }
    for (const limit of more) {
      const keys = limit.parts.map(([key]) => key.replace(apart, ""));
      if (groups.some((g) => keys.some((k) => g.keys.has(k)))) join(keys, [], [limit]);
    }
    const all = new Map<string, Held>();
    let unsure = false;
    for (const group of groups) {
      const found = this.#ofGroup(group.placed, group.more);
      if (found === "none") return "none";
      if (found === undefined) unsure = true;
      else for (const [key, held] of found) all.set(key, held);
    }
    return unsure ? undefined : all;
  }

  #ofGroup(placed: readonly Placed[], more: readonly Limit[]): ReadonlyMap<string, Held> | "none" | undefined {
    const key = [...placed.map(placeKey), ...more.map(limitKey)].join(";");
    if (this.#groups.has(key)) return this.#groups.get(key);
    const seen = new Map<string, Node>();
    const see = (node: Node, renamed?: string): string => {
      const key = keyOf(node);
      const name = renamed === key ? key + apart : key;
      seen.set(name, node);
      return name;
    };
    const ways = placed.map((p) => this.#waysOf(p, see));
    const bound = more.filter(({ parts }) => parts.every(([key]) => seen.has(key)));
    const limits = [...bound, ...this.#partsOf(seen)];
    const found = this.#try(ways, 0, new Map(), limits, seen, { left: most });
    this.#groups.set(key, found);
    return found;
  }

  /** The key of the fact that includes a fact. */
  #wholeOf(node: Node): readonly string[] {
    const field = this.sound ? fieldOf(node, this.scope) : undefined;
    if (field?.type !== "number" || field.partOf === undefined || node.op !== "fact") return [];
    return [keyOf({ ...node, path: [field.partOf] })];
  }

  /** Why even values that were found prove nothing: terms that are computed, or that may move together. */
  #reasons(nodes: ReadonlyMap<string, Node>): readonly Node[] {
    const key = [...nodes.keys()].join("|");
    const known = this.#whys.get(key);
    if (known) return known;
    const all = [...nodes];
    const reasons = new Set<Node>();
    for (const [i, [key, node]] of all.entries()) {
      if (!isFree(node)) reasons.add(node);
      for (const [other, second] of all.slice(i + 1)) {
        const together = moveTogether(this.#readsOf(key, node), this.#readsOf(other, second), this.scope.about.table);
        if (!together) continue;
        reasons.add(node);
        reasons.add(second);
      }
    }
    const why = [...reasons];
    this.#whys.set(key, why);
    return why;
  }

  #readsOf(key: string, node: Node): ReturnType<typeof readsOf> {
    const known = this.#reads.get(key) ?? readsOf(node, this.scope);
    this.#reads.set(key, known);
    return known;
  }

  /** A part is at most its whole, where both are looked at. */
  #partsOf(seen: ReadonlyMap<string, Node>): readonly Limit[] {
    if (!this.sound) return [];
    const limits: Limit[] = [];
    for (const [name, node] of seen) {
      const field = fieldOf(node, this.scope);
      if (field?.type !== "number" || field.partOf === undefined || node.op !== "fact" || node.path[1] !== undefined)
        continue;
      const whole = keyOf({ ...node, path: [field.partOf] });
      for (const key of [whole, whole + apart]) {
        if (!seen.has(key) || (name.endsWith(apart) && seen.has(whole + apart) && key === whole)) continue;
        limits.push({
          parts: [
            [name, Exact.one],
            [key, Exact.of(-1)],
          ],
          to: Exact.zero,
          closed: true,
        });
      }
    }
    return limits;
  }

  #waysOf({ axis, at, renamed }: Placed, see: (node: Node, renamed?: string) => string): readonly Way[] {
    switch (axis.kind) {
      case "truth":
        return at.at === "truth" ? this.#truths(axis.node, at.truth, see) : [];
      case "member": {
        const key = see(axis.node);
        return at.at === "member"
          ? [{ limits: [], values: [[key, at.member]] }]
          : [{ limits: [], values: [[key, "absent"]] }];
      }
      case "pair":
        return this.#pairs(axis, at, see);
      case "number": {
        if (at.at === "absent") return axis.parts.flatMap((p) => this.#absences(p.node, see, renamed));
        if (at.at !== "number") return [];
        const [only] = axis.parts;
        if (only && axis.parts.length === 1 && only.node.op === "divide")
          return this.#quotients(only.node.of, at, (n) => see(n, renamed));
        const parts = axis.parts.map((p) => [see(p.node, renamed), p.by] as const);
        return [{ limits: [limitOf(parts, at, Exact.zero)], values: parts.map(([key]) => [key, "present"]) }];
      }
    }
  }

  #truths(node: Node, truth: boolean, see: (node: Node) => string): readonly Way[] {
    if (node.op !== "exists") return [{ limits: [], values: [[see(node), truth]] }];
    const key = see(node.of);
    return [{ limits: [], values: [[key, truth ? "present" : "absent"]] }];
  }

  #absences(node: Node, see: (node: Node, renamed?: string) => string, renamed?: string): readonly Way[] {
    if (!mayBeAbsent(node, this.scope, this.deciding)) return [];
    if (node.op === "divide") {
      const forms = node.of.map((n) => formOf(n, this.scope));
      const parts = forms.flatMap((f) => [...f.parts.values()]);
      const named = (n: Node): string => see(n, renamed);
      const zeros = forms.map((f) => limitOf(partsOf(f, named), point(Exact.zero), f.plus));
      const present = parts.map((p) => [named(p.node), "present"] as const);
      return [{ limits: zeros, values: present }, ...parts.flatMap((p) => this.#absences(p.node, see, renamed))];
    }
    return [{ limits: [], values: [[see(node, renamed), "absent"]] }];
  }

  /** A quotient lies between two ends as its two terms lie to each other; over zero it is without limit. */
  #quotients(of: readonly Node[], at: Position & { at: "number" }, see: (node: Node) => string): readonly Way[] {
    const [over, under] = of.map((n) => formOf(n, this.scope)) as [Form, Form];
    const ways: Way[] = [];
    const values = [over, under].flatMap((f) => [...f.parts.values()].map((p) => [see(p.node), "present"] as const));
    const upper = partsOf(over, see);
    const lower = partsOf(under, see);
    for (const sign of [1, -1] as const) {
      const limits: Limit[] = [
        sign > 0
          ? { parts: lower, from: under.plus.negate(), closed: false }
          : { parts: lower, to: under.plus.negate(), closed: false },
      ];
      // over ≥ end · under, turned round where what is below is negative.
      for (const [end, which] of [
        [at.from, "from"],
        [at.to, "to"],
      ] as const) {
        if (!end) continue;
        const parts = summed([...upper, ...lower.map(([k, by]) => [k, by.times(end).negate()] as const)]);
        const constant = end.times(under.plus).minus(over.plus);
        const side = at.point ? "both" : (which === "from") === sign > 0 ? "from" : "to";
        limits.push({
          parts,
          ...(side !== "to" ? { from: constant } : {}),
          ...(side !== "from" ? { to: constant } : {}),
          closed: at.point,
        });
      }
      ways.push({ limits, values });
    }
    if (!at.point) {
      const zero = limitOf(lower, point(Exact.zero), under.plus);
      if (!at.to) ways.push({ limits: [zero, { parts: upper, from: over.plus.negate(), closed: false }], values });
      if (!at.from) ways.push({ limits: [zero, { parts: upper, to: over.plus.negate(), closed: false }], values });
    }
    return ways;
  }

  #pairs(axis: Axis & { kind: "pair" }, at: Position, see: (node: Node) => string): readonly Way[] {
    const [left, right] = [see(axis.left), see(axis.right)];
    if (at.at === "absent") return [axis.left, axis.right].flatMap((n) => this.#absences(n, see));
    if (at.at !== "order") return [];
    const [ones, others] = [axis.left, axis.right].map((n) => membersIn(n, this.scope)) as [string[], string[]];
    // Texts and numbers of which nothing more is known can be the same or not.
    if (ones.length === 0 || others.length === 0)
      return [
        {
          limits: [],
          values: [
            [left, "present"],
            [right, "present"],
          ],
        },
      ];
    const place = (m: string): number => axis.order?.indexOf(m) ?? 0;
    return ones.flatMap((m) =>
      others.flatMap((n): Way[] => {
        const sign = axis.order ? Math.sign(place(m) - place(n)) : m === n ? 0 : 1;
        return sign === at.sign
          ? [
              {
                limits: [],
                values: [
                  [left, m],
                  [right, n],
                ],
              },
            ]
          : [];
      }),
    );
  }

  #try(
    ways: readonly (readonly Way[])[],
    next: number,
    values: ReadonlyMap<string, Found | "present">,
    limits: readonly Limit[],
    seen: ReadonlyMap<string, Node>,
    tries: { left: number },
  ): ReadonlyMap<string, Held> | "none" | undefined {
    const options = ways[next];
    if (!options) return this.#filled(values, limits, seen, tries);
    let sure = true;
    for (const way of options) {
      const now = merged(values, way.values);
      if (!now) continue;
      const found = this.#try(ways, next + 1, now, [...limits, ...way.limits], seen, tries);
      if (found === undefined) sure = false;
      else if (found !== "none") return found;
    }
    return sure ? "none" : undefined;
  }

  #filled(
    values: ReadonlyMap<string, Found | "present">,
    limits: readonly Limit[],
    seen: ReadonlyMap<string, Node>,
    tries: { left: number },
  ): ReadonlyMap<string, Held> | "none" | undefined {
    if (tries.left-- <= 0) return undefined;
    const unknowns = new Map<string, Unknown>();
    // A limit on something that is not there binds nothing else.
    const bound = limits.filter(({ parts }) => parts.every(([key]) => values.get(key) !== "absent"));
    for (const { parts } of bound) {
      // The first of a sum takes what the others leave: all dead, none missing.
      for (const [key] of [...parts].reverse()) {
        const node = seen.get(key) as Node;
        const grid = gridOf(node, this.scope, this.deciding);
        unknowns.set(key, { ...grid, prefer: this.#preferred(node, grid.min) });
      }
    }
    const numbers = solved(unknowns, bound);
    if (numbers === undefined || numbers === "none") return numbers;
    const found = new Map<string, Held>();
    for (const [key, node] of seen) {
      const value = numbers.get(key) ?? values.get(key);
      if (value !== undefined && value !== "present") found.set(key, { node, value });
    }
    return found;
  }

  #preferred(node: Node, min: Exact | undefined): Exact {
    const field = fieldOf(node, this.scope);
    const date = node.op === "clock" || (field && field.type !== "number");
    const day = this.deciding?.span.from === undefined ? undefined : parseDay(this.deciding.span.from);
    if (date) return Exact.of(field?.type === "instant" ? (day ?? 0) * 86_400 : (day ?? 0));
    return min ?? Exact.zero;
  }
}

const judgedOn: Node = { op: "clock", which: "judgedOn" };
const periodStart: Node = { op: "clock", which: "periodStart" };
const isJudgedOn = (node: Node): boolean => keyOf(node) === keyOf(judgedOn);
const keysOf = (nodes: readonly Node[]): string => nodes.map(keyOf).join();

const placeKey = ({ axis, at, renamed }: Placed): string => {
  const said =
    at.at === "number"
      ? `${at.point ? "=" : ""}${at.from ?? ""}..${at.to ?? ""}`
      : at.at === "member"
        ? `m ${at.member}`
        : JSON.stringify(at);
  return `${axis.key}@${said}${renamed ?? ""}`;
};
const limitKey = ({ parts, from, to, closed }: Limit): string =>
  `${parts.map(([k, by]) => `${by}*${k}`).join("+")} ${from ?? ""}..${to ?? ""} ${closed}`;

const point = (at: Exact): Position & { at: "number" } => ({ at: "number", from: at, to: at, point: true });

const partsOf = (form: Form, see: (node: Node) => string): readonly (readonly [string, Exact])[] =>
  [...form.parts.values()].map((p) => [see(p.node), p.by] as const);

/** A sum and a constant that lie in a position. */
const limitOf = (parts: Limit["parts"], at: Position & { at: "number" }, plus: Exact): Limit => ({
  parts,
  ...(at.from ? { from: at.from.minus(plus) } : {}),
  ...(at.to ? { to: at.to.minus(plus) } : {}),
  closed: at.point,
});

function summed(parts: Limit["parts"]): Limit["parts"] {
  const all = new Map<string, Exact>();
  for (const [key, by] of parts) all.set(key, (all.get(key) ?? Exact.zero).plus(by));
  return [...all].filter(([, by]) => by.sign !== 0);
}

/** Both sets of values; `undefined` where they contradict each other. */
function merged(
  values: ReadonlyMap<string, Found | "present">,
  more: Way["values"],
): ReadonlyMap<string, Found | "present"> | undefined {
  const all = new Map(values);
  for (const [key, value] of more) {
    const known = all.get(key);
    if (known === undefined) all.set(key, value);
    else if (known === "present" && value !== "absent") all.set(key, value);
    else if (known !== value && !(value === "present" && known !== "absent")) return undefined;
  }
  return all;
}

/** The terms whose values decide where an axis is. */
export function lookedAt(axis: Axis, scope: Scope): readonly Node[] {
  switch (axis.kind) {
    case "number":
      return axis.parts.flatMap(({ node }) =>
        node.op === "divide" ? node.of.flatMap((n) => [...formOf(n, scope).parts.values()].map((p) => p.node)) : [node],
      );
    case "pair":
      return [axis.left, axis.right];
    case "member":
      return [axis.node];
    case "truth":
      return [axis.node.op === "exists" ? axis.node.of : axis.node];
  }
}
