import type { DocumentData, Reading, Rounding, Text } from "@anwei/kernel";

/** The four answers to a verdict item: only 符合 is a pass, 未检查 never is. */
export type Verdict = "pass" | "fail" | "not-applicable" | "not-checked";

/** How a number or a date is compared: 以上 at least, 超过 more than, 不超过 at most, 不满 below. */
export type Compared = "atLeast" | "moreThan" | "atMost" | "below" | "equals";

/**
 * A test of earlier answers. A verdict or a choice `is` one of its words; a number or a date is compared with a decimal
 * or a date as text. An item that was not asked meets no comparison; one that was not answered leaves it undecided.
 */
export type ConditionData =
  | { readonly op: "all" | "any"; readonly of: readonly ConditionData[] }
  | { readonly op: "not"; readonly of: ConditionData }
  | { readonly op: "is"; readonly item: string; readonly value: string }
  | { readonly op: "compare"; readonly item: string; readonly is: Compared; readonly value: string };

/** What has to be brought where an item fails. */
export type Evidence = "photo" | "file" | "note";

/** A legal basis under the name by which items cite it. */
export interface SourceData {
  readonly name: string;
  /** The id of one of the checklist's documents. */
  readonly document: string;
  /** 第三条 / art. 3. */
  readonly place?: Text;
  /** Whether the place was read, or is cited from memory. */
  readonly verified: boolean;
  readonly reading?: Reading;
  readonly note?: Text;
}

/** The possible answers of choice items. */
export interface ChoiceListData {
  readonly name: string;
  readonly members: readonly { readonly name: string; readonly title: Text }[];
}

/** An entry of a list of criteria of major hidden dangers: `{ list: "industry-trade-2023", entry: "dust-not-cleaned" }`. */
export interface CriterionReference {
  readonly list: string;
  readonly entry: string;
}

/** The hidden danger that a fail opens. */
export interface OpensData {
  readonly grade: "general" | "major";
  /** Natural days for putting it right; none where it is done on the spot. */
  readonly days?: number;
  readonly measure?: Text;
  readonly criterion?: CriterionReference;
}

/** An item's place in a published library. */
export interface TakenFrom {
  readonly library: string;
  readonly version: string;
}

interface EntryBase {
  /** Permanent, never reused, unique in the checklist. */
  readonly id: string;
  readonly title: Text;
  readonly hint?: Text;
  /** Asked only when this holds. */
  readonly when?: ConditionData;
}

interface ItemBase extends EntryBase {
  /** Names of sources. */
  readonly cites?: readonly string[];
  readonly from?: TakenFrom;
  /** What a pass earns and a fail loses. */
  readonly points?: number;
  readonly veto?: true;
  /** Required where it fails. */
  readonly evidence?: readonly Evidence[];
  readonly opens?: OpensData;
}

/** 符合, 不符合, 不适用 or 未检查. */
export interface VerdictItemData extends ItemBase {
  readonly kind: "verdict";
}

interface MeasuredItem extends ItemBase {
  /** An answer that meets this is a fail, any other a pass. */
  readonly failsWhen?: ConditionData;
}

export interface NumberItemData extends MeasuredItem {
  readonly kind: "number";
  /** A unit of the kernel's list; empty for a pure number. */
  readonly unit: string;
  readonly decimals: number;
  readonly min?: number;
  readonly max?: number;
}

export interface ChoiceItemData extends MeasuredItem {
  readonly kind: "choice";
  /** The name of its choice list. */
  readonly list: string;
}

export interface DateItemData extends MeasuredItem {
  readonly kind: "date";
}

/** A text, or the reference of a photo or a file: nothing is tested of them. */
export interface PlainItemData extends ItemBase {
  readonly kind: "text" | "photo" | "file";
}

export type ItemData = VerdictItemData | NumberItemData | ChoiceItemData | DateItemData | PlainItemData;

