import type { Rounding } from "../exact/exact.js";
import type { PeriodUnit } from "../time/period.js";

/**
 * The terms of the rule language, as the plain JSON that is printed, hashed, stored and evaluated. A new term
 * is added here, to the type rules (`language/typing.ts`), the meaning (`meaning/interpret.ts`) and the prose
 * (`prose/`); the compiler then names every further place that must learn it.
 */
export type Node =
  | Literal
  | DefinitionNode
  | ClockNode
  | ElapsedNode
  | ArithmeticNode
  | RoundNode
  | DaysBetweenNode
  | ShiftNode
  | NextWorkingDayNode
  | EndOfNode
  | DayOfNode
  | StartOfDayNode
  | RangeNode
  | RangeEndNode
  | UnsettledNode
  | TestNode;

export type TestNode =
  | AlwaysNode
  | FactNode
  | ParameterNode
  | CompareNode
  | GradeNode
  | OneOfNode
  | SameNode
  | IncludesNode
  | WithinNode
  | CoversNode
  | ExistsNode
  | AllNode
  | AnyNode
  | NotNode
  | AtLeastOfNode;

/** Whose fact is meant: what the definition is about, or the record an indicator is looking at. */
export type Who = "subject" | "record";

/** Who a further definition is asked about: the subject or record itself, a referenced record, the parent unit. */
export interface SubjectNode {
  readonly who: Who;
  readonly via?: string;
  /** The same period so many years ago (-1) or the period before (`periods: -1`). */
  readonly years?: number;
  readonly periods?: number;
}

export type Literal =
  | { readonly op: "number"; readonly value: string; readonly unit?: string }
  | { readonly op: "choice"; readonly value: string }
  | { readonly op: "date"; readonly value: string }
  | { readonly op: "instant"; readonly value: string };

export interface FactNode {
  readonly op: "fact";
  readonly who: Who;
  /** A field, or a reference field and a field of the referenced record. */
  readonly path: readonly [string] | readonly [string, string];
}

export interface ParameterNode {
  readonly op: "parameter";
  readonly id: string;
  readonly at?: readonly Node[];
}

export interface DefinitionNode {
  readonly op: "definition";
  readonly id: string;
  readonly of: SubjectNode;
  /** For an indicator counted per value of a choice: the value. */
  readonly at?: Node;
}

/** Dates that belong to the judgement rather than to a record. */
export interface ClockNode {
  readonly op: "clock";
  readonly which: "judgedOn" | "judgedAt" | "asOf" | "periodStart" | "periodEnd" | "yearStart" | "yearEnd";
}

/** The share of the year that has passed by the as-of date, in whole months, quarters or days. */
export interface ElapsedNode {
  readonly op: "elapsed";
  readonly by: "day" | "month" | "quarter";
}

export interface ArithmeticNode {
  readonly op: "plus" | "minus" | "times" | "divide" | "min" | "max";
  readonly of: readonly Node[];
}

export interface RoundNode {
  readonly op: "round";
  readonly mode: Rounding;
  readonly decimals: number;
  readonly of: Node;
}

export interface DaysBetweenNode {
  readonly op: "daysBetween";
  readonly from: Node;
  readonly to: Node;
}

export type ShiftUnit = "hour" | "day" | "workingDay" | "month" | "year";

export interface ShiftNode {
  readonly op: "shift";
  readonly of: Node;
  readonly by: Node;
  readonly unit: ShiftUnit;
  readonly direction: "later" | "earlier";
}

export interface NextWorkingDayNode {
  readonly op: "nextWorkingDay";
  readonly of: Node;
}

/** The last day of the calendar period that holds a date. */
export interface EndOfNode {
  readonly op: "endOf";
  readonly unit: PeriodUnit;
  readonly of: Node;
}

export interface DayOfNode {
  readonly op: "dayOf";
  readonly of: Node;
}

export interface StartOfDayNode {
  readonly op: "startOfDay";
  readonly of: Node;
}

export interface RangeNode {
  readonly op: "range";
  readonly low: Node;
  readonly high: Node;
}

export interface RangeEndNode {
  readonly op: "rangeEnd";
  readonly end: "low" | "high";
  readonly of: Node;
}

/** Some number of a range, which nobody has settled yet. */
export interface UnsettledNode {
  readonly op: "unsettled";
  readonly of: Node;
}

export interface AlwaysNode {
  readonly op: "always";
  readonly value: boolean;
}

export const comparisons = ["atLeast", "moreThan", "atMost", "below", "equal"] as const;
export type Comparison = (typeof comparisons)[number];

/** Compares numbers, dates or instants. */
export interface CompareNode {
  readonly op: "compare";
  readonly is: Comparison;
  readonly left: Node;
  readonly right: Node;
}

/** Compares two values of one ordered choice by their place in the order. */
export interface GradeNode {
  readonly op: "grade";
  readonly is: Comparison;
  readonly left: Node;
  readonly right: Node;
  readonly order: readonly string[];
}

export interface OneOfNode {
  readonly op: "oneOf";
  readonly of: Node;
  readonly members: readonly string[];
}

export interface SameNode {
  readonly op: "same";
  readonly left: Node;
  readonly right: Node;
}

export interface IncludesNode {
  readonly op: "includes";
  readonly set: Node;
  readonly member: Node;
}

export interface WithinNode {
  readonly op: "within";
  readonly number: Node;
  readonly range: Node;
}

export interface CoversNode {
  readonly op: "covers";
  readonly span: Node;
  readonly date: Node;
}

/** Holds when the value is there at all: the event has happened, the definition applies. */
export interface ExistsNode {
  readonly op: "exists";
  readonly of: Node;
}

export interface AllNode {
  readonly op: "all";
  readonly of: readonly TestNode[];
}

export interface AnyNode {
  readonly op: "any";
  readonly of: readonly TestNode[];
}

export interface NotNode {
  readonly op: "not";
  readonly of: TestNode;
}

export interface AtLeastOfNode {
  readonly op: "atLeastOf";
  readonly count: number;
  readonly of: readonly TestNode[];
}

/** The terms directly inside a term, in order: for walks that treat all terms alike. */
export function childrenOf(node: Node): readonly Node[] {
  switch (node.op) {
    case "number":
    case "choice":
    case "date":
    case "instant":
    case "fact":
    case "clock":
    case "elapsed":
    case "always":
      return [];
    case "parameter":
      return node.at ?? [];
    case "definition":
      return node.at ? [node.at] : [];
    case "plus":
    case "minus":
    case "times":
    case "divide":
    case "min":
    case "max":
    case "all":
    case "any":
    case "atLeastOf":
      return node.of;
    case "round":
    case "nextWorkingDay":
    case "endOf":
    case "dayOf":
    case "startOfDay":
    case "rangeEnd":
    case "unsettled":
    case "oneOf":
    case "exists":
    case "not":
      return [node.of];
    case "daysBetween":
      return [node.from, node.to];
    case "shift":
      return [node.of, node.by];
    case "range":
      return [node.low, node.high];
    case "compare":
    case "grade":
    case "same":
      return [node.left, node.right];
    case "includes":
      return [node.set, node.member];
    case "within":
      return [node.number, node.range];
    case "covers":
      return [node.span, node.date];
  }
}

/** The term and every term inside it. */
export function* walk(node: Node): Generator<Node> {
  yield node;
  for (const child of childrenOf(node)) yield* walk(child);
}
