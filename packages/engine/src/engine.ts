import {
  cited,
  type DecideOptions,
  explain,
  judge,
  parseDay,
  parseInstant,
  parsePeriod,
  prepare,
  saidOf,
  scopeOf,
  type WorkingCalendar,
} from "@anwei/kernel";
import type { Rulebook } from "@anwei/plugin";
import { type AssessOptions, assess, type Judgeable } from "./assess.js";
import type { Assessment } from "./assessment.js";
import type { Dataset } from "./dataset/dataset.js";
import { readDataset } from "./dataset/folder.js";
import { columnsRead } from "./dataset/needs.js";
import { type RecordReader, readRecords } from "./dataset/records.js";
import type { Decided } from "./decided.js";
import { EngineError, unknownRule } from "./engine-error.js";
import { judgeable, knownBefore } from "./judgeable.js";

/** What the host provides. */
export interface EngineOptions {
  /** The State Council's working days, for deadlines that count them. */
  readonly calendar?: WorkingCalendar;
  /** Refuse assumptions: what is not reported stays unknown. */
  readonly strict?: boolean;
}

export interface DecideQuestion extends Omit<DecideOptions, "calendar"> {
  readonly explain?: boolean;
}

export interface AssessQuestion extends Omit<AssessOptions, "judged" | "calendar" | "strict" | "before"> {
  /** The day of judging; the one that the dataset states unless said. */
  readonly judged?: string;
  /** What was known by then: records made later are left out. */
  readonly known?: string;
  /** What was known by this earlier time besides: answers that differ are told as superseded, with what was recorded since. */
  readonly since?: string;
}

/** Judges by one rulebook. */
export interface Engine {
  readonly rulebook: Rulebook;
  /** Judges one case. @throws FactsError when facts cannot be read, EngineError when the question cannot be put so. */
  decide(rule: string, facts: Readonly<Record<string, unknown>>, question?: DecideQuestion): Decided;
  /** Judges a dataset by every decision of the rulebook. @throws DatasetError, EngineError */
  assess(dataset: string | Dataset, question?: AssessQuestion): Promise<Assessment>;
  /** Reads a dataset folder and checks all of it. @throws DatasetError with everything that is wrong. */
  read(folder: string): Promise<Dataset>;
  /** Reads the records that the host gives and checks all of them. @throws DatasetError, ReaderError */
  readRecords(reader: RecordReader): Promise<Dataset>;
}

/**
 * Makes an engine of a rulebook, in plain TypeScript.
 *
 * @example
 * ```ts
 * const engine = createEngine(compose([national, city]));
 * engine.decide("accident/level", { deaths: 29 }, { happened: "2008-09-13" });
 * ```
 */
export function createEngine(rulebook: Rulebook, options: EngineOptions = {}): Engine {
  const host = {
    ...(options.calendar ? { calendar: options.calendar } : {}),
    ...(options.strict ? { strict: true } : {}),
  };
  const needs = needsOf(rulebook);
  const read = (folder: string): Promise<Dataset> => readDataset(folder, rulebook.kinds, { needs });
  return {
    rulebook,
    read,
    readRecords: (reader) => readRecords(reader, rulebook.kinds, { needs }),
    decide: (rule, facts, question = {}) => decideOne(rulebook, rule, facts, { ...host, ...question }),
    assess: async (dataset, { judged, known, since, ...question } = {}) => {
      const data = typeof dataset === "string" ? await read(dataset) : dataset;
      const day = judged ?? data.judged;
      if (day === undefined) throw new EngineError("bad-date", "");
      const by = known ?? data.known;
      for (const time of [by, since]) {
        if (time !== undefined && parseDay(time) === undefined && parseInstant(time) === undefined) {
          throw new EngineError("bad-date", time);
        }
      }
      const ready: Judgeable = judgeable(data, by, rulebook.kinds);
      const before = since === undefined ? {} : { before: knownBefore(data, since, by, rulebook.kinds) };
      return assess(rulebook, ready, { ...host, ...question, ...before, judged: day });
    },
  };
}

/** The columns that the rules of a book read, by table. */
export const needsOf = (rulebook: Rulebook): ReadonlyMap<string, readonly string[]> =>
  columnsRead(
    rulebook.ids().flatMap((id) => rulebook.definition(id) ?? []),
    rulebook.kinds,
  );

function decideOne(
  book: Rulebook,
  rule: string,
  facts: Readonly<Record<string, unknown>>,
  question: DecideQuestion & EngineOptions,
): Decided {
  const data = book.definition(rule);
  if (!data) throw unknownRule(book, rule);
  if (data.kind === "parameter") throw new EngineError("not-decidable", rule);
  const { explain: wanted, ...options } = question;
  for (const date of [options.happened, options.judged?.slice(0, 10)]) {
    if (date !== undefined && parseDay(date) === undefined) throw new EngineError("bad-date", date);
  }
  if (data.about.period && options.period === undefined) throw new EngineError("period-required", rule);
  if (options.period !== undefined && parsePeriod(options.period)?.unit !== data.about.period)
    throw new EngineError("bad-period", options.period);
  if (options.in === undefined && facts.unit == null && book.dependsOnRegion(rule))
    throw new EngineError("region-required", rule);
  const ready = prepare(book, rule, facts, options);
  const outcome = judge(ready);
  const { interpreter, subject, period, at } = ready;
  const { value } = interpreter.answer(rule, subject, period, at);
  const explanation = wanted ? explain(ready) : undefined;
  let cites: Decided["cites"] | undefined;
  return {
    rule: data.id,
    title: data.title,
    ...outcome,
    said: saidOf(data, value, scopeOf(interpreter, data)),
    // What an answer rests on takes as long to find as the answer: it is found when it is asked for.
    get cites() {
      cites ??= cited(ready);
      return cites;
    },
    rulebook: book.meaning,
    ...(explanation ? { explanation } : {}),
  };
}
