import { type ExplainedTerm, type Explanation, type Records, type Text, text, textOf } from "@anwei/kernel";
import type { Rulebook } from "@anwei/plugin";

/**
 * What people call the things that answers name by id: a table `accidents`, a fact `accidents.directLoss`, a record
 * `accidents/a1`, a definition `region/rule`.
 */
export type Names = Readonly<Record<string, Text>>;

/** A fact as `missing` and `assumed` name it, and the table of the subject that was asked. */
interface Mentioned {
  readonly fact: string;
  readonly table: string;
}

/** The parts of a fact's name. */
export type FactName =
  | { readonly is: "fact"; readonly table: string; readonly id?: string; readonly path: string }
  | {
      readonly is: "completeness";
      readonly table: string;
      readonly unit?: string;
      readonly span?: readonly [string, string];
    }
  | { readonly is: "recordedAt"; readonly table: string }
  | { readonly is: "parameter" | "definition"; readonly id: string }
  | { readonly is: "judged" | "judgedAt" | "region" | "calendar" };

const completeness = /^completeness (\S+)(?: (.+?))??(?: (\d{4}-\d\d-\d\d)\/(\d{4}-\d\d-\d\d))?$/;

/**
 * Takes a fact's name apart. Ids may hold dots and a fact may lie one reference away, so `isRecord` says which
 * records there are.
 */
export function factName({ fact, table }: Mentioned, isRecord: (table: string, id: string) => boolean): FactName {
  if (fact === "judged" || fact === "judgedAt" || fact === "region" || fact === "calendar") return { is: fact };
  const [, of, unit, from, to] = completeness.exec(fact) ?? [];
  if (of !== undefined)
    return {
      is: "completeness",
      table: of,
      ...(unit === undefined ? {} : { unit }),
      ...(from === undefined || to === undefined ? {} : { span: [from, to] }),
    };
  if (fact.startsWith("recordedAt ")) return { is: "recordedAt", table: fact.slice("recordedAt ".length) };
  if (fact.startsWith("parameter ")) return { is: "parameter", id: fact.slice("parameter ".length) };
  const slash = fact.indexOf("/");
  if (slash < 0) return { is: "fact", table, path: fact };
  const [owner, rest] = [fact.slice(0, slash), fact.slice(slash + 1)];
  const parts = rest.split(".");
  const splits = [1, 2]
    .filter((length) => parts.length > length)
    .map((length) => ({ id: parts.slice(0, -length).join("."), path: parts.slice(-length).join(".") }));
  const split = splits.find(({ id }) => isRecord(owner, id)) ?? splits[0];
  return split ? { is: "fact", table: owner, ...split } : { is: "definition", id: fact };
}

/** Collects names of what is mentioned, and of nothing else. */
export class NameBook {
  readonly #names = new Map<string, Text>();

  constructor(
    private readonly book: Rulebook,
    private readonly records?: Records,
  ) {}

  /** The names in order of their ids. */
  get names(): Names {
    return Object.fromEntries([...this.#names].sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  fact(fact: string, table: string): void {
    const name = factName({ fact, table }, (of, id) => this.records?.byId(of, id) !== undefined);
    switch (name.is) {
      case "fact":
        this.field(name.table, name.path);
        if (name.id !== undefined) this.record(name.table, name.id);
        return;
      case "completeness":
      case "recordedAt":
        this.table(name.table);
        if ("unit" in name && name.unit !== undefined) this.record("units", name.unit);
        return;
      case "parameter":
      case "definition":
        this.rule(name.id);
        return;
    }
  }

  table(table: string): void {
    this.#put(table, this.book.kind(table)?.title);
  }

  record(table: string, id: string): void {
    const key = `${table}/${id}`;
    if (this.#names.has(key)) return;
    const row = this.records?.byId(table, id);
    const name = row && textOf(row, "name");
    if (name !== undefined) {
      this.#put(key, text(name, name));
      return;
    }
    const kind = this.book.kind(table)?.title;
    const unit = row && textOf(row, "unit");
    const unitRow = unit === undefined ? undefined : this.records?.byId("units", unit);
    const whose = (unitRow && textOf(unitRow, "name")) ?? unit ?? "";
    if (kind && row) this.#put(key, text(`${whose}${kind.zh} ${id}`, `${kind.en} ${id}${whose ? `, ${whose}` : ""}`));
  }

  /** A definition by its id. */
  rule(id: string): void {
    this.#put(id, this.book.definition(id)?.title);
  }

  /** A field of a record, or of the record that a reference of it names. */
  field(table: string, path: string): void {
    const [head = "", tail] = path.split(".");
    const field = this.book.kind(table)?.fields[head];
    const far = tail !== undefined && field?.type === "ref" ? this.book.kind(field.to)?.fields[tail] : undefined;
    const title =
      far && field
        ? text(`${field.title.zh}的${far.title.zh}`, `${far.title.en} of the ${field.title.en}`)
        : field?.title;
    this.#put(`${table}.${path}`, title);
  }

  /** Everything that an explanation names. */
  explanation(of: Explanation): void {
    this.record(of.table, of.subject);
    for (const fact of of.outcome.missing) this.fact(fact, of.table);
    for (const { fact } of of.outcome.assumed) this.fact(fact, of.table);
    if (of.applies) this.#term(of.applies);
    for (const row of of.rows) for (const term of [row.test, row.term]) if (term) this.#term(term);
    for (const besides of of.besides ?? []) this.explanation(besides);
    for (const record of of.records ?? []) {
      this.record(record.table, record.id);
      if (record.test) this.#term(record.test);
    }
  }

  #term(term: ExplainedTerm): void {
    for (const part of term.parts) this.#term(part);
    if (term.definition) this.explanation(term.definition);
  }

  #put(id: string, title: Text | undefined): void {
    if (title) this.#names.set(id, title);
  }
}
