import type { Comparison, Node, TestNode } from "../language/node.js";
import { exchangedIn, type Standing } from "./standing.js";

/**
 * A standing definition that asks another one of the same subject, with the rows of that one in place of asking: then
 * both can be looked at over the same facts. Only tests of a decision's outcome are put in so.
 */
export function inlined(standing: Standing, asked: Standing): Standing {
  const { data } = asked;
  if (data.kind !== "decision" || standing.data.law !== data.law) return standing;
  const isAsked = (node: Node): boolean =>
    node.op === "definition" &&
    node.id === data.id &&
    node.of.who === "subject" &&
    node.of.via === undefined &&
    !node.of.years &&
    !node.of.periods;
  const among = (so: (member: string) => boolean): TestNode =>
    outcomeAmong(asked, Object.keys(data.outcomes.members).filter(so));
  const testOf = (node: TestNode): TestNode | undefined => {
    switch (node.op) {
      case "grade": {
        const place = (m: string): number => node.order.indexOf(m);
        const { left, right, is } = node;
        if (isAsked(left) && right.op === "choice") return among((m) => compares(is, place(m) - place(right.value)));
        if (isAsked(right) && left.op === "choice") return among((m) => compares(is, place(left.value) - place(m)));
        return undefined;
      }
      case "oneOf":
        return isAsked(node.of) ? among((m) => node.members.includes(m)) : undefined;
      case "same": {
        const [one, other] = isAsked(node.left) ? [node.left, node.right] : [node.right, node.left];
        return isAsked(one) && other.op === "choice" ? among((m) => m === other.value) : undefined;
      }
      case "includes":
        return isAsked(node.set) && node.member.op === "choice" ? includes(asked, node.member.value) : undefined;
      case "exists":
        return isAsked(node.of) ? among(() => true) : undefined;
      default:
        return undefined;
    }
  };
  const change = (x: unknown): unknown => {
    if (Array.isArray(x)) return x.map(change);
    if (typeof x !== "object" || x === null) return x;
    return testOf(x as TestNode) ?? Object.fromEntries(Object.entries(x).map(([k, v]) => [k, change(v)]));
  };
  return exchangedIn(standing, (node) => change(node) as typeof node);
}

function compares(is: Comparison, sign: number): boolean {
  switch (is) {
    case "atLeast":
      return sign >= 0;
    case "moreThan":
      return sign > 0;
    case "atMost":
      return sign <= 0;
    case "below":
      return sign < 0;
    case "equal":
      return sign === 0;
  }
}

const never: TestNode = { op: "always", value: false };

const whereApplies = ({ applies }: Standing, test: TestNode): TestNode =>
  applies ? { op: "all", of: [applies, test] } : test;

const anyOf = (of: readonly TestNode[]): TestNode => (of.length === 0 ? never : { op: "any", of });

/** The test that a set holds a member. */
function includes(asked: Standing, member: string): TestNode {
  if (!asked.inForce) return never;
  return whereApplies(asked, anyOf(asked.rows.filter((r) => r.gives === member).map((r) => r.when)));
}

/** The test that the outcome of a decision is one of these. */
function outcomeAmong(asked: Standing, members: readonly string[]): TestNode {
  const { data, inForce, rows, otherwise } = asked;
  if (!inForce || data.kind !== "decision") return never;
  // A set that is there is a set, whatever it holds.
  if (data.combine === "every") return whereApplies(asked, { op: "always", value: true });
  const order = Object.keys(data.outcomes.members);
  const graver = (m: string): TestNode =>
    anyOf(rows.filter((r) => order.indexOf(String(r.gives)) > order.indexOf(m)).map((r) => r.when));
  const held = (m: string): TestNode => {
    const own = anyOf(rows.filter((r) => r.gives === m).map((r) => r.when));
    return data.combine === "gravest" ? { op: "all", of: [own, { op: "not", of: graver(m) }] } : own;
  };
  const none: TestNode = { op: "not", of: anyOf(rows.map((r) => r.when)) };
  const base = otherwise ?? (data.combine === "gravest" ? order[0] : undefined);
  const all = members.map(held);
  return whereApplies(asked, anyOf(typeof base === "string" && members.includes(base) ? [...all, none] : all));
}
