import { nearest, type Text, text } from "@anwei/kernel";

/** What to do about a word that is not known: the nearest right one, or those there are. */
export const insteadOf = (word: string, known: readonly string[]): Text =>
  known.length === 0
    ? text("先列出再引用，或删去", "List it before you refer to it, or remove it.")
    : didYouMean(nearest(word, known));

/** The word that was probably meant, or that it is one of those told. */
export const didYouMean = (near: string | undefined): Text =>
  near === undefined
    ? text("改为所列之一，或删去", "Use one of those, or remove it.")
    : text(`是否为 ${near}？`, `Did you mean ${near}?`);

// As many as one still reads.
const mostListed = 30;

/** One of several words, as a message says it: the first of them, where there are too many to list. */
export function oneOfWords(known: readonly string[]): Text {
  if (known.length === 0) return text("无", "none");
  const listed = known.slice(0, mostListed);
  const more = known.length > mostListed;
  return text(
    `${listed.join("、")}${more ? `等 ${known.length} 个` : ""}之一`,
    `one of ${listed.join(", ")}${more ? ` (${known.length} in all)` : ""}`,
  );
}

/** A word as it was found. */
export const quoted = (word: string): Text => text(`“${word}”`, `“${word}”`);
