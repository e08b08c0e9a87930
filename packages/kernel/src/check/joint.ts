import type { DecisionData, DefinitionData, QuantityData } from "../define/definition.js";
import { Exact } from "../exact/exact.js";
import type { FieldData, KindData, Members } from "../facts/fields.js";
import { meaningOf } from "../identity/meaning.js";
import { type Node, walk } from "../language/node.js";
import type { Scope } from "../language/typing.js";
import type { Book } from "../meaning/world.js";

/**
 * What the terms of two definitions of two books may read. What both books have is taken to be whatever it is in
 * either: a number on the finer grid, an outcome that either gives.
 */
export interface JointScope {
  readonly scope: Scope;
  /** Whether something looked at is of another type in the one book than in the other, so that it has no one value. */
  clashes(node: Node): boolean;
}

export function jointScope(
  data: DecisionData | QuantityData,
  left: Book,
  right: Book,
  /** The id in the right book of what has this id in the left. */
  inRight: (id: string) => string,
): JointScope {
  const kinds = new Map<string, KindData | undefined>();
  const definitions = new Map<string, DefinitionData | "clash" | undefined>();
  const fields = new Set<FieldData>();
  const kind = (name: string): KindData | undefined => {
    if (!kinds.has(name)) kinds.set(name, joinedKinds(left.kind(name), right.kind(name), fields));
    return kinds.get(name);
  };
  const joined = (id: string): DefinitionData | "clash" | undefined => {
    if (!definitions.has(id)) definitions.set(id, joinedData(left.definition(id), right.definition(inRight(id))));
    return definitions.get(id);
  };
  const definition = (id: string): DefinitionData | undefined => {
    const found = joined(id);
    return found === "clash" ? left.definition(id) : found;
  };
  const scope: Scope = {
    about: data.about,
    over: undefined,
    kinds: { get: kind } as Scope["kinds"],
    definitions: { get: definition } as Scope["definitions"],
  };
  const clashing = (node: Node): boolean => {
    if (node.op === "definition") return joined(node.id) === "clash";
    if (node.op !== "fact") return false;
    const head = kind(data.about.table)?.fields[node.path[0]];
    const field = node.path[1] === undefined || head?.type !== "ref" ? head : kind(head.to)?.fields[node.path[1]];
    return [head, field].some((f) => f !== undefined && fields.has(f));
  };
  return { scope, clashes: (node) => [...walk(node)].some(clashing) };
}

function joinedKinds(
  left: KindData | undefined,
  right: KindData | undefined,
  clashing: Set<FieldData>,
): KindData | undefined {
  if (!left || !right || left === right) return left ?? right;
  const fields: Record<string, FieldData> = { ...right.fields, ...left.fields };
  for (const [name, field] of Object.entries(left.fields)) {
    const other = right.fields[name];
    if (!other) continue;
    const joined = joinedFields(field, other);
    if (joined) fields[name] = joined;
    else clashing.add(field);
  }
  return { ...left, fields };
}

function joinedFields(left: FieldData, right: FieldData): FieldData | undefined {
  const none = left.none || right.none ? { none: true as const } : {};
  if (left.type === "number" && right.type === "number") {
    if (left.unit !== right.unit) return undefined;
    const { min: _, max: __, partOf, ...own } = left;
    const end = (which: "min" | "max"): object => {
      const [a, b] = [left[which], right[which]];
      if (a === undefined || b === undefined) return {};
      const sign = Exact.of(a).compare(Exact.of(b));
      return { [which]: sign <= 0 === (which === "min") ? a : b };
    };
    const part = partOf !== undefined && partOf === right.partOf ? { partOf } : {};
    const joined = {
      ...own,
      decimals: Math.max(left.decimals, right.decimals),
      ...end("min"),
      ...end("max"),
      ...part,
      ...none,
    };
    return joined as FieldData;
  }
  if ((left.type === "choice" || left.type === "set") && left.type === right.type) {
    const members = joinedMembers(left.members, right.members);
    return members && ({ ...left, members, ...none } as FieldData);
  }
  if (left.type === "ref" && right.type === "ref" && left.to !== right.to) return undefined;
  return left.type === right.type ? { ...left, ...none } : undefined;
}

/** The members of both, in the order of both; `undefined` where the one has an order and the other another. */
function joinedMembers(left: Members, right: Members): Members | undefined {
  const [a, b] = [Object.keys(left), Object.keys(right)];
  const [longer, shorter] = a.length >= b.length ? [a, b] : [b, a];
  if (longer.filter((m) => shorter.includes(m)).join() !== shorter.join()) return undefined;
  return Object.fromEntries(longer.map((m) => [m, left[m] ?? right[m]])) as Members;
}

function joinedData(
  left: DefinitionData | undefined,
  right: DefinitionData | undefined,
): DefinitionData | "clash" | undefined {
  if (!left || !right || left === right) return left ?? right;
  if (left.kind === "parameter" || right.kind === "parameter") return left.kind === right.kind ? left : "clash";
  if (
    JSON.stringify({ ...(meaningOf(left) as object), id: "" }) ===
    JSON.stringify({ ...(meaningOf(right) as object), id: "" })
  )
    return left;
  if (left.kind === "decision" && right.kind === "decision") {
    const members = joinedMembers(left.outcomes.members, right.outcomes.members);
    if (!members || (left.combine === "every") !== (right.combine === "every")) return "clash";
    // What neither gives it never is; what comes out where no row holds is theirs both.
    return {
      ...left,
      outcomes: { ordered: left.outcomes.ordered && right.outcomes.ordered, members },
      editions: [...left.editions, ...right.editions, baseOf(left), baseOf(right)],
    };
  }
  if (left.kind === "decision" || right.kind === "decision" || left.unit !== right.unit) return "clash";
  if (left.type !== right.type) return "clash";
  return left.kind === "quantity" ? left : right.kind === "quantity" ? right : anyNumber(left);
}

const baseOf = ({ outcomes, editions, combine }: DecisionData): DecisionData["editions"][number] => {
  const base = Object.keys(outcomes.members)[0];
  return { cites: editions[0]?.cites ?? [], rows: combine === "gravest" && base ? [{ otherwise: base }] : [] };
};

/** Two indicators that count differently: a number of which nothing more is known. */
const anyNumber = ({
  id,
  title,
  about,
  law,
  type,
  unit,
  examples,
}: DefinitionData & { kind: "indicator" }): QuantityData => ({
  kind: "quantity",
  id,
  title,
  about,
  law,
  type,
  unit,
  combine: "exactlyOne",
  beforeEnd: "soFar",
  editions: [],
  examples,
});
