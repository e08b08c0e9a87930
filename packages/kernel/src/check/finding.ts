import type { Cell } from "../cells/cells.js";
import type { QuantityData } from "../define/definition.js";
import type { Problem } from "../define/problem.js";
import type { Node } from "../language/node.js";
import { textOfNode } from "../prose/terms.js";
import type { Citation } from "../source/source.js";
import { type Text, text } from "../text.js";
import { type CellFacts, shownIn } from "./cell-facts.js";
import { cellText } from "./cell-text.js";
import { notApplicable, type Result, type Rule, valueKey } from "./rule.js";

/**
 * What the checks of a rulebook look for. Codes are permanent. What makes a definition refused when it is written is
 * found under its own code in definitions that were loaded.
 */
export type CheckCode =
  | Problem["code"]
  | "gap"
  | "overlap"
  | "never-applies"
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
  /** The region in which it is found, where parameters are moved there. */
  readonly region?: string;
  /** The case that shows it. */
  readonly cell?: Text;
  /** The same case as facts, where they can be written down; the interpreter confirms them. */
  readonly example?: CellFacts;
  /** For an outcome that goes both ways: where it rises, and where it falls. */
  readonly ways?: { readonly rises: Way; readonly falls: Way };
  readonly clause?: Citation;
  readonly found: Text;
  readonly hint: Text;
}

/** A step of one number, and what it does to the outcome. */
export interface Way {
  readonly before: Side;
  readonly after: Side;
}

export interface Side {
  readonly cell: Text;
  readonly example?: CellFacts;
  readonly outcome: Text;
}

/** What all findings about a rule share. */
export const about = (rule: Rule): Pick<CheckFinding, "rule" | "part" | "clause" | "region"> => ({
  rule: rule.data.id,
  part: rule.part,
  ...(rule.region === undefined || rule.region === rule.book.regionOf(rule.data.id) ? {} : { region: rule.region }),
  ...(rule.clause ? { clause: rule.clause } : {}),
});

/** A finding that rests on a cell; `undefined` where the cell is impossible. */
export function inCell(
  rule: Rule,
  cell: Cell,
  said: Pick<CheckFinding, "code" | "found" | "hint"> & { readonly part?: string; readonly status?: "note" },
): CheckFinding | undefined {
  const shown = shownIn(rule, cell);
  if (shown.is === "no") return undefined;
  return {
    ...about(rule),
    ...said,
    // A cell that may be impossible is a suspicion, not a fault.
    status: shown.is === "unknown" ? "notAnalysed" : (said.status ?? "problem"),
    cell: cellText(rule.cells.axes, cell, rule.scope),
    ...(shown.example ? { example: shown.example } : {}),
  };
}

/** Something that was to be proved, and why it is not. */
export interface Unproved {
  readonly rule: Rule;
  readonly what: Text;
  /** Terms that move together or are computed; none where there are too many combinations. */
  readonly because: readonly Node[] | "too much";
}

/** All that could not be analysed of one edition, as one finding. */
export function notAnalysed(unproved: readonly Unproved[]): CheckFinding[] {
  const [first] = unproved;
  if (!first) return [];
  const { rule } = first;
  const nodes = unproved.flatMap(({ because }) => (because === "too much" ? [] : because));
  const terms = [...new Map(nodes.map((n) => [JSON.stringify(n), textOfNode(n, rule.scope)])).values()].slice(0, 4);
  const much = unproved.some(({ because }) => because === "too much");
  const reasons = [
    ...(terms.length > 0
      ? [
          text(
            `${terms.map((t) => t.zh).join("、")}相互牵连或须另行计算`,
            `${terms.map((t) => t.en).join("; ")} move together or are computed`,
          ),
        ]
      : []),
    ...(much
      ? [
          text(
            `${rule.cells.axes.length} 个条件轴的组合过多`,
            `${rule.cells.axes.length} axes have too many combinations`,
          ),
        ]
      : []),
  ];
  const list = (of: readonly Text[]): Text =>
    text([...new Set(of.map((t) => t.zh))].join("、"), [...new Set(of.map((t) => t.en))].join(", "));
  const [what, why] = [list(unproved.map((u) => u.what)), list(reasons)];
  return [
    {
      ...about(rule),
      code: "not-analysed",
      status: "notAnalysed",
      found: text(
        `未能证明${what.zh}${why.zh ? `：${why.zh}` : ""}`,
        `not proved: ${what.en}${why.en ? ` (${why.en})` : ""}`,
      ),
      hint: text(
        "由人核对，或把条件写成可分析的样子",
        "Have a person check it, or write the tests so that they can be analysed.",
      ),
    },
  ];
}

/** A result in words. */
export function resultText(rule: Rule, { key }: Result): Text {
  if (key === notApplicable.key) return text("不适用", "not applicable");
  if (key === "") return text("无结果", "nothing");
  if (rule.data.kind !== "decision") {
    const values = (rule.data as QuantityData).editions.flatMap((e) =>
      e.rows.map((row) => ("is" in row ? row.is : row.otherwise)),
    );
    const value = values.find((node) => valueKey(node) === key);
    return value ? textOfNode(value, rule.scope) : text(key, key);
  }
  const names = key
    .split("|")
    .map((m) => (rule.data.kind === "decision" && rule.data.outcomes.members[m]) || text(m, m));
  return text(names.map((n) => n.zh).join("、"), names.map((n) => n.en).join(", "));
}
