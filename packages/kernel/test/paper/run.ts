import { describe, expect, test } from "vitest";
import {
  type AnyDefinition,
  type Book,
  bookOf,
  type ExampleData,
  judgeExample,
  meets,
  type RawValue,
  runExamples,
} from "../../src/index.js";
import { calendar2026 } from "./calendar-2026.js";

/** A case beside a definition's own examples: what it says of these facts. */
export interface PaperCase extends Omit<ExampleData, "name"> {
  readonly name: string;
  readonly of: AnyDefinition;
  /** Values that parameters have instead of their own, by id: another reading of the text. */
  readonly parameters?: Readonly<Record<string, RawValue>>;
}

/** A book in which some parameters have another value, as a region would move them. */
function moved(book: Book, parameters: Readonly<Record<string, RawValue>>): Book {
  return {
    definition: (id) => book.definition(id),
    kind: (name) => book.kind(name),
    movedIn: (id) => book.movedIn(id),
    replacementsOf: (id) => book.replacementsOf(id),
    regionOf: (id) => book.regionOf(id),
    history: (id, region) => {
      const value = parameters[id];
      return value === undefined ? book.history(id, region) : book.history(id, region).map((v) => ({ ...v, value }));
    },
  };
}

/** Runs every example of the definitions, and the cases beside them. */
export function runPaper(title: string, definitions: readonly AnyDefinition[], cases: readonly PaperCase[]): void {
  describe(title, () => {
    test.each(definitions.map((d) => [d.id, d] as const))("examples of %s", (_, definition) => {
      expect(runExamples(bookOf(definition), definition.data, calendar2026)).toEqual([]);
    });
    test.each(cases.map((c) => [c.name, c] as const))("%s", (_, { of, name, parameters, ...written }) => {
      const { data } = of;
      if (data.kind === "parameter") throw new TypeError("a parameter says nothing of facts");
      const book = parameters ? moved(bookOf(of), parameters) : bookOf(of);
      const outcome = judgeExample(book, data, { ...written, name: { zh: name, en: name } }, calendar2026);
      expect(meets(outcome, written.expect), JSON.stringify(outcome)).toBe(true);
    });
  });
}
