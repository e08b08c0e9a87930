import type { DecisionData, IndicatorData, InForce, QuantityData } from "../define/definition.js";
import { Exact } from "../exact/exact.js";
import type { FieldData } from "../facts/fields.js";
import { type Node, type SubjectNode, walk } from "../language/node.js";
import type { Scope } from "../language/typing.js";
import { parseDay } from "../time/calendar.js";

/** The rows that are looked at: of which definition, and in which span in which nothing it reads of the law changes. */
export interface Deciding {
  readonly data: DecisionData | QuantityData;
  readonly span: InForce;
}

/** The numbers that something looked at can be: on a grid of so many decimals, between two ends. */
export interface Grid {
  /** `undefined`: any number, as far as is known. */
  readonly decimals: number | undefined;
  readonly min: Exact | undefined;
  readonly max: Exact | undefined;
}

const anyNumber: Grid = { decimals: undefined, min: undefined, max: undefined };
const counted: Grid = { decimals: 0, min: Exact.zero, max: undefined };

const isCount = (data: IndicatorData): boolean =>
  ["count", "countDistinct", "mostWithin", "rank"].includes(data.fold.fold);

/** The field that a fact is, of the subject, of the record an indicator looks at, or one reference away. */
export function fieldOf(node: Node, scope: Scope): FieldData | undefined {
  if (node.op !== "fact") return undefined;
  const kind = scope.kinds.get(node.who === "record" ? (scope.over ?? "") : scope.about.table);
  const head = kind?.fields[node.path[0]];
  if (node.path[1] === undefined) return head;
  return head?.type === "ref" ? scope.kinds.get(head.to)?.fields[node.path[1]] : undefined;
}

const dayIn = (written: string | undefined): Exact | undefined => {
  const day = written === undefined ? undefined : parseDay(written);
  return day === undefined ? undefined : Exact.of(day);
};

/** What numbers a part of a form can be. */
export function gridOf(node: Node, scope: Scope, deciding: Deciding | undefined): Grid {
  if (node.op === "fact") {
    const field = fieldOf(node, scope);
    if (field?.type === "number") {
      const [min, max] = [field.min, field.max].map((x) => (x === undefined ? undefined : Exact.of(x)));
      return { decimals: field.decimals, min, max };
    }
    if (field?.type === "date" || field?.type === "instant") {
      // The edition that is looked at is the one of that day.
      const own = node.who === "subject" && node.path[0] === "happenedOn" && node.path[1] === undefined;
      return own && deciding?.data.law === "event" && !deciding.data.about.period
        ? { decimals: 0, min: dayIn(deciding.span.from), max: dayIn(deciding.span.to) }
        : { decimals: 0, min: undefined, max: undefined };
    }
    return anyNumber;
  }
  if (node.op === "clock") {
    return node.which === "judgedOn" && deciding && isLawByJudging(deciding, scope)
      ? { decimals: 0, min: dayIn(deciding.span.from), max: dayIn(deciding.span.to) }
      : { decimals: 0, min: undefined, max: undefined };
  }
  if (node.op === "elapsed") return { decimals: undefined, min: Exact.zero, max: Exact.one };
  if (node.op === "parameter") {
    const data = scope.definitions.get(node.id);
    return data?.kind === "parameter" && data.of.type === "date" ? { ...anyNumber, decimals: 0 } : anyNumber;
  }
  if (node.op === "definition") {
    const data = scope.definitions.get(node.id);
    if (data?.kind === "indicator") {
      if (isCount(data)) return counted;
      if (data.type !== "number") return { ...anyNumber, decimals: 0 };
      if ("of" in data.fold) return foldedGrid(data, scope);
    }
    if (data?.kind === "quantity" && (data.type === "date" || data.type === "instant"))
      return { ...anyNumber, decimals: 0 };
    return anyNumber;
  }
  if (node.op === "divide" || node.op === "min" || node.op === "max") {
    const of = node.of.map((n) => gridOf(n, scope, deciding));
    const least = of.every((g) => g.min && g.min.sign >= 0) ? Exact.zero : undefined;
    return { decimals: undefined, min: least, max: undefined };
  }
  if (["dayOf", "endOf", "nextWorkingDay", "shift"].includes(node.op)) return { ...anyNumber, decimals: 0 };
  if (node.op === "round") {
    const { min } = gridOf(node.of, scope, deciding);
    return { decimals: node.decimals, min: min?.sign === 0 ? min : undefined, max: undefined };
  }
  return anyNumber;
}

