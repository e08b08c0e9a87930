import { dayBefore, first, last } from "../cells/parameters.js";
import type { InForce } from "../define/definition.js";
import { mentionsOf } from "../define/mentions.js";
import { canonicalJson } from "../identity/canonical.js";
import { type Node, walk } from "../language/node.js";
import type { Scope } from "../language/typing.js";
import type { Outcome } from "../meaning/outcome.js";
import { textOfNode } from "../prose/terms.js";
import type { Citation, Unsourced } from "../source/source.js";
import { type Text, text } from "../text.js";
import { factsText, numberText, outcomeText } from "./case-name.js";
import type { CellFacts, Written } from "./cell-facts.js";
import { confirmed, type Judged, type Judging, saidBy } from "./confirmed.js";
import { aThing, differences } from "./differing.js";
import { inlined } from "./inlined.js";
import { type JointScope, jointScope } from "./joint.js";
import { type Plainest, plainest, telling } from "./plainest.js";
import { exchangedIn, type InBook, regionIn, type Standing, termsIn } from "./standing.js";
import { daysOfChange, definitionIn, standingOn, unresolved } from "./standing-on.js";
import { tried } from "./tried.js";

/** What two definitions say of the same facts, in one span in which nothing that they read of the law changes. */
export type Difference = Differs | Equal | NotAnalysed;

/** Facts of which the two say different things: one example for each kind of difference. */
export interface Differs {
  readonly status: "differs";
  readonly span: InForce;
  /**
   * What the right says beside the left, by the order of outcomes; of sets the larger is the stricter. `other`: there
   * is no such order, as where one of them does not apply.
   */
  readonly way: "stricter" | "laxer" | "other";
  /** The case; what is given goes by the ids of the left book. */
  readonly case: CellFacts;
  /** The facts that matter, as people say them: 死亡人数10人. */
  readonly facts: Text;
  /** Where one number tells it: how far the same is so, all else being as it is: 死亡人数10至14人. */
  readonly reach?: Text;
  readonly left: Told;
  readonly right: Told;
}

/** A proof: whatever the facts are, once they are known, both say the same. */
export interface Equal {
  readonly status: "equal";
  readonly span: InForce;
}

/** Neither a proof nor an example: never to be taken for equal. */
export interface NotAnalysed {
  readonly status: "notAnalysed";
  readonly span: InForce;
  readonly because: Text;
}

/** What one side says of a case, and by which clause. */
export interface Told {
  readonly outcome: Outcome;
  readonly said: Text;
  readonly cites: readonly Citation[] | Unsourced;
}

export interface CompareOptions {
  /** The span that is looked at; without one, all days. */
  readonly within?: InForce;
  /** Ids in the right book that stand for ids in the left: what they say is the same thing to look at. */
  readonly sameAs?: ReadonlyMap<string, string>;
  /**
   * Ids in the left book of definitions that may say different things in the two: they are not taken as given, their
   * rows are looked at. Where they are asked about another subject, nothing is proved.
   */
  readonly through?: readonly string[];
}

/**
 * Compares two decisions, or two quantities, over all their cells: as they stand in their books and regions, on each
 * day with the parameters of that day, and with what a region puts in their place. What other definitions say is taken
 * as given, and is the same on both sides, except for those that are to be looked through.
 * Days on which neither is in force are left out.
 *
 * @example
 * ```ts
 * compareDefinitions({ book: national, id: "accident/level" }, { book: composed, id: "province-city/level", region: "990100" })
 * // [{ status: "differs", way: "laxer", facts: { zh: "死亡人数10人", … }, left: { said: { zh: "重大事故", … }, … }, … }]
 * ```
 * @throws RangeError where a book has no such decision or quantity.
 */
