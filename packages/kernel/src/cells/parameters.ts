import type { DefinitionData, InForce, ParameterData, ParameterVersion, RawValue } from "../define/definition.js";
import { type Node, type TestNode, walk } from "../language/node.js";
import { formatDay, parseDay } from "../time/calendar.js";

/** What parameters are read from: the definitions by id, and their histories where a region has its own. */
export interface ParameterSource {
  definition(id: string): DefinitionData | undefined;
  history(id: string, region: string | undefined): readonly ParameterVersion[];
}

/** Tests as they stand in a span in which no parameter changes. */
export interface TestsAt {
  readonly tests: readonly TestNode[];
  readonly span: InForce;
}

export const first = "0000-01-01";
export const last = "9999-12-31";

/**
 * Tests with every parameter replaced by its value, once for each span in which none changes. One keyed by a choice
 * is replaced by its value for each member, which makes tests of many. Spans in which one has no value are left out,
 * unless there are no others: then it stays as it is.
 */
export function parametersAt(
  tests: readonly TestNode[],
  source: ParameterSource,
  span: InForce = {},
  region?: string,
  tables: "perMember" | "asTheyAre" = "perMember",
): readonly TestsAt[] {
  const used = new Set(tests.flatMap((test) => [...walk(test)].flatMap((n) => (n.op === "parameter" ? [n.id] : []))));
  const [from, to] = [span.from ?? first, span.to ?? last];
  const starts = new Set([from]);
  for (const id of used) {
    for (const v of source.history(id, region)) {
      if (v.from !== undefined) starts.add(v.from);
      if (v.to !== undefined && v.to < last) starts.add(dayAfter(v.to));
    }
  }
  const cuts = [...starts].filter((day) => from <= day && day <= to).sort();
  const spans = cuts.map((at, i) => {
    const next = cuts[i + 1];
    const values = new Values(source, region, at, tables);
    const end = next === undefined ? span.to : dayBefore(next);
    return {
      at,
      tests: tests.map((test) => values.put(test)),
      span: { ...(at === first ? {} : { from: at }), ...(end === undefined ? {} : { to: end }) },
    };
  });
  const known = ({ at }: { readonly at: string }): boolean =>
    [...used].every((id) => source.history(id, region).some((v) => (v.from ?? first) <= at && at <= (v.to ?? last)));
  // Without a value of a parameter nothing is certain: such days are told as days that it does not cover.
  const covered = spans.filter(known);
  return covered.length > 0 ? covered : spans;
}

const moved = (written: string, by: number): string => {
  const day = parseDay(written);
  return day === undefined ? written : formatDay(day + by);
};
export const dayAfter = (written: string): string => moved(written, 1);
export const dayBefore = (written: string): string => moved(written, -1);

/** A table keyed by more members than this stays as it is. */
const mostMembers = 40;

class Values {
  constructor(
    readonly source: ParameterSource,
    readonly region: string | undefined,
    readonly date: string,
    readonly tables: "perMember" | "asTheyAre",
  ) {}

  /** A test with the values of the day. */
  put(test: TestNode): TestNode {
    switch (test.op) {
      case "all":
      case "any":
      case "atLeastOf":
        return { ...test, of: test.of.map((t) => this.put(t)) };
      case "not":
        return { op: "not", of: this.put(test.of) };
      case "parameter": {
        const value = this.#valueOf(test);
        return typeof value === "boolean" ? { op: "always", value } : test;
      }
      default:
        return this.tables === "perMember"
          ? this.#perMember(this.#replaced(test) as TestNode)
          : (this.#replaced(test) as TestNode);
    }
  }

  /** A test on a value keyed by a choice: one of the members is chosen, and the test holds with its value. */
  #perMember(test: TestNode): TestNode {
    for (const node of walk(test)) {
      if (node.op !== "parameter" || !node.at) continue;
      const data = this.source.definition(node.id);
      if (data?.kind !== "parameter" || !this.#version(data)?.values) continue;
      const at = node.at.findIndex((k) => k.op !== "choice");
      const [key, members] = [node.at[at], Object.keys(data.by?.[at]?.members ?? {})];
      if (!key || members.length === 0 || members.length > mostMembers || key.op === "parameter") continue;
      if (!this.#isChoice(key)) continue;
      return {
        op: "any",
        of: members.map((member): TestNode => {
          const chosen: Node = { ...node, at: node.at?.with(at, { op: "choice", value: member }) ?? [] };
          const with_ = exchanged(test, node, chosen) as TestNode;
          return { op: "all", of: [{ op: "oneOf", of: key, members: [member] }, this.put(with_)] };
        }),
      };
    }
    return test;
  }

  /** A key that is a text can be what no table lists. */
  #isChoice(key: Node): boolean {
    if (key.op === "definition") return this.source.definition(key.id)?.kind === "decision";
    return key.op === "fact";
  }

  #replaced(node: Node): Node {
    if (node.op === "parameter") {
      const value = this.#valueOf(node);
      const data = this.source.definition(node.id) as ParameterData;
      if (value !== undefined) return literalOf(data, value) ?? node;
    }
    const inner = (x: unknown): unknown => (isNode(x) ? this.#replaced(x) : x);
    return Object.fromEntries(
      Object.entries(node).map(([k, v]) => [k, Array.isArray(v) ? v.map(inner) : inner(v)]),
    ) as unknown as Node;
  }

  #version(data: ParameterData): ParameterVersion | undefined {
    return this.source
      .history(data.id, this.region)
      .find((v) => (v.from ?? first) <= this.date && this.date <= (v.to ?? last));
  }

  #valueOf(node: Node & { op: "parameter" }): RawValue | undefined {
    const data = this.source.definition(node.id);
    if (data?.kind !== "parameter") return undefined;
    const version = this.#version(data);
    if (!node.at) return version?.value;
    const keys = node.at.map((k) => (k.op === "choice" ? k.value : undefined));
    return keys.every((k) => k !== undefined) ? version?.values?.[keys.join("/")] : undefined;
  }
}

function literalOf(data: ParameterData, value: RawValue): Node | undefined {
  switch (data.of.type) {
    case "number":
      return typeof value === "string" ? { op: "number", value, unit: data.of.unit } : undefined;
    case "choice":
    case "date":
    case "instant":
      return typeof value === "string" ? { op: data.of.type, value } : undefined;
    default:
      return undefined;
  }
}

/** A term with one of its terms exchanged for another, wherever it stands. */
function exchanged(node: Node, old: Node, other: Node): Node {
  if (node === old || JSON.stringify(node) === JSON.stringify(old)) return other;
  const inner = (x: unknown): unknown => (isNode(x) ? exchanged(x, old, other) : x);
  return Object.fromEntries(
    Object.entries(node).map(([k, v]) => [k, Array.isArray(v) ? v.map(inner) : inner(v)]),
  ) as unknown as Node;
}

const isNode = (x: unknown): x is Node => typeof x === "object" && x !== null && "op" in x;
