import { mentionsOf } from "../define/mentions.js";
import type { Book } from "../meaning/world.js";
import { text } from "../text.js";
import type { CheckFinding } from "./finding.js";

/** Definitions that go round, and those that mention such: what they say has no end. */
export interface Circles {
  readonly findings: readonly CheckFinding[];
  readonly endless: ReadonlySet<string>;
}

/** Looks for definitions that depend on themselves. */
export function circlesIn(book: Book, ids: readonly string[]): Circles {
  const findings: CheckFinding[] = [];
  const endless = new Set<string>();
  const done = new Set<string>();
  // A stack of its own, so that a long chain of definitions is no deep recursion.
  for (const start of ids) {
    const path: string[] = [];
    const stack: { readonly id: string; readonly rest: string[] }[] = [];
    const enter = (id: string): void => {
      if (path.includes(id)) {
        const circle = path.slice(path.indexOf(id));
        for (const each of circle) endless.add(each);
        findings.push(circleFinding([...circle, id]));
        return;
      }
      const data = done.has(id) ? undefined : book.definition(id);
      if (!data) return;
      path.push(id);
      stack.push({ id, rest: [...mentionsOf(data)] });
    };
    enter(start);
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const next = top.rest.shift();
      if (next !== undefined) {
        enter(next);
        continue;
      }
      const { id } = top;
      const data = book.definition(id);
      if (data && mentionsOf(data).some((m) => endless.has(m))) endless.add(id);
      done.add(id);
      stack.pop();
      path.pop();
    }
  }
  return { findings, endless };
}

function circleFinding(circle: readonly string[]): CheckFinding {
  const shown = circle.join(" → ");
  return {
    code: "cycle",
    status: "problem",
    rule: circle[0] as string,
    part: "id",
    found: text(`循环引用：${shown}`, `definitions that go round: ${shown}`),
    hint: text("拆开循环", "Break the circle."),
  };
}

/** Parameters, quantities and indicators that no other definition asks for; decisions are asked for from outside. */
export function* unused(book: Book, ids: readonly string[]): Generator<CheckFinding> {
  const asked = new Set<string>();
  for (const id of ids) {
    const data = book.definition(id);
    if (data) for (const mentioned of mentionsOf(data)) asked.add(mentioned);
  }
  for (const id of ids) {
    const kind = book.definition(id)?.kind;
    if (asked.has(id) || kind === undefined || kind === "decision") continue;
    yield {
      code: "unused",
      status: kind === "parameter" ? "problem" : "note",
      rule: id,
      part: "id",
      found:
        kind === "parameter"
          ? text("没有规则用到这个参数", "no rule uses this parameter")
          : text("没有规则用到它", "no rule uses it"),
      hint: text("删去，或在规则中使用", "Remove it, or use it in a rule."),
    };
  }
}
