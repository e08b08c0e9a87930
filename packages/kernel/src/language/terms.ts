import type { AnyDefinition } from "../define/definition.js";
import { DefinitionError } from "../define/problem.js";
import { Exact, type Rounding } from "../exact/exact.js";
import type { Kind, Shape } from "../facts/fields.js";
import { type FieldData, type FieldType, targetOf } from "../facts/fields.js";
import { nearest } from "../nearest.js";
import { text } from "../text.js";
import type { PeriodUnit } from "../time/period.js";
import type { ClockNode, Comparison, ElapsedNode, Node, ShiftUnit, SubjectNode, TestNode, Who } from "./node.js";

/** A term under construction: its JSON, and the definitions it mentions. */
export abstract class Term<N extends Node = Node> {
  constructor(
    readonly node: N,
    readonly uses: readonly AnyDefinition[] = [],
  ) {}
}

const usesOf = (...terms: readonly Term[]): readonly AnyDefinition[] => [...new Set(terms.flatMap((t) => t.uses))];

/** A condition: true, false or, with facts missing, unknown. */
export class Test extends Term {
  declare readonly node: TestNode;
}

/** A number with its unit: `yuan(100)`; a bare number takes the unit it is compared with. */
export interface Amount {
  readonly value: string;
  readonly unit: string;
}

export type NumberLike = NumberTerm | Amount | number | string;

const amountNode = ({ value, unit }: Amount): Node => ({ op: "number", value, ...(unit === "" ? {} : { unit }) });

/** A number as a term. */
export function number(x: NumberLike): NumberTerm {
  if (x instanceof NumberTerm) return x;
  return new NumberTerm(typeof x === "object" ? amountNode(x) : { op: "number", value: Exact.of(x).toString() });
}

const compare = (is: Comparison, left: Term, right: Term): Test =>
  new Test({ op: "compare", is, left: left.node, right: right.node }, usesOf(left, right));

/** 以上 is `atLeast`, 超过 `moreThan`, 不超过 and 以内 `atMost`, 以下 and 不满 `below`. */
export class NumberTerm extends Term {
  /** 以上: the number itself included. */
  atLeast(x: NumberLike): Test {
    return compare("atLeast", this, number(x));
  }
  /** 超过: the number itself excluded. */
  moreThan(x: NumberLike): Test {
    return compare("moreThan", this, number(x));
  }
  /** 不超过, 以内: the number itself included. */
  atMost(x: NumberLike): Test {
    return compare("atMost", this, number(x));
  }
  /** 以下, 不满: the number itself excluded. */
  below(x: NumberLike): Test {
    return compare("below", this, number(x));
  }
  equals(x: NumberLike): Test {
    return compare("equal", this, number(x));
  }
  /** From the one to the other, both included. */
  between(low: NumberLike, high: NumberLike): Test {
    return all(this.atLeast(low), this.atMost(high));
  }
  within(range: RangeTerm): Test {
    return new Test({ op: "within", number: this.node, range: range.node }, usesOf(this, range));
  }
  plus(x: NumberLike): NumberTerm {
    return arithmetic("plus", [this, number(x)]);
  }
  minus(x: NumberLike): NumberTerm {
    return arithmetic("minus", [this, number(x)]);
  }
  times(x: NumberLike): NumberTerm {
    return arithmetic("times", [this, number(x)]);
  }
  /** Exact division. A positive number over zero exceeds every limit; zero over zero is no number. */
  dividedBy(x: NumberLike): NumberTerm {
    return arithmetic("divide", [this, number(x)]);
  }
  rounded(mode: Rounding, decimals = 0): NumberTerm {
    return new NumberTerm({ op: "round", mode, decimals, of: this.node }, this.uses);
  }
  /** Holds unless the value is not applicable. */
  get exists(): Test {
    return exists(this);
  }
}

const arithmetic = (
  op: "plus" | "minus" | "times" | "divide" | "min" | "max",
  terms: readonly NumberTerm[],
): NumberTerm => new NumberTerm({ op, of: terms.map((t) => t.node) }, usesOf(...terms));

export const sum = (...of: readonly NumberLike[]): NumberTerm => arithmetic("plus", of.map(number));
/** The one over the other: 85 of 177. */
export const ratio = (part: NumberLike, whole: NumberLike): NumberTerm => number(part).dividedBy(whole);

