import type { Kind, Members } from "../facts/fields.js";
import type { Node } from "../language/node.js";
import {
  asOf,
  type ChoiceTerm,
  DateTerm,
  type GradeTerm,
  InstantTerm,
  NumberTerm,
  type Subject,
  subjectOf,
  Term,
  type Terms,
  type Test,
  type TextTerm,
  termsOf,
} from "../language/terms.js";
import type { Cites } from "../source/source.js";
import type { Text } from "../text.js";
import type { PeriodUnit } from "../time/period.js";
import type { About, Example } from "./about.js";
import { checked, citesOf, inForceOf, kindsRead } from "./common.js";
import type {
  AnyDefinition,
  Expectation,
  FoldData,
  IndicatorData,
  InForce,
  Law,
  LinkData,
  WindowData,
  WindowUnit,
} from "./definition.js";

/** How records become one value; `T` is the type of term that it makes. */
export interface Fold<T extends Term> {
  readonly of?: Term;
  readonly data: FoldData;
  readonly unit?: string;
  readonly makes?: T;
}

const folded = <T extends Term>(fold: "sum" | "min" | "max" | "first" | "last", of: T): Fold<T> => ({
  of,
  data: { fold, of: of.node },
});

/** How many records. */
export const counted = (options: { readonly unit?: string } = {}): Fold<NumberTerm> => ({
  data: { fold: "count" },
  unit: options.unit ?? "case",
});

/** The sum of a number over the records; those to which it does not apply add nothing. */
export const summed = (of: NumberTerm): Fold<NumberTerm> => folded("sum", of);
/** The least number, or the earliest date. */
export const smallest = <T extends NumberTerm | DateTerm | InstantTerm>(of: T): Fold<T> => folded("min", of);
/** The greatest number, or the latest date. */
export const largest = <T extends NumberTerm | DateTerm | InstantTerm>(of: T): Fold<T> => folded("max", of);
/** The first date among the records. */
export const first = <T extends DateTerm | InstantTerm>(of: T): Fold<T> => folded("first", of);
/** The last date among the records. */
export const last = <T extends DateTerm | InstantTerm>(of: T): Fold<T> => folded("last", of);

/** How many different values. */
export const countedDistinct = (
  of: TextTerm | ChoiceTerm | DateTerm,
  options: { readonly unit?: string } = {},
): Fold<NumberTerm> => ({ of, data: { fold: "countDistinct", of: of.node }, unit: options.unit ?? "item" });

/** The most records in any stretch of that length: accidents "in succession". */
export const mostWithin = (
  length: number,
  unit: WindowUnit,
  options: { readonly unit?: string } = {},
): Fold<NumberTerm> => ({
  data: { fold: "mostWithin", length, unit },
  unit: options.unit ?? "case",
});

/** The subject's place among the records, 1 for the first; equal values share the better place. */
export const ranked = (of: NumberTerm, firstIs: "greatest" | "least"): Fold<NumberTerm> => ({
  of,
  data: { fold: "rank", of: of.node, first: firstIs },
  unit: "",
});

/** Records of the unit itself, of the units directly below it, of all below with itself, or its fellow units. */
export const ownRecords: LinkData = { unit: "own" };
export const childrensRecords: LinkData = { unit: "children" };
export const subtreeRecords: LinkData = { unit: "subtree" };
/** The units of the same kind under the same parent, itself included. */
export const fellowUnits: LinkData = { unit: "peers" };
/** Records whose field names the subject. */
export const recordsBy = (field: string): LinkData => ({ ref: field });
/** Records that agree with the subject in these fields: the same enterprise, the same type. */
export const sameAs = (
  ...fields: readonly (string | { readonly record: string; readonly subject: string })[]
): LinkData => ({
  same: fields.map((f) => (typeof f === "string" ? [[f], [f]] : [f.record.split("."), f.subject.split(".")])),
});
export const everyRecord: LinkData = { every: true };

