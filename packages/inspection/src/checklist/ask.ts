import { type Citation, Exact, type Text } from "@anwei/kernel";
import type { Evidenced } from "./answers.js";
import type { Compared, ConditionData, CriterionReference, Evidence, TakenFrom, Verdict } from "./data.js";

/** A test of earlier answers, made by the items themselves: `fuel.is("lpg")`, `tanks.atLeast(2)`. */
export class Condition {
  constructor(readonly data: ConditionData) {}
}

/** What an item of a checklist may say besides its id and title. */
export interface ItemOptions {
  readonly hint?: Text;
  /** Asked only when this holds. */
  readonly when?: Condition;
  /** The legal basis. */
  readonly cites?: Citation | readonly Citation[];
  /** What a pass earns and a fail loses. */
  readonly points?: number;
  /** A fail of it decides: see the scoring's `veto`. */
  readonly veto?: boolean;
  /** Required where it fails. */
  readonly evidence?: readonly Evidence[];
  /** The hidden danger that a fail opens. */
  readonly opens?: {
    readonly grade: "general" | "major";
    /** Natural days for putting it right; left out where it is done on the spot. */
    readonly days?: number;
    readonly measure?: Text;
    readonly criterion?: CriterionReference;
  };
}

type Written = ItemOptions & {
  readonly unit?: string;
  readonly decimals?: number;
  readonly min?: number;
  readonly max?: number;
  readonly members?: Readonly<Record<string, Text>>;
  readonly fails?: Condition;
  readonly from?: TakenFrom;
};

interface GroupOptions {
  readonly hint?: Text;
  readonly when?: Condition;
  /** The most points that may be lost in it. */
  readonly most?: number;
}

/** An entry of a checklist as TypeScript writes it. */
export abstract class Entry<Id extends string = string> {
  abstract readonly kind: string;

  constructor(
    readonly id: Id,
    readonly title: Text,
  ) {}
}

declare const answered: unique symbol;

/** An item; `A` is the type of its answer. */
export abstract class Item<Id extends string = string, A = unknown> extends Entry<Id> {
  declare readonly [answered]?: A;

  constructor(
    id: Id,
    title: Text,
    readonly written: Written,
  ) {
    super(id, title);
  }
}

/** An item with four answers, of which only `pass` is a pass. */
export class VerdictItem<Id extends string = string> extends Item<Id, Verdict> {
  readonly kind = "verdict";
  is(verdict: Verdict): Condition {
    return new Condition({ op: "is", item: this.id, value: verdict });
  }
}

/** An item with one answer of several. */
export class ChoiceItem<Id extends string = string, M extends string = string> extends Item<Id, M> {
  readonly kind = "choice";
  is(member: M): Condition {
    return new Condition({ op: "is", item: this.id, value: member });
  }
  oneOf(first: M, ...more: readonly M[]): Condition {
    return more.length === 0 ? this.is(first) : ask.any(this.is(first), ...more.map((m) => this.is(m)));
  }
}

abstract class ComparedItem<Id extends string, A, V extends number | string> extends Item<Id, A> {
  /** 以上: the value itself meets it. */
  atLeast = (value: V): Condition => this.#compared("atLeast", value);
  /** 超过: the value itself does not meet it. */
  moreThan = (value: V): Condition => this.#compared("moreThan", value);
  /** 不超过: the value itself meets it. */
  atMost = (value: V): Condition => this.#compared("atMost", value);
  /** 不满: the value itself does not meet it. */
  below = (value: V): Condition => this.#compared("below", value);
  equals = (value: V): Condition => this.#compared("equals", value);

  #compared(is: Compared, value: V): Condition {
    const written = typeof value === "number" ? Exact.of(value).toString() : String(value);
    return new Condition({ op: "compare", item: this.id, is, value: written });
  }
}

/** A number in a unit. */
export class NumberItem<Id extends string = string> extends ComparedItem<Id, number | string, number | string> {
  readonly kind = "number";
}

/** A calendar date, written `2026-03-31`. */
export class DateItem<Id extends string = string> extends ComparedItem<Id, string, string> {
  readonly kind = "date";
}

/** A text, or the reference of a photo or a file. */
export class PlainItem<Id extends string = string> extends Item<Id, string> {
  constructor(
    readonly kind: "text" | "photo" | "file",
    id: Id,
    title: Text,
    written: Written,
  ) {
    super(id, title, written);
  }
}

/** Entries under a heading. */
export class Section<Id extends string = string, E extends readonly Entry[] = readonly Entry[]> extends Entry<Id> {
  readonly kind = "section";
  constructor(
    id: Id,
    title: Text,
    readonly items: E,
    readonly written: GroupOptions,
  ) {
    super(id, title);
  }
}

