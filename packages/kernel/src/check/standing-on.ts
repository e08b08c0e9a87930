import { dayAfter, first, last, parametersAt } from "../cells/parameters.js";
import {
  type DecisionData,
  type DecisionEdition,
  type InForce,
  nodesOf,
  type QuantityData,
  type QuantityEdition,
} from "../define/definition.js";
import { canonicalJson } from "../identity/canonical.js";
import { type Node, type TestNode, walk } from "../language/node.js";
import { liesWithin } from "../meaning/world.js";
import { replacedBy } from "./replaced.js";
import { type Gives, type InBook, regionIn, type Standing, termsIn, type Valued } from "./standing.js";

/** The decision or quantity; `undefined` where the book has none of that id. */
export function definitionIn({ book, id }: InBook): DecisionData | QuantityData | undefined {
  const data = book.definition(id);
  return data?.kind === "decision" || data?.kind === "quantity" ? data : undefined;
}

/**
 * The days within a span from which on something that definitions read of the law is another: editions, parameters,
 * what a region puts in their place.
 */
export function daysOfChange(sides: readonly InBook[], { from = first, to = last }: InForce): readonly string[] {
  const days = new Set([from]);
  const see = (side: InBook): void => {
    const data = definitionIn(side);
    if (!data) return;
    const instead = replacementsIn(side);
    const histories = parametersIn(data).map((id) => side.book.history(id, regionIn(side)));
    for (const span of [...data.editions, ...histories.flat(), ...instead.map((r) => r.span)]) {
      if (span.from !== undefined) days.add(span.from);
      if (span.to !== undefined && span.to < last) days.add(dayAfter(span.to));
    }
    for (const { by } of instead) see(by);
  };
  for (const side of sides) see(side);
  return [...days].filter((day) => from <= day && day <= to).sort();
}

const parametersIn = (data: DecisionData | QuantityData): readonly string[] => [
  ...new Set(
    [...nodesOf(data)].flatMap(({ node }) => [...walk(node)].flatMap((n) => (n.op === "parameter" ? n.id : []))),
  ),
];

/** A definition as it stands on a day. */
export function standingOn(side: InBook, data: DecisionData | QuantityData, day: string): Standing {
  return replacementsIn(side, day).reduce(
    (above, { by, data: own, exempt }) => replacedBy(above, standingOn(by, own, day), exempt),
    byItself(side, data, day),
  );
}

/** A decision that the region puts in the place of another. */
interface InPlace {
  readonly by: InBook;
  readonly data: DecisionData;
  readonly exempt: boolean;
  readonly span: InForce;
}

/** The decisions that the region puts in the place of one, that day or at any time. */
function replacementsIn(side: InBook, day?: string): readonly InPlace[] {
  const { book, id } = side;
  const region = regionIn(side);
  const place = region === undefined ? {} : { region };
  return book.replacementsOf(id).flatMap(({ by, exempt, ...span }): readonly InPlace[] => {
    const data = book.definition(by);
    const own = book.regionOf(by);
    if (data?.kind !== "decision" || (own !== undefined && !(region !== undefined && liesWithin(region, own))))
      return [];
    if (day !== undefined && !holdsOn(span, day)) return [];
    return [{ by: { book, id: by, ...place }, data, exempt: exempt === true, span }];
  });
}

const holdsOn = ({ from = first, to = last }: InForce, day: string): boolean => from <= day && day <= to;

function byItself(side: InBook, data: DecisionData | QuantityData, day: string): Standing {
  const own = side.book.regionOf(data.id);
  const place = regionIn(side);
  const there = own === undefined || (place !== undefined && liesWithin(place, own));
  const editions: readonly (DecisionEdition | QuantityEdition)[] = data.editions;
  const edition = there ? editions.find((e) => holdsOn(e, day)) : undefined;
  const { combine } = data;
  if (!edition) return { of: side, data, combine, inForce: false, applies: undefined, rows: [], otherwise: undefined };
  const put = (test: TestNode): TestNode =>
    parametersAt([test], side.book, { from: day, to: day }, place)[0]?.tests[0] ?? test;
  // A value is put in as the test that it is there, which holds for each of the values that are looked up.
  const valued = (of: Node): readonly Valued[] => alternatives(put({ op: "exists", of }));
  const gives = (given: string | Node): Gives => (typeof given === "string" ? given : valued(given));
  const end = edition.rows.at(-1);
  return {
    of: side,
    data,
    combine,
    inForce: true,
    applies: data.appliesWhen && put(data.appliesWhen),
    rows: edition.rows.flatMap((row) =>
      "when" in row ? [{ when: put(row.when), gives: gives("then" in row ? row.then : row.is) }] : [],
    ),
    otherwise: end && "otherwise" in end ? gives(end.otherwise) : undefined,
  };
}

function alternatives(test: TestNode): readonly Valued[] {
  if (test.op === "exists") return [{ tests: [], value: test.of }];
  if (test.op !== "any") return [];
  return test.of.flatMap((member) => {
    const [chosen, inner] = member.op === "all" ? member.of : [];
    if (!chosen || !inner) return [];
    return alternatives(inner).map(({ tests, value }) => ({ tests: [chosen, ...tests], value }));
  });
}

/** What parameters that could not be put in stand for that day, by id: tables with too many keys, or without a value. */
export function unresolved(standing: Standing, day: string): ReadonlyMap<string, string> {
  const { of } = standing;
  const ids = [...termsIn(standing)].flatMap((term) =>
    [...walk(term)].flatMap((n) => (n.op === "parameter" ? n.id : [])),
  );
  return new Map(
    ids.map((id) => {
      const version = of.book.history(id, regionIn(of)).find((v) => holdsOn(v, day));
      return [id, canonicalJson({ value: version?.value, values: version?.values })];
    }),
  );
}
