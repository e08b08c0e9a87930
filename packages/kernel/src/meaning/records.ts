import type { Interval } from "../exact/interval.js";
import type { Day } from "../time/calendar.js";
import { type RecordRow, Rows, textOf } from "./rows.js";
import { ChangedTable, IndexedTable, type Table } from "./table.js";
import type { Value } from "./value.js";

export { type RecordRow, textOf } from "./rows.js";

const dayOr = (value: Value | undefined, end: "lo" | "hi", otherwise: number): number =>
  value?.type === "number" && value.absent !== "yes" && value.is[end].isFinite ? value.is[end].toNumber() : otherwise;

/**
 * The records that rules are judged on, as they were known at one time: rows that others supersede are left out
 * by whoever builds it. Lookups are indexed; the tree of units is read at a date.
 */
export class Records {
  readonly #tables: ReadonlyMap<string, Table>;
  readonly #tree: Tree;
  /** The codes of units that never move, of those that were asked about. */
  readonly #codes = new Map<string, string>();
  /** Stands for all records of which the zero reports and the tree of units are the same. */
  readonly reporting: object;

  constructor(tables: ReadonlyMap<string, readonly RecordRow[] | Table>, like?: { tree?: Tree; reporting?: object }) {
    this.#tables = new Map(
      [...tables].map(([name, of]) => [name, "holding" in of ? of : new IndexedTable(of)] as const),
    );
    this.#tree = like?.tree ?? new Tree(this.all("units"));
    this.reporting = like?.reporting ?? {};
  }

  /** The same records with one row in place of another: for asking what a different fact would change. */
  replacing(old: RecordRow, row: RecordRow): Records {
    const table = this.#tables.get(old.table);
    if (!table || old.id !== row.id)
      return this.having(
        old.table,
        this.all(old.table).map((r) => (r === old ? row : r)),
      );
    const moves =
      old.table === "units" &&
      (textOf(old, "parent") !== textOf(row, "parent") ||
        old.facts.from !== row.facts.from ||
        old.facts.to !== row.facts.to);
    return this.#with(old.table, new ChangedTable(table, old, row), moves);
  }

  /** The same records with other rows in one table. */
  having(table: string, rows: readonly RecordRow[]): Records {
    return this.#with(table, new IndexedTable(rows), table === "units");
  }

  /** What was looked up in tables that are the same holds here as well. */
  #with(name: string, table: Table, moves: boolean): Records {
    return new Records(
      new Map([...this.#tables, [name, table]]),
      moves ? {} : { tree: this.#tree, ...(name === "completeness" ? {} : { reporting: this.reporting }) },
    );
  }

  all(table: string): readonly RecordRow[] {
    return this.#tables.get(table)?.all ?? [];
  }

  has(table: string): boolean {
    return this.#tables.has(table);
  }

  /** The record of that id; of a unit with several dated rows, the one that holds on the day. */
  byId(table: string, id: string, on?: Day): RecordRow | undefined {
    const rows = this.#rowsOf(table, id);
    if (rows.length <= 1 || on === undefined) return rows.at(-1);
    return rows.find((r) => spanOf(r).from <= on && on <= spanOf(r).to);
  }

  /** The rows of a record that may hold on one of the days, with `undefined` where none may. */
  holding(table: string, id: string, days: Interval): readonly (RecordRow | undefined)[] {
    const rows = this.#rowsOf(table, id);
    if (rows.length <= 1) return [rows[0]];
    const [first, last] = [days.lo.toNumber(), days.hi.toNumber()];
    if (first === last) return [this.byId(table, id, first)];
    const met = rows
      .filter((r) => spanOf(r).from <= last && first <= spanOf(r).to)
      .sort((a, b) => spanOf(a).from - spanOf(b).from);
    let reached = first - 1;
    for (const row of met) if (spanOf(row).from <= reached + 1) reached = Math.max(reached, spanOf(row).to);
    return met.length > 0 && reached >= last ? met : [...met, undefined];
  }

  #rowsOf(table: string, id: string): readonly RecordRow[] {
    return this.#tables.get(table)?.of(id) ?? [];
  }

  /** Every dated row of a unit. */
  versions(id: string): readonly RecordRow[] {
    return this.#rowsOf("units", id);
  }

  /** Every record of a table. */
  whole(table: string): Rows {
    return this.#tables.get(table)?.whole ?? noRows;
  }

  /** Records of which a field is known to hold the value. */
  holdingValue(table: string, field: string, value: string): Rows {
    return this.#tables.get(table)?.holding(field, value) ?? noRows;
  }

  /** Records of which a field is not known to hold any one value. */
  unclear(table: string, field: string): Rows {
    return this.#tables.get(table)?.holding(field, undefined) ?? noRows;
  }

  /** Records of which a field may hold the value: those that do, and those where it is unknown. */
  where(table: string, field: string, value: string): readonly RecordRow[] {
    const [known, unknown] = [this.holdingValue(table, field, value).all, this.unclear(table, field).all];
    return unknown.length > 0 ? [...known, ...unknown] : known;
  }

  parentOf(id: string, on: Day | undefined): string | undefined {
    const row = this.byId("units", id, on);
    return row && textOf(row, "parent");
  }

  /** The unit and all above it on a day, nearest first. */
  lineOf(id: string, on: Day | undefined): readonly string[] {
    return this.fixedLine(id) ?? lineUp(id, (unit) => this.parentOf(unit, on));
  }

  /** The unit and all above it, where none of them has several dated rows, so that the line is the same on every day. */
  fixedLine(id: string): readonly string[] | undefined {
    const known = this.#tree.lines.get(id);
    if (known !== undefined) return known === "moves" ? undefined : known;
    const line = lineUp(id, (unit) => this.parentOf(unit, undefined));
    const fixed = line.every((unit) => this.versions(unit).length <= 1);
    this.#tree.lines.set(id, fixed ? line : "moves");
    return fixed ? line : undefined;
  }

  /**
   * One day of each stretch in which the tree above some units does not change, among the days given: enough to see
   * every place that they had. `undefined` stands for any day where the tree never changes.
   */
  daysThatMatter(units: Iterable<string>, days: Interval): readonly (Day | undefined)[] {
    const [first, last] = [days.lo.toNumber(), days.hi.toNumber()];
    if (first === last) return [first];
    const above = new Set<string>();
    for (const id of units) if (!this.fixedLine(id)) above.add(id);
    const turns = new Set<Day>();
    for (const id of above) {
      const rows = this.versions(id);
      for (const row of rows) {
        const parent = textOf(row, "parent");
        if (parent !== undefined) above.add(parent);
        // A unit with a single row is taken to hold on every day.
        if (rows.length > 1)
          for (const day of [spanOf(row).from, spanOf(row).to + 1]) if (Number.isFinite(day)) turns.add(day);
      }
    }
    if (turns.size === 0) return [undefined];
    const within = [...turns].filter((d) => first < d && d <= last).sort((a, b) => a - b);
    return [Number.isFinite(first) ? first : Math.min(...turns) - 1, ...within];
  }

  /** Units that at any time stood directly below the unit. */
  childrenEver(id: string): readonly string[] {
    return this.#tree.children.get(id) ?? [];
  }

  /** The unit and all that at any time stood below it. */
  subtreeEver(id: string): readonly string[] {
    const known = this.#tree.below.get(id);
    if (known) return known;
    const found = new Set<string>([id]);
    for (const unit of found) for (const below of this.childrenEver(unit)) found.add(below);
    const all = [...found];
    this.#tree.below.set(id, all);
    return all;
  }

  /** The administrative code that holds for a unit: its own, else that of the nearest unit above. */
  codeOf(id: string, on: Day | undefined): string | undefined {
    const known = this.#codes.get(id);
    if (known !== undefined) return known;
    const code = this.#codeOn(id, on);
    if (code !== undefined && this.fixedLine(id)) this.#codes.set(id, code);
    return code;
  }

  #codeOn(id: string, on: Day | undefined): string | undefined {
    for (const unit of this.lineOf(id, on)) {
      const row = this.byId("units", unit, on);
      const code = row && textOf(row, "code");
      if (code !== undefined) return code;
    }
    // Without a table of units, a unit that is named by its administrative code still stands somewhere.
    return /^\d{6}$/.test(id) && !this.byId("units", id) ? id : undefined;
  }
}

