import type { DecisionData } from "../define/definition.js";
import type { TestNode } from "../language/node.js";
import type { Standing, StandingRow } from "./standing.js";

const always: TestNode = { op: "always", value: true };
const never: TestNode = { op: "always", value: false };

/** Tests of which one holds; none of them never do. */
export const anyOf = (of: readonly TestNode[]): TestNode =>
  of.length === 0 ? never : of.length === 1 ? (of[0] as TestNode) : { op: "any", of };

/** Tests that hold together; a missing one always does. */
export function allOf(...of: readonly (TestNode | undefined)[]): TestNode {
  const tests = of.filter((test) => test !== undefined);
  return tests.length === 1 ? (tests[0] as TestNode) : { op: "all", of: tests };
}

export const notOf = (of: TestNode): TestNode => ({ op: "not", of });

const baseOf = ({ data, combine, otherwise }: Standing): Standing["otherwise"] =>
  otherwise ?? (data.kind === "decision" && combine === "gravest" ? membersOf(data)[0] : undefined);

const membersOf = (data: Standing["data"]): readonly string[] =>
  data.kind === "decision" ? Object.keys(data.outcomes.members) : [];

/** The test that a decision says something; `undefined` where it always does. */
export function saysSomething(standing: Standing): TestNode | undefined {
  const { applies, rows, combine } = standing;
  if (combine !== "exactlyOne" || baseOf(standing) !== undefined) return applies;
  return allOf(applies, anyOf(rows.map((row) => row.when)));
}

/** All rows of a decision, each with the test for applying, and what stands where none holds as a row too. */
function wholly(standing: Standing, when: TestNode | undefined): readonly StandingRow[] {
  const base = baseOf(standing);
  const none = base === undefined || standing.combine === "every" ? [] : [{ when: noneOf(standing.rows), gives: base }];
  return [...standing.rows, ...none].map((row) => ({ ...row, when: allOf(when, row.when) }));
}

const noneOf = (rows: readonly StandingRow[]): TestNode => notOf(anyOf(rows.map((row) => row.when)));

/**
 * A decision in a region that puts another in its place: where that one applies, of the two the graver outcome or all
 * outcomes of both; where a law exempts it, that one's alone; without an order, that one's where the other says nothing.
 */
export function replacedBy(above: Standing, own: Standing, exempt: boolean): Standing {
  if (!own.inForce) return above;
  const data = above.data as DecisionData;
  if (!above.inForce) return { ...own, data, of: above.of };
  const [there, here] = [saysSomething(above), saysSomething(own)];
  const applies = there && here && anyOf([there, here]);
  const joined = { ...above, applies, otherwise: undefined };
  const isSet = data.combine === "every";
  if (exempt) return { ...joined, rows: [...wholly(above, allOf(there, notOf(here ?? always))), ...wholly(own, here)] };
  if (!isSet && !data.outcomes.ordered)
    return { ...joined, rows: [...wholly(above, there), ...wholly(own, allOf(here, notOf(there ?? always)))] };
  if (isSet) return { ...joined, rows: [...wholly(above, there), ...wholly(own, here)] };
  const least = membersOf(data)[0];
  // What is least stands anyway, where the one above always applies.
  const telling = (row: StandingRow): boolean => there !== undefined || row.gives !== least;
  const plain = there === undefined && (baseOf(above) ?? least) === least;
  return {
    ...joined,
    combine: "gravest",
    rows: [...(plain ? above.rows : wholly(above, there)), ...wholly(own, here).filter(telling)],
  };
}
