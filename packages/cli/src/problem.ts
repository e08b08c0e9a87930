import type { FactProblem, Language, Text } from "@anwei/kernel";
import * as Data from "effect/Data";

/** One thing that is wrong with what the command was given, with its place and what to do about it. */
export interface Problem {
  readonly code: string;
  readonly file?: string;
  /** The line in the file, from 1. */
  readonly row?: number;
  /** The column, fact or option that is concerned. */
  readonly column?: string;
  readonly expected: Text;
  readonly found: string;
  readonly todo: Text;
}

/** One that is said in a sentence of its own. */
export interface Remark extends Pick<Problem, "code" | "file" | "row"> {
  readonly said: Text;
}

const keptAtMost = 1000;

/** The input is wrong: what is wrong with it, the first thousand when there are more, and how many in all. */
export class Refused extends Data.TaggedError("Refused")<{
  readonly problems: readonly (Problem | Remark)[];
  readonly total: number;
  /** Where not all are kept: how many of each code there are in each place. */
  readonly counts?: readonly ProblemCount[];
}> {}

/** How many problems of one code a column of a file has. */
export interface ProblemCount {
  readonly code: string;
  readonly file: string;
  readonly column?: string;
  readonly count: number;
}

export const refused = (...problems: readonly (Problem | Remark)[]): Refused =>
  new Refused({ problems, total: problems.length });

/** Collects problems in bounded memory. */
export class Problems {
  readonly #kept: (Problem | Remark)[] = [];
  #total = 0;

  get any(): boolean {
    return this.#total > 0;
  }

  add(...problems: readonly (Problem | Remark)[]): void {
    this.#total += problems.length;
    this.#kept.push(...problems.slice(0, keptAtMost - this.#kept.length));
  }

  refusal(): Refused {
    return new Refused({ problems: this.#kept, total: this.#total });
  }
}

/** The problems of facts, at their place. */
export const ofFacts = (
  problems: readonly FactProblem[],
  place: Pick<Problem, "file" | "row">,
  columnOf: (field: string) => string = (field) => field,
): readonly Problem[] => problems.map(({ field, ...problem }) => ({ ...problem, ...place, column: columnOf(field) }));

/** A problem as one line. */
export const problemText = (problem: Problem | Remark, language: Language): string => plain(said(problem, language));

function said(problem: Problem | Remark, language: Language): string {
  const place = placeText(problem, language);
  const at = place && `${place}${language === "zh" ? "：" : ": "}`;
  if ("said" in problem) return `[${problem.code}] ${at}${problem.said[language]}`;
  const { code, expected, found, todo } = problem;
  return language === "zh"
    ? `[${code}] ${at}应为${expected.zh}，实为“${shown(found)}”。${todo.zh}`
    : `[${code}] ${at}expected ${expected.en}, found “${shown(found)}”. ${todo.en}`;
}

function placeText({ file, row, column }: Pick<Problem, "file" | "row" | "column">, language: Language): string {
  const said =
    language === "zh"
      ? [file, row === undefined ? undefined : `第 ${row} 行`, column && `列“${column}”`]
      : [file, row === undefined ? undefined : `row ${row}`, column && `column “${column}”`];
  // An option or argument stands for itself.
  if (file === undefined && row === undefined) return column ?? "";
  return said.filter((part) => part !== undefined).join(" ");
}

const shownAtMost = 80;

const shown = (found: string): string => (found.length > shownAtMost ? `${found.slice(0, shownAtMost)}…` : found);

// What stands in a file may hold what a terminal would obey, and a problem is one line.
const plain = (line: string): string =>
  line.replace(/\p{Cc}/gu, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`);

const countText = ({ code, file, column, count }: ProblemCount, language: Language): string =>
  language === "zh"
    ? `[${code}] ${placeText({ file, ...(column === undefined ? {} : { column }) }, "zh")}：共 ${count} 处`
    : `[${code}] ${placeText({ file, ...(column === undefined ? {} : { column }) }, "en")}: ${count} in all`;

/** All of a refusal's problems, a line each. */
export function refusalText({ problems, total, counts = [] }: Refused, language: Language): string {
  const rest = total - problems.length;
  const more = language === "zh" ? `还有 ${rest} 处问题` : `and ${rest} more`;
  return [
    ...problems.map((problem) => problemText(problem, language)),
    ...(rest > 0 ? [more, ...counts.map((c) => plain(countText(c, language)))] : []),
  ].join("\n");
}