/** Entries that are asked once for each tank, workshop or vehicle. */
export class Repeat<Id extends string = string, E extends readonly Entry[] = readonly Entry[]> extends Entry<Id> {
  readonly kind = "repeat";
  constructor(
    id: Id,
    title: Text,
    readonly items: E,
    readonly written: GroupOptions & { readonly times?: NumberItem },
  ) {
    super(id, title);
  }
}

type Failing<I> = {
  /** An answer that meets this is a fail, any other a pass: `(metres) => metres.below(15)`. */
  readonly failsWhen?: (answer: I) => Condition;
};

/**
 * The words of a checklist. Items are values: what a later condition says of one that is not there, or of an answer that
 * it cannot have, does not compile.
 *
 * @example
 * ```ts
 * const fuel = ask.choice("fuel", text("燃料", "fuel"), { lpg: text("液化石油气", "LPG"), cng: text("压缩天然气", "CNG") });
 * const alarm = ask.verdict("gas-alarm", text("可燃气体报警器有效", "the gas alarm works"), { when: fuel.is("lpg"), points: 5 });
 * ```
 */
export const ask = {
  verdict: <const Id extends string>(id: Id, title: Text, options: ItemOptions = {}): VerdictItem<Id> =>
    new VerdictItem(id, title, options),

  /** A number; a pure one unless a unit of the kernel's list is given, with so many decimals. */
  number: <const Id extends string>(
    id: Id,
    title: Text,
    {
      failsWhen,
      ...options
    }: ItemOptions &
      Failing<NumberItem> & {
        readonly unit?: string;
        readonly decimals?: number;
        readonly min?: number;
        readonly max?: number;
      } = {},
  ): NumberItem<Id> => new NumberItem(id, title, failing(options, failsWhen?.(new NumberItem(id, title, {})))),

  choice: <const Id extends string, const M extends string>(
    id: Id,
    title: Text,
    members: Readonly<Record<M, Text>>,
    { failsWhen, ...options }: ItemOptions & Failing<ChoiceItem<Id, NoInfer<M>>> = {},
  ): ChoiceItem<Id, M> =>
    new ChoiceItem(id, title, failing({ ...options, members }, failsWhen?.(new ChoiceItem(id, title, {})))),

  date: <const Id extends string>(
    id: Id,
    title: Text,
    { failsWhen, ...options }: ItemOptions & Failing<DateItem> = {},
  ): DateItem<Id> => new DateItem(id, title, failing(options, failsWhen?.(new DateItem(id, title, {})))),

  text: <const Id extends string>(id: Id, title: Text, options: ItemOptions = {}): PlainItem<Id> =>
    new PlainItem("text", id, title, options),

  photo: <const Id extends string>(id: Id, title: Text, options: ItemOptions = {}): PlainItem<Id> =>
    new PlainItem("photo", id, title, options),

  file: <const Id extends string>(id: Id, title: Text, options: ItemOptions = {}): PlainItem<Id> =>
    new PlainItem("file", id, title, options),

  section: <const Id extends string, const E extends readonly Entry[]>(
    id: Id,
    title: Text,
    items: E,
    options: GroupOptions = {},
  ): Section<Id, E> => new Section(id, title, items, options),

  /** Asked once for each; `times` is the number item that says how many there are. */
  repeat: <const Id extends string, const E extends readonly Entry[]>(
    id: Id,
    title: Text,
    items: E,
    options: GroupOptions & { readonly times?: NumberItem } = {},
  ): Repeat<Id, E> => new Repeat(id, title, items, options),

  all: (first: Condition, ...more: readonly Condition[]): Condition => joined("all", [first, ...more]),
  any: (first: Condition, ...more: readonly Condition[]): Condition => joined("any", [first, ...more]),
  not: (of: Condition): Condition => new Condition({ op: "not", of: of.data }),
} as const;

const failing = (options: Written, fails: Condition | undefined): Written => (fails ? { ...options, fails } : options);

const joined = (op: "all" | "any", of: readonly Condition[]): Condition =>
  of.length === 1 ? (of[0] as Condition) : new Condition({ op, of: of.map(({ data }) => data) });

type Joined<U> = (U extends unknown ? (of: U) => void : never) extends (of: infer I) => void ? I : never;

type AnswersOfOne<E> =
  E extends Section<string, infer Inner>
    ? AnswersOf<Inner>
    : E extends Repeat<infer Id, infer Inner>
      ? { readonly [K in Id]?: readonly AnswersOf<Inner>[] | null }
      : E extends Item<infer Id, infer A>
        ? { readonly [K in Id]?: A | Evidenced<A> | null }
        : never;

/** The answers to entries, by item id: sections only set headings, a repeat has a list. */
export type AnswersOf<E extends readonly Entry[]> = Joined<AnswersOfOne<E[number]>>;
