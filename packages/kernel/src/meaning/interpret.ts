import { parametersAt } from "../cells/parameters.js";
import type {
  AskableData,
  DecisionData,
  DecisionEdition,
  InForce,
  ParameterVersion,
  QuantityData,
  QuantityEdition,
  RawValue,
} from "../define/definition.js";
import { Exact } from "../exact/exact.js";
import * as interval from "../exact/interval.js";
import { exactly, type Interval } from "../exact/interval.js";
import type { FieldData } from "../facts/fields.js";
import { readFact, unknownOf } from "../facts/read.js";
import { type DefinitionNode, type Node, type SubjectNode, type TestNode, walk } from "../language/node.js";
import type { Citation, Unsourced } from "../source/source.js";
import { text } from "../text.js";
import { type Day, formatDay, parseDay, secondsPerDay } from "../time/calendar.js";
import {
  formatPeriod,
  type Period,
  type PeriodUnit,
  periodContaining,
  periodUnits,
  shiftPeriod,
  shiftYears,
} from "../time/period.js";
import { Answers } from "./answers.js";
import { clock, elapsed } from "./clock.js";
import { combined, milder, stricter, together, zeroOf } from "./combine.js";
import { type Answer, type Context, compareIntervals, type Evaluator, factPrefix, sameChoice } from "./context.js";
import { inOrder, typeOfDefinition, unknownValueOf } from "./definition-value.js";
import { givenValue } from "./given.js";
import { evaluateIndicator } from "./indicator.js";
import { citesAt, type LawDate, lawWithin, versionsAt } from "./law.js";
import { Notes } from "./notes.js";
import { outcomeOf } from "./outcome.js";
import { type RecordRow, textOf } from "./records.js";
import { type CutRows, cutRows, rowsThatCanHold } from "./row-sets.js";
import { scopeOf } from "./scope.js";
import { nextWorkingDay, shift } from "./shift.js";
import {
  absentOf,
  applying,
  both,
  either,
  isCertain,
  joinAbsent,
  member,
  opposite,
  perhapsAbsent,
  present,
  type Truth,
  truth,
  union,
  type Value,
  within,
} from "./value.js";
import { type Assumed, type Book, liesWithin, type Replacement, type World } from "./world.js";

/** A row with whether it holds, and the facts that leave it open. */
interface Tested<R> {
  readonly row: R;
  readonly held: Truth;
  readonly notes: Notes;
}

/** A book's rows cut along their thresholds, by definition, edition, date and region: a book never changes. */
function cutsOf(book: Book): Map<string, CutRows> {
  const known = cutsByBook.get(book) ?? new Map<string, CutRows>();
  cutsByBook.set(book, known);
  return known;
}

const cutsByBook = new WeakMap<Book, Map<string, CutRows>>();

/**
 * The meaning of the rule language: a plain evaluator that follows the definitions term by term. It is written
 * to be read; other evaluators are held against it.
 */
export class Interpreter implements Evaluator {
  readonly #answers = new Answers();
  #notes = new Notes();

  constructor(readonly world: World) {}

  get book(): Book {
    return this.world.book;
  }

