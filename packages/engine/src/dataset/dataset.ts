import type { RecordRow, Text } from "@anwei/kernel";

/** A record of a dataset: its facts, and where they stand. */
export interface DatasetRow extends RecordRow {
  /** The line in the file, the header being 1; in a JSON array the element, of a reader the record, from 1. */
  readonly origin: { readonly file: string; readonly row: number };
  /**
   * What was given, by field and in the field's own unit (23.5 under 直接经济损失(万元) is `"235000"` of `directLoss`):
   * the kernel's `readFacts` makes the same facts of it. Unknown facts are left out.
   */
  readonly raw: Readonly<Record<string, unknown>>;
}

/** The checked records of a folder or a reader. */
export interface Dataset {
  /** The rows by table, superseded ones included; a table that nobody brings is not in it. */
  readonly tables: ReadonlyMap<string, readonly DatasetRow[]>;
  /** Tables that the manifest takes to be complete, and why. */
  readonly assume: Readonly<Record<string, Text>>;
  /** Columns that rules read and that a table does not have, by table: their values are unknown in every row. */
  readonly lacks?: Readonly<Record<string, readonly string[]>>;
  readonly title?: Text;
  /** The day of judging that the manifest proposes. */
  readonly judged?: string;
  /** The day or instant by which records are to be known, where the manifest proposes one. */
  readonly known?: string;
}
