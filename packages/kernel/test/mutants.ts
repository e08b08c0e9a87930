import type { IndicatorData, LinkData, ParameterData, WindowData } from "../src/define/definition.js";
import {
  type DefinitionData,
  Exact,
  type FieldData,
  formatDay,
  type KindData,
  membersOf,
  parseDay,
} from "../src/index.js";
import type { FactNode, Node, TestNode } from "../src/language/node.js";
import { comparisons } from "../src/language/node.js";
import type { Scope } from "../src/language/typing.js";

// Definitions that differ from a given one in one place, so that reading, checking or storing them must show it.

/** A definition with one thing changed. */
export interface Mutant {
  readonly what: string;
  readonly data: DefinitionData;
  /** The change is in a term: it shows in what the rule says, not only beside it. */
  readonly inTerm: boolean;
}

type Path = readonly (string | number)[];

function withAt(root: unknown, path: Path, value: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  if (Array.isArray(root)) return root.map((x, i) => (i === key ? withAt(x, rest, value) : x));
  const object = root as Record<string, unknown>;
  const changed = { ...object, [key]: withAt(object[key], rest, value) };
  if (changed[key] === undefined) delete changed[key];
  return changed;
}

const others = <T>(of: readonly T[], not: T): readonly T[] => of.filter((x) => x !== not);
const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The ways to change one node, its children left as they are. */
function* changed(node: Node, scope: Scope): Generator<readonly [what: string, Node]> {
  switch (node.op) {
    case "number":
      yield ["number", { ...node, value: Exact.of(node.value).plus(Exact.one).toString() }];
      yield ["number", { ...node, value: Exact.of(node.value).negate().minus(Exact.of("0.01")).toString() }];
      if (node.unit) yield ["unit of a number", { ...node, unit: node.unit === "tonne" ? "metre" : "tonne" }];
      return;
    case "date":
      yield ["date", { ...node, value: formatDay((parseDay(node.value) ?? 0) + 1) }];
      return;
    case "instant":
      yield ["instant", { ...node, value: node.value.replace(/^\d{4}/, (y) => String(Number(y) + 1)) }];
      return;
    case "fact":
      for (const other of siblings(node, scope)) yield ["fact", other];
      return;
    case "definition":
      yield ["year", { ...node, of: { ...node.of, years: (node.of.years ?? 0) - 1 } }];
      yield ["period", { ...node, of: { ...node.of, periods: (node.of.periods ?? 0) - 1 } }];
      return;
    case "clock":
      if (node.which === "judgedAt") return;
      for (const which of others(
        ["judgedOn", "asOf", "periodStart", "periodEnd", "yearStart", "yearEnd"] as const,
        node.which,
      ))
        yield ["clock", { ...node, which }];
      return;
    case "elapsed":
      for (const by of others(["day", "month", "quarter"] as const, node.by)) yield ["elapsed by", { ...node, by }];
      return;
    case "plus":
    case "minus":
    case "times":
    case "divide":
    case "min":
    case "max":
      if (node.of.length > 1)
        for (const op of others(["plus", "minus", "times", "divide", "min", "max"] as const, node.op)) {
          // Sums of dates are not terms.
          if ((node.op === "min" || node.op === "max") !== (op === "min" || op === "max")) continue;
          yield [`${node.op} to ${op}`, { ...node, op }];
        }
      return;
    case "round":
      for (const mode of others(["halfUp", "up", "down"] as const, node.mode)) yield ["rounding", { ...node, mode }];
      yield ["decimals", { ...node, decimals: node.decimals + 1 }];
      return;
    case "daysBetween":
      if (!isSame(node.from, node.to)) yield ["from and to", { ...node, from: node.to, to: node.from }];
      return;
    case "shift":
      yield ["direction", { ...node, direction: node.direction === "later" ? "earlier" : "later" }];
      for (const unit of others(["hour", "day", "workingDay", "month", "year"] as const, node.unit))
        yield ["unit of a shift", { ...node, unit }];
      return;
    case "nextWorkingDay":
      yield ["next working day", node.of];
      return;
    case "endOf":
      for (const unit of others(["month", "quarter", "year"] as const, node.unit))
        yield ["unit of an end", { ...node, unit }];
      return;
    case "range":
      if (!isSame(node.low, node.high)) yield ["ends", { ...node, low: node.high, high: node.low }];
      return;
    case "rangeEnd":
      yield ["end", { ...node, end: node.end === "low" ? "high" : "low" }];
      return;
    case "unsettled":
      for (const end of ["low", "high"] as const)
        yield [`settled at its ${end} end`, { op: "rangeEnd", end, of: node.of }];
      return;
    case "always":
      yield ["always", { ...node, value: !node.value }];
      return;
    case "compare":
      for (const is of others(comparisons, node.is)) yield [`${node.is} to ${is}`, { ...node, is }];
      if (!isSame(node.left, node.right)) yield ["sides", { ...node, left: node.right, right: node.left }];
      return;
    case "grade": {
      for (const is of others(comparisons, node.is)) yield [`grade ${node.is} to ${is}`, { ...node, is }];
      if (node.right.op === "choice" && node.left.op !== "choice")
        for (const value of others(node.order, node.right.value))
          yield ["grade", { ...node, right: { op: "choice", value } }];
      return;
    }
    case "oneOf": {
      const known = Object.keys(membersOf(node.of, scope));
      for (const m of node.members) yield ["member dropped", { ...node, members: others(node.members, m) }];
      for (const m of known)
        if (!node.members.includes(m)) yield ["member added", { ...node, members: [...node.members, m] }];
      return;
    }
    case "includes":
      if (node.member.op === "choice")
        for (const value of others(Object.keys(membersOf(node.set, scope)), node.member.value))
          yield ["member", { ...node, member: { op: "choice", value } }];
      return;
    case "all":
    case "any":
      if (node.of.length > 1) yield ["all and any", { ...node, op: node.op === "all" ? "any" : "all" }];
      return;
    case "not":
      yield ["not", node.of];
      return;
    case "atLeastOf":
      yield ["at least of", { ...node, count: node.count + 1 }];
      return;
    default:
      return;
  }
}

