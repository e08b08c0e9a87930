import type {
  AskableData,
  DefinitionData,
  ExampleData,
  Expectation,
  ExpectedBounds,
  ExpectedEnd,
} from "../define/definition.js";
import { text } from "../text.js";
import type { WorkingCalendar } from "../time/working-days.js";
import { type Case, FactsError, judge, prepare } from "./decide.js";
import type { Bounds, Outcome } from "./outcome.js";
import { placeOf } from "./place.js";
import type { Book } from "./world.js";

/** An example that did not come out as its author expects. */
export interface ExampleFailure {
  readonly rule: string;
  readonly example: ExampleData;
  readonly outcome: Outcome | undefined;
  /** Why it could not be judged at all. */
  readonly error?: string;
}

const complete = text("算例所列记录视为完整", "the records of the example are taken to be complete");

/** Makes ready to judge or explain one example. @throws FactsError, RangeError */
export function prepareExample(book: Book, data: AskableData, example: ExampleData, calendar?: WorkingCalendar): Case {
  const tables = [
    ...Object.keys(example.records ?? {}),
    ...("over" in data && "table" in data.over ? [data.over.table] : []),
  ];
  const place = example.in ?? placeOf(book, data);
  return prepare(book, data.id, example.facts, {
    ...(place === undefined ? {} : { in: place }),
    ...(example.happened === undefined ? {} : { happened: example.happened }),
    ...(example.judged === undefined ? {} : { judged: example.judged }),
    ...(example.period === undefined ? {} : { period: example.period }),
    ...(example.at === undefined ? {} : { at: example.at }),
    ...(example.given ? { given: example.given } : {}),
    ...(example.records ? { records: example.records } : {}),
    ...(calendar ? { calendar } : {}),
    ...(example.partial ? {} : { complete: Object.fromEntries(tables.map((t) => [t, complete])) }),
  });
}

/** Judges one example. @throws FactsError, RangeError */
export const judgeExample = (
  book: Book,
  data: AskableData,
  example: ExampleData,
  calendar?: WorkingCalendar,
): Outcome => judge(prepareExample(book, data, example, calendar));

/** Runs the examples of a definition; an empty list is success. */
export function runExamples(book: Book, data: DefinitionData, calendar?: WorkingCalendar): ExampleFailure[] {
  if (data.kind === "parameter") return [];
  return data.examples.flatMap((example): ExampleFailure[] => {
    try {
      const outcome = judgeExample(book, data, example, calendar);
      return meets(outcome, example.expect) ? [] : [{ rule: data.id, example, outcome }];
    } catch (error) {
      if (!(error instanceof FactsError || error instanceof RangeError)) throw error;
      return [{ rule: data.id, example, outcome: undefined, error: error.message }];
    }
  });
}

/**
 * Whether an outcome is what was expected, exactly: a bound where certainty was expected is a failure, and so is an
 * open applicability that was not expected.
 */
export function meets(outcome: Outcome, expected: Expectation): boolean {
  if (typeof expected !== "object") return outcome.value === String(expected);
  if ("notApplicable" in expected && expected.notApplicable === true) return outcome.notApplicable === "yes";
  if (outcome.notApplicable === "yes") return false;
  if ("possible" in expected && !("certain" in expected)) {
    const found = [...(outcome.possible ?? []), ...(outcome.notApplicable === "maybe" ? ["notApplicable"] : [])];
    return outcome.value === null && sameSet(found, expected.possible);
  }
  const perhaps = "notApplicable" in expected ? "maybe" : "no";
  if (outcome.notApplicable !== perhaps) return false;
  if ("low" in expected) return sameEnd(outcome.low, expected.low) && sameEnd(outcome.high, expected.high);
  if ("certain" in expected) {
    return (
      sameSet(outcome.certain, expected.certain) && sameSet(outcome.possible, expected.possible ?? expected.certain)
    );
  }
  return "atLeast" in expected && outcome.value === null && sameBounds(outcome, expected);
}

const sameSet = (found: readonly string[] | undefined, expected: readonly string[]): boolean =>
  found !== undefined && found.length === expected.length && expected.every((m) => found.includes(m));

const sameEnd = (found: string | Bounds | undefined, expected: ExpectedEnd): boolean =>
  typeof expected !== "object" || typeof found !== "object" ? found === String(expected) : sameBounds(found, expected);

const sameBounds = (found: Partial<Bounds>, expected: ExpectedBounds): boolean =>
  same(found.atLeast, expected.atLeast) && same(found.atMost, expected.atMost);

const same = (found: string | null | undefined, expected: string | number | null): boolean =>
  found === (expected === null ? null : String(expected));
