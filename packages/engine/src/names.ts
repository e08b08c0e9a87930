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

/** The fact of another record in its full name: `accidents/a1.directLoss`. */
const ofRecord = /^([^/ .]+)\/(.*)\.([^./]+(?:\.[^./]+)?)$/;

/** The parts of a fact's name. */
export type FactName =
  | { readonly is: "fact"; readonly table: string; readonly id?: string; readonly path: string }
  | { readonly is: "completeness"; readonly table: string }
  | { readonly is: "parameter" | "definition"; readonly id: string }
  | { readonly is: "judged" | "region" };

export function factName({ fact, table }: Mentioned): FactName {
  if (fact === "judged" || fact === "region") return { is: fact };
  if (fact.startsWith("completeness ")) return { is: "completeness", table: fact.slice("completeness ".length) };
  if (fact.startsWith("parameter ")) return { is: "parameter", id: fact.slice("parameter ".length) };
  const [, of, id, path] = ofRecord.exec(fact) ?? [];
  if (of !== undefined && id !== undefined && path !== undefined) return { is: "fact", table: of, id, path };
  if (fact.includes("/")) return { is: "definition", id: fact };
  return { is: "fact", table, path: fact };
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
    const name = factName({ fact, table });
    switch (name.is) {
      case "fact":
        this.#field(name.table, name.path);
        if (name.id !== undefined) this.record(name.table, name.id);
        return;
      case "completeness":
        this.table(name.table);
        return;
      case "parameter":
      case "definition":
        this.#put(name.id, this.book.definition(name.id)?.title);
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

  /** Everything that an explanation names. */
  explanation(of: Explanation): void {
    this.record(of.table, of.subject);
    for (const fact of of.outcome.missing) this.fact(fact, of.table);
    for (const { fact } of of.outcome.assumed) this.fact(fact, of.table);
    if (of.applies) this.#term(of.applies);
    for (const row of of.rows) for (const term of [row.test, row.term]) if (term) this.#term(term);
    for (const record of of.records ?? []) {
      this.record(record.table, record.id);
      if (record.test) this.#term(record.test);
    }
  }

  #term(term: ExplainedTerm): void {
    for (const part of term.parts) this.#term(part);
    if (term.definition) this.explanation(term.definition);
  }

  #field(table: string, path: string): void {
    const [head = "", tail] = path.split(".");
    const field = this.book.kind(table)?.fields[head];
    const far = tail !== undefined && field?.type === "ref" ? this.book.kind(field.to)?.fields[tail] : undefined;
    const title =
      far && field
        ? text(`${field.title.zh}的${far.title.zh}`, `${far.title.en} of the ${field.title.en}`)
        : field?.title;
    this.#put(`${table}.${path}`, title);
  }

  #put(id: string, title: Text | undefined): void {
    if (title) this.#names.set(id, title);
  }
}