/** Other facts of the same type, at the same place. */
function* siblings(node: FactNode, scope: Scope): Generator<FactNode> {
  const table = node.who === "record" ? scope.over : scope.about.table;
  const own = table === undefined ? undefined : scope.kinds.get(table);
  const head = own?.fields[node.path[0]];
  const kind = node.path[1] === undefined ? own : head?.type === "ref" ? scope.kinds.get(head.to) : undefined;
  const name = node.path.at(-1) ?? "";
  const field = kind?.fields[name];
  if (!kind || !field) return;
  const bare = ({ title: _, also: __, ...rest }: FieldData): unknown => ({
    type: rest.type,
    unit: (rest as { unit?: string }).unit,
    members: "members" in rest ? Object.keys(rest.members) : 0,
    to: (rest as { to?: string }).to,
  });
  for (const [other, f] of Object.entries(kind.fields)) {
    if (other === name || !isSame(bare(f), bare(field)) || isSame(f.title, field.title)) continue;
    yield { ...node, path: node.path[1] === undefined ? [other] : [node.path[0], other] };
    return;
  }
}

const tests: ReadonlySet<string> = new Set([
  "always",
  "compare",
  "grade",
  "oneOf",
  "same",
  "includes",
  "within",
  "covers",
  "exists",
  "all",
  "any",
  "not",
  "atLeastOf",
]);

function* nodesIn(value: unknown, path: Path): Generator<readonly [Path, Node]> {
  if (Array.isArray(value)) {
    for (const [i, x] of value.entries()) yield* nodesIn(x, [...path, i]);
    return;
  }
  if (typeof value !== "object" || value === null) return;
  if ("op" in value) yield [path, value as Node];
  for (const [key, x] of Object.entries(value)) {
    if (
      key !== "title" &&
      key !== "cites" &&
      key !== "examples" &&
      key !== "note" &&
      key !== "consequences" &&
      key !== "outcomes"
    )
      yield* nodesIn(x, [...path, key]);
  }
}

