import type { Kind } from "../facts/fields.js";
import { targetOf } from "../facts/fields.js";
import type { Citation, Cites, Unsourced } from "../source/source.js";
import { problemsOf } from "./check.js";
import type { AnyDefinition, DefinitionData, InForce } from "./definition.js";
import { DefinitionError, type Problem } from "./problem.js";

/** The citations of a definition as a list; authors without types may leave them out, which is then a problem. */
export const citesOf = (cites: Cites | undefined): readonly Citation[] | Unsourced =>
  cites === undefined || cites === null
    ? []
    : "unsourced" in cites
      ? cites
      : Array.isArray(cites)
        ? (cites as readonly Citation[])
        : [cites as Citation];

/** The span that is written, else the one of the document that is cited first. */
export function inForceOf(written: InForce, cites: readonly Citation[] | Unsourced): InForce {
  const document = "unsourced" in cites ? undefined : cites[0]?.document;
  const from = written.from ?? document?.from;
  const to = written.to ?? document?.to;
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

/** The kinds a definition reads: its own and those that references of it lead to. */
export function kindsRead(...kinds: readonly Kind[]): readonly Kind[] {
  const read = new Set<Kind>();
  for (const kind of kinds) {
    read.add(kind);
    for (const field of Object.values(kind.shape)) {
      const to = targetOf(field);
      if (to) read.add(to);
    }
  }
  return [...read];
}

/** Freezes a definition's data, or refuses it with every problem found in it. */
export function checked<D extends DefinitionData>(definition: AnyDefinition<D>): AnyDefinition<D> {
  const problems: readonly Problem[] = problemsOf(definition);
  if (problems.length > 0) throw new DefinitionError(definition.id, problems);
  deepFreeze(definition.data);
  return Object.freeze(definition);
}

function deepFreeze(value: unknown): void {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return;
  Object.freeze(value);
  for (const inner of Object.values(value)) deepFreeze(inner);
}
