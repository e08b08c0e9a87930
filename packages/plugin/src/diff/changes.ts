import type {
  Citation,
  DefinitionData,
  Difference,
  DocumentData,
  ExampleDiffers,
  Text,
  Unsourced,
} from "@anwei/kernel";
import type { PluginRef } from "../content.js";
import type { Retirement } from "../life.js";
import type { ValueChange } from "./values.js";

/** What a comparison of two rulebooks comes to: whether some answer is another one, and if none, whether that is proved. */
export type Verdict = "same" | "differs" | "notAnalysed";

/** One of the two rulebooks, and the region in which it is looked at. */
export interface DiffSide {
  readonly plugins: readonly PluginRef[];
  readonly region?: string;
  readonly meaning: string;
  readonly edition: string;
}

/** What changed from one rulebook to another; everything but what is the same. */
export interface RulebookDiff {
  readonly left: DiffSide;
  readonly right: DiffSide;
  readonly verdict: Verdict;
  readonly plugins: readonly PluginChange[];
  readonly documents: readonly DocumentChange[];
  readonly fields: readonly FieldChange[];
  readonly definitions: readonly DefinitionChange[];
  /** Definitions of which neither they nor anything that they build on changed. */
  readonly same: readonly Named[];
}

/** A plugin that only one of the two has, or that is not the same in both. */
export interface PluginChange {
  readonly id: string;
  readonly title: Text;
  readonly left?: PluginVersion;
  readonly right?: PluginVersion;
}

export interface PluginVersion {
  readonly version: string;
  readonly hash: string;
}

/** A document that only one of the two lists, or that is described in another way. */
export interface DocumentChange {
  readonly id: string;
  readonly left?: DocumentData;
  readonly right?: DocumentData;
}

/** A field of a kind of record that only one of the two has, or of which the values are others. */
export interface FieldChange {
  readonly kind: string;
  readonly field: string;
  readonly title: Text;
  readonly of: Text;
  readonly in: "left" | "right" | "both";
}

/** A definition that changed, or that builds on one that did. */
export type DefinitionChange = OnlyOne | Reworded | ValuesChanged | AnswersCompared;

interface Changed {
  /** The id in the left book; of what is only in the right, that there. */
  readonly id: string;
  /** The id in the right book, where that is another. */
  readonly right?: string;
  readonly kind: DefinitionData["kind"];
  readonly title: Text;
}

type Cites = readonly Citation[] | Unsourced;

/** A definition that only one of the two has. */
export interface OnlyOne extends Changed {
  readonly change: "added" | "removed";
  readonly plugin: string;
  readonly region?: string;
  readonly statement: Text;
  readonly cites: Cites;
  /** That and why the right book put it out of use. */
  readonly retired?: Retirement;
}

/** What of a definition is another on the other side. */
export type ChangedPart =
  | "id"
  | "title"
  | "note"
  | "source"
  | "examples"
  | "subject"
  | "law"
  | "outcomes"
  | "applies"
  | "rows"
  | "counting"
  | "consequences"
  | "replacement"
  | "values"
  | "moves";

/** A definition of which only words changed: what decides is the same. */
export interface Reworded extends Changed {
  readonly change: "reworded";
  readonly parts: readonly ChangedPart[];
}

/** A parameter with other values, or that regions may move otherwise. */
export interface ValuesChanged extends Changed {
  readonly change: "values";
  readonly parts: readonly ChangedPart[];
  readonly values: readonly ValueChange[];
}

/** A decision, quantity or indicator that may say something else. */
export interface AnswersCompared extends Changed {
  /** `rows`: it changed itself. `below`: something that it builds on did. */
  readonly change: "rows" | "below";
  /** What its answers come to: proved the same, or others, or neither. */
  readonly verdict: Verdict;
  readonly parts: readonly ChangedPart[];
  /** The ways down to what changed, each from the definition that it asks itself. */
  readonly chains: readonly (readonly Named[])[];
  /** Of a decision or quantity: what was found over all cells. */
  readonly differences: readonly Difference[];
  /** Worked examples of either that come out otherwise. */
  readonly examples: readonly ExampleDiffers[];
  /** What each says in words, where it changed itself. */
  readonly statements?: { readonly left: Text; readonly right: Text };
}

/** A definition by its id in the left book, and in the right where that is another. */
export interface Named {
  readonly id: string;
  readonly right?: string;
  readonly title: Text;
}