/** Every mutant of a definition. */
export function* mutantsOf(
  data: DefinitionData,
  kinds: ReadonlyMap<string, KindData>,
  definitions: Scope["definitions"],
): Generator<Mutant> {
  const put = (what: string, path: Path, value: unknown, inTerm = false): Mutant => ({
    what,
    data: withAt(data, path, value) as DefinitionData,
    inTerm,
  });
  if (data.kind !== "parameter") {
    const over = data.kind === "indicator" ? ("table" in data.over ? data.over.table : data.about.table) : undefined;
    const scope: Scope = { about: data.about, over, kinds, definitions };
    for (const [path, node] of nodesIn(data, [])) {
      // Periods have no date to go by.
      if (path[0] === "on" && data.kind === "indicator" && "periods" in data.over) continue;
      for (const [what, value] of changed(node, scope)) yield put(`${what} at ${path.join(".")}`, path, value, true);
      if (tests.has(node.op)) yield put(`not at ${path.join(".")}`, path, { op: "not", of: node as TestNode }, true);
    }
    for (const law of others(["event", "periodEnd", "judged", "eventOrMilder"] as const, data.law))
      yield put("law", ["law"], law);
    const periods = ["month", "quarter", "year", undefined] as const;
    for (const period of others(periods, data.about.period as (typeof periods)[number]))
      yield put("period", ["about"], { table: data.about.table, ...(period ? { period } : {}) });
  }
  if (data.kind === "parameter") yield* ofParameter(data, put);
  else if (data.kind === "indicator") yield* ofIndicator(data, put);
  else yield* ofRules(data, put);
}

type Put = (what: string, path: Path, value: unknown, inTerm?: boolean) => Mutant;

function* ofRules(data: DefinitionData & { readonly kind: "decision" | "quantity" }, put: Put): Generator<Mutant> {
  if (data.about.period) yield put("before end", ["beforeEnd"], data.beforeEnd === "soFar" ? "notYet" : "soFar");
  if (data.appliesWhen) yield put("applies", ["appliesWhen"], undefined, true);
  const ways =
    data.kind === "decision" ? ["gravest", "exactlyOne", "every"] : ["exactlyOne", "greatest", "least", "sum"];
  for (const combine of others(ways, data.combine)) yield put("combine", ["combine"], combine);
  if (data.kind === "decision") {
    const members = Object.keys(data.outcomes.members);
    yield put("order", ["outcomes", "ordered"], !data.outcomes.ordered);
    if (members.length > 1)
      yield put(
        "outcomes",
        ["outcomes", "members"],
        Object.fromEntries(Object.entries(data.outcomes.members).reverse()),
      );
  }
  for (const [e, edition] of data.editions.entries()) {
    if (edition.from) yield put("from", ["editions", e, "from"], "1999-01-01");
    yield put("to", ["editions", e, "to"], edition.to ? undefined : "2099-12-31");
    for (const [r, row] of edition.rows.entries()) {
      const path = ["editions", e, "rows"];
      if (edition.rows.length > 1)
        yield put(
          `row ${r} dropped`,
          path,
          edition.rows.filter((_, i) => i !== r),
          true,
        );
      const next = edition.rows[r + 1];
      if (next && "when" in next && !isSame(row, next)) {
        const swapped = [...edition.rows] as unknown[];
        [swapped[r], swapped[r + 1]] = [next, row];
        yield put(`rows ${r} and ${r + 1}`, path, swapped, true);
      }
      if (data.kind !== "decision") continue;
      const outcome = "then" in row ? row.then : (row as { otherwise: string }).otherwise;
      for (const m of others(Object.keys(data.outcomes.members), outcome))
        yield put("outcome", [...path, r, "then" in row ? "then" : "otherwise"], m, true);
    }
  }
}

