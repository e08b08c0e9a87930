import {
  type AskableData,
  canonicalJson,
  type ExplainedTerm,
  type Explanation,
  explain,
  formatInstant,
  type Interpreter,
  mentionsOf,
  type Outcome,
  type Records,
  type Text,
  textOf,
} from "@anwei/kernel";
import type { Rulebook } from "@anwei/plugin";
import { type Asked, resultOf } from "./asked.js";
import type { RowChange } from "./dataset/known.js";
import type { Result, SubjectRef } from "./finding.js";
import { factName } from "./names.js";
import { subjectRef } from "./subject.js";

/** A record that was made since: a late one, or one that corrects others. */
export interface RecordChange extends SubjectRef {
  readonly recordedAt: string;
  /** The records known before that it replaces. */
  readonly replaces: readonly string[];
}

/** What a decision or a score said and says. */
export type Said = Pick<Result, "outcome" | "said">;

/** An answer that was another one before: of a decision, or the score of a card. */
export interface Superseded {
  readonly rule: string;
  readonly title: Text;
  readonly subject: SubjectRef;
  readonly period?: string;
  /** By what was known then; absent where the rule did not apply. */
  readonly before?: Said;
  /** By what is known now; absent where the rule no longer applies. */
  readonly after?: Said;
  /** The records made since that either answer looked at. */
  readonly because: readonly RecordChange[];
}

/** One state of knowledge, and what it was asked. */
interface Knowledge {
  readonly interpreter: Interpreter;
  readonly records: Records;
  readonly asked: readonly Asked<AskableData>[];
}

interface Comparing {
  readonly book: Rulebook;
  readonly judgedOn: number;
  readonly then: Knowledge;
  readonly now: Knowledge;
  readonly changes: readonly RowChange[];
  readonly progress: () => Promise<void>;
}

/**
 * The answers that differ between two states of knowledge, in order of rule, period and subject. A record that was
 * corrected is one subject with its correction; a subject that was not known before had no answer to supersede.
 */
export async function supersededBy(of: Comparing): Promise<readonly Superseded[]> {
  const { judgedOn, then, now } = of;
  const latest = new Map(
    of.changes.flatMap(({ table, row, replaces }) => replaces.map((old) => [`${table}/${old.id}`, row.id] as const)),
  );
  const keyOf = ({ decision, subject, period }: Asked<AskableData>): string =>
    canonicalJson([
      decision.id,
      latest.get(`${subject.table}/${subject.id}`) ?? subject.id,
      period ? [period.start, period.end] : null,
    ]);
  const before = new Map<string, { readonly asked: Asked<AskableData>; readonly result: Result | undefined }>();
  for (const asked of then.asked) {
    await of.progress();
    before.set(keyOf(asked), { asked, result: resultOf(then.interpreter, asked, then.records, judgedOn) });
  }
  const causes = new Causes(of);
  const found: Superseded[] = [];
  for (const asked of now.asked) {
    const old = before.get(keyOf(asked));
    if (!old) continue;
    const result = resultOf(now.interpreter, asked, now.records, judgedOn);
    if (decisionText(old.result?.outcome) === decisionText(result?.outcome)) continue;
    const { rule, title, subject, period } = (result ?? old.result) as Result;
    found.push({
      rule,
      title,
      subject,
      ...(period === undefined ? {} : { period }),
      ...(old.result ? { before: saidIn(old.result) } : {}),
      ...(result ? { after: saidIn(result) } : {}),
      because: causes.of(old.asked, asked, [
        ...(old.result?.outcome.missing ?? []),
        ...(result?.outcome.missing ?? []),
      ]),
    });
  }
  return found;
}

const saidIn = ({ outcome, said }: Result): Said => ({ outcome, said });

/** What was decided, whatever it took for granted and lacked. */
const decisionText = (outcome: Outcome | undefined): string => {
  if (!outcome) return "";
  const { assumed, missing, ...decided } = outcome;
  return canonicalJson(decided);
};

/** Finds which of the records made since an answer rests on. */
class Causes {
  constructor(private readonly comparing: Comparing) {}

  of(then: Asked<AskableData>, now: Asked<AskableData>, missing: readonly string[]): readonly RecordChange[] {
    const { changes, now: known, then: knew } = this.comparing;
    const seen = new Set<string>();
    lookedAt(explain({ ...then, data: then.decision, interpreter: knew.interpreter }), seen);
    lookedAt(explain({ ...now, data: now.decision, interpreter: known.interpreter }), seen);
    const complete = new Set(missing.flatMap((fact) => completenessIn(fact)));
    const direct = changes.filter(
      ({ table, row, replaces }) =>
        [row, ...replaces].some(({ id }) => seen.has(`${table}/${id}`)) ||
        (table === "completeness" && complete.has(`${textOf(row, "table")}/${textOf(row, "unit")}`)),
    );
    const tables = this.#tablesOf(now.decision.id);
    const rest = direct.length > 0 ? direct : changes.filter(({ table }) => tables.has(table));
    return rest.map(({ row, recordedAt, replaces }) => ({
      ...subjectRef(row, known.records, this.comparing.judgedOn),
      recordedAt: formatInstant(recordedAt),
      replaces: replaces.map(({ id }) => id),
    }));
  }

  /** Every table that a decision reads, itself or through others. */
  #tablesOf(rule: string): ReadonlySet<string> {
    const { book } = this.comparing;
    const [tables, open, seen] = [new Set(["completeness"]), [rule], new Set<string>()];
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      const data = book.definition(id);
      if (!data || seen.has(id)) continue;
      seen.add(id);
      open.push(...mentionsOf(data));
      if (data.kind === "parameter") continue;
      const own = [data.about.table, ...(data.kind === "indicator" && "table" in data.over ? [data.over.table] : [])];
      for (const table of own) {
        tables.add(table);
        for (const field of Object.values(book.kinds.get(table)?.fields ?? {}))
          if (field.type === "ref") tables.add(field.to);
      }
    }
    return tables;
  }
}

const completenessIn = (fact: string): readonly string[] => {
  const named = factName({ fact, table: "" }, () => false);
  return named.is === "completeness" ? [`${named.table}/${named.unit}`] : [];
};

/** The records that an explanation speaks of. */
function lookedAt(explanation: Explanation, seen: Set<string>): void {
  const { table, subject, applies, rows, records = [], besides = [] } = explanation;
  seen.add(`${table}/${subject}`);
  for (const record of records) {
    seen.add(`${record.table}/${record.id}`);
    inTerm(record.test, seen);
  }
  inTerm(applies, seen);
  for (const row of rows) for (const term of [row.test, row.term]) inTerm(term, seen);
  for (const other of besides) lookedAt(other, seen);
}

function inTerm(term: ExplainedTerm | undefined, seen: Set<string>): void {
  if (!term) return;
  if (term.definition) lookedAt(term.definition, seen);
  for (const part of term.parts) inTerm(part, seen);
}
