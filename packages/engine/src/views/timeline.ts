import {
  type Citation,
  formatDay,
  Interpreter,
  type KindData,
  outcomeOf,
  type RecordRow,
  type Records,
  saidOf,
  scopeOf,
  type Text,
  text,
  textOf,
  type Unsourced,
} from "@anwei/kernel";
import type { TimelineDate, TimelineEvent, TimelineRecords, TimelineView } from "@anwei/plugin";
import { assumedOf, subjectRef } from "../subject.js";
import { type DueStatus, statusOf } from "./due-status.js";
import { type FactShown, factSaid } from "./fact.js";
import { ends, isOpen, type Moment, momentOf, open, placeOf, whenSaid } from "./moment.js";
import { asked, type Shown, Sources, shownOf, type Viewing } from "./viewing.js";

/** What happened, was due, was recorded or corrected. */
export interface TimelineEntry {
  readonly kind: "happened" | "due" | "record" | "corrected";
  readonly title: Text;
  /** The definition, the field or the record that it is from. */
  readonly rule?: string;
  readonly fact?: string;
  readonly record?: string;
  /** The table of the related record that it is about; the view's own where it is not said. */
  readonly table?: string;
  /** The earliest and the latest that it can be: `2009-03-31` or `2009-03-31T08:30`; `null` where that is open. */
  readonly from: string | null;
  readonly to: string | null;
  /** The same as people say it. */
  readonly said: Text;
  readonly status?: DueStatus;
  /** When what was due was done, as people say it. */
  readonly done?: Text;
  readonly missing?: readonly string[];
  /** Where it stands: which of the view's `sources`. */
  readonly source?: number;
}

/** A record of another table that names the record. */
export interface TimelineRelated {
  readonly id: string;
  readonly said: Text;
  readonly facts: readonly FactShown[];
  readonly decisions: readonly Shown[];
  /** What was so of the named record after this one, those after it left out. */
  readonly after: readonly Shown[];
}

/** The record as it was before a correction. */
export interface TimelineVersion {
  readonly id: string;
  /** When the correction was recorded. */
  readonly until?: Text;
  readonly changed: readonly { readonly field: string; readonly was: Text; readonly now: Text }[];
  /** What was so then, by the records known until the correction. */
  readonly head: readonly Shown[];
}

/** The life of one record. */
export interface TimelineRow {
  readonly id: string;
  readonly title: string;
  readonly unit?: string;
  readonly unitTitle?: string;
  readonly happenedOn?: string;
  readonly facts: readonly FactShown[];
  readonly head: readonly Shown[];
  /** In order; those of no known date last. */
  readonly entries: readonly TimelineEntry[];
  readonly related: readonly {
    readonly table: string;
    readonly title: Text;
    readonly records: readonly TimelineRelated[];
  }[];
  /** How it was before each correction, the latest first. */
  readonly versions: readonly TimelineVersion[];
  readonly sections: readonly { readonly title: Text; readonly shows: readonly Shown[] }[];
  /** The facts that were assumed for any of it, as the assessment's `assumed` names them. */
  readonly assumed: readonly string[];
}

export interface TimelineData {
  readonly view: "timeline";
  readonly id: string;
  readonly title: Text;
  readonly table: string;
  /** The definitions that stand at the head, in order. */
  readonly head: readonly string[];
  /** What entries and answers rest on. */
  readonly sources: readonly (readonly Citation[] | Unsourced)[];
  readonly rows: readonly TimelineRow[];
  /** How many records the table has, where not all of them are shown. */
  readonly of?: number;
}

