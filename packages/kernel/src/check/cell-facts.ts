import { type Axis, type Cell, holdsIn, open } from "../cells/cells.js";
import { anyOther, fieldOf } from "../cells/leaf.js";
import type { Held, Possible } from "../cells/possible.js";
import { type Node, walk } from "../language/node.js";
import { type DecideOptions, prepare } from "../meaning/decide.js";
import { placeOf } from "../meaning/place.js";
import { type Day, formatDay, formatInstant, parseDay } from "../time/calendar.js";
import { formatPeriod, periodContaining } from "../time/period.js";
import type { Rule } from "./rule.js";

/** Facts, values of other definitions taken as given, and days, that lie in a cell. */
export interface CellFacts {
  readonly facts: Readonly<Record<string, unknown>>;
  readonly given: Readonly<Record<string, unknown>>;
  readonly happened?: string;
  readonly judged?: string;
  readonly period?: string;
  readonly in?: string;
}

/** What it takes to write values down as a case: the rule's data, its tests, and when and where it is looked at. */
export type Written = Pick<Rule, "book" | "data" | "region" | "scope" | "span" | "tests">;

/** The values that were found as facts; `undefined` where they cannot be written down by themselves. */
export function factsOf(rule: Written, found: ReadonlyMap<string, Held>): CellFacts | undefined {
  const facts: Record<string, unknown> = {};
  const given: Record<string, unknown> = {};
  let judged: string | undefined;
  let period: Day | undefined;
  for (const { node, value } of found.values()) {
    if (node.op === "clock") {
      if (typeof value !== "object") return undefined;
      if (node.which === "periodStart") period = value.toNumber();
      else if (judged !== undefined) return undefined;
      else judged = node.which === "judgedAt" ? formatInstant(value.toNumber()) : formatDay(value.toNumber());
    } else if (node.op === "includes") {
      const into = node.set.op === "fact" ? facts : given;
      const key = writtenAs(node.set);
      if (key === undefined || node.member.op !== "choice" || typeof value !== "boolean") return undefined;
      const members = (into[key] ?? []) as string[];
      into[key] = members;
      if (value) members.push(node.member.value);
    } else {
      const key = writtenAs(node);
      const raw = key === undefined ? undefined : rawOf(rule, node, value);
      if (key === undefined || raw === undefined) return undefined;
      (node.op === "fact" ? facts : given)[key] = raw;
    }
  }
  const when = circumstances(rule, facts, judged, period);
  return when && { facts: inOrder(facts, rule), given: inOrder(given, rule), ...when };
}

/** Facts, or values by id, in the order in which the rule names them. */
function inOrder(values: Readonly<Record<string, unknown>>, rule: Written): Readonly<Record<string, unknown>> {
  const names = rule.tests.flatMap((test) => [...walk(test)].flatMap((node) => writtenAs(node) ?? []));
  return Object.fromEntries(Object.entries(values).sort(([a], [b]) => names.indexOf(a) - names.indexOf(b)));
}

/** Under which name a value is written among facts or given values. */
function writtenAs(node: Node): string | undefined {
  if (node.op === "fact") return node.who === "subject" && node.path[1] === undefined ? node.path[0] : undefined;
  if (node.op !== "definition" || node.at !== undefined) return undefined;
  const { who, via, years, periods } = node.of;
  return who === "subject" && via === undefined && !years && !periods ? node.id : undefined;
}

function rawOf(rule: Written, node: Node, value: Held["value"]): unknown {
  if (value === anyOther) return undefined;
  if (value === "absent") return node.op === "definition" ? { notApplicable: true } : "none";
  if (typeof value !== "object") return value;
  const data = node.op === "definition" ? rule.scope.definitions.get(node.id) : undefined;
  const type = data ? ("type" in data ? data.type : "number") : fieldOf(node, rule.scope)?.type;
  if (type === "date") return formatDay(value.toNumber());
  if (type === "instant") return formatInstant(value.toNumber());
  const written = value.toString();
  return /[/∞]/.test(written) ? undefined : written;
}

