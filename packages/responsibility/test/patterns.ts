import {
  type AnyDefinition,
  bookOf,
  type DefinitionData,
  judge,
  prepare,
  runExamples,
  source,
  text,
} from "@anwei/kernel";

const rules = source({ id: "rules", type: "test", title: text("办法", "Rules"), from: "2000-01-01", verified: true });

export const cites = rules.section("一");
export const consequence = { id: "mend", text: text("限期改正", "to be mended by a set day") };
export const common = { cites, from: "2005-01-01", consequence } as const;

/** The worked examples of definitions that do not come out. */
export const failures = (definitions: readonly AnyDefinition[]) => {
  const book = bookOf(...definitions);
  return definitions
    .flatMap((d) => runExamples(book, d.data as DefinitionData))
    .map((f) => [f.rule, f.example.name.en, f.outcome, f.error]);
};

const whole = text("例", "example");

/** Judges one subject on records that are complete, save for the tables that are not. */
export function judged(
  definition: AnyDefinition,
  facts: Readonly<Record<string, unknown>>,
  records: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>,
  more: { readonly period?: string; readonly judged?: string; readonly partial?: readonly string[] } = {},
) {
  const { partial = [], ...when } = more;
  const complete = Object.fromEntries(
    Object.keys(records)
      .filter((table) => !partial.includes(table))
      .map((table) => [table, whole]),
  );
  return judge(prepare(bookOf(definition), definition.id, facts, { ...when, records, complete }));
}