/** The smallest of several numbers, or the earliest of several dates. */
export function min(...of: readonly DateTerm[]): DateTerm;
export function min(...of: readonly NumberLike[]): NumberTerm;
export function min(...of: readonly (NumberLike | DateTerm)[]): NumberTerm | DateTerm {
  return extreme("min", of);
}

/** The greatest of several numbers, or the latest of several dates. */
export function max(...of: readonly DateTerm[]): DateTerm;
export function max(...of: readonly NumberLike[]): NumberTerm;
export function max(...of: readonly (NumberLike | DateTerm)[]): NumberTerm | DateTerm {
  return extreme("max", of);
}

function extreme(op: "min" | "max", of: readonly (NumberLike | DateTerm)[]): NumberTerm | DateTerm {
  const terms = of.map((x) => (x instanceof DateTerm ? x : number(x)));
  const node: Node = { op, of: terms.map((t) => t.node) };
  return terms.some((t) => t instanceof DateTerm)
    ? new DateTerm(node, usesOf(...terms))
    : new NumberTerm(node, usesOf(...terms));
}

/** So many of a unit of time, for moving a date: the number may be looked up or computed. */
export interface Duration {
  readonly unit: ShiftUnit;
  readonly by: NumberTerm;
}

const duration =
  <U extends ShiftUnit>(unit: U) =>
  (by: NumberLike): Duration & { readonly unit: U } => ({ unit, by: number(by) });

export const hours = duration("hour");
/** Natural days (日). */
export const days = duration("day");
/** 工作日, by the State Council's yearly calendar. */
export const workingDays = duration("workingDay");
export const months = duration("month");
export const years = duration("year");

const shift = (of: Term, by: Duration, direction: "later" | "earlier"): Node => ({
  op: "shift",
  of: of.node,
  by: by.by.node,
  unit: by.unit,
  direction,
});

export type DateLike = DateTerm | string;

/** A date as a term: one that the rule names, or one that is computed. */
export const onDate = (x: DateLike): DateTerm => (x instanceof DateTerm ? x : new DateTerm({ op: "date", value: x }));

/** A calendar date. A date that has not come (`none`) satisfies no comparison. */
export class DateTerm extends Term {
  /** Has come, and not after the limit. */
  by(limit: DateLike): Test {
    return this.atMost(limit);
  }
  atLeast(x: DateLike): Test {
    return compare("atLeast", this, onDate(x));
  }
  moreThan(x: DateLike): Test {
    return compare("moreThan", this, onDate(x));
  }
  atMost(x: DateLike): Test {
    return compare("atMost", this, onDate(x));
  }
  below(x: DateLike): Test {
    return compare("below", this, onDate(x));
  }
  equals(x: DateLike): Test {
    return compare("equal", this, onDate(x));
  }
  plus(by: Duration): DateTerm {
    return new DateTerm(shift(this, by, "later"), usesOf(this, by.by));
  }
  minus(by: Duration): DateTerm {
    return new DateTerm(shift(this, by, "earlier"), usesOf(this, by.by));
  }
  /** Itself when it is a working day, else the next one (节假日顺延). */
  orNextWorkingDay(): DateTerm {
    return new DateTerm({ op: "nextWorkingDay", of: this.node }, this.uses);
  }
  /**
   * The last day of the month, quarter, year … that holds it: `a.happenedOn.endOf("year")` is 当年年底, and five months
   * later 31 May of the next year.
   */
  endOf(unit: PeriodUnit): DateTerm {
    return new DateTerm({ op: "endOf", unit, of: this.node }, this.uses);
  }
  /** Midnight at its beginning. */
  get start(): InstantTerm {
    return new InstantTerm({ op: "startOfDay", of: this.node }, this.uses);
  }
  get exists(): Test {
    return exists(this);
  }
}

/** Days from one date to another: 3 from the 10th to the 13th, negative the other way round. */
export const daysBetween = (from: DateLike, to: DateLike): NumberTerm => {
  const [a, b] = [onDate(from), onDate(to)];
  return new NumberTerm({ op: "daysBetween", from: a.node, to: b.node }, usesOf(a, b));
};

