import type { ExampleData, Language, Text, WorkingCalendar } from "@anwei/kernel";
import type { Rulebook } from "../rulebook.js";
import type { Statements } from "./statement.js";

/** What the kit needs of `@anwei/engine/report`, which stands above this package and is handed in. */
export interface Report {
  /** All there is to know of one definition as an HTML page. */
  renderRulePage(book: Rulebook, id: string, options: { readonly language: Language }): string;
  /** A worked example as lines: what it expects, what the rule says, and why. */
  renderExample(
    book: Rulebook,
    id: string,
    example: ExampleData,
    language: Language,
    options?: { readonly calendar?: WorkingCalendar },
  ): readonly string[];
}

/**
 * An example that stands in a file of its own rather than with its rule: a generated case that a person has confirmed,
 * or one of a national rule as a region has it. It says what an example says, as JSON is typed when it is imported.
 */
export type ConfirmedExample = {
  readonly [Part in Exclude<keyof ExampleData, "name" | "facts" | "expect" | "partial">]?:
    | ExampleData[Part]
    | undefined;
} & Pick<ExampleData, "name" | "facts"> & { readonly expect: unknown; readonly partial?: boolean | undefined };

/** Confirmed examples by the id of their rule. */
export type ConfirmedExamples = Readonly<Record<string, readonly ConfirmedExample[]>>;

/** A mistake that no example needs to show. */
export interface StatedMistake {
  /** The mistake as the kit names it, in either language. */
  readonly mistake: string;
  readonly because: Text;
}

/** What a review is made with. */
export interface ReviewOptions {
  /** `import * as report from "@anwei/engine/report"`. */
  readonly report: Report;
  /** Examples that stand in a file of their own. */
  readonly confirmed?: ConfirmedExamples;
  /** Mistakes that no example shows for a written reason, by the id of their rule: no such case can occur. */
  readonly stated?: Readonly<Record<string, readonly StatedMistake[]>>;
  /** The statements of the document that the plugin carries out, and what carries each. */
  readonly statements?: Statements;
  /** The working days that deadlines of the examples are counted by. */
  readonly calendar?: WorkingCalendar;
  /** The day by which a rule without a successor counts as expired. */
  readonly on?: string;
}