/** From when to when records count. */
export interface Window {
  readonly data: WindowData;
  readonly uses: readonly AnyDefinition[];
}

const windowOf = (data: WindowData, ...terms: readonly Term[]): Window => ({
  data,
  uses: terms.flatMap((t) => t.uses),
});

/** Records of any date. */
export const atAnyTime = (): Window => windowOf({ window: "any" });
/** Records of the subject's period, up to the as-of date. */
export const inPeriod = (shift: { readonly years?: number; readonly periods?: number } = {}): Window =>
  windowOf({ window: "period", toDate: true, ...shift });
/** Records from the beginning of the longer period that holds the subject's, up to the as-of date. */
export const toDate = (unit: PeriodUnit, shift: { readonly years?: number } = {}): Window =>
  windowOf({ window: "period", unit, toDate: true, ...shift });
/** Records of the whole longer period, whatever the as-of date: last year's total. */
export const wholePeriod = (unit: PeriodUnit, shift: { readonly years?: number } = {}): Window =>
  windowOf({ window: "period", unit, toDate: false, ...shift });

/** Records of so long a time up to a date; the first day of exactly that length ago is excluded unless said. */
export const rolling = (
  length: number,
  unit: WindowUnit,
  { to = asOf, firstDay = "excluded" }: { readonly to?: DateTerm; readonly firstDay?: "counts" | "excluded" } = {},
): Window => windowOf({ window: "rolling", length, unit, to: to.node, firstDay }, to);

/** Records of the calendar period that holds a date of the subject: the year of the promotion. */
export const calendar = (unit: PeriodUnit, containing: DateTerm): Window =>
  windowOf({ window: "calendar", unit, containing: containing.node }, containing);

/** Records from one date to another, both included. */
export const between = (from: DateTerm, to: DateTerm): Window =>
  windowOf({ window: "span", from: from.node, to: to.node }, from, to);

interface IndicatorWritten<S extends Kind, R extends Kind, T extends Term, M extends string> extends InForce {
  readonly id: string;
  readonly title: Text;
  readonly note?: Text;
  readonly cites: Cites;
  readonly about: About<S>;
  readonly law?: Law;
  readonly link?: LinkData;
  /** The window, or the window at dates of the subject: `(a) => rolling(1, "year", { to: a.happenedOn })`. */
  readonly window: Window | ((subject: Terms<S>) => Window);
  readonly where?: (record: Terms<R>, subject: Terms<S>) => Test;
  /** The date by which a record falls into the window; when it happened unless said. */
  readonly on?: (record: Terms<R>) => DateTerm;
  /** Count separately per value of a choice of the record. */
  readonly by?: { readonly of: (record: Terms<R>) => ChoiceTerm<M> | GradeTerm<M>; readonly members: Members<M> };
  /** The fold, or the fold of a term of the record: `(a) => summed(a.deaths)`. */
  readonly fold: Fold<T> | ((record: Terms<R>, subject: Terms<S>) => Fold<T>);
  readonly examples: readonly Example<S>[];
}

/** A defined indicator; `of(subject)` is its value, `of(subject, value)` its value for one value of its choice. */
export interface Indicator<Name extends string = string, T extends Term = Term, M extends string = string>
  extends AnyDefinition<IndicatorData> {
  of(subject: Subject<Name>, at?: M | ChoiceTerm<M>): T;
}

/**
 * Defines a number or date that many records make: a count, a sum, a first date.
 *
 * @throws DefinitionError with every problem found.
 */
export function indicator<S extends Kind, R extends Kind, T extends Term = NumberTerm, const M extends string = never>(
  written: IndicatorWritten<S, R, T, M> & { readonly over: R },
): Indicator<S["name"], T, M> {
  return build(written, written.over, { table: written.over.name }, written.link ?? ownRecords);
}