  /** What a decision, quantity or indicator says of a subject. @throws RangeError for an unknown id, a cycle or a period that is not its own. */
  answer(id: string, subject: RecordRow, period?: Period, at?: string): Answer {
    const data = this.#askable(id);
    if (data.about.period && period?.unit !== data.about.period) {
      throw new RangeError(
        `${id} is judged for a ${data.about.period}, not ${period ? formatPeriod(period) : "without one"}`,
      );
    }
    const answered = this.#answers.to(id, period, at);
    const known = answered.get(subject);
    if (known === "running") throw new RangeError(`${id} depends on itself`);
    if (known) return known;
    answered.set(subject, "running");
    const outer = this.#notes;
    this.#notes = new Notes();
    try {
      const value =
        givenValue(data, this.world.given?.[data.id]) ?? this.#evaluateDefinition(data, subject, period, at);
      const answer: Answer = { subject, value, missing: this.#notes.missing, assumed: this.#notes.assumed };
      answered.set(subject, answer);
      return answer;
    } finally {
      this.#notes = outer;
      if (answered.get(subject) === "running") answered.delete(subject);
    }
  }

  /** The context in which a definition's terms are evaluated for a subject. */
  contextOf(data: AskableData, subject: RecordRow, period: Period | undefined): Context {
    const law = this.#lawDate(data, subject, period);
    return { data, subject, period, law, region: this.#regionOf(subject, law) };
  }

  #evaluateDefinition(
    data: AskableData,
    subject: RecordRow,
    period: Period | undefined,
    at: string | undefined,
  ): Value {
    const context = this.contextOf(data, subject, period);
    const then = this.#underLaw(data, context, at);
    if (data.law !== "eventOrMilder" || data.kind === "indicator") return then;
    return milder(data, then, this.#underLaw(data, this.#laterLaw(context), at));
  }

  /** The same question under the law of the day of judging. */
  #laterLaw(context: Context): Context {
    const { judgedOn, undated } = this.world;
    // Without a day of judging, any law since the event may be the one that is milder.
    const since = undated ?? {
      lo: context.law === "newest" ? Exact.minusInfinity : context.law.lo,
      hi: Exact.infinity,
    };
    return { ...context, law: judgedOn === undefined ? since : exactly(Exact.of(judgedOn)) };
  }

  /**
   * The context that gave the answer, for explaining and citing it: under the law of the event, unless the later law was
   * the milder one; of the decision that a region puts in this one's place, where its answer was taken.
   */
  decidingContext(data: AskableData, subject: RecordRow, period: Period | undefined, at?: string): Context {
    const context = this.contextOf(data, subject, period);
    if (data.kind === "indicator" || this.world.given?.[data.id] !== undefined) return context;
    const replacements = this.book.replacementsOf(data.id);
    if (data.law !== "eventOrMilder" && replacements.length === 0) return context;
    const said = (value: Value): string =>
      JSON.stringify(outcomeOf(data, { subject, value, missing: new Set(), assumed: new Map() }));
    const answered = said(this.answer(data.id, subject, period, at).value);
    const under = (c: Context): string => said(this.aside(() => this.#underLaw(data, c, at)).result);
    const later = data.law === "eventOrMilder" ? this.#laterLaw(context) : context;
    const deciding = later !== context && under(context) !== answered && under(later) === answered ? later : context;
    const instead = replacements.findLast((by) => {
      const own = this.aside(() => this.#saidInstead(by, deciding)).result;
      return own !== undefined && !own.open && said(applying(own.value)) === answered;
    });
    return instead ? { ...deciding, data: this.#askable(instead.by) } : deciding;
  }

  /**
   * The decisions that regions put in one's place and that say something of a subject, from the widest region to the
   * narrowest; `open` where it is not certain that they do.
   */
  speakingInstead(
    data: AskableData,
    subject: RecordRow,
    period: Period | undefined,
  ): readonly { readonly data: DecisionData; readonly open: boolean }[] {
    const replacements = this.book.replacementsOf(data.id);
    if (replacements.length === 0 || this.world.given?.[data.id] !== undefined) return [];
    const context = this.contextOf(data, subject, period);
    const laws = data.law === "eventOrMilder" ? [context, this.#laterLaw(context)] : [context];
    return replacements.flatMap((by) => {
      const said = laws.flatMap((law) => this.aside(() => this.#saidInstead(by, law)).result ?? []);
      return said[0] ? [{ data: said[0].data, open: said.length < laws.length || said.some((s) => s.open) }] : [];
    });
  }

  /** The clauses that an answer rests on: of a set, also those of what regions add to it. */
  citesOf(
    data: AskableData,
    subject: RecordRow,
    period: Period | undefined,
    at?: string,
  ): readonly Citation[] | Unsourced {
    const deciding = this.decidingContext(data, subject, period, at);
    const own = citesAt(deciding.data, deciding.law);
    if (data.kind !== "decision" || data.combine !== "every" || "unsourced" in own) return own;
    const added = this.speakingInstead(data, subject, period)
      .filter((s) => s.data !== deciding.data)
      .map((s) => citesAt(s.data, deciding.law));
    return [...own, ...added.flatMap((cites) => ("unsourced" in cites ? [] : cites))];
  }

  #underLaw(data: AskableData, context: Context, at: string | undefined): Value {
    if (data.kind !== "decision") return this.#byItself(data, context, at);
    return this.book
      .replacementsOf(data.id)
      .reduce((above, by) => this.#replaced(data, above, by, context), this.#byItself(data, context, at));
  }

  /** A decision's answer where a region puts another in its place: of the two the stricter, unless a law exempts it. */
  #replaced(data: DecisionData, above: Value, replacement: Replacement, context: Context): Value {
    const own = this.#saidInstead(replacement, context);
    if (!own) return above;
    const there = applying(own.value);
    const taken = replacement.exempt ? there : stricter(data, above, there);
    return inOrder(data, own.open ? union(taken, above) : taken);
  }

  /** What a replacement says where it may hold at all, and whether it is open that it does. */
  #saidInstead(
    replacement: Replacement,
    context: Context,
  ): { readonly data: DecisionData; readonly value: Value; readonly open: boolean } | undefined {
    const data = this.book.definition(replacement.by);
    const { some, outside } = versionsAt([replacement], context.law);
    if (data?.kind !== "decision" || some.length === 0) return undefined;
    // What has an end is not the newest law.
    if (context.law === "newest" && replacement.to !== undefined) return undefined;
    const value = this.#underLaw(data, { ...context, data, law: lawWithin(context.law, replacement) }, undefined);
    if (!("absent" in value) || value.absent === "yes") return undefined;
    if (outside) this.#notes.miss(dateMissing(context));
    return { data, value, open: outside || value.absent === "maybe" };
  }

  #byItself(data: AskableData, context: Context, at: string | undefined): Value {
    const type = typeOfDefinition(data);
    const inRegion = this.#appliesIn(data.id, context.region);
    if (inRegion === "false") return absentOf(type);
    if (context.period && "beforeEnd" in data && data.beforeEnd === "notYet") {
      const { judgedOn } = this.world;
      if (judgedOn !== undefined && judgedOn < context.period.end) return absentOf(type);
    }
    const applies = "appliesWhen" in data && data.appliesWhen ? this.truth(data.appliesWhen, context) : "true";
    if (applies === "false") return absentOf(type);
    const spans: readonly InForce[] = data.kind === "indicator" ? [data.inForce] : data.editions;
    const { some, outside } = versionsAt(spans, context.law);
    if (context.law === "newest") this.#assumeNewest(context);
    if (some.length === 0) return absentOf(type);
    const values = some.map((span) => {
      // An edition decides only where the law's date falls into its span.
      const law = lawWithin(context.law, span);
      const within = law === context.law ? context : { ...context, law };
      return data.kind === "decision"
        ? this.#decide(data, span as DecisionEdition, within)
        : data.kind === "quantity"
          ? this.#compute(data, span as QuantityEdition, within)
          : evaluateIndicator(this, data, within, at);
    });
    const value = inOrder(data, values.reduce(union));
    if (outside || some.length > 1) this.#notes.miss(dateMissing(context));
    if (inRegion === "unknown") this.#notes.miss("region");
    return applies === "unknown" || inRegion === "unknown" || outside ? perhapsAbsent(value) : value;
  }

  #decide(data: DecisionData, edition: DecisionEdition, context: Context): Value {
    const { rows, ways } = this.#rows(data, edition, context);
    const told = this.#decided(data, rows, edition);
    if (!ways || isCertain(told)) return told;
    const each = ways.map((way) => {
      const held = new Set(way);
      const known = rows.map((r, i) => ({ ...r, held: (held.has(i) ? "true" : "false") as Truth }));
      return this.#decided(data, known, edition);
    });
    return together(told, each.reduce(union));
  }

  /** The rows of an edition with what is known of each, and the ways in which they can hold together. */
  #rows<R extends object>(
    data: DecisionData | QuantityData,
    edition: { readonly rows: readonly R[] } & InForce,
    context: Context,
  ): { readonly rows: readonly Tested<R>[]; readonly ways: readonly (readonly number[])[] | undefined } {
    const rows = edition.rows.map((row) => ({ row, ...this.#tested(row, context) }));
    if (!rows.some((r) => r.held === "unknown")) return { rows, ways: undefined };
    const tests = edition.rows.flatMap((row) => ("when" in row ? [row.when as TestNode] : []));
    if (tests.length < 2) return { rows, ways: undefined };
    // What is known of a row alone may say more than the places of its terms do.
    const fits = (way: readonly number[]): boolean =>
      rows.every(({ held }, i) => held === "unknown" || (held === "true") === way.includes(i));
    const ways = this.#ways(data, edition, tests, context)?.filter(fits);
    if (!ways || ways.length === 0) return { rows, ways: undefined };
    // A row that holds in every way holds; one that holds in none does not.
    const certain = rows.map((r, i): Tested<R> => {
      if (r.held !== "unknown") return r;
      const holding = ways.filter((way) => way.includes(i)).length;
      return holding === 0 ? { ...r, held: "false" } : holding === ways.length ? { ...r, held: "true" } : r;
    });
    return { rows: certain, ways };
  }

  #ways(
    data: DecisionData | QuantityData,
    edition: InForce,
    tests: readonly TestNode[],
    context: Context,
  ): readonly (readonly number[])[] | undefined {
    const { law } = context;
    const date =
      law === "newest"
        ? (edition.to ?? "9999-12-31")
        : interval.isKnown(law)
          ? formatDay(law.lo.toNumber())
          : undefined;
    const key = `${data.id}|${edition.from ?? ""}|${date ?? ""}|${context.region ?? ""}`;
    const cuts = cutsOf(this.book);
    let cut = cuts.get(key);
    if (!cut) {
      const moved = (n: Node): boolean => n.op === "parameter" && this.#placesFor(n.id, context.region).length > 1;
      const open = date === undefined || tests.some((test) => [...walk(test)].some(moved));
      const [known] = open ? [] : parametersAt(tests, this.book, { from: date, to: date }, context.region, "asTheyAre");
      cut = cutRows(known?.tests ?? tests, scopeOf(this, data));
      cuts.set(key, cut);
    }
    const values = new Map<Node, Value>();
    const valueIn = (term: Node): Value => {
      const known = values.get(term) ?? this.aside(() => this.evaluate(term, context)).result;
      values.set(term, known);
      return known;
    };
    return this.aside(() => rowsThatCanHold(cut, valueIn)).result;
  }

  #decided(
    data: DecisionData,
    rows: readonly Tested<DecisionEdition["rows"][number]>[],
    edition: DecisionEdition,
  ): Value {
    const members = Object.keys(data.outcomes.members);
    const outcomes = (wanted: Truth): readonly string[] =>
      rows.flatMap(({ row, held }) => (held === wanted && "then" in row ? [row.then] : []));
    const last = edition.rows.at(-1);
    const otherwise = last && "otherwise" in last ? last.otherwise : undefined;
    const [certain, open] = [outcomes("true"), outcomes("unknown")];

    if (data.combine === "every") {
      for (const { held, notes } of rows) if (held === "unknown") this.#notes.add(notes);
      const sure = members.filter((m) => certain.includes(m));
      return {
        type: "set",
        certain: sure,
        possible: members.filter((m) => sure.includes(m) || open.includes(m)),
        absent: "no",
      };
    }
    if (data.combine === "exactlyOne") {
      if (certain[0] !== undefined) return member(certain[0]);
      for (const { held, notes } of rows) if (held === "unknown") this.#notes.add(notes);
      const left = [...new Set([...open, ...(otherwise === undefined ? [] : [otherwise])])];
      return {
        type: "choice",
        possible: members.filter((m) => left.includes(m)),
        absent: left.length === 0 ? "yes" : "no",
      };
    }
    const gravity = (m: string): number => members.indexOf(m);
    const base = otherwise ?? members[0] ?? "";
    const graver = (a: string, b: string): string => (gravity(b) > gravity(a) ? b : a);
    const sure = certain.length > 0 ? certain.reduce(graver) : undefined;
    // Without a row that surely holds, an open row's outcome stands alone where it holds, however light it is.
    const may = (m: string): boolean => (sure === undefined ? m !== base : gravity(m) > gravity(sure));
    for (const { row, held, notes } of rows)
      if (held === "unknown" && "then" in row && may(row.then)) this.#notes.add(notes);
    const possible = members.filter((m) => m === (sure ?? base) || (open.includes(m) && may(m)));
    return { type: "choice", possible, absent: "no" };
  }

  #tested(row: object, context: Context): { readonly held: Truth; readonly notes: Notes } {
    const outer = this.#notes;
    this.#notes = new Notes();
    const held = "when" in row ? this.truth(row.when as TestNode, context) : "false";
    const notes = this.#notes;
    this.#notes = outer;
    outer.addAssumed(notes);
    return { held, notes };
  }

  #compute(data: QuantityData, edition: QuantityEdition, context: Context): Value {
    const { rows, ways } = this.#rows(data, edition, context);
    const last = edition.rows.at(-1);
    const values = rows.map(({ row, held }) =>
      "is" in row && held !== "false" ? this.evaluate(row.is, context) : undefined,
    );
    for (const { held, notes } of rows) if (held === "unknown") this.#notes.add(notes);
    const pick = (wanted: Truth, of: readonly Tested<object>[]): readonly Value[] =>
      of.flatMap(({ held }, i) => (held === wanted && values[i] ? [values[i]] : []));
    const otherwise =
      last && "otherwise" in last && pick("true", rows).length === 0
        ? this.evaluate(last.otherwise, context)
        : undefined;
    const compute = (of: readonly Tested<object>[]): Value =>
      this.#combined(data, pick("true", of), pick("unknown", of), otherwise);
    if (!ways) return compute(rows);
    return ways
      .map((way) => {
        const held = new Set(way);
        return compute(rows.map((r, i) => ({ ...r, held: held.has(i) ? "true" : "false" })));
      })
      .reduce(union);
  }

  #combined(data: QuantityData, held: readonly Value[], open: readonly Value[], otherwise: Value | undefined): Value {
    const none = otherwise ?? (data.combine === "sum" ? zeroOf(data.type) : absentOf(typeOfDefinition(data)));
    if (data.combine === "exactlyOne") {
      if (held[0]) return held[0];
      return open.length === 0 ? none : [...open, ...(otherwise ? [otherwise] : [])].reduce(union);
    }
    return combined(data.combine, held, open, none);
  }

  /** Whether a test holds. */
  truth(node: TestNode, context: Context): Truth {
    switch (node.op) {
      case "all":
        return this.#joined(node.of, context, "true", both);
      case "any":
        return this.#joined(node.of, context, "false", either);
      case "not":
        return opposite(this.truth(node.of, context));
      case "atLeastOf": {
        const held = this.#each(node.of, context);
        const sure = held.filter((t) => t === "true").length;
        const open = held.filter((t) => t === "unknown").length;
        return sure >= node.count ? "true" : sure + open >= node.count ? "unknown" : "false";
      }
      default: {
        const value = this.evaluate(node, context);
        if (value.type !== "test") throw new TypeError(`${node.op} is not a test`);
        return value.truth;
      }
    }
  }

  // Facts are missing from a joined test only where they leave it open.
  #joined(of: readonly TestNode[], context: Context, start: Truth, join: (a: Truth, b: Truth) => Truth): Truth {
    const outer = this.#notes;
    const open: Notes[] = [];
    let result = start;
    for (const node of of) {
      this.#notes = new Notes();
      const t = this.truth(node, context);
      outer.addAssumed(this.#notes);
      if (t === "unknown") open.push(this.#notes);
      result = join(result, t);
    }
    this.#notes = outer;
    if (result === "unknown") for (const notes of open) outer.add(notes);
    return result;
  }

  #each(of: readonly TestNode[], context: Context): readonly Truth[] {
    return of.map((t) => this.truth(t, context));
  }

  /** What a term can be, given what is known. */
  evaluate(node: Node, context: Context): Value {
    switch (node.op) {
      case "number":
      case "choice":
      case "date":
      case "instant":
        return constantOf(node);
      case "fact":
        return this.#fact(node.who === "record" ? context.record : context.subject, node.path, context);
      case "parameter":
        return this.#parameter(
          node.id,
          (node.at ?? []).map((k) => this.evaluate(k, context)),
          context,
        );
      case "definition":
        return this.#definition(node.id, node.of, node.at ? this.evaluate(node.at, context) : undefined, context);
      case "clock":
        return clock(this, node.which, context);
      case "elapsed":
        return elapsed(this, node.by, context);
      case "plus":
        return this.#numbers(node.of, context, interval.plus);
      case "minus":
        return this.#numbers(node.of, context, interval.minus);
      case "times":
        return this.#numbers(node.of, context, interval.times);
      case "min":
        return this.#numbers(node.of, context, interval.minimum);
      case "max":
        return this.#numbers(node.of, context, interval.maximum);
      case "divide": {
        const [a, b] = node.of.map((n) => this.#number(n, context));
        if (!a || !b) throw new TypeError("a division has two terms");
        const { value, maybeNone } = interval.divide(a.is, b.is);
        const absent = joinAbsent(a.absent, b.absent, maybeNone ? (value ? "maybe" : "yes") : "no");
        return within(value ?? interval.anything, absent);
      }
      case "round": {
        const { is, absent } = this.#number(node.of, context);
        return within({ lo: is.lo.round(node.mode, node.decimals), hi: is.hi.round(node.mode, node.decimals) }, absent);
      }
      case "daysBetween": {
        const [from, to] = [this.#number(node.from, context), this.#number(node.to, context)];
        return within(interval.minus(to.is, from.is), joinAbsent(from.absent, to.absent));
      }
      case "shift":
        return shift(this, node, this.#number(node.of, context), this.#number(node.by, context), context);
      case "nextWorkingDay":
        return nextWorkingDay(this, this.#number(node.of, context));
      case "endOf": {
        const { is, absent } = this.#number(node.of, context);
        const endAt = (day: Exact): Exact =>
          day.isFinite ? Exact.of(periodContaining(node.unit, day.toNumber()).end) : day;
        return within({ lo: endAt(is.lo), hi: endAt(is.hi) }, absent);
      }
      case "dayOf": {
        const { is, absent } = this.#number(node.of, context);
        const perDay = Exact.of(secondsPerDay);
        const dayAt = (end: Exact): Exact => (end.isFinite ? end.dividedBy(perDay).floor() : end);
        return within({ lo: dayAt(is.lo), hi: dayAt(is.hi) }, absent);
      }
      case "startOfDay": {
        const { is, absent } = this.#number(node.of, context);
        const perDay = Exact.of(secondsPerDay);
        return within({ lo: is.lo.times(perDay), hi: is.hi.times(perDay) }, absent);
      }
      case "range": {
        const [low, high] = [this.#number(node.low, context), this.#number(node.high, context)];
        return { type: "range", low: low.is, high: high.is, absent: joinAbsent(low.absent, high.absent) };
      }
      case "rangeEnd": {
        const of = this.evaluate(node.of, context);
        if (of.type !== "range") throw new TypeError("low and high are ends of a range");
        return within(of[node.end], of.absent);
      }
      case "unsettled": {
        const of = this.evaluate(node.of, context);
        if (of.type !== "range") throw new TypeError("what is not settled lies in a range");
        return within(interval.hull(of.low, of.high), of.absent);
      }
      case "always":
        return truth(node.value ? "true" : "false");
      case "compare": {
        const [left, right] = [this.#number(node.left, context), this.#number(node.right, context)];
        return truth(present(joinAbsent(left.absent, right.absent), compareIntervals(node.is, left.is, right.is)));
      }
      case "grade": {
        const [left, right] = [this.#choice(node.left, context), this.#choice(node.right, context)];
        const places = (of: readonly string[] | undefined): Interval => {
          const at = (of ?? node.order).map((m) => Exact.of(node.order.indexOf(m)));
          return at.length === 0 ? interval.anything : at.map(exactly).reduce(interval.hull);
        };
        return truth(
          present(
            joinAbsent(left.absent, right.absent),
            compareIntervals(node.is, places(left.possible), places(right.possible)),
          ),
        );
      }
      case "oneOf": {
        const of = this.#choice(node.of, context);
        const hits = of.possible?.filter((m) => node.members.includes(m)).length;
        return truth(
          present(
            of.absent,
            hits === undefined ? "unknown" : hits === 0 ? "false" : hits === of.possible?.length ? "true" : "unknown",
          ),
        );
      }
      case "same": {
        const [left, right] = [this.#choice(node.left, context), this.#choice(node.right, context)];
        return truth(present(joinAbsent(left.absent, right.absent), sameChoice(left.possible, right.possible)));
      }
      case "includes": {
        const set = this.evaluate(node.set, context);
        const wanted = this.#choice(node.member, context);
        if (set.type !== "set") throw new TypeError("includes asks a set");
        const each = (wanted.possible ?? []).map(
          (m): Truth => (set.certain.includes(m) ? "true" : set.possible.includes(m) ? "unknown" : "false"),
        );
        const joined =
          wanted.possible === undefined
            ? "unknown"
            : each.every((t) => t === "true")
              ? "true"
              : each.every((t) => t === "false")
                ? "false"
                : "unknown";
        return truth(present(joinAbsent(set.absent, wanted.absent), joined));
      }
      case "within": {
        const x = this.#number(node.number, context);
        const of = this.evaluate(node.range, context);
        if (of.type !== "range") throw new TypeError("within asks a range");
        return truth(
          present(
            joinAbsent(x.absent, of.absent),
            both(compareIntervals("atLeast", x.is, of.low), compareIntervals("atMost", x.is, of.high)),
          ),
        );
      }
      case "covers": {
        const span = this.evaluate(node.span, context);
        const on = this.#number(node.date, context);
        if (span.type !== "span") throw new TypeError("covers asks a span");
        return truth(
          present(
            on.absent,
            both(compareIntervals("atLeast", on.is, span.from), compareIntervals("atMost", on.is, span.to)),
          ),
        );
      }
      case "exists": {
        const value = this.evaluate(node.of, context);
        const absent = "absent" in value ? value.absent : "no";
        return truth(absent === "no" ? "true" : absent === "yes" ? "false" : "unknown");
      }
      case "all":
      case "any":
      case "not":
      case "atLeastOf":
        return truth(this.truth(node, context));
    }
  }

  #number(node: Node, context: Context): Value & { readonly type: "number" } {
    const value = this.evaluate(node, context);
    if (value.type !== "number") throw new TypeError(`${node.op} is not a number or date`);
    return value;
  }

  #choice(node: Node, context: Context): Value & { readonly type: "choice" } {
    const value = this.evaluate(node, context);
    if (value.type !== "choice") throw new TypeError(`${node.op} is not a choice`);
    return value;
  }

  #numbers(of: readonly Node[], context: Context, join: (a: Interval, b: Interval) => Interval): Value {
    const values = of.map((n) => this.#number(n, context));
    return within(values.map((v) => v.is).reduce(join), joinAbsent(...values.map((v) => v.absent)));
  }

  #fact(row: RecordRow | undefined, path: readonly string[], context: Context): Value {
    if (!row) throw new TypeError("a record's fact is read only inside an indicator");
    const [head = "", tail] = path;
    const field = this.#field(row.table, head);
    if (tail === undefined) return this.#factOf(row, head, field);
    const to = field.type === "ref" ? field.to : "";
    const far = this.#referenced(row, head, context).map((at) => {
      if (at) return this.#factOf(at, tail, this.#field(to, tail));
      this.#notes.miss(named(row, ...path));
      return unknownOf(this.#field(to, tail));
    });
    if (far.length > 1) this.#notes.miss(named(row, "happenedOn"));
    return far.reduce(union);
  }

  #field(table: string, name: string): FieldData {
    const field = this.book.kind(table)?.fields[name];
    if (!field) throw new RangeError(`no field ${name} of ${table}`);
    return field;
  }

  #factOf(row: RecordRow, name: string, field: FieldData): Value {
    const value = row.facts[name];
    if (value !== undefined) {
      if (!isCertain(value)) this.#notes.miss(named(row, name));
      return value;
    }
    if (field.assume && !this.world.strict) {
      const read = readFact(name, field, field.assume.value);
      if ("value" in read && read.value !== undefined) {
        const fact = named(row, name);
        this.#notes.assume({ fact, value: String(field.assume.value), because: field.assume.because });
        return read.value;
      }
    }
    this.#notes.miss(named(row, name));
    const unknown = unknownOf(field);
    const whole = field.type === "number" && field.partOf !== undefined ? row.facts[field.partOf] : undefined;
    if (whole?.type !== "number" || whole.absent === "yes" || unknown.type !== "number") return unknown;
    return { ...unknown, is: interval.minimum(unknown.is, { lo: unknown.is.hi, hi: whole.is.hi }) };
  }

  /** The rows of the record that a reference field names, one for each way it may stand; `undefined` is not known. */
  #referenced(row: RecordRow, field: string, context: Context): readonly (RecordRow | undefined)[] {
    const id = textOf(row, field);
    const data = this.#field(row.table, field);
    if (id === undefined || data.type !== "ref") return [undefined];
    return this.world.records.holding(data.to, id, this.#daysFor(row, context));
  }

  /** The days on which a record may have happened; a unit is looked at on the as-of date. */
  #daysFor(row: RecordRow, context: Context): Interval {
    if (!this.book.kind(row.table)?.fields.happenedOn) return this.asOf(context.period);
    const happened = row.facts.happenedOn;
    return happened?.type === "number" ? happened.is : interval.anything;
  }

  #parameter(id: string, keys: readonly Value[], context: Context): Value {
    const data = this.book.definition(id);
    if (data?.kind !== "parameter") throw new RangeError(`no parameter ${id}`);
    if (context.law === "newest") this.#assumeNewest(context);
    const unknown = unknownOf(data.of);
    const places = this.#placesFor(id, context.region);
    if (places.length > 1) this.#notes.miss("region");
    const values = places.flatMap((region) => {
      const { some, outside } = versionsAt(this.book.history(id, region), context.law);
      if (some.length > 1 || outside) this.#notes.miss(dateMissing(context));
      if (some.length === 0) this.#notes.miss(`parameter ${id}`);
      const found = some.flatMap((version) => this.#looked(version, data.of, keys, unknown));
      return outside || found.length === 0 ? [...found, unknown] : found;
    });
    return values.reduce(union);
  }

  /** The places whose value of a parameter may be the subject's: where its region is not known, each that has its own. */
  #placesFor(parameter: string, region: string | undefined): readonly (string | undefined)[] {
    return region === undefined ? [undefined, ...this.book.movedIn(parameter)] : [region];
  }

