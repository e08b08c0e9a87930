import type { DefinitionData, InForce, ParameterVersion } from "../define/definition.js";
import type { KindData } from "../facts/fields.js";
import type { Text } from "../text.js";
import type { Day, Instant } from "../time/calendar.js";
import type { WorkingCalendar } from "../time/working-days.js";
import type { Records } from "./records.js";

/**
 * A decision that a region puts in the place of another: it answers where it applies, and nowhere milder than the one
 * that it replaces, unless a law exempts it from that.
 */
export interface Replacement extends InForce {
  readonly by: string;
  readonly exempt?: true;
}

/** The rules as an evaluator needs them: definitions by id, and parameters as a region has them. */
export interface Book {
  definition(id: string): DefinitionData | undefined;
  kind(name: string): KindData | undefined;
  /** The history of a parameter for a place, regional values included, newest first; without a place the nation's. */
  history(id: string, region: string | undefined): readonly ParameterVersion[];
  /** The regions in which a definition says something of its own: a parameter is moved there, a decision replaced. */
  movedIn(id: string): readonly string[];
  /** The decisions that regions put in the place of one, from the widest region to the narrowest. */
  replacementsOf(id: string): readonly Replacement[];
  /** The region a definition is for; `undefined` is everywhere. */
  regionOf(id: string): string | undefined;
}

/** A book that differs from another in what is given: for looking at what a change of a rule would change. */
export const bookWith = (book: Book, other: Partial<Book>): Book => ({
  definition: (id) => book.definition(id),
  kind: (name) => book.kind(name),
  history: (id, region) => book.history(id, region),
  movedIn: (id) => book.movedIn(id),
  replacementsOf: (id) => book.replacementsOf(id),
  regionOf: (id) => book.regionOf(id),
  ...other,
});

/** A fact that was taken for granted, and why. */
export interface Assumed {
  readonly fact: string;
  readonly value: string;
  readonly because: Text;
}

/** All that an answer depends on besides the rules. */
export interface World {
  readonly book: Book;
  readonly records: Records;
  /** The day of judging; without one, terms about it are unknown. */
  readonly judgedOn?: Day;
  readonly judgedAt?: Instant;
  readonly calendar?: WorkingCalendar;
  /** The region of subjects whose unit does not say. */
  readonly region?: string;
  /** Refuse assumptions: what is not reported stays unknown. */
  readonly strict?: boolean;
  /** Values taken as given in place of what definitions would say, by id, as JSON. */
  readonly given?: Readonly<Record<string, unknown>>;
  /** Tables taken to be complete, and why. */
  readonly complete?: Readonly<Record<string, Text>>;
  /**
   * What law applies where the date of an event is not said: `newest` takes each rule's newest edition and lists
   * that as an assumption; otherwise all editions remain possible.
   */
  readonly undated?: "newest";
}

/**
 * Whether an administrative code lies within a region: 990102 within 990100 within 990000. Townships and villages add
 * three digits each, which pairs of zeros say nothing about.
 */
export function liesWithin(code: string, region: string): boolean {
  const below = region.slice(6).replace(/(000)+$/, "");
  const county = region.slice(0, 6);
  return code.startsWith(below === "" ? county.replace(/(00)+$/, "") : county + below);
}
