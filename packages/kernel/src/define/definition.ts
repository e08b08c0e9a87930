import { type FieldData, type Kind, type KindData, openJoined } from "../facts/fields.js";
import type { Node, TestNode } from "../language/node.js";
import type { Citation, Unsourced } from "../source/source.js";
import { type Text, text } from "../text.js";
import type { PeriodUnit } from "../time/period.js";

/** What a definition is about: a record, or a record or unit in a calendar period. */
export interface AboutData {
  readonly table: string;
  readonly period?: PeriodUnit;
}

/**
 * By which law a definition judges: that of the day it happened, of the period's end, of the day of judgement,
 * or of the event unless the law at judgement is milder (从旧兼从轻).
 */
export type Law = "event" | "periodEnd" | "judged" | "eventOrMilder";

/** A span in force; both days belong to it, an absent one leaves that side open. */
export interface InForce {
  readonly from?: string;
  readonly to?: string;
}

/** How a region may move a parameter. */
export type Moves =
  | { readonly may: "sealed" }
  | { readonly may: "tighten"; readonly stricter: "lower" | "higher" }
  | { readonly may: "within"; readonly min: string; readonly max: string }
  | { readonly may: "free" };

/** A raw constant: a decimal number as text, a member, a date, yes or no. */
export type RawValue = string | boolean;

export interface ParameterVersion extends InForce {
  readonly value?: RawValue;
  /** One value per key; several keys are joined with a slash. */
  readonly values?: Readonly<Record<string, RawValue>>;
  readonly cites: readonly Citation[] | Unsourced;
}

interface DefinitionBase {
  readonly id: string;
  readonly title: Text;
  readonly note?: Text;
}

export interface ParameterData extends DefinitionBase {
  readonly kind: "parameter";
  readonly of: FieldData;
  readonly by?: readonly { readonly title: Text; readonly members: Readonly<Record<string, Text>> }[];
  readonly moves: Moves;
  /** Newest first. */
  readonly history: readonly ParameterVersion[];
}

export interface OutcomeMembers {
  readonly ordered: boolean;
  readonly members: Readonly<Record<string, Text>>;
}

export type DecisionRow =
  | { readonly when: TestNode; readonly then: string; readonly note?: Text }
  | { readonly otherwise: string; readonly note?: Text };

export interface DecisionEdition extends InForce {
  readonly cites: readonly Citation[] | Unsourced;
  readonly rows: readonly DecisionRow[];
}

export interface DecisionData extends DefinitionBase {
  readonly kind: "decision";
  readonly about: AboutData;
  readonly law: Law;
  readonly outcomes: OutcomeMembers;
  readonly combine: "gravest" | "exactlyOne" | "every";
  readonly appliesWhen?: TestNode;
  /** Whether a period is judged before it has ended, on what is there so far. */
  readonly beforeEnd: BeforeEnd;
  /** What follows from an outcome: who must do what, to whom, by when, until when. */
  readonly consequences?: Readonly<Record<string, readonly ConsequenceData[]>>;
  readonly editions: readonly DecisionEdition[];
  readonly examples: readonly ExampleData[];
}

export type BeforeEnd = "soFar" | "notYet";

/** What a consequence says in words. */
export interface ConsequenceWords {
  readonly id: string;
  readonly text: Text;
  readonly who?: Text;
  /** To whom: 向市委、市政府 述职. */
  readonly to?: Text;
  /** How strongly the document binds; reports keep what is only aimed at apart. */
  readonly strength?: Strength;
}

/** What follows from an outcome; its days are terms about the decision's subject. */
export interface ConsequenceData extends ConsequenceWords {
  readonly due?: Node;
  readonly until?: Node;
  readonly endsWhen?: TestNode;
}

/** How strongly a document binds, from the strongest: 应当 and 必须 must, 原则上 and 宜 should, 力争 aim. */
export const strengths = {
  must: text("应当", "must"),
  should: text("原则上应当", "as a rule"),
  aim: text("力争", "aim"),
} as const;
export type Strength = keyof typeof strengths;

export type QuantityRow =
  | { readonly when: TestNode; readonly is: Node; readonly note?: Text }
  | { readonly otherwise: Node; readonly note?: Text };

export interface QuantityEdition extends InForce {
  readonly cites: readonly Citation[] | Unsourced;
  readonly rows: readonly QuantityRow[];
}

