import type { Scope } from "../language/typing.js";
import { membersOf } from "../prose/members.js";
import { textOfNode } from "../prose/terms.js";
import { type Text, text } from "../text.js";
import type { Axis, Cell, Position } from "./cells.js";

/** A cell in words: what is looked at and where it lies. */
export function cellText(axes: readonly Axis[], cell: Cell, scope: Scope): Text {
  const parts = axes.map((axis) => positionText(axis, cell.get(axis.key) as Position, scope));
  return text(parts.map((p) => p.zh).join(",") || "任何情形", parts.map((p) => p.en).join(", ") || "anything");
}

function positionText(axis: Axis, at: Position, scope: Scope): Text {
  const [term, other] = axis.terms.map((t) => textOfNode(t, scope));
  if (!term) return text("", "");
  switch (at.at) {
    case "absent":
      return text(`${term.zh}无`, `no ${term.en}`);
    case "member": {
      const [node] = axis.terms;
      const title = (node && membersOf(node, scope)[at.member]) ?? text(at.member, at.member);
      return text(`${term.zh}为${title.zh}`, `${term.en} is ${title.en}`);
    }
    case "truth":
      return text(at.truth ? term.zh : `非${term.zh}`, at.truth ? term.en : `not ${term.en}`);
    case "order": {
      const sign = at.sign < 0 ? "<" : at.sign > 0 ? ">" : "=";
      return text(`${term.zh} ${sign} ${other?.zh ?? ""}`, `${term.en} ${sign} ${other?.en ?? ""}`);
    }
    case "number": {
      const said = at.point
        ? `= ${at.from}`
        : [at.from ? `> ${at.from}` : "", at.to ? `< ${at.to}` : ""].filter((x) => x).join(", ");
      return text(`${term.zh} ${said}`, `${term.en} ${said}`);
    }
  }
}
