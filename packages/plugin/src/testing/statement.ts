import type { Text } from "@anwei/kernel";

/** A normative statement of the document that a plugin carries out, in one's own words. */
export interface Statement {
  readonly id: string;
  /** Whether it can be checked: a number, a duty with its deadline, a consequence. */
  readonly hard: boolean;
  readonly title: Text;
}

/** The definitions that carry a statement, or why none can. */
export type Carrier =
  | {
      readonly rules: readonly string[];
      /** The examples that prove it, by name in either language; all of its rules' unless said. */
      readonly examples?: readonly string[] | undefined;
    }
  | { readonly reason: Text };

/** The statements of a document, and what carries each. */
export interface Statements {
  readonly list: readonly Statement[];
  readonly carried: Readonly<Record<string, Carrier>>;
}