function* ofIndicator(data: IndicatorData, put: Put): Generator<Mutant> {
  yield put("from", ["inForce"], { ...data.inForce, from: "1999-01-01" });
  yield put("to", ["inForce"], { ...data.inForce, to: data.inForce.to === "2098-12-31" ? "2099-12-31" : "2098-12-31" });
  if (data.where) yield put("where", ["where"], undefined, true);
  if (data.by) yield put("by", ["by"], undefined, true);
  if ("periods" in data.over) {
    yield put("periods", ["over"], { ...data.over, periods: data.over.periods === "day" ? "week" : "day" }, true);
    return;
  }
  const links: LinkData[] = [
    { unit: "own" },
    { unit: "children" },
    { unit: "subtree" },
    { unit: "peers" },
    { every: true },
  ];
  for (const link of links) if (!isSame(link, data.link)) yield put("link", ["link"], link, true);
  if ("same" in data.link && data.link.same.length > 1)
    yield put("link", ["link"], { same: data.link.same.slice(1) }, true);
  for (const window of windowsBeside(data.window)) yield put("window", ["window"], window, true);
  const { fold } = data;
  if (fold.fold === "count" || fold.fold === "countDistinct")
    yield put("unit", ["unit"], data.unit === "case" ? "person" : "case", true);
  if (fold.fold === "mostWithin") {
    yield put("length of the fold", ["fold", "length"], fold.length + 1, true);
    yield put("unit of the fold", ["fold", "unit"], fold.unit === "day" ? "month" : "day", true);
  }
  if (fold.fold === "rank")
    yield put("first", ["fold", "first"], fold.first === "greatest" ? "least" : "greatest", true);
  if (fold.fold === "min" || fold.fold === "max" || fold.fold === "sum")
    for (const how of data.type === "number"
      ? (["min", "max", "sum"] as const)
      : (["min", "max", "first", "last"] as const))
      if (how !== fold.fold) yield put(`fold ${how}`, ["fold", "fold"], how, true);
  if (fold.fold === "first" || fold.fold === "last")
    yield put("fold", ["fold", "fold"], fold.fold === "first" ? "last" : "first", true);
}

function* windowsBeside(window: WindowData): Generator<WindowData> {
  if (window.window !== "any") yield { window: "any" };
  switch (window.window) {
    case "any":
      yield { window: "rolling", length: 12, unit: "month", to: { op: "clock", which: "asOf" }, firstDay: "excluded" };
      return;
    case "period":
      yield { ...window, toDate: !window.toDate };
      yield { ...window, years: (window.years ?? 0) - 1 };
      yield { ...window, periods: (window.periods ?? 0) - 1 };
      yield { ...window, unit: window.unit === "year" ? "quarter" : "year" };
      if (window.unit) {
        const { unit: _, ...own } = window;
        yield own;
      }
      return;
    case "rolling":
      yield { ...window, length: window.length + 1 };
      yield { ...window, unit: window.unit === "day" ? "month" : "day" };
      yield { ...window, firstDay: window.firstDay === "counts" ? "excluded" : "counts" };
      return;
    case "calendar":
      yield { ...window, unit: window.unit === "year" ? "quarter" : "year" };
      return;
    case "span":
      if (!isSame(window.from, window.to)) yield { ...window, from: window.to, to: window.from };
  }
}

function* ofParameter(data: ParameterData, put: Put): Generator<Mutant> {
  const moves: ParameterData["moves"][] = [
    { may: "sealed" },
    { may: "free" },
    { may: "tighten", stricter: "lower" },
    { may: "tighten", stricter: "higher" },
  ];
  for (const to of moves) if (!isSame(to, data.moves)) yield put("moves", ["moves"], to);
  if (data.of.type === "number") {
    yield put("decimals", ["of", "decimals"], data.of.decimals + 1);
    yield put("unit", ["of"], { ...data.of, unit: data.of.unit === "person" ? "tonne" : "person", as: undefined });
    yield put("least", ["of", "min"], "-7");
  }
  for (const [i, version] of data.history.entries()) {
    if (version.from) yield put("from", ["history", i, "from"], "1999-01-01");
    yield put("to", ["history", i, "to"], version.to ? undefined : "2099-12-31");
    if (data.of.type !== "number") continue;
    const more = (raw: unknown): string =>
      Exact.of(raw as string)
        .plus(Exact.one)
        .toString();
    if (version.value !== undefined) yield put("value", ["history", i, "value"], more(version.value), true);
    for (const [key, raw] of Object.entries(version.values ?? {}))
      yield put(`value of ${key}`, ["history", i, "values", key], more(raw), true);
  }
}
