import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Case, type GeneratedCase, generateCases, judge, prepare, unshownFaults } from "../src/index.js";
import type { Node } from "../src/language/node.js";
import { miswrittenIn } from "./miswritten.js";
import { allFacts, bookOfRule, decisions, quantities, type SmallFacts, type SmallRule } from "./small-rules.js";
import { holdsFor } from "./small-world.js";

const stepOf = (beside: Node): string => (JSON.stringify(beside).includes('"half"') ? "0.1" : "1");

const runs = Number(process.env.RUNS ?? 0);
const many = (usual: number): number => (runs > 0 ? runs : usual);

type Data = SmallRule["data"];

const caseOf = (data: Data, facts: SmallFacts): Case => prepare(bookOfRule(data), data.id, facts);

const said = (data: Data, facts: SmallFacts): string => {
  const { missing: _, assumed: __, ...outcome } = judge(caseOf(data, facts));
  return JSON.stringify(outcome);
};

const factsOf = ({ happened, facts }: GeneratedCase): SmallFacts => ({ happenedOn: happened, ...facts });

/** A rule with some facts that it is asked about, in every third of which one is unknown. */
const rules = fc.oneof(decisions("gravest"), decisions("every"), quantities).chain((rule) =>
  fc.record({
    rule: fc.constant(rule),
    held: fc.array(
      fc
        .tuple(
          fc.constantFrom(...allFacts(rule.names)),
          fc.option(fc.constantFrom("", ...rule.names), { nil: "", freq: 1 }),
        )
        .map(([facts, left]) => Object.fromEntries(Object.entries(facts).filter(([name]) => name !== left))),
      { maxLength: 8 },
    ),
  }),
);

describe("mistakes that cases would not show", () => {
  test("are those that change none of their answers, though they change some answer", () => {
    holdsFor(
      fc.property(rules, ({ rule: { names, together, data }, held }) => {
        const { faults, left } = unshownFaults(
          bookOfRule(data),
          data.id,
          held.map((facts) => caseOf(data, facts)),
        );
        const shows = (mutant: Data, facts: SmallFacts): boolean => said(mutant, facts) !== said(data, facts);
        const unseen = [...miswrittenIn(data, stepOf)].filter((m) => !held.some((facts) => shows(m.data, facts)));
        const told = JSON.stringify({ data: { ...data, examples: undefined }, held, faults, left });
        for (const mutant of unseen) {
          if (faults.length > 0 || left.length > 0) break;
          expect(
            [...allFacts(names)].filter((facts) => shows(mutant.data, facts)),
            told,
          ).toEqual([]);
        }
        // Values of parameters and steps of computed numbers are not miswritten here.
        if (together === "together" || JSON.stringify(data).includes('"parameter"')) return;
        for (const { is, shownBy } of faults) {
          // Mistakes that are not made here: members left out, other ordered choices.
          if (is === "member" || names.includes("g")) continue;
          const by = shownBy.map(factsOf);
          expect(
            unseen.some((m) => by.every((facts) => shows(m.data, facts))),
            told,
          ).toBe(true);
        }
      }),
      many(60),
    );
  }, 120_000);

  test("are gone once the cases that show them are confirmed", () => {
    holdsFor(
      fc.property(rules, ({ rule: { data }, held }) => {
        const book = bookOfRule(data);
        const cases = held.map((facts) => caseOf(data, facts));
        const lacking = unshownFaults(book, data.id, cases).faults.flatMap((f) => f.shownBy.slice(0, 1));
        const after = unshownFaults(book, data.id, [...cases, ...lacking.map((c) => caseOf(data, factsOf(c)))]);
        expect(after.faults).toEqual([]);
        expect(
          unshownFaults(
            book,
            data.id,
            generateCases(book, data.id).cases.map((c) => caseOf(data, factsOf(c))),
          ).faults,
        ).toEqual([]);
      }),
      many(60),
    );
  }, 120_000);
});