  #looked(version: ParameterVersion, of: FieldData, keys: readonly Value[], unknown: Value): readonly Value[] {
    if (version.values === undefined) return version.value === undefined ? [unknown] : [constant(of, version.value)];
    let names: readonly string[] = [""];
    let absent = false;
    for (const key of keys) {
      if (key.type !== "choice" || key.possible === undefined) return [unknown];
      if (key.absent !== "no") absent = true;
      names = names.flatMap((n) => (key.possible ?? []).map((k) => (n === "" ? k : `${n}/${k}`)));
    }
    const values = names.map((n) => {
      const raw = version.values?.[n];
      // A key that the table does not list has no value there.
      return raw === undefined ? absentOf(unknown.type) : constant(of, raw);
    });
    return absent ? [...values, absentOf(unknown.type)] : values;
  }

  #definition(id: string, of: SubjectNode, at: Value | undefined, context: Context): Value {
    const data = this.#askable(id);
    if (at?.type === "choice" && at.absent === "yes") return absentOf(typeOfDefinition(data));
    const keys = at?.type === "choice" ? at.possible : [undefined];
    const subjects = this.#subjectsOf(of, context);
    if (subjects.length > 1) this.#notes.miss(this.#dateOf(of, context));
    const values = subjects.flatMap((subject): readonly Value[] => {
      if (!subject) this.#notes.miss(named(this.#base(of, context), of.via ?? ""));
      const period = subject && this.#periodFor(data, of, context);
      if (subject && data.about.period && !period) this.#notes.miss(this.#dateOf(of, context));
      if (!subject || (data.about.period && !period) || keys === undefined) return [unknownValueOf(data)];
      const answers = keys.map((key) => this.answer(id, subject, period, key));
      for (const answer of answers) {
        if (isCertain(answer.value)) this.#notes.addAssumed(answer);
        else this.#notes.add(answer);
      }
      return answers.map((a) => a.value);
    });
    if (this.world.given?.[id] === null) this.#notes.miss(id);
    const value = inOrder(data, values.reduce(union));
    return at?.type === "choice" && at.absent !== "no" ? perhapsAbsent(value) : value;
  }

  /** Whom a term asks which definition about, for explaining it; `undefined` where that is not known. */
  asked(
    node: DefinitionNode,
    context: Context,
  ): { data: AskableData; subject: RecordRow; period: Period | undefined; at: string | undefined } | undefined {
    const data = this.#askable(node.id);
    const [subject, ...others] = this.#subjectsOf(node.of, context);
    const period = subject && this.#periodFor(data, node.of, context);
    if (!subject || others.length > 0 || (data.about.period && !period)) return undefined;
    const key = node.at && this.evaluate(node.at, context);
    const at = key?.type === "choice" && key.possible?.length === 1 ? key.possible[0] : undefined;
    return node.at && at === undefined ? undefined : { data, subject, period, at };
  }

  #askable(id: string): AskableData {
    const data = this.book.definition(id);
    if (!data || data.kind === "parameter") throw new RangeError(`no decision, quantity or indicator ${id}`);
    return data;
  }

  #base(of: SubjectNode, context: Context): RecordRow {
    const base = of.who === "record" ? context.record : context.subject;
    if (!base) throw new TypeError("a record is asked about only inside an indicator");
    return base;
  }

  #subjectsOf(of: SubjectNode, context: Context): readonly (RecordRow | undefined)[] {
    const base = this.#base(of, context);
    if (of.via === undefined) return [base];
    return of.via === "parent" ? this.#parents(base, context) : this.#referenced(base, of.via, context);
  }

  #parents(row: RecordRow, context: Context): readonly (RecordRow | undefined)[] {
    const unit = row.table === "units" ? row.id : textOf(row, "unit");
    if (unit === undefined) return [undefined];
    const { records } = this.world;
    const on = this.#daysFor(row, context);
    const rows = records.holding("units", unit, on).flatMap((at) => {
      const parent = at && textOf(at, "parent");
      return parent === undefined ? [undefined] : records.holding("units", parent, on);
    });
    return [...new Set(rows)];
  }

  /** The period of a definition that is asked about somebody: the subject's own, or that of the day it happened. */
  #periodFor(data: AskableData, of: SubjectNode, context: Context): Period | undefined {
    const { period: unit } = data.about;
    if (!unit) return undefined;
    const own = of.who === "record" ? (context.recordPeriod ?? context.period) : context.period;
    let period = own?.unit === unit ? own : this.#periodAround(unit, own, this.#base(of, context), context);
    if (!period) return undefined;
    if (of.years) period = shiftYears(period, of.years);
    if (of.periods) period = shiftPeriod(period, of.periods);
    return period;
  }

  #periodAround(unit: PeriodUnit, own: Period | undefined, base: RecordRow, context: Context): Period | undefined {
    // Within a year of events, the quarter of one is that in which it happened, not the year's last.
    const within = own && periodUnits.indexOf(unit) < periodUnits.indexOf(own.unit) && this.#isDated(base);
    if (own && !within) return periodContaining(unit, own.end);
    const days = this.#daysFor(base, context);
    return interval.isKnown(days) ? periodContaining(unit, days.lo.toNumber()) : undefined;
  }

  /** The date by which somebody is looked at, as it is named when it is missing. */
  #dateOf(of: SubjectNode, context: Context): string {
    const base = this.#base(of, context);
    return this.#isDated(base) ? named(base, "happenedOn") : "judged";
  }

  #isDated(row: RecordRow): boolean {
    return this.book.kind(row.table)?.fields.happenedOn !== undefined;
  }

  /** The day up to which records count: the judged date, or the period's end where that is earlier. */
  asOf(period: Period | undefined): Interval {
    const { judgedOn } = this.world;
    if (period) return exactly(Exact.of(judgedOn === undefined ? period.end : Math.min(period.end, judgedOn)));
    return judgedOn === undefined ? interval.anything : exactly(Exact.of(judgedOn));
  }

  #lawDate(data: AskableData, subject: RecordRow, period: Period | undefined): LawDate {
    const { law } = data;
    const { judgedOn, undated } = this.world;
    if (law === "judged" && judgedOn !== undefined) return exactly(Exact.of(judgedOn));
    if (law !== "judged") {
      if (period) return this.asOf(period);
      const happened = subject.facts.happenedOn;
      if (happened?.type === "number" && happened.absent === "no") return happened.is;
      if (!this.book.kind(subject.table)?.fields.happenedOn && judgedOn !== undefined)
        return exactly(Exact.of(judgedOn));
    }
    return undated ?? interval.anything;
  }

  #assumeNewest(context: Context): void {
    const fact = dateMissing(context);
    this.#notes.assume({
      fact,
      value: "newest",
      because: text(
        "未说明日期，按各规定的最新版本判定",
        "no date was given: judged by the newest edition of each rule",
      ),
    });
  }

  /** The region a subject stands in; `undefined` where that is not known, or differs between the days it may be. */
  #regionOf(subject: RecordRow, law: LawDate): string | undefined {
    const unit = subject.table === "units" ? subject.id : textOf(subject, "unit");
    if (unit === undefined) return this.world.region;
    const { records } = this.world;
    if (records.fixedLine(unit)) return records.codeOf(unit, undefined) ?? this.world.region;
    const days = records.daysThatMatter([unit], law === "newest" ? interval.anything : law);
    const codes = new Set(days.map((on) => records.codeOf(unit, on) ?? this.world.region));
    return codes.size === 1 ? [...codes][0] : undefined;
  }

  #appliesIn(id: string, region: string | undefined): Truth {
    const wanted = this.book.regionOf(id);
    if (wanted === undefined) return "true";
    if (region === undefined) return "unknown";
    return liesWithin(region, wanted) ? "true" : "false";
  }

  /** Records that a fact outside the definitions is missing, such as a zero report. */
  noteMissing(fact: string): void {
    this.#notes.miss(fact);
  }

  noteAssumed(assumed: Assumed): void {
    this.#notes.assume(assumed);
  }

  /** Evaluates something whose missing facts may turn out not to matter; they are kept only when asked for. */
  aside<T>(run: () => T): { readonly result: T; readonly keep: () => void } {
    const outer = this.#notes;
    const inner = new Notes();
    this.#notes = inner;
    try {
      const result = run();
      outer.addAssumed(inner);
      return { result, keep: () => outer.add(inner) };
    } finally {
      this.#notes = outer;
    }
  }

  apart<T>(run: () => T): { readonly result: T; readonly noted: boolean } {
    const outer = this.#notes;
    const inner = new Notes();
    this.#notes = inner;
    try {
      return { result: run(), noted: !inner.isEmpty };
    } finally {
      this.#notes = outer;
    }
  }
}

