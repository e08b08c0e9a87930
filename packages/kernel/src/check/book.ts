import {
  type DecisionData,
  type DefinitionData,
  type ExampleData,
  type InForce,
  nodesOf,
  type QuantityData,
} from "../define/definition.js";
import { type TestNode, walk } from "../language/node.js";
import type { Scope } from "../language/typing.js";
import { scopeOf } from "../meaning/scope.js";
import type { Book } from "../meaning/world.js";
import type { Citation, Unsourced } from "../source/source.js";
import { type Text, text } from "../text.js";
import { parseDay } from "../time/calendar.js";
import { areIndependent, type CellFacts, factsIn } from "./cell-facts.js";
import { cellText } from "./cell-text.js";
import { type Axis, axesOf, type Cell, cellsOf, holdsIn } from "./cells.js";
import { parametersAt } from "./parameters.js";

/** What the checks of a rulebook look for. Codes are permanent. */
export type CheckCode =
  | "gap"
  | "row-never-holds"
  | "row-never-decides"
  | "not-monotone"
  | "outcome-without-row"
  | "outcome-without-example"
  | "expired"
  | "parameter-not-covering"
  | "unused"
  | "unsourced"
  | "not-analysed";

/** One thing a check found, as data: an official can be shown the cell, a program the facts. */
export interface CheckFinding {
  readonly code: CheckCode;
  /** `problem`: a fault. `note`: worth knowing. `notAnalysed`: beyond what can be analysed, so never green. */
  readonly status: "problem" | "note" | "notAnalysed";
  readonly rule: string;
  readonly part: string;
  /** The case that shows it. */
  readonly cell?: Text;
  /** The same case as facts, where they can be written down. */
  readonly example?: CellFacts;
  readonly clause?: Citation;
  readonly found: Text;
  readonly hint: Text;
}

export interface CheckOptions {
  /** The day by which a rule without a successor counts as expired. */
  readonly on?: string;
}

/** A book whose definitions can be listed. */
export interface ListedBook extends Book {
  ids(): readonly string[];
}

/** Checks every definition of a book. An empty list says that all that can be analysed is sound. */
export function checkBook(book: ListedBook, options: CheckOptions = {}): CheckFinding[] {
  const ids = book.ids();
  return [...ids.flatMap((id) => checkDefinition(book, id, options)), ...unused(book, ids)];
}

/** Checks one definition of a book. */
export function checkDefinition(book: Book, id: string, options: CheckOptions = {}): CheckFinding[] {
  const data = book.definition(id);
  if (!data) return [];
  return [
    ...(data.kind === "decision" || data.kind === "quantity" ? rows(book, data) : []),
    ...(data.kind === "decision" ? outcomes(data) : []),
    ...expired(data, options.on),
    ...parametersInForce(book, data),
    ...unsourced(data),
  ];
}

const most = 200_000;