/** The life of each record of a table, in the order of their dates. */
export async function showTimeline(view: TimelineView, viewing: Viewing): Promise<TimelineData> {
  const { book, records, names } = viewing;
  const sources = new Sources();
  const kind = book.kind(view.table);
  const lives: { readonly at: number; readonly row: TimelineRow }[] = [];
  const all = records.all(view.table);
  if (kind) {
    names.table(view.table);
    for (const { table } of view.records) names.table(table);
    const earlier = new Map(viewing.superseded.get(view.table)?.map((row) => [row.id, row]));
    for (const subject of paged(view, viewing, all)) {
      // Let other work in, now and then.
      if (lives.length % 100 === 99) await new Promise((resume) => setTimeout(resume, 0));
      const life = new Life(view, viewing, kind, subject, earlier, sources);
      lives.push({ at: life.at, row: life.row() });
    }
  }
  return {
    view: "timeline",
    id: view.id,
    title: view.title,
    table: view.table,
    head: (view.head ?? []).map((id) => book.definition(id)?.id ?? id),
    sources: sources.all,
    rows: lives.sort((a, b) => a.at - b.at).map(({ row }) => row),
    ...(lives.length < all.length ? { of: all.length } : {}),
  };
}

/** The records that have a page: all, or those that come first where there are too many. */
function paged(
  { pages }: TimelineView,
  { book, interpreter }: Viewing,
  all: readonly RecordRow[],
): readonly RecordRow[] {
  const data = pages && book.definition(pages.by);
  if (!pages || all.length <= pages.most || data?.kind !== "decision") return all;
  const placeOfOne = (row: RecordRow): number => {
    const { value, atMost, possible = [] } = outcomeOf(data, interpreter.answer(data.id, row));
    const may = [value, atMost, ...possible].flatMap((outcome) => pages.first.indexOf(String(outcome)));
    return Math.min(pages.first.length, ...may.filter((at) => at >= 0));
  };
  return all
    .map((row) => ({ row, at: placeOfOne(row) }))
    .sort((a, b) => a.at - b.at)
    .slice(0, pages.most)
    .map(({ row }) => row);
}

/** An entry with its place in the order. */
interface Placed {
  readonly at: number;
  readonly entry: TimelineEntry;
}

class Life {
  readonly #assumed = new Set<string>();
  private readonly viewing: Viewing;

  constructor(
    private readonly view: TimelineView,
    viewing: Viewing,
    private readonly kind: KindData,
    private readonly subject: RecordRow,
    /** Superseded records of the table by id. */
    private readonly earlier: ReadonlyMap<string, RecordRow>,
    private readonly sources: Sources,
  ) {
    this.viewing = {
      ...viewing,
      assume: (assumed, of) => {
        viewing.assume(assumed, of);
        for (const { fact } of assumed) this.#assumed.add(assumedOf(fact, of));
      },
    };
  }

  /** Where it stands among the others. */
  get at(): number {
    const happened = this.subject.facts.happenedOn;
    return happened?.type === "number" && happened.is.lo.isFinite ? happened.is.lo.toNumber() : Number.MAX_VALUE;
  }

