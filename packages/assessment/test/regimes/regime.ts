import {
  type AnyDefinition,
  bookOf,
  type DefinitionData,
  type ExampleData,
  judgeExample,
  meets,
  runExamples,
  source,
  text,
} from "@anwei/kernel";
import { describe, expect, test } from "vitest";

/** A case beside the worked examples that patterns make themselves. */
export interface RegimeCase extends Omit<ExampleData, "name"> {
  readonly name: string;
  readonly of: AnyDefinition;
}

/** Runs the examples of a regime's definitions, and the cases beside them. */
export function regime(title: string, definitions: readonly AnyDefinition[], cases: readonly RegimeCase[]): void {
  describe(title, () => {
    test.each(definitions.map((d) => [d.id, d] as const))("the examples of %s", (_, definition) => {
      const failed = runExamples(bookOf(...definitions), definition.data as DefinitionData);
      expect(failed.map((f) => [f.example.name.en, f.example.expect, f.outcome, f.error])).toEqual([]);
    });
    test.each(cases.map((c) => [c.name, c] as const))("%s", (_, { of, name, ...written }) => {
      if (of.data.kind === "parameter") throw new TypeError("a parameter says nothing of facts");
      const outcome = judgeExample(bookOf(...definitions), of.data, { ...written, name: text(name, name) });
      expect(meets(outcome, written.expect), JSON.stringify(outcome)).toBe(true);
    });
  });
}

/** The document that a regime stands in, as far as it was read. */
export const document = (id: string, zh: string, en: string, from: string) =>
  source({ id, type: "rule", title: text(zh, en), from, verified: true });

/** Numbers that the document leaves open or that were not seen, taken to show what the words can say. */
export const illustrative = source({
  id: "illustrative",
  type: "test",
  title: text("示例数值", "Illustrative numbers"),
  from: "2000-01-01",
  verified: false,
  note: text("原文未见数字，只为试验而取", "the numbers were not seen; taken for tests only"),
}).whole();

/** An accident of which everything that levels go by is known. */
export const accident = (id: string, happenedOn: string, deaths: number | null, more: object = {}) => ({
  id,
  unit: "u",
  happenedOn,
  deaths,
  missing: 0,
  seriousInjuries: 0,
  directLoss: 0,
  nature: "responsibility",
  ...more,
});
