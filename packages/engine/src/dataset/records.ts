import { type KindData, type Text, text } from "@anwei/kernel";
import type { Dataset } from "./dataset.js";
import { isObject } from "./json.js";
import { manifestOf } from "./manifest.js";
import { TableNames } from "./names.js";
import { listed, Problems, shown } from "./problem.js";
import { ReaderError } from "./reader-error.js";
import { type Origin, Reading, type ReadOptions } from "./reading.js";
import type { TableReader } from "./table.js";

/**
 * A record as a host gives it: values by the name of the field, its title or another of its names, with a unit in
 * brackets after it where it has one. Dates and instants are texts in China's time; `null`, `undefined` and a key that
 * is not there are unknown.
 */
export type RecordGiven = Readonly<Record<string, unknown>>;

/** The records of one table: all at hand, or as they come. */
export type RecordRows = Iterable<RecordGiven> | AsyncIterable<RecordGiven>;

/** What a dataset says of itself, as its manifest does. */
export interface DatasetAbout {
  readonly title?: Text;
  /** The day of judging it is meant for. */
  readonly judged?: string;
  /** Records are taken as they were known by the end of that day, or at that instant. */
  readonly known?: string;
  /** Tables taken to hold every record, and why. */
  readonly assumeComplete?: Readonly<Record<string, Text>>;
  /** Columns that a table is known to lack, so that all their values are unknown. */
  readonly absent?: Readonly<Record<string, readonly string[]>>;
}

/** A host's own source of records: a database, a service, a stream. */
export interface RecordReader {
  /**
   * The records by table, under the name or title of its kind. They are read one table after another, and one record
   * at a time: a function is called, and its cursor opened, when its turn comes.
   */
  readonly tables: Readonly<Record<string, RecordRows | (() => RecordRows)>>;
  readonly about?: DatasetAbout;
}

/**
 * Reads the records that a host gives, and checks them as `readTables` checks the files of a dataset. Problems name
 * the table and the record, counted from 1.
 *
 * @example
 * ```ts
 * const dataset = await readRecords(
 *   { tables: { units: await db.units(), accidents: () => db.query("SELECT … FROM accidents").stream() } },
 *   rulebook.kinds,
 * );
 * ```
 * @throws DatasetError with everything that is wrong; ReaderError when the host's source breaks off. Then nothing of the
 *   dataset is given.
 */
export async function readRecords(
  reader: RecordReader,
  kinds: ReadonlyMap<string, KindData>,
  options: ReadOptions = {},
): Promise<Dataset> {
  const reading = new RecordsReading(Object.keys(reader.tables), reader.about, kinds, options);
  for (const [name, rows] of Object.entries(reader.tables)) {
    const table = reading.open(name);
    if (!table) continue;
    for await (const given of guarded(name, rows)) {
      table.take(given);
      // Let other work in, now and then.
      if (table.count % 1000 === 0) await new Promise((resume) => setTimeout(resume, 0));
    }
    table.close();
  }
  return reading.dataset();
}

async function* guarded(
  table: string,
  rows: RecordRows | (() => RecordRows),
): AsyncGenerator<unknown, undefined, undefined> {
  let count = 0;
  try {
    for await (const given of typeof rows === "function" ? rows() : rows) {
      yield given;
      count++;
    }
  } catch (cause) {
    throw new ReaderError(table, count, cause);
  }
  return undefined;
}

const reader: Origin = {
  manifest: "about",
  holder: text("表", "table"),
  leaveOut: text("不提供此表", "leave the table out"),
};

/** The records of a host while they are read, however they come. */
export class RecordsReading {
  readonly #reading: Reading;

  constructor(
    private readonly tables: readonly string[],
    about: DatasetAbout | undefined,
    kinds: ReadonlyMap<string, KindData>,
    options: ReadOptions,
  ) {
    const problems = new Problems();
    const names = new TableNames(kinds);
    const manifest = manifestOf({ ...about }, reader.manifest, names, problems);
    this.#reading = new Reading(reader, names, manifest, problems, options);
    if (tables.length > 0) return;
    problems.add({
      code: "no-table",
      file: "tables",
      expected: listed(names.names),
      found: "",
      todo: text("给出按表名命名的记录", "Give records under the names of their tables."),
    });
  }

  /** Begins a table; `undefined` after saying that it is none, or has been brought before. */
  open(name: string): TableReading | undefined {
    const kind = this.#reading.names.find(name);
    if (!kind) {
      this.#reading.unknownTable(name, name);
      return undefined;
    }
    const table = this.#reading.open(kind, name);
    return table && new TableReading(table, () => this.#reading.close(table));
  }

  /** What was read. @throws DatasetError */
  dataset(): Dataset {
    return this.#reading.dataset(this.tables);
  }
}

/** One table while its records are read. */
class TableReading {
  /** How many records were taken. */
  count = 0;

  constructor(
    private readonly table: TableReader,
    /** Ends the table, all of its records being taken. */
    readonly close: () => void,
  ) {}

  take(given: unknown): void {
    this.count++;
    if (isObject(given)) {
      this.table.record(given, this.count);
      return;
    }
    this.table.incomplete();
    this.table.refuse({
      code: "not-a-record",
      row: this.count,
      expected: text("一个对象", "an object"),
      found: shown(given),
      todo: text("每条记录给一个对象，键为字段名", "Give an object for each record, its keys being the fields."),
    });
  }
}
