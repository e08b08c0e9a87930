import type { Kind, Members } from "../facts/fields.js";
import type { Node, TestNode } from "../language/node.js";
import {
  all,
  ChoiceTerm,
  type DateTerm,
  GradeTerm,
  not,
  SetTerm,
  type Subject,
  subjectOf,
  Term,
  type Terms,
  type Test,
  termsOf,
} from "../language/terms.js";
import type { Cites } from "../source/source.js";
import { type Text, text } from "../text.js";
import type { About, Example } from "./about.js";
import { checked, citesOf, inForceOf, kindsRead } from "./common.js";
import type {
  AnyDefinition,
  BeforeEnd,
  ConsequenceData,
  ConsequenceWords,
  DecisionData,
  DecisionEdition,
  DecisionRow,
  Expectation,
  InForce,
  Law,
  OutcomeMembers,
} from "./definition.js";
import { DefinitionError, type Problem } from "./problem.js";

/** The outcomes of a decision: members and whether they have an order. */
export interface Outcomes<M extends string, Ordered extends boolean> {
  readonly ordered: Ordered;
  readonly members: Members<M>;
}

/** Outcomes in an order, from the first (what holds when no row does) to the gravest. */
export const ordered = <const M extends string>(members: Members<M>): Outcomes<M, true> => ({ ordered: true, members });

/** Outcomes without an order. */
export const unordered = <const M extends string>(members: Members<M>): Outcomes<M, false> => ({
  ordered: false,
  members,
});

/**
 * What follows from an outcome. Its days are terms about the decision's subject, so that they are computed for each
 * finding, said in both languages, and may be looked up in a parameter: `periodEnd.plus(days(limit.value))`. Whatever
 * they need and is not known leaves them bounded.
 *
 * @example
 * ```ts
 * { id: "report-out", text: text("述职", "report out"), who: heads, to: cityGovernment, due: periodEnd.plus(workingDays(15)) }
 * { id: "no-award", text: text("取消评先资格", "no award"), until: yearEnd }
 * { id: "listed", text: text("挂牌督办", "listed supervision"), endsWhen: supervisionLifted.of(unit).is("lifted") }
 * ```
 */
export interface Consequence extends ConsequenceWords {
  /** The last day on which it is done in time. */
  readonly due?: DateTerm;
  /** The last day on which it stands; where that day has not come yet (`none`), it stands on. */
  readonly until?: DateTerm;
  /** It stands until this holds: another decision has lifted it. */
  readonly endsWhen?: Test;
}

/** One row: what follows when its test holds, or otherwise. */
export type Row<M extends string> =
  | { readonly when: Test; readonly then: M; readonly note?: Text }
  | { readonly otherwise: M; readonly note?: Text };

/** The rows of a decision as they were in a span of time. */
export interface Edition<K extends Kind, M extends string> extends InForce {
  readonly cites: Cites;
  readonly rows: (subject: Terms<K>) => readonly Row<M>[];
}

export interface DecisionWritten<
  K extends Kind,
  M extends string,
  O extends boolean,
  C extends "gravest" | "exactlyOne" | "every",
> extends Edition<K, NoInfer<M>> {
  readonly id: string;
  readonly title: Text;
  readonly note?: Text;
  readonly about: About<K>;
  readonly law: Law;
  readonly outcomes: Outcomes<M, O>;
  /**
   * `gravest`: the gravest outcome whose row holds, whatever the order of rows; the first outcome when none does.
   * `exactlyOne`: rows that are proved disjoint and complete. `every`: all outcomes whose rows hold.
   */
  readonly combine: C;
  readonly appliesWhen?: (subject: Terms<K>) => Test;
  readonly beforeEnd?: BeforeEnd;
  readonly consequences?: { readonly [Outcome in NoInfer<M>]?: readonly Consequence[] };
  /** Earlier editions of the same rule; old law stays, dated. */
  readonly before?: readonly Edition<K, NoInfer<M>>[];
  readonly examples: readonly Example<K, ExpectedOutcome<NoInfer<M>, C>>[];
}

type ExpectedOutcome<M extends string, C> =
  | (C extends "every" ? { readonly certain: readonly M[]; readonly possible?: readonly M[] } : M)
  | { readonly notApplicable: true }
  | (C extends "every"
      ? never
      : { readonly atLeast: M; readonly atMost: M } | { readonly possible: readonly (M | "notApplicable")[] });

/** The term that a decision's outcome is, by the way its rows combine. */
export type OutcomeTerm<M extends string, O, C> = C extends "every"
  ? SetTerm<M>
  : O extends true
    ? GradeTerm<M>
    : ChoiceTerm<M>;

/** A defined decision; `of(subject)` is its outcome as a term of other rules. */
export interface Decision<Name extends string = string, M extends string = string, O = boolean, C = string>
  extends AnyDefinition<DecisionData> {
  of(subject: Subject<Name>): OutcomeTerm<M, O, C>;
}

