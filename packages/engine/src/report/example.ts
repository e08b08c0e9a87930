import { type ExampleData, explain, type Language, meets, prepareExample, type WorkingCalendar } from "@anwei/kernel";
import type { Rulebook } from "@anwei/plugin";
import { EngineError, unknownRule } from "../engine-error.js";
import { NameBook } from "../names.js";
import { expectedText, outcomeText } from "./expected.js";
import { explanationLines } from "./explanation.js";
import { messages } from "./messages.js";
import { labelled } from "./punctuation.js";

export interface ExampleOptions {
  /** The working days that deadlines of the example are counted by. */
  readonly calendar?: WorkingCalendar;
}

/**
 * A worked example as lines: what it expects, what the rule says, and why it says so.
 *
 * @throws EngineError for an id that the book does not have, or a parameter's; FactsError and RangeError for an example
 * that cannot be judged.
 * @example
 * ```ts
 * console.log(renderExample(book, "accident/level", example, "zh").join("\n"));
 * ```
 */
export function renderExample(
  book: Rulebook,
  id: string,
  example: ExampleData,
  language: Language,
  { calendar }: ExampleOptions = {},
): readonly string[] {
  const data = book.definition(id);
  if (!data) throw unknownRule(book, id);
  if (data.kind === "parameter") throw new EngineError("not-decidable", id);
  const prepared = prepareExample(book, data, example, calendar);
  const explanation = explain(prepared);
  const { outcome } = explanation;
  const names = new NameBook(book, prepared.interpreter.world.records);
  names.explanation(explanation);
  const verdict = meets(outcome, example.expect) ? messages.passed : messages.failed;
  return [
    labelled(example.name[language], verdict[language], language),
    `  ${labelled(messages.expected[language], expectedText(book, data, example.expect, language), language)}`,
    `  ${labelled(messages.came[language], outcomeText(book, data, outcome, language), language)}`,
    ...explanationLines(explanation, language, names.names).map((line) => `  ${line}`),
  ];
}