/** A date and a time of day in China. */
export class InstantTerm extends Term {
  by(limit: InstantTerm): Test {
    return compare("atMost", this, limit);
  }
  atLeast(x: InstantTerm): Test {
    return compare("atLeast", this, x);
  }
  moreThan(x: InstantTerm): Test {
    return compare("moreThan", this, x);
  }
  atMost(x: InstantTerm): Test {
    return compare("atMost", this, x);
  }
  below(x: InstantTerm): Test {
    return compare("below", this, x);
  }
  plus(by: Duration & { readonly unit: "hour" | "day" }): InstantTerm {
    return new InstantTerm(shift(this, by, "later"), usesOf(this, by.by));
  }
  minus(by: Duration & { readonly unit: "hour" | "day" }): InstantTerm {
    return new InstantTerm(shift(this, by, "earlier"), usesOf(this, by.by));
  }
  get day(): DateTerm {
    return new DateTerm({ op: "dayOf", of: this.node }, this.uses);
  }
  get exists(): Test {
    return exists(this);
  }
}

/** The value itself, or a term that has it. */
const choiceNode = (x: string | Term): Node => (typeof x === "string" ? { op: "choice", value: x } : x.node);
const choiceUses = (...of: readonly (string | Term)[]): readonly AnyDefinition[] =>
  usesOf(...of.filter((x): x is Term => typeof x !== "string"));

/** One of several named possibilities. */
export class ChoiceTerm<M extends string = string> extends Term {
  declare protected readonly member: M;

  is(member: M): Test {
    return this.oneOf(member);
  }
  oneOf(...members: readonly M[]): Test {
    return new Test({ op: "oneOf", of: this.node, members }, this.uses);
  }
  /** The same value as another term of the same choice. */
  sameAs(other: ChoiceTerm<M>): Test {
    return new Test({ op: "same", left: this.node, right: other.node }, usesOf(this, other));
  }
  get exists(): Test {
    return exists(this);
  }
}

/** One of several possibilities in an order. `atLeast("larger")` takes in all that is graver; `is` does not. */
export class GradeTerm<M extends string = string> extends ChoiceTerm<M> {
  constructor(
    node: Node,
    uses: readonly AnyDefinition[],
    readonly order: readonly M[],
  ) {
    super(node, uses);
  }
  private grade(is: Comparison, x: M | GradeTerm<M>): Test {
    return new Test({ op: "grade", is, left: this.node, right: choiceNode(x), order: this.order }, choiceUses(this, x));
  }
  atLeast(x: M | GradeTerm<M>): Test {
    return this.grade("atLeast", x);
  }
  moreThan(x: M | GradeTerm<M>): Test {
    return this.grade("moreThan", x);
  }
  atMost(x: M | GradeTerm<M>): Test {
    return this.grade("atMost", x);
  }
  below(x: M | GradeTerm<M>): Test {
    return this.grade("below", x);
  }
}

/** Several of the named possibilities at once. */
export class SetTerm<M extends string = string> extends Term {
  includes(member: M | ChoiceTerm<M>): Test {
    return new Test({ op: "includes", set: this.node, member: choiceNode(member) }, choiceUses(this, member));
  }
}

/** A text, which rules only group, count and compare for sameness by. */
export class TextTerm extends Term {
  sameAs(other: TextTerm): Test {
    return new Test({ op: "same", left: this.node, right: other.node }, usesOf(this, other));
  }
  /** Holds unless it is stated that there is none: nobody leads, nobody was told. */
  get exists(): Test {
    return exists(this);
  }
}

/** From a date to a date; one that still runs has no end. */
export class SpanTerm extends Term {
  covers(on: DateLike): Test {
    const at = onDate(on);
    return new Test({ op: "covers", span: this.node, date: at.node }, usesOf(this, at));
  }
}