/** Row checks: for each edition, with parameters as they stand at each date of change. */
function* rows(book: Book, data: DecisionData | QuantityData): Generator<CheckFinding> {
  const scope = scopeOf({ book }, data);
  for (const [e, edition] of data.editions.entries()) {
    const part = data.editions.length > 1 ? `editions[${e}].rows` : "rows";
    const clause = firstOf(edition.cites);
    const base = { rule: data.id, ...(clause ? { clause } : {}) };
    const tests = edition.rows.flatMap((row) => ("when" in row ? [row.when] : []));
    if (tests.length === 0) continue;
    const never = new Set<number>(tests.keys());
    const shadowed = new Set<number>(tests.keys());
    let analysed = true;
    for (const at of parametersAt(tests, book, edition)) {
      const axes = axesOf(at, scope, { data, edition });
      const cells = cellsOf(axes, most);
      if (!cells) {
        analysed = false;
        yield {
          ...base,
          code: "not-analysed",
          status: "notAnalysed",
          part,
          found: text(
            `${axes.length} 个条件轴的组合超过 ${most} 种`,
            `more than ${most} combinations of ${axes.length} axes`,
          ),
          hint: text("拆成几个决定后再检查", "Split it into several decisions to have it checked."),
        };
        continue;
      }
      const possible = areIndependent(axes);
      let gap: Cell | undefined;
      for (const cell of cells) {
        const held = at.flatMap((test, i) => (holdsIn(test, cell) ? [i] : []));
        for (const i of held) never.delete(i);
        for (const i of deciding(data, edition.rows, held)) shadowed.delete(i);
        if (held.length === 0 && !gap) gap = new Map(cell);
      }
      if (
        gap &&
        data.kind === "quantity" &&
        data.combine !== "sum" &&
        !edition.rows.some((row) => "otherwise" in row)
      ) {
        yield found(
          base,
          "gap",
          possible,
          part,
          axes,
          gap,
          scope,
          text("没有一行成立，也没有 otherwise", "no row holds, and there is no otherwise"),
          text("补上这一行，或写 otherwise", "Add the row, or otherwise."),
        );
      }
      if (data.kind === "decision" && data.combine === "gravest")
        yield* monotone(base, data, edition.rows, at, axes, possible, part, scope);
    }
    if (!analysed) continue;
    // Cells leave nothing out, so what holds in none of them holds never.
    const taken = never.size > 0 ? satisfiable(tests, scope) : new Set<number>();
    for (const i of never) {
      if (taken.has(i)) {
        yield {
          ...base,
          code: "row-never-holds",
          status: "note",
          part: `${part}[${i}]`,
          found: text("参数现有取值之下，这一行不成立", "with the parameters' values it never holds"),
          hint: text(
            "另一种读法所用；参数改动后才成立",
            "It serves another reading, and holds once the parameter moves.",
          ),
        };
        continue;
      }
      yield {
        ...base,
        code: "row-never-holds",
        status: "problem",
        part: `${part}[${i}]`,
        found: text("这一行的条件永不成立", "its test can never hold"),
        hint: text("改正条件，或删去这一行", "Mend the test, or remove the row."),
      };
    }
    for (const i of shadowed) {
      if (never.has(i)) continue;
      yield {
        ...base,
        code: "row-never-decides",
        status: "problem",
        part: `${part}[${i}]`,
        found: text("凡成立时总有别的行决定结果", "whenever it holds another row decides"),
        hint: text("改正条件或结果，或删去这一行", "Mend its test or outcome, or remove the row."),
      };
    }
  }
}

/** The tests that hold in some cell when parameters are left open. */
function satisfiable(tests: readonly TestNode[], scope: Scope): ReadonlySet<number> {
  const held = new Set<number>();
  for (const [i, test] of tests.entries()) {
    for (const cell of cellsOf(axesOf([test], scope), most) ?? []) {
      if (!holdsIn(test, cell)) continue;
      held.add(i);
      break;
    }
  }
  return held;
}

type Rows = DecisionData["editions"][number]["rows"] | QuantityData["editions"][number]["rows"];

/** Of the rows that hold, those that decide: for `gravest` the ones with the gravest outcome. */
function deciding(data: DecisionData | QuantityData, of: Rows, held: readonly number[]): readonly number[] {
  if (data.kind !== "decision" || data.combine !== "gravest") return held;
  const last = of.at(-1);
  const otherwise = last && "otherwise" in last ? String(last.otherwise) : undefined;
  const members = Object.keys(data.outcomes.members);
  const gravity = (i: number): number => {
    const row = of[i];
    return row && "then" in row ? members.indexOf(row.then) : -1;
  };
  const gravest = Math.max(...held.map(gravity));
  // A row with the outcome that holds anyway decides nothing, unless that outcome is not the one that is otherwise.
  const base = otherwise ?? members[0];
  return held.filter((i) => gravity(i) === gravest && members[gravest] !== base);
}

