import type { DefinitionData, InForce, ParameterVersion } from "../define/definition.js";
import { type Node, type TestNode, walk } from "../language/node.js";

/** What parameters are read from: the definitions by id, and their histories where a region has its own. */
export interface ParameterSource {
  definition(id: string): DefinitionData | undefined;
  history(id: string, region: string | undefined): readonly ParameterVersion[];
}

/**
 * Tests with every unkeyed parameter replaced by its value, once for each date within the span on which one changes.
 */
export function parametersAt(
  tests: readonly TestNode[],
  source: ParameterSource,
  span: InForce = {},
  region?: string,
): readonly (readonly TestNode[])[] {
  const used = new Set(
    tests.flatMap((test) => [...walk(test)].flatMap((n) => (n.op === "parameter" && !n.at ? [n.id] : []))),
  );
  const dates = new Set<string>();
  for (const id of used) {
    for (const v of source.history(id, region)) {
      const from = v.from ?? "0000-01-01";
      if (from <= (span.to ?? "9999-12-31") && (v.to ?? "9999-12-31") >= (span.from ?? "0000-01-01")) {
        dates.add(from < (span.from ?? "0000-01-01") ? (span.from as string) : from);
      }
    }
  }
  if (dates.size === 0) return [tests];
  return [...dates].map((date) => tests.map((test) => substituted(test, date, source, region) as TestNode));
}

function substituted(node: Node, date: string, source: ParameterSource, region: string | undefined): Node {
  if (node.op === "parameter" && !node.at) {
    const data = source.definition(node.id);
    if (data?.kind !== "parameter") return node;
    const covers = (v: ParameterVersion): boolean => (v.from ?? "") <= date && date <= (v.to ?? "9999-12-31");
    const value = source.history(node.id, region).find(covers)?.value;
    if (typeof value === "boolean") return { op: "always", value };
    if (value === undefined) return node;
    switch (data.of.type) {
      case "number":
        return { op: "number", value, unit: data.of.unit };
      case "choice":
        return { op: "choice", value };
      case "date":
        return { op: "date", value };
      default:
        return node;
    }
  }
  const inner = (x: unknown): unknown => (isNode(x) ? substituted(x, date, source, region) : x);
  const replaced = Object.fromEntries(
    Object.entries(node).map(([k, v]) => [k, Array.isArray(v) ? v.map(inner) : inner(v)]),
  ) as unknown as Node;
  return folded(replaced);
}

const isNode = (x: unknown): x is Node => typeof x === "object" && x !== null && "op" in x;

/** A test of two constants is decided at once, so that a reading chosen by a parameter leaves only its own rows. */
function folded(node: Node): Node {
  if (node.op === "oneOf" && node.of.op === "choice") {
    return { op: "always", value: node.members.includes(node.of.value) };
  }
  return node;
}