export function compareDefinitions(left: InBook, right: InBook, options: CompareOptions = {}): readonly Difference[] {
  const [a, b] = [left, right].map((side) => {
    const data = definitionIn(side);
    if (!data) throw new RangeError(`no decision or quantity ${side.id}`);
    return data;
  }) as [Standing["data"], Standing["data"]];
  const { within = {}, sameAs = new Map<string, string>(), through = [] } = options;
  const inLeft = (id: string): string => sameAs.get(id) ?? id;
  const back = new Map([...sameAs].map(([own, other]) => [other, own]));
  const inRight = (id: string): string => back.get(id) ?? id;
  // Where the one asks the other, what that says is no given either.
  const [throughLeft, throughRight] = [
    [...through, right.id],
    [...through.map(inRight), left.id],
  ];
  const below = (side: InBook, ids: readonly string[]): readonly InBook[] =>
    ids.filter((id) => id !== side.id).map((id) => ({ ...side, id }));
  const sides = [left, right, ...below(left, throughLeft), ...below(right, throughRight)];
  const days = daysOfChange(sides, within);
  const joint = jointScope(a, left.book, right.book, inRight);
  const found = days.flatMap((day, i): readonly Difference[] => {
    const next = days[i + 1];
    const end = next === undefined ? within.to : dayBefore(next);
    const span = { ...(day === first ? {} : { from: day }), ...(end === undefined || end === last ? {} : { to: end }) };
    const [one, own] = [lookedThrough(left, a, day, throughLeft), lookedThrough(right, b, day, throughRight)];
    const table = tableApart(unresolved(one, day), unresolved(own, day), inRight);
    if (table !== undefined) return [{ status: "notAnalysed", span, because: tableText(left.book, table) }];
    const other = renamed(own, inLeft);
    const found = inSpan(one, other, span, joint, inRight);
    return unlessAsked(found, [one, other], [...throughLeft.map(inLeft), left.id], joint.scope);
  });
  return merged(lawsAgree(a, b) ? found : found.map((d) => unlessOneLaw(d, days.length)));
}

/** A definition with the rows of others in place of asking them. */
function lookedThrough(side: InBook, data: Standing["data"], day: string, through: readonly string[]): Standing {
  const region = regionIn(side);
  const asked = mentionsOf(data).filter((id) => id !== side.id && through.includes(id));
  return asked.reduce(
    (standing, id) => {
      const there: InBook = { book: side.book, id, ...(region === undefined ? {} : { region }) };
      const other = definitionIn(there);
      return other ? inlined(standing, lookedThrough(there, other, day, through)) : standing;
    },
    standingOn(side, data, day),
  );
}

/** A definition with the ids of the left book. */
function renamed(standing: Standing, inLeft: (id: string) => string): Standing {
  const visit = (x: unknown): unknown => {
    if (Array.isArray(x)) return x.map(visit);
    if (typeof x !== "object" || x === null) return x;
    const own = Object.fromEntries(Object.entries(x).map(([k, v]) => [k, visit(v)]));
    return own.op === "definition" || own.op === "parameter" ? { ...own, id: inLeft(String(own.id)) } : own;
  };
  return exchangedIn(
    standing,
    (test) => visit(test) as typeof test,
    (given) => visit(given) as typeof given,
  );
}

/** What is still asked of a definition that may say different things in the two proves nothing by being the same. */
function unlessAsked(
  found: readonly Difference[],
  standings: readonly Standing[],
  through: readonly string[],
  scope: Scope,
): readonly Difference[] {
  const nodes = standings.flatMap((s) => [...termsIn(s)].flatMap((term) => [...walk(term)]));
  const asked = nodes.filter((n) => n.op === "definition" && through.includes(n.id));
  const [first] = found;
  if (asked.length === 0 || !first || found.some((d) => d.status === "notAnalysed")) return found;
  const said = [...new Map(asked.map((n) => [JSON.stringify(n), textOfNode(n, scope)])).values()];
  const because = text(
    `所问的${said.map((t) => t.zh).join("、")}也可能不同`,
    `what it asks may differ too: ${said.map((t) => t.en).join("; ")}`,
  );
  return [...found.filter((d) => d.status === "differs"), { status: "notAnalysed", span: first.span, because }];
}

/** A parameter that stands in the terms of both as it is, but for other values. */
const tableApart = (
  left: ReadonlyMap<string, string>,
  right: ReadonlyMap<string, string>,
  inRight: (id: string) => string,
): string | undefined => [...left].find(([id, value]) => (right.get(inRight(id)) ?? value) !== value)?.[0];

function tableText(book: InBook["book"], id: string): Text {
  const title = book.definition(id)?.title ?? text(id, id);
  return text(
    `“${title.zh}”按键查得的值两边不同`,
    `the values of “${title.en}” differ, and what they are looked up by has no cells`,
  );
}