/** An axis along which more is sometimes graver and sometimes milder: more deaths, lesser level. */
function* monotone(
  base: { readonly rule: string; readonly clause?: Citation },
  data: DecisionData,
  of: Rows,
  tests: readonly TestNode[],
  axes: readonly Axis[],
  possible: boolean,
  part: string,
  scope: Scope,
): Generator<CheckFinding> {
  const members = Object.keys(data.outcomes.members);
  const last = of.at(-1);
  const otherwise = members.indexOf(last && "otherwise" in last ? String(last.otherwise) : (members[0] ?? ""));
  const outcome = (cell: Cell): number => {
    const held = tests.flatMap((test, i) => (holdsIn(test, cell) ? [i] : []));
    const graver = held.map((i) => {
      const row = of[i];
      return row && "then" in row ? members.indexOf(row.then) : -1;
    });
    return graver.length === 0 ? otherwise : Math.max(...graver);
  };
  for (const axis of axes) {
    const numbers = axis.positions.filter((p) => p.at === "number");
    if (numbers.length < 3) continue;
    const others = axes.filter((a) => a !== axis);
    let rises: Cell | undefined;
    let falls: Cell | undefined;
    for (const rest of cellsOf(others, most) ?? []) {
      let before: number | undefined;
      for (const position of numbers) {
        const cell = new Map(rest).set(axis.key, position);
        const now = outcome(cell);
        if (before !== undefined && now > before) rises ??= new Map(cell);
        if (before !== undefined && now < before) falls ??= new Map(cell);
        before = now;
      }
    }
    if (!rises || !falls) continue;
    yield found(
      base,
      "not-monotone",
      possible,
      part,
      axes,
      falls,
      scope,
      text(
        "同一数值增大，结果有时加重，有时减轻",
        "as one number grows the outcome is sometimes graver, sometimes milder",
      ),
      text("若非本意，请改正门槛", "Mend the thresholds, unless it is meant so."),
    );
  }
}

function found(
  base: { readonly rule: string; readonly clause?: Citation },
  code: CheckCode,
  possible: boolean,
  part: string,
  axes: readonly Axis[],
  cell: Cell,
  scope: Scope,
  what: Text,
  hint: Text,
): CheckFinding {
  const example = factsIn(axes, cell, scope);
  return {
    ...base,
    code,
    // A cell whose axes share facts may be impossible: then it is a suspicion, not a fault.
    status: possible ? "problem" : "notAnalysed",
    part,
    cell: cellText(axes, cell, scope),
    ...(example ? { example } : {}),
    found: what,
    hint,
  };
}

function* outcomes(data: DecisionData): Generator<CheckFinding> {
  const members = Object.keys(data.outcomes.members);
  const given = new Set(data.editions.flatMap((e) => e.rows.map((row) => ("then" in row ? row.then : row.otherwise))));
  if (data.combine === "gravest" && members[0] !== undefined) given.add(members[0]);
  const shown = new Set(data.examples.flatMap((x) => outcomesShown(x)));
  for (const m of members) {
    const title = data.outcomes.members[m] as Text;
    if (!given.has(m)) {
      yield {
        code: "outcome-without-row",
        status: "problem",
        rule: data.id,
        part: "rows",
        found: text(`没有一行得出“${title.zh}”`, `no row gives “${title.en}”`),
        hint: text("补上这一行，或删去这个结果", "Add the row, or drop the outcome."),
      };
    } else if (!shown.has(m)) {
      yield {
        code: "outcome-without-example",
        status: "note",
        rule: data.id,
        part: "examples",
        found: text(`没有算例得出“${title.zh}”`, `no example gives “${title.en}”`),
        hint: text("补一个算例", "Write one."),
      };
    }
  }
}

const outcomesShown = ({ expect }: ExampleData): readonly string[] =>
  typeof expect !== "object" ? [String(expect)] : "certain" in expect ? expect.certain : [];

