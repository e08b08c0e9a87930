import { parametersAt } from "../cells/parameters.js";
import type { DecisionEdition, DefinitionData, IndicatorData, QuantityEdition } from "../define/definition.js";
import { isKnown } from "../exact/interval.js";
import type { TestNode } from "../language/node.js";
import { type Case, judge } from "../meaning/decide.js";
import { Interpreter } from "../meaning/interpret.js";
import { type LawDate, versionsAt } from "../meaning/law.js";
import { outcomeOf } from "../meaning/outcome.js";
import { scopeOf } from "../meaning/scope.js";
import { type Book, bookWith } from "../meaning/world.js";
import { type Text, text } from "../text.js";
import { formatDay } from "../time/calendar.js";
import { faultsIn, type GeneratedCase, type LookedAt, Maker, showsRows, testsIn } from "./cases.js";
import { type FaultKind, faultsOf } from "./faults.js";
import { type Rule, rulesOf } from "./rule.js";

/** A usual mistake in a rule that none of the cases at hand would show. */
export interface UnshownFault {
  readonly is: FaultKind;
  /** The test in which it is made: `rows[2]`, `appliesWhen`. */
  readonly part: string;
  readonly what: Text;
  /**
   * Generated cases that would show it: each of them gives another answer where the mistake is made. None for what an
   * indicator counts.
   */
  readonly shownBy: readonly GeneratedCase[];
}

export interface UnshownFaults {
  readonly faults: readonly UnshownFault[];
  /** Mistakes of which it is not known whether any facts would show them. */
  readonly left: readonly Text[];
}

export interface UnshownOptions {
  /** Regions whose values of parameters are looked at besides those of the definition's own place. */
  readonly regions?: readonly string[];
  /** Whether only those regions are looked at. */
  readonly only?: boolean;
}

/**
 * Which of the usual mistakes (a threshold a step off, 以上 for 超过, a condition left out) none of the cases at hand
 * would show, in any edition, and any span and region in which its parameters differ. A mistake that changes no
 * answer whatever the facts is none.
 *
 * @example
 * ```ts
 * unshownFaults(book, id, data.examples.map((example) => prepareExample(book, data, example))).faults
 * ```
 */
export function unshownFaults(
  book: Book,
  id: string,
  cases: readonly Case[],
  { regions = [], only = false }: UnshownOptions = {},
): UnshownFaults {
  const data = book.definition(id);
  if (data?.kind === "indicator") return inFilter(book, data, cases);
  if (data?.kind !== "decision" && data?.kind !== "quantity") return { faults: [], left: [] };
  const faults: UnshownFault[] = [];
  const left = new Map<string, Text>();
  for (const rule of rulesOf(book, data, regions)) {
    if (only && !(rule.region !== undefined && regions.includes(rule.region))) continue;
    const maker = new Maker(rule);
    maker.all();
    const made = [...maker.made.values()];
    const [own, open] = lookedAt(rule, cases);
    for (const [i, test] of rule.tests.entries()) {
      for (const { is, test: other, what } of faultsIn(rule, i, test)) {
        // Cases are judged by the reading that is taken.
        if (is === "reading") continue;
        if (maker.catches(i, other, own) || opens(rule, open, i, other)) continue;
        const shownBy = made.filter((m) => maker.catches(i, other, [m])).map((m) => m.case);
        if (shownBy.length > 0) faults.push({ is, part: partOf(rule, i), what, shownBy });
        else if (!maker.differences(i, other).none) left.set(what.en, what);
      }
    }
  }
  return { faults, left: [...left.values()].map((what) => text(`未能区分：${what.zh}`, `not told apart: ${what.en}`)) };
}

function partOf(rule: Rule, i: number): string {
  const row = rule.applies ? i - 1 : i;
  return row < 0 ? "appliesWhen" : `${rule.part}[${rule.rows[row]?.index}]`;
}

