import type { DecisionData, QuantityData } from "../define/definition.js";
import type { Node, TestNode } from "../language/node.js";
import type { Book } from "../meaning/world.js";

/** A decision or quantity as it stands in a book: without a region in the whole of its own. */
export interface InBook {
  readonly book: Book;
  readonly id: string;
  readonly region?: string;
}

/** A definition on a day on which nothing that it reads of the law changes: parameters are put in. */
export interface Standing {
  readonly of: InBook;
  readonly data: DecisionData | QuantityData;
  /** How its rows combine: where a region puts another decision in its place, not as its data says. */
  readonly combine: (DecisionData | QuantityData)["combine"];
  /** Whether an edition is in force that day, in that region. */
  readonly inForce: boolean;
  readonly applies: TestNode | undefined;
  readonly rows: readonly StandingRow[];
  readonly otherwise: Gives | undefined;
}

export interface StandingRow {
  readonly when: TestNode;
  readonly gives: Gives;
}

/** An outcome, or a value: one of several where it is looked up by a choice. */
export type Gives = string | readonly Valued[];

export interface Valued {
  /** Which of the looked-up values it is: tests that hold together. */
  readonly tests: readonly TestNode[];
  readonly value: Node;
}

/** The region in which a definition is looked at. */
export const regionIn = ({ book, id, region }: InBook): string | undefined => region ?? book.regionOf(id);

/** All tests and terms of a standing definition. */
export function* termsIn({ applies, rows, otherwise }: Standing): Generator<Node> {
  const given = function* (gives: Gives | undefined): Generator<Node> {
    if (typeof gives === "object") for (const { tests, value } of gives) yield* [...tests, value];
  };
  if (applies) yield applies;
  for (const { when, gives } of rows) {
    yield when;
    yield* given(gives);
  }
  yield* given(otherwise);
}

/** A standing definition with its tests and what it gives exchanged. */
export const exchangedIn = (
  standing: Standing,
  change: (test: TestNode) => TestNode,
  gives: (given: Gives) => Gives,
): Standing => ({
  ...standing,
  applies: standing.applies && change(standing.applies),
  rows: standing.rows.map((row) => ({ when: change(row.when), gives: gives(row.gives) })),
  otherwise: standing.otherwise && gives(standing.otherwise),
});
