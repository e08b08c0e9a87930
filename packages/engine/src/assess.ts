import {
  type Assumed,
  contentHash,
  type DecisionData,
  explain,
  formatPeriod,
  Interpreter,
  outcomeOf,
  type Period,
  parseDay,
  periodContaining,
  periodsBetween,
  type RecordRow,
  type Records,
  saidOf,
  scopeOf,
  type Text,
  textOf,
  type WorkingCalendar,
  type World,
} from "@anwei/kernel";
import type { Rulebook } from "@anwei/plugin";
import type { Assessment } from "./assessment.js";
import { EngineError, unknownRule } from "./engine-error.js";
import type { Finding, Result, UnitRef } from "./finding.js";
import { consequencesOf } from "./follows.js";
import { NameBook } from "./names.js";
import { assumedOf, subjectRef } from "./subject.js";
import { unitHolds } from "./unit-holds.js";
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

export interface AssessOptions {
  /** The day on which it is judged. */
  readonly judged: string;
  /** Only these decisions; all of the rulebook unless said. */
  readonly rules?: readonly string[];
  readonly strict?: boolean;
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
  const work = decisions.map((decision) => ({ decision, asked: [...subjectsOf(decision, records, judgedOn)] }));
  const all = work.reduce((n, w) => n + w.asked.length, 0);
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
  for (const { decision, asked } of work) {
    for (const { subject, period } of asked) {
      // Let a progress display and other work in, now and then.
      if (++done % 500 === 0) {
        options.onProgress?.(done, all);
        await new Promise((resume) => setTimeout(resume, 0));
      }
      const answer = interpreter.answer(decision.id, subject, period);
      const outcome = outcomeOf(decision, answer);
      if (outcome.notApplicable === "yes") continue;
      for (const fact of outcome.missing) names.fact(fact, subject.table);
      assume(outcome.assumed, subject);
      const result: Result = {
        rule: decision.id,
        title: decision.title,
        subject: subjectRef(subject, records, period?.end ?? judgedOn),
        ...(period ? { period: formatPeriod(period) } : {}),
        ...(period && period.end > judgedOn ? { soFar: true as const } : {}),
        outcome,
        said: saidOf(decision, answer.value, scopeOf(interpreter, decision)),
      };
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
  }
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
  const superseded = data.superseded ?? new Map<string, readonly RecordRow[]>();
  const views = await showViews({
    book,
    interpreter,
    records,
    superseded,
    judgedOn,
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
    views,
    assumed: [...assumed.values()].sort((a, b) => (a.fact < b.fact ? -1 : 1)),
    names: names.names,
  };
}

function decisionsOf(book: Rulebook, rules: readonly string[] | undefined): readonly DecisionData[] {
  // What stands in another's place speaks through it.
  const instead = new Set(book.overlays.flatMap((o) => (o.overlay === "replace" ? [o.by] : [])));
  const wanted = rules ?? book.ids().filter((id) => !instead.has(id));
  return wanted.flatMap((id) => {
    const data = book.definition(id);
    if (!data && rules) throw unknownRule(book, id);
    return data?.kind === "decision" ? [data] : [];
  });
}

/** Whom a decision is asked about: every record of its table, in every period of the judged year that has begun. */
function* subjectsOf(
  decision: DecisionData,
  records: Records,
  judgedOn: number,
): Generator<{ readonly subject: RecordRow; readonly period: Period | undefined }> {
  const { table, period: unit } = decision.about;
  const periods = unit ? periodsBetween(unit, periodContaining("year", judgedOn).start, judgedOn) : [undefined];
  for (const period of periods) {
    const on = period ? Math.min(period.end, judgedOn) : judgedOn;
    for (const row of records.all(table)) {
      if (table === "units" && !unitHolds(row, records, on)) continue;
      yield { subject: row, period };
    }
  }
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