export interface QuantityData extends DefinitionBase {
  readonly kind: "quantity";
  readonly about: AboutData;
  readonly law: Law;
  readonly type: "number" | "date" | "instant" | "range";
  readonly unit: string;
  readonly combine: "exactlyOne" | "greatest" | "least" | "sum";
  readonly appliesWhen?: TestNode;
  readonly beforeEnd: BeforeEnd;
  readonly editions: readonly QuantityEdition[];
  readonly examples: readonly ExampleData[];
}

/** Which records belong to a subject. */
export type LinkData =
  | { readonly unit: "own" | "children" | "subtree" | "peers" }
  /** A field of the record that names the subject by id. */
  | { readonly ref: string }
  /** Pairs of a path in the record and a path in the subject that hold the same value. */
  | { readonly same: readonly (readonly [record: readonly string[], subject: readonly string[]])[] }
  /** Every record of the table. */
  | { readonly every: true };

export type WindowUnit = "day" | "month" | "year";

/** From when to when records count, by their date. */
export type WindowData =
  | { readonly window: "any" }
  /** The subject's period, or the longer one that holds it, up to the as-of date; `years: -1` is last year's. */
  | {
      readonly window: "period";
      readonly unit?: PeriodUnit;
      readonly years?: number;
      readonly periods?: number;
      readonly toDate: boolean;
    }
  /** So long up to a date; the first day of exactly that length ago counts or not. */
  | {
      readonly window: "rolling";
      readonly length: number;
      readonly unit: WindowUnit;
      readonly to: Node;
      readonly firstDay: "counts" | "excluded";
    }
  /** The calendar period that holds a date. */
  | { readonly window: "calendar"; readonly unit: PeriodUnit; readonly containing: Node }
  /** From one date to another, both included. */
  | { readonly window: "span"; readonly from: Node; readonly to: Node };

export type FoldData =
  | { readonly fold: "count" }
  | { readonly fold: "countDistinct" | "sum" | "min" | "max" | "first" | "last"; readonly of: Node }
  /** The most records within any stretch of that length inside the window. */
  | { readonly fold: "mostWithin"; readonly length: number; readonly unit: WindowUnit }
  /** The subject's place among the records; equal values share the better place. */
  | { readonly fold: "rank"; readonly of: Node; readonly first: "greatest" | "least" };

export interface IndicatorData extends DefinitionBase {
  readonly kind: "indicator";
  readonly about: AboutData;
  readonly law: Law;
  readonly type: "number" | "date" | "instant";
  readonly unit: string;
  /** The table whose records are folded, or the periods of the subject between two dates. */
  readonly over: { readonly table: string } | { readonly periods: PeriodUnit; readonly from: Node; readonly to: Node };
  readonly link: LinkData;
  readonly on: Node;
  readonly window: WindowData;
  readonly where?: TestNode;
  readonly by?: { readonly of: Node; readonly members: Readonly<Record<string, Text>> };
  readonly fold: FoldData;
  readonly inForce: InForce;
  readonly cites: readonly Citation[] | Unsourced;
  readonly examples: readonly ExampleData[];
}

/** A definition that is asked of a subject; a parameter is looked up. */
export type AskableData = QuantityData | IndicatorData | DecisionData;

export type DefinitionData = ParameterData | AskableData;

/** What an example expects: a value, that the rule does not apply, or bounds where facts are missing. */
export type Expectation =
  | string
  | number
  | boolean
  | { readonly notApplicable: true }
  | (ExpectedBounds & Perhaps)
  | { readonly possible: readonly string[] }
  | ({ readonly low: ExpectedEnd; readonly high: ExpectedEnd } & Perhaps)
  | { readonly certain: readonly string[]; readonly possible?: readonly string[] };

/** `null` is an open end. */
export interface ExpectedBounds {
  readonly atLeast: string | number | null;
  readonly atMost: string | number | null;
}

/** One end of a range: known, or between bounds of its own. */
export type ExpectedEnd = string | number | ExpectedBounds;

interface Perhaps {
  /** Expected where it is also open whether the rule applies at all. */
  readonly notApplicable?: "maybe";
}