function inSpan(
  left: Standing,
  right: Standing,
  span: InForce,
  joint: JointScope,
  inRight: (id: string) => string,
): readonly Difference[] {
  if (!left.inForce && !right.inForce) return [];
  const beyond = incomparable(left, right, joint);
  if (beyond) return [{ status: "notAnalysed", span, because: beyond }];
  if (canonicalJson(whatDecides(left)) === canonicalJson(whatDecides(right))) return [{ status: "equal", span }];
  const { scope } = joint;
  const day = span.from ?? span.to;
  const judging: Judging = { left, right, scope, day, inRight };
  const { book } = left.of;
  const { data } = left.inForce ? left : right;
  const region = regionIn(left.of);
  const written: Written = { book, data, region, scope, span, tests: [] };
  const confirm = (at: CellFacts) => {
    const shown = confirmed(judging, at);
    return shown && { told: shown, length: lengthOf(judging, shown.case) };
  };
  const search = differences(left, right, written, confirm);
  // Beyond cells nothing is proved, but trying may still show an example.
  const beyondCells = search.found.length === 0 && (search.open !== undefined || search.tooMany !== undefined);
  const found = beyondCells ? [tried(judging, written)].flatMap((shown) => shown ?? []) : search.found;
  const differing = once(found.map((shown) => plainest(judging, shown, search.thresholds))).map((shown) =>
    differs(shown, judging, span),
  );
  const because = reasons(search.open, search.tooMany, scope);
  if (because) return [...differing, { status: "notAnalysed", span, because }];
  return differing.length > 0 ? differing : [{ status: "equal", span }];
}

/** Two cells of different results may hold cases of which the same is said. */
const once = (found: readonly Plainest[]): readonly Plainest[] => [
  ...new Map(found.map((c) => [`${saidBy(c.left)} ${saidBy(c.right)}`, c])).values(),
];

/** All of a standing definition that its answers depend on, besides the facts. */
const whatDecides = ({ data, combine, inForce, applies, rows, otherwise }: Standing): object => ({
  kind: data.kind,
  combine,
  beforeEnd: data.about.period ? data.beforeEnd : undefined,
  base: data.kind === "decision" && combine === "gravest" ? Object.keys(data.outcomes.members)[0] : undefined,
  order: data.kind === "decision" ? Object.keys(data.outcomes.members) : undefined,
  inForce,
  applies,
  rows,
  otherwise,
});

/** Why two definitions cannot be held beside each other at all. */
function incomparable(left: Standing, right: Standing, joint: JointScope): Text | undefined {
  const [a, b] = [left.data, right.data];
  if (a.about.table !== b.about.table || a.about.period !== b.about.period)
    return text("两者判定的对象不同", "they are about different things");
  if (a.kind !== b.kind || (a.combine === "every") !== (b.combine === "every"))
    return text("两者的结果不是一类", "their results are of different kinds");
  if (a.kind === "quantity" && b.kind === "quantity" && (a.type !== b.type || a.unit !== b.unit))
    return text("两者的单位或类型不同", "their units or types are different");
  if (a.about.period && left.inForce && right.inForce && a.beforeEnd !== b.beforeEnd)
    return text("期间未结束时是否判定，两者不同", "the one judges a period before its end, the other does not");
  const terms = [...termsIn(left), ...termsIn(right)].filter((node) => joint.clashes(node));
  const [clash] = terms;
  if (clash) {
    const said = textOfNode(clash, joint.scope);
    return text(`“${said.zh}”在两边含义不同`, `“${said.en}” is of another type on the other side`);
  }
  return undefined;
}

const lawsAgree = (a: Standing["data"], b: Standing["data"]): boolean => lawOf(a) === lawOf(b);

/** Of a period, the day of the event and the period's end are one day. */
const lawOf = ({ law, about }: Standing["data"]): string => (about.period && law === "event" ? "periodEnd" : law);

/** Where each takes its law from another day, what is so day by day proves nothing, unless the law never changes. */
const unlessOneLaw = (d: Difference, spans: number): Difference =>
  d.status !== "equal" || spans === 1
    ? d
    : {
        status: "notAnalysed",
        span: d.span,
        because: text("两者各按不同日期的规定判定", "they are judged by the law of different days"),
      };