interface GroupBase extends EntryBase {
  readonly items: readonly EntryData[];
  /** The most points that may be lost in it. */
  readonly most?: number;
}

/** Entries under a heading. */
export interface SectionData extends GroupBase {
  readonly kind: "section";
}

/** Entries that are asked once for each tank, workshop or vehicle. */
export interface RepeatData extends GroupBase {
  readonly kind: "repeat";
  /** The number item that says how many times. */
  readonly times?: string;
}

export type GroupData = SectionData | RepeatData;
export type EntryData = ItemData | GroupData;

/** A grade and the least score that reaches it; the last one takes what is left. */
export interface GradeData {
  readonly name: string;
  readonly title: Text;
  readonly from?: number;
}

/** How answers become a score and a grade. */
export interface ScoringData {
  /**
   * What the points earned are measured against. `all`: every item, and one that does not apply or was not asked keeps
   * its points. `applicable`: items that apply; one not checked stands there as lost. `checked`: only those that passed
   * or failed.
   */
  readonly denominator: "all" | "applicable" | "checked";
  /** The full score. */
  readonly full: number;
  /** What the points of the items are meant to add up to. */
  readonly total?: number;
  readonly rounding: { readonly mode: Rounding; readonly decimals: number };
  /** What a failed veto item does: the score is zero, or the grade is the lowest. */
  readonly veto: "zero" | "lowest-grade";
  /** From the best to the lowest. */
  readonly grades: readonly GradeData[];
  /** Names of sources; the list's own invention without them. */
  readonly cites?: readonly string[];
}

/** A checklist as plain JSON: what TypeScript, YAML and the workbook all are, and what its hash is taken of. */
export interface ChecklistData {
  readonly id: string;
  /** Published once and never changed: `2026-1`. */
  readonly version: string;
  readonly title: Text;
  readonly note?: Text;
  readonly documents: readonly DocumentData[];
  readonly sources: readonly SourceData[];
  readonly choices: readonly ChoiceListData[];
  readonly items: readonly EntryData[];
  readonly scoring?: ScoringData;
}

export const isGroup = (entry: EntryData): entry is GroupData => entry.kind === "section" || entry.kind === "repeat";

/** The condition under which an item's own answer is a fail, where it has one. */
export const failsWhenOf = (item: ItemData): ConditionData | undefined =>
  "failsWhen" in item ? item.failsWhen : undefined;

/** Whether an item passes or fails: a verdict, or an answer that is held against a condition. */
export const isJudged = (item: ItemData): boolean => item.kind === "verdict" || failsWhenOf(item) !== undefined;

/** An entry with where it stands. */
export interface Placed<E extends EntryData = EntryData> {
  readonly entry: E;
  /** Its path in the data: `["items", 0, "items", 2]`. */
  readonly path: readonly (string | number)[];
  /** The sections and repeats around it, from the outside in. */
  readonly around: readonly GroupData[];
}

/** Every entry, in the order in which it is asked; a group before what is in it. */
export function* entriesOf(data: Pick<ChecklistData, "items">): Generator<Placed> {
  yield* below(data.items, ["items"], []);
}

function* below(
  entries: readonly EntryData[],
  path: readonly (string | number)[],
  around: readonly GroupData[],
): Generator<Placed> {
  for (const [i, entry] of entries.entries()) {
    const own = [...path, i];
    yield { entry, path: own, around };
    if (isGroup(entry)) yield* below(entry.items, [...own, "items"], [...around, entry]);
  }
}

/** The items alone. */
export function itemsOf(data: Pick<ChecklistData, "items">): readonly Placed<ItemData>[] {
  return [...entriesOf(data)].flatMap((placed) => (isGroup(placed.entry) ? [] : [placed as Placed<ItemData>]));
}

/** The repeat that an entry stands in, if it does. */
export const repeatAround = (around: readonly GroupData[]): RepeatData | undefined =>
  around.find((group): group is RepeatData => group.kind === "repeat");