/** Counts the subject's own periods between two dates by a decision's outcome: days without an update. */
export function periodIndicator<S extends Kind>(
  written: Omit<IndicatorWritten<S, S, NumberTerm, never>, "window" | "on" | "by" | "link" | "fold"> & {
    readonly each: PeriodUnit;
    /** The periods that meet the days from the first to the last are counted. */
    readonly first: (subject: Terms<S>) => DateTerm;
    readonly last: (subject: Terms<S>) => DateTerm;
  },
): Indicator<S["name"], NumberTerm, never> {
  const subject = termsOf(written.about.kind);
  const [from, to] = [written.first(subject), written.last(subject)];
  return build<S, S, NumberTerm, never>(
    { ...written, window: atAnyTime(), fold: counted({ unit: written.each === "day" ? "day" : "item" }) } as never,
    written.about.kind,
    { periods: written.each, from: from.node, to: to.node },
    { every: true },
    [...from.uses, ...to.uses],
  );
}

function build<S extends Kind, R extends Kind, T extends Term, M extends string>(
  written: IndicatorWritten<S, R, T, M>,
  over: R,
  overData: IndicatorData["over"],
  link: LinkData,
  moreUses: readonly AnyDefinition[] = [],
): Indicator<S["name"], T, M> {
  const subject = termsOf(written.about.kind, "subject");
  const record = termsOf(over, "record");
  const uses = new Set<AnyDefinition>(moreUses);
  const use = (t: Term): Node => {
    for (const used of t.uses) uses.add(used);
    return t.node;
  };
  const fold = typeof written.fold === "function" ? written.fold(record, subject) : written.fold;
  const { of } = fold;
  const type: IndicatorData["type"] =
    fold.data.fold === "countDistinct"
      ? "number"
      : of instanceof DateTerm
        ? "date"
        : of instanceof InstantTerm
          ? "instant"
          : "number";
  if (of) use(of);
  const window = typeof written.window === "function" ? written.window(subject) : written.window;
  for (const used of window.uses) uses.add(used);
  const cited = citesOf(written.cites);
  const where = written.where?.(record, subject);
  const by = written.by;
  // Units have no day on which they happen.
  const happened = "happenedOn" in over.shape ? (record as unknown as { happenedOn: DateTerm }).happenedOn : asOf;
  const span = {
    ...(written.from === undefined ? {} : { from: written.from }),
    ...(written.to === undefined ? {} : { to: written.to }),
  };
  const definition = checked<IndicatorData>({
    id: written.id,
    uses: [],
    kinds: kindsRead(written.about.kind, over),
    data: {
      kind: "indicator",
      id: written.id,
      title: written.title,
      ...(written.note ? { note: written.note } : {}),
      about: written.about.data,
      law: written.law ?? "periodEnd",
      type,
      unit: fold.unit ?? "",
      over: overData,
      link,
      on: use(written.on?.(record) ?? happened),
      window: window.data,
      ...(where ? { where: use(where) as IndicatorData["where"] & Node } : {}),
      ...(by ? { by: { of: use(by.of(record)), members: by.members } } : {}),
      fold: fold.data,
      inForce: inForceOf(span, cited),
      cites: cited,
      examples: written.examples.map(({ expect, facts, ...example }) => ({
        ...example,
        facts: facts as Readonly<Record<string, unknown>>,
        expect: expect as Expectation,
      })),
    },
    ...(uses.size > 0 ? { uses: [...uses] } : {}),
  });
  return Object.freeze({
    ...definition,
    of: (whom: Subject<S["name"]>, at?: M | ChoiceTerm<M>) => {
      const key: Node | undefined =
        at === undefined ? undefined : typeof at === "string" ? { op: "choice", value: at } : at.node;
      const node: Node = { op: "definition", id: written.id, of: whom[subjectOf], ...(key ? { at: key } : {}) };
      const mentioned = [definition, ...(at instanceof Term ? at.uses : [])];
      const made =
        type === "date"
          ? new DateTerm(node, mentioned)
          : type === "instant"
            ? new InstantTerm(node, mentioned)
            : new NumberTerm(node, mentioned);
      return made as unknown as T;
    },
  });
}