/** Whether a case in which facts leave a test open has another answer when a test is written otherwise. */
function opens(rule: Rule, open: readonly Case[], i: number, other: TestNode): boolean {
  if (open.length === 0) return false;
  const wrong = bookOf(rule.book, written(rule, rule.tests.with(i, other)));
  return open.some((c) => answer(c, wrong) !== answer(c, rule.book));
}

/** The definition with other tests in the edition that a rule is of. */
function written({ data, edition, applies, rows }: Rule, tests: readonly TestNode[]): DefinitionData {
  const when = applies ? tests.slice(1) : tests;
  const others = edition.rows.map((row, index) => {
    const at = rows.findIndex((r) => r.index === index);
    return at < 0 ? row : { ...row, when: when[at] as TestNode };
  });
  const editions = data.editions.map((e) => (e === edition ? { ...e, rows: others } : e));
  return { ...data, ...(applies ? { appliesWhen: tests[0] } : {}), editions } as DefinitionData;
}

const bookOf = (book: Book, other: DefinitionData): Book =>
  bookWith(book, { definition: (id) => (id === other.id ? other : book.definition(id)) });

/** What a case comes to by a book. */
function answer({ interpreter, data, subject, period, at }: Case, by: Book): string {
  const { value } = new Interpreter({ ...interpreter.world, book: by }).answer(data.id, subject, period, at);
  return JSON.stringify(outcomeOf(data, { subject, value, missing: new Set(), assumed: new Map() }));
}

/**
 * The cases that a rule decides, as its tests see them, and those in which facts leave a test open. None of those that
 * another edition decides, or other values of its parameters.
 */
function lookedAt(rule: Rule, cases: readonly Case[]): readonly [own: readonly LookedAt[], open: readonly Case[]] {
  const own: LookedAt[] = [];
  const open: Case[] = [];
  const { data, edition } = rule;
  for (const prepared of cases) {
    const { interpreter, subject, period, at } = prepared;
    const context = interpreter.decidingContext(data, subject, period, at);
    const { some, outside } = versionsAt<DecisionEdition | QuantityEdition>(data.editions, context.law);
    const day = dayOf(context.law, edition);
    if (outside || some.length !== 1 || some[0] !== edition || day === undefined) continue;
    const rows = edition.rows.flatMap((row) => ("when" in row ? [row.when] : []));
    const all = data.appliesWhen ? [data.appliesWhen, ...rows] : rows;
    const [there] = parametersAt(all, rule.book, { from: day, to: day }, context.region);
    if (JSON.stringify(there?.tests) !== JSON.stringify(rule.tests)) continue;
    const tests = testsIn(rule, interpreter, context);
    if (!tests) open.push(prepared);
    else if (showsRows(rule, tests, judge(prepared))) own.push({ prepared, context, tests });
  }
  return [own, open];
}

/** The day whose law decides, where it is known; the newest law of an edition is that of its last day. */
function dayOf(law: LawDate, { to }: DecisionEdition | QuantityEdition): string | undefined {
  if (law === "newest") return to ?? "9999-12-31";
  return isKnown(law) ? formatDay(law.lo.toNumber()) : undefined;
}

/** The same for an indicator's filter, by the records that are counted; no cases are generated of records. */
function inFilter(book: Book, data: IndicatorData, cases: readonly Case[]): UnshownFaults {
  const { where } = data;
  if (!where) return { faults: [], left: [] };
  const scope = scopeOf({ book }, data);
  const faults = new Map<string, UnshownFault>();
  for (const { tests } of parametersAt([where], book, data.inForce, book.regionOf(data.id))) {
    const [filter = where] = tests;
    const right = bookOf(book, { ...data, where: filter });
    for (const { is, test, what } of faultsOf(filter, scope, { without: true })) {
      if (is === "reading") continue;
      const wrong = bookOf(book, { ...data, where: test });
      if (cases.some((c) => answer(c, wrong) !== answer(c, right))) continue;
      faults.set(what.en, { is, part: "where", what, shownBy: [] });
    }
  }
  return { faults: [...faults.values()], left: [] };
}
