import { type KindData, text, textOf, type Value } from "@anwei/kernel";
import { type Cell, cellReader } from "./cells.js";
import type { DatasetRow } from "./dataset.js";
import { type Column, Headers, wordsFor } from "./headers.js";
import type { TableNames } from "./names.js";
import { type DatasetProblem, didYouMean, listed, type Problems } from "./problem.js";

/** A table as it was read, right or wrong. */
export interface Table {
  readonly kind: KindData;
  readonly file: string;
  readonly rows: readonly DatasetRow[];
  /** The header of each field that has a column. */
  readonly headers: ReadonlyMap<string, string>;
  /** Whether every record's id was seen, so that one which is not among them is nowhere. */
  readonly whole: boolean;
  /** Columns that rules read and that are not there. */
  readonly lacks: readonly string[];
}

/** What a table of each kind has to have. */
const columnsOf = (kind: string): readonly string[] =>
  kind === "units"
    ? ["id", "name", "kind"]
    : kind === "completeness"
      ? ["id", "unit", "table", "from", "to"]
      : ["id", "unit"];

/** The columns of which no cell may be empty. */
const filledOf = (kind: string): readonly string[] => (kind === "units" ? ["id"] : columnsOf(kind));

interface Reader {
  readonly column: Column;
  readonly read: (written: unknown) => Cell;
}

/** Reads the rows of one table, cell by cell. */
export class TableReader {
  readonly #rows: DatasetRow[] = [];
  readonly #words: Headers;
  readonly #headers = new Map<string, string>();
  readonly #meant = new Set<string>();
  readonly #keys = new Map<string, Reader | undefined>();
  readonly #empty: { readonly field: string; readonly row: number }[] = [];
  readonly #filled: readonly string[];
  #columns: readonly (Reader | undefined)[] = [];
  #whole = true;

  constructor(
    readonly kind: KindData,
    readonly file: string,
    readonly tables: TableNames,
    readonly problems: Problems,
    /** Where the dataset can say that a column is absent. */
    readonly manifest: string,
  ) {
    this.#words = new Headers(kind);
    this.#filled = filledOf(kind.name).filter((field) => Object.hasOwn(kind.fields, field));
  }

  refuse(problem: Omit<DatasetProblem, "file">): void {
    this.problems.add({ file: this.file, ...problem });
  }

  /** Says that records of the table may have escaped. */
  incomplete(): void {
    this.#whole = false;
  }

