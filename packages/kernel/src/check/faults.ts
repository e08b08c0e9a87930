import { stepOf, sumGrid } from "../cells/cells.js";
import { formOf } from "../cells/form.js";
import type { Deciding } from "../cells/leaf.js";
import { Exact } from "../exact/exact.js";
import type { Comparison, Node, TestNode } from "../language/node.js";
import type { Scope } from "../language/typing.js";
import { textOfNode } from "../prose/terms.js";
import { type Text, text } from "../text.js";
import { formatDay, parseDay } from "../time/calendar.js";

/** A test as somebody might have miswritten it: a threshold a step off, 以上 for 超过, a condition left out. */
export interface Fault {
  readonly test: TestNode;
  readonly what: Text;
}

const twin: Partial<Readonly<Record<Comparison, Comparison>>> = {
  atLeast: "moreThan",
  moreThan: "atLeast",
  atMost: "below",
  below: "atMost",
};

const never: TestNode = { op: "always", value: false };

/** The usual faults of a test, in the order of its conditions. */
export function faultsOf(test: TestNode, scope: Scope, deciding: Deciding): readonly Fault[] {
  const said = (node: Node): Text => textOfNode(node, scope);
  const left = (node: TestNode): Text => text(`漏写“${said(node).zh}”`, `without “${said(node).en}”`);
  const instead = (node: Node, other: Node): Text =>
    text(`“${said(node).zh}”误作“${said(other).zh}”`, `“${said(other).en}” for “${said(node).en}”`);

  const inside = (node: TestNode): readonly Fault[] => {
    switch (node.op) {
      case "all":
      case "any":
      case "atLeastOf":
        return node.of.flatMap((inner, i) => [
          ...inside(inner).map((f): Fault => ({ ...f, test: { ...node, of: node.of.with(i, f.test) } })),
          ...(node.of.length > 1 ? [{ test: { ...node, of: node.of.toSpliced(i, 1) }, what: left(inner) }] : []),
        ]);
      case "not":
        return inside(node.of).map((f): Fault => ({ ...f, test: { op: "not", of: f.test } }));
      case "compare": {
        const other = twin[node.is];
        const faults: TestNode[] = other ? [{ ...node, is: other }] : [];
        for (const side of ["left", "right"] as const) {
          const beside = node[side === "left" ? "right" : "left"];
          for (const moved of stepsBeside(node[side], beside, scope, deciding)) faults.push({ ...node, [side]: moved });
        }
        return faults.map((f) => ({ test: f, what: instead(node, f) }));
      }
      case "grade": {
        const other = twin[node.is];
        const faults: TestNode[] = other ? [{ ...node, is: other }] : [];
        if (node.right.op === "choice") {
          const place = node.order.indexOf(node.right.value);
          for (const value of [node.order[place - 1], node.order[place + 1]]) {
            if (value !== undefined) faults.push({ ...node, right: { op: "choice", value } });
          }
        }
        return faults.map((f) => ({ test: f, what: instead(node, f) }));
      }
      case "oneOf":
        return node.members.length < 2
          ? []
          : node.members.map((_, i) => {
              const f: TestNode = { ...node, members: node.members.toSpliced(i, 1) };
              return { test: f, what: instead(node, f) };
            });
      default:
        return [];
    }
  };
  return [...inside(test), ...(test.op === "always" ? [] : [{ test: never, what: left(test) }])];
}

/** A constant a step lower and a step higher, on the decimals of what it is compared with. */
function stepsBeside(constant: Node, beside: Node, scope: Scope, deciding: Deciding): readonly Node[] {
  if (constant.op === "date") {
    const day = parseDay(constant.value);
    return day === undefined ? [] : [day - 1, day + 1].map((d): Node => ({ op: "date", value: formatDay(d) }));
  }
  const value = constant.op === "number" ? Exact.parse(constant.value) : undefined;
  if (constant.op !== "number" || !value) return [];
  const form = formOf(beside, scope);
  if (form.parts.size === 0) return [];
  const parts = [...form.parts].map(([key, p]) => ({ key, ...p }));
  const { decimals } = sumGrid(parts, scope, deciding);
  const step = stepOf(decimals ?? constant.value.split(".")[1]?.length ?? 0);
  return [value.minus(step), value.plus(step)].map((x): Node => ({ ...constant, value: x.toString() }));
}
