import { nearest, type Text, text } from "@anwei/kernel";

/** What to do about a word that is not known: the nearest right one, or those there are. */
export function insteadOf(word: string, known: readonly string[]): Text {
  const near = nearest(word, known);
  return near === undefined
    ? text("改为所列之一，或删去", "Use one of those, or remove it.")
    : text(`是否为 ${near}？`, `Did you mean ${near}?`);
}

/** One of several words, as a message says it. */
export const oneOfWords = (known: readonly string[]): Text =>
  known.length === 0 ? text("无", "none") : text(`${known.join("、")}之一`, `one of ${known.join(", ")}`);

/** A word as it was found. */
export const quoted = (word: string): Text => text(`“${word}”`, `“${word}”`);