function differs({ case: at, left, right, reach }: Plainest, judging: Judging, span: InForce): Differs {
  const told = ({ data }: Standing, judged: Judged): Told => ({
    ...judged,
    said: outcomeText({ data, scope: judging.scope }, judged.outcome),
  });
  return {
    status: "differs",
    span,
    way: wayOf(judging, left.outcome, right.outcome),
    case: at,
    facts: factsText(judging.scope, telling(judging, at)),
    ...(reach ? { reach: numberText(judging.scope, reach.fact, reach) } : {}),
    left: told(judging.left, left),
    right: told(judging.right, right),
  };
}

/** How much has to be said to tell a case: of as many things those first that the rules name first. */
function lengthOf(judging: Judging, at: CellFacts): number {
  const { facts, given } = telling(judging, at);
  const [first = ""] = Object.keys(facts);
  return (Object.keys(facts).length + Object.keys(given).length) * aThing + Object.keys(at.facts).indexOf(first);
}

function wayOf({ left: { data }, right: { data: other } }: Judging, left: Outcome, right: Outcome): Differs["way"] {
  if (data.kind !== "decision" || other.kind !== "decision") return "other";
  if (left.certain && right.certain) {
    const [a, b] = [left.certain, right.certain];
    if (a.every((m) => b.includes(m))) return "stricter";
    return b.every((m) => a.includes(m)) ? "laxer" : "other";
  }
  const order = Object.keys(data.outcomes.members);
  const [a, b] = [left.value, right.value].map((m) => (m === null ? -1 : order.indexOf(m))) as [number, number];
  if (!data.outcomes.ordered || !other.outcomes.ordered || a < 0 || b < 0) return "other";
  return b > a ? "stricter" : "laxer";
}

function reasons(
  open: { readonly because: readonly Node[]; readonly unconfirmed: boolean } | undefined,
  tooMany: number | undefined,
  scope: Scope,
): Text | undefined {
  const terms = [...new Map(open?.because.map((n) => [JSON.stringify(n), textOfNode(n, scope)])).values()].slice(0, 4);
  const all = [
    ...(terms.length > 0
      ? [
          text(
            `${terms.map((t) => t.zh).join("、")}相互牵连或须另行计算`,
            `${terms.map((t) => t.en).join("; ")} move together or are computed`,
          ),
        ]
      : []),
    ...(open?.unconfirmed
      ? [text("找到的事实未能逐例证实", "the facts that were found could not be confirmed one by one")]
      : []),
    ...(tooMany === undefined
      ? []
      : [text(`${tooMany} 个条件轴的组合过多`, `${tooMany} axes have too many combinations`)]),
  ];
  return all.length === 0 ? undefined : text(all.map((t) => t.zh).join("；"), all.map((t) => t.en).join("; "));
}

/** Adjoining spans in which the same is said, as one. */
function merged(found: readonly Difference[]): readonly Difference[] {
  const spans: { readonly said: string; from: InForce; to: InForce; readonly all: readonly Difference[] }[] = [];
  for (const [key, all] of groupedBySpan(found)) {
    const before = spans.at(-1);
    const said = all.map(saidIn).join("\n");
    const span = JSON.parse(key) as InForce;
    if (
      before &&
      before.said === said &&
      before.to.to !== undefined &&
      span.from !== undefined &&
      dayBefore(span.from) === before.to.to
    )
      before.to = span;
    else spans.push({ said, from: span, to: span, all });
  }
  return spans.flatMap(({ from, to, all }) =>
    all.map((d) => ({
      ...d,
      span: {
        ...(from.from === undefined ? {} : { from: from.from }),
        ...(to.to === undefined ? {} : { to: to.to }),
      },
    })),
  );
}

function groupedBySpan(found: readonly Difference[]): ReadonlyMap<string, readonly Difference[]> {
  const groups = new Map<string, Difference[]>();
  for (const d of found) {
    const key = JSON.stringify(d.span);
    groups.set(key, [...(groups.get(key) ?? []), d]);
  }
  return groups;
}

const saidIn = (d: Difference): string => {
  if (d.status === "equal") return d.status;
  if (d.status === "notAnalysed") return d.because.en;
  return JSON.stringify([d.way, d.facts, saidBy(d.left), saidBy(d.right), d.left.cites, d.right.cites]);
};