/**
 * Defines a decision: rows of tests that give an outcome.
 *
 * @throws DefinitionError with every problem found.
 */
export function decision<
  K extends Kind,
  const M extends string,
  O extends boolean,
  const C extends "gravest" | "exactlyOne" | "every",
>(written: DecisionWritten<K, M, O, C>): Decision<K["name"], M, O, C> {
  const subject = termsOf(written.about.kind);
  const applies = written.appliesWhen?.(subject);
  const uses = new Set<AnyDefinition>(applies?.uses);
  const edition = ({ cites, from, to, rows }: Edition<K, M>): DecisionEdition => {
    const cited = citesOf(cites);
    const span = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
    return {
      ...inForceOf(span, cited),
      cites: cited,
      rows: rows(subject).map((row): DecisionRow => {
        const note = row.note ? { note: row.note } : {};
        if ("otherwise" in row) return { otherwise: row.otherwise, ...note };
        for (const used of row.when.uses) uses.add(used);
        return { when: row.when.node, then: row.then, ...note };
      }),
    };
  };
  const editions = [written, ...(written.before ?? [])].map(edition);
  const consequences = written.consequences && consequencesOf(written.id, written.consequences, uses);
  const outcomes: OutcomeMembers = { ordered: written.outcomes.ordered, members: written.outcomes.members };
  const definition = checked<DecisionData>({
    id: written.id,
    uses: [...uses],
    kinds: kindsRead(written.about.kind),
    data: {
      kind: "decision",
      id: written.id,
      title: written.title,
      ...(written.note ? { note: written.note } : {}),
      about: written.about.data,
      law: written.law,
      outcomes,
      combine: written.combine,
      ...(applies ? { appliesWhen: applies.node } : {}),
      beforeEnd: written.beforeEnd ?? "notYet",
      ...(consequences ? { consequences } : {}),
      editions,
      examples: written.examples.map(({ expect, facts, ...example }) => ({
        ...example,
        facts: facts as Readonly<Record<string, unknown>>,
        expect: expect as Expectation,
      })),
    },
  });
  const order = Object.keys(outcomes.members) as M[];
  return Object.freeze({
    ...definition,
    of: (of: Subject<K["name"]>) => {
      const node = { op: "definition", id: written.id, of: of[subjectOf] } as const;
      if (written.combine === "every") return new SetTerm<M>(node, [definition]);
      return outcomes.ordered ? new GradeTerm<M>(node, [definition], order) : new ChoiceTerm<M>(node, [definition]);
    },
  }) as unknown as Decision<K["name"], M, O, C>;
}

/** Consequences with their terms as JSON; what those mention is added to what the decision uses. */
function consequencesOf(
  rule: string,
  written: Readonly<Record<string, readonly Consequence[] | undefined>>,
  uses: Set<AnyDefinition>,
): NonNullable<DecisionData["consequences"]> {
  const problems: Problem[] = [];
  const node = <N extends Node>(part: string, term: Term<N>): N => {
    // Authors without types might write words, which are no day.
    if (!(term instanceof Term)) {
      problems.push({
        code: "type-mismatch",
        rule,
        part,
        expected: text("一个日期项或条件", "a date term or a test"),
        found: text(JSON.stringify(term), JSON.stringify(term)),
        todo: text("写成 periodEnd.plus(days(15)) 这样的项", "Write a term such as periodEnd.plus(days(15))."),
      });
    } else for (const used of term.uses) uses.add(used);
    return term.node;
  };
  const mapped = Object.entries(written).map(([outcome, all = []]) => [
    outcome,
    all.map(({ due, until, endsWhen, ...words }, i): ConsequenceData => {
      const part = `consequences.${outcome}[${i}]`;
      return {
        ...words,
        ...(due ? { due: node(`${part}.due`, due) } : {}),
        ...(until ? { until: node(`${part}.until`, until) } : {}),
        ...(endsWhen ? { endsWhen: node<TestNode>(`${part}.endsWhen`, endsWhen) } : {}),
      };
    }),
  ]);
  if (problems.length > 0) throw new DefinitionError(rule, problems);
  return Object.fromEntries(mapped);
}

/**
 * Rows, of a decision or a quantity, of which each also excludes those before it: for rules that go through steps
 * in turn. The last one may be `otherwise`.
 */
export function steps<const R extends { readonly when: Test } | { readonly otherwise: unknown }>(
  rows: readonly R[],
): readonly R[] {
  const before: Test[] = [];
  return rows.map((row) => {
    if (!("when" in row)) return row;
    const when = before.length === 0 ? row.when : all(...before.map(not), row.when);
    before.push(row.when);
    return { ...row, when };
  });
}
