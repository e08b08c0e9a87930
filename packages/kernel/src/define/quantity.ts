import type { Kind } from "../facts/fields.js";
import {
  type Amount,
  DateTerm,
  InstantTerm,
  NumberTerm,
  number,
  onDate,
  RangeTerm,
  type Subject,
  subjectOf,
  type Term,
  type Terms,
  type Test,
  termsOf,
} from "../language/terms.js";
import type { Cites } from "../source/source.js";
import type { Text } from "../text.js";
import type { About, Example } from "./about.js";
import { checked, citesOf, inForceOf, kindsRead } from "./common.js";
import type {
  AnyDefinition,
  BeforeEnd,
  Expectation,
  InForce,
  Law,
  QuantityData,
  QuantityEdition,
  QuantityRow,
} from "./definition.js";

/** A row of a quantity: what it is when the test holds, or otherwise. */
export type ValueRow<V> =
  | { readonly when: Test; readonly is: V; readonly note?: Text }
  | { readonly otherwise: V; readonly note?: Text };

type Formula<K extends Kind, V> =
  | { readonly is: (subject: Terms<K>) => V }
  | { readonly rows: (subject: Terms<K>) => readonly ValueRow<V>[] };

type EditionWritten<K extends Kind, V> = InForce & { readonly cites: Cites } & Formula<K, V>;

type QuantityWritten<K extends Kind, V> = EditionWritten<K, V> & {
  readonly id: string;
  readonly title: Text;
  readonly note?: Text;
  readonly about: About<K>;
  readonly law: Law;
  readonly appliesWhen?: (subject: Terms<K>) => Test;
  readonly beforeEnd?: BeforeEnd;
  /**
   * How rows combine, in every edition; a range takes the greatest or least low end and high end separately. Needed
   * with `rows`.
   */
  readonly combine?: QuantityData["combine"];
  /** Earlier editions, which combine their rows in the same way. */
  readonly before?: readonly EditionWritten<K, V>[];
  readonly examples: readonly Example<K>[];
};

/** A defined quantity; `of(subject)` is its value as a term of other rules. */
export interface Quantity<Name extends string = string, T extends Term = Term> extends AnyDefinition<QuantityData> {
  of(subject: Subject<Name>): T;
}

type NumberValue = NumberTerm | Amount | number | string;

/**
 * Defines a named number by a formula or by rows.
 *
 * @throws DefinitionError with every problem found.
 */
export const quantity = <K extends Kind>(
  written: QuantityWritten<K, NumberValue> & { readonly unit?: string },
): Quantity<K["name"], NumberTerm> =>
  build(written, "number", written.unit ?? "", number, (node, uses) => new NumberTerm(node, uses));

/** Defines a named date: a deadline, the end of a remedy. */
export const dateQuantity = <K extends Kind>(
  written: QuantityWritten<K, DateTerm | string>,
): Quantity<K["name"], DateTerm> => build(written, "date", "", onDate, (node, uses) => new DateTerm(node, uses));

/** Defines a named instant: a report is due by it. */
export const instantQuantity = <K extends Kind>(
  written: QuantityWritten<K, InstantTerm>,
): Quantity<K["name"], InstantTerm> =>
  build(
    written,
    "instant",
    "",
    (x) => x,
    (node, uses) => new InstantTerm(node, uses),
  );

/** Defines the law's latitude: a fine from `low` to `high`. */
export const rangeQuantity = <K extends Kind>(
  written: QuantityWritten<K, RangeTerm> & { readonly unit?: string },
): Quantity<K["name"], RangeTerm> =>
  build(
    written,
    "range",
    written.unit ?? "",
    (x) => x,
    (node, uses) => new RangeTerm(node, uses),
  );

function build<K extends Kind, V, T extends Term>(
  written: QuantityWritten<K, V>,
  type: QuantityData["type"],
  unit: string,
  term: (value: V) => Term,
  refer: (node: Term["node"], uses: readonly AnyDefinition[]) => T,
): Quantity<K["name"], T> {
  const subject = termsOf(written.about.kind);
  const applies = written.appliesWhen?.(subject);
  const uses = new Set<AnyDefinition>(applies?.uses);
  const nodeOf = (value: V) => {
    const made = term(value);
    for (const used of made.uses) uses.add(used);
    return made.node;
  };
  const edition = (e: EditionWritten<K, V>): QuantityEdition => {
    const cited = citesOf(e.cites);
    const span = { ...(e.from === undefined ? {} : { from: e.from }), ...(e.to === undefined ? {} : { to: e.to }) };
    const rows = "is" in e ? [{ otherwise: e.is(subject) }] : e.rows(subject);
    return {
      ...inForceOf(span, cited),
      cites: cited,
      rows: rows.map((row): QuantityRow => {
        const note = "note" in row && row.note ? { note: row.note } : {};
        if ("otherwise" in row) return { otherwise: nodeOf(row.otherwise), ...note };
        for (const used of row.when.uses) uses.add(used);
        return { when: row.when.node, is: nodeOf(row.is), ...note };
      }),
    };
  };
  const editions = [written, ...(written.before ?? [])].map(edition);
  const definition = checked<QuantityData>({
    id: written.id,
    uses: [...uses],
    kinds: kindsRead(written.about.kind),
    data: {
      kind: "quantity",
      id: written.id,
      title: written.title,
      ...(written.note ? { note: written.note } : {}),
      about: written.about.data,
      law: written.law,
      type,
      unit,
      combine: written.combine ?? "exactlyOne",
      ...(applies ? { appliesWhen: applies.node } : {}),
      beforeEnd: written.beforeEnd ?? "soFar",
      editions,
      examples: written.examples.map(({ expect, facts, ...example }) => ({
        ...example,
        facts: facts as Readonly<Record<string, unknown>>,
        expect: expect as Expectation,
      })),
    },
  });
  return Object.freeze({
    ...definition,
    of: (of: Subject<K["name"]>) => refer({ op: "definition", id: written.id, of: of[subjectOf] }, [definition]),
  });
}
