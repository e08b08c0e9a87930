/** How much may come from outside. What is more is refused before anything is built of it. */
export interface Limits {
  /** UTF-8 bytes of the JSON text. */
  readonly bytes: number;
  /** Lists and objects inside one another. */
  readonly depth: number;
  /** Items of one list, or keys of one object. */
  readonly items: number;
  /** Values in all: texts, numbers, lists, objects. */
  readonly values: number;
  /** UTF-16 units of one text or key. */
  readonly text: number;
  /** Definitions on the longest way from one to what it mentions, and on to what that mentions. */
  readonly chain: number;
  /** Problems that are listed; a last one says how many more there are. */
  readonly problems: number;
}

/** For one definition: some fifty times what the largest known one needs. */
export const definitionLimits: Limits = {
  bytes: 1_000_000,
  depth: 64,
  items: 10_000,
  values: 200_000,
  text: 10_000,
  chain: 200,
  problems: 200,
};