  row(): TimelineRow {
    const { view, viewing, subject, kind } = this;
    const { title, unit, unitTitle } = subjectRef(subject, viewing.records, viewing.judgedOn);
    const related = view.records.map((of) => ({ of, rows: this.#related(of) }));
    const versions = this.#versions();
    const placed = [
      ...view.events.flatMap((event) => this.#event(event, kind, subject)),
      ...related.flatMap(({ of, rows }) => rows.flatMap((row) => this.#recordEntries(of, row))),
      ...versions.flatMap(({ entry }) => entry),
    ];
    const told = {
      id: subject.id,
      title: (view.name === undefined ? undefined : textOf(subject, view.name)) ?? title,
      ...(unit === undefined ? {} : { unit }),
      ...(unitTitle === undefined ? {} : { unitTitle }),
      ...(this.at === Number.MAX_VALUE ? {} : { happenedOn: formatDay(this.at) }),
      facts: (view.facts ?? []).map((field) => this.#fact(kind, subject, field)),
      head: shownOf(viewing, view.head ?? [], subject, this.sources),
      entries: placed.sort((a, b) => a.at - b.at).map(({ entry }) => entry),
      related: related.flatMap(({ of, rows }) =>
        rows.length === 0 ? [] : [{ table: of.table, title: this.#titleOf(of), records: this.#relatedShown(of, rows) }],
      ),
      versions: versions.map(({ version }) => version),
      sections: view.sections.flatMap(({ title, shows }) => {
        const shown = shownOf(viewing, shows, subject, this.sources);
        return shown.length === 0 ? [] : [{ title, shows: shown }];
      }),
    };
    return { ...told, assumed: [...this.#assumed].sort() };
  }

  #titleOf({ table, title }: TimelineRecords): Text {
    return title ?? this.viewing.book.kind(table)?.title ?? text(table, table);
  }

  #fact(kind: KindData, row: RecordRow, field: string): FactShown {
    this.viewing.names.field(kind.name, field);
    return { field, said: factSaid(this.viewing, kind, row, field) };
  }

  /** What happened or is due; nothing where it does not apply. */
  #event(event: TimelineEvent, kind: KindData, subject: RecordRow): readonly Placed[] {
    const { viewing } = this;
    const of = this.#date(event, kind, subject);
    if (!of) return [];
    const title = event.title ?? of.title;
    const due = event.kind === "due";
    const met = due && event.met ? (this.#date(event.met, kind, subject) ?? "no") : undefined;
    const entry: TimelineEntry = {
      kind: event.kind,
      title,
      ...of.from,
      ...(due ? statusOf(of.moment, met, viewing.judgedOn) : {}),
      ...(due && met !== undefined && met !== "no" && !isOpen(met.moment) ? { done: met.from.said } : {}),
      ...(kind.name === this.kind.name ? {} : { table: kind.name }),
      ...(of.missing.length > 0 ? { missing: of.missing } : {}),
    };
    return [{ at: placeOf(of.moment, due), entry }];
  }

  #date(from: TimelineDate, kind: KindData, subject: RecordRow) {
    const { viewing } = this;
    if ("fact" in from) {
      const field = kind.fields[from.fact];
      if (field?.type !== "date" && field?.type !== "instant") return undefined;
      viewing.names.field(kind.name, from.fact);
      const moment = momentOf(field.type, subject.facts[from.fact]);
      if (!moment) return undefined;
      return {
        moment,
        title: field.title,
        missing: [],
        from: { fact: from.fact, ...ends(moment), said: whenSaid(moment) },
      };
    }
    const of = asked(viewing, from.definition, subject);
    const type = of && "type" in of.data ? of.data.type : undefined;
    if (!of || (type !== "date" && type !== "instant")) return undefined;
    const moment = momentOf(type, of.answer.value);
    if (!moment) return undefined;
    const said = isOpen(moment)
      ? saidOf(of.data, of.answer.value, scopeOf(viewing.interpreter, of.data))
      : whenSaid(moment);
    const source = this.sources.of(viewing, of, subject);
    return {
      moment,
      title: of.data.title,
      missing: of.outcome.missing,
      from: { rule: of.data.id, ...ends(moment), said, source },
    };
  }

  /** The records that name this one, in order. */
  #related({ table, by, on }: TimelineRecords): readonly RecordRow[] {
    const { records } = this.viewing;
    const naming = records.where(table, by, this.subject.id).filter((row) => textOf(row, by) !== undefined);
    return [...naming].sort((a, b) => this.#whenOf(table, a, on) - this.#whenOf(table, b, on));
  }

  #whenOf(table: string, row: RecordRow, on: string): number {
    const moment = this.#momentIn(table, row, on);
    return moment ? placeOf(moment, false) : Number.MAX_VALUE;
  }

  #momentIn(table: string, row: RecordRow, on: string): Moment | undefined {
    const type = this.viewing.book.kind(table)?.fields[on]?.type;
    return type === "date" || type === "instant" ? momentOf(type, row.facts[on]) : undefined;
  }

  /** A record that names this one, and what happened or was due by it. */
  #recordEntries(of: TimelineRecords, row: RecordRow): readonly Placed[] {
    const moment = this.#momentIn(of.table, row, of.on) ?? open;
    const when = { ...ends(moment), said: whenSaid(moment) };
    const kind = this.viewing.book.kind(of.table);
    const title = kind && of.called !== undefined ? factSaid(this.viewing, kind, row, of.called) : this.#titleOf(of);
    const entry: TimelineEntry = { kind: "record", title, record: row.id, ...when };
    const more = kind ? (of.events ?? []).flatMap((event) => this.#event(event, kind, row)) : [];
    return [{ at: placeOf(moment, false), entry }, ...more];
  }

  #relatedShown(of: TimelineRecords, rows: readonly RecordRow[]): readonly TimelineRelated[] {
    const { viewing, sources, subject } = this;
    const kind = viewing.book.kind(of.table);
    if (!kind) return [];
    return rows.map((row, i) => ({
      id: row.id,
      said: whenSaid(this.#momentIn(of.table, row, of.on) ?? open),
      facts: of.shows.map((field) => this.#fact(kind, row, field)),
      decisions: shownOf(viewing, of.decisions ?? [], row, sources),
      after: of.after ? shownOf(this.#without(of.table, new Set(rows.slice(i + 1))), of.after, subject, sources) : [],
    }));
  }

  /** As if some records were not there. */
  #without(table: string, gone: ReadonlySet<RecordRow>): Viewing {
    const { records } = this.viewing;
    if (gone.size === 0) return this.viewing;
    return this.#with(
      records.having(
        table,
        records.all(table).filter((row) => !gone.has(row)),
      ),
    );
  }

  #with(records: Records): Viewing {
    const { viewing } = this;
    return { ...viewing, records, interpreter: new Interpreter({ ...viewing.interpreter.world, records }) };
  }

  /** How the record was before each of its corrections, the latest first, and an entry for each correction. */
  #versions(): readonly { readonly version: TimelineVersion; readonly entry: readonly Placed[] }[] {
    const found: { readonly version: TimelineVersion; readonly entry: readonly Placed[] }[] = [];
    const seen = new Set<string>();
    let later = this.subject;
    for (;;) {
      const old = this.earlier.get(textOf(later, "supersedes") ?? "");
      if (!old || seen.has(old.id)) return found;
      seen.add(old.id);
      found.push(this.#version(old, later));
      later = old;
    }
  }

  #version(old: RecordRow, later: RecordRow): { readonly version: TimelineVersion; readonly entry: readonly Placed[] } {
    const { viewing, kind, sources, view } = this;
    const corrected = momentOf("instant", later.facts.recordedAt) ?? open;
    const until = whenSaid(corrected);
    const changed = Object.keys(kind.fields).flatMap((field) => {
      if (field === "id" || field === "recordedAt" || field === "supersedes") return [];
      const [was, now] = [old, later].map((row) => factSaid(viewing, kind, row, field)) as [Text, Text];
      if (was.zh === now.zh) return [];
      viewing.names.field(kind.name, field);
      return [{ field, was, now }];
    });
    // Under the id that the record has now, so that what names it is found.
    const then = { ...old, id: this.subject.id };
    const head = shownOf(this.#knownBefore(then, corrected), view.head ?? [], then, sources);
    const version = { id: old.id, ...(isOpen(corrected) ? {} : { until }), changed, head };
    const title = text("更正记录", "the record was corrected");
    const entry: TimelineEntry = { kind: "corrected", title, record: later.id, ...ends(corrected), said: until };
    return { version, entry: [{ at: placeOf(corrected, false), entry }] };
  }

  /** The records with the earlier one in place of this one, and with none that names it and was recorded later. */
  #knownBefore(then: RecordRow, corrected: Moment): Viewing {
    let records = this.viewing.records.replacing(this.subject, then);
    for (const { table, by } of this.view.records) {
      const later = new Set(
        records.where(table, by, then.id).filter((row) => {
          const recorded = momentOf("instant", row.facts.recordedAt);
          return recorded !== undefined && recorded.is.lo.compare(corrected.is.hi) >= 0;
        }),
      );
      if (later.size > 0)
        records = records.having(
          table,
          records.all(table).filter((row) => !later.has(row)),
        );
    }
    return this.#with(records);
  }
}