/** A worked example of a definition; examples run as tests and stand on the rule's page. */
export interface ExampleData {
  readonly name: Text;
  readonly facts: Readonly<Record<string, unknown>>;
  /** Values of other definitions taken as given, by id. */
  readonly given?: Readonly<Record<string, unknown>>;
  /** Records of other tables; they are taken to be complete unless `partial` says so. */
  readonly records?: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;
  readonly partial?: true;
  /** For an indicator per value of a choice: the value it is asked for. */
  readonly at?: string;
  readonly period?: string;
  readonly judged?: string;
  readonly happened?: string;
  readonly in?: string;
  readonly expect: Expectation;
}

/** A definition with what its JSON only names: the definitions it mentions and the kinds it reads. */
export interface AnyDefinition<D extends DefinitionData = DefinitionData> {
  readonly data: D;
  readonly id: string;
  readonly uses: readonly AnyDefinition[];
  readonly kinds: readonly Kind[];
}

/** Definitions and all that they mention, each id once, in order of first mention. */
export function withUses(definitions: Iterable<AnyDefinition>): AnyDefinition[] {
  const found = new Map<string, AnyDefinition>();
  const visit = (definition: AnyDefinition): void => {
    if (found.has(definition.id)) return;
    found.set(definition.id, definition);
    for (const used of definition.uses) visit(used);
  };
  for (const definition of definitions) visit(definition);
  return [...found.values()];
}

/** The parts of a consequence that are terms. */
const consequenceTerms = ["due", "until", "endsWhen"] as const;

/** The terms by which consequences reckon their days, each with the part of the definition they stand in. */
export function* consequenceNodesOf(data: DefinitionData): Generator<{ readonly part: string; readonly node: Node }> {
  if (data.kind !== "decision") return;
  for (const [outcome, consequences] of Object.entries(data.consequences ?? {})) {
    for (const [i, consequence] of consequences.entries()) {
      for (const term of consequenceTerms) {
        const node = consequence[term];
        if (node) yield { part: `consequences.${outcome}[${i}].${term}`, node };
      }
    }
  }
}

/** All tests and terms of a definition: those that decide, and those by which consequences reckon their days. */
export function* allNodesOf(data: DefinitionData): Generator<{ readonly part: string; readonly node: Node }> {
  yield* nodesOf(data);
  yield* consequenceNodesOf(data);
}

/** The tests and terms by which a definition decides, each with the part of it they stand in. */
export function* nodesOf(data: DefinitionData): Generator<{ readonly part: string; readonly node: Node }> {
  switch (data.kind) {
    case "parameter":
      return;
    case "decision":
    case "quantity":
      if (data.appliesWhen) yield { part: "appliesWhen", node: data.appliesWhen };
      for (const [e, edition] of data.editions.entries()) {
        const at = data.editions.length > 1 ? `editions[${e}].rows` : "rows";
        for (const [r, row] of edition.rows.entries()) {
          if ("when" in row) yield { part: `${at}[${r}].when`, node: row.when };
          if ("is" in row) yield { part: `${at}[${r}].is`, node: row.is };
          if ("otherwise" in row && typeof row.otherwise === "object")
            yield { part: `${at}[${r}].otherwise`, node: row.otherwise };
        }
      }
      return;
    case "indicator":
      if ("periods" in data.over) {
        yield { part: "over.from", node: data.over.from };
        yield { part: "over.to", node: data.over.to };
      }
      yield { part: "on", node: data.on };
      if (data.where) yield { part: "where", node: data.where };
      if (data.by) yield { part: "by", node: data.by.of };
      if ("of" in data.fold) yield { part: "fold.of", node: data.fold.of };
      if (data.window.window === "rolling") yield { part: "window.to", node: data.window.to };
      if (data.window.window === "calendar") yield { part: "window.containing", node: data.window.containing };
      if (data.window.window === "span") {
        yield { part: "window.from", node: data.window.from };
        yield { part: "window.to", node: data.window.to };
      }
  }
}

const joined = (known: KindData["fields"], more: KindData["fields"]): KindData["fields"] => ({
  ...known,
  ...Object.fromEntries(Object.entries(more).map(([name, field]) => [name, openJoined(known[name], field) ?? field])),
});

/** The kinds of data that definitions read, one per name; a region's extended kind joins its fields to the rest. */
export function kindsOf(definitions: Iterable<AnyDefinition>): ReadonlyMap<string, KindData> {
  const merged = new Map<string, KindData>();
  for (const { kinds } of definitions) {
    for (const { data } of kinds) {
      const known = merged.get(data.name);
      merged.set(data.name, known ? { ...known, fields: joined(known.fields, data.fields) } : data);
    }
  }
  return merged;
}