const noRows = new Rows([]);

/** What is known of the tree of units on all its days. */
class Tree {
  /** Units that at any time stood directly below one. */
  readonly children: ReadonlyMap<string, readonly string[]>;
  /** A unit with all that at any time stood below it, of those that were asked about. */
  readonly below = new Map<string, readonly string[]>();
  /** A unit with all above it, of those that were asked about; some of them move. */
  readonly lines = new Map<string, readonly string[] | "moves">();

  constructor(units: readonly RecordRow[]) {
    const children = new Map<string, Set<string>>();
    for (const row of units) {
      const parent = textOf(row, "parent");
      if (parent === undefined) continue;
      const below = children.get(parent);
      if (below) below.add(row.id);
      else children.set(parent, new Set([row.id]));
    }
    this.children = new Map([...children].map(([parent, below]) => [parent, [...below]]));
  }
}

/** Someone and all above, nearest first; where they stand in a circle, each once. */
function lineUp(id: string, parentOf: (unit: string) => string | undefined): readonly string[] {
  const line: string[] = [];
  for (let at: string | undefined = id; at !== undefined && !line.includes(at); at = parentOf(at)) line.push(at);
  return line;
}

/** The days for which a dated row of a unit holds. */
export const spanOf = (row: RecordRow): { readonly from: Day; readonly to: Day } => ({
  from: dayOr(row.facts.from, "lo", Number.NEGATIVE_INFINITY),
  to: dayOr(row.facts.to, "hi", Number.POSITIVE_INFINITY),
});
