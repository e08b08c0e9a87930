import { stepOf, sumGrid } from "../cells/cells.js";
import { formOf } from "../cells/form.js";
import type { Deciding } from "../cells/leaf.js";
import { Exact } from "../exact/exact.js";
import { type CompareNode, type Comparison, type GradeNode, type Node, type TestNode, walk } from "../language/node.js";
import type { Scope } from "../language/typing.js";
import { textOfNode } from "../prose/terms.js";
import { type Text, text } from "../text.js";
import { formatDay, parseDay } from "../time/calendar.js";

/**
 * What was miswritten. `comparison`: 以上 for 超过. `threshold`: a threshold a step off. `condition`: one of several
 * left out. `reading`: such a one that asks parameters alone. `member`: one of those that are listed left out. `test`:
 * the whole of it, so that its row never holds, or the rule always applies.
 */
export type FaultKind = "comparison" | "threshold" | "condition" | "reading" | "member" | "test";

/** A test as somebody might have miswritten it: a threshold a step off, 以上 for 超过, a condition left out. */
export interface Fault {
  readonly is: FaultKind;
  readonly test: TestNode;
  readonly what: Text;
}

const twin: Partial<Readonly<Record<Comparison, Comparison>>> = {
  atLeast: "moreThan",
  moreThan: "atLeast",
  atMost: "below",
  below: "atMost",
};

/** What is left out with a condition: with one that looks at no fact, only how the text is read. */
const leftOut = (condition: TestNode): FaultKind =>
  [...walk(condition)].some(({ op }) => op === "fact" || op === "definition" || op === "clock" || op === "elapsed")
    ? "condition"
    : "reading";

/** The usual faults of a test, in the order of its conditions; `without` is what holds where it is left out. */
export function faultsOf(
  test: TestNode,
  scope: Scope,
  { deciding, without = false }: { readonly deciding?: Deciding; readonly without?: boolean } = {},
): readonly Fault[] {
  const said = (node: Node): Text => textOfNode(node, scope);
  const left = (node: TestNode): Text => text(`漏写“${said(node).zh}”`, `without “${said(node).en}”`);
  const instead = (node: Node, other: Node): Text =>
    text(`“${said(node).zh}”误作“${said(other).zh}”`, `“${said(other).en}” for “${said(node).en}”`);

  const beside = (node: CompareNode | GradeNode, steps: readonly TestNode[]): readonly Fault[] => {
    const fault = (is: FaultKind, test: TestNode): Fault => ({ is, test, what: instead(node, test) });
    const other = twin[node.is];
    return [
      ...(other ? [fault("comparison", { ...node, is: other })] : []),
      ...steps.map((test) => fault("threshold", test)),
    ];
  };

  const inside = (node: TestNode): readonly Fault[] => {
    switch (node.op) {
      case "all":
      case "any":
      case "atLeastOf":
        return node.of.flatMap((inner, i) => [
          ...inside(inner).map((f): Fault => ({ ...f, test: { ...node, of: node.of.with(i, f.test) } })),
          ...(node.of.length > 1
            ? [{ is: leftOut(inner), test: { ...node, of: node.of.toSpliced(i, 1) }, what: left(inner) }]
            : []),
        ]);
      case "not":
        return inside(node.of).map((f): Fault => ({ ...f, test: { op: "not", of: f.test } }));
      case "compare": {
        const steps = (["left", "right"] as const).flatMap((side) =>
          stepsBeside(node[side], node[side === "left" ? "right" : "left"], scope, deciding).map(
            (moved): TestNode => ({ ...node, [side]: moved }),
          ),
        );
        return beside(node, steps);
      }
      case "grade": {
        const place = node.right.op === "choice" ? node.order.indexOf(node.right.value) : undefined;
        const next = place === undefined ? [] : [node.order[place - 1], node.order[place + 1]];
        const steps = next.flatMap((value): TestNode[] =>
          value === undefined ? [] : [{ ...node, right: { op: "choice", value } }],
        );
        return beside(node, steps);
      }
      case "oneOf":
        return node.members.length < 2
          ? []
          : node.members.map((_, i) => {
              const f: TestNode = { ...node, members: node.members.toSpliced(i, 1) };
              return { is: "member", test: f, what: instead(node, f) };
            });
      default:
        return [];
    }
  };
  const whole: Fault = { is: "test", test: { op: "always", value: without }, what: left(test) };
  return [...inside(test), ...(test.op === "always" ? [] : [whole])];
}

/** A constant a step lower and a step higher, on the decimals of what it is compared with. */
function stepsBeside(constant: Node, beside: Node, scope: Scope, deciding: Deciding | undefined): readonly Node[] {
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