/** The law's latitude: from `low` to `high`, both included. */
export class RangeTerm extends Term {
  get low(): NumberTerm {
    return new NumberTerm({ op: "rangeEnd", end: "low", of: this.node }, this.uses);
  }
  get high(): NumberTerm {
    return new NumberTerm({ op: "rangeEnd", end: "high", of: this.node }, this.uses);
  }
  /**
   * Some number of it, which nobody has settled yet: the points at an assessor's discretion before they are entered.
   * What is made of it has bounds.
   */
  get unsettled(): NumberTerm {
    return new NumberTerm({ op: "unsettled", of: this.node }, this.uses);
  }
  /** End by end: 2 to 5 times 30 to 50 is 60 to 250. */
  times(low: NumberLike, high: NumberLike = low): RangeTerm {
    return range(this.low.times(low), this.high.times(high));
  }
  get exists(): Test {
    return exists(this);
  }
}

export const range = (low: NumberLike, high: NumberLike): RangeTerm => {
  const [a, b] = [number(low), number(high)];
  return new RangeTerm({ op: "range", low: a.node, high: b.node }, usesOf(a, b));
};

const exists = (of: Term): Test => new Test({ op: "exists", of: of.node }, of.uses);

const tests = (of: readonly Test[]): readonly TestNode[] => of.map((t) => t.node);

/** Every condition holds (且). */
export const all = (...of: readonly Test[]): Test => new Test({ op: "all", of: tests(of) }, usesOf(...of));
/** At least one condition holds (或者). */
export const any = (...of: readonly Test[]): Test => new Test({ op: "any", of: tests(of) }, usesOf(...of));
export const not = (of: Test): Test => new Test({ op: "not", of: of.node }, of.uses);
/** At least so many of the conditions hold. */
export const atLeastOf = (count: number, ...of: readonly Test[]): Test =>
  new Test({ op: "atLeastOf", count, of: tests(of) }, usesOf(...of));
export const always = new Test({ op: "always", value: true });
export const never = new Test({ op: "always", value: false });

const clock = (which: ClockNode["which"]): DateTerm => new DateTerm({ op: "clock", which });

/** The day on which it is judged. */
export const judgedOn = clock("judgedOn");
/** The moment at which it is judged. */
export const judgedAt = new InstantTerm({ op: "clock", which: "judgedAt" });
/** The day up to which records count: the judged date, or the period's end where that is earlier. */
export const asOf = clock("asOf");
export const periodStart = clock("periodStart");
export const periodEnd = clock("periodEnd");
export const yearStart = clock("yearStart");
export const yearEnd = clock("yearEnd");

/**
 * The share of the year that has passed by the as-of date (时间进度). By month or quarter a unit counts when its
 * last day has come: 8/12 on 31 August, 7/12 on 30 August.
 */
export const elapsed = (by: ElapsedNode["by"]): NumberTerm => new NumberTerm({ op: "elapsed", by });

const measured =
  (unit: string, scale = "1") =>
  (value: number | string): Amount => ({ value: Exact.of(value).times(Exact.of(scale)).toString(), unit });

export const yuan = measured("yuan");
/** 万元. */
export const wan = measured("yuan", "10000");
/** 亿元. */
export const yi = measured("yuan", "100000000");
/** So many hundredths: `percent(10)` is 0.1. */
export const percent = measured("", "0.01");

/** Somebody that a definition can be asked about. */
export interface Subject<Name extends string = string> {
  readonly [subjectOf]: SubjectNode;
  readonly [kindName]: Name;
}

export const subjectOf: unique symbol = Symbol("anwei/subject");
export const kindName: unique symbol = Symbol("anwei/kind");

/** The term that a field becomes. */
export type TermOf<F, Deep extends boolean = false> = TermOfType<FieldType<F>, Deep>;

type TermOfType<T, Deep extends boolean> = T extends { type: "number" }
  ? NumberTerm
  : T extends { type: "test" }
    ? Test
    : T extends { type: "choice"; member: infer M extends string }
      ? ChoiceTerm<M>
      : T extends { type: "grade"; member: infer M extends string }
        ? GradeTerm<M>
        : T extends { type: "set"; member: infer M extends string }
          ? SetTerm<M>
          : T extends { type: "date" }
            ? DateTerm
            : T extends { type: "instant" }
              ? InstantTerm
              : T extends { type: "span" }
                ? SpanTerm
                : T extends { type: "ref"; to: infer K extends Kind }
                  ? Deep extends true
                    ? Terms<K, false> & TextTerm
                    : TextTerm
                  : TextTerm;

/**
 * The facts of a kind as terms. A reference gives the facts of the referenced record, one step away.
 */