  /** The first row of a CSV. */
  header(cells: readonly string[], row: number): void {
    this.#columns = cells.map((header) => {
      const reader = this.#reader(header, row);
      const before = reader && this.#headers.get(reader.column.field);
      if (reader && before !== undefined) {
        this.#refuseTwice(reader.column, before, row);
        return undefined;
      }
      if (reader) this.#headers.set(reader.column.field, header);
      return reader;
    });
  }

  #reader(header: string, row: number): Reader | undefined {
    const column = this.#words.read(header);
    if (!("code" in column)) {
      const read = cellReader(column);
      const names = this.kind.name === "completeness" && column.field === "table";
      return { column, read: names ? (written) => this.#tableName(read(written)) : read };
    }
    const { meant, ...problem } = column;
    if (meant !== undefined) this.#meant.add(meant);
    this.refuse({ ...problem, row, column: header });
    return undefined;
  }

  #refuseTwice({ field, of, header }: Column, before: string, row: number): void {
    this.refuse({
      code: "duplicate-column",
      row,
      column: header,
      expected: text(
        `一列 ${field}（${of.title.zh}），已有“${before}”`,
        `one column for ${field}; there is "${before}" already`,
      ),
      found: header,
      todo: text("只留一列", "Keep one of them."),
    });
  }

  // A zero report may call the table by its title; rules look for its name.
  #tableName(cell: Cell): Cell {
    if ("problem" in cell || cell.value === undefined) return cell;
    const written = String(cell.raw);
    const name = this.tables.find(written)?.name;
    if (name !== undefined) return { value: { type: "choice", possible: [name], absent: "no" }, raw: name };
    return {
      problem: {
        code: "unknown-table",
        expected: listed(this.tables.names),
        found: written,
        todo: didYouMean(this.tables.nearest(written), text("改为所列的表", "Name one of those tables.")),
      },
    };
  }

  /** A further row of a CSV. */
  cells(cells: readonly string[], row: number): void {
    // Spreadsheets export emptied rows; they say nothing.
    if (cells.every((cell) => cell.trim() === "")) return;
    const draft = new Draft(this, row);
    if (cells.length !== this.#columns.length) {
      this.refuse({
        code: "wrong-cell-count",
        row,
        expected: text(`${this.#columns.length} 个单元格`, `${this.#columns.length} cells`),
        found: `${cells.length}`,
        todo: text(
          "补足或删去单元格；含逗号的单元格加引号",
          "Add or remove cells; put a cell that holds a comma in quotes.",
        ),
      });
      this.incomplete();
      return;
    }
    for (const [i, reader] of this.#columns.entries()) if (reader) draft.take(reader, cells[i]);
    this.#add(draft);
  }

  /** An object of a JSON file. */
  record(record: Readonly<Record<string, unknown>>, row: number): void {
    const draft = new Draft(this, row);
    const taken = new Map<string, string>();
    for (const [key, written] of Object.entries(record)) {
      if (!this.#keys.has(key)) this.#keys.set(key, this.#reader(key, row));
      const reader = this.#keys.get(key);
      if (!reader) continue;
      const { field } = reader.column;
      const before = taken.get(field);
      if (before !== undefined) {
        this.#refuseTwice(reader.column, before, row);
        continue;
      }
      taken.set(field, key);
      if (!this.#headers.has(field)) this.#headers.set(field, key);
      draft.take(reader, written);
    }
    this.#add(draft);
  }

  #add(draft: Draft): void {
    for (const field of this.#filled) {
      if (!Object.hasOwn(draft.facts, field) && !draft.wrong.has(field)) this.#empty.push({ field, row: draft.row });
    }
    const { facts, raw, row } = draft;
    const made: DatasetRow = { table: this.kind.name, id: "", facts, raw, origin: { file: this.file, row } };
    this.#rows.push({ ...made, id: textOf(made, "id") ?? "" });
  }

  /**
   * What was read. Columns that a table has to have and that are neither there nor stated to be absent are missing;
   * `header` is the row where they would stand. Of what the rules read besides, it is noted what the table lacks.
   */
  done(needs: readonly string[], absent: readonly string[], header?: number): Table {
    const isThere = (field: string): boolean => this.#headers.has(field) || this.#meant.has(field);
    const missing = (fields: readonly string[]): readonly string[] =>
      header === undefined && this.#rows.length === 0
        ? []
        : fields.filter((field) => Object.hasOwn(this.kind.fields, field) && !isThere(field));
    const required = columnsOf(this.kind.name);
    for (const field of missing(required)) {
      if (field === "id" || !absent.includes(field)) this.#refuseMissing(field, header);
    }
    const lacks = missing(needs.filter((field) => !required.includes(field) && !absent.includes(field)));
    for (const { field, row } of this.#empty) {
      const column = this.#headers.get(field);
      if (column === undefined) continue;
      const expected = this.kind.fields[field]?.title ?? text(field, field);
      this.refuse({
        code: "missing-value",
        row,
        column,
        expected,
        found: "",
        todo: text("填写此单元格", "Fill in the cell."),
      });
    }
    const { kind, file } = this;
    const whole = this.#whole && (this.#rows.length === 0 || this.#headers.has("id"));
    return { kind, file, rows: this.#rows, headers: this.#headers, whole, lacks };
  }

  #refuseMissing(field: string, row: number | undefined): void {
    const state = `"absent": {"${this.kind.name}": ["${field}"]}`;
    this.refuse({
      code: "missing-column",
      ...(row === undefined ? {} : { row }),
      column: field,
      expected: wordsFor(field, this.kind.fields[field]),
      found: "",
      todo:
        field === "id"
          ? text("补上此列", "Add the column.")
          : text(
              `补上此列（不详的单元格留空），或在 ${this.manifest} 中写明 ${state}`,
              `Add the column (an empty cell is unknown), or state in ${this.manifest} ${state}.`,
            ),
    });
  }
}

/** The facts of one row while they are read. */
class Draft {
  readonly facts: Record<string, Value> = {};
  readonly raw: Record<string, unknown> = {};
  readonly wrong = new Set<string>();

  constructor(
    readonly table: TableReader,
    readonly row: number,
  ) {}

  take({ column, read }: Reader, written: unknown): void {
    const cell = read(written);
    if ("problem" in cell) {
      this.wrong.add(column.field);
      this.table.refuse({ ...cell.problem, row: this.row, column: column.header });
    } else if (cell.value !== undefined) {
      this.facts[column.field] = cell.value;
      this.raw[column.field] = cell.raw;
    }
  }
}
