import type { Text } from "@anwei/kernel";
import type { Plugin } from "../plugin.js";
import type { ConfirmedExamples } from "./options.js";
import { Rules } from "./rules.js";
import type { Statements } from "./statement.js";

/** What carries one statement, and the examples that prove it, each after its rule: `province-city/veto: 差一起`. */
export interface Coverage {
  readonly id: string;
  readonly rules: readonly string[];
  readonly tests: readonly string[];
  readonly reason?: Text;
}

/**
 * What carries each statement of a document, in the order of the list. A region commits it, so that who does not run
 * the tests can follow each sentence to its rules and examples all the same.
 *
 * @example
 * ```ts
 * coverageOf(plugin, {
 *   list: [{ id: "city-001", hard: true, title: text("三起较大事故一票否决", "three larger accidents veto") }],
 *   carried: { "city-001": { rules: ["province-city/veto"] } },
 * })
 * ```
 */
export function coverageOf(
  plugin: Plugin,
  { list, carried }: Statements,
  confirmed: ConfirmedExamples = {},
): readonly Coverage[] {
  const rules = new Rules(plugin, confirmed);
  return list.map(({ id }) => {
    const carrier = Object.hasOwn(carried, id) ? carried[id] : undefined;
    if (!carrier) return { id, rules: [], tests: [] };
    if ("reason" in carrier) return { id, rules: [], tests: [], reason: carrier.reason };
    const proving = examplesOf(rules, carrier.rules).filter(
      ({ name }) => !carrier.examples || carrier.examples.some((e) => e === name.zh || e === name.en),
    );
    return { id, rules: carrier.rules, tests: proving.map(({ rule, name }) => `${rule}: ${name.zh}`) };
  });
}

/** The examples of rules; a parameter has none. */
export const examplesOf = (
  rules: Rules,
  ids: readonly string[],
): readonly { readonly rule: string; readonly name: Text }[] =>
  ids.flatMap((rule) => {
    const data = rules.all.get(rule);
    return data && data.kind !== "parameter" ? rules.suite(data).map(({ name }) => ({ rule, name })) : [];
  });
