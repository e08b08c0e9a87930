import { type AnyDefinition, type ExampleFailure, runExamples, type SmallBook } from "@anwei/kernel";

const told = ({ rule, example, outcome, error }: ExampleFailure): string =>
  `${rule}: ${example.name?.en}: ${error ?? JSON.stringify(outcome)} instead of ${JSON.stringify(example.expect)}`;

/** The worked examples that do not come out as written. */
export const failuresIn = (book: SmallBook, definitions: readonly AnyDefinition[]): readonly string[] =>
  definitions.flatMap((d) => runExamples(book, d.data)).map(told);
