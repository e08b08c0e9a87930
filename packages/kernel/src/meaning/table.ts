import { type RecordRow, Rows, textOf } from "./rows.js";

/** The rows of one table, and those of an id or with a value in a field. */
export interface Table {
  readonly all: readonly RecordRow[];
  /** All rows, by their dates too. */
  readonly whole: Rows;
  /** The rows of an id: several of a unit that has changed. */
  of(id: string): readonly RecordRow[];
  /** The rows of which a field is known to hold the value; without one, those of which no one value is known. */
  holding(field: string, value: string | undefined): Rows;
}

const noRows = new Rows([]);

/** A table, indexed as it is asked. */
export class IndexedTable implements Table {
  readonly whole: Rows;
  #byId: ReadonlyMap<string, readonly RecordRow[]> | undefined;
  readonly #byField = new Map<string, ReadonlyMap<string | undefined, Rows>>();

  constructor(readonly all: readonly RecordRow[]) {
    this.whole = new Rows(all);
  }

  of(id: string): readonly RecordRow[] {
    this.#byId ??= Map.groupBy(this.all, (row) => row.id);
    return this.#byId.get(id) ?? [];
  }

  holding(field: string, value: string | undefined): Rows {
    let index = this.#byField.get(field);
    if (!index) {
      const found = Map.groupBy(this.all, (row) => textOf(row, field));
      index = new Map([...found].map(([of, rows]) => [of, new Rows(rows)]));
      this.#byField.set(field, index);
    }
    return index.get(value) ?? noRows;
  }
}

/** A table with one row in place of another of the same id: what it does not touch is looked up in the table as it was. */
export class ChangedTable implements Table {
  #whole: Rows | undefined;

  constructor(
    private readonly before: Table,
    private readonly old: RecordRow,
    private readonly row: RecordRow,
  ) {}

  get all(): readonly RecordRow[] {
    return this.whole.all;
  }

  get whole(): Rows {
    this.#whole ??= new Rows(this.#swapped(this.before.all));
    return this.#whole;
  }

  of(id: string): readonly RecordRow[] {
    const rows = this.before.of(id);
    return id === this.row.id ? this.#swapped(rows) : rows;
  }

  holding(field: string, value: string | undefined): Rows {
    const [was, is] = [textOf(this.old, field), textOf(this.row, field)];
    const rows = this.before.holding(field, value);
    if (value !== was && value !== is) return rows;
    return new Rows(was === is ? this.#swapped(rows.all) : this.all.filter((row) => textOf(row, field) === value));
  }

  #swapped(rows: readonly RecordRow[]): readonly RecordRow[] {
    return rows.map((row) => (row === this.old ? this.row : row));
  }
}
