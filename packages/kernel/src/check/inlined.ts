import { holds } from "../cells/cells.js";
import { type Node, type TestNode, walk } from "../language/node.js";
import { allOf, anyOf, notOf, saysSomething } from "./replaced.js";
import { exchangedIn, type Gives, type Standing, type Valued } from "./standing.js";

/**
 * A standing definition that asks another one of the same subject, with the rows of that one in place of asking: then
 * both are looked at over the same facts. What it asks in another way stays as it is.
 */
export function inlined(standing: Standing, asked: Standing): Standing {
  if (standing.data.law !== asked.data.law) return standing;
  const asks = (node: Node): boolean => [...walk(node)].some((inner) => isAsked(inner, asked.data.id));
  const change = (test: TestNode): TestNode => {
    switch (test.op) {
      case "all":
      case "any":
      case "atLeastOf":
        return { ...test, of: test.of.map(change) };
      case "not":
        return notOf(change(test.of));
      default:
        if (!asks(test)) return test;
        return (asked.data.kind === "decision" ? testOfOutcome(test, asked) : testOfValue(test, asked)) ?? test;
    }
  };
  const valued = (given: Valued): readonly Valued[] => {
    const tests = given.tests.map(change);
    const values = asked.data.kind === "quantity" && asks(given.value) ? casesOf(asked) : undefined;
    if (!values) return [{ tests, value: given.value }];
    return values.map(({ when, value }) => ({
      tests: [...tests, when],
      value: put(given.value, asked.data.id, value),
    }));
  };
  const gives = (given: Gives): Gives => (typeof given === "string" ? given : given.flatMap(valued));
  return exchangedIn(standing, change, gives);
}

/** Whether a term asks a definition of the subject itself, in its own period. */
const isAsked = (node: Node, id: string): boolean =>
  node.op === "definition" &&
  node.id === id &&
  node.at === undefined &&
  node.of.who === "subject" &&
  node.of.via === undefined &&
  !node.of.years &&
  !node.of.periods;

/** A test of a decision's outcome as a test of what its rows look at. */
function testOfOutcome(test: TestNode, asked: Standing): TestNode | undefined {
  const is = (node: Node): boolean => isAsked(node, asked.data.id);
  const among = (so: (member: string) => boolean): TestNode => outcomeAmong(asked, membersOf(asked).filter(so));
  switch (test.op) {
    case "grade": {
      const { left, right, is: comparison, order } = test;
      const place = (m: string): number => order.indexOf(m);
      if (is(left) && right.op === "choice") return among((m) => holds(comparison, place(m) - place(right.value)));
      if (is(right) && left.op === "choice") return among((m) => holds(comparison, place(left.value) - place(m)));
      return undefined;
    }
    case "oneOf":
      return is(test.of) ? among((m) => test.members.includes(m)) : undefined;
    case "same": {
      const [one, other] = is(test.left) ? [test.left, test.right] : [test.right, test.left];
      return is(one) && other.op === "choice" ? among((m) => m === other.value) : undefined;
    }
    case "includes":
      return is(test.set) && test.member.op === "choice" ? outcomeAmong(asked, [test.member.value]) : undefined;
    case "exists":
      return is(test.of) ? something(asked) : undefined;
    default:
      return undefined;
  }
}

const never: TestNode = { op: "always", value: false };

const something = (asked: Standing): TestNode =>
  asked.inForce ? (saysSomething(asked) ?? { op: "always", value: true }) : never;

const membersOf = ({ data }: Standing): readonly string[] =>
  data.kind === "decision" ? Object.keys(data.outcomes.members) : [];

/** The test that the outcome of a decision is, or that a set holds, one of these. */
function outcomeAmong(asked: Standing, members: readonly string[]): TestNode {
  const { combine, inForce, applies, rows, otherwise } = asked;
  if (!inForce) return never;
  const order = membersOf(asked);
  const giving = (so: (place: number) => boolean): TestNode =>
    anyOf(rows.filter((r) => so(order.indexOf(String(r.gives)))).map((r) => r.when));
  const held = (m: string): TestNode => {
    const place = order.indexOf(m);
    const own = giving((p) => p === place);
    return combine === "gravest" ? allOf(own, notOf(giving((p) => p > place))) : own;
  };
  const base = otherwise ?? (combine === "gravest" ? order[0] : undefined);
  const none = typeof base === "string" && members.includes(base) ? [notOf(anyOf(rows.map((r) => r.when)))] : [];
  return allOf(applies, anyOf([...members.map(held), ...none]));
}

interface Case {
  readonly when: TestNode;
  readonly value: Node;
}

/** The values of a quantity of which one row decides, each with when it is that; `undefined` of another. */
function casesOf({ data, inForce, applies, rows, otherwise }: Standing): readonly Case[] | undefined {
  if (!inForce) return [];
  if (data.kind !== "quantity" || (data.combine !== "exactlyOne" && rows.length > 0)) return undefined;
  const of = (given: Gives | undefined, when: TestNode | undefined): readonly Case[] =>
    typeof given === "object" ? given.map(({ tests, value }) => ({ when: allOf(applies, when, ...tests), value })) : [];
  const none = rows.length === 0 ? undefined : notOf(anyOf(rows.map((r) => r.when)));
  return [...rows.flatMap((row) => of(row.gives, row.when)), ...of(otherwise, none)];
}

/** A test of a quantity's value: in one of its cases, with the value of that; where there is none it does not hold. */
function testOfValue(test: TestNode, asked: Standing): TestNode | undefined {
  const cases = casesOf(asked);
  return cases && anyOf(cases.map(({ when, value }) => allOf(when, put(test, asked.data.id, value))));
}

/** A term with another in place of asking. */
function put<N extends Node>(node: N, id: string, value: Node): N {
  const visit = (x: unknown): unknown => {
    if (Array.isArray(x)) return x.map(visit);
    if (typeof x !== "object" || x === null) return x;
    if ("op" in x && isAsked(x as Node, id)) return value;
    return Object.fromEntries(Object.entries(x).map(([k, v]) => [k, visit(v)]));
  };
  return visit(node) as N;
}