const constants = new WeakMap<ConstantNode, Value>();

/** What a rule writes as it is, read once. */
function constantOf(node: ConstantNode): Value {
  const known = constants.get(node) ?? readConstant(node);
  constants.set(node, known);
  return known;
}

type ConstantNode = Extract<Node, { readonly op: "number" | "choice" | "date" | "instant" }>;

function readConstant(node: ConstantNode): Value {
  switch (node.op) {
    case "number":
      return within(exactly(Exact.of(node.value)));
    case "choice":
      return member(node.value);
    case "date":
      return within(exactly(Exact.of(parseDay(node.value) as Day)));
    case "instant":
      return (readFact("", { type: "instant", title: text("", "") }, node.value) as { value: Value }).value;
  }
}

/** How a fact is named among those that are missing or assumed: by table, record and field. */
const named = (row: RecordRow, ...path: readonly string[]): string => factPrefix(row) + path.join(".");

/** The date whose absence leaves open which law applies. */
const dateMissing = ({ data, subject, period }: Context): string =>
  period || subject.facts.happenedOn || data.law === "judged" ? "judged" : named(subject, "happenedOn");

function constant(of: FieldData, raw: RawValue): Value {
  const read = readFact("", of.type === "number" ? { ...of, decimals: 30 } : of, raw);
  if ("problem" in read || read.value === undefined) throw new RangeError(`not a value: ${raw}`);
  return read.value;
}