/** When and where the case is: within the span that is looked at. */
function circumstances(
  rule: Written,
  facts: Readonly<Record<string, unknown>>,
  judged: string | undefined,
  within: Day | undefined,
): Omit<CellFacts, "facts" | "given"> | undefined {
  const { data, span, book } = rule;
  const place = whereJudged(rule);
  const from = span.from ?? span.to;
  if (data.about.period) {
    const day = within ?? parseDay(from ?? "2000-01-01");
    const period = day === undefined ? undefined : periodContaining(data.about.period, day);
    if (!period || (span.to !== undefined && formatDay(period.end) > span.to)) return undefined;
    // Judged before its end, a period is not what it was taken for.
    if (within === undefined && judged !== undefined && judged < formatDay(period.end)) return undefined;
    return { ...place, period: formatPeriod(period), ...(judged === undefined ? {} : { judged }) };
  }
  if (from === undefined) return { ...place, ...(judged === undefined ? {} : { judged }) };
  const dated = book.kind(data.about.table)?.fields.happenedOn !== undefined;
  const happened = dated && facts.happenedOn === undefined ? { happened: from } : {};
  const needsDay = data.law !== "event" || !dated;
  return { ...place, ...happened, ...(judged !== undefined ? { judged } : needsDay ? { judged: from } : {}) };
}

/** Where a case is judged. */
export function whereJudged({ region, book, data }: Pick<Rule, "book" | "data" | "region">): { readonly in?: string } {
  const place = region ?? placeOf(book, data);
  return place === undefined ? {} : { in: place };
}

/** How a case is judged. */
export const optionsOf = ({ given, happened, judged, period, in: place }: CellFacts): DecideOptions => ({
  given,
  ...(happened === undefined ? {} : { happened }),
  ...(judged === undefined ? {} : { judged }),
  ...(period === undefined ? {} : { period }),
  ...(place === undefined ? {} : { in: place }),
});

/** Whether the interpreter finds that facts lie in a cell: every test that the cell decides holds as it says. */
export function liesIn(rule: Rule, at: CellFacts, cell: Cell): boolean {
  const { interpreter, data, subject, period } = prepare(rule.book, rule.data.id, at.facts, optionsOf(at));
  const context = interpreter.contextOf(data, subject, period);
  const written = rule.edition.rows.flatMap((row) => ("when" in row ? [row.when] : []));
  const tests = rule.data.appliesWhen ? [rule.data.appliesWhen, ...written] : written;
  return tests.every((test, i) => {
    const cut = rule.cells.tests[i];
    const holds = cut && holdsIn(cut, cell);
    return holds === undefined || interpreter.truth(test, context) === String(holds);
  });
}

/** Whether a cell is possible, and with which facts: those are confirmed by the interpreter. */
export interface Shown {
  readonly is: "yes" | "no" | "unknown";
  readonly example?: CellFacts;
  readonly because: readonly Node[];
}

/** Looks for facts in a cell; axes left open are laid down as the facts come to lie. */
export function shownIn(rule: Rule, cell: Cell): Shown {
  const { cells, possibilities } = rule;
  const first = possibilities.of(cells.axes, cell);
  if (first.is === "no") return { is: "no", because: [] };
  if (first.is === "unknown") return { is: "unknown", because: first.because };
  const full = laidDown(cells.axes, cell, (c) => possibilities.of(cells.axes, c));
  const last = possibilities.of(cells.axes, full);
  const facts = last.is === "yes" ? factsOf(rule, last.found) : undefined;
  if (!facts) return { is: "yes", because: [] };
  // What the interpreter does not confirm is no example, and no proof.
  return liesIn(rule, facts, full) ? { is: "yes", example: facts, because: [] } : { is: "unknown", because: [] };
}

/** A cell with its open axes laid down, each in the first position that remains possible. */
export function laidDown(axes: readonly Axis[], cell: Cell, possible: (cell: Cell) => Possible): Cell {
  let full = cell;
  for (const [i, axis] of axes.entries()) {
    if (full[i] !== open) continue;
    for (const p of axis.positions.keys()) {
      const next = full.with(i, p);
      if (possible(next).is !== "yes") continue;
      full = next;
      break;
    }
  }
  return full;
}
