import type {
  ChoiceField,
  Cites,
  Consequence,
  DateTerm,
  Expectation,
  Facts,
  Kind,
  SetField,
  Terms,
  Test,
  Text,
  ValueRow,
} from "@anwei/kernel";
import type { StepStanding } from "./standing.js";

/** The members of a kind's open choice of events. */
export type EventOf<V extends Kind> = V["shape"]["event"] extends ChoiceField<infer M> ? M : never;
/** The members of a kind's open set of what documents state. */
export type ContentOf<V extends Kind> = V["shape"]["contents"] extends SetField<infer M> ? M : never;

/** When things happened in a case, up to the day of judging; absent where they did not. */
export interface Happened<E extends string, K extends string = never> {
  first(event: E): DateTerm;
  last(event: E): DateTerm;
  /** A date that the procedure names. */
  clock(name: K): DateTerm;
}

/** A date of a case: a term, or rows of which exactly one holds. */
export type Dated<C extends Kind, V extends Kind, K extends string> = (
  subject: Terms<C>,
  happened: Happened<EventOf<V>, K>,
) => DateTerm | readonly ValueRow<DateTerm>[];

/** What is known of a case, and whether it calls for a step: what is not named has not happened. */
export interface StepSide<C extends Kind, V extends Kind, K extends string> {
  readonly name: Text;
  readonly facts: Facts<C>;
  readonly happened: { readonly [Event in EventOf<V>]?: string };
  readonly clocks?: { readonly [Clock in K]?: string };
  readonly judged: string;
  readonly called: boolean;
}

/** One step of a procedure (步骤). */
export interface StepWritten<C extends Kind, V extends Kind, S extends string, K extends string> {
  readonly title: Text;
  /** Who must take it: a role, never a name. */
  readonly who: Text;
  /** Where the step stands, if elsewhere than the procedure. */
  readonly cites?: Cites;
  /** From when it is part of the procedure, where that is later than the procedure's own day. */
  readonly from?: string;
  /** The events of which any takes the step; the first of them counts. */
  readonly done: EventOf<V> | readonly EventOf<V>[];
  /** Steps without which it is not called for, and which it has to follow. */
  readonly after?: readonly S[];
  /** Steps that it has to follow, though it is called for without them. */
  readonly needs?: readonly S[];
  /** What else must be so for it to be called for. */
  readonly when?: (subject: Terms<C>, happened: Happened<EventOf<V>, K>) => Test;
  /** Facts and dates on both sides of what calls for it, beside those of the worked cases. */
  readonly sides?: readonly StepSide<C, V, K>[];
  /** The last day for it; a step without one is to be taken promptly, and never overdue. */
  readonly due?: Dated<C, V, K>;
  /** The first day on which it may be taken. */
  readonly notBefore?: Dated<C, V, K>;
  /** What its document must state, of the members of `contents`. */
  readonly document?: {
    readonly title: Text;
    readonly cites?: Cites;
    readonly states: readonly [ContentOf<V>, ...ContentOf<V>[]];
  };
}

/** A way in which a case ends (办结). */
export interface EndWritten<C extends Kind, V extends Kind, K extends string> {
  readonly title: Text;
  readonly when: (subject: Terms<C>, happened: Happened<EventOf<V>, K>) => Test;
}

/** A case as it went, with how it stands: an example of the whole procedure. */
export interface Course<C extends Kind, V extends Kind, S extends string, N extends string, K extends string> {
  readonly name: Text;
  readonly facts: Facts<C>;
  readonly events: readonly (readonly [event: EventOf<V>, on: string])[];
  readonly judged: string;
  /** The state of the case: the first step that is open, an end, or `settled`. */
  readonly expect:
    | S
    | N
    | "settled"
    | { readonly notApplicable: true }
    | { readonly atLeast: S | N | "settled"; readonly atMost: S | N | "settled" };
  /** How steps stand; one that is not called for stands `no`. */
  readonly steps?: { readonly [Step in S]?: StepStanding | "no" };
  /** By when steps are due. */
  readonly dues?: { readonly [Step in S]?: Expectation };
  /** The first day for steps that have one. */
  readonly earliest?: { readonly [Step in S]?: Expectation };
  /** The earliest day by which an open step is due. */
  readonly nextDue?: Expectation;
  /** The dates that the procedure names. */
  readonly clocks?: { readonly [Clock in K]?: Expectation };
}

/** A date of a case that the procedure names and steps go by: the end of the time for a remedy. */
export interface ClockWritten<C extends Kind, V extends Kind, K extends string> {
  readonly title: Text;
  readonly cites?: Cites;
  /** From when it runs, where that is later than the procedure's own day. */
  readonly from?: string;
  readonly is: Dated<C, V, K>;
}

export interface ProcedureWritten<
  C extends Kind,
  V extends Kind,
  S extends string,
  N extends string,
  K extends string = never,
> {
  /** The id of the decision that says the state of a case, and the prefix of all others. */
  readonly id: string;
  readonly title: Text;
  readonly note?: Text;
  readonly cites: Cites;
  readonly from: string;
  readonly to?: string;
  readonly cases: C;
  readonly events: V;
  /** Which cases it is for; all of them unless said. */
  readonly appliesWhen?: (subject: Terms<C>) => Test;
  /** Dates that several steps go by, each told before what names it. */
  readonly clocks?: { readonly [Clock in K]: ClockWritten<C, V, NoInfer<K>> };
  /** In the order in which they are told, each after those that it has to follow; several may be open at once. */
  readonly steps: { readonly [Step in S]: StepWritten<C, V, NoInfer<S>, NoInfer<K>> };
  /** Where one of these is so, steps that were not taken are no longer called for. */
  readonly ends: { readonly [End in N]: EndWritten<C, V, NoInfer<K>> };
  /** What follows from a step that is overdue, or was taken late or too early. */
  readonly consequences?: { readonly [Standing in StepStanding]?: readonly Consequence[] };
  /** Worked cases, which run as tests of every definition that they touch. */
  readonly courses: readonly Course<C, V, NoInfer<S>, NoInfer<N>, NoInfer<K>>[];
}
