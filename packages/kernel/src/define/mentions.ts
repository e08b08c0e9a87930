import { type Node, walk } from "../language/node.js";
import { allNodesOf, type DefinitionData } from "./definition.js";

/** The ids of the definitions that a definition's tests and terms mention, each once, in code-unit order. */
export function mentionsOf(data: DefinitionData): readonly string[] {
  const found = new Set<string>();
  for (const { node } of allNodesOf(data)) {
    for (const inner of walk(node)) {
      const id = mentioned(inner);
      if (id !== undefined) found.add(id);
    }
  }
  return [...found].sort();
}

const mentioned = (node: Node): string | undefined =>
  node.op === "definition" || node.op === "parameter" ? node.id : undefined;

/** How definitions hang together. */
export interface Chain {
  /** The ids that go round, first and last the same. */
  readonly cycle?: readonly string[];
  /** How many definitions stand on the longest way down. */
  readonly length: number;
}

/**
 * Follows what definitions build on, and what that builds on: `below` says it of one. Loops, not calls, so that no
 * chain from outside can exhaust the stack.
 */
export function chainOf(ids: Iterable<string>, below: (id: string) => readonly string[]): Chain {
  interface Step {
    readonly id: string | undefined;
    readonly rest: string[];
    below: number;
  }
  const lengths = new Map<string, number>();
  const open = new Set<string>();
  const start: Step = { id: undefined, rest: [...ids], below: 0 };
  const path: Step[] = [start];
  for (let step = path.at(-1); step; step = path.at(-1)) {
    const next = step.rest.pop();
    if (next === undefined) {
      path.pop();
      if (step.id === undefined) break;
      const length = 1 + step.below;
      lengths.set(step.id, length);
      open.delete(step.id);
      const above = path.at(-1);
      if (above) above.below = Math.max(above.below, length);
      continue;
    }
    const known = lengths.get(next);
    if (known !== undefined) step.below = Math.max(step.below, known);
    else if (open.has(next)) {
      const way = path.flatMap(({ id }) => id ?? []);
      return { cycle: [...way.slice(way.indexOf(next)), next], length: way.length };
    } else {
      open.add(next);
      path.push({ id: next, rest: [...below(next)], below: 0 });
    }
  }
  return { length: start.below };
}
