import type { Book, ExampleData, Expectation, GeneratedCase, Outcome } from "@anwei/kernel";

/** A generated case as the example that a person can confirm. */
export function exampleOf({ rule, name, facts, given, outcome, ...where }: GeneratedCase, book: Book): ExampleData {
  const { happened, judged, period } = where;
  // A region's own rules are judged there anyway.
  const place = where.in === book.regionOf(rule) ? undefined : where.in;
  return inOrder({
    name,
    facts,
    ...(Object.keys(given).length > 0 ? { given } : {}),
    ...(happened === undefined ? {} : { happened }),
    ...(period === undefined ? {} : { period }),
    ...(judged === undefined ? {} : { judged }),
    ...(place === undefined ? {} : { in: place }),
    // A case is generated only where its outcome is certain.
    expect: expectationOf(outcome) as Expectation,
  });
}

/** An outcome as an example expects it; `undefined` where it is not certain. */
export function expectationOf(outcome: Outcome): Expectation | undefined {
  const { value, notApplicable, certain, possible, low, high } = outcome;
  if (notApplicable === "yes") return { notApplicable: true };
  if (notApplicable === "maybe") return undefined;
  if (value !== null) return value;
  if (certain && certain.length === possible?.length) return { certain };
  return typeof low === "string" && typeof high === "string" ? { low, high } : undefined;
}

const parts = ["name", "facts", "given", "records", "at", "period", "happened", "judged", "in", "partial", "expect"];

/** An example with its parts in the order in which people read them. */
export const inOrder = (example: ExampleData): ExampleData =>
  Object.fromEntries(
    Object.entries(example).sort(([a], [b]) => parts.indexOf(a) - parts.indexOf(b)),
  ) as unknown as ExampleData;