export type Terms<K extends Kind = Kind, Deep extends boolean = true> = {
  readonly [F in keyof K["shape"]]: TermOf<K["shape"][F], Deep>;
} & Subject<K["name"]>;

/** The facts of a kind as terms, for the subject of a definition or for the record an indicator looks at. */
export const termsOf = <K extends Kind>(kind: K, who: Who = "subject"): Terms<K> =>
  handle(kind, who, undefined, {}) as Terms<K>;

function handle(kind: Kind, who: Who, via: string | undefined, target: object): object {
  for (const [name, field] of Object.entries(kind.shape as Shape)) {
    Object.defineProperty(target, name, {
      enumerable: true,
      get: () => {
        const path = via === undefined ? ([name] as const) : ([via, name] as const);
        const term = termOf(kind.data.fields[name], { op: "fact", who, path });
        const to = via === undefined ? targetOf(field) : undefined;
        return to ? handle(to, who, name, term) : term;
      },
    });
  }
  Object.assign(target, {
    [subjectOf]: { who, ...(via === undefined ? {} : { via }) } satisfies SubjectNode,
    [kindName]: kind.name,
  });
  // Where no types are checked, a misspelt fact is told here, by name, rather than as a property of undefined.
  return new Proxy(target, {
    get: (of, key, receiver) =>
      typeof key === "symbol" || key in of || askedByTools.has(key)
        ? Reflect.get(of, key, receiver)
        : misspelt(kind, key),
  });
}

// What promises, JSON and test runners ask of any object.
const askedByTools = new Set(["then", "toJSON", "asymmetricMatch", "nodeType", "tagName", "$$typeof", "inspect"]);

function misspelt(kind: Kind, name: string): never {
  const known = Object.keys(kind.shape);
  const near = nearest(name, known);
  throw new DefinitionError(kind.name, [
    {
      code: "unknown-fact",
      rule: kind.name,
      part: name,
      expected: text(
        `${kind.data.title.zh}的字段：${known.join("、")}`,
        `a fact of ${kind.data.title.en}: ${known.join(", ")}`,
      ),
      found: text(`“${name}”`, `“${name}”`),
      todo: near ? text(`是否为 ${near}？`, `Did you mean ${near}?`) : text("改正字段名", "Mend the name."),
    },
  ]);
}

/** A node as the term that its field's type calls for. */
export function termOf(data: FieldData | undefined, node: Node, uses: readonly AnyDefinition[] = []): Term {
  switch (data?.type) {
    case "number":
      return new NumberTerm(node, uses);
    case "test":
      return new Test(node, uses);
    case "choice":
      return data.ordered ? new GradeTerm(node, uses, Object.keys(data.members)) : new ChoiceTerm(node, uses);
    case "set":
      return new SetTerm(node, uses);
    case "date":
      return new DateTerm(node, uses);
    case "instant":
      return new InstantTerm(node, uses);
    case "span":
      return new SpanTerm(node, uses);
    default:
      return new TextTerm(node, uses);
  }
}

/**
 * The unit above a unit, or above a record's own unit: a rule about a county can ask for its city's value.
 *
 * @throws RangeError for two steps at once, or the unit above another unit that a record names.
 */
export const parentOf = <S extends Subject<"units">>(of: S): Subject<"units"> => {
  const { via } = of[subjectOf];
  if (via !== undefined && via !== "unit") {
    throw new RangeError(
      `parentOf asks one step above a unit or a record's own unit, not above ${via}: let a definition about that unit ask`,
    );
  }
  return { [subjectOf]: { ...of[subjectOf], via: "parent" }, [kindName]: "units" };
};

/** The same subject so many periods earlier; steps add up. */
export const earlier = <Name extends string>(
  of: Subject<Name>,
  by: { readonly years?: number; readonly periods?: number },
): Subject<Name> => {
  const { years: alreadyYears = 0, periods: alreadyPeriods = 0, ...subject } = of[subjectOf];
  const [years, periods] = [alreadyYears - (by.years ?? 0), alreadyPeriods - (by.periods ?? 0)];
  return {
    [subjectOf]: { ...subject, ...(years === 0 ? {} : { years }), ...(periods === 0 ? {} : { periods }) },
    [kindName]: of[kindName],
  };
};