/** Whether the day of judging says which edition applies: by its law, or for want of another day. */
const isLawByJudging = ({ data }: Deciding, scope: Scope): boolean =>
  !data.about.period && (data.law === "judged" || !scope.kinds.get(data.about.table)?.fields.happenedOn);

/** What an indicator can be that folds a fact of its records. */
function foldedGrid(data: IndicatorData, scope: Scope): Grid {
  if (!("of" in data.fold) || data.fold.of.op !== "fact") return anyNumber;
  const over = "table" in data.over ? data.over.table : data.about.table;
  const of = gridOf(data.fold.of, { ...scope, about: data.about, over }, undefined);
  if (data.fold.fold !== "sum") return of;
  return { decimals: of.decimals, min: of.min && of.min.sign >= 0 ? Exact.zero : undefined, max: undefined };
}

export const canBeFraction = (node: Node, scope: Scope): boolean => gridOf(node, scope, undefined).decimals !== 0;

/** Whether a number is never infinite: a quotient is, over zero, and so is a quantity that is computed with one. */
export function neverInfinite(node: Node, scope: Scope): boolean {
  for (const inner of walk(node)) {
    if (inner.op === "divide") return false;
    if (inner.op === "definition" && scope.definitions.get(inner.id)?.kind === "quantity") {
      const data = scope.definitions.get(inner.id);
      if (data?.kind === "quantity" && data.type === "number") return false;
    }
  }
  return true;
}

/** What an open choice can be besides the members that are known: no member has this name. */
export const anyOther = "…";

/** The members that a choice, or the outcome of a decision, can be. */
export function membersIn(node: Node, scope: Scope): readonly string[] {
  if (node.op === "choice") return [node.value];
  if (node.op === "fact") {
    const field = fieldOf(node, scope);
    if (field?.type !== "choice" && field?.type !== "set") return [];
    return field.open && field.type === "choice"
      ? [...Object.keys(field.members), anyOther]
      : Object.keys(field.members);
  }
  if (node.op === "parameter") {
    const data = scope.definitions.get(node.id);
    return data?.kind === "parameter" && data.of.type === "choice" ? Object.keys(data.of.members) : [];
  }
  if (node.op === "definition") {
    const data = scope.definitions.get(node.id);
    if (data?.kind !== "decision") return [];
    const given = new Set(data.editions.flatMap((e) => e.rows.map((r) => ("then" in r ? r.then : r.otherwise))));
    const members = Object.keys(data.outcomes.members);
    // Where no row holds, the first outcome of a gravest decision stands.
    if (data.combine === "gravest" && members[0] !== undefined) given.add(members[0]);
    return members.filter((m) => given.has(m));
  }
  return [];
}

/** Whether a term may have no value: an event that has not come, a rule that does not apply. */
export function mayBeAbsent(term: Node, scope: Scope, deciding: Deciding | undefined): boolean {
  for (const node of walk(term)) {
    if (node.op === "divide") return true;
    if (node.op === "parameter") {
      const data = scope.definitions.get(node.id);
      if (node.at || (data?.kind === "parameter" && data.of.none)) return true;
    }
    if (node.op === "fact") {
      const head: Node = { ...node, path: [node.path[0]] };
      if (fieldOf(node, scope)?.none || fieldOf(head, scope)?.none) return true;
    }
    if (node.op === "definition") {
      const data = scope.definitions.get(node.id);
      const counts =
        data?.kind === "indicator" && ["count", "countDistinct", "sum", "mostWithin"].includes(data.fold.fold);
      if (!counts || !inForceThroughout(data, node.of, deciding)) return true;
    }
  }
  return false;
}

/** Whether an indicator is in force whenever the rows that ask it are: on any day, or of the same subject and law. */
function inForceThroughout({ inForce, law }: IndicatorData, of: SubjectNode, deciding: Deciding | undefined): boolean {
  if (inForce.from === undefined && inForce.to === undefined) return true;
  if (!deciding) return false;
  const { data, span } = deciding;
  const sameDay = of.via === undefined && !of.years && !of.periods && (law === "judged") === (data.law === "judged");
  if (!sameDay || data.law === "eventOrMilder") return false;
  const begun = inForce.from === undefined || (span.from !== undefined && inForce.from <= span.from);
  const lasts = inForce.to === undefined || (span.to !== undefined && span.to <= inForce.to);
  return begun && lasts;
}
