import { type Axis, type Cell, type NumberAxis, open, type Position } from "../cells/cells.js";
import { Exact } from "../exact/exact.js";
import { exactly } from "../exact/interval.js";
import type { Node } from "../language/node.js";
import type { Scope } from "../language/typing.js";
import { within } from "../meaning/value.js";
import { membersOf } from "../prose/members.js";
import { textOfNode } from "../prose/terms.js";
import { type Measure, measureOf, valueText } from "../prose/values.js";
import { type Text, text } from "../text.js";

/** A cell in words: what is looked at and where it lies. */
export function cellText(axes: readonly Axis[], cell: Cell, scope: Scope): Text {
  const parts = axes.flatMap((axis, i) => {
    const at = cell[i] === open ? undefined : axis.positions[cell[i] as number];
    return at ? [positionText(axis, at, scope)] : [];
  });
  return text(parts.map((p) => p.zh).join("，") || "任何情形", parts.map((p) => p.en).join(", ") || "anything");
}

/** An axis in one of its positions, in words. */
export function positionText(axis: Axis, at: Position, scope: Scope): Text {
  const say = (node: Node): Text => textOfNode(node, scope);
  const named = axisText(axis, scope);
  switch (axis.kind) {
    case "member": {
      if (at.at !== "member") return text(`${named.zh}无`, `no ${named.en}`);
      const title = membersOf(axis.node, scope)[at.member] ?? text(at.member, at.member);
      return text(`${named.zh}为${title.zh}`, `${named.en} is ${title.en}`);
    }
    case "truth":
      return at.at === "truth" && at.truth ? named : text(`非${named.zh}`, `not ${named.en}`);
    case "pair": {
      const [left, right] = [say(axis.left), say(axis.right)];
      if (at.at !== "order") return text(`${left.zh}或${right.zh}无`, `no ${left.en} or no ${right.en}`);
      const sign = at.sign < 0 ? "<" : at.sign > 0 ? (axis.order ? ">" : "≠") : "=";
      return text(`${left.zh} ${sign} ${right.zh}`, `${left.en} ${sign} ${right.en}`);
    }
    case "number": {
      if (at.at !== "number") return text(`${named.zh}无`, `no ${named.en}`);
      const [more, less] = [1, -1].map((by) => axis.parts.find((p) => p.by.equals(Exact.of(by))));
      const zero = [at.from, at.to].every((end) => !end || end.sign === 0);
      // A difference beside nothing is one number beside the other.
      if (axis.parts.length === 2 && more && less && zero && (at.from || at.to)) {
        const sign = at.point ? "=" : at.from ? ">" : "<";
        const [a, b] = [say(more.node), say(less.node)];
        return text(`${a.zh} ${sign} ${b.zh}`, `${a.en} ${sign} ${b.en}`);
      }
      return placeText(named, at, measureIn(axis, scope));
    }
  }
}

function placeText(named: Text, at: Position & { at: "number" }, measure: Measure): Text {
  const end = (x: Exact): Text => valueText(within(exactly(measure.type === "number" ? x : x.floor())), measure);
  if (at.point) return text(`${named.zh} = ${end(at.from as Exact).zh}`, `${named.en} = ${end(at.from as Exact).en}`);
  const ends = [...(at.from ? [[">", end(at.from)] as const] : []), ...(at.to ? [["<", end(at.to)] as const] : [])];
  if (ends.length === 0) return text(`有${named.zh}`, `any ${named.en}`);
  const said = (language: keyof Text): string =>
    ends.map(([sign, x]) => `${sign} ${x[language]}`).join(language === "zh" ? "，" : ", ");
  return text(`${named.zh} ${said("zh")}`, `${named.en} ${said("en")}`);
}

/** How numbers of an axis are printed: a difference of dates is in days. */
export function measureIn(axis: NumberAxis, scope: Scope): Measure {
  const [first] = axis.parts;
  const measure = measureOf((first as NumberAxis["parts"][number]).node, scope);
  if (axis.parts.length === 1 || measure.type === "number") return measure;
  return { ...measure, type: "number", unit: measure.type === "date" ? "day" : "" };
}

/** What an axis looks at. */
export function axisText(axis: Axis, scope: Scope): Text {
  switch (axis.kind) {
    case "member":
    case "truth":
      return textOfNode(axis.node, scope);
    case "pair": {
      const [left, right] = [textOfNode(axis.left, scope), textOfNode(axis.right, scope)];
      return text(`${left.zh}与${right.zh}`, `${left.en} and ${right.en}`);
    }
    case "number":
      return textOfNode(termOf(axis), scope);
  }
}

/** The sum that a number axis is, as a term. */
function termOf(axis: NumberAxis): Node {
  const scaled = ({ node, by }: NumberAxis["parts"][number]): Node => {
    const factor = by.sign < 0 ? by.negate() : by;
    const number = (value: string): Node => ({ op: "number", value });
    if (factor.equals(Exact.one)) return node;
    if (!factor.toString().includes("/")) return { op: "times", of: [node, number(factor.toString())] };
    const times: Node = factor.n === 1n ? node : { op: "times", of: [node, number(`${factor.n}`)] };
    return { op: "divide", of: [times, number(`${factor.d}`)] };
  };
  const [plus, minus] = [1, -1].map((sign) => axis.parts.filter((p) => p.by.sign === sign).map(scaled)) as [
    Node[],
    Node[],
  ];
  const whole = plus.length === 1 ? (plus[0] as Node) : ({ op: "plus", of: plus } as const);
  return minus.length === 0 ? whole : { op: "minus", of: [whole, ...minus] };
}
