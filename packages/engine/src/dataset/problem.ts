import { type FactProblemCode, type Text, text } from "@anwei/kernel";

/** Everything that can be wrong with a dataset. Codes are permanent; a retired one is never reused. */
export type DatasetProblemCode =
  /** A cell that does not say what its field asks for. */
  | Exclude<FactProblemCode, "unknown-field">
  | "inexact-number"
  | "missing-value"
  /** The folder and its files, or the tables of a reader. */
  | "no-folder"
  | "no-table"
  | "unreadable-file"
  | "file-too-large"
  | "unsupported-format"
  | "unknown-table"
  | "table-twice"
  | "bad-manifest"
  | "empty-file"
  | "wrong-encoding"
  | "bad-csv"
  | "bad-json"
  | "not-a-record"
  /** Columns and the shape of rows. */
  | "unknown-header"
  | "unknown-header-unit"
  | "duplicate-column"
  | "missing-column"
  | "wrong-separator"
  | "wrong-cell-count"
  /** Numbers of one record against each other. */
  | "part-exceeds-whole"
  /** Records against each other. */
  | "duplicate-id"
  | "unknown-unit"
  | "unknown-reference"
  | "unknown-superseded"
  | "superseded-twice"
  | "supersedes-cycle"
  | "unknown-parent"
  | "parent-cycle"
  | "overlapping-spans"
  | "ends-before-start"
  | "bad-code"
  | "bad-credit-code";

/** One thing that is wrong, with its place, so that whoever keeps the table can mend it. */
export interface DatasetProblem {
  readonly code: DatasetProblemCode;
  /** The file, or the table as a reader calls it. */
  readonly file: string;
  /** The line in the file, the header being 1; in a JSON array the element, of a reader the record, from 1. */
  readonly row?: number;
  /** The header as it stands in the file; for a column that is not there, the field. */
  readonly column?: string;
  readonly expected: Text;
  readonly found: string;
  readonly todo: Text;
}

/** What is wrong, before its place is known. */
export type Complaint = Pick<DatasetProblem, "code" | "expected" | "found" | "todo">;

const placeText = ({ file, row, column }: DatasetProblem, language: keyof Text): string => {
  const at = row === undefined ? "" : language === "zh" ? ` 第 ${row} 行` : ` row ${row}`;
  const of = column === undefined ? "" : language === "zh" ? ` 列“${column}”` : ` column "${column}"`;
  return `${file}${at}${of}`;
};

/** A problem as one line in Chinese or English. */
export const datasetProblemText = (p: DatasetProblem, language: keyof Text): string =>
  language === "zh"
    ? `[${p.code}] ${placeText(p, "zh")}：应为${p.expected.zh}，实为“${p.found}”。${p.todo.zh}`
    : `[${p.code}] ${placeText(p, "en")}: expected ${p.expected.en}, found "${p.found}". ${p.todo.en}`;

/** How many problems of one code a column of a file has. */
export interface DatasetProblemCount {
  readonly code: DatasetProblemCode;
  readonly file: string;
  readonly column?: string;
  readonly count: number;
}

const inMessage = 20;

/** Thrown when a dataset is refused: it lists what is wrong, and nothing of the dataset is judged. */
export class DatasetError extends Error {
  readonly code = "dataset-refused";

  constructor(
    /** In the order of files and rows; the first thousand when there are more. */
    readonly problems: readonly DatasetProblem[],
    /** How many there are in all. */
    readonly total: number,
    /** How many there are of each kind in each column, most first: what the first thousand may not show. */
    readonly counts: readonly DatasetProblemCount[] = [],
  ) {
    const told = problems.slice(0, inMessage);
    const rest = total - told.length;
    super(
      [
        ...told.flatMap((p) => [datasetProblemText(p, "zh"), datasetProblemText(p, "en")]),
        ...(rest > 0 ? [`还有 ${rest} 处问题 / and ${rest} more`] : []),
      ].join("\n"),
    );
    this.name = "DatasetError";
  }
}

const keptAtMost = 1000;
const shownAtMost = 80;

/** A value as a problem quotes it: of a long one, the beginning. */
export function shown(raw: unknown): string {
  const written = typeof raw === "string" ? raw : jsonOf(raw);
  return written.length > shownAtMost ? `${written.slice(0, shownAtMost)}…` : written;
}

function jsonOf(raw: unknown): string {
  try {
    return JSON.stringify(raw) ?? String(raw);
  } catch {
    // What was read from JSON can be nested too deep to be written again.
    return Array.isArray(raw) ? "[…]" : "{…}";
  }
}

/** Collects problems in bounded memory: keeps the first thousand and counts the rest. */
export class Problems {
  readonly #kept: DatasetProblem[] = [];
  readonly #counts = new Map<string, DatasetProblemCount>();
  #total = 0;

  get any(): boolean {
    return this.#total > 0;
  }

  add(problem: DatasetProblem): void {
    this.#total++;
    const { code, file, column } = problem;
    const key = `${code}|${file}|${column ?? ""}`;
    const known = this.#counts.get(key);
    // Columns are few; a file that is all columns still stays within bounds.
    if (known || this.#counts.size < keptAtMost) {
      const place = column === undefined ? { code, file } : { code, file, column };
      this.#counts.set(key, { ...place, count: (known?.count ?? 0) + 1 });
    }
    if (this.#kept.length < keptAtMost) this.#kept.push({ ...problem, found: shown(problem.found) });
  }

  /** @throws DatasetError when there is any problem; files in the given order. */
  refuseAny(files: readonly string[]): void {
    if (!this.any) return;
    const order = new Map(files.map((file, i) => [file, i]));
    // A table inside a JSON file is named file#table.
    const at = ({ file }: DatasetProblem): number => order.get(file) ?? order.get(file.replace(/#.*$/, "")) ?? -1;
    throw new DatasetError(
      this.#kept.sort((a, b) => at(a) - at(b) || (a.row ?? 0) - (b.row ?? 0)),
      this.#total,
      [...this.#counts.values()].sort((a, b) => b.count - a.count),
    );
  }
}

/** Several names as a sentence lists them. */
export const listed = (names: readonly string[]): Text => text(names.join("、"), names.join(", "));

/** What to do about a misspelt name: the nearest right one, else a general advice. */
export const didYouMean = (near: string | undefined, otherwise: Text): Text =>
  near === undefined ? otherwise : text(`是否为 ${near}？`, `Did you mean ${near}?`);
