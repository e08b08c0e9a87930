import { type AskableData, nodesOf } from "../define/definition.js";
import { childrenOf, type Node, type SubjectNode } from "../language/node.js";
import type { Scope } from "../language/typing.js";
import { keyOf } from "./form.js";
import { fieldOf } from "./leaf.js";

/** Something that a term depends on in the end. */
type Read =
  | { readonly of: "fact"; readonly whose: string; readonly path: string; readonly member?: string }
  | { readonly of: "clock" }
  | {
      readonly of: "records";
      readonly table: string;
      readonly link: string;
      readonly whose: string;
      /** Which of them, where they are told apart by a choice. */
      readonly slice: readonly [by: string, member: string] | undefined;
      /** Which period's records these are, where they are those of one period. */
      readonly period: string | undefined;
    };

/** Who is asked, and in which period of theirs. */
interface Whose {
  readonly who: string;
  readonly period: string;
}

const own: Whose = { who: "subject", period: "" };

/** A further subject, as a definition about `from` names it. */
function next(from: Whose, { who, via, years, periods }: SubjectNode): Whose {
  const moved = years || periods ? ` ${years ?? 0}/${periods ?? 0}` : "";
  const record = who === "record" ? " record" : "";
  return { who: `${from.who}${record}${via ? ` ${via}` : ""}`, period: from.period + moved };
}

/** What a term depends on in the end, through the definitions it mentions. */
export function readsOf(node: Node, scope: Scope): readonly Read[] {
  return [...new Map([...reads(node, scope, own, new Set())].map((r) => [JSON.stringify(r), r])).values()];
}

function* reads(node: Node, scope: Scope, whose: Whose, seen: Set<string>): Generator<Read> {
  switch (node.op) {
    case "fact":
      // What records say is theirs: they are read as the records that an indicator counts.
      if (node.who === "record") return;
      yield { of: "fact", whose: whose.who, path: node.path.join(".") };
      // Whether there is a record to look at at all is read too.
      if (node.path[1] !== undefined && fieldOf({ ...node, path: [node.path[0]] }, scope)?.none)
        yield { of: "fact", whose: whose.who, path: node.path[0] };
      return;
    case "clock":
    case "elapsed":
      yield { of: "clock" };
      return;
    case "includes":
      if (node.set.op === "fact" && node.member.op === "choice" && !fieldOf(node.set, scope)?.none) {
        yield { of: "fact", whose: whose.who, path: node.set.path.join("."), member: node.member.value };
        return;
      }
      break;
    case "definition": {
      const data = scope.definitions.get(node.id);
      if (!data || data.kind === "parameter") break;
      const at = node.at?.op === "choice" ? node.at.value : undefined;
      for (const read of through(data, scope, next(whose, node.of), seen, at)) {
        if (node.of.who === "subject" || read.of === "records") yield read;
      }
      break;
    }
  }
  for (const child of childrenOf(node)) yield* reads(child, scope, whose, seen);
}

function* through(data: AskableData, scope: Scope, whose: Whose, seen: Set<string>, at?: string): Generator<Read> {
  const key = `${whose.who}|${whose.period}|${data.id}|${at ?? ""}`;
  if (seen.has(key)) return;
  seen.add(key);
  const over = data.kind === "indicator" ? ("table" in data.over ? data.over.table : data.about.table) : undefined;
  const inner: Scope = { ...scope, about: data.about, over };
  if (data.kind === "indicator") {
    const { window } = data;
    const ofOne = window.window === "period" && window.unit === undefined;
    const { period } = next(whose, {
      who: "subject",
      ...(ofOne ? { years: window.years, periods: window.periods } : {}),
    } as SubjectNode);
    yield {
      of: "records",
      table: over ?? "",
      link: "unit" in data.link ? data.link.unit : "",
      whose: whose.who,
      slice: data.by && at !== undefined ? [keyOf(data.by.of), at] : undefined,
      period: ofOne ? `${data.about.period}${period}` : undefined,
    };
  }
  for (const { node } of nodesOf(data)) {
    for (const read of reads(node, inner, whose, seen)) {
      // Records can be such that a count is anything on any day, but not for any subject.
      if (data.kind !== "indicator" || read.of !== "clock") yield read;
    }
  }
}

/** Whether two terms may move together, because something in the end is read by both. */
export function moveTogether(a: readonly Read[], b: readonly Read[], table: string): boolean {
  return a.some((x) => b.some((y) => meet(x, y, table)));
}

function meet(a: Read, b: Read, table: string): boolean {
  if (a.of === "records" && b.of === "records") {
    if (a.table !== b.table) return false;
    if (a.whose !== b.whose) return true;
    // A unit's own records are not those of the units below it, nor one period's those of another of that length.
    if ([a.link, b.link].sort().join() === "children,own") return false;
    if (a.slice && b.slice && a.slice[0] === b.slice[0] && a.slice[1] !== b.slice[1]) return false;
    return a.period === undefined || b.period === undefined || a.period === b.period || !sameLength(a.period, b.period);
  }
  // The record that is judged may be among those that are counted.
  if (a.of === "records" && b.of === "fact") return b.whose === own.who && a.table === table;
  if (a.of === "fact" && b.of === "records") return meet(b, a, table);
  if (a.of === "fact" && b.of === "fact") {
    return (
      a.whose === b.whose &&
      a.path === b.path &&
      (a.member === undefined || b.member === undefined || a.member === b.member)
    );
  }
  return a.of === b.of;
}

const sameLength = (a: string, b: string): boolean => a.split(" ")[0] === b.split(" ")[0];

/** Whether a term can be anything that its type and grid allow, whatever else is: a fact, a clock, a definition. */
export function isFree(node: Node): boolean {
  switch (node.op) {
    case "fact":
    case "definition":
    case "parameter":
      return true;
    case "clock":
      return node.which === "judgedOn" || node.which === "judgedAt" || node.which === "asOf";
    case "exists":
      return isFree(node.of);
    case "includes":
      return isFree(node.set) && node.member.op === "choice";
    default:
      return false;
  }
}
