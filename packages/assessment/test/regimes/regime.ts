import {
  type AnyDefinition,
  bookOf,
  type Case,
  type DefinitionData,
  type ExampleData,
  type Following,
  followingOf,
  judge,
  meets,
  prepareExample,
  runExamples,
  source,
  text,
} from "@anwei/kernel";
import { describe, expect, test } from "vitest";

/** What follows: for whom, to whom, due by and until which day; what is not said of it is not there. */
interface Follows {
  readonly id: string;
  readonly who?: string;
  readonly to?: string;
  readonly due?: string | null;
  readonly until?: string | null;
  readonly ended?: Following["ended"];
}

/** A case beside the worked examples that patterns make themselves. */
export interface RegimeCase extends Omit<ExampleData, "name"> {
  readonly name: string;
  readonly of: AnyDefinition;
  /** All that follows from the answer. */
  readonly follows?: readonly Follows[];
}

/** What follows from a decision's answer, with its days as dates. */
function followsFrom({ interpreter, data, subject, period }: Case, value: string | null): readonly Follows[] {
  if (data.kind !== "decision") throw new TypeError("only from a decision something follows");
  return (data.consequences?.[value ?? ""] ?? []).map((consequence) => {
    const { id, who, to, due, until, ended } = followingOf(interpreter, data, consequence, subject, period);
    return {
      id,
      ...(who ? { who: who.en } : {}),
      ...(to ? { to: to.en } : {}),
      ...(due ? { due: due.value } : {}),
      ...(until ? { until: until.value } : {}),
      ...(ended ? { ended } : {}),
    };
  });
}

/** Runs the examples of a regime's definitions, and the cases beside them. */
export function regime(title: string, definitions: readonly AnyDefinition[], cases: readonly RegimeCase[]): void {
  describe(title, () => {
    test.each(definitions.map((d) => [d.id, d] as const))("the examples of %s", (_, definition) => {
      const failed = runExamples(bookOf(...definitions), definition.data as DefinitionData);
      expect(failed.map((f) => [f.example.name.en, f.example.expect, f.outcome, f.error])).toEqual([]);
    });
    test.each(cases.map((c) => [c.name, c] as const))("%s", (_, { of, name, follows, ...written }) => {
      if (of.data.kind === "parameter") throw new TypeError("a parameter says nothing of facts");
      const example = prepareExample(bookOf(...definitions), of.data, { ...written, name: text(name, name) });
      const outcome = judge(example);
      expect(meets(outcome, written.expect), JSON.stringify(outcome)).toBe(true);
      if (follows) expect(followsFrom(example, outcome.value)).toEqual(follows);
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
