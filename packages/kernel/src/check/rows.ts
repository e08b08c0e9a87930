import type { DecisionData, ParameterVersion, QuantityData } from "../define/definition.js";
import type { Problem } from "../define/problem.js";
import { type Node, type TestNode, walk } from "../language/node.js";
import type { Scope } from "../language/typing.js";
import { textOfNode } from "../prose/terms.js";
import { type Text, text } from "../text.js";
import { type Axis, axesOf, type Cell, cellsOf, holdsIn, type Position } from "./cells.js";

const limit = 200_000;

/**
 * Proves that of the rows of an `exactlyOne` definition exactly one holds, whatever the facts; what cannot be
 * proved is a problem, with a case that shows it. Parameters are put in as they stand at each date of change.
 */
export function provedRows(data: DecisionData | QuantityData, scope: Scope): readonly Problem[] {
  for (const [e, edition] of data.editions.entries()) {
    const part = data.editions.length > 1 ? `editions[${e}].rows` : "rows";
    const written = edition.rows.flatMap((row) => ("when" in row ? [row.when] : []));
    const complete = edition.rows.some((row) => "otherwise" in row);
    if (written.length === 0) continue;
    for (const rows of withParametersAt(written, scope)) {
      const problem = provedAt(rows, complete, data.id, part, scope);
      if (problem) return [problem];
    }
  }
  return [];
}

function provedAt(
  rows: readonly TestNode[],
  complete: boolean,
  rule: string,
  part: string,
  scope: Scope,
): Problem | undefined {
  const axes = axesOf(rows, scope);
  const cells = cellsOf(axes, limit);
  if (!cells) {
    return {
      code: "rows-not-analysed",
      rule,
      part,
      expected: text(`至多 ${limit} 种情形`, `at most ${limit} cells`),
      found: text(`${axes.length} 个条件轴的更多组合`, `more combinations of ${axes.length} axes`),
      todo: text("改用 gravest,或拆成几个决定", "Use gravest, or split it into several decisions."),
    };
  }
  for (const cell of cells) {
    const held = rows.flatMap((row, i) => (holdsIn(row, cell) ? [i] : []));
    if (held.length === 1 || (held.length === 0 && complete)) continue;
    const shown = cellText(axes, cell, scope);
    return held.length > 1
      ? {
          code: "rows-not-disjoint",
          rule,
          part,
          expected: text("各行互不相交", "rows of which never two hold"),
          found: text(
            `${shown.zh}时第 ${held.map((i) => i + 1).join("、")} 行同时成立`,
            `rows ${held.map((i) => i + 1).join(" and ")} both hold when ${shown.en}`,
          ),
          todo: text("改写条件,或用 steps(…) 依次排除", "Mend the tests, or let steps(…) exclude the rows before."),
        }
      : {
          code: "rows-not-complete",
          rule,
          part,
          expected: text("任何情形都有一行成立", "a row for every case"),
          found: text(`${shown.zh}时无一行成立`, `no row when ${shown.en}`),
          todo: text("补上一行,或写 otherwise", "Add a row, or otherwise."),
        };
  }
  return undefined;
}

/** The rows with every unkeyed parameter replaced by its value, once for each date on which one changes. */
function withParametersAt(rows: readonly TestNode[], scope: Scope): readonly (readonly TestNode[])[] {
  const used = new Set(
    rows.flatMap((row) => [...walk(row)].flatMap((n) => (n.op === "parameter" && !n.at ? [n.id] : []))),
  );
  const dates = new Set<string>();
  for (const id of used) {
    const data = scope.definitions.get(id);
    if (data?.kind === "parameter") for (const v of data.history) dates.add(v.from ?? "0000-01-01");
  }
  if (dates.size === 0) return [rows];
  return [...dates].map((date) => rows.map((row) => substituted(row, date, scope) as TestNode));
}

function substituted(node: Node, date: string, scope: Scope): Node {
  if (node.op === "parameter" && !node.at) {
    const data = scope.definitions.get(node.id);
    if (data?.kind !== "parameter") return node;
    const covers = (v: ParameterVersion): boolean => (v.from ?? "") <= date && date <= (v.to ?? "9999-12-31");
    const value = data.history.find(covers)?.value;
    if (typeof value === "boolean") return { op: "always", value };
    if (value === undefined) return node;
    switch (data.of.type) {
      case "number":
        return { op: "number", value, unit: data.of.unit };
      case "choice":
        return { op: "choice", value };
      case "date":
        return { op: "date", value };
      default:
        return node;
    }
  }
  const replaced = Object.fromEntries(
    Object.entries(node).map(([k, v]) => [
      k,
      Array.isArray(v)
        ? v.map((x) => (isNode(x) ? substituted(x, date, scope) : x))
        : isNode(v)
          ? substituted(v, date, scope)
          : v,
    ]),
  ) as unknown as Node;
  return folded(replaced);
}

const isNode = (x: unknown): x is Node => typeof x === "object" && x !== null && "op" in x;

/** A test of two constants is decided at once, so that a reading chosen by a parameter leaves only its own rows. */
function folded(node: Node): Node {
  if (node.op === "oneOf" && node.of.op === "choice")
    return { op: "always", value: node.members.includes(node.of.value) };
  return node;
}

function cellText(axes: readonly Axis[], cell: Cell, scope: Scope): Text {
  const parts = axes.map((axis) => positionText(axis, cell.get(axis.key) as Position, scope));
  return text(parts.map((p) => p.zh).join(",") || "任何情形", parts.map((p) => p.en).join(", ") || "anything");
}

function positionText(axis: Axis, at: Position, scope: Scope): Text {
  const [term, other] = axis.terms.map((t) => textOfNode(t, scope));
  if (!term) return text("", "");
  switch (at.at) {
    case "absent":
      return text(`${term.zh}无`, `no ${term.en}`);
    case "member":
      return text(`${term.zh}为${at.member}`, `${term.en} is ${at.member}`);
    case "truth":
      return text(at.truth ? term.zh : `非${term.zh}`, at.truth ? term.en : `not ${term.en}`);
    case "order": {
      const sign = at.sign < 0 ? "<" : at.sign > 0 ? ">" : "=";
      return text(`${term.zh} ${sign} ${other?.zh ?? ""}`, `${term.en} ${sign} ${other?.en ?? ""}`);
    }
    case "number": {
      const said = at.point
        ? `= ${at.from}`
        : [at.from ? `> ${at.from}` : "", at.to ? `< ${at.to}` : ""].filter((x) => x).join(", ");
      return text(`${term.zh} ${said}`, `${term.en} ${said}`);
    }
  }
}
