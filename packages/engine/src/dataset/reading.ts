import { type KindData, type Text, text } from "@anwei/kernel";
import { checkRecords } from "./checks.js";
import type { Dataset } from "./dataset.js";
import type { Manifest } from "./manifest.js";
import type { TableNames } from "./names.js";
import { didYouMean, listed, type Problems } from "./problem.js";
import { type Table, TableReader } from "./table.js";

/** How a dataset is read. */
export interface ReadOptions {
  /**
   * The columns that rules read (see `columnsRead`), by table. A table that lacks one is read all the same, its values
   * being unknown, and the dataset says so in `lacks`, unless the manifest's `absent` or a field's own assumption has
   * said it before. Rules come to read more, and no dataset that was right becomes wrong by that.
   */
  readonly needs?: ReadonlyMap<string, readonly string[]>;
}

/** Where tables come from, in the words of whoever keeps them. */
export interface Origin {
  /** What problems call the dataset's word about itself. */
  readonly manifest: string;
  /** What holds one table. */
  readonly holder: Text;
  /** What to do with a table that is not meant to be read. */
  readonly leaveOut: Text;
}

/** A dataset while its tables are read one after another, whatever they are read from. */
export class Reading {
  readonly #tables = new Map<string, Table>();

  constructor(
    readonly origin: Origin,
    readonly names: TableNames,
    readonly manifest: Manifest,
    readonly problems: Problems,
    private readonly options: ReadOptions,
  ) {}

  get isEmpty(): boolean {
    return this.#tables.size === 0;
  }

  /** Begins a table; `undefined` after saying that it has been brought before. */
  open(kind: KindData, file: string): TableReader | undefined {
    const { manifest, holder, leaveOut } = this.origin;
    const before = this.#tables.get(kind.name)?.file;
    if (before === undefined) return new TableReader(kind, file, this.names, this.problems, manifest);
    this.problems.add({
      code: "table-twice",
      file,
      expected: text(
        `${kind.title.zh}只有一个${holder.zh}，已有 ${before}`,
        `one ${holder.en} for ${kind.name}; there is ${before}`,
      ),
      found: file,
      todo: text(`合并两者，或${leaveOut.zh}`, `Join the two, or ${leaveOut.en}.`),
    });
    return undefined;
  }

  /** Ends a table; `header` is the row of its header, if it has one. */
  close(table: TableReader, header?: number): void {
    const { kind } = table;
    const needs = (this.options.needs?.get(kind.name) ?? []).filter(
      (field) => kind.fields[field]?.assume === undefined,
    );
    this.#tables.set(kind.name, table.done(needs, this.manifest.absent.get(kind.name) ?? [], header));
  }

  unknownTable(file: string, name: string, column?: string): void {
    const { leaveOut } = this.origin;
    this.problems.add({
      code: "unknown-table",
      file,
      ...(column === undefined ? {} : { column }),
      expected: listed(this.names.names),
      found: name,
      todo: didYouMean(
        this.names.nearest(name),
        text(`按表名改名，或${leaveOut.zh}`, `Name it for its table, or ${leaveOut.en}.`),
      ),
    });
  }

  /** What was read, its records held against each other. @throws DatasetError, its problems in the order of files. */
  dataset(files: readonly string[]): Dataset {
    checkRecords(this.#tables, this.problems);
    this.problems.refuseAny([this.origin.manifest, ...files]);
    const { title, judged, known, assume } = this.manifest;
    const lacking = [...this.#tables.values()].filter(({ lacks }) => lacks.length > 0);
    return {
      tables: new Map([...this.#tables.values()].map(({ kind, rows }) => [kind.name, rows])),
      assume,
      lacks: Object.fromEntries(lacking.map(({ kind, lacks }) => [kind.name, lacks])),
      ...(title === undefined ? {} : { title }),
      ...(judged === undefined ? {} : { judged }),
      ...(known === undefined ? {} : { known }),
    };
  }
}
