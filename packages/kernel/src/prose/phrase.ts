import { type Text, text } from "../text.js";

/** A text on its way into a sentence. */
export interface Phrase extends Text {
  /** Made of several terms: it stands in brackets inside another one, so that only one reading is left. */
  readonly compound?: true;
  /** An English plural: its verb is “are”. */
  readonly plural?: true;
  /** Its English without the article that a sentence needs. */
  readonly bare?: string;
}

export const phrase = (zh: string, en: string, more: Omit<Phrase, keyof Text> = {}): Phrase => ({ zh, en, ...more });

export const compound = (zh: string, en: string): Phrase => ({ zh, en, compound: true });

/** Without what only the making of a sentence needs. */
export const plainly = ({ zh, en }: Text): Text => text(zh, en);

export const bracketed = (p: Phrase): Phrase => (p.compound ? phrase(`（${p.zh}）`, `(${p.en})`) : p);

export const joined = (parts: readonly Text[], zh: string, en: string): Text =>
  text(parts.map((p) => p.zh).join(zh), parts.map((p) => p.en).join(en));

/** 甲、乙与丙; A, B and C. */
export function listed(parts: readonly Text[], zh: string, en: string): Text {
  const last = parts.at(-1);
  if (!last || parts.length === 1) return last ? plainly(last) : text("", "");
  const before = joined(parts.slice(0, -1), "、", ", ");
  return text(`${before.zh}${zh}${last.zh}`, `${before.en} ${en} ${last.en}`);
}

/** “甲”, a word that is mentioned rather than used. */
export const quoted = ({ zh, en }: Text): Text => text(`“${zh}”`, `“${en}”`);

const capital = (en: string): string => en.replace(/^(\(?)([a-z])/, (_, open, c) => `${open}${c.toUpperCase()}`);

/** A clause as a sentence of its own. */
export const sentence = ({ zh, en }: Text): Text =>
  text(/[。！？]$/.test(zh) ? zh : `${zh}。`, capital(/[.!?]$/.test(en) ? en : `${en}.`));

/** Sentences as one paragraph. */
export const paragraph = (sentences: readonly Text[]): Text => joined(sentences.map(sentence), "", " ");