function* expired(data: DefinitionData, on: string | undefined): Generator<CheckFinding> {
  if (on === undefined) return;
  const spans: readonly InForce[] =
    data.kind === "parameter" ? data.history : data.kind === "indicator" ? [data.inForce] : data.editions;
  if (spans.some((s) => s.to === undefined || s.to >= on)) return;
  const last = [...spans]
    .map((s) => s.to ?? "")
    .sort()
    .at(-1);
  yield {
    code: "expired",
    status: "problem",
    rule: data.id,
    part: "to",
    found: text(`${last} 之后没有接续的版本`, `no version follows after ${last}`),
    hint: text("补上接续的版本，或从规则集中撤下", "Add the successor, or retire it from the book."),
  };
}

/** A rule in force on days on which a parameter it uses has no value. */
function* parametersInForce(book: Book, data: DefinitionData): Generator<CheckFinding> {
  if (data.kind === "parameter") return;
  const used = new Set(
    [...nodesOf(data)].flatMap(({ node }) => [...walk(node)].flatMap((n) => (n.op === "parameter" ? [n.id] : []))),
  );
  const spans: readonly InForce[] = data.kind === "indicator" ? [data.inForce] : data.editions;
  const [from, to] = [Math.min(...spans.map(startOf)), Math.max(...spans.map(endOf))];
  for (const id of used) {
    const history = book.history(id, book.regionOf(data.id));
    if (history.length === 0) continue;
    const [first, last] = [Math.min(...history.map(startOf)), Math.max(...history.map(endOf))];
    if (first <= from && last >= to) continue;
    yield {
      code: "parameter-not-covering",
      status: "problem",
      rule: data.id,
      part: id,
      found: text(
        `规则施行期间，参数 ${id} 有时没有取值`,
        `parameter ${id} has no value for part of the time the rule is in force`,
      ),
      hint: text("补全参数的历史，或收窄规则的期间", "Complete the parameter's history, or narrow the rule's span."),
    };
  }
}

const startOf = (s: InForce): number =>
  s.from === undefined ? Number.NEGATIVE_INFINITY : (parseDay(s.from) as number);
const endOf = (s: InForce): number => (s.to === undefined ? Number.POSITIVE_INFINITY : (parseDay(s.to) as number));

function* unsourced(data: DefinitionData): Generator<CheckFinding> {
  const cites =
    data.kind === "indicator"
      ? [data.cites]
      : (data.kind === "parameter" ? data.history : data.editions).map((x) => x.cites);
  for (const c of cites) {
    if (!("unsourced" in c)) continue;
    yield {
      code: "unsourced",
      status: "note",
      rule: data.id,
      part: "cites",
      found: text(`没有出处：${c.unsourced.zh}`, `no source: ${c.unsourced.en}`),
      hint: text("找到出处后补上", "Cite the source once it is found."),
    };
  }
}

const firstOf = (cites: readonly Citation[] | Unsourced): Citation | undefined =>
  "unsourced" in cites ? undefined : cites[0];

/** Parameters, quantities and indicators that no other definition asks for; decisions are asked for from outside. */
function* unused(book: Book, ids: readonly string[]): Generator<CheckFinding> {
  const asked = new Set<string>();
  for (const id of ids) {
    const data = book.definition(id);
    if (!data) continue;
    for (const { node } of nodesOf(data)) {
      for (const n of walk(node)) if (n.op === "parameter" || n.op === "definition") asked.add(n.id);
    }
  }
  for (const id of ids) {
    const kind = book.definition(id)?.kind;
    if (asked.has(id) || kind === undefined || kind === "decision") continue;
    yield {
      code: "unused",
      status: kind === "parameter" ? "problem" : "note",
      rule: id,
      part: "id",
      found:
        kind === "parameter"
          ? text("没有规则用到这个参数", "no rule uses this parameter")
          : text("没有规则用到它", "no rule uses it"),
      hint: text("删去，或在规则中使用", "Remove it, or use it in a rule."),
    };
  }
}
