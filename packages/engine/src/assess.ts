import {
  type Assumed,
  contentHash,
  explain,
  Interpreter,
  parseDay,
  type RecordRow,
  type Records,
  type Text,
  textOf,
  type WorkingCalendar,
  type World,
} from "@anwei/kernel";
import type { Rulebook } from "@anwei/plugin";
import { askedOf, breathe, decisionsOf, resultOf, scoresOf } from "./asked.js";
import type { Assessment } from "./assessment.js";
import type { RowChange } from "./dataset/known.js";
import { EngineError } from "./engine-error.js";
import type { Finding, Result, UnitRef } from "./finding.js";
import { consequencesOf } from "./follows.js";
import { NameBook } from "./names.js";
import { assumedOf } from "./subject.js";
import { supersededBy } from "./superseded.js";
import { UnjudgedRules } from "./unjudged.js";
import { showViews } from "./views.js";

/** Records ready for judging: as known at one time, with what was taken for granted in reading them. */
export interface Judgeable {
  readonly records: Records;
  /** Rows that were known and that others replace, by table. */
  readonly superseded?: ReadonlyMap<string, readonly RecordRow[]>;
  readonly title?: Text;
  /** Columns that rules read and that a table does not have, by table. */
  readonly lacks?: Readonly<Record<string, readonly string[]>>;
  /** Tables taken to be complete, and why. */
  readonly complete: Readonly<Record<string, Text>>;
  readonly assumed: readonly Assumed[];
  /** What the hash of the facts is taken of: the records as read. */
  readonly raw: unknown;
  readonly known?: string;
}

/** The records of the same dataset as they were known before, and what was recorded since. */
export interface KnownBefore {
  readonly since: string;
  readonly data: Judgeable;
  readonly changes: readonly RowChange[];
}

export interface AssessOptions {
  /** The day on which it is judged. */
  readonly judged: string;
  /** Only these decisions; all of the rulebook unless said. */
  readonly rules?: readonly string[];
  readonly strict?: boolean;
  /** What was known before, to tell which answers were other ones then. */
  readonly before?: KnownBefore;
  readonly calendar?: WorkingCalendar;
  /** Told how many of how many answers are there, now and then. */
  readonly onProgress?: (done: number, all: number) => void;
}

/** Judges every record and unit by every decision of a rulebook. @throws EngineError */
export async function assess(book: Rulebook, data: Judgeable, options: AssessOptions): Promise<Assessment> {
  const judgedOn = parseDay(options.judged);
  if (judgedOn === undefined) throw new EngineError("bad-date", options.judged);
  const { records } = data;
  const world: World = {
    book,
    records,
    judgedOn,
    complete: data.complete,
    ...(options.strict ? { strict: true } : {}),
    ...(options.calendar ? { calendar: options.calendar } : {}),
  };
  const interpreter = new Interpreter(world);
  const decisions = decisionsOf(book, options.rules);
  const facts = contentHash(data.raw);
  const asked = [...askedOf(decisions, records, judgedOn)];
  const { before } = options;
  // Points may change where the grade does not.
  const comparing = before ? [...decisions, ...(options.rules ? [] : scoresOf(book))] : [];
  const askedBefore = before ? [...askedOf(comparing, before.data.records, judgedOn)] : [];
  const all = asked.length + askedBefore.length;
  const results: Result[] = [];
  const findings: Finding[] = [];
  const assumed = new Map(data.assumed.map((a) => [a.fact, a]));
  const assume = (of: readonly Assumed[], subject: RecordRow): void => {
    for (const a of of) {
      const fact = assumedOf(a.fact, subject);
      assumed.set(fact, { ...a, fact });
    }
  };
  const names = new NameBook(book, records);
  const unjudged = new UnjudgedRules(records, data.lacks ?? {});
  let done = 0;
  const progress = async (): Promise<void> => {
    if (++done % 500 !== 0) return;
    options.onProgress?.(done, all);
    await breathe();
  };
  for (const question of asked) {
    await progress();
    const { decision, subject, period } = question;
    const result = resultOf(interpreter, question, records, judgedOn);
    if (!result) continue;
    const { outcome } = result;
    for (const fact of outcome.missing) names.fact(fact, subject.table);
    assume(outcome.assumed, subject);
    results.push(result);
    const follows = consequencesOf(interpreter, decision, subject, period, outcome);
    if (!follows) continue;
    if (follows.status === "undecided" && unjudged.takes(decision, subject.table, outcome)) continue;
    const above = aboveOf(subject, records, period?.end ?? judgedOn);
    const because = explain({ interpreter, data: decision, subject, period });
    names.explanation(because);
    findings.push({
      ...result,
      ...follows,
      ...(above ? { above } : {}),
      because,
      cites: because.cites,
      rulebook: book.meaning,
      facts,
    });
  }
  const superseded =
    before &&
    (await supersededBy({
      book,
      judgedOn,
      now: { interpreter, records, asked: [...askedOf(comparing, records, judgedOn)] },
      then: {
        interpreter: new Interpreter({ ...world, records: before.data.records, complete: before.data.complete }),
        records: before.data.records,
        asked: askedBefore,
      },
      changes: before.changes,
      progress,
    }));
  for (const { because } of superseded ?? []) for (const { table } of because) names.table(table);
  options.onProgress?.(all, all);
  const tables = [...book.kinds.keys()].sort().filter((t) => records.has(t));
  for (const table of tables) names.table(table);
  for (const { table, lacks } of unjudged.all) {
    names.table(table);
    for (const each of lacks) {
      const [of = "", field] = each.split(".");
      names.table(of);
      if (field !== undefined) names.field(of, field);
    }
  }
  for (const [table, fields] of Object.entries(data.lacks ?? {})) for (const field of fields) names.field(table, field);
  const replaced = data.superseded ?? new Map<string, readonly RecordRow[]>();
  const views = await showViews({
    book,
    interpreter,
    records,
    superseded: replaced,
    judgedOn,
    findings,
    names,
    assume,
    isLacked: (table, outcome) => unjudged.lackedFor(table, outcome).length > 0,
  });
  for (const { fact } of assumed.values()) names.fact(fact, "");
  return {
    ...(data.title ? { title: data.title } : {}),
    judged: options.judged,
    ...(data.known === undefined ? {} : { known: data.known }),
    rulebook: { meaning: book.meaning, edition: book.edition, plugins: book.plugins },
    facts,
    records: Object.fromEntries(tables.map((t) => [t, records.all(t).length])),
    lacks: data.lacks ?? {},
    unjudged: unjudged.all,
    results,
    findings,
    ...(before && superseded ? { since: before.since, superseded } : {}),
    views,
    assumed: [...assumed.values()].sort((a, b) => (a.fact < b.fact ? -1 : 1)),
    names: names.names,
  };
}

/** The unit directly above the one that answers for a subject, on a day. */
function aboveOf(row: RecordRow, records: Records, on: number): UnitRef | undefined {
  const id = row.table === "units" ? row.id : textOf(row, "unit");
  const unit = id === undefined ? undefined : records.byId("units", id, on);
  const parent = unit && textOf(unit, "parent");
  if (parent === undefined) return undefined;
  const above = records.byId("units", parent, on);
  return { id: parent, title: (above && textOf(above, "name")) ?? parent };
}
