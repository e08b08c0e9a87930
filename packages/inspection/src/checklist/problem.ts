import type { FormCode, ProblemCode, Text } from "@anwei/kernel";
import type { LintRule } from "./lint/rule.js";

/** Where something stands in what a person wrote: in a workbook its sheet, row and column, in YAML its line. */
export interface ChecklistPlace {
  readonly file?: string;
  readonly sheet?: string;
  readonly row?: number;
  /** The column's letters and its header: `F（条件）`. */
  readonly column?: string;
  readonly line?: number;
  /** Where in the checklist: `items[2].when`. */
  readonly part: string;
}

/**
 * Everything that can be wrong with what was written, besides the form of data (as the kernel names it) and what the
 * linter calls an error. Codes are permanent; a retired one is never reused.
 */
export type ChecklistCode =
  | ProblemCode
  | FormCode
  | LintRule
  | "unreadable"
  | "missing-sheet"
  | "unknown-sheet"
  | "missing-column"
  | "unknown-column"
  | "duplicate-column"
  | "bad-cell"
  | "bad-row"
  | "unclosed-group"
  | "condition-syntax"
  | "unknown-item"
  | "bad-answer"
  | "other-checklist";

/** One thing that is wrong, said so that its author can mend it. */
export interface ChecklistProblem {
  readonly code: ChecklistCode;
  readonly place: ChecklistPlace;
  readonly expected: Text;
  readonly found: Text;
  readonly todo: Text;
}

const placeText = (place: ChecklistPlace, language: keyof Text): string => {
  const zh = language === "zh";
  const parts = [
    ...(place.file === undefined ? [] : [place.file]),
    ...(place.sheet === undefined ? [] : [zh ? `工作表“${place.sheet}”` : `sheet “${place.sheet}”`]),
    ...(place.row === undefined ? [] : [zh ? `第 ${place.row} 行` : `row ${place.row}`]),
    ...(place.column === undefined ? [] : [zh ? place.column.replace(/(?=（)|$/, " 列") : `column ${place.column}`]),
    ...(place.line === undefined ? [] : [zh ? `第 ${place.line} 行` : `line ${place.line}`]),
    ...(place.part === "-" ? [] : [place.part]),
  ];
  return parts.join(" ") || "-";
};

export const checklistProblemText = (p: ChecklistProblem, language: keyof Text): string =>
  language === "zh"
    ? `[${p.code}] ${placeText(p.place, "zh")}：应为${p.expected.zh}，实为${p.found.zh}。${p.todo.zh}`
    : `[${p.code}] ${placeText(p.place, "en")}: expected ${p.expected.en}, found ${p.found.en}. ${p.todo.en}`;

/** Thrown when a checklist or the answers to it cannot be taken; it lists every problem, not the first. */
export class ChecklistError extends Error {
  readonly code = "checklist-refused";

  constructor(readonly problems: readonly ChecklistProblem[]) {
    super(problems.map((p) => `${checklistProblemText(p, "zh")}\n${checklistProblemText(p, "en")}`).join("\n"));
    this.name = "ChecklistError";
  }
}
