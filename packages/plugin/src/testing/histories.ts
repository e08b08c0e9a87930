import {
  type Book,
  bookWith,
  type DecisionData,
  formatDay,
  type InForce,
  mentionsOf,
  parseDay,
  type QuantityData,
} from "@anwei/kernel";

type Rule = DecisionData | QuantityData;

/** A date from which something else holds: the rule itself, or a parameter that it looks at. */
export interface Turn {
  readonly date: string;
  /** The parameter; without one the rule's own editions. */
  readonly parameter?: string;
}

/** The dates from which another version holds, or none. */
export const datesIn = (spans: readonly InForce[]): ReadonlySet<string> =>
  new Set(
    spans.flatMap(({ from, to }) => [
      ...(from === undefined ? [] : [from]),
      ...(to === undefined ? [] : [moved(to, 1)]),
    ]),
  );

export const dayBefore = (date: string): string => moved(date, -1);

const moved = (date: string, by: number): string => {
  const day = parseDay(date);
  return day === undefined ? date : formatDay(day + by);
};

// Days written year first compare as texts.
export const holdsOn = ({ from, to }: InForce, day: string): boolean =>
  (from === undefined || from <= day) && (to === undefined || day <= to);

/** A book in which a rule and the parameters it looks at are for ever as on one day. */
export function undated(book: Book, data: Rule, day: string): Book {
  const mentioned = mentionsOf(data);
  const all: readonly Rule["editions"][number][] = data.editions;
  const editions = all.filter((e) => holdsOn(e, day)).map(always);
  const other = { ...data, editions } as Rule;
  return bookWith(book, {
    definition: (id) => (id === data.id ? other : book.definition(id)),
    history: (id, place) => {
      const history = book.history(id, place);
      const version = mentioned.includes(id) ? history.find((v) => holdsOn(v, day)) : undefined;
      return version ? [always(version)] : history;
    },
  });
}

const always = <T extends InForce>({ from: _, to: __, ...version }: T): Omit<T, "from" | "to"> => version;

/** A book in which a date of a rule, or of a parameter, is another. */
export function dated(book: Book, data: Rule, { date, parameter }: Turn, to: string): Book {
  const shift = <T extends InForce>(spans: readonly T[]): readonly T[] =>
    spans.map((span) => ({
      ...span,
      ...(span.from === date ? { from: to } : {}),
      ...(span.to === dayBefore(date) ? { to: dayBefore(to) } : {}),
    }));
  if (parameter !== undefined) {
    return bookWith(book, {
      history: (id, place) => (id === parameter ? shift(book.history(id, place)) : book.history(id, place)),
    });
  }
  const other = { ...data, editions: shift(data.editions as readonly InForce[]) } as Rule;
  return bookWith(book, { definition: (id) => (id === data.id ? other : book.definition(id)) });
}
